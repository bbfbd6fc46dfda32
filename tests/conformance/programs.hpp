// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/rules/model.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::tck {

/// A program in which one decision or function can be run, or why there is none.
struct Compiled {
  std::optional<rules::Program> program;
  std::uint32_t global = 0;
  std::string reason;                    ///< the first problem
  std::vector<std::string> unsupported;  ///< what the compiler refused by name
};

/// The name of what a problem says is not supported; empty where it says nothing of the kind.
[[nodiscard]] std::string unsupported_in(std::string const& expected);

/// The decisions and functions of one model, each compiled with nothing but what it needs, so that one
/// expression that cannot be compiled fails only the cases that hang on it.
class Programs {
 public:
  explicit Programs(rules::Model model) : model_(std::move(model)) {}

  rules::Model const& model() const { return model_; }
  /// By the name of its variable, or its id.
  Compiled const& decision(std::string const& name);
  Compiled const& function(std::string const& name);
  /// What the compiler refused by name so far, once per decision or function that hangs on it.
  void add_unsupported(std::vector<std::string>& to) const;

 private:
  Compiled const& find(std::string const& what, std::string const* id);

  rules::Model model_;
  std::map<std::string, Compiled> compiled_;  // by "decision <name>" or "function <name>"
};

}  // namespace kanteling::tck
