// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/id.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/rules/in_force.hpp"
#include "kanteling/rules/layer.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules {

using DecisionId = Id<struct DecisionTag>;

/// A name that the library calls, bound to the decision that answers it.
struct Hook {
  std::string name;      ///< e.g. "urgency", "rung/wmo/usual_help"
  std::string decision;  ///< id of the decision
};

/// What stands in a package's manifest.
struct Manifest {
  std::string name;
  std::string version;
  std::vector<Hook> hooks;
  std::vector<std::string> files;
  Layer layer = Layer::national;
  std::optional<Extends> extends = std::nullopt;  ///< empty for the broadest layer
};

/// An output that a hook must have. `words`, where there are any, are all that a text may be.
struct HookOutput {
  std::string name;
  Type type = Type::text;
  std::vector<std::string> words = {};
};

/// What a hook must look like: checked when a package is compiled.
struct HookShape {
  std::string name;
  std::vector<HookOutput> outputs;     ///< in any order, all required
  std::vector<std::string> readable;  ///< names of variables it may read; empty: all
  std::vector<std::string> present = {};  ///< names of variables that are never null where it is called
};

/// A compiled policy: decisions ready to evaluate, hooks bound, hash known. Immutable; safe to share between
/// threads.
struct Package {
  Manifest manifest;
  Schema schema;  ///< the facts
  Program program;
  RowForm form;   ///< its tables are by DecisionId
  std::vector<std::vector<std::uint32_t>> facts;  ///< by DecisionId: what it reads, itself and through others, ascending
  std::vector<Period> whole;  ///< by DecisionId: the days of decision on which all its rules count; see is_simple
  std::vector<DecisionId> hook_decisions;  ///< by position in the list of HookShapes given to compile
  std::string hash;                        ///< SHA-256 over the content in canonical form, 64 hex digits
};

/// Whether `evaluate` on the table alone is the answer of a decision for a case of these days: it needs no other decision,
/// has no cell that is an expression and no versions, and all its rules are in force. Otherwise RowRun gives the answer.
[[nodiscard]] inline bool is_simple(Package const& package, DecisionId decision, CaseDays const& days) {
  return package.whole[decision.index].contains(days.decision);
}

/// Compiles all decisions of all files against the schema, and binds every hook shape to its decision: a table over facts
/// and other decisions. Every problem of every decision, and every missing, unknown or wrongly shaped hook, is returned
/// together. Limits: 100,000 rules a table, 1 MB a cell, 128 MiB of compiled cells; beyond them it is a problem too.
[[nodiscard]] Result<Package> compile(Manifest manifest, std::vector<Model> const& models, Schema schema,
                                      std::vector<HookShape> const& hooks, std::string hash,
                                      std::vector<HostFunction> const& hosts = {});

}  // namespace kanteling::rules
