// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/compile_models.hpp"
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

/// The facts that a decision reads, itself and through those it needs.
inline std::vector<std::uint32_t> facts_of(Package const& package, std::uint32_t global) {
  std::vector<std::uint32_t> facts;
  std::vector<std::uint32_t> open{global};
  for (std::size_t i = 0; i < open.size(); ++i) {
    Global const& decision = package.program.globals[open[i]];
    collect_globals(package.program, decision.node, facts);
    for (std::uint32_t const need : decision.requires_)
      if (std::find(open.begin(), open.end(), need) == open.end()) open.push_back(need);
  }
  make_ascending(facts);
  while (!facts.empty() && facts.back() >= package.schema.size()) facts.pop_back();
  return facts;
}

/// The days on which a table alone is the whole answer; none (to before from) where it never is.
inline Period whole_days(Package const& package, Table const& table) {
  Period constexpr never{Date{1}, Date{0}};
  Global const& global = package.program.globals[table.global];
  RowStep const& step = package.form.steps[package.form.step_of[table.global]];
  if (!step.alone || !table.late.empty() || !global.versions.empty() || global.is_version) return never;
  Period all{Date{std::numeric_limits<std::int32_t>::min()}, std::nullopt};
  auto const narrow = [&](std::optional<Source> const& source) {
    if (!source) return;
    if (source->basis != Basis::decision) all = never;
    if (all.from < source->valid.from) all.from = source->valid.from;
    if (source->valid.to && (!all.to || *source->valid.to < *all.to)) all.to = source->valid.to;
  };
  narrow(global.source);
  for (TableLogic::Rule const& rule : package.program.tables[table.logic].rules) narrow(rule.source);
  return all;
}

}  // namespace detail

Result<Package> compile(Manifest manifest, std::vector<Model> const& models, Schema schema,
                        std::vector<HookShape> const& hooks, std::string hash,
                        std::vector<HostFunction> const& hosts) {
  std::vector<Problem> problems;
  Package package{std::move(manifest), std::move(schema), {}, {}, {}, {}, {}, std::move(hash)};
  detail::check_schema(package.schema, problems);
  package.program = detail::compile_models(models, package.schema, hosts, problems);
  // Inputs that a file declares beside the facts are facts too, or there is nobody to state them.
  for (std::size_t g = package.schema.size(); g < package.program.globals.size(); ++g) {
    Global const& global = package.program.globals[g];
    if (global.kind == Global::Kind::input)
      problems.push_back({detail::to_string(package.program.ast.places[global.place]), "an input that is no fact",
                          "the name of a fact, or no such input"});
  }
  // Where the program has problems already, its tables are looked at all the same: all problems come together.
  Result<RowForm> form = row_form(package.program, package.schema, true);
  if (!form) problems.insert(problems.end(), form.error().begin(), form.error().end());
  if (form) package.form = std::move(*form);
  bool const complete = form && problems.empty();
  for (Table const& table : package.form.tables) {
    package.facts.push_back(detail::facts_of(package, table.global));
    package.whole.push_back(detail::whole_days(package, table));
  }
  if (complete) detail::HookBinder(package, hooks, problems).bind();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return package;
}

}  // namespace kanteling::rules
