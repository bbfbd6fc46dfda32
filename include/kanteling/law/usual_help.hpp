// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/law/citation.hpp"

/// What a municipality's policy says may be asked of a housemate of some age (usual help). Bands by age are
/// local policy and no law: every municipality may replace them, and an exception for one person goes before
/// them. What comes out is what may be asked; whether it covers anything shows in the talk with the
/// housemate.
namespace kanteling::law {

/// What the policy expects of an age. A municipality may use the codes of the recalled table or its own.
struct UsualHelpExpectation {
  std::string code;
  std::string text_nl;  ///< for the resident, as what may be asked
  std::string text_en;

  friend bool operator==(UsualHelpExpectation const&, UsualHelpExpectation const&) = default;
};

/// Whole years, both included; without `to_age_years` the band has no upper end.
struct AgeBand {
  std::int32_t from_age_years = 0;
  std::optional<std::int32_t> to_age_years;
  UsualHelpExpectation expected;

  constexpr bool contains(std::int32_t age_years) const {
    return from_age_years <= age_years && (!to_age_years || age_years <= *to_age_years);
  }
};

/// The bands of one municipality, by age. Below the first band nothing is asked.
struct UsualHelpTable {
  std::string municipality;
  Act act = Act::wmo;  ///< or youth
  Source source;       ///< a bylaw or a policy rule of this municipality
  std::vector<AgeBand> bands;
};

/// What the CIZ protocol said, as remembered. Not seen in a published source: usual_help() refuses it unless
/// the caller accepts that, and no municipality is named in it.
[[nodiscard]] UsualHelpTable recalled_usual_help();

/// Every fault of a table: no municipality, no source, a level at which bands cannot stand, no bands, a band
/// that ends before it begins or lacks its text, and gaps and overlaps between them.
/// Youth help needs a bylaw: a refusal that rests on a policy rule alone falls (CRVB:2024:1095, 1096, 1097).
[[nodiscard]] std::vector<Problem> find_problems(UsualHelpTable const& table);

/// What holds for one person, whatever the band says: less, more, or nothing.
struct UsualHelpException {
  UsualHelpExpectation expected;  ///< code "nothing" where nothing may be asked
  std::string reason;             ///< in the words of the caseworker; never empty
  Period valid;
};

/// One housemate on one day. The host knows who it is; this room does not.
struct Housemate {
  std::int32_t age_years = 0;                  ///< whole years on the day asked for
  std::vector<UsualHelpException> exceptions;  ///< of this person
  std::optional<Date> discussed;               ///< when the norm was discussed with this person
};

enum class UsualHelpGround : std::uint8_t { below_bands, band, exception };

/// What may be asked, and on what ground. It says nothing of what the housemate can, will or does.
struct UsualHelpNorm {
  UsualHelpExpectation may_ask;
  UsualHelpGround ground = UsualHelpGround::band;
  std::string exception_reason;  ///< of an exception; else empty
  Source source;                 ///< of the table; the exception is the caseworker's
  bool still_to_discuss = true;  ///< nobody discussed it with this housemate by the day asked for
  std::string next_nl;           ///< what must happen before anything counts as usual help
  std::string next_en;
};

/// Usual help must be looked into concretely and discussed with the housemate.
/// Source: CRVB:2018:3243; seen at uitvoeringwmo2015.nl; looked up 2026-11-27.
inline constexpr Citation usual_help_talk_source{"CRVB:2018:3243",
                                                 "",
                                                 NormLevel::act,
                                                 Evidence::seen,
                                                 {make_date(2015, 1, 1), std::nullopt},
                                                 make_date(2026, 11, 27),
                                                 "uitvoeringwmo2015.nl"};

/// What may be asked of a housemate on a day: the exception that holds on that day, else the band.
/// Fails on a faulty table, a table that does not hold on that day, recalled bands that were not accepted, an
/// age that cannot be, an exception without reason, and several exceptions on one day.
[[nodiscard]] Result<UsualHelpNorm> usual_help(UsualHelpTable const& table, Housemate const& housemate,
                                               Date on, Recalled recalled = Recalled::refuse);

}  // namespace kanteling::law
