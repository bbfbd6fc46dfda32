// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/triage/assessment.hpp"
#include "reporting/code_words.hpp"
#include "reporting/person_words.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

using triage::Finding;
using triage::TaskPlan;

/// An amount of the task, as the plan counts it.
std::string amount_text(Telling const& t, TaskPlan const& plan, std::int64_t amount) {
  Quantity quantity = plan.amount;
  quantity.amount = amount;
  return quantity_text(quantity, t.words.numbers);
}

std::string signer(Telling const& t, std::string const& code) {
  return code == "municipality" ? std::string(t.words.inquiry.municipality) : person_words(t, code);
}

/// The task that an action is about, where the assessment has it.
TaskPlan const* task_of(Telling const& t, triage::PlanAction const& action) {
  auto const& needs = t.outcome.assessment.needs;
  if (action.need < 0 || static_cast<std::size_t>(action.need) >= needs.size()) return nullptr;
  auto const& tasks = needs[static_cast<std::size_t>(action.need)].tasks;
  if (action.task < 0 || static_cast<std::size_t>(action.task) >= tasks.size()) return nullptr;
  return &tasks[static_cast<std::size_t>(action.task)];
}

std::string_view reason_words(Telling const& t, triage::PlanReason reason) {
  return t.words.inquiry.plan_reasons[static_cast<std::size_t>(reason) - 1];
}

/// A resident reads the question that was asked, a professional the name in files.
std::string fact_words(Telling const& t, people::FactId id) {
  people::Fact const& fact = people::info(id);
  if (t.professional()) return std::string(fact.name) + ":";
  return std::string(t.language == Language::dutch ? fact.question_nl : fact.question_en);
}

void tell_action(Telling const& t, triage::PlanAction const& action) {
  TaskPlan const* const plan = task_of(t, action);
  if (plan == nullptr) return;
  std::string text = fill(t.words.inquiry.action,
                          {capital(in(t.language, people::info(plan->kind))),
                           in(t.language, triage::name_of(action.rung)), amount_text(t, *plan, action.amount)});
  if (!action.by.empty()) text += " " + fill(t.words.inquiry.by, {people_words(t, action.by)});
  t.page.bullet(text);
}

/// What nobody spoke about. Scores are told by themselves.
void tell_domains(Telling const& t, triage::SupportPlan const& plan) {
  std::vector<std::string> open;
  for (triage::PlanDomain const& domain : plan.domains) {
    std::string_view const name = t.professional() ? in(t.language, people::name_of(domain.domain))
                                                   : word(t.words.inquiry.domains, domain.domain);
    if (!domain.level) open.emplace_back(name);
  }
  if (!open.empty()) t.page.bullet(fill(t.words.inquiry.domains_open, {join(open, ", ")}));
}

/// The only way that the act leaves where a holder of authority of a child of 12 to 15 does not consent.
constexpr law::Citation help_without_consent =
    law::detail::cite("Jeugdwet", "7.3.4(2)", Evidence::recalled, make_date(2015, 1, 1));
constexpr law::Citation youth_help_after_18 =
    law::detail::cite("Jeugdwet", "1.1", Evidence::recalled, make_date(2015, 1, 1));

std::string cited(Telling const& t, law::Citation const& source) {
  return source_text(t, source.act, source.article, source.evidence);
}

/// Withheld consent: help does not start. A child of 12 to 15 is asked beside the holders, which is what the only way
/// without them is for.
void tell_withheld(Telling const& t, triage::StepPlan const& plan) {
  if (std::none_of(plan.consents.begin(), plan.consents.end(), triage::is_withheld)) return;
  t.page.line(t.words.inquiry.help_waits);
  bool const child_too = std::any_of(plan.consents.begin(), plan.consents.end(), [](auto const& c) { return c.own; });
  if (t.professional() && child_too && plan.consents.size() > 1)
    t.page.line(fill(t.words.inquiry.without_consent, {cited(t, help_without_consent)}));
}

}  // namespace

void tell_override(Telling const& t, std::optional<std::uint32_t> position, std::size_t indent) {
  if (!position || *position >= t.request.overrides.size()) return;
  people::Override const& by = t.request.overrides[*position];
  t.page.line(fill(t.words.inquiry.overridden, {role_words(by.role, t.language), date_text(by.on, t.words.numbers), by.reason}), indent);
}

void tell_people(Telling const& t, TaskPlan const& plan, Finding const& finding) {
  InquiryWords const& words = t.words.inquiry;
  if (!finding.by.empty()) t.page.line(fill(words.by, {people_words(t, finding.by)}), 4);
  if (finding.agreement != triage::Agreement::not_needed)
    t.page.line(words.agreements[static_cast<std::size_t>(finding.agreement) - 1], 4);
  if (finding.own_plan) {
    std::string text = fill(words.own_plan, {amount_text(t, plan, finding.own_plan->proposed)}) + " " +
                       std::string(word(words.plan_answers, finding.own_plan->verdict));
    if (finding.own_plan->reason != triage::PlanReason::none)
      text += " " + std::string(reason_words(t, finding.own_plan->reason));
    t.page.line(text, 4);
  }
  if (!finding.overridden) return;
  tell_override(t, finding.overridden, 4);
  bool const tailored = finding.rung == triage::Rung::tailored;
  std::int64_t const said = tailored ? plan.remainder : finding.covered_by_rules;
  t.page.line(fill(word(words.rules_said, finding.by_rules), {amount_text(t, plan, said)}), 4);
  bool const answered = finding.by_rules != triage::Verdict::not_assessed;
  if (finding.rule && answered) t.page.line(fill(words.rule_was, {rule_text(t, finding.rule)}), 4);
}

void tell_plan_beside(Telling const& t) {
  if (!t.request.own_plan || t.outcome.assessment.own_plan_beside.empty()) return;
  t.page.heading(t.words.inquiry.plan_beside);
  for (triage::PlanItemBeside const& beside : t.outcome.assessment.own_plan_beside) {
    if (beside.item >= t.request.own_plan->items.size()) continue;
    people::OwnPlanItem const& item = t.request.own_plan->items[beside.item];
    std::string const what = fill(t.words.inquiry.action,
                                  {capital(in(t.language, people::info(item.task))),
                                   in(t.language, triage::name_of(item.rung)),
                                   quantity_text(people::quantity_of(item.task, item.amount), t.words.numbers)});
    t.page.bullet(what + " " + std::string(reason_words(t, beside.reason)));
  }
}

void tell_gate_and_consents(Telling const& t, triage::StepPlan const& plan) {
  InquiryWords const& words = t.words.inquiry;
  if (plan.gate) t.page.line(fill(word(words.gates, plan.gate->verdict), {body_words(plan.gate->other_act, t.language)}));
  for (triage::NeededConsent const& consent : plan.consents)
    t.page.bullet(fill(word(words.consents, consent.state),
                       {person_words(t, consent.by)}));
  tell_withheld(t, plan);
  if (plan.adult_since)
    t.page.line(fill(words.which_act, {person_words(t, plan.adult), date_text(*plan.adult_since, t.words.numbers),
                                       cited(t, youth_help_after_18)}));
}

void tell_support_plan(Telling const& t) {
  if (!t.outcome.assessment.support_plan) return;
  triage::SupportPlan const& plan = *t.outcome.assessment.support_plan;
  InquiryWords const& words = t.words.inquiry;
  t.page.heading(words.support_plan);
  for (std::string const& goal : plan.goals) t.page.bullet(fill(words.goal, {goal}));
  for (triage::PlanAction const& action : plan.actions) tell_action(t, action);
  tell_domains(t, plan);
  if (plan.case_manager && t.professional())
    t.page.bullet(fill(words.case_manager, {word(t.words.next.disciplines, *plan.case_manager)}));
  // Who signs the plan may be the one somebody must be safe from.
  if (plan.safety_agreement && t.professional()) t.page.bullet(words.safety_agreement);
  for (triage::PlanSignature const& signature : plan.signatures)
    t.page.bullet(signature.on
                      ? fill(words.signed_on, {signer(t, signature.by), date_text(*signature.on, t.words.numbers)})
                      : fill(words.to_sign, {signer(t, signature.by)}));
}

/// Why people do as they do, in their words, beside the question that the fact answers.
void tell_reasons(Telling const& t) {
  if (!t.professional() || t.request.reasons.empty()) return;
  t.page.heading(t.words.inquiry.reasons);
  for (people::FactReason const& reason : t.request.reasons) {
    people::Fact const& fact = people::info(reason.fact);
    t.page.bullet(fill(t.words.inquiry.reason,
                       {t.language == Language::dutch ? fact.question_nl : fact.question_en, reason.why}));
  }
}

/// Who shared what, for the safety of somebody: never in the text for a resident.
void tell_safety_shares(Telling const& t) {
  if (!t.professional() || t.request.safety_shares.empty()) return;
  InquiryWords const& words = t.words.inquiry;
  t.page.heading(words.safety_shares);
  for (people::SafetyShare const& share : t.request.safety_shares)
    t.page.bullet(fill(words.safety_share, {date_text(share.on, t.words.numbers), share.role, share.with, share.what,
                                            share.protocol, word(words.safety_grounds, share.ground)}));
}

/// Scores are for professionals.
void tell_scores(Telling const& t) {
  if (!t.professional() || t.request.scores.empty()) return;
  InquiryWords const& words = t.words.inquiry;
  t.page.heading(words.scores);
  for (people::DomainScore const& score : t.request.scores)
    t.page.bullet(fill(score.level ? words.score : words.not_scored,
                       {capital(in(t.language, people::name_of(score.domain))),
                        score.level ? std::to_string(*score.level) : std::string(), date_text(score.on, t.words.numbers),
                        score.instrument}));
}

/// What was asked for safety is for professionals, as safety itself is.
void tell_consultations(Telling const& t) {
  InquiryWords const& words = t.words.inquiry;
  bool told = false;
  for (people::Consultation const& asked : t.request.consultations) {
    if (asked.basis == people::ConsultationBasis::safety && !t.professional()) continue;
    if (!told) t.page.heading(words.consultations);
    told = true;
    t.page.bullet(fill(asked.answered ? words.consulted : words.consulted_open,
                       {date_text(asked.on, t.words.numbers), word(words.bases, asked.basis),
                        asked.answered ? date_text(*asked.answered, t.words.numbers) : std::string()}));
  }
}

void tell_reuses(Telling const& t) {
  if (t.outcome.assessment.reuses.empty()) return;
  t.page.heading(t.words.inquiry.reuses);
  for (triage::FactReuse const& reuse : t.outcome.assessment.reuses)
    t.page.bullet(fill(word(t.words.inquiry.reuse, reuse.ground), {fact_words(t, reuse.fact)}));
}

}  // namespace kanteling::reporting
