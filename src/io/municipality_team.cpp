// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "io/municipality_organisation.hpp"
#include "io/problems.hpp"
#include "kanteling/io/municipality.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

constexpr Range hours_range{0, 1'000};
constexpr Range months_range{1, 24};

void read_hours(JsonFields& fields, supply::WorkHours& hours) {
  hours.first_contact = fields.integer("first_contact", hours_range);
  hours.inquiry = fields.integer("inquiry", hours_range);
  hours.application = fields.integer("application", hours_range);
  hours.follow_up = fields.integer("follow_up", hours_range);
  hours.follow_up_months = fields.integer("follow_up_months", months_range);
  hours.full_time = fields.integer("full_time", {1, hours_range.max});
  fields.check_unknown();
}

void read_rotation(JsonFields& fields, supply::Team& team) {
  team.rotation_months = fields.integer("months", {1, 120});
  std::string const text = fields.text("from");
  std::optional<Date> const from = parse_date(text);
  if (from) team.rotation_from = *from;
  if (!text.empty() && !from) fields.fault("from", text, "a date such as 2026-07-01");
  fields.check_unknown();
}

void read_pooling(JsonFields& fields, supply::Pooling& pooling) {
  std::string const word = fields.text("pooling");
  if (word.empty()) return;
  auto const& words = reporting::codes<supply::Pooling>;
  auto const found = std::find(words.begin(), words.end(), word);
  std::vector<std::string_view> const known(words.begin(), words.end());
  if (found == words.end())
    return fields.fault("pooling", word, "one of " + joined(known) + did_you_mean(word, known));
  pooling = static_cast<supply::Pooling>(found - words.begin());
}

}  // namespace

void read_team(nlohmann::json const& object, std::string const& name, Report const& report,
               supply::Team& team) {
  JsonFields fields(object, name, "team.", report);
  if (fields.has("pooling")) read_pooling(fields, team.pooling);
  if (fields.has("hours"))
    if (nlohmann::json const* const hours = fields.object("hours")) {
      JsonFields hour_fields(*hours, name, "team.hours.", report);
      read_hours(hour_fields, team.hours);
    }
  if (fields.has("rotation"))
    if (nlohmann::json const* const rotation = fields.object("rotation")) {
      JsonFields rotation_fields(*rotation, name, "team.rotation.", report);
      read_rotation(rotation_fields, team);
    }
  if (fields.has("expert_members")) team.expert_members = read_roles(fields, "expert_members");
  fields.check_unknown();
}

}  // namespace kanteling::io
