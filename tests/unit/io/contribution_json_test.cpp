// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/contribution_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kanteling::io {
namespace {

using nlohmann::json;

ContributionQuestion asked(char const* household, char const* month) {
  ContributionQuestion q;
  q.given_by = "resident";
  q.given_on = "2026-03-02";
  q.household = household;
  q.first = month;
  return q;
}

ContributionQuestion help() {
  auto q = asked("single_pension_age", "2026-04");
  q.provisions = {{"support", "2026-03-10", "", ""}};
  return q;
}

std::string written(ContributionQuestion const& q) {
  auto const answer = io::answer(q);
  return answer ? write_contribution(*answer) : to_string(answer.error().front());
}

/// The problems one a line.
std::string refused(ContributionQuestion const& q) {
  auto const answer = io::answer(q);
  std::string text;
  if (answer) return "an estimate";
  for (Problem const& p : answer.error()) text += to_string(p) + "\n";
  return text;
}

TEST(WriteContribution, IsOneLineWithEveryKeyInOrder) {
  std::string const text = written(help());
  EXPECT_EQ(
      text,
      R"j({"consent":{"given_by":"resident","given_on":"2026-03-02","withdrawn_on":null},"contributions":[)j"
      R"j({"amount":2180,"cautions":[],"disputed":false,"from":"2026-04-01","national":{"amount":)j"
      R"j({"cents":2180},"caution":null,"disputed":false,"evidence":"seen","from":"2026-01-01",)j"
      R"j("group":"flat_contribution","id":"flat_contribution_per_month","proposal":false,"recalled":false,)j"
      R"j("sources":[{"agrees":true,"source":{"act":"Wmo 2015","article":"2.1.4b(4)","evidence":"seen",)j"
      R"j("level":"act","looked_up":"2026-11-27","seen_in":"hetcak.nl"},"stated":{"cents":2180}}],)j"
      R"j("to":"2026-12-31"},"outcome":"due","reasons":[{"after":2180,"exemption":null,"source":)j"
      R"j({"act":"Wmo 2015","article":"2.1.4b(4)","evidence":"seen","level":"act","looked_up":"2026-11-27",)j"
      R"j("seen_in":"hetcak.nl"},"step":"national_amount"}],"recalled":false,"to":"2026-04-30",)j"
      R"j("unit":"month"}],"estimate":true,"household":"single_pension_age","made_on":"2026-03-02",)j"
      R"j("note":{"en":"This is an estimate, the CAK decides.","nl":"Dit is een schatting, het CAK beslist."},)j"
      R"j("proposal":null,"status":"law"})j");
  EXPECT_EQ(json::parse(text).dump(), text);
}

TEST(WriteContribution, OfABillIsAProposalAndNeverTellsTheIncome) {
  auto q = asked("single_pension_age", "");
  q.proposal = "bill_36713";
  q.income = "31234";
  std::string const text = written(q);
  json const estimate = json::parse(text);
  EXPECT_EQ(estimate.dump(), text);
  EXPECT_EQ(estimate["status"], "proposal");
  EXPECT_EQ(estimate["proposal"], "bill_36713");
  json const& c = estimate["contributions"][0];
  EXPECT_EQ(c["national"]["evidence"], "computed");
  EXPECT_TRUE(c["national"]["proposal"]);
  EXPECT_EQ(c["cautions"][0]["en"], "This is a proposal and not law. The thresholds are known roughly.");
  EXPECT_EQ(text.find("31234"), std::string::npos);
}

TEST(WriteContribution, NamesTheSourcesThatDisagree) {
  auto q = asked("couple_one_below_pension_age", "2018-05");
  q.income = "40000";
  json const c = json::parse(written(q))["contributions"][0];
  EXPECT_TRUE(c["disputed"]);
  EXPECT_EQ(c["amount"], 4639);
  EXPECT_EQ(c["unit"], "four_weeks");
  json const& sources = c["national"]["sources"];
  ASSERT_EQ(sources.size(), 2u);
  EXPECT_TRUE(sources[0]["agrees"]);
  EXPECT_FALSE(sources[1]["agrees"]);
  EXPECT_EQ(sources[1]["source"]["seen_in"], "ermelo.nl");
  EXPECT_EQ(sources[1]["stated"]["threshold"], 3'217'500);
}

TEST(WriteContribution, OfOtherRulesHasNoAmountAndNoNationalOne) {
  auto q = help();
  q.provisions[0].what = "protected_living";
  json const c = json::parse(written(q))["contributions"][0];
  EXPECT_TRUE(c["amount"].is_null());
  EXPECT_TRUE(c["national"].is_null());
  EXPECT_EQ(c["outcome"], "other_rules");
}

TEST(ContributionQuestion, WithoutConsentIsRefusedWithWhatIsNeeded) {
  auto q = help();
  q.given_by = q.given_on = "";
  EXPECT_EQ(refused(q),
            "consent.given_by: nobody; expected who consents to this estimate: the resident, or who speaks "
            "for the resident\n"
            "consent.given_on: nothing; expected a day that exists, as YYYY-MM-DD\n");
  q = help();
  q.on = "2026-03-01";
  EXPECT_EQ(refused(q),
            "consent.given_on: 2026-03-02; expected consent given on or before the day of the estimate, "
            "2026-03-01\n");
  q = help();
  q.withdrawn_on = "2026-03-02";
  q.household = "single";
  EXPECT_NE(refused(q).find("consent.withdrawn_on"), std::string::npos);
  EXPECT_NE(refused(q).find("household: single"), std::string::npos) << "both at once";
}

TEST(ContributionQuestion, TellsEveryProblemAtOnce) {
  auto q = asked("single", "2026-13");
  q.given_on = "yesterday";
  EXPECT_EQ(refused(q),
            "consent.given_on: yesterday, which is no day; expected a day that exists, as YYYY-MM-DD\n"
            "household: single; expected one of single_below_pension_age, single_pension_age, "
            "couple_one_below_pension_age, couple_pension_age\n"
            "first: 2026-13, which is no month; expected a month, as YYYY-MM\n");
  q = asked("single_pension_age", "2026-04");
  q.provisions = {{"suport", "2026-02-30", "", "1.234"}};
  q.grounds = {{"shelter", "2026-04-01", ""}, {"wheelchair", "", ""}};
  q.bylaw.amount = "x";
  EXPECT_EQ(refused(q),
            "provisions[0].what: suport; expected one of support, home_adaptation, wheelchair, transport, "
            "client_support, protected_living, shelter; did you mean \"support\"?\n"
            "provisions[0].start: 2026-02-30, which is no day; expected a day that exists, as YYYY-MM-DD\n"
            "provisions[0].cost_price: no amount of euros; expected euros in digits, such as 21 or 20.60, "
            "without marks between thousands\n"
            "grounds[0].to: nothing; expected the first and the last night, each as the day on which it "
            "begins\n"
            "bylaw.source: nothing; expected the bylaw that says so: its title and article\n"
            "bylaw.amount: no amount of euros; expected euros in digits, such as 21 or 20.60, without marks "
            "between thousands\n");
}

TEST(ContributionQuestion, RefusesWhatTheRegimeDoesNotLookAt) {
  auto q = help();
  q.income = "31234";
  EXPECT_EQ(refused(q),
            "income: given; expected nothing: the flat contribution per month does not look at it\n");
  q.bylaw = {"Verordening, artikel 12", "", "32000", false, false};
  EXPECT_EQ(refused(q), "an estimate");
  q = asked("single_pension_age", "2018-05");
  q.provisions = {{"support", "", "", ""}};
  q.decision_sent = "2018-06-01";
  EXPECT_EQ(refused(q),
            "provisions: given; expected nothing: the contribution of 2015 .. 2018 does not look at it\n"
            "decision_sent: given; expected nothing: the contribution of 2015 .. 2018 does not look at it\n");
  q = asked("single_pension_age", "2026-04");
  q.proposal = "bill_36713";
  q.income = "1";
  EXPECT_EQ(refused(q),
            "first: given; expected nothing: the proposal, as far as it is known, does not look at it\n");
}

TEST(ContributionQuestion, KeepsRegimesApart) {
  auto q = help();
  q.first = "2018-12";
  q.last = "2019-01";
  EXPECT_NE(refused(q).find("last: 2018-12 .. 2019-01, under different rules; expected months of one year"),
            std::string::npos);
  q.first = "2019-12";
  q.last = "2020-01";
  EXPECT_NE(refused(q).find("under different rules"), std::string::npos);
  q.first = "2014-12";
  q.last = "2014-12";
  EXPECT_NE(refused(q).find("first: 2014-12, before the Wmo 2015; expected a month from 2015-01 on"),
            std::string::npos);
  q.first = q.last = "2027-01";
  EXPECT_NE(refused(q).find("parameter flat_contribution_per_month on 2027-01-01: no amount on this day"),
            std::string::npos);
}

TEST(ContributionQuestion, AsksTheAmountsOfEachRegime) {
  struct Row {
    char const* id;
    char const* month;
    char const* household;
    char const* income;
    std::int64_t cents;
  };
  // Vectors C04, C11, F01a, F03a, F05a .. d.
  for (Row const& row : {Row{"C04", "2016-07", "single_below_pension_age", "30000", 10610},
                         Row{"C11", "2018-01", "single_pension_age", "20000,00", 4189},
                         Row{"F01a", "2019-12", "single_pension_age", "", 1750},
                         Row{"F03a", "2020-03", "single_pension_age", "", 1900},
                         Row{"F05a", "2023-12", "single_pension_age", "", 1900},
                         Row{"F05b", "2024-12", "single_pension_age", "", 2060},
                         Row{"F05c", "2025-12", "single_pension_age", "", 2100},
                         Row{"F05d", "2026-12", "single_pension_age", "", 2180}}) {
    auto q = asked(row.household, row.month);
    q.income = row.income;
    if (q.income.empty()) q.provisions = {{"support", "", "", ""}};
    auto const answer = io::answer(q);
    ASSERT_TRUE(answer) << row.id << " " << refused(q);
    EXPECT_EQ(answer->estimate.contributions.at(0).amount, Cents{row.cents}) << row.id;
  }
}

TEST(ContributionQuestion, CountsTheCostPriceDownFromTheStart) {
  auto q = asked("single_pension_age", "2023-01");
  q.last = "2023-07";
  q.provisions = {{"home_adaptation", "2023-01-01", "", "100"}};
  auto const answer = io::answer(q);
  ASSERT_TRUE(answer) << refused(q);
  Cents sum;
  for (auto const& c : answer->estimate.contributions) sum += c.amount;
  EXPECT_EQ(sum, Cents{9500});  // vector F11
  q.provisions[0].start = "";
  EXPECT_NE(refused(q).find("provisions[0].start: nothing; expected the day from which it is used"),
            std::string::npos);
}

TEST(ContributionQuestion, HasOnePeriodOfFourWeeksInEachMonthOf2019) {
  auto q = asked("single_pension_age", "2019-01");
  q.last = "2019-12";
  q.provisions = {{"support", "", "", ""}};
  auto const answer = io::answer(q);
  ASSERT_TRUE(answer) << refused(q);
  auto const& all = answer->estimate.contributions;
  ASSERT_EQ(all.size(), 12u);
  EXPECT_EQ(all.front().period.from, make_date(2019, 1, 28));
  EXPECT_EQ(all.back().period.from, make_date(2019, 12, 2));
}

TEST(ContributionQuestion, RefusesTextsThatCannotBeShown) {
  auto q = help();
  q.given_by = "\xff";
  EXPECT_EQ(
      refused(q),
      "consent.given_by: a text that cannot be shown; expected one line of UTF-8, of at most 200 bytes\n");
  q = help();
  q.household = "\xff";
  EXPECT_EQ(refused(q).substr(0, 39), "household: a text that cannot be shown;");
}

TEST(WriteAmounts, HasAmountsFindingsAndTheDay) {
  auto const text = write_amounts(reporting::known_amounts(), reporting::amount_doubts(), std::nullopt);
  json const all = json::parse(text);
  EXPECT_EQ(all.dump(), text);
  EXPECT_EQ(all["amounts"].size(), reporting::known_amounts().size());
  EXPECT_TRUE(all["on"].is_null());
  EXPECT_FALSE(all["findings"][0]["wrong"]);
  json const bands =
      json::parse(write_amounts(reporting::amounts_on(make_date(2024, 1, 1)), {}, make_date(2024, 1, 1)));
  EXPECT_EQ(bands["on"], "2024-01-01");
  bool found = false;
  for (json const& a : bands["amounts"])
    if (a["group"] == "pupil_transport_bands") found = a["amount"]["bands"].size() == 6;
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace kanteling::io
