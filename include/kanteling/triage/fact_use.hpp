// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "kanteling/law/act.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/triage/assessment.hpp"

/// Which facts may be read for what. A fact that was stated in the request serves all that is asked in it;
/// one that was stated for another purpose, in another file, serves that purpose and no other, unless a law
/// or a consent says so. Whatever may not be read is unknown to the rules: never false, never zero.
namespace kanteling::triage {

/// A law that lets facts of one purpose be read for another.
struct LegalReuse {
  people::Purposes from;  ///< any of these
  people::Purposes into;
  law::Citation source;
};

/// All that there are: a purpose that is not here needs consent. A bill on sharing between acts (36 295) is
/// not in force as far as we saw, so that it is not here. The article was seen, its first day was not:
/// recalled as that of the amended act (art. 4a).
inline constexpr std::array<LegalReuse, 1> legal_reuses{{
    {people::purpose::wmo | people::purpose::youth | people::purpose::participation,
     people::purpose::debts,
     {"Wgs",
      "8d",
      NormLevel::act,
      Evidence::seen,
      {make_date(2021, 1, 1), std::nullopt},
      make_date(2026, 11, 22),
      ""}},
}};

/// What a fact is read for when the need of an act is weighed. Without an act yet: for first contact only.
constexpr people::Purposes purpose_of(law::Act act) {
  switch (act) {
    case law::Act::wmo:
      return people::purpose::wmo;
    case law::Act::youth:
      return people::purpose::youth;
    case law::Act::participation:
      return people::purpose::participation;
    case law::Act::debts:
      return people::purpose::debts;
    case law::Act::parking_card:
      return people::purpose::parking_card;
    case law::Act::pupil_transport:
      return people::purpose::pupil_transport;
    case law::Act::none:
      break;
  }
  return people::purpose::contact;
}

/// The ground of a second use, and its position in legal_reuses or in Case::consents.
struct SecondUse {
  UseGround ground = UseGround::law;
  std::uint32_t which = 0;
  friend bool operator==(SecondUse const&, SecondUse const&) = default;
};

/// Whether a fact may be read, and where that is a second use, why.
struct FactUse {
  bool allowed = false;
  std::optional<SecondUse> second = {};
};

/// Stated in this request, or for that purpose: no law and no consent has to let it through.
constexpr bool is_free_for(people::StatedFact const& fact, people::Purposes into) {
  return fact.stated_for.none() || fact.stated_for.allows(into);
}

/// `into` is one purpose. Law goes before consent; of several consents the first in the case counts. First
/// contact (purpose contact) reads nothing that was stated for something else: it only needs to know who asks
/// and what for.
[[nodiscard]] FactUse may_use(people::StatedFact const& fact, people::Purposes into,
                              people::Case const& request, Date day);

/// The same, where only that counts, on the day of the decision. By far the most facts are free: they are looked at tens of
/// times in one decision.
[[nodiscard]] inline bool may_read(people::StatedFact const& fact, people::Purposes into, people::Case const& request) {
  return is_free_for(fact, into) || may_use(fact, into, request, request.on).allowed;
}

/// The facts of a list that may be read for one purpose on the day of the decision.
[[nodiscard]] people::StatedFacts readable(people::StatedFacts const& facts, people::Purposes into,
                                           people::Case const& request);

/// What travel to a general facility goes by: read beside the tables, from the inquiry on.
inline constexpr std::array travel_facts{people::fact("wheelchair"), people::fact("can_travel_alone"),
                                         people::fact("can_cycle"), people::fact("has_car")};

}  // namespace kanteling::triage
