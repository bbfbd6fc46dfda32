// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "engine/state.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling {

std::vector<Problem> Engine::check(people::Case const& request) const {
  bool const lives_here = std::any_of(request.facts.begin(), request.facts.end(), [](people::StatedFact const& fact) {
    return fact.id == people::fact("lives_here") && !fact.is_null && fact.value == 1;
  });
  if (!lives_here || state_->village(request.village)) return {};
  std::vector<std::string> codes;
  for (supply::Village const& village : state_->municipality.villages) codes.push_back(village.code);
  std::vector<std::string> const near = closest(request.village, codes);
  return {{"village", "\"" + request.village + "\"",
           "a village of " + state_->municipality.name + ", or lives_here other than true" +
               (near.empty() ? "" : "; did you mean \"" + near.front() + "\"?")}};
}

}  // namespace kanteling
