// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "kanteling/people/facts.hpp"
#include "kanteling/supply/offer.hpp"
#include "tiny_policy.hpp"

namespace kanteling::triage::test {

/// Cases as they come and as they never come: any stage, any topics, any facts stated, unknown or known to be absent.
class RandomCase {
 public:
  explicit RandomCase(std::uint64_t from, std::int64_t unknown_percent = 20) : random_(from), unknown_(unknown_percent) {}

  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(n)); }

  people::Case next() {
    people::Case c = tiny_case(static_cast<people::Stage>(below(7)));
    c.facts = facts(people::FactScope::whole_case);
    if (below(2) == 0) c.household.residents.push_back({"r1", make_date(1950, 1, 1), people::Role::partner});
    c.needs.clear();
    for (std::int64_t n = 1 + below(3); n > 0; --n) c.needs.push_back(need());
    return c;
  }

  std::vector<supply::FacilityOffers> offers(people::Case const& c) {
    std::vector<supply::FacilityOffers> all(c.needs.size());
    for (std::size_t n = 0; n < c.needs.size(); ++n)
      for (people::Task const& t : c.needs[n].tasks)
        for (std::int64_t k = below(3); k > 0; --k) all[n].offers.push_back(offer(t.kind));
    return all;
  }

  supply::FacilityOffer offer(people::TaskKind kind) {
    supply::FacilityOffer o;
    o.kind = kind;
    o.amount_per_place = 1 + below(40);
    o.places = 1 + below(3);
    o.fee = {below(2) * 250};
    return o;
  }

 private:
  people::Need need() {
    people::Need n{static_cast<people::Topic>(below(11)), "", "", facts(people::FactScope::need), {}};
    for (std::int64_t t = below(3); t > 0; --t)
      n.tasks.push_back({static_cast<people::TaskKind>(below(21)), 1 + below(120), facts(people::FactScope::task)});
    return n;
  }

  /// Of the facts that are stated one in twenty is known to be absent; half of the rungs bring nothing.
  people::StatedFacts facts(people::FactScope scope) {
    people::StatedFacts list;
    for (std::uint32_t i = 0; i < people::fact_count; ++i) {
      people::Fact const& f = people::fact_table[i];
      if (f.scope != scope || below(100) < unknown_) continue;
      bool const absent = below(20) == 0;
      std::int64_t const value = f.type == people::FactType::boolean ? below(2)
                                 : f.type == people::FactType::text  ? below(static_cast<std::int64_t>(f.values.size()))
                                                             : below(2) * below(150);
      list.push_back({{i}, absent, absent ? 0 : value});
    }
    return list;
  }

  std::mt19937_64 random_;
  std::int64_t unknown_;
};

}  // namespace kanteling::triage::test
