// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::tck {

/// Whether a result is what a test case expects. The kit writes irrational numbers with eight digits behind
/// the point or with those of a binary double: numbers that are not both whole agree when they differ by at
/// most 10^-8 of the expected one; whole numbers, strings, booleans and times agree when FEEL calls them
/// equal. Lists agree item by item, contexts when they have the same keys, in whatever order, and their
/// values agree.
[[nodiscard]] bool agrees(rules::feel::Value const& expected, rules::feel::Value const& got);

}  // namespace kanteling::tck
