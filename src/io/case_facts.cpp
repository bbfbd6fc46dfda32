// SPDX-License-Identifier: Apache-2.0
#include "io/case_facts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "io/case_shape.hpp"
#include "io/purpose_json.hpp"
#include "io/read_fields.hpp"

namespace kanteling::io {
namespace {

using people::Fact;
using people::FactId;
using people::FactScope;
using people::FactType;
using people::StatedFact;
using people::StatedFacts;
using Kind = JsonValue::Kind;

std::int64_t power_of_ten(std::uint8_t exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// Reads "1234", "1234.5" or "1234.56" at scale 2, exactly; nothing else.
std::optional<std::int64_t> parse_decimal(std::string_view text, std::uint8_t scale) {
  std::size_t const point = text.find('.');
  std::string_view const whole = text.substr(0, point);
  std::string_view const decimals = point == std::string_view::npos ? "" : text.substr(point + 1);
  bool const point_without_decimals = point != std::string_view::npos && decimals.empty();
  if (whole.empty() || whole.size() > 10 || point_without_decimals || decimals.size() > scale) return std::nullopt;
  std::string digits = std::string(whole) + std::string(decimals);
  digits.append(scale - decimals.size(), '0');
  std::int64_t value = 0;
  for (char const c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  if (value > fact_units_max * power_of_ten(scale)) return std::nullopt;
  return value;
}

std::string format_decimal(std::int64_t value, std::uint8_t scale) {
  std::string digits = std::to_string(value);
  if (digits.size() <= scale) digits.insert(0, scale + 1U - digits.size(), '0');
  return digits.insert(digits.size() - scale, ".");
}

/// A number with decimals is a text: as a JSON number most programs would already have rounded it.
std::optional<std::int64_t> read_decimal(JsonValue const& value, Place const& place, Fact const& fact) {
  if (value.kind == Kind::integer && value.integer >= 0 && value.integer <= fact_units_max) {
    return value.integer * power_of_ten(fact.scale);
  }
  std::optional<std::int64_t> const parsed = parse_decimal(value.text, fact.scale);
  if (value.kind == Kind::text && parsed) return parsed;
  if (value.kind == Kind::other_number && parsed) {
    place.refuse(describe(value), "the text \"" + format_decimal(*parsed, fact.scale) + "\"");
    return std::nullopt;
  }
  place.refuse(describe(value), "an amount in " + std::string(fact.unit) + " from 0 to " +
                                    std::to_string(fact_units_max) + " as a text with a point and at most " +
                                    std::to_string(fact.scale) + " decimals, such as \"1234.56\"");
  return std::nullopt;
}

std::optional<std::int64_t> read_number(JsonValue const& value, Place const& place, Fact const& fact) {
  return fact.scale == 0 ? read_whole(value, place, 0, fact_units_max) : read_decimal(value, place, fact);
}

std::optional<std::int64_t> read_boolean(JsonValue const& value, Place const& place) {
  if (value.kind == Kind::boolean) return value.boolean ? 1 : 0;
  place.refuse(describe(value), "true, false, or null where it is known to be absent");
  return std::nullopt;
}

std::optional<std::int64_t> read_fact_value(JsonValue const& value, Place const& place, Fact const& fact) {
  switch (fact.type) {
    case FactType::boolean: return read_boolean(value, place);
    case FactType::number: return read_number(value, place, fact);
    case FactType::text: {
      auto const position = read_position(value, place, fact.values);
      if (!position) return std::nullopt;
      return static_cast<std::int64_t>(*position);
    }
    case FactType::date: {
      auto const date = read_date(value, place);
      if (!date) return std::nullopt;
      return date->days;
    }
  }
  return std::nullopt;
}

/// {"value": .., "for": ".."}: a fact that comes from elsewhere, where it was stated for one purpose.
std::optional<StatedFact> read_stated_for(JsonValue const& value, Place const& place, FactId id) {
  StatedFact stated{id, true, 0, {}};
  if (!check_object(value, place, fact_keys)) return std::nullopt;
  require(value, place, "for", "the purpose that it was stated for, such as \"youth\"", stated.stated_for,
          read_purpose);
  bool const serves = stated.stated_for.none() || people::info(id).purposes.allows(stated.stated_for);
  if (!serves)
    place.member("for").refuse(std::string(purpose_name(stated.stated_for)),
                               "a purpose that this fact is meant for: " + meant_for(people::info(id)));
  JsonValue const* const own = find_required(value, place, "value", "what was stated, or null");
  if (!own || own->kind == Kind::null) return stated;
  auto const read = read_fact_value(*own, place.member("value"), people::info(id));
  stated.is_null = false;
  stated.value = read.value_or(0);
  return read ? std::optional(stated) : std::nullopt;
}

std::string_view home_of(FactScope scope) {
  switch (scope) {
    case FactScope::whole_case: return "facts of the case";
    case FactScope::need: return "needs[..].facts";
    case FactScope::task: return "needs[..].tasks[..].facts";
    case FactScope::derived: break;
  }
  return "";
}

/// The fact of a name, if it may be stated here.
std::optional<FactId> fact_at(std::string_view name, Place const& place, FactScope scope) {
  std::optional<FactId> const id = people::fact_from(name);
  if (!id) {
    std::vector<std::string_view> names;
    for (Fact const& fact : people::fact_table)
      if (fact.scope == scope) names.push_back(fact.name);
    place.refuse("a fact that does not exist", "one of " + one_of(names, name));
    return std::nullopt;
  }
  FactScope const own = people::info(*id).scope;
  if (own == scope) return id;
  if (own == FactScope::derived) {
    place.refuse("a fact that is worked out by the library", "it left out");
  } else {
    place.refuse("a fact that does not belong here", "it under " + std::string(home_of(own)));
  }
  return std::nullopt;
}

/// What was stated of a fact: its value, or its value with what it was stated for.
std::optional<StatedFact> read_stated(JsonValue const& value, Place const& place, FactId id) {
  if (value.kind == Kind::null) return StatedFact{id, true, 0, {}};
  if (value.kind == Kind::object) return read_stated_for(value, place, id);
  auto const read = read_fact_value(value, place, people::info(id));
  return read ? std::optional(StatedFact{id, false, *read, {}}) : std::nullopt;
}

}  // namespace

StatedFacts read_facts(JsonValue const& value, Place const& place, FactScope scope) {
  StatedFacts facts;
  if (value.kind != Kind::object) {
    place.refuse(describe(value), "an object of facts by name");
    return facts;
  }
  check_double_keys(value, place);
  for (JsonMember const& member : value.members) {
    Place const here = place.member(member.key);
    std::optional<FactId> const id = fact_at(member.key, here, scope);
    if (!id) continue;
    if (auto const stated = read_stated(member.value, here, *id)) facts.push_back(*stated);
  }
  std::sort(facts.begin(), facts.end(), [](StatedFact const& a, StatedFact const& b) { return a.id < b.id; });
  return facts;
}

namespace {

void write_stated_value(JsonWriter& out, std::string_view name, StatedFact const& stated) {
  Fact const& fact = people::info(stated.id);
  if (stated.is_null) return out.field_null(name);
  switch (fact.type) {
    case FactType::boolean: return out.field(name, stated.value != 0);
    case FactType::number:
      if (fact.scale == 0) return out.field(name, stated.value);
      return out.field(name, format_decimal(stated.value, fact.scale));
    case FactType::text: return out.field(name, fact.values[static_cast<std::size_t>(stated.value)]);
    case FactType::date: return out.field(name, Date{static_cast<std::int32_t>(stated.value)});
  }
}

void write_fact(JsonWriter& out, StatedFact const& stated) {
  std::string_view const name = people::info(stated.id).name;
  if (stated.stated_for.none()) return write_stated_value(out, name, stated);
  out.key(name).object([&] {
    out.field("for", purpose_name(stated.stated_for));
    write_stated_value(out, "value", stated);
  });
}

}  // namespace

void write_facts(JsonWriter& out, StatedFacts const& facts) {
  StatedFacts by_name = facts;
  std::sort(by_name.begin(), by_name.end(), [](StatedFact const& a, StatedFact const& b) {
    return people::info(a.id).name < people::info(b.id).name;
  });
  out.key("facts").object([&] {
    for (StatedFact const& stated : by_name) write_fact(out, stated);
  });
}

}  // namespace kanteling::io
