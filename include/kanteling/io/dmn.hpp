// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// The namespace of the legal attributes in DMN files. A name, not an address: nothing is fetched.
inline constexpr std::string_view legal_namespace = "https://kanteling.example/dmn/1";

/// Reads one DMN file (1.1 to 1.5, UTF-8, at most 16 MB): its decision tables as texts with their places, for
/// rules::compile. Vendors' extensions, diagrams and input data are passed over; what would change a decision
/// and is not supported (other hit policies, aggregation, required decisions, boxed expressions, business
/// knowledge models) is a problem that names it.
///
/// Every decision states its legal source in attributes of `legal_namespace`: `act`, `article` (not for a
/// ruling), `level` (act, decree, bylaw, policy_rule, work_instruction), `evidence` (seen, computed,
/// recalled, chosen), `from` and, where it ends, `to` (YYYY-MM-DD). Its table and each rule may state them too; what
/// they leave out they inherit, except that a rule with an act of its own does not inherit the article.
///
/// All problems come back together, with "file line L column C" (1-based; column in bytes); XML that cannot
/// be parsed is one problem. DOCTYPE is refused, so that no entity can unfold; depth is at most 256. Does not
/// throw.
[[nodiscard]] Result<rules::Model> read_dmn(std::string_view xml, std::string_view file_name);

}  // namespace kanteling::io
