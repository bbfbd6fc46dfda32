// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/people/fact.hpp"
#include "kanteling/people/stated_fact.hpp"

namespace kanteling::people {

/// What a consent is about: using named facts for a further purpose, or youth help being given.
enum class ConsentTo : std::uint8_t { share_facts, youth_help };

/// What somebody said when asked for consent. It has a scope and a date, and can be taken back.
struct Consent {
  std::string by;  ///< code of a resident or relation
  ConsentTo to = ConsentTo::share_facts;
  Purposes from = {};              ///< share_facts: what the facts were stated for
  Purposes into = {};              ///< share_facts: what they may be used for besides
  std::vector<FactId> facts = {};  ///< share_facts: which ones, ascending; never empty
  bool given = true;               ///< false: asked, and refused
  Date on;
  std::optional<Date> until = {};      ///< last day on which it holds
  std::optional<Date> withdrawn = {};  ///< first day on which it holds no more
};

constexpr bool holds(Consent const& consent, Date day) {
  return consent.given && consent.on <= day && (!consent.until || day <= *consent.until) &&
         (!consent.withdrawn || day < *consent.withdrawn);
}

/// On what ground an expert team was asked about a household: never a table of many about somebody who does
/// not know.
enum class ConsultationBasis : std::uint8_t { present, consent, anonymous, safety };

struct Consultation {
  Date on;
  ConsultationBasis basis = ConsultationBasis::present;
  std::optional<Date> answered = {};  ///< none: the answer is awaited
};

}  // namespace kanteling::people
