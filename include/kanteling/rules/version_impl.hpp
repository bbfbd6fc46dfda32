// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Which version of a decision is in force.

#include <optional>
#include <utility>
#include <vector>

#include "kanteling/rules/in_force.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"

namespace kanteling::rules {
namespace detail {

inline std::vector<Source> sources_of_versions(Program const& program, std::uint32_t global) {
  std::vector<Source> sources;
  for (std::uint32_t const v : program.globals[global].versions)
    sources.push_back(program.globals[v].source.value_or(Source{}));
  return sources;
}

/// The decision that answers for a decision on the days asked for: one of its versions or itself. Empty where none is in
/// force. Where no days are asked for, it answers itself.
inline std::optional<std::uint32_t> version_for(Program const& program, std::uint32_t global,
                                                std::optional<CaseDays> const& days) {
  Global const& decision = program.globals[global];
  if (!days) return global;
  if (decision.versions.empty())
    return in_force(decision.source, *days) ? std::optional(global) : std::nullopt;
  std::optional<std::size_t> const at = version_in_force(sources_of_versions(program, global), *days);
  if (!at) return std::nullopt;
  return decision.versions[*at];
}

/// The step that answers for a step: its version in force, or itself; RowStep::none where none is in force.
inline std::uint32_t answering_step(Program const& program, RowForm const& form, std::uint32_t step,
                                    std::optional<CaseDays> const& days) {
  std::optional<std::uint32_t> const version = version_for(program, form.steps[step].global, days);
  return version ? form.step_of[*version] : RowStep::none;
}

/// What to say of a decision that is not in force on any version.
inline RunProblem hole_of(Program const& program, std::uint32_t global, CaseDays const& days) {
  std::vector<Source> sources = sources_of_versions(program, global);
  if (sources.empty()) sources.push_back(program.globals[global].source.value_or(Source{}));
  Problem problem = hole_in_time(program.globals[global].id, sources, days);
  return {std::move(problem.where), std::move(problem.found), std::move(problem.expected)};
}

}  // namespace detail

}  // namespace kanteling::rules
