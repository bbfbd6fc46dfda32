// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "kanteling/engine.hpp"
#include "kanteling/matching/ranking.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/travel/network.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling {

/// Everything of an engine that never changes after it was made.
struct Engine::State {
  supply::Municipality municipality;
  rules::Package policy;
  travel::Network network;
  matching::ContractIndex contracts;
  supply::Availability start;

  State(supply::Municipality m, rules::Package p)
      : municipality(std::move(m)), policy(std::move(p)), network(municipality), contracts(municipality, network), start(municipality) {}

  matching::Ground ground() const { return {municipality, network, contracts}; }
  matching::Ground ground(matching::Guide const& guide, bool urgent) const {
    return {municipality, network, contracts, guide.empty() ? nullptr : &guide, urgent};
  }

  /// Empty where the municipality does not know the village: the policy's `competence` decides what then.
  std::optional<std::size_t> village_value(people::Case const& request) const {
    if (auto const id = municipality.village(request.village)) return id->index;
    return std::nullopt;
  }

  /// What of a decision does not depend on what is free, and so may run for many cases at once.
  triage::Clarified clarify(people::Case const& request) const;
  reporting::Outcome decide(people::Case const& request, triage::Clarified const& clarified,
                            supply::Availability const& free, matching::Guide const& guide = {}) const;
};

}  // namespace kanteling
