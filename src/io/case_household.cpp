// SPDX-License-Identifier: Apache-2.0
#include "io/case_household.hpp"

#include <algorithm>
#include <string>

#include "io/case_dates.hpp"
#include "io/case_shape.hpp"
#include "io/read_fields.hpp"

namespace kanteling::io {
namespace {

std::optional<people::Left> read_left(JsonValue const& value, Place const& place) {
  people::Left left;
  if (!check_object(value, place, left_keys)) return std::nullopt;
  require(value, place, "how", "moved or died", left.how, read_word<people::Departure>);
  require(value, place, "on", "the first day on which it is no housemate any more", left.on, read_date);
  return left;
}

people::Resident read_resident(JsonValue const& value, Place const& place) {
  people::Resident resident;
  if (!check_object(value, place, resident_keys)) return resident;
  require(value, place, "born", "a date such as \"1950-04-07\"", resident.born, read_date);
  require(value, place, "id", "a text of 1 to 64 characters", resident.code, read_id);
  require(value, place, "role", "what this resident is to the one who asks", resident.role,
          read_word<people::Role>);
  allow(value, place, "two_homes", resident.two_homes, read_truth);
  allow(value, place, "authority", resident.authority, read_truth);
  allow(value, place, "left", resident.left, read_left);
  return resident;
}

people::Relation read_relation(JsonValue const& value, Place const& place) {
  people::Relation relation;
  if (!check_object(value, place, relation_keys)) return relation;
  require(value, place, "id", "a text of 1 to 64 characters", relation.code, read_id);
  require(value, place, "kind", "what this person is to the household, such as \"other_parent\"",
          relation.kind, read_word<people::RelationKind>);
  allow(value, place, "authority", relation.authority, read_truth);
  return relation;
}

void check_days(JsonValue const& resident, std::optional<Date> on, Place const& place) {
  Date const first = *parse_date(born_from);
  std::optional<Date> const born = date_in(&resident, "born");
  not_after(born, on, place.member("born"), "on");
  if (born && *born < first)
    place.member("born").refuse(to_string(*born), "not before " + std::string(born_from));
  JsonValue const* const left = find(resident, "left");
  if (!left) return;
  Place const left_at = place.member("left").member("on");
  not_before(date_in(left, "on"), born, left_at, "born");
  // A move may be known in advance.
  JsonValue const* const how = find(*left, "how");
  if (how && how->text == "died") not_after(date_in(left, "on"), on, left_at, "on");
}

void check_one_asks(JsonValue const& household, Place const& place) {
  std::size_t asking = 0;
  for (JsonValue const& resident : household.items) {
    JsonValue const* const role = find(resident, "role");
    if (!role) return;
    if (role->text == "self") ++asking;
  }
  if (asking == 1) return;
  place.refuse(std::to_string(asking) + " residents with role \"self\"",
               "exactly one: the resident whose question this is");
}

/// Reports the ids of a list that stand in `seen` already, and adds the others.
void check_own_ids(JsonValue const& list, Place const& place, std::vector<std::string_view>& seen,
                   std::string const& found, std::string const& expected) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    JsonValue const* const id = find(list.items[i], "id");
    if (!id || id->kind != JsonValue::Kind::text) continue;
    if (std::find(seen.begin(), seen.end(), id->text) != seen.end())
      place.item(i).member("id").refuse(found, expected);
    if (id->text == "municipality")
      place.item(i).member("id").refuse("\"municipality\"", "another id: this word signs for the municipality");
    seen.push_back(id->text);
  }
}

}  // namespace

std::optional<std::vector<people::Resident>> read_residents(JsonValue const& value, Place const& place) {
  return list_of("residents", 1, residents_max, read_resident)(value, place);
}

std::optional<std::vector<people::Relation>> read_relations(JsonValue const& value, Place const& place) {
  return list_of("relations", 0, relations_max, read_relation)(value, place);
}

void check_people(JsonValue const& root, Place const& place) {
  JsonValue const* const household = find(root, "household");
  if (!household || household->items.empty() || household->items.size() > residents_max) return;
  Place const here = place.member("household");
  for (std::size_t i = 0; i < household->items.size(); ++i)
    check_days(household->items[i], date_in(&root, "on"), here.item(i));
  check_one_asks(*household, here);
  std::vector<std::string_view> seen;
  check_own_ids(*household, here, seen, "an id that another resident has", "its own id for each resident");
  JsonValue const* const relations = find(root, "relations");
  if (relations && relations->items.size() <= relations_max)
    check_own_ids(*relations, place.member("relations"), seen, "an id that another resident or relation has",
                  "its own id for each of them");
}

bool ids_are_known(JsonValue const& root, people::Case const& request) {
  auto const named = [](auto const& person) { return !person.code.empty(); };
  people::Household const& household = request.household;
  JsonValue const* const relations = find(root, "relations");
  std::size_t const stated = relations ? relations->items.size() : 0;
  return stated == household.relations.size() && !household.residents.empty() &&
         std::all_of(household.residents.begin(), household.residents.end(), named) &&
         std::all_of(household.relations.begin(), household.relations.end(), named);
}

bool has_person(people::Household const& household, std::string_view id) {
  auto const is_it = [&](auto const& person) { return person.code == id; };
  return std::any_of(household.residents.begin(), household.residents.end(), is_it) ||
         std::any_of(household.relations.begin(), household.relations.end(), is_it);
}

void write_resident(JsonWriter& out, people::Resident const& resident) {
  out.object([&] {
    if (resident.authority) out.field("authority", *resident.authority);
    out.field("born", resident.born);
    out.field("id", resident.code);
    if (resident.left) {
      out.key("left").object([&] {
        out.field("how", reporting::code(resident.left->how));
        out.field("on", resident.left->on);
      });
    }
    out.field("role", reporting::code(resident.role));
    if (resident.two_homes) out.field("two_homes", true);
  });
}

void write_relation(JsonWriter& out, people::Relation const& relation) {
  out.object([&] {
    if (relation.authority) out.field("authority", *relation.authority);
    out.field("id", relation.code);
    out.field("kind", reporting::code(relation.kind));
  });
}

}  // namespace kanteling::io
