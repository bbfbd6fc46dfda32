// SPDX-License-Identifier: Apache-2.0
#include "io/municipality_organisation.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "io/problems.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t role_characters_max = 64;

template <class Enum>
void read_choice(JsonFields& fields, std::string_view key, Enum& choice) {
  std::string const word = fields.text(key);
  if (word.empty()) return;
  auto const& words = reporting::codes<Enum>;
  auto const found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) {
    choice = static_cast<Enum>(found - words.begin());
  } else {
    std::vector<std::string_view> const known(words.begin(), words.end());
    fields.fault(key, word, "one of " + joined(known) + did_you_mean(word, known));
  }
}

void check_role(JsonFields& fields, std::string_view key, std::string const& role) {
  std::size_t characters = 0;
  bool plain = true;
  for (char const c : role) {
    auto const byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) ++characters;
    plain = plain && byte >= 0x20 && byte != 0x7F;
  }
  if (characters > role_characters_max || !plain)
    fields.fault(key, plain ? std::to_string(characters) + " characters" : "a text with a control character",
                 "a role in 1 to 64 characters, such as caseworker");
}

std::string read_role(JsonFields& fields, std::string_view key) {
  std::string role = fields.text(key);
  check_role(fields, key, role);
  return role;
}

/// The parts of one reader: those that are named and no other, within what a reader may see at all.
supply::Parts read_parts(JsonFields& fields, supply::Reader reader) {
  auto const& words = reporting::codes<supply::Part>;
  std::vector<std::string_view> const known(words.begin(), words.end());
  std::string_view const key = reporting::code(reader);
  supply::Parts const most = supply::most_parts[static_cast<std::size_t>(reader)];
  std::vector<std::string_view> allowed;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (most.has(static_cast<supply::Part>(i))) allowed.push_back(known[i]);
  supply::Parts parts;
  for (std::string const& word : fields.texts(key)) {
    auto const found = std::find(words.begin(), words.end(), word);
    auto const part = static_cast<supply::Part>(found - words.begin());
    if (found == words.end()) {
      fields.fault(key, word, "one of " + joined(known) + did_you_mean(word, known));
    } else if (!most.has(part)) {
      fields.fault(key, word, allowed.empty() ? "nothing: this reader sees no single case"
                                              : "for this reader no more than " + joined(allowed));
    } else {
      parts = parts.with(part);
    }
  }
  return parts;
}

/// A reader who is not named keeps the view of the library.
void read_views(nlohmann::json const& object, JsonFields& fields, supply::Views& views) {
  for (std::size_t i = 0; i < supply::reader_count; ++i) {
    auto const reader = static_cast<supply::Reader>(i);
    if (object.contains(reporting::code(reader))) views[i].parts = read_parts(fields, reader);
  }
  auto const& words = reporting::codes<supply::Reader>;
  std::vector<std::string_view> const known(words.begin(), words.end());
  for (auto const& [key, value] : object.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      fields.fault(key, "an unknown key", "only the keys " + joined(known) + did_you_mean(key, known));
}

void read_forward(nlohmann::json const& object, JsonFields& fields, std::vector<supply::Forwarding>& forward) {
  auto const& words = reporting::codes<people::Topic>;
  std::vector<std::string_view> const known(words.begin(), words.end());
  for (auto const& [key, value] : object.items()) {
    auto const found = std::find(known.begin(), known.end(), key);
    if (found == known.end()) {
      fields.fault(key, "an unknown key", "only the keys " + joined(known) + did_you_mean(key, known));
      continue;
    }
    std::string department = read_role(fields, key);
    if (!department.empty())
      forward.push_back({static_cast<people::Topic>(found - known.begin()), std::move(department)});
  }
}

supply::ExpertArea read_area(JsonFields& fields, Names const& villages, supply::VillageSet& taken) {
  supply::ExpertArea area;
  area.name = read_role(fields, "name");
  for (std::string const& code : fields.texts("villages")) {
    std::optional<std::uint32_t> const place = villages.find(code);
    if (!place) {
      if (villages.complete)
        fields.fault("villages", code, "a " + std::string(villages.noun) + " of " + std::string(villages.file) +
                                           did_you_mean(code, villages.codes()));
      continue;
    }
    if (taken.contains({*place})) fields.fault("villages", code + " a second time", "every village in one area");
    taken.add({*place});
    area.villages.add({*place});
  }
  if (fields.has("members")) area.members = read_roles(fields, "members");
  fields.check_unknown();
  return area;
}

}  // namespace

std::vector<std::string> read_roles(JsonFields& fields, std::string_view key) {
  std::vector<std::string> roles = fields.texts(key);
  for (std::string const& role : roles) check_role(fields, key, role);
  return roles;
}

void read_organisation_parts(nlohmann::json const& object, JsonFields& fields, std::string const& name,
                             Names const& villages, Report const& report, supply::Organisation& organisation) {
  if (object.contains("views"))
    if (nlohmann::json const* const views = fields.object("views")) {
      JsonFields view_fields(*views, name, "organisation.views.", report);
      read_views(*views, view_fields, organisation.views);
    }
  if (object.contains("forward"))
    if (nlohmann::json const* const forward = fields.object("forward")) {
      JsonFields forward_fields(*forward, name, "organisation.forward.", report);
      read_forward(*forward, forward_fields, organisation.forward);
    }
  if (!object.contains("expert_areas")) return;
  supply::VillageSet taken;
  for (nlohmann::json const& area : fields.objects("expert_areas")) {
    std::string const place = "organisation.expert_areas[" + std::to_string(organisation.expert_areas.size()) + "].";
    JsonFields area_fields(area, name, place, report);
    organisation.expert_areas.push_back(read_area(area_fields, villages, taken));
  }
}

void read_organisation(JsonFields& fields, supply::Organisation& organisation) {
  read_choice(fields, "first_contact", organisation.first_contact);
  read_choice(fields, "desk", organisation.desk);
  read_choice(fields, "expert_teams", organisation.expert_teams);
  read_choice(fields, "employment", organisation.employment);
  read_choice(fields, "grant", organisation.grant);
  read_choice(fields, "referral", organisation.referral);
  read_choice(fields, "self_reliance_matrix", organisation.self_reliance_matrix);
  read_choice(fields, "villages", organisation.villages);
  read_choice(fields, "content_check", organisation.content_check);
  if (fields.has("mediation")) read_choice(fields, "mediation", organisation.mediation);
  organisation.signed_by = read_role(fields, "signed_by");
  fields.check_unknown();
}

}  // namespace kanteling::io
