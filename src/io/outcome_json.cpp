// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/outcome_json.hpp"

#include "io/clock_json.hpp"
#include "io/outcome_parts.hpp"

namespace kanteling::io {
using triage::Assessment;

void write_next(OutcomeWriting const& to, reporting::NextStep const& next) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("actor", code(next.actor));
    write_text_or_null(out, "area", next.area);
    out.field("by", next.by);
    if (next.caseworker) {
      out.field("caseworker", to.municipality.at(*next.caseworker).code);
    } else {
      out.field_null("caseworker");
    }
    out.field("equated_days_known", next.equated_days_known);
    out.field("evidence", code(next.evidence));
    write_texts(out, "members", next.members);
    out.field("overdue", next.overdue);
    out.field("statutory", next.statutory);
    out.field("step", code(next.code));
    write_text_or_null(out, "term", next.term);
    write_texts(out, "with", next.with);
  });
}

namespace {

void write_flags(JsonWriter& out, Assessment const& assessment) {
  out.key("flags").object([&] {
    out.field("case_manager", assessment.case_manager);
    out.field("competent", assessment.competent);
    out.field("complex", assessment.complex);
    out.field("discipline", code(assessment.discipline));
    out.field("one_plan", assessment.one_plan);
    out.field("safety", assessment.safety);
    out.field("urgent", assessment.urgent);
  });
}

void write_case_override(JsonWriter& out, triage::CaseOverride const& decided) {
  out.object([&] {
    decided.by_rules ? out.field("by_rules", *decided.by_rules) : out.field_null("by_rules");
    out.field("overridden", std::int64_t{decided.overridden});
  });
}

void write_plan_item(JsonWriter& out, triage::PlanItemBeside const& item) {
  out.object([&] {
    out.field("item", std::int64_t{item.item});
    out.field("reason", code(item.reason));
  });
}

void write_record(JsonWriter& out, triage::RecordFinding const& record) {
  law::ChecklistFinding const& finding = record.finding;
  out.object([&] {
    out.field("act", code(record.act));
    out.field("article", finding.item.source.article);
    out.field("cited", finding.item.source.act);
    out.field("done", finding.done);
    out.field("event", law::name_of(finding.item.recorded_as).code);
    out.field("evidence", code(finding.item.source.evidence));
    out.field("state", code(finding.state));
  });
}

void write_penalty(JsonWriter& out, triage::LatePenalty const& late) {
  law::Penalty const& penalty = late.penalty;
  out.object([&] {
    out.field("act", code(late.act));
    out.field("article", penalty.source.article);
    out.array("cautions", penalty.cautions, [&](law::PenaltyCaution c) { out.text(law::name_of(c).code); });
    out.field("cited", penalty.source.act);
    out.field("days", penalty.days);
    out.field("evidence", code(late.evidence()));
    out.field("first_day", penalty.first_day);
    out.field("first_day_reading", penalty.first_day_reading.code);
    out.field("last_day_possible", penalty.last_day_possible);
    out.field("total_cents", penalty.total);
  });
}

void write_duty(JsonWriter& out, triage::OpenDuty const& duty) {
  out.object([&] {
    out.field("by", duty.by);
    out.field("duty", code(duty.duty));
  });
}

void write_receipt(JsonWriter& out, reporting::Receipt const& receipt) {
  out.key("receipt").object([&] {
    out.field("engine", receipt.engine);
    write_fact_names(out, "facts_used", receipt.facts_used);
    out.field("on", receipt.on);
    out.field("package", receipt.package);
  });
}

}  // namespace

void write_position(JsonWriter& out, std::string_view name, std::int32_t position) {
  position < 0 ? out.field_null(name) : out.field(name, position);
}

void write_fact_names(JsonWriter& out, std::string_view name, std::vector<people::FactId> const& facts) {
  out.array(name, facts, [&](people::FactId id) { out.text(people::info(id).name); });
}

void write_texts(JsonWriter& out, std::string_view name, std::vector<std::string> const& texts) {
  out.array(name, texts, [&](std::string const& text) { out.text(text); });
}

void write_text_or_null(JsonWriter& out, std::string_view name, std::string_view text) {
  text.empty() ? out.field_null(name) : out.field(name, text);
}

std::string write_outcome(reporting::Outcome const& outcome, supply::Municipality const& municipality,
                          rules::Package const& policy) {
  JsonWriter out;
  OutcomeWriting const to{out, municipality, policy};
  Assessment const& assessment = outcome.assessment;
  out.object([&] {
    write_assigned(to, outcome.assigned);
    out.array("beside", outcome.beside, [&](reporting::NextStep const& step) { write_next(to, step); });
    out.array("case_overrides", assessment.case_overrides, [&](auto const& o) { write_case_override(out, o); });
    out.array("choices", outcome.choices, [&](auto const& choice) { write_choice(to, outcome, choice); });
    out.array("clocks", assessment.clocks, [&](auto const& clock) { write_clock(out, clock, outcome.receipt.on); });
    out.field("cost_cents", outcome.cost);
    out.array("duties", assessment.duties, [&](auto const& duty) { write_duty(out, duty); });
    write_flags(out, assessment);
    write_text_or_null(out, "forward_to", assessment.forward_to);
    out.field("id", outcome.case_id);
    out.field("kind", code(outcome.kind));
    out.array("needs", assessment.needs, [&](auto const& need) { write_need_plan(to, need); });
    out.key("next");
    write_next(to, outcome.next);
    out.array("own_plan_beside", assessment.own_plan_beside, [&](auto const& item) { write_plan_item(out, item); });
    out.array("packages", outcome.packages, [&](auto const& package) { write_package(to, package); });
    out.array("penalties", assessment.penalties, [&](auto const& penalty) { write_penalty(out, penalty); });
    out.array("questions", assessment.questions, [&](auto const& question) { write_question(out, question); });
    write_receipt(out, outcome.receipt);
    out.array("record", assessment.record, [&](auto const& record) { write_record(out, record); });
    out.array("reuses", assessment.reuses, [&](auto const& reuse) { write_reuse(out, reuse); });
    out.field("review_weeks", assessment.review_weeks);
    out.field("stage", code(assessment.stage));
    write_support_plan(out, assessment.support_plan);
  });
  return out.take();
}

}  // namespace kanteling::io
