// SPDX-License-Identifier: Apache-2.0
#include "contributions.hpp"

#include <pybind11/stl.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/io/contribution_json.hpp"
#include "kanteling/io/contribution_question.hpp"
#include "kanteling/reporting/contribution_text.hpp"
#include "raise.hpp"
#include "texts.hpp"

namespace kanteling::python {
namespace {

/// The JSON and the text. `true` in a text is "1".
std::pair<std::string, std::string> contribution(Texts const& texts, std::vector<Texts> const& provisions,
                                                 std::vector<Texts> const& exemptions, bool recalled,
                                                 bool dutch) {
  io::ContributionQuestion q;
  std::array<std::pair<std::string*, char const*>, 17> const members{{
      {&q.given_by, "given_by"},
      {&q.given_on, "given_on"},
      {&q.withdrawn_on, "withdrawn_on"},
      {&q.on, "on"},
      {&q.household, "household"},
      {&q.first, "first"},
      {&q.last, "last"},
      {&q.bylaw.source, "bylaw.source"},
      {&q.bylaw.amount, "bylaw.amount"},
      {&q.bylaw.nil_up_to, "bylaw.nil_up_to"},
      {&q.decision_sent, "decision_sent"},
      {&q.income, "income"},
      {&q.wealth, "wealth"},
      {&q.current_income, "current_income"},
      {&q.current_wealth, "current_wealth"},
      {&q.cost_per_four_weeks, "cost_per_four_weeks"},
      {&q.proposal, "proposal"},
  }};
  for (auto const& [member, name] : members) *member = take(texts, name);
  q.bylaw.fare_for_transport = take(texts, "bylaw.fare_for_transport") == "1";
  q.bylaw.parents_pay_adaptation = take(texts, "bylaw.parents_pay_adaptation") == "1";
  for (Texts const& p : provisions)
    q.provisions.push_back({take(p, "what"), take(p, "start"), take(p, "end"), take(p, "cost_price")});
  for (Texts const& e : exemptions) q.grounds.push_back({take(e, "why"), take(e, "from"), take(e, "to")});
  q.recalled = recalled ? law::Recalled::accept : law::Recalled::refuse;

  io::ContributionAnswer const answer = value_or_raise(io::answer(q));
  auto const language = dutch ? reporting::Language::dutch : reporting::Language::english;
  return {io::write_contribution(answer),
          reporting::contribution_text(answer.household, answer.consent, answer.estimate, language)};
}

}  // namespace

void add_contributions(pybind11::module_& m) {
  m.def("contribution", &contribution);
}

}  // namespace kanteling::python
