// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/people/case.hpp"
#include "kanteling/supply/offer.hpp"

namespace kanteling::scenarios {

using Json = nlohmann::json;

/// A case with its offers, as a policy officer wrote it down, and what should come out.
struct Scenario {
  std::string name;
  people::Case request;
  std::vector<supply::FacilityOffers> offers;
  Json expect;
};

/// Every *.json in a folder, by name. A mistake in a file is a failure of the running test that names it.
std::vector<Scenario> read_scenarios(std::string const& folder);

}  // namespace kanteling::scenarios
