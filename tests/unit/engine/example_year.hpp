// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kanteling/engine.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/population/year.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::test {

/// The example municipality with the stock policy, read once.
inline Engine const& example_engine() {
  static Engine const engine = [] {
    auto loaded = Engine::load(KANTELING_SOURCE_DIR "/examples/municipalities/eijsden-margraten");
    if (!loaded) {
      std::string text;
      for (Problem const& p : loaded.error()) text += to_string(p) + "\n";
      ADD_FAILURE() << text;
    }
    return std::move(loaded.value());
  }();
  return engine;
}

inline std::vector<population::GeneratedRequest> example_year(std::uint64_t seed) {
  auto year = population::generate_year(example_engine().municipality(), seed);
  EXPECT_TRUE(year.has_value());
  return year.value_or(std::vector<population::GeneratedRequest>{});
}

inline std::vector<people::Case> first_contacts(std::vector<population::GeneratedRequest> const& year) {
  std::vector<people::Case> cases;
  for (population::GeneratedRequest const& request : year) cases.push_back(request.first_contact);
  return cases;
}

inline std::vector<people::Case> inquiries(std::vector<population::GeneratedRequest> const& year) {
  std::vector<people::Case> cases;
  for (population::GeneratedRequest const& request : year) cases.push_back(request.inquiry);
  return cases;
}

inline std::string json(reporting::Outcome const& outcome) {
  return io::write_outcome(outcome, example_engine().municipality(), example_engine().policy());
}

}  // namespace kanteling::test
