// SPDX-License-Identifier: Apache-2.0
// Atw art. 4: terms of more than 90 days, 12 weeks or 3 months stay where they end.
#include "dates.hpp"
#include "kanteling/law/term.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

struct Row {
  TermUnit unit;
  int longest_that_moves;
};

TEST(LongTerm, StaysWhereItEnds) {
  for (Row const& row : {Row{TermUnit::days, 90}, Row{TermUnit::weeks, 12}, Row{TermUnit::months, 3}}) {
    Term term{"test", {}, row.longest_that_moves, row.unit};
    Term longer = term;
    longer.length += 1;
    int moved = 0;
    for (Date start = date("2025-01-01"); start <= date("2027-12-31"); start = start + 1) {
      TermEnd const result = end_of(term, start);
      moved += result.moved() ? 1 : 0;
      EXPECT_TRUE(is_working_day(result.end));
      TermEnd const raw = end_of(longer, start);
      EXPECT_EQ(raw.end, raw.raw_end);
      EXPECT_TRUE(raw.moves.empty());
    }
    EXPECT_GT(moved, 300);  // three years have 312 or 313 Saturdays and Sundays
  }
}

TEST(LongTerm, Of13WeeksEndsOnASunday) {  // T20
  TermEnd const result = end_of({"test", {}, 13, TermUnit::weeks}, date("2026-08-23"));
  EXPECT_EQ(result.end, date("2026-11-22"));
  EXPECT_TRUE(result.equated_days_known);
}

}  // namespace
}  // namespace kanteling::law
