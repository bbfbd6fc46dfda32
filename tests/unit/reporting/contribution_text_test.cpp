// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/contribution_text.hpp"

#include <gtest/gtest.h>

#include "kanteling/io/contribution_question.hpp"

namespace kanteling::reporting {
namespace {

io::ContributionQuestion asked(char const* household, char const* month) {
  io::ContributionQuestion q;
  q.given_by = "resident";
  q.given_on = "2026-03-02";
  q.household = household;
  q.first = month;
  return q;
}

std::string told(io::ContributionQuestion const& q, Language language = Language::english) {
  auto const answer = io::answer(q);
  if (answer) return contribution_text(answer->household, answer->consent, answer->estimate, language);
  std::string text;
  for (Problem const& p : answer.error()) text += to_string(p) + "\n";
  return text;
}

TEST(ContributionText, OfTheFlatRateTellsMonthsThatAreAlikeTogether) {
  auto q = asked("single_pension_age", "2026-03");
  q.last = "2026-05";
  q.provisions = {{"support", "2026-03-10", "", ""}};
  EXPECT_EQ(
      told(q),
      "€43.60 in 3 months together. This is an estimate, the CAK decides.\n"
      "\n"
      "Household: single, of pension age.\n"
      "\n"
      "March 2026: €0.00 per month.\n"
      "- No help that counts is in use then. Help counts from the month after its start, or from its start\n"
      "  where that is the 1st (Uitvoeringsbesluit Wmo 2015, article 3.5(4)).\n"
      "\n"
      "April 2026 to May 2026: €21.80 per month.\n"
      "- national amount: €21.80 (Wmo 2015, article 2.1.4b(4))\n"
      "\n"
      "Made on 2 March 2026. Consent was given by resident, on 2 March 2026.\n");
}

TEST(ContributionText, OfABylawAndAnExemptionNamesWhoSaysSo) {
  auto q = asked("single_pension_age", "2026-05");
  q.provisions = {{"support", "", "", ""}};
  q.bylaw = {"Verordening Ergens, artikel 12", "15", "", false, false};
  q.grounds = {{"pays_elsewhere", "", ""}};
  EXPECT_EQ(
      told(q, Language::dutch),
      "€ 0,00 per maand. Dit is een schatting, het CAK beslist.\n"
      "\n"
      "Huishouden: alleenstaand, AOW-leeftijd bereikt.\n"
      "\n"
      "Mei 2026: € 0,00 per maand.\n"
      "- landelijk bedrag: € 21,80 (Wmo 2015, artikel 2.1.4b(4))\n"
      "- lager bedrag volgens de verordening: € 15,00 (Verordening Ergens, artikel 12, zoals opgegeven)\n"
      "- niet verschuldigd: er wordt al een bijdrage betaald voor Wlz-zorg of beschermd wonen: € 0,00\n"
      "  (Uitvoeringsbesluit Wmo 2015, artikel 3.8(3)a)\n"
      "\n"
      "Gemaakt op 2 maart 2026. Toestemming is gegeven door resident, op 2 maart 2026.\n");
}

TEST(ContributionText, Of2019IsPerFourWeeks) {
  auto q = asked("single_pension_age", "2019-05");
  q.provisions = {{"support", "", "", ""}};
  EXPECT_EQ(told(q),
            "€17.50 per four weeks. This is an estimate, the CAK decides.\n"
            "\n"
            "Household: single, of pension age.\n"
            "\n"
            "20 May 2019 to 16 June 2019: €17.50 per four weeks.\n"
            "- national amount: €17.50 (Uitvoeringsbesluit Wmo 2015, article 3.8(1))\n"
            "\n"
            "Made on 2 March 2026. Consent was given by resident, on 2 March 2026.\n");
}

TEST(ContributionText, ByIncomeTellsTheRuleAndWhoDisagrees) {
  auto q = asked("couple_one_below_pension_age", "2018-05");
  q.income = "40000";  // vector C13
  EXPECT_EQ(
      told(q),
      "€46.39 per four weeks. This is an estimate, the CAK decides.\n"
      "\n"
      "Household: couple, at least one below pension age.\n"
      "\n"
      "1 January 2018 to 31 December 2018: €46.39 per four weeks.\n"
      "- base amount: €0.00 (Uitvoeringsbesluit Wmo 2015, article 3.8(1)b)\n"
      "- part of the income above the threshold: €46.39 (Uitvoeringsbesluit Wmo 2015, article 3.8(1)b)\n"
      "How it is computed: €0.00, and 12.5 % of what the income of a year is above €35,175.00, spread over\n"
      "13 periods.\n"
      "Sources disagree about this amount:\n"
      "- €0.00, and 12.5 % of what the income of a year is above €35,175.00, spread over 13 periods:\n"
      "  Uitvoeringsbesluit Wmo 2015, article 3.8(1)b, seen in MinBZK/regelrecht-corpus, bestand 2018-01-01\n"
      "- €0.00, and 12.5 % of what the income of a year is above €32,175.00, spread over 13 periods:\n"
      "  Uitvoeringsbesluit Wmo 2015, article 3.8(1), seen in ermelo.nl\n"
      "\n"
      "Made on 2 March 2026. Consent was given by resident, on 2 March 2026.\n");
}

TEST(ContributionText, OfWhatIsRecalledSaysSo) {
  auto q = asked("couple_pension_age", "2015-05");
  q.recalled = law::Recalled::accept;
  std::string const text = told(q);
  EXPECT_NE(text.find("article 3.8(1)b 2, recalled)"), std::string::npos) << text;
  EXPECT_NE(text.find("\nRecalled: this amount was not seen in a published source. Check it first.\n"),
            std::string::npos)
      << text;
}

TEST(ContributionText, OfABillSaysThatItIsNoLaw) {
  auto q = asked("single_pension_age", "");
  q.proposal = "bill_36713";
  q.income = "30000";  // vector F16b
  EXPECT_EQ(
      told(q),
      "€69.43 per month. This is an estimate, the CAK decides.\n"
      "Mind, this is not law: bill 36 713 (replacing the flat contribution), not law.\n"
      "\n"
      "Household: single, of pension age.\n"
      "\n"
      "From 1 January 2027: €69.43 per month.\n"
      "- base amount: €23.60 (wetsvoorstel 36 713)\n"
      "- part of the income above the threshold: €69.43 (wetsvoorstel 36 713)\n"
      "How it is computed: €23.60, and 10.0 % of what the income of a year is above €24,500.00, spread over\n"
      "12 periods, at most €328.00.\n"
      "This is a proposal and not law. The thresholds are known roughly.\n"
      "\n"
      "Made on 2 March 2026. Consent was given by resident, on 2 March 2026.\n");
}

TEST(ContributionText, OfOtherRulesHasNoAmount) {
  auto q = asked("single_pension_age", "2026-04");
  q.provisions = {{"shelter", "", "2026-04-10", ""}};
  std::string const text = told(q);
  EXPECT_TRUE(text.starts_with("No amount is known: other rules apply to this. This is an estimate")) << text;
  EXPECT_NE(text.find("- other rules apply to this (Uitvoeringsbesluit Wmo 2015, article 3.1(4))"),
            std::string::npos)
      << text;
  q.last = "2026-06";
  EXPECT_TRUE(told(q).starts_with(
      "€0.00 in 3 months together. Other rules apply to 1 of them; their amount is left out. This is"))
      << told(q);
}

}  // namespace
}  // namespace kanteling::reporting
