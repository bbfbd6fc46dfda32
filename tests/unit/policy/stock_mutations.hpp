// SPDX-License-Identifier: Apache-2.0
// The stock policy with one fault in it: 12 each of five kinds, spread over all its tables.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::policy {

using Models = std::vector<rules::Model>;

struct Mutation {
  rules::FindingKind kind = rules::FindingKind::gap;
  std::string decision;
  std::string rule;  ///< the one that was changed, or the one that is masked; empty for versions
  std::string what;
  std::function<void(Models&)> apply;
};

/// Every change that surely makes a fault in a policy that has none, in the order of the files.
std::vector<Mutation> all_mutations(Models const& models);

/// `count` of one kind: shuffled by the seed, then always from the decision that was used least so far.
std::vector<Mutation> chosen(std::vector<Mutation> const& from, rules::FindingKind kind, std::size_t count,
                             std::uint64_t seed, std::vector<std::string>& used);

rules::ModelDecision& decision_in(Models& models, std::string const& id);

/// Leaves one rule of a decision.
void keep_only(Models& models, std::string const& decision, std::string const& rule);

/// The first and the last day of the hole that a mutation makes in the decision's versions.
inline constexpr Date versions_hole_first = make_date(2027, 1, 1);
inline constexpr Date versions_hole_last = make_date(2027, 1, 31);

}  // namespace kanteling::policy
