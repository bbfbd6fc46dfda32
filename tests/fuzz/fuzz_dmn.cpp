// SPDX-License-Identifier: Apache-2.0
// Any bytes as a DMN file, strictly and with what is not supported left out. What can be read is compiled, as
// a program and as a package, and evaluated without inputs within a limit of steps: values or problems, never
// a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/io/dmn.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/triage/hooks.hpp"

namespace {

using namespace kanteling;

void check(bool holds) {
  if (!holds) std::abort();
}

void check(std::vector<Problem> const& problems) {
  check(!problems.empty());
  for (Problem const& problem : problems) check(!problem.where.empty() && !problem.found.empty());
}

void evaluate(rules::Program const& program) {
  Result<rules::RowForm> const form = rules::row_form(program, rules::input_schema(program), false);
  check(form.has_value());
  rules::RunOptions options;
  options.steps_max = 20'000;
  std::vector<std::int64_t> const cells(form->inputs + 1);
  std::vector<std::uint64_t> const all(form->inputs / 64 + 1, ~std::uint64_t{0});
  std::vector<std::uint64_t> const none(form->inputs / 64 + 1);
  rules::RowRun rows(program, *form, options);
  rows.set({cells.data(), none.data(), all.data()});  // all unknown
  rows.decide_all();
  rows.set({cells.data(), all.data(), none.data()});  // all null
  rows.decide_all();
  rules::Run run(program, options);
  for (std::uint32_t s = 0; s < form->steps.size() && !rows.stopped(); ++s) {
    rules::RunResult const result = run.decide(form->steps[s].global);
    if (result.stopped) return;
    check(rules::feel::to_string(result.value) == rules::feel::to_string(rows.value(s)));
  }
}

void compile(rules::Model const& model) {
  Result<rules::Program> const program = rules::compile_program({model});
  if (program) evaluate(*program);
  if (!program) check(program.error());
  auto const package = rules::compile({}, {model}, triage::fact_schema({"north", "south"}), {}, "");
  if (!package) check(package.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const xml(reinterpret_cast<char const*>(data), size);
  auto const strict = io::read_dmn(xml, "input.dmn");
  if (strict) {
    compile(*strict);
    return 0;
  }
  check(strict.error());
  std::vector<std::string> left_out;
  auto const partial = io::read_dmn(xml, "input.dmn", {io::Unsupported::leave_out, &left_out});
  if (!partial) {
    check(partial.error());
    return 0;
  }
  compile(*partial);  // a decision without logic is refused by the first reading alone, and nothing is left out
  return 0;
}
