// SPDX-License-Identifier: Apache-2.0
#include "reporting/format.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "reporting/columns.hpp"
#include "reporting/page.hpp"

namespace kanteling::reporting {
namespace {

NumberWords const& nl() { return words(Language::dutch).numbers; }
NumberWords const& en() { return words(Language::english).numbers; }

TEST(Format, MoneyIsExactToTheCent) {
  EXPECT_EQ(money_text({123'456}, nl()), "€ 1.234,56");
  EXPECT_EQ(money_text({123'456}, en()), "€1,234.56");
  EXPECT_EQ(money_text({5}, nl()), "€ 0,05");
  EXPECT_EQ(money_text({-123'456'789}, nl()), "-€ 1.234.567,89");
  EXPECT_EQ(money_text({std::numeric_limits<std::int64_t>::min()}, en()), "-€92,233,720,368,547,758.08");
}

TEST(Format, EurosAreRoundedToTheNearest) {
  EXPECT_EQ(euro_text({149}, nl()), "€ 1");
  EXPECT_EQ(euro_text({150}, nl()), "€ 2");
  EXPECT_EQ(euro_text({-150}, nl()), "-€ 2");
  EXPECT_EQ(euro_text({-49}, nl()), "€ 0");
}

TEST(Format, DatesAreWrittenOut) {
  EXPECT_EQ(date_text(make_date(2026, 4, 7), nl()), "7 april 2026");
  EXPECT_EQ(date_text(make_date(2026, 12, 31), en()), "31 December 2026");
}

TEST(Format, AmountsHaveTheirUnitAndPeriod) {
  EXPECT_EQ(quantity_text({90, Unit::minutes, Per::week}, nl()), "90 minuten per week");
  EXPECT_EQ(quantity_text({1, Unit::half_days, Per::week}, nl()), "1 dagdeel per week");
  EXPECT_EQ(quantity_text({1, Unit::occasions, Per::once}, nl()), "één keer");
  EXPECT_EQ(quantity_text({2, Unit::occasions, Per::once}, en()), "2 times in all");
  EXPECT_EQ(quantity_text({1'200, Unit::minutes, Per::month}, en()), "1,200 minutes per month");
}

TEST(Format, SharesHaveOneDecimalRoundedHalfUp) {
  EXPECT_EQ(share_text(1, 3, nl()), "33,3 %");
  EXPECT_EQ(share_text(2, 3, en()), "66.7 %");
  EXPECT_EQ(share_text(1, 2'000, nl()), "0,1 %");
  EXPECT_EQ(share_text(5, 5, nl()), "100,0 %");
  EXPECT_EQ(share_text(0, 0, nl()), "-");
}

TEST(Format, FillPutsTextsInTheirPlaces) {
  EXPECT_EQ(fill("{1} and {0} and {2}", {"a", "b"}), "b and a and {2}");
  EXPECT_EQ(fill("{0}", {"{0}"}), "{0}");
  EXPECT_EQ(fill("{", {"a"}), "{");
}

TEST(Page, WrapsWordsAtAHundredCharactersAndCutsLongOnes) {
  Page page;
  page.bullet(std::string(97, 'a') + " b " + std::string(150, 'c'));
  EXPECT_EQ(page.take(), "- " + std::string(97, 'a') + "\n  b\n  " + std::string(98, 'c') + "\n  " +
                             std::string(52, 'c') + "\n");
}

TEST(Page, AEuroSignStaysWithItsAmount) {
  Page page;
  page.line(std::string(96, 'a') + " € 3,50 b");
  EXPECT_EQ(page.take(), std::string(96, 'a') + "\n€ 3,50 b\n");
}

TEST(Page, HeadingsAreUnderlinedByCharactersNotBytes) {
  Page page;
  page.heading("Eén");
  page.heading("Twee", '=');
  EXPECT_EQ(page.take(), "Eén\n---\n\nTwee\n====\n");
}

TEST(Columns, AreEvenAndEndWithoutSpaces) {
  EXPECT_EQ(columns_text({{"é", "1"}, {"long", "23"}, {"x", ""}}), "é      1\nlong  23\nx\n");
}

}  // namespace
}  // namespace kanteling::reporting
