// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "io/outcome_view_keys.hpp"

namespace kanteling::io {

/// To which part each key of the JSON of a case belongs. What has no row (who made the request and by which channel,
/// what experts were asked) is for the caseworker only: it may tell of somebody else.
// One line per key, by hand, in the order of the JSON.
// clang-format off
inline constexpr auto case_view_keys = [] {
  using reporting::Part;
  return std::to_array<ViewKey>({
    {"", "applied", Part::identity},
    {"", "caseworker", Part::next_step},
    {"", "consents", Part::household, true},
    {"", "events", Part::record, true},
    {"", "facts", Part::facts, true},
    {"", "helped_by", Part::facts, true},
    {"", "household", Part::household, true},
    {"", "id", Part::identity},
    {"", "needs", Part::needs},
      {"needs", "about", Part::needs},
      {"needs", "facts", Part::facts, true},
      {"needs", "from", Part::needs},
      {"needs", "question", Part::needs},
      {"needs", "tasks", Part::needs},
        {"tasks", "amount", Part::amounts},
        {"tasks", "facts", Part::facts, true},
        {"tasks", "task", Part::needs},
      {"needs", "topic", Part::needs},
    {"", "on", Part::identity},
    {"", "overrides", Part::overrides, true},
    {"", "own_plan", Part::household, true},
    {"", "picks", Part::facts, true},
    {"", "reasons", Part::facts, true},
    {"", "received", Part::identity},
    {"", "relations", Part::household, true},
    {"", "safety_shares", Part::safety, true},
    {"", "scores", Part::facts, true},
    {"", "signatures", Part::household, true},
    {"", "stage", Part::identity},
    {"", "village", Part::identity},
    {"", "wishes", Part::needs, true},
  });
}();
// clang-format on

}  // namespace kanteling::io
