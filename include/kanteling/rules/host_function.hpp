// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules {

struct HostParameter {
  std::string name;
  std::string type_ref = {};  ///< "number", "list<string>", an item definition, ...; empty: any value
};

/// What a host function answers: a value, or null with the reason. `error` is empty where null is the right
/// answer.
struct HostAnswer {
  feel::Value value = {};
  std::string error = {};  ///< what would have been right: "a postcode of this municipality"
};

/// A function of the program around the engine that expressions call by name, with arguments in order or by
/// parameter name. It is called from every thread that evaluates, with as many arguments as it has
/// parameters, each of its type or null, none of them unknown: what is unknown makes the answer unknown
/// without a call. The same arguments must always give the same answer, on any machine, for one `version`:
/// that is what a receipt names. It must not throw, and it must end: the limits of an evaluation do not reach
/// into it.
struct HostFunction {
  std::string name;  ///< as expressions write it; blanks are allowed
  std::string version;
  std::vector<HostParameter> parameters;
  std::string result_type_ref;  ///< empty: any value
  HostAnswer (*call)(void* context, std::span<feel::Value const> arguments) = nullptr;
  void* context =
      nullptr;  ///< given to every call; must live as long as the program that was compiled with it
};

}  // namespace kanteling::rules
