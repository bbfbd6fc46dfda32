// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/law/citation.hpp"

/// Which municipality must arrange and pay youth help: the residence (woonplaats) of the Youth Act.
/// Source: Jeugdwet, art. 1.1, "woonplaats", as it stands since 2022-01-01; read in Staatsblad 2020, 78 and
/// at vng.nl; looked up 2026-11-27.
namespace kanteling::law {

/// The four parts of the definition, in the order in which they are tried.
enum class ResidenceRule : std::uint8_t {
  registered_address,  ///< 1: where the young person is registered
  before_stay,         ///< 2: where the young person was registered immediately before the stay
  mother_or_actual,    ///< 3: the mother's municipality at birth, else the actual residence
  outside_netherlands  ///< 4: the actual residence
};

/// Since when these rules hold. Before, residence followed from who had authority over the young person.
inline constexpr Date residence_rules_from = make_date(2022, 1, 1);

namespace detail {
constexpr Citation cite_residence(std::string_view part) {
  return {"Jeugdwet",
          part,
          NormLevel::act,
          Evidence::seen,
          {residence_rules_from, std::nullopt},
          make_date(2026, 11, 27),
          "vng.nl; Staatsblad 2020, 78"};
}
}  // namespace detail

/// By ResidenceRule.
inline constexpr std::array<Citation, 4> residence_sources{
    detail::cite_residence("1.1 woonplaats, 1°"), detail::cite_residence("1.1 woonplaats, 2°"),
    detail::cite_residence("1.1 woonplaats, 3°"), detail::cite_residence("1.1 woonplaats, 4°")};

constexpr Citation const& source_of(ResidenceRule rule) {
  return residence_sources[static_cast<std::size_t>(rule)];
}

/// What is known of an address or of a place where somebody was.
/// `not_determinable` is an answer: somebody looked, and it cannot be found out. `not_asked` is none.
enum class PlaceKnown : std::uint8_t { not_asked, municipality, not_determinable, outside_netherlands };

/// An address in the register of persons (BRP), or another place, by its municipality.
struct PlaceFact {
  PlaceKnown known = PlaceKnown::not_asked;
  std::string municipality;  ///< its code, where `known` is municipality; empty otherwise
  /// The register has a note of Wet BRP art. 2.26 at this address. What that article says was not seen; the
  /// host takes the note over from the register and does not judge it. Only for addresses in the register.
  bool has_brp_note = false;

  friend bool operator==(PlaceFact const&, PlaceFact const&) = default;
};

/// Places where a stay changes which address counts.
enum class StayPlace : std::uint8_t {
  provider,                     ///< with a provider of youth help
  foster_parent,                ///< pleegouder
  shelter_or_protected_living,  ///< opvang or beschermd wonen of the Wmo 2015
  youth_prison                  ///< justitiële jeugdinrichting
};

/// One stay, past or present. A stay that begins at the latest on the day after the one before it ended
/// continues that one; the act does not define this, it is the library's choice.
struct Stay {
  StayPlace place = StayPlace::provider;
  Date from;
  std::optional<Date> to;    ///< last day; none: it goes on
  PlaceFact address_before;  ///< in the register immediately before this stay

  friend bool operator==(Stay const&, Stay const&) = default;
};

/// What is asked for. `linked_to_youth_prison`: youth help or probation in connection with a stay in a youth
/// prison, which counts as that stay before and after it.
enum class YouthHelp : std::uint8_t { not_asked, ambulant, with_stay, linked_to_youth_prison };

/// Everything the four rules look at, on one day: that of the request. A young person who stays somewhere on
/// that day falls under rule 2, whatever help is asked for; the definition looks at the stay.
struct YouthResidenceFacts {
  Date on;  ///< day of the request, 2022-01-01 or later
  YouthHelp help = YouthHelp::not_asked;
  PlaceFact address_now;      ///< in the register on that day
  std::vector<Stay> stays;    ///< by first day
  PlaceFact mother_at_birth;  ///< where the mother was registered when the young person was born
  PlaceFact actual;           ///< where the young person really stays on that day
};

/// A fact that can still decide, and who knows it.
enum class ResidenceFact : std::uint8_t {
  help,
  address_now,
  stays,
  address_before_stay,
  mother_at_birth,
  actual
};

struct ResidenceFactName {
  std::string_view code;
  std::string_view question_nl;
  std::string_view question_en;
  std::string_view ask_nl;  ///< whom to ask
  std::string_view ask_en;
};

/// By ResidenceFact.
inline constexpr std::array<ResidenceFactName, 6> residence_fact_names{{
    {"help", "Gaat het om ambulante hulp of om hulp met verblijf?",
     "Is it ambulant help, or help with a stay?", "het gezin of de verwijzer", "the family or the referrer"},
    {"address_now", "In welke gemeente staat de jeugdige nu ingeschreven?",
     "In which municipality is the young person registered now?", "de basisregistratie personen (BRP)",
     "the register of persons (BRP)"},
    {"stays", "Wanneer verbleef de jeugdige in de justitiële jeugdinrichting?",
     "When did the young person stay in the youth prison?", "de inrichting of de gecertificeerde instelling",
     "the youth prison or the certified institution"},
    {"address_before_stay", "Waar stond de jeugdige ingeschreven direct voordat het verblijf begon?",
     "Where was the young person registered immediately before the stay began?",
     "de basisregistratie personen (BRP)", "the register of persons (BRP)"},
    {"mother_at_birth", "Waar stond de moeder ingeschreven toen de jeugdige werd geboren?",
     "Where was the mother registered when the young person was born?", "de basisregistratie personen (BRP)",
     "the register of persons (BRP)"},
    {"actual", "Waar verblijft de jeugdige werkelijk op het moment van de hulpvraag?",
     "Where does the young person really stay at the time of the request?",
     "de jeugdige, het gezin of de verwijzer", "the young person, the family or the referrer"},
}};

constexpr ResidenceFactName const& name_of(ResidenceFact fact) {
  return residence_fact_names[static_cast<std::size_t>(fact)];
}

/// The answer, or what is still to be found out: `municipality` is empty where it is not determined, and then
/// `to_find_out` names the fact to ask for next; where it is empty too, everything was asked and a person
/// decides.
struct YouthResidence {
  std::optional<std::string> municipality;
  ResidenceRule rule = ResidenceRule::registered_address;  ///< that gave the answer, or at which it stopped
  Citation source;
  std::string reason_nl;  ///< for the resident: which rule, and why no earlier one
  std::string reason_en;
  std::vector<ResidenceFact> to_find_out;
};

/// Tries the four rules in their order. A fact that nobody asked for stops there and is named; what was asked
/// and cannot be determined falls through to the next rule, and the reason says so.
/// Fails on a day before 2022-01-01 (other rules held), a place that contradicts itself, and stays that end
/// before they begin or do not stand in order of their first day.
[[nodiscard]] Result<YouthResidence> youth_residence(YouthResidenceFacts const& facts);

}  // namespace kanteling::law
