// SPDX-License-Identifier: Apache-2.0
#include "io/case_facts.hpp"
#include "io/case_household.hpp"
#include "io/case_record.hpp"
#include "io/case_wishes.hpp"
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
    if (need.from) out.field("from", *need.from);
    if (!need.question.empty()) out.field("question", need.question);
    if (!need.tasks.empty()) out.array("tasks", need.tasks, [&](auto const& task) { write_task(out, task); });
    out.field("topic", code(need.topic));
  });
}

/// A list that a case may hold, left out where it is empty.
template <class List, class WriteOne>
void write_list(JsonWriter& out, std::string_view name, List const& list, WriteOne write_one) {
  if (!list.empty()) out.array(name, list, [&](auto const& item) { write_one(out, item); });
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
    if (!request.caseworker.empty()) out.field("caseworker", request.caseworker);
    out.field("channel", code(request.channel));
    write_list(out, "consents", request.consents, write_consent);
    write_list(out, "consultations", request.consultations, write_consultation);
    write_list(out, "events", request.events, write_event);
    if (!request.facts.empty()) write_facts(out, request.facts);
    if (!request.helped_by.empty())
      out.array("helped_by", request.helped_by, [&](std::string const& provider) { out.text(provider); });
    out.array("household", request.household.residents, [&](auto const& resident) { write_resident(out, resident); });
    out.field("id", request.id);
    out.array("needs", request.needs, [&](auto const& need) { write_need(out, need); });
    out.field("on", request.on);
    write_list(out, "overrides", request.overrides, write_override);
    if (request.own_plan) write_own_plan(out, *request.own_plan);
    write_list(out, "picks", request.picks, write_pick);
    write_list(out, "reasons", request.reasons, write_reason);
    out.field("received", request.received);
    write_list(out, "relations", request.household.relations, write_relation);
    out.field("requester", code(request.requester));
    write_list(out, "safety_shares", request.safety_shares, write_safety_share);
    write_list(out, "scores", request.scores, write_score);
    write_list(out, "signatures", request.signatures, write_signature);
    out.field("stage", code(request.stage));
    out.field("village", request.village);
    write_wishes(out, request.wishes);
  });
  return out.take();
}

}  // namespace kanteling::io
