// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

#include "kanteling/matching/ranking.hpp"
#include "matching/grant.hpp"

namespace kanteling::matching {

/// A contract that no limit keeps from the demand.
struct Candidate {
  supply::ContractId contract;
  Grant grant;
};

/// Points of every candidate, one row each, under every criterion, in the order of Criterion.
using Scores =
    Eigen::Matrix<std::int64_t, Eigen::Dynamic, static_cast<int>(criterion_count), Eigen::RowMajor>;

/// What the household's case asks for, besides its limits.
struct Preferences {
  people::Wishes const& wishes;
  supply::VillageId village;
  std::vector<bool> const& known;  ///< per provider: could also take an earlier demand
};

[[nodiscard]] Scores score(Ground const& ground, std::vector<Candidate> const& candidates,
                           Preferences const& preferences);

}  // namespace kanteling::matching
