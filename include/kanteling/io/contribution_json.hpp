// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kanteling/io/contribution_question.hpp"
#include "kanteling/reporting/amounts.hpp"

namespace kanteling::io {

/// The estimate of an own contribution as canonical JSON: one line, keys ascending, every key present, what
/// does not exist null, amounts in cents. Each contribution has its steps with their sources (`reasons`),
/// what must be said with it (`cautions`) and the national amount it was computed from with everyone who
/// states it (`national`; a source whose `agrees` is false states another). `status` is "law" or
/// "proposal". Income and wealth do not come back.
[[nodiscard]] std::string write_contribution(ContributionAnswer const& answer);

/// Dated amounts and what is wrong or doubtful with them; `on` is the day that was asked, or null.
[[nodiscard]] std::string write_amounts(std::vector<reporting::KnownAmount> const& amounts,
                                        std::vector<reporting::GroupFinding> const& findings,
                                        std::optional<Date> on);

}  // namespace kanteling::io
