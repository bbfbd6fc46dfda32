// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/contribution.hpp"

/// What a household owes for one month or four weeks by the provisions in use, the bylaw and the exemptions;
/// when it begins, how far back it goes and the cost price are the schedule's.
namespace kanteling::law {

/// The month or the four weeks that are charged, with what differs between them.
struct Charge {
  Period days;
  ContributionUnit unit = ContributionUnit::month;

  bool in_2019() const { return unit == ContributionUnit::four_weeks; }
};

/// A contribution on its way: what gives and takes is told in `result.reasons`.
struct Charged {
  Contribution result;
  Cents national;
  bool watched = false;      ///< the provision whose cost price is watched is among those that count
  bool others = false;       ///< and others are
  bool used_to_end = false;  ///< one that counts is in use on the last day
  bool counts_down = false;

  void set(ContributionStep step, Cents amount, Citation const& source,
           std::optional<Exemption> exemption = std::nullopt) {
    result.amount = amount;
    result.reasons.push_back({step, amount, source, exemption});
  }
};

Result<Charged> charge_for(ContributionCase const& c, Charge const& charge,
                           std::vector<ContributionProvision const*> const& in_use);

}  // namespace kanteling::law
