// SPDX-License-Identifier: Apache-2.0
// The date is given, and the answer says that the equated days behind it are not known.
#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

TEST(UnknownEquatedDays, AreSaidOfAnEndBefore2022OrAfter2028) {
  EXPECT_FALSE(end_of(wmo_inquiry, date("2029-03-29")).equated_days_known);
  EXPECT_EQ(end_of(wmo_inquiry, date("2029-03-29")).end,
            date("2029-05-11"));  // Ascension moved; 11 May may be equated
  EXPECT_FALSE(end_of(wmo_inquiry, date("2021-06-01")).equated_days_known);
}

TEST(UnknownEquatedDays, AreSaidWhereOnlyTheMoveReachesAnUnknownYear) {
  TermEnd const result = end_of(wmo_decision, date("2028-12-17"));  // raw end Sunday 31 December 2028
  EXPECT_EQ(result.raw_end, date("2028-12-31"));
  EXPECT_EQ(result.end, date("2029-01-02"));
  EXPECT_FALSE(result.equated_days_known);
}

TEST(UnknownEquatedDays, DoNotMatterWhereALongTermOnlyBeginsThere) {
  EXPECT_TRUE(end_of(wmo_inquiry, date("2021-12-01")).equated_days_known);
  EXPECT_TRUE(end_of(wmo_decision, date("2021-12-30")).equated_days_known);
}

TEST(UnknownEquatedDays, MatterWhereAShortTermBeginsThere) {
  Term const three_days{"test", {}, 3, TermUnit::days};
  EXPECT_FALSE(end_of(three_days, date("2021-12-30")).equated_days_known);
  EXPECT_FALSE(end_of(debts_first_talk_threat, date("2021-12-30")).equated_days_known);
  EXPECT_TRUE(
      end_of(three_days, date("2021-12-31")).equated_days_known);  // the first day counted is 1 January
  EXPECT_TRUE(end_of(debts_first_talk_threat, date("2021-12-31")).equated_days_known);
}

TEST(UnknownEquatedDays, DoNotMatterWhereNothingMoves) {
  EXPECT_TRUE(end_of(pupil_transport_decision, date("2030-01-01")).equated_days_known);
  EXPECT_TRUE(end_of({"test", {}, 13, TermUnit::weeks}, date("2030-01-01")).equated_days_known);
}

}  // namespace
}  // namespace kanteling::law
