// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/penalty.hpp"

#include <algorithm>

#include "dates.hpp"
#include "kanteling/law/parameter_check.hpp"

namespace kanteling::law {
namespace {

/// A term that ended on Wednesday 2025-03-05 and a notice on Monday 2025-03-10: day 14 after it is
/// 2025-03-24.
PenaltyFacts facts() {
  return {date("2025-01-08"), date("2025-03-05"), date("2025-03-10"), {}, date("2025-03-24"), 1, {}};
}

Penalty due(PenaltyFacts const& f, PenaltySettings const& settings = {}) {
  return penalty(f, settings).value();
}

std::string trouble(PenaltyFacts const& f, PenaltySettings const& settings = {}) {
  auto const result = penalty(f, settings);
  if (result) return "none";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

bool warns(Penalty const& p, PenaltyCaution caution) {
  return std::find(p.cautions.begin(), p.cautions.end(), caution) != p.cautions.end();
}

PenaltyPerDay tariff(char const* received) {
  return lookup(penalty_tariffs, "penalty_per_day", date(received)).value().amount;
}

// Totals by the tariff of omgevingsweb.nl (VNG, 2018-11-23), computed; 1442 also in RBDHA:2019:10639.
TEST(Penalty, TotalsSince2019AreThese) {
  struct Case {
    std::int32_t days;
    std::int64_t euros;
  };
  for (Case c :
       {Case{0, 0}, {1, 23}, {14, 322}, {15, 357}, {28, 812}, {29, 857}, {42, 1442}, {60, 1442}, {-1, 0}})
    EXPECT_EQ(penalty_total(tariff("2019-01-01"), c.days), Cents{100 * c.euros}) << c.days;
}

TEST(Penalty, TotalsFrom2009To2018AreThese) {
  struct Case {
    std::int32_t days;
    std::int64_t euros;
  };
  for (Case c : {Case{0, 0}, {1, 20}, {14, 280}, {15, 310}, {28, 700}, {29, 740}, {42, 1260}, {60, 1260}})
    EXPECT_EQ(penalty_total(tariff("2018-12-31"), c.days), Cents{100 * c.euros}) << c.days;
}

TEST(Penalty, TheDayOfReceiptOfTheNoticeChoosesTheTariff) {
  EXPECT_EQ(tariff("2009-10-01"), tariff("2018-12-31"));
  EXPECT_EQ(tariff("2019-01-01"), tariff("2026-11-27"));
  PenaltyFacts f{date("2018-08-01"), date("2018-10-01"), date("2018-12-31"), {}, date("2019-01-14"), 1, {}};
  EXPECT_EQ(due(f).total, Cents{2000});
  f.notice_received = date("2019-01-01");
  f.on = date("2019-01-15");
  EXPECT_EQ(due(f).total, Cents{2300});
}

TEST(Penalty, BeginsOnTheDayOnWhichTwoWeeksHavePassed) {
  Penalty const p = due(facts());
  EXPECT_EQ(p.first_day, date("2025-03-24"));
  EXPECT_EQ(p.last_day_possible, date("2025-05-04"));
  EXPECT_EQ(p.days, 1);
  EXPECT_EQ(p.total, Cents{2300});
  EXPECT_EQ(p.first_day_reading.code, "two_weeks_passed");
  EXPECT_EQ(p.source.article, "4:17");
  EXPECT_EQ(p.evidence(), Evidence::computed);
}

TEST(Penalty, TheDayAfterIsAnotherReadingThatMustBeAccepted) {
  PenaltySettings settings;
  settings.first_day = PenaltyFirstDay::day_after;
  EXPECT_EQ(
      trouble(facts(), settings),
      "settings.first_day: day_after, recalled and not seen in a published source; expected a reading that "
      "was seen, or the caller's word that what is recalled may be used");
  settings.recalled = Recalled::accept;
  Penalty const p = due(facts(), settings);
  EXPECT_EQ(p.first_day, date("2025-03-25"));
  EXPECT_EQ(p.last_day_possible, date("2025-05-05"));
  EXPECT_EQ(p.days, 0);
  EXPECT_EQ(p.evidence(), Evidence::recalled);
}

TEST(Penalty, CountsFromTheLaterOfTermAndNotice) {
  PenaltyFacts f = facts();
  f.term_end = date("2025-03-12");
  EXPECT_EQ(due(f).first_day, date("2025-03-26"));
  f.term_end = date("2025-03-10");
  EXPECT_EQ(due(f).first_day, date("2025-03-24"));
}

TEST(Penalty, StopsAfter42Days) {
  PenaltyFacts f = facts();
  f.on = date("2025-05-03");
  EXPECT_EQ(due(f).days, 41);
  f.on = date("2025-05-04");  // a Sunday: the general terms act does not move it
  EXPECT_EQ(due(f).days, 42);
  f.on = date("2026-05-04");
  EXPECT_EQ(due(f).days, 42);
  EXPECT_EQ(due(f).total, Cents{144200});
}

TEST(Penalty, IsNothingBeforeTheFirstDay) {
  PenaltyFacts f = facts();
  f.on = date("2025-03-23");
  EXPECT_EQ(due(f).days, 0);
  EXPECT_EQ(due(f).total, Cents{0});
  f.on = f.notice_received;
  EXPECT_EQ(due(f).days, 0);
}

// ECLI:NL:RBROT:2025:13457: 1,127 euro for 2024-03-19 to 2024-04-23, when it was decided: 35 days, so without
// that day. The day of the notice is chosen to fit.
TEST(Penalty, LeavesOutTheDayOfTheDecision) {
  PenaltyFacts const f{date("2023-11-01"),
                       date("2024-02-28"),
                       date("2024-03-05"),
                       date("2024-04-23"),
                       date("2024-05-01"),
                       1,
                       {}};
  EXPECT_EQ(due(f).first_day, date("2024-03-19"));
  EXPECT_EQ(due(f).days, 35);
  EXPECT_EQ(due(f).total, Cents{112700});
  EXPECT_TRUE(warns(due(f), PenaltyCaution::decision_day_disputed));
}

// ECLI:NL:RBROT:2025:5069: 812 euro, rightly counted up to and including 2024-06-27, when the decision was
// sent: 28 days, so from 2024-05-31. The day of the notice is chosen to fit.
TEST(Penalty, CountsTheDayOfTheDecisionWhereThatReadingIsChosen) {
  PenaltyFacts f{date("2024-01-08"),
                 date("2024-05-01"),
                 date("2024-05-17"),
                 date("2024-06-27"),
                 date("2024-07-01"),
                 1,
                 {}};
  PenaltySettings settings;
  settings.last_day = PenaltyLastDay::decision_day;
  EXPECT_EQ(due(f, settings).first_day, date("2024-05-31"));
  EXPECT_EQ(due(f, settings).total, Cents{81200});
  EXPECT_EQ(due(f).days, 27);
  f.decided = date("2024-05-31");
  EXPECT_EQ(due(f, settings).days, 1);
  EXPECT_EQ(due(f).days, 0);
}

TEST(Penalty, IsNothingWhereTheDecisionCameBeforeTheFirstDay) {
  PenaltyFacts f = facts();
  f.on = date("2025-04-01");
  for (char const* decided : {"2025-02-01", "2025-03-09", "2025-03-23"}) {
    f.decided = date(decided);
    EXPECT_EQ(due(f).days, 0) << decided;
    EXPECT_FALSE(warns(due(f), PenaltyCaution::decision_day_disputed));
  }
}

TEST(Penalty, ADecisionAfterTheLastDayMakesNoDifference) {
  PenaltyFacts f = facts();
  f.on = f.decided.emplace(date("2025-05-05"));
  EXPECT_EQ(due(f).days, 42);
  EXPECT_FALSE(warns(due(f), PenaltyCaution::decision_day_disputed));
}

TEST(Penalty, IsSharedEquallyAndTheFirstGetsWhatDoesNotDivide) {
  PenaltyFacts f = facts();
  f.applicants = 3;
  Penalty const p = due(f);
  EXPECT_EQ(p.part(0), Cents{768});
  EXPECT_EQ(p.part(1), Cents{766});
  EXPECT_EQ(p.part(2), Cents{766});
  EXPECT_EQ(due(facts()).part(0), Cents{2300});
}

TEST(Penalty, IsNotDueForThreeReasons) {
  constexpr std::array<std::string_view, 3> articles{"4:17(6)a", "4:17(6)b", "4:17(6)c"};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    PenaltyFacts f = facts();
    f.on = date("2025-05-04");
    f.none_because = static_cast<NoPenalty>(i);
    Penalty const p = due(f);
    EXPECT_EQ(p.days, 0);
    EXPECT_EQ(p.total, Cents{0});
    EXPECT_EQ(p.none_because, f.none_because);
    EXPECT_EQ(name_of(*p.none_because).source.article, articles[i]);
  }
}

TEST(Penalty, SaysThatTheArticleMayHaveChangedIn2026) {
  PenaltyFacts f{date("2025-10-01"), date("2025-12-01"), date("2025-12-31"), {}, date("2026-02-01"), 1, {}};
  EXPECT_FALSE(warns(due(f), PenaltyCaution::article_changed_2026));
  f.notice_received = date("2026-01-01");
  EXPECT_TRUE(warns(due(f), PenaltyCaution::article_changed_2026));
  EXPECT_EQ(
      due(f).tariff.caution,
      "a change of Awb 4:17 on 2026-01-01 is announced at explore.law; no new amounts were seen: check");
}

TEST(Penalty, SaysThatTheFirstDayIsDisputed) {
  EXPECT_EQ(due(facts()).cautions, std::vector{PenaltyCaution::first_day_disputed});
}

TEST(Penalty, SaysThatANoticeMayHaveComeTooEarly) {
  PenaltyFacts f = facts();
  f.notice_received = f.term_end;
  EXPECT_TRUE(warns(due(f), PenaltyCaution::notice_before_term_end));
  f.notice_received = f.term_end + 1;
  EXPECT_FALSE(warns(due(f), PenaltyCaution::notice_before_term_end));
}

TEST(Penalty, SaysThatTheTwoWeeksEndOnAFreeDay) {
  PenaltyFacts f = facts();
  f.notice_received = date("2025-03-08");  // a Saturday, and so is day 14
  EXPECT_EQ(due(f).first_day, date("2025-03-22"));
  EXPECT_TRUE(warns(due(f), PenaltyCaution::two_weeks_end_on_free_day));
}

TEST(Penalty, RefusesDatesThatCannotBe) {
  PenaltyFacts f = facts();
  f.term_end = f.applied;
  EXPECT_EQ(trouble(f), "term_end: 2025-01-08; expected a day after the application, 2025-01-08");
  f = facts();
  f.notice_received = f.applied;
  EXPECT_EQ(trouble(f), "notice_received: 2025-01-08; expected a day after the application, 2025-01-08");
  f = facts();
  f.on = date("2025-03-09");
  EXPECT_EQ(trouble(f), "on: 2025-03-09; expected a day from the notice on, 2025-03-10");
  f = facts();
  f.decided = date("2025-01-07");
  EXPECT_EQ(trouble(f), "decided: 2025-01-07; expected a day on or after the application, 2025-01-08");
  f.decided = date("2025-03-25");
  EXPECT_EQ(trouble(f),
            "decided: 2025-03-25; expected a day up to 2025-03-24, or none: later is not known on that day");
  f = facts();
  f.applicants = 0;
  EXPECT_EQ(trouble(f), "applicants: 0; expected 1 or more");
}

TEST(Penalty, RefusesANoticeBeforeThereWereAnyPenalties) {
  PenaltyFacts const f{
      date("2009-06-01"), date("2009-08-01"), date("2009-09-30"), {}, date("2009-11-01"), 1, {}};
  EXPECT_EQ(
      trouble(f),
      "notice_received: 2009-09-30; expected a day from 2009-10-01 on: before, the Awb had no penalty for "
      "deciding late");
}

TEST(Penalty, ReportsAllProblemsTogether) {
  PenaltyFacts f = facts();
  f.term_end = f.applied;
  f.applicants = -1;
  EXPECT_EQ(penalty(f).error().size(), 2U);
}

TEST(Penalty, TariffsHaveNoGapsAndNoFaults) {
  EXPECT_TRUE(find_doubts(penalty_tariffs).empty());
}

TEST(Penalty, PagesThatRoundTheMaximumAreReported) {
  EXPECT_EQ(penalty_maxima[0].amount, Cents{144200});
  EXPECT_TRUE(penalty_maxima[0].disputed());
  auto const doubts = find_doubts(penalty_maxima);
  ASSERT_EQ(doubts.size(), 1U);
  EXPECT_EQ(doubts[0].doubt, AmountDoubt::disagreement);
}

}  // namespace
}  // namespace kanteling::law
