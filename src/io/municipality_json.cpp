// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "io/json_fields.hpp"
#include "io/municipality_draft.hpp"
#include "io/municipality_organisation.hpp"

namespace kanteling::io {
namespace {

constexpr Range speed_range{1, 200'000};

void read_travel(JsonFields& fields, supply::TravelAssumptions& travel) {
  travel.walk_metres_per_hour = fields.integer("walk_metres_per_hour", speed_range);
  travel.bicycle_metres_per_hour = fields.integer("bicycle_metres_per_hour", speed_range);
  travel.car_metres_per_hour = fields.integer("car_metres_per_hour", speed_range);
  travel.bus_metres_per_hour = fields.integer("bus_metres_per_hour", speed_range);
  travel.within_village_metres = fields.integer("within_village_metres", {0, 100'000});
  travel.minutes_max = fields.integer("minutes_max", {1, 1440});
  fields.check_unknown();
}

void read_service_norms(JsonFields& fields, supply::ServiceNorms& norms) {
  constexpr Range range{1, 260};
  norms.forward_working_days = fields.integer("forward_working_days", range);
  norms.signal_working_days = fields.integer("signal_working_days", range);
  norms.talk_working_days = fields.integer("talk_working_days", range);
  norms.bridging_working_days = fields.integer("bridging_working_days", range);
  norms.start_working_days = fields.integer("start_working_days", range);
  norms.inquiry_weeks = fields.integer("inquiry_weeks", range);
  norms.decision_weeks = fields.integer("decision_weeks", range);
  norms.delivery_weeks = fields.integer("delivery_weeks", range);
  norms.expiry_weeks = fields.integer("expiry_weeks", range);
  fields.check_unknown();
}

/// The position of a code of another file; an unknown one is reported, except where its row may have been lost.
std::optional<std::uint32_t> reference(JsonFields& fields, std::string_view key, Names const& names) {
  std::string const code = fields.text(key);
  std::optional<std::uint32_t> const place = names.find(code);
  if (!code.empty() && !place && names.complete)
    fields.fault(key, code,
                 "a " + std::string(names.noun) + " of " + std::string(names.file) + did_you_mean(code, names.codes()));
  return place;
}

std::string read_code(JsonFields& fields) {
  std::string const code = fields.text("code");
  bool const is_code = code.size() == 4 && code.find_first_not_of("0123456789") == std::string::npos;
  if (!code.empty() && !is_code) fields.fault("code", code, "the CBS code of the municipality, four digits");
  return code;
}

constexpr std::size_t policy_layers_max = 4;  // national, region, municipality, village

/// One layer, or a list of them from broad to narrow.
std::vector<std::string> read_policy(JsonFields& fields) {
  std::vector<std::string> layers = fields.text_or_texts("policy");
  for (std::string const& layer : layers)
    if (layer.starts_with('/') || layer.find('\\') != std::string::npos)
      fields.fault("policy", layer, "stock, or the path of a policy folder relative to this one");
  if (layers.size() > policy_layers_max)
    fields.fault("policy", std::to_string(layers.size()) + " layers",
                 "at most " + std::to_string(policy_layers_max) + ", from broad to narrow");
  return layers;
}

}  // namespace

void read_municipality_json(std::string_view text, Draft& draft) {
  std::string const name = "municipality.json";
  Report const report = [&](Problem problem) { draft.add(File::municipality, 0, std::move(problem)); };
  std::optional<nlohmann::json> const document = read_json_text(text, name, report);
  if (!document) return;
  if (!document->is_object()) return report({name, shown_json(*document), "an object with the key name"});
  supply::Municipality& m = draft.municipality;
  JsonFields fields(*document, name, "", report);
  m.name = fields.text("name");
  m.code = read_code(fields);
  m.region = fields.text("region");
  m.year = static_cast<std::int32_t>(fields.integer("year", year_range));
  m.policy = read_policy(fields);
  if (auto const village = reference(fields, "team_village", draft.of(File::villages))) m.team_village = {*village};
  if (nlohmann::json const* const travel = fields.object("travel")) {
    JsonFields travel_fields(*travel, name, "travel.", report);
    read_travel(travel_fields, m.travel);
  }
  if (document->contains("service_norms"))
    if (nlohmann::json const* const norms = fields.object("service_norms")) {
      JsonFields norm_fields(*norms, name, "service_norms.", report);
      read_service_norms(norm_fields, m.service_norms);
    }
  if (document->contains("organisation"))
    if (nlohmann::json const* const choices = fields.object("organisation")) {
      JsonFields choice_fields(*choices, name, "organisation.", report);
      read_organisation_parts(*choices, choice_fields, name, draft.of(File::villages), report, m.organisation);
      read_organisation(choice_fields, m.organisation);
    }
  if (document->contains("team"))
    if (nlohmann::json const* const team = fields.object("team")) read_team(*team, name, report, m.team);
  m.assumptions = fields.texts("assumptions");
  reference(fields, "source", draft.of(File::sources));
  fields.check_unknown();
}

}  // namespace kanteling::io
