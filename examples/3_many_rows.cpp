// SPDX-License-Identifier: Apache-2.0
//
// Shows: many rows at once. A decision table and rows of CSV, decided in columns; what became of them is counted,
// a line that cannot be read is reported, and one row is explained afterwards. The same for one row:
// 2_rules_alone.cpp.
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/io/column_rows.hpp"
#include "kanteling/io/markdown_table.hpp"
#include "kanteling/rules/batch_run.hpp"
#include "kanteling/rules/explain_text.hpp"

namespace rules = kanteling::rules;

namespace {

/// Fares of an invented village bus, as a policy officer writes them. DMN files are read by io::read_dmn.
constexpr std::string_view fares = R"(# Fares

| input | type |
|---|---|
| age | number |
| zone | string |
| income | number |

## fare
- hit policy: F
- requires: age, zone, income

| rule | age | zone | income | **price: number** |
|---|---|---|---|---|
| child | < 12 | - | - | 0 |
| low_income | - | - | <= 1.2 * 1035.75 | 0.75 |
| country | - | "country" | - | 3.50 |
| others | - | - | - | 2.25 |
)";

/// Rows of invented travellers. Line 4 cannot be read: nobody is ten euros old.
std::string travellers() {
  std::string text = "traveller,age,zone,income\n1,8,town,0\n2,70,country,1242.90\n3,ten,town,0\n4,45,country,\n";
  for (int i = 5; i < 100'000; ++i)
    text += std::to_string(i) + ',' + std::to_string(i % 90) + (i % 3 == 0 ? ",country," : ",town,") +
            std::to_string(i % 2'500) + ".50\n";
  return text;
}

int refuse(std::vector<kanteling::Problem> const& problems) {
  for (kanteling::Problem const& problem : problems) std::cerr << to_string(problem) << '\n';
  return 1;
}

}  // namespace

int main() {
  auto const model = kanteling::io::read_markdown(fares, "fares.md");
  if (!model) return refuse(model.error());
  auto const program = rules::compile_program({*model});
  if (!program) return refuse(program.error());
  auto const form = rules::row_form(*program, rules::input_schema(*program), true);
  if (!form) return refuse(form.error());

  std::string const text = travellers();
  auto const source =
      kanteling::io::open_csv_columns(text, {"travellers.csv", &*program, &form->variables, {}});
  if (!source) return refuse(source.error());

  rules::BatchOptions options;
  options.keep = rules::Keep::bits;
  options.kernels = &rules::best_kernels();
  options.threads = 2;
  rules::BatchRun batch(*program, *form, options);

  std::size_t const fired_max = program->tables[0].rules.size();
  std::vector<std::size_t> count(fired_max);
  std::size_t decided = 0;
  kanteling::io::RowBatch rows;
  bool is_explained = false;
  while ((*source)->next(rows, 50'000)) {
    for (kanteling::Problem const& problem : rows.problems()) std::cout << to_string(problem) << '\n';
    batch.decide(rows.columns());
    decided += batch.rows();
    for (std::size_t row = 0; row < batch.rows(); ++row)
      for (std::uint32_t const rule : batch.fired(0, row)) ++count[rule];
    if (is_explained) continue;
    is_explained = true;
    std::size_t const row = 1;
    auto const why = explain(*program, *form, "fares", batch.trace(row, "fares"), batch.explained_row(row),
                             form->steps[0].global);
    if (!why) return refuse(why.error());
    std::cout << "Traveller " << rows.copied(0, row) << ":\n"
              << rules::explain_text(*why, rules::TextLanguage::english) << '\n';
  }
  std::cout << decided << " travellers:\n";
  for (std::size_t rule = 0; rule < fired_max; ++rule)
    std::cout << "  " << program->tables[0].rules[rule].id << ": " << count[rule] << '\n';
  for (rules::FallBack const& one : batch.fall_backs()) std::cout << one.where << ": " << one.why << '\n';
}
