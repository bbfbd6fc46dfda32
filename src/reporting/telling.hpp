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

/// "reason: 5 (Name, Name, Name en nog 2)", with the first three names.
std::string group_text(Telling const& t, std::string_view reason, std::vector<std::string> const& names);

/// Names of facts, as in files.
std::string fact_names(std::vector<people::FactId> const& facts);

/// Besides what a rung covers: who joins in and agreed, what the own plan said of it, who decided otherwise.
void tell_people(Telling const& t, triage::TaskPlan const& plan, triage::Finding const& finding);
/// Whether another act goes first, and whose consent the help waits for.
void tell_gate_and_consents(Telling const& t, triage::StepPlan const& plan);
void tell_override(Telling const& t, std::optional<std::uint32_t> position, std::size_t indent);

/// The parts of the explanation, in their order on the page.
void tell_steps(Telling const& t);
void tell_support_plan(Telling const& t);
void tell_reuses(Telling const& t);
void tell_scores(Telling const& t);
void tell_consultations(Telling const& t);
void tell_choices(Telling const& t);
void tell_closing(Telling const& t);

}  // namespace kanteling::reporting
