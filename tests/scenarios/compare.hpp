// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "kanteling/rules/package.hpp"
#include "kanteling/triage/assessment.hpp"
#include "scenario.hpp"

namespace kanteling::scenarios {

/// Fails where what was found differs from what a scenario expects. A scenario names only what matters to it: objects
/// are compared key by key as far as the file goes, lists whole.
inline void compare(Json const& expected, Json const& found, std::string const& where) {
  if (expected.is_object() && found.is_object()) {
    for (auto const& [key, value] : expected.items()) {
      if (found.contains(key)) {
        compare(value, found.at(key), where + "." + key);
      } else {
        ADD_FAILURE() << where << "." << key << " is not there; there is " << found.dump();
      }
    }
  } else if (expected.is_array() && found.is_array() && expected.size() == found.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      compare(expected[i], found[i], where + "[" + std::to_string(i) + "]");
  } else {
    EXPECT_EQ(expected, found) << where;
  }
}

/// Adds the ids of all rules that fired.
inline void note_fired(rules::Package const& policy, triage::Assessment const& a, std::set<std::string>& fired) {
  for (triage::TraceStep const& step : a.trace)
    for (std::uint32_t const rule : step.fired) fired.insert(policy.form.tables[step.table].rules[rule].id);
}

}  // namespace kanteling::scenarios
