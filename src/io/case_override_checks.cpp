// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include "io/case_record.hpp"
#include "io/read_value.hpp"

namespace kanteling::io {
namespace {

using people::Override;
using people::OverrideOf;

/// What an override decides about: of two about the same, one would be silently lost.
struct Matter {
  OverrideOf first = OverrideOf::covers;  ///< the first of those that answer the same question
  std::int32_t need = -1;
  std::int32_t task = -1;
  people::Rung rung = {};

  friend bool operator==(Matter const&, Matter const&) = default;
};

Matter matter_of(Override const& decided) {
  switch (decided.of) {
    case OverrideOf::covers: return {OverrideOf::covers, decided.need, decided.task, decided.rung};
    case OverrideOf::grant:
    case OverrideOf::refuse: return {OverrideOf::grant, decided.need, decided.task, {}};
    case OverrideOf::is_complex:
    case OverrideOf::is_simple: return {OverrideOf::is_complex, -1, -1, {}};
    case OverrideOf::one_plan:
    case OverrideOf::no_plan: return {OverrideOf::one_plan, -1, -1, {}};
    case OverrideOf::case_manager:
    case OverrideOf::no_case_manager: return {OverrideOf::case_manager, -1, -1, {}};
  }
  return {};
}

bool read_as(JsonValue const& text, std::string_view key, bool was_read) {
  return (find(text, key) != nullptr) == was_read;
}

/// What could not be read has its own problem already, and is held against nothing.
bool was_read(JsonValue const& text, Override const& decided) {
  JsonValue const* const of = find(text, "of");
  if (!of || of->text != reporting::code(decided.of)) return false;
  if (!read_as(text, "need", decided.need >= 0) || !read_as(text, "task", decided.task >= 0)) return false;
  JsonValue const* const rung = find(text, "rung");
  bool const named = rung && rung->text == reporting::code(decided.rung);
  return decided.of != OverrideOf::covers || named;
}

std::string quoted(std::string_view code) { return "\"" + std::string(code) + "\""; }

std::string scope_of(Override const& decided) {
  if (decided.task >= 0) return "the same task";
  return decided.need >= 0 ? "the same need" : "the same case";
}

void refuse_second(Override const& first, std::size_t at, Override const& second, Place const& place) {
  std::string const where = "overrides[" + std::to_string(at) + "]";
  if (second.of == OverrideOf::covers)
    return place.member("rung").refuse(
        quoted(reporting::code(second.rung)) + " a second time for the same task, after " + where,
        "one decision about a step of a task: the one that counts");
  std::string const code = quoted(reporting::code(second.of));
  place.member("of").refuse(
      first.of == second.of
          ? code + " a second time for " + scope_of(second) + ", after " + where
          : code + " where " + where + " says " + quoted(reporting::code(first.of)) + " of " + scope_of(second),
      "one decision about it: the one that counts");
}

}  // namespace

void check_contradictions(JsonValue const& texts, std::vector<Override> const& overrides, Place const& place) {
  for (std::size_t i = 0; i < overrides.size(); ++i) {
    if (!was_read(texts.items[i], overrides[i])) continue;
    for (std::size_t before = 0; before < i; ++before) {
      if (!was_read(texts.items[before], overrides[before])) continue;
      if (matter_of(overrides[before]) != matter_of(overrides[i])) continue;
      refuse_second(overrides[before], before, overrides[i], place.item(i));
      break;
    }
  }
}

}  // namespace kanteling::io
