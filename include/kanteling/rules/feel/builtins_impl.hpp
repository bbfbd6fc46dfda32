// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The table of built-ins and the way from an id to the function. Each family has a file of its own.

#include "kanteling/rules/feel/builtin_table_impl.hpp"
#include "kanteling/rules/feel/builtins_aggregate_impl.hpp"
#include "kanteling/rules/feel/builtins_context_impl.hpp"
#include "kanteling/rules/feel/builtins_list_impl.hpp"
#include "kanteling/rules/feel/builtins_number_impl.hpp"
#include "kanteling/rules/feel/builtins_range_impl.hpp"
#include "kanteling/rules/feel/builtins_string_impl.hpp"
#include "kanteling/rules/feel/builtins_temporal_impl.hpp"

namespace kanteling::rules::feel {

namespace detail::fn {

inline bool takes_count(BuiltinInfo const& info, std::size_t count) {
  for (Signature const& signature : info.signatures) {
    if (count >= signature.required && (signature.variadic || count <= signature.parameters.size()))
      return true;
  }
  return false;
}

/// Positions by one signature; empty where a name is none of it, comes twice, or a required one is missing.
inline std::optional<std::vector<std::uint32_t>> positions_in(Signature const& signature,
                                                              std::span<std::string const> names) {
  if (names.size() > signature.parameters.size()) return std::nullopt;
  std::vector<std::uint32_t> positions(signature.parameters.size(), no_argument);
  std::size_t last = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::size_t parameter = 0;
    while (parameter < positions.size() && signature.parameters[parameter] != names[i]) ++parameter;
    if (parameter == positions.size() || positions[parameter] != no_argument) return std::nullopt;
    positions[parameter] = static_cast<std::uint32_t>(i);
    if (parameter + 1 > last) last = parameter + 1;
  }
  for (std::size_t i = 0; i < signature.required; ++i) {
    if (positions[i] == no_argument) return std::nullopt;
  }
  positions.resize(last);  // what is left out at the end is not there, rather than null
  return positions;
}

inline Called negation(Value const& negand) {
  if (negand.is_null()) return nothing();
  return negand.kind() == Kind::boolean ? done_bool(!negand.boolean()) : wrong("a boolean");
}

/// is(): a value that is left out counts as null.
inline Called identity(Arguments arguments, Caller& caller) {
  if (arguments.empty()) return wrong("two values");
  Value const second = arguments.size() > 1 ? arguments[1] : Value();
  if (!spend_for_comparison(arguments[0], second, caller)) return wrong(less_work);
  return done_bool(same(arguments[0], second));
}

inline Called dispatch(Builtin id, Arguments arguments, Caller& caller) {
  switch (id) {
    case Builtin::abs:
    case Builtin::ceiling:
    case Builtin::decimal:
    case Builtin::even:
    case Builtin::exp:
    case Builtin::floor:
    case Builtin::log:
    case Builtin::modulo:
    case Builtin::number:
    case Builtin::odd:
    case Builtin::round_down:
    case Builtin::round_half_down:
    case Builtin::round_half_up:
    case Builtin::round_up:
    case Builtin::sqrt:
      return call_number(id, arguments, caller);
    case Builtin::contains:
    case Builtin::ends_with:
    case Builtin::lower_case:
    case Builtin::starts_with:
    case Builtin::string:
    case Builtin::string_join:
    case Builtin::string_length:
    case Builtin::substring:
    case Builtin::substring_after:
    case Builtin::substring_before:
    case Builtin::upper_case:
      return call_string(id, arguments, caller);
    case Builtin::all:
    case Builtin::any:
    case Builtin::count:
    case Builtin::max:
    case Builtin::mean:
    case Builtin::median:
    case Builtin::min:
    case Builtin::mode:
    case Builtin::product:
    case Builtin::stddev:
    case Builtin::sum:
      return call_aggregate(id, arguments, caller);
    case Builtin::context:
    case Builtin::context_merge:
    case Builtin::context_put:
    case Builtin::get_entries:
    case Builtin::get_value:
      return call_context(id, arguments, caller);
    case Builtin::after:
    case Builtin::before:
    case Builtin::coincides:
    case Builtin::during:
    case Builtin::finished_by:
    case Builtin::finishes:
    case Builtin::includes:
    case Builtin::meets:
    case Builtin::met_by:
    case Builtin::overlaps:
    case Builtin::overlaps_after:
    case Builtin::overlaps_before:
    case Builtin::range:
    case Builtin::started_by:
    case Builtin::starts:
      return call_range(id, arguments, caller);
    case Builtin::date:
    case Builtin::date_and_time:
    case Builtin::day_of_week:
    case Builtin::day_of_year:
    case Builtin::duration:
    case Builtin::month_of_year:
    case Builtin::now:
    case Builtin::time:
    case Builtin::today:
    case Builtin::week_of_year:
    case Builtin::years_and_months_duration:
      return call_temporal(id, arguments, caller);
    case Builtin::is:
      return identity(arguments, caller);
    case Builtin::not_:
      return negation(single(arguments[0]));
    default:
      return call_list(id, arguments, caller);
  }
}

}  // namespace detail::fn

std::span<BuiltinInfo const> builtins() {
  return detail::fn::table;
}

std::span<std::string_view const> unsupported_builtins() {
  return detail::fn::unsupported;
}

std::optional<std::uint32_t> find_builtin(std::string_view name) {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(std::size(detail::fn::table));
  while (low < high) {
    std::uint32_t const middle = low + (high - low) / 2;
    int const order = detail::fn::table[middle].name.compare(name);
    if (order == 0) return middle;
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

Called call_builtin(std::uint32_t id, std::span<Value const> arguments, Caller& caller) {
  if (!detail::fn::takes_count(detail::fn::table[id], arguments.size())) {
    return detail::fn::wrong("as many arguments as the function has parameters");
  }
  return detail::fn::dispatch(static_cast<detail::fn::Builtin>(id), arguments, caller);
}

std::optional<std::vector<std::uint32_t>> positions_of(std::uint32_t id, std::span<std::string const> names) {
  for (Signature const& signature : detail::fn::table[id].signatures) {
    auto positions = detail::fn::positions_in(signature, names);
    if (positions) return positions;
  }
  return std::nullopt;
}

}  // namespace kanteling::rules::feel
