// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/ceiling_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "matching/grant.hpp"
#include "reporting/last_outcomes.hpp"

namespace kanteling::reporting {
namespace {

using supply::ContractId;

/// A contract that only its ceiling kept from a demand, and what it would have cost.
struct ShutOut {
  ContractId contract;
  Cents cost;
};

std::vector<ShutOut> shut_out(supply::Municipality const& municipality, matching::Choice const& choice) {
  std::vector<ShutOut> all;
  for (matching::Excluded const& excluded : choice.excluded) {
    bool const under_one = !municipality.at(excluded.contract).ceiling.empty();
    if (excluded.reason != matching::Exclusion::ceiling_reached || !under_one) continue;
    auto const grant = matching::grant_of(municipality, choice.demand, municipality.at(excluded.contract));
    all.push_back({excluded.contract, grant.cost});
  }
  return all;
}

/// Counts per ceiling code and per contract while the choices pass by.
class Counting {
 public:
  explicit Counting(supply::Municipality const& municipality) : municipality_(municipality) {
    for (supply::Ceiling const& ceiling : municipality.ceilings) {
      if (!places_.emplace(ceiling.code, report_.ceilings.size()).second) continue;
      report_.ceilings.push_back({ceiling.code, ceiling.name, ceiling.shared, 0, {}, 0, {}, {}});
    }
  }

  void count(matching::Choice const& choice, Date on) {
    std::vector<ShutOut> const all = shut_out(municipality_, choice);
    for (ShutOut const& out : all) note_day(out.contract, on);
    if (choice.ranked.empty()) return count_not_placed(all);
    count_extra(all, choice.ranked.front());
    for (ShutOut const& out : all) count_instead(out, choice.ranked.front());
  }

  CeilingReport finish() {
    for (auto& [contract, growing] : growing_) add_if_good(contract, growing);
    std::stable_sort(report_.could_grow.begin(), report_.could_grow.end(),
                     [](CouldGrow const& a, CouldGrow const& b) { return a.grants > b.grants; });
    return std::move(report_);
  }

 private:
  /// Reading a municipality checked that the ceiling of a contract is there; of one made in code it may not
  /// be.
  CeilingCost& line_of(ContractId contract) {
    std::string const& code = municipality_.at(contract).ceiling;
    auto const [place, is_new] = places_.emplace(code, report_.ceilings.size());
    if (is_new) report_.ceilings.push_back({code, code, false, 0, {}, 0, {}, {}});
    return report_.ceilings[place->second];
  }

  void note_day(ContractId contract, Date on) {
    std::optional<Date>& first = line_of(contract).first_on;
    if (!first || on < *first) first = on;
  }

  /// Two contracts under one ceiling are one ceiling.
  void count_not_placed(std::vector<ShutOut> const& all) {
    std::set<std::string_view> codes;
    for (ShutOut const& out : all)
      if (codes.insert(municipality_.at(out.contract).ceiling).second) ++line_of(out.contract).not_placed;
  }

  void count_extra(std::vector<ShutOut> const& all, matching::Option const& first) {
    auto const cheapest = std::min_element(
        all.begin(), all.end(), [](ShutOut const& a, ShutOut const& b) { return a.cost < b.cost; });
    if (cheapest == all.end() || cheapest->cost >= first.cost) return;
    CeilingCost& line = line_of(cheapest->contract);
    Cents const extra = first.cost - cheapest->cost;
    ++line.grants;
    line.extra += extra;
    KeptFrom& kept = kept_of(line, municipality_.at(cheapest->contract).provider);
    ++kept.grants;
    kept.extra += extra;
  }

  static KeptFrom& kept_of(CeilingCost& line, supply::ProviderId provider) {
    auto const place =
        std::lower_bound(line.providers.begin(), line.providers.end(), provider,
                         [](KeptFrom const& k, supply::ProviderId p) { return k.provider < p; });
    if (place != line.providers.end() && place->provider == provider) return *place;
    return *line.providers.insert(place, {provider, 0, {}});
  }

  void count_instead(ShutOut const& out, matching::Option const& first) {
    supply::ProviderId const winner = municipality_.at(first.contract).provider;
    std::int64_t const quality = municipality_.at(municipality_.at(out.contract).provider).quality_tenths;
    bool const poorer = first.cost > out.cost || municipality_.at(winner).quality_tenths < quality;
    if (!poorer) return;
    CouldGrow& line = growing_[out.contract];
    ++line.grants;
    line.extra += first.cost - out.cost;
    auto const same = std::find_if(line.instead.begin(), line.instead.end(),
                                   [&](InsteadOf const& i) { return i.provider == winner; });
    InsteadOf& instead =
        same == line.instead.end() ? line.instead.emplace_back(InsteadOf{winner, 0, {}, {}}) : *same;
    ++instead.grants;
    instead.cost += first.cost;
    instead.extra += first.cost - out.cost;
  }

  /// Efficient and good, by the mean of the product: compared as sums, so that no rounding decides.
  void add_if_good(ContractId id, CouldGrow& line) {
    supply::Contract const& own = municipality_.at(id);
    Period const year{make_date(municipality_.year, 1, 1), make_date(municipality_.year, 12, 31)};
    std::int64_t count = 0, tariffs = 0, qualities = 0;
    for (supply::Contract const& other : municipality_.contracts) {
      bool const runs = other.product == own.product && other.valid.from <= *year.to &&
                        (!other.valid.to || *other.valid.to >= year.from);
      if (!runs) continue;
      ++count;
      tariffs += other.tariff.value;
      qualities += municipality_.at(other.provider).quality_tenths;
    }
    line.contract = id;
    line.tariff = own.tariff;
    line.quality_tenths = municipality_.at(own.provider).quality_tenths;
    if (line.tariff.value * count >= tariffs || line.quality_tenths * count <= qualities) return;
    line.mean_tariff = {in_proportion(tariffs, 1, count)};
    line.mean_quality_tenths = in_proportion(qualities, 1, count);
    std::sort(line.instead.begin(), line.instead.end(), [](InsteadOf const& a, InsteadOf const& b) {
      return a.cost != b.cost ? a.cost > b.cost : a.provider < b.provider;
    });
    report_.could_grow.push_back(std::move(line));
  }

  supply::Municipality const& municipality_;
  CeilingReport report_;
  std::map<std::string_view, std::size_t> places_;
  std::map<ContractId, CouldGrow> growing_;
};

}  // namespace

CeilingReport ceiling_report(Decided const& decided) {
  Counting counting(decided.municipality);
  for (std::size_t const i : last_of_each_case(decided)) {
    Outcome const& outcome = decided.outcomes[i];
    if (!takes(outcome)) continue;
    for (matching::Choice const& choice : outcome.choices) counting.count(choice, outcome.receipt.on);
  }
  return counting.finish();
}

}  // namespace kanteling::reporting
