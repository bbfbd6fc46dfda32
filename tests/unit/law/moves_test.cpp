// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

TEST(Moves, CanBeToldToAResident) {
  // The longest row of days off: 5 May, Ascension, an equated Friday, a weekend.
  TermEnd const result = end_of(wmo_decision, date("2027-04-21"));
  std::string told;
  for (Move const& move : result.moves) {
    auto const holiday = holiday_on(move.day);
    told += to_string(move.day) + " ";
    told += holiday ? holiday->name_nl : name_of(move.why).dutch;
    told += "\n";
  }
  EXPECT_EQ(told,
            "2027-05-05 Bevrijdingsdag\n"
            "2027-05-06 Hemelvaartsdag\n"
            "2027-05-07 met een feestdag gelijkgestelde dag\n"
            "2027-05-08 zaterdag\n"
            "2027-05-09 zondag\n");
  EXPECT_EQ(result.end, date("2027-05-10"));
}

TEST(Moves, CallAHolidayInAWeekendAHoliday) {
  TermEnd const result = end_of(wmo_decision, date("2026-12-12"));  // 26 December 2026 is a Saturday
  ASSERT_EQ(result.moves.size(), 2U);
  EXPECT_EQ(result.moves[0], (Move{date("2026-12-26"), WhyMoved::holiday}));
  EXPECT_EQ(result.moves[1], (Move{date("2026-12-27"), WhyMoved::sunday}));
}

}  // namespace
}  // namespace kanteling::law
