// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/reporting/explanation.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {

/// What the parts of an explanation are told with.
struct Telling {
  Outcome const& outcome;
  people::Case const& request;
  supply::Municipality const& municipality;
  rules::Package const& policy;
  Language language;
  Audience audience;
  Words const& words;
  Page& page;

  bool professional() const { return audience == Audience::professional; }
};

template <class Enum, std::size_t N>
std::string_view word(std::array<std::string_view, N> const& list, Enum value) {
  return list[static_cast<std::size_t>(value)];
}

/// "Wmo 2015, artikel 2.3.2(1)", and that it is recalled where it was not seen.
std::string source_text(Telling const& t, std::string_view act, std::string_view article, Evidence evidence);

/// "reason: Name, Name, Name en nog 2", with the first three names.
std::string group_text(Telling const& t, std::string_view reason, std::vector<std::string> const& names);

/// Names of facts, as in files.
std::string fact_names(std::vector<people::FactId> const& facts);

/// Besides what a rung covers: who joins in and agreed, what the own plan said of it, who decided otherwise.
void tell_people(Telling const& t, triage::TaskPlan const& plan, triage::Finding const& finding);
/// Whether another act goes first, and whose consent the help waits for.
void tell_gate_and_consents(Telling const& t, triage::StepPlan const& plan);
void tell_override(Telling const& t, std::optional<std::uint32_t> position, std::size_t indent);
/// What a person decided of the case as a whole, and whether the rules said the same.
void tell_case_overrides(Telling const& t);
/// What a person decided of a need that no finding shows.
void tell_idle_overrides(Telling const& t, std::size_t need);
/// Items of the own plan that no finding answers.
void tell_plan_beside(Telling const& t);

/// Where the case stands, in the words that fit how it came to stand there.
std::string_view kind_words(Telling const& t);

/// Whether a question goes to a department of the municipality itself, which named it for the topic.
bool goes_to_department(supply::Organisation const& organisation, triage::Assessment const& assessment);

/// What became of the wish for a personal budget, with the condition that stands in its way.
void tell_budget(Telling const& t, triage::StepPlan const& plan);

/// The sentence of a rule with its source; empty where no rule fired.
std::string rule_text(Telling const& t, std::optional<triage::RuleRef> const& rule);

/// Who takes the case, why, as cover for whom, and why nobody else.
void tell_assigned(Telling const& t);
/// The roles in the expert team that a step asks.
void tell_members(Telling const& t, NextStep const& step);
/// Of a choice: the product's name, how long the wait is, and what an order rests on.
std::string_view product_name(Telling const& t, supply::ProductId id);
std::string waiting_text(Telling const& t, std::int64_t weeks);
/// What help costs is not for residents, nor points that tell which option is dearer.
std::string points_text(Telling const& t, std::int64_t points, matching::PointsList const& list);
/// What the resident picked, and what became of it.
void tell_pick(Telling const& t, matching::Choice const& choice);
/// To the team: what fits beside an option of the organisation that seconded the caseworker.
void tell_own_organisation(Telling const& t, matching::Choice const& choice);
/// Help that fits together, for a household with several tasks.
void tell_packages(Telling const& t);

/// The parts of the explanation, in their order on the page.
void tell_steps(Telling const& t);
void tell_support_plan(Telling const& t);
void tell_reuses(Telling const& t);
void tell_reasons(Telling const& t);
void tell_safety_shares(Telling const& t);
void tell_scores(Telling const& t);
void tell_consultations(Telling const& t);
void tell_choices(Telling const& t);
void tell_closing(Telling const& t);

}  // namespace kanteling::reporting
