// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// Reads decisions from Markdown (UTF-8, at most 16 MB), as a policy officer writes them in any editor:
///
///     # Bus pass
///
///     | input | type   |
///     |-------|--------|
///     | age   | number |
///
///     ## bus_pass: Who gets a bus pass
///     - hit policy: F
///     - act: Wmo 2015
///     - article: 2.3.5(3)
///     - level: act
///     - evidence: seen
///     - from: 2015-01-01
///     - requires: age
///
///     | rule    | age: number | **pass: string** | *nl*                  |
///     |---------|-------------|------------------|-----------------------|
///     | allowed | [0..120]    | "yes", "no"      |                       |
///     | old     | >= 65       | "yes"            | U bent 65 of ouder.   |
///     | default |             | "no"             |                       |
///
/// A heading of the second level begins a decision, `id: name`. The list below it may hold: hit policy (U, A, P, F, R, O,
/// C, C+, C#, C<, C> or the words of DMN), type, table (its id), table type, requires (ids, with commas between them),
/// open (yes), version of, and the legal source: act, article, level, evidence, from, to, counts. Then one table, or one
/// FEEL expression in a code block that begins with ```feel (and its type), or nothing.
///
/// Columns: `rule` holds the ids, left out they are numbered; plain titles are inputs (expression: type), **bold** ones
/// outputs (name: type), *italic* ones annotations, and `code` ones a legal source of the rule, which inherits from its
/// decision as in DMN (see dmn.hpp). The row `allowed` lists the allowed values, the row `default` the outputs where no rule
/// fires. Before the first decision a table whose first column is `input` declares input data (input, type, id) and one
/// with `type` declares types (type, of, list, allowed, allowed list; a field as `type / field`).
///
/// In a cell `\|` is a pipe, `\\` a backslash, `<br>` a new line; a backslash before any other mark but a quote only
/// protects it from the web page. Other text, lists, deeper headings, comments and code blocks are for people and passed over.
///
/// All problems come back together, with "file line L column C" (1-based; column in bytes).
[[nodiscard]] Result<rules::Model> read_markdown(std::string_view text, std::string_view file_name);

/// A model as such a Markdown text. What it says is read back and compared: reading gives the same model but for places.
/// What Markdown has no words for (boxed expressions other than a table or a literal, functions, function types) is a
/// problem each, with its name and place; DMN XML holds it.
[[nodiscard]] Result<std::string> write_markdown(rules::Model const& model);

}  // namespace kanteling::io
