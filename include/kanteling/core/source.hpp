// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "kanteling/core/date.hpp"

namespace kanteling {

/// The level at which a norm stands, from strong to weak: act (wet), decree (AMvB), bylaw (verordening),
/// policy rule (beleidsregel), work instruction (werkinstructie).
enum class NormLevel : std::uint8_t { act, decree, bylaw, policy_rule, work_instruction };

/// How well a fact is known: seen in a published source, computed from one, recalled and not yet seen, or chosen by
/// the policy itself, with no norm behind it. What is recalled or chosen is never shown as settled law.
enum class Evidence : std::uint8_t { seen, computed, recalled, chosen };

/// The days on which something holds: from the first up to and including the last. Without a last day: until changed.
struct Period {
  Date from;
  std::optional<Date> to;

  constexpr bool contains(Date d) const { return from <= d && (!to || d <= *to); }
  friend bool operator==(Period const&, Period const&) = default;
};

/// Which day of a case must lie in the period: the day on which it is decided, or (where a transitional article keeps the
/// older rule for what had begun) the day of the report or of the application.
enum class Basis : std::uint8_t { decision, report, application };

/// Where a rule or an amount comes from: act and article (or ruling), at which level, when it is valid, how well known.
struct Source {
  std::string act;      ///< short title, e.g. "Wmo 2015", or a ruling's ECLI
  std::string article;  ///< e.g. "2.3.2(1)"; empty for a ruling
  NormLevel level = NormLevel::act;
  Evidence evidence = Evidence::seen;
  Period valid;
  Basis basis = Basis::decision;

  friend bool operator==(Source const&, Source const&) = default;
};

}  // namespace kanteling
