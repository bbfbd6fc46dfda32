// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cassert>

#include "kanteling/people/fact_row.hpp"

namespace kanteling::population {

/// Writes down what is stated, for one purpose: a fact that the purpose does not allow to be asked is not
/// written. Keeps the list ascending, each fact once; a later statement takes the place of an earlier one.
class Statements {
 public:
  Statements(people::StatedFacts& facts, people::FactScope scope, people::Purposes asked)
      : facts_{facts}, scope_{scope}, asked_{asked} {}

  void state(people::FactId id, std::int64_t value) {
    assert(people::info(id).scope == scope_);  // in the wrong list no rule would ever read it
    if (!people::info(id).purposes.allows(asked_)) return;
    auto const at = std::lower_bound(facts_.begin(), facts_.end(), id,
                                     [](people::StatedFact const& f, people::FactId x) { return f.id < x; });
    if (at != facts_.end() && at->id == id)
      at->value = value;
    else
      facts_.insert(at, {id, false, value});
  }

 private:
  people::StatedFacts& facts_;
  [[maybe_unused]] people::FactScope scope_;  // read by the assertion only
  people::Purposes asked_;
};

/// For which purpose questions may be asked about a topic. A topic that may fall under the Wmo or the Youth
/// Act has both; which of the two it is, is for the policy to say.
constexpr people::Purposes purposes_of(people::Topic topic) {
  namespace purpose = people::purpose;
  switch (topic) {
    case people::Topic::debts:
      return purpose::debts;
    case people::Topic::income:
      return purpose::participation;
    case people::Topic::parking_card:
      return purpose::parking_card;
    case people::Topic::pupil_transport:
      return purpose::pupil_transport;
    case people::Topic::youth_help:
      return purpose::youth;
    default:
      return purpose::social;
  }
}

/// Whether a question about this topic walks the ladder, so that each person is asked what they can do.
constexpr bool walks_ladder(people::Topic topic) {
  return people::purpose::social.allows(purposes_of(topic));
}

}  // namespace kanteling::population
