// SPDX-License-Identifier: Apache-2.0
#include "triage/questions.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include "kanteling/people/facts.hpp"
#include "triage/ladder.hpp"

namespace kanteling::triage {
namespace {

/// What is asked: a fact, of the case, of a need or of a task.
struct Subject {
  people::FactId fact;
  std::int32_t need = -1;
  std::int32_t task = -1;
};

Subject subject_of(OpenFact const& step) {
  people::FactScope const scope = info(step.fact).scope;
  Subject subject{step.fact};
  if (scope != people::FactScope::whole_case) subject.need = step.need;
  if (scope == people::FactScope::task) subject.task = step.task;
  return subject;
}

/// Of what no call weighed: that a rule says "not assessed", so that what it tests is looked at again.
constexpr std::uint32_t unweighed = 2;

Hook hook_of_criteria(law::Act act) {
  switch (act) {
    case law::Act::parking_card: return Hook::criteria_parking_card;
    case law::Act::pupil_transport: return Hook::criteria_pupil_transport;
    case law::Act::participation: return Hook::criteria_participation;
    case law::Act::debts: return Hook::criteria_debts;
    default: return Hook::count;
  }
}

auto order_of(Subject const& s) { return std::tuple(s.need, s.task, s.fact); }
auto order_of(OpenFact const& s) { return std::tuple(order_of(subject_of(s)), s.hook, s.need, s.task); }

bool same_step(OpenFact const& a, OpenFact const& b) { return order_of(a) == order_of(b); }

/// For what an answer is used: what the step serves, as far as the fact may serve it.
people::Purposes purpose_of(OpenFact const& step) {
  return {static_cast<std::uint16_t>(purposes_of(step.hook).bits & info(step.fact).purposes.bits)};
}

/// A question with what it settles.
struct Weighed {
  NextQuestion question;
  std::uint32_t open_after = 0;
};

auto order_of(Weighed const& w) {
  NextQuestion const& q = w.question;
  return std::tuple(w.open_after, -static_cast<std::int64_t>(q.waiting), q.need, q.task, q.fact);
}

Weighed start_question(OpenFact const& step) {
  Subject const subject = subject_of(step);
  NextQuestion question{subject.fact, subject.need, subject.task, whom_to_ask(subject.fact)};
  question.hook = step.hook;
  question.purpose = purpose_of(step);
  question.exact = false;
  return {question, step.open_after};
}

/// Several calls of one step, one for each facility, are one step.
void count_in(Weighed& weighed, OpenFact const& step, bool is_new_step) {
  weighed.question.exact = weighed.question.exact || step.exact;
  weighed.question.waiting += is_new_step ? 1 : 0;
  weighed.open_after = std::min(weighed.open_after, step.open_after);
}

}  // namespace

Whom whom_to_ask(people::FactId fact) {
  std::string_view const name = info(fact).name;
  if (name.starts_with("housemate_") || name == "usual_help_amount") return Whom::housemate;
  if (name == "carer_amount") return Whom::carer;
  if (name == "network_amount") return Whom::network;
  if (name == "gp_referral" || name == "short_help_amount") return Whom::professional;
  return Whom::resident;
}

void Questions::add(Caller const& caller, Call const& call) {
  for (OpenFact const& step : caller.open_facts(call)) asked_.push_back(step);
}

void Questions::add(Hook hook, std::vector<people::FactId> const& facts, std::int32_t need, std::int32_t task) {
  for (people::FactId const id : facts) {
    bool found = false;
    for (OpenFact const& step : open) {
      if (step.hook != hook || step.need != need || step.task != task || step.fact != id) continue;
      asked_.push_back(step);
      found = true;
    }
    if (!found) asked_.push_back({id, false, unweighed, hook, need, task});
  }
}

void Questions::add_clarifying(std::vector<people::FactId> const& facts, std::int32_t need) {
  for (OpenFact const& step : open) {
    bool const clarifies = step.need == need && step.task == -1 && step.hook <= Hook::needs;
    if (clarifies && std::find(facts.begin(), facts.end(), step.fact) != facts.end()) asked_.push_back(step);
  }
}

std::vector<NextQuestion> Questions::take() {
  std::stable_sort(asked_.begin(), asked_.end(),
                   [](OpenFact const& a, OpenFact const& b) { return order_of(a) < order_of(b); });
  std::vector<Weighed> weighed;
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    bool const is_new =
        i == 0 || order_of(subject_of(asked_[i])) != order_of(subject_of(asked_[i - 1]));
    if (is_new) weighed.push_back(start_question(asked_[i]));
    count_in(weighed.back(), asked_[i], is_new || !same_step(asked_[i], asked_[i - 1]));
  }
  std::sort(weighed.begin(), weighed.end(), [](Weighed const& a, Weighed const& b) { return order_of(a) < order_of(b); });
  std::vector<NextQuestion> questions;
  questions.reserve(weighed.size());
  for (Weighed const& w : weighed) questions.push_back(w.question);
  return questions;
}

void add_missing_of(Questions& questions, StepPlan const& plan, std::int32_t need) {
  if (plan.criteria) questions.add(hook_of_criteria(plan.act), plan.criteria->missing, need, -1);
  for (std::size_t t = 0; t < plan.tasks.size(); ++t)
    for (Finding const& finding : plan.tasks[t].findings)
      questions.add(hook_of(plan.act, finding.rung), finding.missing, need, static_cast<std::int32_t>(t));
}

}  // namespace kanteling::triage
