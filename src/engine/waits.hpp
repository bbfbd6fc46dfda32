// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "engine/next_step.hpp"
#include "kanteling/supply/municipality.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::detail {

/// What people must say before a step, or beside it: who does not consent to youth help, which act goes on at 18, and
/// what experts answer. It blocks no decision and moves no term of the law: what waits stands beside, with its own day.
void add_waits(supply::Municipality const& municipality, people::Case const& request,
               triage::Assessment const& assessment, std::vector<matching::Choice> const& choices,
               std::optional<supply::CaseworkerId> caseworker, Course& course);

}  // namespace kanteling::detail
