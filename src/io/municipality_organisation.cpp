// SPDX-License-Identifier: Apache-2.0
#include "io/municipality_organisation.hpp"

#include <algorithm>
#include <array>
#include <string>

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

std::string read_role(JsonFields& fields, std::string_view key) {
  std::string const role = fields.text(key);
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
  return role;
}

}  // namespace

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
