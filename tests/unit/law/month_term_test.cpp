// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "kanteling/law/term.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

Term months(int length) {
  return {"test", {}, length, TermUnit::months};
}

TEST(MonthTerm, EndsOnTheSameDayOfTheMonthOrItsLast) {
  EXPECT_EQ(end_of(months(1), date("2026-09-15")).end, date("2026-10-15"));
  EXPECT_EQ(end_of(months(1), date("2028-01-31")).end, date("2028-02-29"));
  EXPECT_EQ(end_of(months(3), date("2026-01-31")).end, date("2026-04-30"));
}

TEST(MonthTerm, MovesOverAWeekend) {
  TermEnd const result = end_of(months(1), date("2026-01-31"));
  EXPECT_EQ(result.raw_end, date("2026-02-28"));  // a Saturday
  EXPECT_EQ(result.end, date("2026-03-02"));
}

}  // namespace
}  // namespace kanteling::law
