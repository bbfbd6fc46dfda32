// SPDX-License-Identifier: Apache-2.0
#include "io/case_facts.hpp"
#include "io/json_writer.hpp"
#include "kanteling/io/case_json.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

void write_task(JsonWriter& out, people::Task const& task) {
  out.object([&] {
    out.field("amount", task.amount);
    if (!task.facts.empty()) write_facts(out, task.facts);
    out.field("task", code(task.kind));
  });
}

void write_need(JsonWriter& out, people::Need const& need) {
  out.object([&] {
    if (!need.about.empty()) out.field("about", need.about);
    if (!need.facts.empty()) write_facts(out, need.facts);
    if (!need.question.empty()) out.field("question", need.question);
    if (!need.tasks.empty()) out.array("tasks", need.tasks, [&](auto const& task) { write_task(out, task); });
    out.field("topic", code(need.topic));
  });
}

void write_resident(JsonWriter& out, people::Resident const& resident) {
  out.object([&] {
    out.field("born", resident.born);
    out.field("id", resident.code);
    out.field("role", code(resident.role));
  });
}

void write_wishes(JsonWriter& out, people::Wishes const& wishes) {
  if (wishes.languages.empty() && wishes.denomination.empty() && wishes.provider.empty()) return;
  out.key("wishes").object([&] {
    if (!wishes.denomination.empty()) out.field("denomination", wishes.denomination);
    if (!wishes.languages.empty()) {
      out.array("languages", wishes.languages, [&](std::string const& language) { out.text(language); });
    }
    if (!wishes.provider.empty()) out.field("provider", wishes.provider);
  });
}

void write_own_plan(JsonWriter& out, people::OwnPlan const& plan) {
  out.key("own_plan").object([&] {
    out.field("handed_in", plan.handed_in);
    out.field("text", plan.text);
  });
}

void write_event(JsonWriter& out, law::Event const& event) {
  out.object([&] {
    if (event.act != law::Act::none) out.field("act", code(event.act));
    out.field("event", law::name_of(event.kind).code);
    out.field("on", event.on);
    if (event.until) out.field("until", *event.until);
  });
}

}  // namespace

std::string write_case(people::Case const& request) {
  JsonWriter out;
  out.object([&] {
    if (request.applied) out.field("applied", *request.applied);
    out.field("channel", code(request.channel));
    if (!request.events.empty()) out.array("events", request.events, [&](auto const& event) { write_event(out, event); });
    if (!request.facts.empty()) write_facts(out, request.facts);
    out.array("household", request.household.residents, [&](auto const& resident) { write_resident(out, resident); });
    out.field("id", request.id);
    out.array("needs", request.needs, [&](auto const& need) { write_need(out, need); });
    out.field("on", request.on);
    if (request.own_plan) write_own_plan(out, *request.own_plan);
    out.field("received", request.received);
    out.field("requester", code(request.requester));
    out.field("stage", code(request.stage));
    out.field("village", request.village);
    write_wishes(out, request.wishes);
  });
  return out.take();
}

}  // namespace kanteling::io
