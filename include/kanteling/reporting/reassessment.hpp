// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/people/change.hpp"
#include "kanteling/reporting/outcome.hpp"

namespace kanteling::reporting {

/// What of an outcome a change puts in question.
enum class AtStake : std::uint8_t {
  act,           ///< which act the help comes from: both are looked at
  tasks,         ///< what has to be done, and how much of it
  step,          ///< how much of a task one step of the ladder covers
  conditions,    ///< whether the conditions of a card or transport are met
  place,         ///< who has room
  continuation,  ///< whether the help goes on after its last day
  household      ///< somebody is gone: what those who stay need, and what must be settled
};

/// One question that a change raises, and for whom. A question, never an end of help.
struct Reconsidered {
  std::int32_t need = -1;  ///< position in the case; -1: the whole case
  std::int32_t task = -1;  ///< position in the need; -1: the whole need
  AtStake what = AtStake::household;
  people::ChangeKind reason = people::ChangeKind::facts_changed;
  triage::Whom ask = triage::Whom::resident;
  std::optional<triage::Rung> rung = {};  ///< of a step
  std::optional<law::Act> act_before = {};
  std::optional<law::Act> act_after = {};
  std::vector<people::FactId> facts = {};  ///< what is not known any more, ascending
  friend bool operator==(Reconsidered const&, Reconsidered const&) = default;
};

/// What a change in a household may mean for help that was decided on. It asks people and ends nothing: until
/// they have been asked, what was decided stays as it is.
struct Reassessment {
  std::string case_id;
  people::ChangeKind change = people::ChangeKind::facts_changed;
  Date on;  ///< the day for which the case was decided again
  OutcomeKind before = OutcomeKind::questions_open;
  OutcomeKind after = OutcomeKind::questions_open;  ///< as the rules would say with what is known now
  std::vector<Reconsidered> questions;              ///< by need, task and what; empty: nothing is in question
  NextStep next;  ///< that of the outcome before, where nothing is in question
};

}  // namespace kanteling::reporting
