// SPDX-License-Identifier: Apache-2.0
#include "io/outcome_parts.hpp"

namespace kanteling::io {
namespace {

/// The rule that fired, and the norm that it stands on.
void write_rule(OutcomeWriting const& to, std::optional<triage::RuleRef> const& rule) {
  JsonWriter& out = to.out;
  if (!rule) return out.field_null("rule");
  rules::Table const& table = to.policy.form.tables[rule->table];
  out.key("rule").object([&] {
    out.field("rule", table.rules[rule->rule].id);
    out.field("table", table.id);
  });
}

void write_source(OutcomeWriting const& to, std::optional<triage::RuleRef> const& rule) {
  JsonWriter& out = to.out;
  if (!rule) return out.field_null("source");
  rules::Table const& table = to.policy.form.tables[rule->table];
  Source const& own = table.rules[rule->rule].source;
  Source const& source = own.act.empty() ? table.source : own;
  out.key("source").object([&] {
    out.field("act", source.act);
    out.field("article", source.article);
    out.field("evidence", code(source.evidence));
    out.field("level", code(source.level));
  });
}

void write_use(OutcomeWriting const& to, triage::FacilityUse const& use) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("amount", use.amount);
    out.field("facility", to.municipality.at(use.offer.facility).code);
    out.field("fee_cents", use.offer.fee);
    out.field("minutes", use.offer.minutes);
    out.field("mode", code(use.offer.mode));
    out.field("places", use.places);
    out.field("price_cents", use.offer.price);
  });
}

void write_refused(OutcomeWriting const& to, supply::RefusedOffer const& refused) {
  to.out.object([&] {
    to.out.field("facility", to.municipality.at(refused.facility).code);
    to.out.field("free_from", refused.free_from);
    to.out.field("reason", code(refused.reason));
  });
}

/// Null: the plan is followed.
void write_plan_reason(JsonWriter& out, triage::PlanReason reason) {
  reason == triage::PlanReason::none ? out.field_null("reason") : out.field("reason", code(reason));
}

void write_plan_answer(JsonWriter& out, std::optional<triage::PlanAnswer> const& answer) {
  if (!answer) return out.field_null("own_plan");
  out.key("own_plan").object([&] {
    out.field("proposed", answer->proposed);
    write_plan_reason(out, answer->reason);
    out.field("verdict", code(answer->verdict));
  });
}

/// Where in the case it stands that somebody decided otherwise.
void write_overridden(JsonWriter& out, std::optional<std::uint32_t> const& overridden) {
  overridden ? out.field("overridden", std::int64_t{*overridden}) : out.field_null("overridden");
}

void write_finding(OutcomeWriting const& to, triage::Finding const& finding) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("agreement", code(finding.agreement));
    write_texts(out, "by", finding.by);
    finding.overridden ? out.field("by_rules", code(finding.by_rules)) : out.field_null("by_rules");
    out.field("covered", finding.covered);
    finding.overridden ? out.field("covered_by_rules", finding.covered_by_rules)
                       : out.field_null("covered_by_rules");
    write_fact_names(out, "facts_used", finding.facts_used);
    write_fact_names(out, "missing", finding.missing);
    write_overridden(out, finding.overridden);
    write_plan_answer(out, finding.own_plan);
    out.array("refused", finding.refused, [&](auto const& refused) { write_refused(to, refused); });
    write_rule(to, finding.rule);
    out.field("rung", code(finding.rung));
    write_source(to, finding.rule);
    out.array("uses", finding.uses, [&](auto const& use) { write_use(to, use); });
    out.field("verdict", code(finding.verdict));
  });
}

void write_task_plan(OutcomeWriting const& to, triage::TaskPlan const& plan) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("amount", plan.amount.amount);
    out.array("findings", plan.findings, [&](auto const& finding) { write_finding(to, finding); });
    out.field("per", code(plan.amount.per));
    out.field("remainder", plan.remainder);
    out.field("settled", plan.settled);
    out.field("task", code(plan.kind));
    out.field("unit", code(plan.amount.unit));
  });
}

void write_criteria(OutcomeWriting const& to, std::optional<triage::CriteriaFinding> const& criteria) {
  JsonWriter& out = to.out;
  if (!criteria) return out.field_null("criteria");
  out.key("criteria").object([&] {
    criteria->overridden ? out.field("by_rules", code(criteria->by_rules)) : out.field_null("by_rules");
    write_fact_names(out, "facts_used", criteria->facts_used);
    write_fact_names(out, "missing", criteria->missing);
    write_overridden(out, criteria->overridden);
    out.field("result", criteria->result);
    write_rule(to, criteria->rule);
    write_source(to, criteria->rule);
    out.field("verdict", code(criteria->verdict));
  });
}

void write_gate(OutcomeWriting const& to, std::optional<triage::GateFinding> const& gate) {
  JsonWriter& out = to.out;
  if (!gate) return out.field_null("gate");
  out.key("gate").object([&] {
    write_fact_names(out, "facts_used", gate->facts_used);
    write_fact_names(out, "missing", gate->missing);
    write_text_or_null(out, "other_act", gate->other_act);
    write_rule(to, gate->rule);
    write_source(to, gate->rule);
    out.field("verdict", code(gate->verdict));
  });
}

void write_needed_consent(JsonWriter& out, triage::NeededConsent const& consent) {
  out.object([&] {
    write_text_or_null(out, "by", consent.by);
    out.field("own", consent.own);
    out.field("state", code(consent.state));
  });
}

void write_personal_budget(JsonWriter& out, std::optional<law::PersonalBudgetAnswer> const& answer) {
  if (!answer) return out.field_null("personal_budget");
  out.key("personal_budget").object([&] {
    out.key("conditions").begin_array();
    for (std::size_t i = 0; i < law::budget_condition_count; ++i) {
      out.object([&] {
        out.field("condition", law::budget_condition_names[i].code);
        out.field("state", code(answer->conditions[i]));
      });
    }
    out.end_array();
    out.field("dearer_cents", answer->dearer);
    out.field("not_dearer_cents", answer->not_dearer);
    out.field("verdict", code(answer->verdict));
  });
}

}  // namespace

void write_need_plan(OutcomeWriting const& to, triage::StepPlan const& plan) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("act", code(plan.act));
    write_text_or_null(out, "adult", plan.adult);
    out.field("adult_since", plan.adult_since);
    write_texts(out, "authority_unknown", plan.authority_unknown);
    write_texts(out, "circle", plan.circle);
    out.array("consents", plan.consents, [&](auto const& consent) { write_needed_consent(out, consent); });
    write_criteria(to, plan.criteria);
    write_gate(to, plan.gate);
    write_personal_budget(out, plan.personal_budget);
    out.field("route", code(plan.route));
    out.array("tasks", plan.tasks, [&](auto const& task) { write_task_plan(to, task); });
  });
}

}  // namespace kanteling::io
