// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/citation.hpp"
#include "kanteling/law/penalty_tariff.hpp"

/// What a public body owes for deciding too late, after a notice of default (ingebrekestelling).
/// Source: Awb, art. 4:17; in force from 2009-10-01; read at pgawb.nl and explore.law; looked up 2026-11-27.
namespace kanteling::law {

inline constexpr Citation penalty_source = detail::cite_penalty("4:17", "pgawb.nl; explore.law");

/// Which day is the first in default, counted from D: the later of the last day of the term and the day on
/// which the notice was received. Jurists must settle this; it is one setting.
enum class PenaltyFirstDay : std::uint8_t {
  two_weeks_passed,  ///< D + 14: the day on which two weeks have passed
  day_after          ///< D + 15: the day after those two weeks
};

/// Whether the day on which the decision is made known is still a day in default.
enum class PenaltyLastDay : std::uint8_t {
  decision_day,        ///< it counts
  day_before_decision  ///< it does not
};

struct PenaltyReading {
  std::string_view code;
  std::int32_t days = 0;  ///< of a first day: after D; of a last day: before the decision
  Citation source;
};

/// By PenaltyFirstDay: the words of the article, and practice as remembered.
inline constexpr std::array<PenaltyReading, 2> penalty_first_days{{
    {"two_weeks_passed", 14, detail::cite_penalty("4:17(3)", "pgawb.nl")},
    {"day_after", 15, detail::recall_penalty("4:17(3)")},
}};

/// By PenaltyLastDay. Two rulings of one court of first instance disagree. In RBROT:2025:13457 35 days are
/// awarded for a first day of 19 March and a decision of 23 April: that day does not count (read in an
/// excerpt, and the sum fits). In RBROT:2025:5069 the penalty ran up to and including the day on which the
/// decision was sent (a summary was read).
inline constexpr std::array<PenaltyReading, 2> penalty_last_days{{
    {"decision_day", 0, detail::cite_ruling("ECLI:NL:RBROT:2025:5069")},
    {"day_before_decision", 1, detail::cite_ruling("ECLI:NL:RBROT:2025:13457")},
}};

constexpr PenaltyReading const& reading_of(PenaltyFirstDay day) {
  return penalty_first_days[static_cast<std::size_t>(day)];
}
constexpr PenaltyReading const& reading_of(PenaltyLastDay day) {
  return penalty_last_days[static_cast<std::size_t>(day)];
}

/// How the article is read. A reading that is recalled is refused unless the caller accepts it.
struct PenaltySettings {
  PenaltyFirstDay first_day = PenaltyFirstDay::two_weeks_passed;
  PenaltyLastDay last_day = PenaltyLastDay::day_before_decision;
  Recalled recalled = Recalled::refuse;
};

/// Why no penalty is due although the decision is late (Awb 4:17(6)). A person judges this.
enum class NoPenalty : std::uint8_t {
  notice_unreasonably_late,
  no_interest,
  manifestly_inadmissible_or_unfounded
};

struct NoPenaltyName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
  Citation source;
};

/// By NoPenalty.
inline constexpr std::array<NoPenaltyName, 3> no_penalty_names{{
    {"notice_unreasonably_late", "De ingebrekestelling kwam onredelijk laat.",
     "The notice came unreasonably late.", detail::cite_penalty("4:17(6)a", "pgawb.nl")},
    {"no_interest", "De aanvrager is geen belanghebbende.", "The applicant has no interest in the decision.",
     detail::cite_penalty("4:17(6)b", "pgawb.nl")},
    {"manifestly_inadmissible_or_unfounded",
     "De aanvraag is kennelijk niet-ontvankelijk of kennelijk ongegrond.",
     "The application is manifestly inadmissible or unfounded.",
     detail::cite_penalty("4:17(6)c", "pgawb.nl")},
}};

constexpr NoPenaltyName const& name_of(NoPenalty why) {
  return no_penalty_names[static_cast<std::size_t>(why)];
}

struct PenaltyFacts {
  Date applied;                 ///< the application was received
  Date term_end;                ///< last day of the term for the decision, with suspension and postponement
  Date notice_received;         ///< the notice of default, in writing
  std::optional<Date> decided;  ///< the decision was made known; none: not by the end of `on`
  Date on;                      ///< up to and including this day
  std::int32_t applicants = 1;
  std::optional<NoPenalty> none_because;
};

/// What whoever shows a penalty says beside it.
enum class PenaltyCaution : std::uint8_t {
  first_day_disputed,
  decision_day_disputed,
  two_weeks_end_on_free_day,
  notice_before_term_end,
  article_changed_2026
};

struct PenaltyCautionName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

/// By PenaltyCaution. That a notice before the end of the term gives no penalty was seen at enkhuizen.nl and
/// burgerheid.nl, 2026-11-27.
inline constexpr std::array<PenaltyCautionName, 5> penalty_caution_names{{
    {"first_day_disputed", "Over de eerste dag bestaat verschil van mening; dit kan een dag schelen.",
     "Which day is the first is disputed; it may be a day later or earlier."},
    {"decision_day_disputed", "Of de dag van de beslissing meetelt, is niet zeker; dit kan een dag schelen.",
     "Whether the day of the decision counts is not certain; it may be a day more or less."},
    {"two_weeks_end_on_free_day",
     "De twee weken eindigen in een weekend of op een feestdag. Of de Algemene termijnenwet ze verlengt, is "
     "niet uitgezocht; hier niet.",
     "The two weeks end on a weekend or public holiday. Whether the general terms act extends them was not "
     "settled; here it does not."},
    {"notice_before_term_end",
     "De ingebrekestelling kwam voordat de termijn voorbij was. Dan is er mogelijk geen dwangsom "
     "verschuldigd.",
     "The notice came before the term was over. There may be no penalty then."},
    {"article_changed_2026",
     "Artikel 4:17 Awb zou op 1 januari 2026 wijzigen. Nieuwe bedragen zijn niet gezien.",
     "Awb article 4:17 was to change on 2026-01-01. No new amounts were seen."},
}};

constexpr PenaltyCautionName const& name_of(PenaltyCaution caution) {
  return penalty_caution_names[static_cast<std::size_t>(caution)];
}

struct Penalty {
  Date first_day;          ///< in default, if there is no decision before it
  Date last_day_possible;  ///< the 42nd
  std::int32_t days = 0;   ///< in default so far, 0 .. 42; 0 too where `none_because` says so
  DatedAmount<PenaltyPerDay> tariff;
  Cents total;
  std::int32_t applicants = 1;
  std::optional<NoPenalty> none_because;
  Citation source;
  PenaltyReading first_day_reading;
  PenaltyReading last_day_reading;
  std::vector<PenaltyCaution> cautions;

  /// What one applicant gets (0 .. applicants - 1): an equal part; the cents that do not divide go to the
  /// first, so that the parts add up. Source: Awb, art. 4:17 lid 7; who gets those cents is the library's
  /// choice.
  constexpr Cents part(std::int32_t applicant) const {
    Cents const rest{applicant == 0 ? total.value % applicants : 0};
    return Cents{total.value / applicants} + rest;
  }
  /// How well it is known: that of the weakest of the readings used.
  constexpr Evidence evidence() const {
    bool const recalled = first_day_reading.source.evidence == Evidence::recalled ||
                          last_day_reading.source.evidence == Evidence::recalled || tariff.recalled();
    return recalled ? Evidence::recalled : Evidence::computed;
  }
};

/// What is due up to and including a day. Neither the 42 days nor the two weeks before them are moved.
/// Fails on dates that cannot be, all problems together, and on a recalled reading that was not accepted.
[[nodiscard]] Result<Penalty> penalty(PenaltyFacts const& facts, PenaltySettings const& settings = {});

}  // namespace kanteling::law
