// SPDX-License-Identifier: Apache-2.0
#include "io/outcome_parts.hpp"

namespace kanteling::io {
namespace {

void write_rule(OutcomeWriting const& to, std::optional<triage::RuleRef> const& rule) {
  JsonWriter& out = to.out;
  if (!rule) return out.field_null("rule");
  rules::Table const& table = to.policy.form.tables[rule->table];
  out.key("rule").object([&] {
    out.field("rule", table.rules[rule->rule].id);
    out.field("table", table.id);
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
  });
}

void write_refused(OutcomeWriting const& to, supply::RefusedOffer const& refused) {
  to.out.object([&] {
    to.out.field("facility", to.municipality.at(refused.facility).code);
    to.out.field("reason", code(refused.reason));
  });
}

void write_finding(OutcomeWriting const& to, triage::Finding const& finding) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("covered", finding.covered);
    write_fact_names(out, "facts_used", finding.facts_used);
    write_fact_names(out, "missing", finding.missing);
    out.array("refused", finding.refused, [&](auto const& refused) { write_refused(to, refused); });
    write_rule(to, finding.rule);
    out.field("rung", code(finding.rung));
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
    write_fact_names(out, "facts_used", criteria->facts_used);
    write_fact_names(out, "missing", criteria->missing);
    out.field("result", criteria->result);
    write_rule(to, criteria->rule);
    out.field("verdict", code(criteria->verdict));
  });
}

void write_option(OutcomeWriting const& to, matching::Option const& option) {
  JsonWriter& out = to.out;
  supply::Contract const& contract = to.municipality.at(option.contract);
  out.object([&] {
    out.field("contract", contract.code);
    out.field("cost_cents", option.cost);
    out.array("parts", option.parts, [&](matching::Points const& part) {
      out.object([&] {
        out.field("criterion", code(part.criterion));
        out.field("points", part.points);
      });
    });
    out.field("points", option.points);
    out.field("product", to.municipality.at(contract.product).code);
    out.field("provider", to.municipality.at(contract.provider).code);
    out.field("waiting_weeks", option.waiting_weeks);
    out.field("weeks", option.weeks);
  });
}

void write_excluded(OutcomeWriting const& to, matching::Excluded const& excluded) {
  JsonWriter& out = to.out;
  supply::Contract const& contract = to.municipality.at(excluded.contract);
  out.object([&] {
    out.field("contract", contract.code);
    out.field("iwmo_code", matching::iwmo_code(excluded.reason));
    out.field("product", to.municipality.at(contract.product).code);
    out.field("provider", to.municipality.at(contract.provider).code);
    out.field("reason", code(excluded.reason));
  });
}

}  // namespace

void write_need_plan(OutcomeWriting const& to, triage::StepPlan const& plan) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("act", code(plan.act));
    write_criteria(to, plan.criteria);
    out.field("route", code(plan.route));
    out.array("tasks", plan.tasks, [&](auto const& task) { write_task_plan(to, task); });
  });
}

void write_choice(OutcomeWriting const& to, matching::Choice const& choice) {
  JsonWriter& out = to.out;
  matching::Demand const& demand = choice.demand;
  Quantity const quantity = people::quantity_of(demand.kind, demand.amount);
  out.object([&] {
    out.field("act", code(demand.act));
    out.field("amount", demand.amount);
    out.field("eligible", choice.eligible);
    out.array("excluded", choice.excluded, [&](auto const& excluded) { write_excluded(to, excluded); });
    out.field("from", demand.from);
    if (choice.national) {
      out.field("national", to.municipality.at(*choice.national).code);
    } else {
      out.field_null("national");
    }
    write_position(out, "need_index", demand.need);
    out.field("per", code(quantity.per));
    out.array("ranked", choice.ranked, [&](auto const& option) { write_option(to, option); });
    out.field("task", code(demand.kind));
    write_position(out, "task_index", demand.task);
    out.field("unit", code(quantity.unit));
    out.field("weeks", demand.weeks);
  });
}

}  // namespace kanteling::io
