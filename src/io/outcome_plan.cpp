// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "io/outcome_parts.hpp"
#include "kanteling/triage/fact_use.hpp"

namespace kanteling::io {
namespace {

/// Purposes by name, and all of them together as "any".
void write_purposes(JsonWriter& out, std::string_view name, people::Purposes purposes) {
  out.key(name).begin_array();
  if (purposes.bits == people::purpose::any.bits) {
    out.text("any");
  } else {
    for (auto const& [word, purpose] : reporting::purpose_names)
      if (purposes.allows(purpose)) out.text(word);
  }
  out.end_array();
}

void write_hook(JsonWriter& out, triage::Hook hook) {
  auto const position = static_cast<std::size_t>(hook);
  std::vector<std::string> const& names = hook_names();
  position < names.size() ? out.field("hook", names[position]) : out.field_null("hook");
}

void write_action(JsonWriter& out, triage::PlanAction const& action) {
  out.object([&] {
    out.field("amount", action.amount);
    write_texts(out, "by", action.by);
    write_position(out, "need_index", action.need);
    out.field("rung", code(action.rung));
    write_position(out, "task_index", action.task);
  });
}

void write_signature(JsonWriter& out, triage::PlanSignature const& signature) {
  out.object([&] {
    out.field("by", signature.by);
    out.field("on", signature.on);
  });
}

/// The law that lets a fact be used a second time; a consent stands in the case.
void write_legal_ground(JsonWriter& out, triage::FactReuse const& reuse) {
  bool const by_law = reuse.ground == triage::UseGround::law && reuse.which < triage::legal_reuses.size();
  if (!by_law) return out.field_null("source");
  law::Citation const& source = triage::legal_reuses[reuse.which].source;
  out.key("source").object([&] {
    out.field("act", source.act);
    out.field("article", source.article);
    out.field("evidence", code(source.evidence));
    out.field("level", code(source.level));
  });
}

}  // namespace

std::vector<std::string> const& hook_names() {
  static std::vector<std::string> const names = [] {
    std::vector<std::string> all;
    for (rules::HookShape const& shape : triage::hook_shapes()) all.push_back(shape.name);
    return all;
  }();
  return names;
}

void write_question(JsonWriter& out, triage::NextQuestion const& question) {
  people::Fact const& fact = people::info(question.fact);
  out.object([&] {
    out.field("en", fact.question_en);
    out.field("exact", question.exact);
    out.field("fact", fact.name);
    write_hook(out, question.hook);
    out.field("known_elsewhere", question.known_elsewhere);
    write_position(out, "need_index", question.need);
    out.field("nl", fact.question_nl);
    write_purposes(out, "purpose", question.purpose);
    write_position(out, "task_index", question.task);
    out.field("waiting", std::int64_t{question.waiting});
    out.field("whom", code(question.whom));
    write_purposes(out, "why", fact.purposes);
  });
}

void write_support_plan(JsonWriter& out, std::optional<triage::SupportPlan> const& plan) {
  if (!plan) return out.field_null("support_plan");
  out.key("support_plan").object([&] {
    out.array("actions", plan->actions, [&](auto const& action) { write_action(out, action); });
    plan->case_manager ? out.field("case_manager", code(*plan->case_manager)) : out.field_null("case_manager");
    out.array("domains", plan->domains, [&](triage::PlanDomain const& domain) {
      out.object([&] {
        out.field("domain", code(domain.domain));
        domain.level ? out.field("level", *domain.level) : out.field_null("level");
      });
    });
    write_texts(out, "goals", plan->goals);
    out.field("needs_case_manager", plan->needs_case_manager);
    out.field("safety_agreement", plan->safety_agreement);
    out.array("signatures", plan->signatures,
              [&](auto const& signature) { write_signature(out, signature); });
  });
}

void write_reuse(JsonWriter& out, triage::FactReuse const& reuse) {
  out.object([&] {
    out.field("fact", people::info(reuse.fact).name);
    write_purposes(out, "from", reuse.from);
    out.field("ground", code(reuse.ground));
    write_purposes(out, "into", reuse.into);
    write_position(out, "need_index", reuse.need);
    write_legal_ground(out, reuse);
    out.field("which", std::int64_t{reuse.which});
  });
}

}  // namespace kanteling::io
