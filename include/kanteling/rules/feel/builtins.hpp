// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::rules::feel {

/// One of the parameter lists that a built-in takes, by the names of the DMN specification.
struct Signature {
  std::span<std::string_view const> parameters;
  std::uint8_t required = 0;  ///< so many from the left must be given
  bool variadic = false;      ///< the last may come again and again
};

struct BuiltinInfo {
  std::string_view name;  ///< may hold spaces: "date and time"
  std::span<Signature const> signatures;
};

/// All built-ins; a function's position is its id. Time is constant for `find_builtin`.
[[nodiscard]] std::span<BuiltinInfo const> builtins();
[[nodiscard]] std::optional<std::uint32_t> find_builtin(std::string_view name);
/// Names of FEEL functions that are not supported yet: refused when parsed, never called.
[[nodiscard]] std::span<std::string_view const> unsupported_builtins();

/// Calls a FEEL function value with arguments: what sort, and other functions that take functions, use.
class Caller {
 public:
  virtual Value call(Value const& function, std::span<Value const> arguments) = 0;
  /// Counts work that is not a node of its own (elements of a list); false where the evaluation must stop.
  virtual bool spend(std::uint64_t steps) = 0;
  /// The date that today() and now() answer; Value() where the caller stated none: then they are an error.
  virtual Value now() = 0;

 protected:
  ~Caller() = default;
};

/// What a call gave: a value, or null with the reason. `error` is empty where null is the right answer.
struct Called {
  Value value;
  std::string_view error = {};  ///< what would have been right: "a list of numbers"; lives as long as the program
};

/// Calls a built-in with positional arguments. None of them is unknown.
[[nodiscard]] Called call_builtin(std::uint32_t id, std::span<Value const> arguments, Caller& caller);

/// The positions that named arguments have in one of the signatures: result[i] is the argument for parameter i, or
/// no_argument. Empty where no signature fits.
inline constexpr std::uint32_t no_argument = 0xFFFF'FFFF;
[[nodiscard]] std::optional<std::vector<std::uint32_t>> positions_of(std::uint32_t id,
                                                                     std::span<std::string const> names);

}  // namespace kanteling::rules::feel
