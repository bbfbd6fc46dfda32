// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/rules/batch_run.hpp"
#include "support/requests.hpp"

namespace kanteling::bench {

/// Adds one value as an outcome shows it: numbers plain, booleans 1 or 0, null as nothing, unknown as ?,
/// lists joined by |.
void add_outcome(std::string& text, rules::feel::Value const& value);

/// One line per request: its id (the first column that is no input, else its number from 0), then the outputs
/// of all decisions in their order. Of what columns decided.
[[nodiscard]] std::string outcomes_of_columns(LoadedModel const& model, Requests const& requests,
                                              rules::BatchOptions options);
/// The same of what rows decide.
[[nodiscard]] std::string outcomes_of_rows(LoadedModel const& model, Requests const& requests);

}  // namespace kanteling::bench
