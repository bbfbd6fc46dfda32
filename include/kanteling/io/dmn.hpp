// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// The namespace of the legal attributes in DMN files. A name, not an address: nothing is fetched.
inline constexpr std::string_view legal_namespace = "https://kanteling.example/dmn/1";

/// What to do with parts of DMN that are not supported: decision services, imports, requirements in other
/// files, functions that are not FEEL, other expression languages, elements that no version of DMN up to 1.5
/// has.
enum class Unsupported : std::uint8_t {
  refuse,    ///< each is a problem that names it and its place
  leave_out  ///< read the rest; a decision or function of which a part is left out has no logic (kind none)
};

struct DmnOptions {
  Unsupported unsupported = Unsupported::refuse;
  std::vector<std::string>* left_out =
      nullptr;  ///< gets the name of each part that was left out, once per place
};

/// Reads one DMN file (1.1 to 1.5, UTF-8, at most 16 MB): types, input data, decisions and business knowledge
/// models with every boxed expression, as texts with their places, for rules::compile_program. Vendors'
/// extensions and diagrams are passed over. Names count without white space around them, runs of it as one
/// space; the name of a variable counts before the name of its element. An element without id goes by its
/// name; rules without id are numbered from 1:
/// `<decision>_<number>`, in the second table of a decision `<decision>_table_2_<number>`.
///
/// A decision may state its legal source in attributes of `legal_namespace`: `act`, `article` (not for a
/// ruling), `level` (act, decree, bylaw, policy_rule, work_instruction), `evidence` (seen, computed,
/// recalled, chosen), `from` and, where it ends, `to` (YYYY-MM-DD), and `counts`: the day that must lie
/// between them (decision, report, application; decision where nothing is stated). Its table and each rule
/// may state them too; what they leave out they inherit, except that a rule with an act of its own does not
/// inherit the article. Where any of them states something, the decision's source must be complete; where
/// none does, there is no source. `open` (true, false) and `version_of` (the id of another decision) may
/// stand on a decision beside its source.
///
/// All problems come back together, at most 1000 and how many more, with "file line L column C" (1-based;
/// column in bytes); XML that cannot be parsed is one problem. DOCTYPE is refused, so that no entity can
/// unfold; depth is at most 256, of boxed expressions 100; names and ids have at most 500 bytes; rules and
/// boxed expressions together are at most 500,000. Does not throw.
[[nodiscard]] Result<rules::Model> read_dmn(std::string_view xml, std::string_view file_name,
                                            DmnOptions const& options = {});

}  // namespace kanteling::io
