// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "io/read_fields.hpp"

namespace kanteling::io {
namespace {

/// A decision against the rules that gives no reason cannot be explained to anybody.
void check_says_something(std::string const& text, Place const& place) {
  bool const blank = !text.empty() && text.find_first_not_of(" \t\r\n") == std::string::npos;
  if (blank) place.refuse("only spaces", "a text that says something");
}

using people::Override;
using people::OverrideOf;

enum class Wanted : std::uint8_t { no, may, must };

/// Which keys say what is decided otherwise.
struct Target {
  Wanted need = Wanted::no;
  Wanted task = Wanted::no;
  Wanted step = Wanted::no;  ///< rung and amount
};

Target target_of(OverrideOf of) {
  switch (of) {
    case OverrideOf::covers:
      return {Wanted::must, Wanted::must, Wanted::must};
    case OverrideOf::grant:
    case OverrideOf::refuse:
      return {Wanted::must, Wanted::may, Wanted::no};
    case OverrideOf::is_complex:
    case OverrideOf::is_simple:
    case OverrideOf::one_plan:
    case OverrideOf::no_plan:
    case OverrideOf::case_manager:
    case OverrideOf::no_case_manager:
      break;
  }
  return {};
}

std::optional<std::int32_t> position_up_to(JsonValue const& value, Place const& place, std::size_t max) {
  auto const position = read_whole(value, place, 0, static_cast<std::int64_t>(max) - 1);
  return position ? std::optional(static_cast<std::int32_t>(*position)) : std::nullopt;
}

std::optional<people::Rung> read_rung(JsonValue const& value, Place const& place) {
  auto const position = read_position(value, place, override_rungs);
  return position ? std::optional(static_cast<people::Rung>(*position)) : std::nullopt;
}

/// The keys of one override, of which some go with what it is of and others do not.
class Fields {
 public:
  Fields(JsonValue const& object, Place const& place, std::optional<OverrideOf> of)
      : object_(object), place_(place), of_(of) {}

  template <class Value, class Read>
  void read(Wanted wanted, std::string_view key, std::string const& expected, Value& value,
            Read read_one) const {
    if (!of_ || wanted == Wanted::may) return allow(object_, place_, key, value, read_one);
    std::string const name(reporting::code(*of_));
    if (wanted == Wanted::must)
      return require(object_, place_, key, expected + ": " + name + " needs it", value, read_one);
    if (find(object_, key)) place_.member(key).refuse("a key that does not go with " + name, "it left out");
  }

 private:
  JsonValue const& object_;
  Place const& place_;
  std::optional<OverrideOf> of_;
};

Override read_override(JsonValue const& value, Place const& place) {
  Override decided;
  if (!check_object(value, place, override_keys)) return decided;
  std::optional<OverrideOf> of;
  require(value, place, "of", "what was decided otherwise, such as \"covers\"", of, read_word<OverrideOf>);
  decided.of = of.value_or(OverrideOf::is_complex);
  Target const target = target_of(decided.of);
  Fields const fields(value, place, of);
  fields.read(target.need, "need", "the position of a need in the case, from 0", decided.need,
              [](auto const& v, auto const& at) { return position_up_to(v, at, needs_max); });
  fields.read(target.task, "task", "the position of a task in the need, from 0", decided.task,
              [](auto const& v, auto const& at) { return position_up_to(v, at, tasks_max); });
  fields.read(target.step, "rung", "a step below the tailored provision, such as \"network\"", decided.rung,
              read_rung);
  fields.read(target.step, "amount", "how much of the task it covers", decided.amount,
              [](auto const& v, auto const& at) { return read_whole(v, at, 0, amount_max); });
  require(value, place, "role", "the role of who decided, such as \"caseworker\"", decided.role,
          text_of(code_rule));
  require(value, place, "reason", "why it was decided otherwise", decided.reason,
          text_of({1, reason_characters_max, true}));
  require(value, place, "on", "the day on which it was decided", decided.on, read_date);
  check_says_something(decided.role, place.member("role"));
  check_says_something(decided.reason, place.member("reason"));
  return decided;
}

}  // namespace

std::optional<std::vector<Override>> read_overrides(JsonValue const& value, Place const& place) {
  return list_of("overrides", 0, overrides_max, read_override)(value, place);
}

}  // namespace kanteling::io
