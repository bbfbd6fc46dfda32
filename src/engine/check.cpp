// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/state.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/people/fact_row.hpp"
#include "triage/call.hpp"

namespace kanteling {
namespace {

std::string nearest(std::string const& found, std::vector<std::string> const& codes) {
  std::vector<std::string> const near = closest(found, codes);
  return near.empty() ? "" : "; did you mean \"" + near.front() + "\"?";
}

std::vector<std::string> provider_codes(supply::Municipality const& municipality) {
  std::vector<std::string> codes;
  for (supply::Provider const& provider : municipality.providers) codes.push_back(provider.code);
  return codes;
}

/// Whom the resident would like to have is a wish: of somebody whom nobody knows it would be passed over in silence. And
/// nobody can have picked such a provider from the options.
void check_providers(supply::Municipality const& municipality, people::Case const& request,
                     std::vector<Problem>& problems) {
  if (request.wishes.provider.empty() && request.picks.empty()) return;
  std::vector<std::string> const codes = provider_codes(municipality);
  auto const check = [&](std::string where, std::string const& code) {
    if (code.empty() || std::find(codes.begin(), codes.end(), code) != codes.end()) return;
    problems.push_back({std::move(where), "\"" + code + "\"",
                        "the code of a provider of " + municipality.name + nearest(code, codes)});
  };
  check("wishes.provider", request.wishes.provider);
  for (std::size_t i = 0; i < request.picks.size(); ++i)
    check("picks[" + std::to_string(i) + "].provider", request.picks[i].provider);
}

}  // namespace

std::vector<Problem> Engine::check(people::Case const& request) const {
  std::vector<Problem> problems = holes_in_time(state_->policy.program, triage::days_of(request));
  check_providers(state_->municipality, request, problems);
  if (state_->municipality.village(request.village)) return problems;
  people::FactRow stated;
  stated.set(request.facts);
  constexpr people::FactId lives_here = people::fact("lives_here");
  bool const lives_elsewhere = stated.known(lives_here) && !stated.is_true(lives_here);
  bool const still_to_be_asked = !stated.known(lives_here) && request.stage < people::Stage::inquiry;
  if (lives_elsewhere || still_to_be_asked) return problems;
  std::vector<std::string> codes;
  for (supply::Village const& village : state_->municipality.villages) codes.push_back(village.code);
  problems.push_back({"village", "\"" + request.village + "\"",
                      "a village of " + state_->municipality.name + ", or lives_here false" +
                          nearest(request.village, codes)});
  return problems;
}

}  // namespace kanteling
