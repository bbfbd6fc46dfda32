// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small invented models for tests of explanations, written as Markdown.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/io/markdown_table.hpp"
#include "kanteling/rules/explain.hpp"
#include "kanteling/rules/explain_text.hpp"
#include "kanteling/rules/feel/temporal.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::testing {

/// Throws where it does not compile, which fails the test with the problems.
inline Program program_of(std::string const& markdown) {
  auto const fail = [](std::vector<Problem> const& problems) {
    std::string all;
    for (Problem const& p : problems) all += to_string(p) + '\n';
    throw std::runtime_error(all);
  };
  auto model = io::read_markdown(markdown, "test.md");
  if (!model) fail(model.error());
  auto program = compile_program({*model});
  if (!program) fail(program.error());
  return std::move(*program);
}

inline feel::Value number(std::string const& text) {
  return feel::Value::of(parse_decimal(text).value());
}
inline feel::Value day(std::string const& text) {
  return feel::Value::of(feel::parse_day(text).value());
}

/// Values of inputs by name; those that are not named are null.
using Facts = std::map<std::string, feel::Value>;

inline std::vector<feel::Value> values_of(Program const& program, Facts const& facts) {
  std::vector<feel::Value> values(program.globals.size());
  for (auto const& [name, value] : facts) values.at(program.find(name).value()) = value;
  return values;
}

/// What nobody has said yet of an input.
inline feel::Value unknown(Program const& program, std::string const& input) {
  return feel::Value::unknown({program.find(input).value()});
}

inline std::vector<Explanation> explain_all(Program const& program, Facts const& facts,
                                            std::string const& decision, ExplainOptions const& options = {}) {
  return explain(program, values_of(program, facts), program.find(decision).value(), options);
}

/// The explanation of the decision itself, which is the last.
inline Explanation explain_last(Program const& program, Facts const& facts, std::string const& decision,
                                ExplainOptions const& options = {}) {
  return explain_all(program, facts, decision, options).back();
}

/// A pass for whom needs it, in a town that does not exist.
inline std::string pass_model(std::string const& hit_policy = "F") {
  return R"(
| input  | type    |
|--------|---------|
| age    | number  |
| income | number  |
| zone   | string  |
| alone  | boolean |

## points: Points
- type: number
- requires: age

```feel
age / 2
```

## pass: Bus pass
- hit policy: )" +
         hit_policy + R"(
- act: Bus Bylaw
- article: 3
- level: bylaw
- evidence: seen
- from: 2020-01-01
- requires: points, income, zone, alone

| rule   | Points: number | income: number | zone: string     | alone: boolean | **pass: string**     | *nl*                | *en*               | `article` |
|--------|----------------|----------------|------------------|----------------|----------------------|---------------------|--------------------|-----------|
| allowed |               |                | "north", "south", "east" |        | "free", "half", "no" |                     |                    |           |
| old    | >= 33          | <= 1400        | -                | -              | "free"               | U reist gratis.     | You travel free.   | 3(1)      |
| alone  | -              | <= 1400.50     | "north", "south" | true           | "half"               | U betaalt de helft. | You pay half.      |           |
| young  | [5..9]         | -              | not("east")      | -              | "half"               |                     |                    |           |
)";
}

}  // namespace kanteling::rules::testing
