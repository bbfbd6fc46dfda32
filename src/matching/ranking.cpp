// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/ranking.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "matching/limits.hpp"
#include "matching/points.hpp"
#include "matching/reserving.hpp"

namespace kanteling::matching {
namespace {

using supply::ContractId;

bool answers(supply::Product const& product, Demand const& demand) {
  return product.act == demand.act && product.covers(demand.kind);
}

/// The first product that is bought nationally and, by village, age and date, open to this resident.
std::optional<supply::ProductId> national_product(supply::Municipality const& municipality,
                                                  std::vector<Excluded> const& excluded) {
  for (Excluded const& e : excluded)
    if (e.reason == Exclusion::already_national) return municipality.at(e.contract).product;
  return std::nullopt;
}

/// The contracts that no limit keeps from the demand; the others are named with the limit.
std::vector<Candidate> sift(Ground const& ground, supply::Availability const& availability,
                            Seeker const& seeker, Demand const& demand, std::vector<Excluded>& excluded) {
  std::vector<Candidate> candidates;
  for (std::uint32_t c = 0; c < ground.municipality.contracts.size(); ++c) {
    supply::Contract const& contract = ground.municipality.contracts[c];
    if (!answers(ground.municipality.at(contract.product), demand)) continue;
    Grant const grant = grant_of(ground.municipality, demand, contract);
    if (auto const reason = exclusion_of(ground, availability, seeker, ContractId{c}, grant))
      excluded.push_back({ContractId{c}, *reason});
    else
      candidates.push_back({ContractId{c}, grant});
  }
  return candidates;
}

std::int64_t waiting_weeks_of(Ground const& ground, Candidate const& candidate) {
  return ground.municipality.at(ground.municipality.at(candidate.contract).provider).waiting_weeks;
}

Option option_of(Ground const& ground, Candidate const& candidate, Scores const& scores, Eigen::Index row) {
  Option option;
  option.contract = candidate.contract;
  option.points = scores.row(row).sum();
  for (std::size_t c = 0; c < criterion_count; ++c)
    if (std::int64_t const points = scores(row, static_cast<Eigen::Index>(c)); points > 0)
      option.parts.push_back({static_cast<Criterion>(c), points});
  option.weeks = candidate.grant.weeks;
  option.waiting_weeks = waiting_weeks_of(ground, candidate);
  option.cost = candidate.grant.cost;
  return option;
}

/// The best candidates, best first: most points, then the lower cost, then the contract's place in the list. Where help
/// cannot wait, who can start first goes before all that.
std::vector<Option> best(Ground const& ground, std::vector<Candidate> const& candidates,
                         Scores const& scores, bool at_once) {
  Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1> const points = scores.rowwise().sum();
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto const key = [&](std::size_t i) {
    std::int64_t const waits = at_once ? waiting_weeks_of(ground, candidates[i]) : 0;
    return std::tuple(waits, -points[static_cast<Eigen::Index>(i)], candidates[i].grant.cost,
                      candidates[i].contract);
  };
  auto const end = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), ranked_max));
  std::partial_sort(order.begin(), end, order.end(),
                    [&](std::size_t a, std::size_t b) { return key(a) < key(b); });

  std::vector<Option> options;
  for (auto i = order.begin(); i != end; ++i)
    options.push_back(option_of(ground, candidates[*i], scores, static_cast<Eigen::Index>(*i)));
  return options;
}

/// Ranks one demand after another for one household, and remembers what the earlier ones took.
class Ranking {
 public:
  Ranking(Ground const& ground, supply::Availability const& free, people::Case const& request,
          supply::VillageId village)
      : ground_(ground),
        free_(free),
        request_(request),
        village_(village),
        known_(ground.municipality.providers.size(), false) {}

  Choice choose(Demand const& demand) {
    Choice choice;
    choice.demand = demand;
    people::Need const& need = request_.needs[static_cast<std::size_t>(demand.need)];
    Seeker const seeker{village_, people::resident_of(request_.household, need).born};
    auto const candidates = sift(ground_, left_ ? *left_ : free_, seeker, demand, choice.excluded);
    choice.national = national_product(ground_.municipality, choice.excluded);
    choice.eligible = static_cast<std::int64_t>(candidates.size());
    choice.ranked = best(ground_, candidates, score(ground_, candidates, {request_.wishes, village_, known_}),
                         demand.at_once);
    for (Candidate const& candidate : candidates)
      known_[ground_.municipality.at(candidate.contract).provider.index] = true;
    return choice;
  }

  /// What the first option takes is gone for the demands after it. The copy is made here, once, for a
  /// household with several demands.
  void set_aside(Choice const& choice) {
    if (!left_) left_ = free_;
    take_first_option(ground_, *left_, choice);
  }

 private:
  Ground const& ground_;
  supply::Availability const& free_;
  people::Case const& request_;
  supply::VillageId village_;
  std::vector<bool> known_;
  std::optional<supply::Availability> left_;
};

}  // namespace

std::vector<Choice> rank(Ground const& ground, supply::Availability const& availability,
                         people::Case const& request, supply::VillageId village,
                         std::vector<Demand> const& demands) {
  Ranking ranking(ground, availability, request, village);
  std::vector<Choice> choices;
  choices.reserve(demands.size());
  for (Demand const& demand : demands) {
    choices.push_back(ranking.choose(demand));
    if (choices.size() < demands.size()) ranking.set_aside(choices.back());
  }
  return choices;
}

}  // namespace kanteling::matching
