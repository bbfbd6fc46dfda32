// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/period_question.hpp"

#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "kanteling/io/period_json.hpp"
#include "problem_printer.hpp"

namespace kanteling {
namespace {

using io::NamedPrice;
using io::PeriodQuestion;
using matching::LimitKey;
using matching::LimitKind;

TEST(PeriodQuestion, WithoutWordsIsTheDefault) {
  auto const options = io::period_options({});
  ASSERT_TRUE(options);
  EXPECT_FALSE(options->plan.seconds);
  EXPECT_FALSE(options->plan.work);
  EXPECT_EQ(options->plan.threads, 1);
  EXPECT_EQ(options->budgets, matching::BudgetRule::priced);
  EXPECT_EQ(options->overrun_price, planning::nanos_per_unit);
  EXPECT_FALSE(options->village_minutes_max);
  EXPECT_EQ(options->solve_again, 0U);
  EXPECT_FALSE(options->bridges);
}

TEST(PeriodQuestion, IsReadWordByWord) {
  PeriodQuestion question;
  question.seconds = "0.5";
  question.work = "1000";
  question.threads = "2";
  question.overrun_price = "2.5";
  question.village_minutes = "0";
  question.village_weeks = "4";
  question.again = "3";
  question.bridges = true;
  auto const options = io::period_options(question);
  ASSERT_TRUE(options);
  EXPECT_EQ(options->plan.seconds, 0.5);
  EXPECT_EQ(options->plan.work, 1000);
  EXPECT_EQ(options->plan.threads, 2);
  EXPECT_EQ(options->overrun_price, 2'500'000'000);
  EXPECT_EQ(options->village_minutes_max, 0);
  EXPECT_EQ(options->village_weeks_max, 4);
  EXPECT_EQ(options->solve_again, 3U);
  EXPECT_TRUE(options->bridges);
}

TEST(PeriodQuestion, TellsEveryProblemWithWhatWouldBeRight) {
  PeriodQuestion question;
  question.seconds = "nan";
  question.work = "-1";
  question.threads = "65";
  question.budgets = "hrad";
  question.overrun_price = "0.1234567891";
  question.village_minutes = "ten";
  question.village_weeks = "1000001";
  question.again = "1.5";
  auto const options = io::period_options(question);
  ASSERT_FALSE(options);
  EXPECT_EQ(options.error(),
            (std::vector<Problem>{
                {"seconds", "nan", "a number from 0 to 86400"},
                {"work", "-1", "a whole number from 0 to 4611686018427387904"},
                {"threads", "65", "a whole number from 1 to 64"},
                {"budgets", "\"hrad\"", "one of priced, hard; did you mean \"hard\"?"},
                {"overrun_price", "0.1234567891", "a number from 0 to 1000000000 with at most nine decimals"},
                {"village_minutes", "ten", "a whole number from 0 to 1000000"},
                {"village_weeks", "1000001", "a whole number from 0 to 1000000"},
                {"again", "1.5", "a whole number from 0 to 1000"},
            }));
}

TEST(PeriodQuestion, RefusesAPriceOfWhatMayNeverHappen) {
  PeriodQuestion question;
  question.budgets = "hard";
  question.overrun_price = "2";
  auto const options = io::period_options(question);
  ASSERT_FALSE(options);
  EXPECT_EQ(options.error(), (std::vector<Problem>{{"overrun_price", "2 where budgets are never exceeded",
                                                    "budgets priced, or no price"}}));
}

TEST(PeriodQuestion, PricesReachFromNothingToTheMostThatAPlanTakes) {
  PeriodQuestion question;
  for (auto const& [text, price] : std::vector<std::pair<std::string, std::int64_t>>{
           {"0", 0}, {"0.000000001", 1}, {"1000000000", planning::price_most}}) {
    question.overrun_price = text;
    EXPECT_EQ(io::period_options(question)->overrun_price, price) << text;
  }
  for (std::string const text :
       {"-1", "1000000000.000000001", "999999999999999999", "1e3", ".", "1,5", " 1"}) {
    question.overrun_price = text;
    EXPECT_FALSE(io::period_options(question)) << text;
  }
}

TEST(PeriodQuestion, SecondsAreNeitherEndlessNorMoreThanADay) {
  PeriodQuestion question;
  for (std::string const text : {"inf", "-0.1", "86400.5", "1s", "0x10"}) {
    question.seconds = text;
    EXPECT_FALSE(io::period_options(question)) << text;
  }
}

supply::Municipality with_limits() {
  supply::Municipality m = sample::municipality();
  supply::VolunteerBus bus;
  bus.code = "wensbus";
  m.buses = {bus};
  m.ceilings.clear();
  for (std::int32_t const year : {2026, 2027}) {
    supply::Ceiling ceiling;
    ceiling.code = "samen";
    ceiling.year = year;
    m.ceilings.push_back(ceiling);
    supply::Budget budget;
    budget.act = law::Act::participation;
    budget.year = year;
    m.budgets.push_back(budget);
  }
  return m;
}

TEST(LimitPrices, AreReadByTheNamesThatAPlanWrites) {
  supply::Municipality const m = with_limits();
  supply::Month const may{2026 * 12 + 4}, next_year{2027 * 12};
  std::vector<LimitKey> keys{{LimitKind::facility, 1, may},       {LimitKind::bus, 0, may},
                             {LimitKind::contract, 0, may},       {LimitKind::ceiling, 1, next_year},
                             {LimitKind::village_minutes, 1, {}}, {LimitKind::village_weeks, 0, {}}};
  keys.push_back({LimitKind::budget, static_cast<std::uint32_t>(m.budgets.size() - 1), next_year});
  std::vector<NamedPrice> prices;
  for (LimitKey const& key : keys)
    prices.push_back({io::limit_name(key, m), static_cast<std::int64_t>(prices.size())});
  auto const read = io::read_limit_prices(prices, m);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ((*read)[i].key, keys[i]) << prices[i].limit;
    EXPECT_EQ((*read)[i].price, static_cast<std::int64_t>(i));
  }
}

TEST(LimitPrices, OfWhatIsNoLimitHereAreProblems) {
  supply::Municipality const m = with_limits();
  for (std::string const name :
       {"", ":", "facility", "facility:", "facility:nowhere:2026-05", "bus:wensbus", "bus:wensbus:2026",
        "bus:wensbus:2026-13", "bus:wensbus:2026-05-01", "bus:wensbus:2026-05:", "ceiling:samen:2028",
        "ceiling:samen:2026-05", "budget:wmo", "budget:participation:26", "village_minutes:simpelveld:2026",
        "village_weeks:", "caseworker:cw-1:2026-05", "Bus:wensbus:2026-05"})
    EXPECT_FALSE(io::read_limit_prices(std::vector<NamedPrice>{{name, 1}}, m)) << name;
  auto const read =
      io::read_limit_prices(std::vector<NamedPrice>{{"bus:wensbus:2026-05", -1}, {"bus:x", 1}}, m);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error(),
            (std::vector<Problem>{
                {"warm_start[bus:wensbus:2026-05]", "-1", "a price of 0 or more"},
                {"warm_start[bus:x]", "no limit of " + m.name,
                 "the name of a limit as a plan writes it: facility:<code>:2026-08, budget:<act>:2026"}}));
}

}  // namespace
}  // namespace kanteling
