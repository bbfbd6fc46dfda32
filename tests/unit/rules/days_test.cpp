// SPDX-License-Identifier: Apache-2.0
// What is in force on the days of a case: rules, versions of decisions, transitional articles. The policy is invented.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "kanteling/rules/row_run.hpp"
#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

Source valid(Date from, std::optional<Date> to = {}, Basis basis = Basis::decision) {
  return {"Buswet", "1", NormLevel::bylaw, Evidence::chosen, {from, to}, basis};
}

/// A table on `age` that answers with one text whatever the age.
ModelDecision always(std::string const& id, std::string const& text, Source source) {
  ModelDecision d = testing::decision(id, HitPolicy::first, {"age"}, {{"fare", Type::text}}, {{{"-"}, {'"' + text + '"'}}});
  d.source = source;
  testing::table_of(d).rules[0].source = source;
  return d;
}

Date const new_year = make_date(2027, 1, 1);

/// The fare of 2026 and that of 2027, which counts for those who applied in 2027.
Package fares(Basis basis = Basis::decision) {
  ModelDecision old = always("fare", "old", valid(make_date(2026, 1, 1), new_year - 1, basis));
  ModelDecision next = always("fare_2027", "new", valid(new_year, std::nullopt, basis));
  next.version_of = "fare";
  ModelDecision ticket = testing::decision("ticket", HitPolicy::unique, {"fare"}, {{"price", Type::number}},
                                           {{{"\"old\""}, {"1.00"}}, {{"\"new\""}, {"1.20"}}});
  ticket.requires_ = {{"fare", {}}};
  ticket.source = valid(make_date(2020, 1, 1));
  return testing::compile_decisions({old, next, ticket}, {testing::number("age")}).value();
}

struct Told {
  std::string price;
  std::vector<std::string> problems;
};

Told on(Package const& package, CaseDays const& days) {
  RunOptions options;
  options.days = days;
  RowRun run(package.program, package.form, options);
  testing::Row const row = testing::Row(1).set(0, 30);
  run.set(row.view());
  std::uint32_t const step = package.form.step_of[*package.program.find("ticket")];
  run.decide(step);
  Told told{to_string(run.value(step)), {}};
  for (RunProblem const& p : run.problems()) told.problems.push_back(p.where + ": " + p.found + "; expected " + p.expected);

  Run slow(package.program, options);
  slow.set(0, feel::Value::of(Decimal::of(30)));
  RunResult const result = slow.decide(*package.program.find("ticket"));
  EXPECT_EQ(to_string(result.value), told.price);
  EXPECT_EQ(result.problems.size(), told.problems.size());
  return told;
}

TEST(Days, TheVersionInForceAnswersForItsDecision) {
  Package const package = fares();
  EXPECT_EQ(on(package, all_on(new_year - 1)).price, "1");
  EXPECT_EQ(on(package, all_on(new_year)).price, "1.2");
  EXPECT_TRUE(on(package, all_on(new_year)).problems.empty());
}

TEST(Days, ATransitionalArticleKeepsTheOlderVersionForWhatHadBegun) {
  Package const package = fares(Basis::application);
  EXPECT_EQ(on(package, {new_year + 40, new_year - 3, new_year - 1}).price, "1");
  EXPECT_EQ(on(package, {new_year + 40, new_year - 3, new_year}).price, "1.2");
}

TEST(Days, AHoleInTimeIsToldAndNeverFallenThrough) {
  Package const package = fares();
  Told const told = on(package, all_on(make_date(2025, 12, 31)));
  EXPECT_EQ(told.price, "null");
  EXPECT_EQ(told.problems,
            std::vector<std::string>{"decision fare: no version in force on 2025-12-31, the day of the decision; expected a "
                                     "version for that day, beside 2026-01-01 to 2026-12-31, from 2027-01-01 on; the next "
                                     "begins on 2026-01-01"});
  std::vector<Problem> const holes = holes_in_time(package.program, all_on(make_date(2025, 12, 31)));
  ASSERT_EQ(holes.size(), 1U);
  EXPECT_EQ(holes[0].where, "decision fare");
  EXPECT_TRUE(holes_in_time(package.program, all_on(new_year)).empty());
}

TEST(Days, RulesThatAreNotInForceDoNotFire) {
  ModelDecision d = testing::decision("d", HitPolicy::first, {"age"}, {{"x", Type::number}}, {{{"-"}, {"1"}}, {{"-"}, {"2"}}});
  d.source = valid(make_date(2020, 1, 1));
  testing::table_of(d).rules[0].source = valid(new_year);
  testing::table_of(d).rules[1].source = d.source;
  Package const package = testing::compile_decisions({d}, {testing::number("age")}).value();
  EXPECT_FALSE(is_simple(package, {0}, all_on(new_year - 1)));
  EXPECT_TRUE(is_simple(package, {0}, all_on(new_year)));
  testing::Row const row = testing::Row(1).set(0, 30);
  for (auto const& [day, rule] : {std::pair{new_year - 1, 1U}, std::pair{new_year, 0U}}) {
    RunOptions options;
    options.days = all_on(day);
    RowRun run(package.program, package.form, options);
    run.set(row.view());
    run.decide_all();
    EXPECT_EQ(run.answer(0).rules, std::vector<std::uint32_t>{rule});
  }
}

TEST(Days, WhereNoneAreAskedForEverythingCounts) {
  Package const package = fares();
  RowRun run(package.program, package.form);
  testing::Row const row = testing::Row(1).set(0, 30);
  run.set(row.view());
  run.decide_all();
  EXPECT_EQ(to_string(run.value(package.form.step_of[*package.program.find("ticket")])), "1");
}

TEST(Days, AVersionOfNothingIsAProblem) {
  ModelDecision d = always("fare_2027", "new", valid(new_year));
  d.version_of = "fair";
  auto const package = testing::compile_decisions({d}, {testing::number("age")});
  ASSERT_FALSE(package);
  EXPECT_EQ(to_string(package.error().at(0)),
            "test.dmn, decision fare_2027: a version of fair, which is no decision here; expected the id of another decision");
}

}  // namespace
}  // namespace kanteling::rules
