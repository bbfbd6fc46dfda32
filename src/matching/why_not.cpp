// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/why_not.hpp"

#include <algorithm>

#include "matching/household_ranking.hpp"

namespace kanteling::matching {
namespace {

ContractStanding standing_of(HouseholdRanking const& ranking, std::vector<Candidate> const& candidates,
                             std::vector<Excluded> const& excluded, supply::ContractId contract) {
  ContractStanding standing;
  standing.contract = contract;
  auto const left_out = std::find_if(excluded.begin(), excluded.end(),
                                     [&](Excluded const& e) { return e.contract == contract; });
  auto const found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](Candidate const& c) { return c.contract->contract == contract; });
  if (found != candidates.end()) {
    standing.place = found - candidates.begin() + 1;
    standing.option = ranking.option(*found);
  } else {
    standing.excluded = left_out == excluded.end() ? Exclusion::not_this_product : left_out->reason;
  }
  return standing;
}

}  // namespace

std::vector<WhyNot> why_not(Ground const& ground, supply::Availability const& availability,
                            people::Case const& request, supply::VillageId village,
                            std::vector<Choice> const& choices, supply::ProviderId provider) {
  HouseholdRanking ranking(ground, availability, request, village);
  std::vector<WhyNot> answers;
  for (Choice const& choice : choices) {
    WhyNot& answer = answers.emplace_back();
    answer.demand = choice.demand;
    answer.provider = provider;
    std::vector<Excluded> excluded;
    std::vector<Candidate> const candidates = ranking.candidates(choice.demand, excluded);
    for (std::uint32_t c = 0; c < ground.municipality.contracts.size(); ++c)
      if (ground.municipality.contracts[c].provider == provider)
        answer.contracts.push_back(standing_of(ranking, candidates, excluded, {c}));
    ranking.set_aside(ranking.choose(choice.demand));
  }
  return answers;
}

}  // namespace kanteling::matching
