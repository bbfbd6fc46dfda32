// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/law/statutory_terms.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

/// From 16 on nobody but the young person is asked, and nobody else is named.
bool own_consent_only(triage::Assessment const& assessment) {
  return std::all_of(assessment.needs.begin(), assessment.needs.end(), [](triage::StepPlan const& plan) {
    return plan.consents.empty() || (plan.consents.size() == 1 && plan.consents.front().own);
  });
}

std::string_view duty_text(Telling const& t, triage::Duty duty) {
  bool const own = duty == triage::Duty::ask_consent && own_consent_only(t.outcome.assessment);
  return own ? t.words.closing.ask_own_consent : word(t.words.closing.duties, duty);
}

void tell_duties(Telling const& t) {
  if (t.outcome.assessment.duties.empty()) return;
  t.page.heading(t.words.page.duties);
  for (triage::OpenDuty const& duty : t.outcome.assessment.duties) {
    std::string text(duty_text(t, duty.duty));
    if (duty.by) text = fill(t.words.closing.by, {text, date_text(*duty.by, t.words.numbers)});
    if (duty.by && *duty.by < t.request.on) text += " " + std::string(t.words.closing.passed);
    t.page.bullet(text);
  }
}

/// The kind of the task that a question is about, where it is about one.
std::optional<people::TaskKind> task_of(Telling const& t, triage::NextQuestion const& question) {
  auto const& needs = t.outcome.assessment.needs;
  if (question.need < 0 || question.task < 0 || static_cast<std::size_t>(question.need) >= needs.size()) return {};
  auto const& tasks = needs[static_cast<std::size_t>(question.need)].tasks;
  if (static_cast<std::size_t>(question.task) >= tasks.size()) return {};
  return tasks[static_cast<std::size_t>(question.task)].kind;
}

void tell_questions(Telling const& t) {
  if (t.outcome.assessment.questions.empty()) return;
  ClosingWords const& words = t.words.closing;
  t.page.heading(t.words.page.questions);
  for (triage::NextQuestion const& question : t.outcome.assessment.questions) {
    people::Fact const& fact = people::info(question.fact);
    std::string_view const text = t.language == Language::dutch ? fact.question_nl : fact.question_en;
    std::string_view const whom = word(words.whom, question.whom);
    auto const task = task_of(t, question);
    t.page.bullet(task ? fill(words.question_about, {in(t.language, people::info(*task)), text, whom})
                       : fill(words.question, {text, whom}));
  }
}

std::string clock_text(Telling const& t, law::Clock const& clock) {
  ClosingWords const& words = t.words.closing;
  NumberWords const& numbers = t.words.numbers;
  law::Citation const& source = clock.term.source;
  bool const waits = clock.term.role == law::TermRole::waiting;
  std::string text = fill(waits ? words.clock_waiting : words.clock,
                          {date_text(clock.end.end, numbers),
                           source_text(t, source.act, source.article, source.evidence), date_text(clock.start, numbers),
                           in(t.language, law::name_of(clock.term.starts)),
                           in(t.language, law::name_of(clock.term.stops))});
  if (clock.end.suspended_days > 0)
    text += " " + fill(words.clock_suspended, {std::to_string(clock.end.suspended_days)});
  if (clock.postponement && clock.postponement->extends)
    text += " " + fill(words.clock_extended, {date_text(clock.postponement->told, numbers)});
  bool const arguable = clock.term.general_terms_act == law::GeneralTermsAct::arguable;
  if (clock.end.moved())
    text += " " + fill(arguable ? words.clock_arguable : words.clock_moved, {date_text(clock.end.raw_end, numbers)});
  if (clock.stopped) text += " " + fill(words.clock_stopped, {date_text(*clock.stopped, numbers)});
  law::ClockState const state = law::state_on(clock, t.request.on);
  if (state == law::ClockState::over || state == law::ClockState::overdue) text += " " + std::string(words.passed);
  if (!clock.end.equated_days_known) text += " " + std::string(t.words.next.may_move);
  return text;
}

/// The terms of the law for everybody; what the municipality set itself for professionals only.
void tell_clocks(Telling const& t) {
  auto const tell = [&](std::string_view heading, bool statutory) {
    bool told = false;
    for (law::Clock const& clock : t.outcome.assessment.clocks) {
      if ((clock.term.clock == law::ClockKind::statutory) != statutory) continue;
      if (!told) t.page.heading(heading);
      told = true;
      t.page.bullet(clock_text(t, clock));
    }
  };
  tell(t.words.page.clocks, true);
  if (t.professional()) tell(t.words.page.own_clocks, false);
}

/// What is on record is a professional's business; what is missing there is among the duties.
void tell_record(Telling const& t) {
  std::vector<triage::RecordFinding> const& record = t.outcome.assessment.record;
  if (!t.professional() || record.empty()) return;
  ClosingWords const& words = t.words.closing;
  t.page.heading(t.words.page.record);
  for (triage::RecordFinding const& line : record) {
    law::ChecklistFinding const& finding = line.finding;
    std::string const done = finding.done ? date_text(*finding.done, t.words.numbers) : std::string();
    t.page.bullet(fill(word(words.record, finding.state),
                       {in(t.language, law::name_of(finding.item.recorded_as)),
                        source_text(t, finding.item.source.act, finding.item.source.article, finding.item.source.evidence),
                        done}));
  }
}

void tell_penalties(Telling const& t) {
  if (!t.professional() || t.outcome.assessment.penalties.empty()) return;
  t.page.heading(t.words.page.penalties);
  for (triage::LatePenalty const& late : t.outcome.assessment.penalties) {
    law::Penalty const& penalty = late.penalty;
    t.page.bullet(fill(t.words.closing.penalty,
                       {money_text(penalty.total, t.words.numbers), std::to_string(penalty.days),
                        date_text(penalty.first_day, t.words.numbers), date_text(penalty.last_day_possible, t.words.numbers),
                        source_text(t, penalty.source.act, penalty.source.article, late.evidence())}));
    for (law::PenaltyCaution const caution : penalty.cautions) t.page.bullet(in(t.language, law::name_of(caution)));
  }
}

/// Only a decision can be objected to.
void tell_objection(Telling const& t) {
  if (t.outcome.assessment.stage != people::Stage::decision) return;
  law::Citation const& source = law::objection.source;
  t.page.heading(t.words.page.objection);
  t.page.line(fill(t.words.closing.objection, {std::to_string(law::objection.length),
                                               source_text(t, source.act, source.article, source.evidence)}));
}

void tell_receipt(Telling const& t) {
  ClosingWords const& words = t.words.closing;
  Receipt const& receipt = t.outcome.receipt;
  t.page.heading(t.words.page.receipt);
  t.page.line(fill(words.receipt, {receipt.engine, date_text(receipt.on, t.words.numbers)}));
  t.page.line(fill(words.receipt_rules, {receipt.package}));
  if (t.professional()) {
    t.page.line(fill(words.receipt_facts, {fact_names(receipt.facts_used)}));
  } else {
    t.page.line(fill(words.receipt_facts_count, {std::to_string(receipt.facts_used.size())}));
  }
}

}  // namespace

void tell_closing(Telling const& t) {
  tell_duties(t);
  tell_questions(t);
  tell_clocks(t);
  tell_record(t);
  tell_penalties(t);
  tell_objection(t);
  tell_receipt(t);
}

}  // namespace kanteling::reporting
