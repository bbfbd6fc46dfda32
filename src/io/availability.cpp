// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/availability.hpp"

#include <map>
#include <utility>
#include <vector>

#include "io/json_fields.hpp"
#include "kanteling/law/act.hpp"

namespace kanteling::io {
namespace {

using nlohmann::json;
using supply::Availability;
using supply::LimitId;
using supply::Municipality;

constexpr std::string_view name = "availability.json";
constexpr std::int64_t remaining_max = money_range.max;

/// One row of the availability: by month or one number for a year.
struct Limit {
  LimitId id;
  bool yearly = false;
  std::int64_t least = 0;  ///< what may remain at the least
};

/// The limits of a municipality by the key they have in a file.
using Limits = std::map<std::string, Limit, std::less<>>;

/// Adds the limits of a list whose things have a code: "bus:<code>".
template <class List, class IdOf>
void add_by_code(Limits& limits, std::string const& kind, List const& list, IdOf id_of, std::int64_t least = 0) {
  for (std::size_t i = 0; i < list.size(); ++i)
    limits.emplace(kind + ":" + list[i].code, Limit{id_of(i), false, least});
}

template <class Id>
Id id_at(std::size_t i) {
  return {static_cast<std::uint32_t>(i)};
}

Limits limits_of(Municipality const& m, Availability const& a) {
  Limits limits;
  add_by_code(limits, "facility", m.facilities, [&](auto i) { return a.limit(id_at<supply::FacilityId>(i)); });
  add_by_code(limits, "bus", m.buses, [&](auto i) { return a.limit_of_bus(i); });
  add_by_code(limits, "contract", m.contracts, [&](auto i) { return a.limit(id_at<supply::ContractId>(i)); });
  add_by_code(limits, "caseworker", m.caseworkers, [&](auto i) { return a.limit(id_at<supply::CaseworkerId>(i)); },
              -remaining_max);
  for (std::size_t i = 0; i < m.ceilings.size(); ++i)
    limits.emplace("ceiling:" + m.ceilings[i].code + ":" + std::to_string(m.ceilings[i].year),
                   Limit{a.limit_of_ceiling(i), true});
  for (std::size_t i = 0; i < m.budgets.size(); ++i)
    limits.emplace("budget:" + std::string(name_of(m.budgets[i].act).code) + ":" + std::to_string(m.budgets[i].year),
                   Limit{a.limit_of_budget(i), true, -remaining_max});
  return limits;
}

/// "2026-01".
std::string text_of(supply::Month month) { return to_string(make_date(month.year(), month.count % 12 + 1, 1)).substr(0, 7); }

json value_of(Availability const& a, Limit const& limit) {
  if (limit.yearly) return a.remaining_of_year(limit.id);
  json months = json::array();
  for (std::int32_t i = 0; i < Availability::horizon_months; ++i)
    months.push_back(a.remaining(limit.id, a.first_month() + i));
  return months;
}

/// The numbers of one limit: 24, or 1 for a year; nothing where the value is anything else.
std::vector<std::int64_t> numbers(json const& value, Limit const& limit) {
  std::vector<std::int64_t> all;
  std::size_t const wanted = limit.yearly ? 1 : std::size_t{Availability::horizon_months};
  if (limit.yearly == value.is_array() || (!limit.yearly && value.size() != wanted)) return all;
  auto const add = [&](json const& number) {
    if (auto const whole = whole_number(number, {limit.least, remaining_max})) all.push_back(*whole);
  };
  if (limit.yearly) add(value);
  if (!limit.yearly)
    for (json const& number : value) add(number);
  if (all.size() != wanted) all.clear();
  return all;
}

std::string expected_of(Limit const& limit) {
  std::string const range = " from " + std::to_string(limit.least) + " to " + std::to_string(remaining_max);
  return (limit.yearly ? "a whole number" : "a list of 24 whole numbers") + range;
}

/// Puts the limits of a file into the availability.
void read_limits(json const& values, Availability& availability, Limits const& limits, JsonFields const& fields) {
  std::vector<std::string_view> known;
  for (auto const& [key, limit] : limits) known.push_back(key);
  for (auto const& [key, value] : values.items()) {
    auto const found = limits.find(key);
    if (found == limits.end()) {
      fields.fault(key, "an unknown limit", "a limit of this municipality" + did_you_mean(key, known));
      continue;
    }
    std::vector<std::int64_t> const months = numbers(value, found->second);
    if (months.empty()) fields.fault(key, shown_json(value), expected_of(found->second));
    for (std::size_t i = 0; i < months.size(); ++i)
      availability.set(found->second.id, availability.first_month() + static_cast<std::int32_t>(i), months[i]);
  }
}

}  // namespace

std::string write_availability(Municipality const& municipality, Availability const& availability) {
  json limits = json::object();
  for (auto const& [key, limit] : limits_of(municipality, availability)) limits[key] = value_of(availability, limit);
  json const document{{"municipality", municipality.code},
                      {"first_month", text_of(availability.first_month())},
                      {"limits", std::move(limits)}};
  return document.dump();
}

Result<Availability> read_availability(Municipality const& municipality, std::string_view text) {
  ProblemList problems;
  Report const report = [&](Problem problem) { problems.add(0, 0, std::move(problem)); };
  Availability availability(municipality);
  std::optional<json> const document = read_json_text(text, std::string(name), report);
  if (document && !document->is_object())
    report({std::string(name), shown_json(*document), "an object with municipality, first_month and limits"});
  if (document && document->is_object()) {
    JsonFields fields(*document, std::string(name), "", report);
    auto const check = [&](std::string_view key, std::string const& right) {
      std::string const found = fields.text(key);
      if (!found.empty() && found != right) fields.fault(key, found, right + ", as the municipality has it");
    };
    check("municipality", municipality.code);
    check("first_month", text_of(availability.first_month()));
    if (json const* const limits = fields.object("limits"))
      read_limits(*limits, availability, limits_of(municipality, availability),
                  JsonFields(*limits, std::string(name), "limits.", report));
    fields.check_unknown();
  }
  if (problems.none()) return availability;
  return tl::make_unexpected(problems.take());
}

}  // namespace kanteling::io
