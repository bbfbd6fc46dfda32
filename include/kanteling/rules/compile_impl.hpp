// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/compile_program_impl.hpp"
#include "kanteling/rules/hooks_impl.hpp"

namespace kanteling::rules {
namespace detail {

inline void check_schema(Schema const& schema, std::vector<Problem>& problems) {
  for (std::size_t i = 0; i < schema.size(); ++i) {
    std::string const where = "schema, variable " + shorten(schema[i].name);
    if (schema[i].scale > 9)
      problems.push_back({where, "scale " + std::to_string(schema[i].scale), "a scale of 0 .. 9"});
    for (std::size_t j = 0; j < i; ++j)
      if (schema[j].name == schema[i].name) problems.push_back({where, "a second one", "every name once"});
  }
}

}  // namespace detail

Result<Package> compile(Manifest manifest, std::vector<Model> const& models, Schema schema,
                        std::vector<HookShape> const& hooks, std::string hash) {
  std::vector<Problem> problems;
  Package package{std::move(manifest), std::move(schema), {}, {}, {}, std::move(hash)};
  detail::check_schema(package.schema, problems);
  package.program = detail::ProgramCompiler(models, package.schema).compile(problems);
  // Inputs that a file declares beside the facts are facts too, or there is nobody to state them.
  for (std::size_t g = package.schema.size(); g < package.program.globals.size(); ++g) {
    Global const& global = package.program.globals[g];
    if (global.kind == Global::Kind::input)
      problems.push_back({global.name, "an input that is no fact", "the name of a fact, or no such input"});
  }
  // Where the program has problems already, its tables are looked at all the same: all problems come together.
  Result<RowForm> form = row_form(package.program, package.schema, true);
  if (!form) problems.insert(problems.end(), form.error().begin(), form.error().end());
  if (form) package.form = std::move(*form);
  bool const complete = form && problems.empty();
  if (complete) detail::HookBinder(package, hooks, problems).bind();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return package;
}

}  // namespace kanteling::rules
