// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/people/departure.hpp"
#include "reporting/code_words.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

using triage::Finding;
using triage::TaskPlan;
using triage::Verdict;

/// The sentence that the policy gives with a rule, in the language asked; empty where it gives none.
std::string_view sentence_of(rules::RuleInfo const& rule, Language language) {
  std::string_view const wanted = language == Language::dutch ? "nl" : "en";
  for (rules::Annotation const& annotation : rule.annotations)
    if (annotation.name == wanted) return annotation.text;
  return {};
}

void tell_rule(Telling const& t, std::optional<triage::RuleRef> const& rule, std::size_t indent) {
  if (rule) t.page.line(rule_text(t, rule), indent);
}

/// What was decided of a rung, in the words that fit who decided.
std::string_view verdict_words(Telling const& t, Finding const& finding) {
  StepWords const& words = t.words.steps;
  if (finding.overridden && finding.verdict == Verdict::refusable) return words.refused_by_person;
  if (finding.overridden && finding.verdict == Verdict::does_not_apply) return words.not_counted_on;
  return word(words.verdicts, finding.verdict);
}

std::string use_text(Telling const& t, TaskPlan const& plan, triage::FacilityUse const& use) {
  StepWords const& words = t.words.steps;
  NumberWords const& numbers = t.words.numbers;
  std::string const count = number_text(use.places, numbers);
  std::string const places = fill(use.places == 1 ? words.places_one : words.places_many, {count});
  std::string const travel = fill(word(words.travel, use.offer.mode), {number_text(use.offer.minutes, numbers)});
  std::string const fee =
      use.offer.fee.value > 0 ? fill(words.fee, {money_text(use.offer.fee, numbers)}) : std::string(words.no_fee);
  return fill(words.use, {t.municipality.at(use.offer.facility).name,
                          fill(word(numbers.per, plan.amount.per), {places}), travel, fee});
}

void tell_facilities(Telling const& t, TaskPlan const& plan, Finding const& finding) {
  for (triage::FacilityUse const& use : finding.uses) t.page.bullet(use_text(t, plan, use), 4);
  if (finding.refused.empty()) return;
  t.page.line(t.words.steps.facilities_refused, 4);
  for (std::size_t reason = 0; reason < t.words.steps.refusals.size(); ++reason) {
    std::vector<std::string> names;
    for (supply::RefusedOffer const& refused : finding.refused)
      if (static_cast<std::size_t>(refused.reason) == reason) names.push_back(t.municipality.at(refused.facility).name);
    if (!names.empty()) t.page.bullet(group_text(t, t.words.steps.refusals[reason], names), 4);
  }
  for (supply::RefusedOffer const& refused : finding.refused)
    if (refused.free_from)
      t.page.bullet(fill(t.words.inquiry.free_from, {t.municipality.at(refused.facility).name,
                                                     date_text(*refused.free_from, t.words.numbers)}),
                    4);
}

void tell_finding(Telling const& t, TaskPlan const& plan, Finding const& finding) {
  bool const tailored = finding.verdict == Verdict::admissible || finding.verdict == Verdict::refusable;
  Quantity amount = plan.amount;
  amount.amount = tailored ? plan.remainder : finding.covered;
  std::string const rung = capital(in(t.language, triage::name_of(finding.rung)));
  t.page.bullet(fill(verdict_words(t, finding), {rung, quantity_text(amount, t.words.numbers)}), 2);
  if (!finding.overridden) tell_rule(t, finding.rule, 4);  // else it stands with what the rules said
  tell_people(t, plan, finding);
  tell_facilities(t, plan, finding);
  if (t.professional() && !finding.missing.empty()) {
    t.page.line(fill(t.words.steps.missing, {fact_names(finding.missing)}), 4);
  }
}

/// A referral skips the steps, and so does a task that another act gives already: neither leaves anything to talk about.
bool has_steps(triage::StepPlan const& need, TaskPlan const& plan) {
  bool const elsewhere = need.gate && need.gate->verdict == triage::GateVerdict::other_act;
  return !plan.findings.empty() || (need.route != triage::Route::referral && !elsewhere);
}

void tell_task(Telling const& t, triage::StepPlan const& need, TaskPlan const& plan) {
  StepWords const& words = t.words.steps;
  t.page.gap();
  t.page.line(fill(words.task, {capital(in(t.language, people::info(plan.kind))),
                                quantity_text(plan.amount, t.words.numbers)}));
  if (!has_steps(need, plan)) return;
  for (Finding const& finding : plan.findings) tell_finding(t, plan, finding);
  Quantity left = plan.amount;
  left.amount = plan.remainder;
  t.page.line(plan.remainder == 0 ? std::string(words.nothing_left)
                                  : fill(words.left, {quantity_text(left, t.words.numbers)}), 2);
  if (!plan.settled && plan.remainder > 0) t.page.line(words.not_settled, 2);
}

/// The first talk was held: what the rules say of it is past.
std::optional<Date> talked_about_debts(Telling const& t, triage::StepPlan const& plan) {
  if (plan.route != triage::Route::crisis) return std::nullopt;
  return law::day_of(t.request.events, law::EventKind::first_talk_held);
}

void tell_criteria(Telling const& t, law::Act act, triage::CriteriaFinding const& criteria) {
  StepWords const& words = t.words.steps;
  // No condition is weighed here for income: the rule says what becomes of the application.
  bool const taken = act == law::Act::participation && criteria.verdict == triage::CriteriaVerdict::needs_advice;
  if (taken && !criteria.overridden && criteria.rule) return t.page.bullet(rule_text(t, criteria.rule), 2);
  bool const refused = criteria.verdict == triage::CriteriaVerdict::does_not_meet;
  t.page.bullet(!criteria.overridden ? word(words.criteria, criteria.verdict)
                : refused            ? words.criteria_refused
                                     : words.criteria_granted,
                2);
  if (criteria.overridden) {
    tell_override(t, criteria.overridden, 4);
    t.page.line(fill(t.words.inquiry.criteria_said, {word(words.criteria, criteria.by_rules)}), 4);
    if (criteria.rule) t.page.line(fill(t.words.inquiry.rule_was, {rule_text(t, criteria.rule)}), 4);
  } else {
    tell_rule(t, criteria.rule, 4);
  }
  if (!t.professional()) return;
  if (!criteria.result.empty())
    t.page.line(fill(words.criteria_result, {result_words(criteria.result, t.language)}), 4);
  if (!criteria.missing.empty()) t.page.line(fill(words.missing, {fact_names(criteria.missing)}), 4);
}

std::string need_title(Telling const& t, std::size_t position, triage::StepPlan const& plan) {
  StepWords const& words = t.words.steps;
  people::Topic const topic =
      position < t.request.needs.size() ? t.request.needs[position].topic : people::Topic::other;
  std::string const number = std::to_string(position + 1);
  std::string_view const name = in(t.language, people::name_of(topic));
  if (plan.act == law::Act::none) return fill(words.need_without_act, {number, name});
  return fill(words.need, {number, name, in(t.language, law::name_of(plan.act))});
}

std::string way_of(Telling const& t, std::size_t position, triage::StepPlan const& plan) {
  if (position < t.request.needs.size()) {
    people::Resident const& who = resident_of(t.request.household, t.request.needs[position]);
    if (people::departure_of(who, t.outcome.receipt.on) == people::Departure::died)
      return std::string(t.words.steps.of_who_died);
  }
  bool const elsewhere = plan.gate && plan.gate->verdict == triage::GateVerdict::other_act;
  bool const weighed = std::any_of(plan.tasks.begin(), plan.tasks.end(),
                                   [](TaskPlan const& task) { return !task.findings.empty(); });
  if (elsewhere && !weighed) return std::string(word(t.words.steps.routes, triage::Route::forward));
  if (auto const day = talked_about_debts(t, plan))
    return fill(t.words.steps.first_talk_was, {date_text(*day, t.words.numbers)});
  return std::string(word(t.words.steps.routes, plan.route));
}

}  // namespace

std::string rule_text(Telling const& t, std::optional<triage::RuleRef> const& rule) {
  if (!rule) return {};
  rules::Table const& table = t.policy.form.tables[rule->table];
  rules::RuleInfo const& info = table.rules[rule->rule];
  std::string_view const sentence = sentence_of(info, t.language);
  Source const& source = info.source.act.empty() ? table.source : info.source;
  std::string text(sentence.empty() ? t.words.steps.rule_without_words : sentence);
  if (!source.act.empty()) text += " (" + source_text(t, source.act, source.article, source.evidence) + ")";
  if (t.professional()) text += " [" + table.id + "/" + info.id + "]";
  return text;
}

void tell_steps(Telling const& t) {
  if (t.outcome.assessment.needs.empty() || t.outcome.kind == OutcomeKind::closed_with_care) return;
  t.page.heading(t.words.page.steps);
  for (std::size_t i = 0; i < t.outcome.assessment.needs.size(); ++i) {
    triage::StepPlan const& plan = t.outcome.assessment.needs[i];
    if (i > 0) t.page.gap();
    t.page.line(need_title(t, i, plan));
    t.page.line(way_of(t, i, plan));
    tell_gate_and_consents(t, plan);
    for (TaskPlan const& task : plan.tasks) tell_task(t, plan, task);
    tell_budget(t, plan);
    if (plan.criteria && !talked_about_debts(t, plan)) tell_criteria(t, plan.act, *plan.criteria);
    tell_idle_overrides(t, i);
  }
}

}  // namespace kanteling::reporting
