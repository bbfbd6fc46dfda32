// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <utility>

#include "entry.hpp"
#include "kanteling/law/residence.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {
namespace {

using io::JsonValue;
using law::PlaceFact;
using law::PlaceKnown;
using law::StayPlace;

/// The kinds of help with a stay, by the words for them.
constexpr std::array<std::pair<std::string_view, StayPlace>, 5> stays{{
    {"foster care", StayPlace::foster_parent},
    {"residential", StayPlace::provider},
    {"shelter", StayPlace::shelter_or_protected_living},
    {"protected living", StayPlace::shelter_or_protected_living},
    {"youth prison", StayPlace::youth_prison},
}};

/// A municipality by its letter, "abroad", "unknown" or null; a key that does not stand there was not asked.
PlaceFact place(Entry& fields, std::string_view key) {
  if (!fields.value(key)) return {};
  auto const text = fields.text(key);
  if (!text || *text == "unknown") return {PlaceKnown::not_determinable, ""};
  if (*text == "abroad") return {PlaceKnown::outside_netherlands, ""};
  return {PlaceKnown::municipality, *text};
}

/// The two places of "A to B".
struct Move {
  PlaceFact from;
  PlaceFact to;
};

std::optional<Move> move(Entry& fields, std::string_view key) {
  auto const text = fields.text(key);
  auto const halves = text ? split(*text, " to ") : std::nullopt;
  if (!halves) return std::nullopt;
  return Move{{PlaceKnown::municipality, std::string(halves->before)},
              {PlaceKnown::municipality, std::string(halves->behind)}};
}

/// The facts on a day in 2026. Without a kind of help there is no stay, and the help is ambulant.
std::optional<law::YouthResidenceFacts> facts_of(Entry& fields) {
  law::YouthResidenceFacts facts;
  facts.on = make_date(2026, 6, 1);
  facts.help = law::YouthHelp::ambulant;
  facts.address_now = place(fields, "brp_address");
  facts.mother_at_birth = place(fields, "mother_at_birth");
  facts.actual = place(fields, "actual_residence");
  PlaceFact before = place(fields, "address_before_stay");
  for (char const* key : {"moved", "moved_during_stay"}) {
    if (!fields.has(key)) continue;
    auto const moved = move(fields, key);
    if (!moved) return std::nullopt;
    facts.address_now = moved->to;
    if (key == std::string_view("moved_during_stay")) before = moved->from;
  }
  auto const help = fields.text("help");
  if (!help || *help == "ambulant") return facts;
  for (auto const& [word, where] : stays) {
    if (*help != word) continue;
    facts.help = law::YouthHelp::with_stay;
    facts.stays.push_back({where, facts.on - 200, std::nullopt, before});
    return facts;
  }
  return std::nullopt;
}

std::string answer(law::YouthResidenceFacts const& facts) {
  auto const found = law::youth_residence(facts);
  if (!found) return refused(found.error());
  if (found->municipality) return *found->municipality;
  return found->to_find_out.empty() ? "a person decides"
                                    : "ask for " + std::string(law::name_of(found->to_find_out.front()).code);
}

Check check_entry(Entry& entry) {
  JsonValue const* const asked = entry.value("case");
  auto const expected = entry.text("expected");
  if (!asked || !expected) return not_understood(entry.id(), "an entry without case or expected");
  Entry fields(*asked);
  auto const facts = facts_of(fields);
  if (!facts) return not_understood(entry.id(), "the kind of help, or a move");
  if (auto const key = fields.unread()) return not_understood(entry.id(), "the key " + *key);
  return {entry.id(), *expected, answer(*facts)};
}

}  // namespace

std::vector<Check> check_residences(JsonValue const& section) {
  return each(section, check_entry);
}

}  // namespace kanteling::law_vectors
