// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/explanation.hpp"

#include "reporting/code_words.hpp"
#include "reporting/person_words.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

/// Whoever reads this asked it, but for a signal of a third party, and for the family of who has died.
bool reader_asked(Telling const& t) {
  return t.request.stage != people::Stage::signal && t.outcome.kind != OutcomeKind::closed_with_care;
}

void tell_question(Telling const& t) {
  PageWords const& words = t.words.page;
  NumberWords const& numbers = t.words.numbers;
  t.page.heading(fill(words.title, {t.request.id}), '=');
  t.page.line(fill(words.received, {date_text(t.request.received, numbers), date_text(t.request.on, numbers)}));
  // Nothing is decided together with who has died.
  if (t.outcome.kind != OutcomeKind::closed_with_care) t.page.line(words.proposal_only);
  t.page.heading(reader_asked(t) ? words.asked : words.about);
  for (people::Need const& need : t.request.needs) {
    std::string const topic = capital(in(t.language, people::name_of(need.topic)));
    t.page.bullet(need.question.empty() ? topic : topic + ": \"" + need.question + "\"");
  }
  if (t.request.own_plan) {
    t.page.line(fill(words.own_plan, {date_text(t.request.own_plan->handed_in, numbers)}));
  }
}

/// The rule that says "urgent" in a step of the trace; none where it is another table, or says otherwise.
Source const* norm_of_urgency(rules::Package const& policy, triage::TraceStep const& asked) {
  if (asked.fired.empty()) return nullptr;
  rules::Table const& table = policy.form.tables[asked.table];
  for (rules::TableOutput const& output : table.outputs) {
    if (output.name != "urgency") continue;
    rules::OutputEntry const& entry = output.entries[asked.fired.front()];
    bool const literal = !entry.is_null && !entry.from_input;
    if (!literal || output.values[static_cast<std::size_t>(entry.value)] != "urgent") return nullptr;
    Source const& own = table.rules[asked.fired.front()].source;
    return own.act.empty() ? &table.source : &own;
  }
  return nullptr;
}

/// Temporary help comes first by the act, or for youth help by the bylaw alone.
bool by_bylaw_only(Telling const& t, NextStep const& next) {
  if (next.code != NextStepCode::arrange_temporary_help) return false;
  bool bylaw = false;
  for (triage::TraceStep const& asked : t.outcome.assessment.trace) {
    Source const* const norm = norm_of_urgency(t.policy, asked);
    if (norm != nullptr && norm->level < NormLevel::bylaw) return false;
    bylaw = bylaw || norm != nullptr;
  }
  return bylaw;
}

void tell_step(Telling const& t, NextStep const& next) {
  NextWords const& words = t.words.next;
  t.page.line(word(words.steps, next.code));
  if (!next.with.empty()) t.page.line(fill(words.with, {people_words(t, next.with)}));
  if (!next.area.empty()) t.page.line(fill(words.area, {next.area}));
  tell_members(t, next);
  std::string_view const actor = word(words.actors, next.actor);
  bool const by_norm = !next.statutory && !next.term.empty();
  // A norm that the municipality sets itself is no promise to a resident.
  if (by_norm && !t.professional()) return t.page.line(fill(words.who, {actor}));
  t.page.line(fill(words.who_and_when, {actor, date_text(next.by, t.words.numbers)}));
  if (next.statutory)
    t.page.line(by_bylaw_only(t, next)                   ? words.by_bylaw
                : next.evidence == Evidence::recalled ? words.by_law_recalled
                                                      : words.by_law);
  else
    t.page.line(words.by_service);
  if (next.overdue) t.page.line(words.overdue);
  if (!next.equated_days_known) t.page.line(words.may_move);
}

void tell_for_professionals(Telling const& t) {
  triage::Assessment const& assessment = t.outcome.assessment;
  NextWords const& words = t.words.next;
  tell_assigned(t);
  t.page.line(fill(words.discipline, {word(words.disciplines, assessment.discipline)}));
  if (assessment.complex) t.page.line(words.complex);
  t.page.line(fill(words.cost, {money_text(t.outcome.cost, t.words.numbers)}));
}

void tell_next(Telling const& t) {
  triage::Assessment const& assessment = t.outcome.assessment;
  NextWords const& words = t.words.next;
  t.page.heading(t.words.page.next);
  t.page.line(kind_words(t));
  std::string const body(body_words(assessment.forward_to, t.language));
  bool const named = body != body_words({}, t.language);
  bool const told = t.professional() || (named && goes_to_department(t.municipality.organisation, assessment));
  if (!assessment.forward_to.empty() && told) t.page.line(fill(words.forward, {body}));
  tell_step(t, t.outcome.next);
  // Who reads the resident's text may be the one a housemate must be safe from: safety is for professionals.
  if (assessment.safety && t.professional()) t.page.line(words.safety);
  for (NextStep const& beside : t.outcome.beside)
    if (t.professional() || beside.code != NextStepCode::look_at_safety) tell_step(t, beside);
  if (assessment.urgent) t.page.line(words.urgent);
  if (assessment.one_plan) t.page.line(words.one_plan);
  if (assessment.case_manager) t.page.line(words.case_manager);
  tell_case_overrides(t);
  // A review looks back at help: there is none before the inquiry, nor where refusal is proposed, nothing is known yet
  // or another organisation helps.
  OutcomeKind const kind = t.outcome.kind;
  bool const no_help = kind == OutcomeKind::criteria_not_met || kind == OutcomeKind::forwarded ||
                       (kind == OutcomeKind::questions_open && t.outcome.next.code == NextStepCode::ask_open_questions);
  bool const help = assessment.stage >= people::Stage::inquiry && !no_help;
  if (help && assessment.review_weeks > 0) {
    t.page.line(fill(words.review, {number_text(assessment.review_weeks, t.words.numbers)}));
  }
  if (t.professional()) tell_for_professionals(t);
}

}  // namespace

std::string source_text(Telling const& t, std::string_view act, std::string_view article, Evidence evidence) {
  StepWords const& words = t.words.steps;
  std::string const source =
      article.empty() ? fill(words.source_without_article, {act}) : fill(words.source, {act, article});
  if (evidence == Evidence::recalled) return fill(words.recalled, {source});
  if (evidence == Evidence::chosen)
    return t.professional() ? fill(words.chosen_in, {source}) : std::string(words.chosen);
  return source;
}

std::string group_text(Telling const& t, std::string_view reason, std::vector<std::string> const& names) {
  constexpr std::size_t shown_max = 3;
  std::size_t const shown = std::min(names.size(), shown_max);
  std::string text = join({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown)}, ", ");
  if (shown < names.size()) text = fill(t.words.choices.and_more, {text, std::to_string(names.size() - shown)});
  return fill(t.words.choices.group, {capital(reason), text});
}

std::string fact_names(std::vector<people::FactId> const& facts) {
  std::vector<std::string> names;
  for (people::FactId const id : facts) names.emplace_back(people::info(id).name);
  return join(names, ", ");
}

std::string explain(Outcome const& outcome, people::Case const& request, supply::Municipality const& municipality,
                    rules::Package const& policy, Language language, Audience audience) {
  Page page;
  Telling const t{outcome, request, municipality, policy, language, audience, words(language), page};
  tell_question(t);
  tell_next(t);
  tell_steps(t);
  tell_plan_beside(t);
  tell_choices(t);
  tell_support_plan(t);
  tell_scores(t);
  tell_consultations(t);
  tell_reuses(t);
  tell_reasons(t);
  tell_safety_shares(t);
  tell_closing(t);
  return page.take();
}

}  // namespace kanteling::reporting
