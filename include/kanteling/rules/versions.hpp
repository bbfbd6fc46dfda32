// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::rules {

/// Checks the versions in time of all decisions. A decision with `version_of` is a version of the decision of
/// that id, which is itself the version for its own period. All have a source, the same outputs, and periods
/// that do not overlap; a version of a version is a problem. Which version counts for a case: in_force.hpp.
/// The implementation is versions_impl.hpp, apart from rules_impl.hpp.
[[nodiscard]] std::vector<Problem> check_versions(std::vector<Model> const& models);

}  // namespace kanteling::rules
