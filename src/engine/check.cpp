// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "engine/state.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/people/fact_row.hpp"
#include "triage/call.hpp"

namespace kanteling {

std::vector<Problem> Engine::check(people::Case const& request) const {
  std::vector<Problem> problems = holes_in_time(state_->policy.program, triage::days_of(request));
  if (state_->village(request.village)) return problems;
  people::FactRow stated;
  stated.set(request.facts);
  constexpr people::FactId lives_here = people::fact("lives_here");
  bool const lives_elsewhere = stated.known(lives_here) && !stated.is_true(lives_here);
  bool const still_to_be_asked = !stated.known(lives_here) && request.stage < people::Stage::inquiry;
  if (lives_elsewhere || still_to_be_asked) return problems;
  std::vector<std::string> codes;
  for (supply::Village const& village : state_->municipality.villages) codes.push_back(village.code);
  std::vector<std::string> const near = closest(request.village, codes);
  problems.push_back({"village", "\"" + request.village + "\"",
           "a village of " + state_->municipality.name + ", or lives_here false" +
               (near.empty() ? "" : "; did you mean \"" + near.front() + "\"?")});
  return problems;
}

}  // namespace kanteling
