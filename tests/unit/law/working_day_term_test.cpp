// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

struct Row {
  char const* start;
  char const* end;
};

TEST(WorkingDayTerm, EndsOnTheThirdWorkingDayAfterTheRequest) {
  Row const rows[] = {
      {"2026-04-02", "2026-04-09"},  // T15: Good Friday, weekend, Easter Monday
      {"2026-05-12", "2026-05-19"},  // T15: Ascension, equated Friday, weekend
      {"2025-12-24", "2025-12-31"},  // T15: Christmas, weekend
      {"2026-11-27", "2026-12-02"},  // weekend
      {"2026-04-24", "2026-04-30"},  // T16: weekend, King's Day
  };
  for (Row const& row : rows) {
    TermEnd const result = end_of(debts_first_talk_threat, date(row.start));
    EXPECT_EQ(result.end, date(row.end)) << row.start;
    EXPECT_EQ(result.raw_end, result.end);
    EXPECT_TRUE(result.moves.empty());
    EXPECT_TRUE(result.equated_days_known);
  }
}

TEST(WorkingDayTerm, CountsWorkingDaysAlsoWhereTheGeneralTermsActDoesNotApply) {
  Term bylaw = debts_first_talk_threat;
  bylaw.general_terms_act = GeneralTermsAct::does_not_apply;
  EXPECT_EQ(end_of(bylaw, date("2026-04-24")).end, date("2026-04-30"));
}

}  // namespace
}  // namespace kanteling::law
