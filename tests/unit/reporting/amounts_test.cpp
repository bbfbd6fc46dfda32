// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/amounts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kanteling::reporting {
namespace {

std::size_t count(std::vector<KnownAmount> const& amounts, AmountGroup group) {
  return static_cast<std::size_t>(
      std::count_if(amounts.begin(), amounts.end(), [&](KnownAmount const& a) { return a.group == group; }));
}

TEST(KnownAmounts, HoldEveryGroup) {
  auto const amounts = known_amounts();
  for (std::size_t i = 0; i <= static_cast<std::size_t>(AmountGroup::penalty_maximum); ++i)
    EXPECT_GE(count(amounts, static_cast<AmountGroup>(i)), 1u) << i;
  for (KnownAmount const& a : amounts) EXPECT_FALSE(a.sources.empty()) << a.id;
}

TEST(KnownAmounts, OnADayAreThoseInForceAndNoProposal) {
  auto const in_2026 = amounts_on(make_date(2026, 3, 1));
  ASSERT_EQ(count(in_2026, AmountGroup::flat_contribution), 1u);
  EXPECT_EQ(std::get<Cents>(in_2026.front().amount), Cents{2180});
  EXPECT_EQ(count(in_2026, AmountGroup::contribution_by_income), 0u);
  auto const in_2027 = amounts_on(make_date(2027, 3, 1));
  EXPECT_EQ(count(in_2027, AmountGroup::flat_contribution), 0u);
  EXPECT_EQ(count(in_2027, AmountGroup::contribution_proposal), 0u);
  EXPECT_EQ(count(in_2027, AmountGroup::penalty), 1u);
}

TEST(KnownAmounts, AreDoubtfulInPlacesAndNowhereWrong) {
  auto const doubts = amount_doubts();
  auto const has = [&](AmountGroup group, law::AmountDoubt doubt) {
    return std::any_of(doubts.begin(), doubts.end(),
                       [&](GroupFinding const& f) { return f.group == group && f.finding.doubt == doubt; });
  };
  EXPECT_TRUE(has(AmountGroup::contribution_by_income, law::AmountDoubt::disagreement));
  EXPECT_TRUE(has(AmountGroup::contribution_by_income, law::AmountDoubt::recalled));
  EXPECT_TRUE(has(AmountGroup::contribution_by_income, law::AmountDoubt::gap));
  EXPECT_TRUE(has(AmountGroup::penalty_maximum, law::AmountDoubt::disagreement));
  for (GroupFinding const& f : doubts)
    EXPECT_FALSE(law::is_wrong(f.finding.doubt)) << to_string(f.finding.problem);
}

TEST(KnownAmounts, HaveTheirCautionsInDutchToo) {
  for (KnownAmount const& a : known_amounts()) {
    EXPECT_EQ(caution_text(a.caution, Language::english), a.caution);
    EXPECT_EQ(caution_text(a.caution, Language::dutch) == a.caution, a.caution.empty()) << a.caution;
  }
}

TEST(AmountsText, TellsPeriodEvidenceAndEverySource) {
  auto const text = amounts_text(amounts_on(make_date(2026, 3, 1)), Language::english);
  EXPECT_TRUE(
      text.starts_with("Flat own contribution, Wmo\n"
                       "--------------------------\n"
                       "2026-01-01 .. 2026-12-31: €21.80 per month (seen)\n"
                       "- Source: Wmo 2015, article 2.1.4b(4), seen in hetcak.nl, looked up on 2026-11-27\n"
                       "\n"
                       "Penalty for a late decision, per day\n"
                       "------------------------------------\n"
                       "from 2026-01-01: €23.00 (first 14 days), €35.00 (14 days after), €45.00 (other "
                       "days) (seen)\n"))
      << text;
  EXPECT_NE(text.find("- States something else, €1,440.00. Source: Awb, article 4:17(1)"), std::string::npos)
      << text;
}

TEST(AmountsText, OfNoAmountsSaysSo) {
  EXPECT_EQ(amounts_text({}, Language::dutch), "Geen bedragen.\n");
  EXPECT_EQ(amount_doubts_text({}, Language::english),
            "Faults and doubts\n-----------------\nNo faults and no doubts.\n");
}

TEST(AmountsText, OfAFaultSaysThatItIsOne) {
  GroupFinding const fault{AmountGroup::penalty,
                           {law::AmountDoubt::overlap, {"parameter p", "two amounts at once", "one"}}};
  EXPECT_EQ(amount_doubts_text({fault}, Language::dutch),
            "Fouten en twijfels\n------------------\n"
            "- fout, overlap: penalty, parameter p: two amounts at once; expected one\n");
}

}  // namespace
}  // namespace kanteling::reporting
