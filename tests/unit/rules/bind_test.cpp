// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/bind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "allocations.hpp"
#include "bound_model.hpp"
#include "kanteling/rules/bind_results.hpp"

namespace kanteling::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace rules::testing;

enum class Tenure { rent, own, other };

struct Household {
  Cents income;
  std::optional<std::int32_t> children;
  Stated<bool> owns_car;
  Date since;
  std::string_view town;
  Tenure tenure = Tenure::rent;
  Decimal share;
};

struct Aid {
  std::string_view verdict;
  Cents amount;
  bool operator==(Aid const&) const = default;
};

std::vector<std::string> const names = {"income", "children", "owns car", "since", "town", "tenure", "share"};

/// The first rule wants income up to 1,200.00; each other one looks at one more fact.
Model aid_model() {
  Model model;
  model.file = "aid.dmn";
  char const* const types[] = {"number", "number", "boolean", "date", "string", "string", "number"};
  for (std::size_t i = 0; i < names.size(); ++i) model.inputs.push_back(input(names[i], types[i]));
  model.decisions.push_back(
      needing(decision("aid", HitPolicy::first, names, {{"verdict"}, {"amount", Type::number}},
                       {{{"<= 1200", "-", "-", "-", "-", "-", "-"}, {"\"low income\"", "100.50"}},
                        {{"-", "> 2", "-", "-", "-", "-", "-"}, {"\"family\"", "50"}},
                        {{"-", "null", "-", "-", "-", "-", "-"}, {"\"ask\"", "0"}},
                        {{"-", "-", "-", "< date(\"2020-01-01\")", "-", "-", "-"}, {"\"long ago\"", "40"}},
                        {{"-", "-", "-", "-", "\"Hill\"", "-", "-"}, {"\"hill\"", "30"}},
                        {{"-", "-", "-", "-", "-", "\"own\"", "-"}, {"\"owner\"", "20"}},
                        {{"-", "-", "-", "-", "-", "-", "> 0.333"}, {"\"share\"", "10"}},
                        {{"-", "-", "true", "-", "-", "-", "-"}, {"\"car\"", "5"}},
                        {{"-", "-", "-", "-", "-", "-", "-"}, {"\"none\"", "null"}}}),
              names));
  return model;
}

Result<Facts<Household>> bind_household(Bound const& bound) {
  return bind_facts<Household>(bound.program, bound.form,
                               {{"income", &Household::income},
                                {"children", &Household::children},
                                {"owns car", &Household::owns_car},
                                {"since", &Household::since},
                                {"town", &Household::town},
                                {"tenure", &Household::tenure, {"rent", "own", "other"}},
                                {"share", &Household::share}});
}

/// A household for which no rule but the last fires.
Household plain_household() {
  return {Cents{120'001}, 1, false, make_date(2021, 5, 1), "Dale", Tenure::rent, Decimal::of(3, 1)};
}

class BindTest : public ::testing::Test {
 protected:
  Bound bound{aid_model()};
  Facts<Household> facts = bind_household(bound).value();
  RowRun run{bound.program, bound.form};
  FactBuffer buffer;

  std::string decide(Household const& household) {
    EXPECT_TRUE(facts.set(run, household, buffer));
    run.decide(0);
    Answer const& answer = run.answer(0);
    if (answer.status == Status::undetermined)
      return "undetermined by " + bound.form.variables[answer.deciding.at(0)].name;
    return bound.form.tables[0].rules.at(answer.rules.at(0)).id;
  }
};

TEST_F(BindTest, CentsAreEurosWithTwoDecimals) {
  Household household = plain_household();
  EXPECT_EQ(decide(household), "r9");
  household.income = Cents{120'000};
  EXPECT_EQ(decide(household), "r1");
}

TEST_F(BindTest, AnEmptyOptionalIsNullAndNotUnknown) {
  Household household = plain_household();
  household.children = 3;
  EXPECT_EQ(decide(household), "r2");
  household.children = std::nullopt;
  EXPECT_EQ(decide(household), "r3");
}

TEST_F(BindTest, WhatNobodyStatedIsUnknown) {
  Household household = plain_household();
  household.owns_car = {};
  EXPECT_EQ(decide(household), "undetermined by owns car");
  household.owns_car = true;
  EXPECT_EQ(decide(household), "r8");
}

TEST_F(BindTest, DatesTextsEnumsAndDecimalsReachTheirCells) {
  Household household = plain_household();
  household.since = make_date(2019, 12, 31);
  EXPECT_EQ(decide(household), "r4");
  household = plain_household();
  household.town = "Hill";
  EXPECT_EQ(decide(household), "r5");
  household = plain_household();
  household.tenure = Tenure::own;
  EXPECT_EQ(decide(household), "r6");
  household = plain_household();
  household.share = Decimal::of(334, 3);
  EXPECT_EQ(decide(household), "r7");
  household.share = Decimal::of(333, 3);
  EXPECT_EQ(decide(household), "r9");
}

TEST_F(BindTest, NumbersWithMoreDecimalsThanACellAreExactAllTheSame) {
  Household household = plain_household();
  household.share = Decimal::of(3'330'000'001, 10);
  EXPECT_EQ(decide(household), "r7");
  EXPECT_EQ(buffer.beside.size(),
            3U);  // the share; the table is an expression then, and reads "Dale" and "rent"
  household.share = parse_decimal("123456789012345678901234567890").value();
  EXPECT_EQ(decide(household), "r7");
}

TEST_F(BindTest, AllocatesNothingOnRowsOfSimpleTypes) {
  struct Read {
    std::string_view verdict;
    std::optional<Cents> amount;
  };
  auto const results = bind_results<Read>(bound.program, bound.form,
                                          {{"aid.verdict", &Read::verdict}, {"aid.amount", &Read::amount}})
                           .value();
  std::string_view const towns[] = {"Hill", "a village with a name that is too long for any short string",
                                    ""};
  ResultBuffer read;
  Read said;
  std::size_t allocated = 0;
  for (int i = 0; i < 200; ++i) {
    Household household = plain_household();
    household.income = Cents{120'000 + i % 3};
    household.children = i % 5 == 0 ? std::nullopt : std::optional(i % 4);
    household.since = make_date(2020, 1, 1) + (i % 7 - 3);
    household.town = towns[i % 3];
    household.tenure = static_cast<Tenure>(i % 3);
    household.share = Decimal::of(i, 2);
    std::size_t const before = rules::testing::allocations();
    bool const all_fit = facts.set(run, household, buffer) && results.read(run, said, read);
    if (i >= 100) allocated += rules::testing::allocations() - before;
    ASSERT_TRUE(all_fit);
  }
  EXPECT_EQ(allocated, 0U);
  std::size_t const before = rules::testing::allocations();
  ::operator delete(::operator new(1));  // the count counts
  EXPECT_EQ(rules::testing::allocations(), before + 1);
}

TEST_F(BindTest, AnEnumValueWithoutWordIsAProblemAndCountsAsUnknown) {
  Household household = plain_household();
  household.tenure = static_cast<Tenure>(3);
  EXPECT_FALSE(facts.set(run, household, buffer));
  EXPECT_THAT(texts_of(buffer.problems),
              ElementsAre("input tenure: enum value 3; expected a value with a word: 0 .. 2"));
  run.decide(0);
  EXPECT_EQ(run.answer(0).status, Status::undetermined);
  household.tenure = static_cast<Tenure>(-1);
  EXPECT_FALSE(facts.set(run, household, buffer));
  EXPECT_EQ(decide(plain_household()), "r9");
}

TEST_F(BindTest, ResultsGoToAStruct) {
  auto const results = bind_results<Aid>(bound.program, bound.form,
                                         {{"aid.verdict", &Aid::verdict}, {"aid.amount", &Aid::amount}});
  ASSERT_TRUE(results) << to_string(results.error()[0]);
  Household household = plain_household();
  household.income = Cents{5};
  ResultBuffer read;
  Aid aid;
  ASSERT_TRUE(facts.set(run, household, buffer));
  EXPECT_TRUE(results->read(run, aid, read));
  EXPECT_EQ(aid, (Aid{"low income", Cents{10'050}}));
  ASSERT_TRUE(facts.set(run, plain_household(), buffer));
  EXPECT_FALSE(results->read(run, aid, read));
  EXPECT_EQ(aid, (Aid{"none", Cents{10'050}}));
  EXPECT_THAT(texts_of(read.problems),
              ElementsAre("result aid.amount: null; expected a member in std::optional"));
  household.income = Cents{500'000};
  household.owns_car = {};
  ASSERT_TRUE(facts.set(run, household, buffer));
  EXPECT_FALSE(results->read(run, aid, read));
  EXPECT_THAT(texts_of(read.problems),
              ElementsAre("result aid.verdict: unknown; expected a member in Stated",
                          "result aid.amount: unknown; expected a member in Stated"));
}

TEST_F(BindTest, ResultsKnowNullUnknownEnumsAndDecimals) {
  enum class Why { none, hill, share, owner, car, family, ask, low_income, long_ago };
  struct Whole {
    Stated<std::optional<Decimal>> amount;
    Stated<Why> why;
  };
  auto const results = bind_results<Whole>(
      bound.program, bound.form,
      {{"aid.amount", &Whole::amount},
       {"aid.verdict",
        &Whole::why,
        {"none", "hill", "share", "owner", "car", "family", "ask", "low income", "long ago"}}});
  ASSERT_TRUE(results) << to_string(results.error()[0]);
  ResultBuffer read;
  Whole whole;
  Household household = plain_household();
  ASSERT_TRUE(facts.set(run, household, buffer));
  EXPECT_TRUE(results->read(run, whole, read));
  EXPECT_EQ(whole.amount, std::optional<Decimal>());
  EXPECT_EQ(whole.why, Why::none);
  household.income = Cents{0};
  ASSERT_TRUE(facts.set(run, household, buffer));
  EXPECT_TRUE(results->read(run, whole, read));
  EXPECT_EQ(whole.amount, std::optional(Decimal::of(1005, 1)));
  EXPECT_EQ(whole.why, Why::low_income);
  household = plain_household();
  household.owns_car = {};
  ASSERT_TRUE(facts.set(run, household, buffer));
  EXPECT_TRUE(results->read(run, whole, read));
  EXPECT_FALSE(whole.amount.is_known);
  EXPECT_FALSE(whole.why.is_known);
}

TEST_F(BindTest, AResultThatDoesNotFitIsAProblem) {
  struct Small {
    std::int8_t amount = 7;
  };
  auto const results = bind_results<Small>(bound.program, bound.form, {{"aid.amount", &Small::amount}});
  ASSERT_TRUE(results);
  ResultBuffer read;
  Small small;
  Household household = plain_household();
  household.income = Cents{0};
  ASSERT_TRUE(facts.set(run, household, buffer));
  EXPECT_FALSE(results->read(run, small, read));
  EXPECT_THAT(texts_of(read.problems), ElementsAre("result aid.amount: 100.5; expected a whole number that "
                                                   "fits in 64 bits, or a member of type Decimal"));
  EXPECT_EQ(small.amount, 7);
}

TEST(Bind, ReportsAllThatDoesNotFitTogether) {
  Bound const bound{aid_model()};
  struct Wrong {
    int income, children;
    bool town, since, twice;
  };
  auto const facts = bind_facts<Wrong>(bound.program, bound.form,
                                       {{"incme", &Wrong::income},
                                        {"town", &Wrong::town},
                                        {"since", &Wrong::since},
                                        {"children", &Wrong::children},
                                        {"children", &Wrong::twice}});
  ASSERT_FALSE(facts);
  EXPECT_THAT(
      texts_of(facts.error()),
      ElementsAre(
          "field incme: no input of this name; expected the name of an input: income",
          "field town: a member that holds a boolean; expected one that holds a text, as the input does",
          "field since: a member that holds a boolean; expected one that holds a date, as the input does",
          "field children: a second field of this input; expected one field for every input",
          "input income: no field; expected a field for every input, or Unbound::unknown",
          "input owns car: no field; expected a field for every input, or Unbound::unknown",
          "input tenure: no field; expected a field for every input, or Unbound::unknown",
          "input share: no field; expected a field for every input, or Unbound::unknown"));
}

TEST(Bind, ReportsEveryResultThatDoesNotFitTogether) {
  Bound const bound{aid_model()};
  enum class Few { low, family };
  struct Wrong {
    bool aid, misnamed, verdict, output;
    Few few;
  };
  auto const results = bind_results<Wrong>(bound.program, bound.form,
                                           {{"aid", &Wrong::aid},
                                            {"ai", &Wrong::misnamed},
                                            {"aid.verdict", &Wrong::verdict},
                                            {"aid.amont", &Wrong::output}});
  ASSERT_FALSE(results);
  EXPECT_THAT(
      texts_of(results.error()),
      ElementsAre("field aid: a decision of several outputs; expected decision.output: aid.verdict",
                  "field ai: no decision of this name; expected the id or name of a decision, or "
                  "decision.output: aid",
                  "field aid.verdict: a member that holds a boolean; expected one that holds a text, as the "
                  "result does",
                  "field aid.amont: no output of this name; expected the id or name of a decision, or "
                  "decision.output: aid.amount"));
  auto const words = bind_results<Wrong>(bound.program, bound.form,
                                         {{"aid.verdict", &Wrong::few, {"low income", "family"}}});
  ASSERT_FALSE(words);
  EXPECT_EQ(words.error().size(), 7U);
  EXPECT_EQ(to_string(words.error()[0]),
            "field aid.verdict: no word for \"ask\"; expected a word for every text that the decision gives");
}

TEST(Bind, FindsEveryOfManyTextsExactlyAndNoOther) {
  Model model;
  model.inputs.push_back(input("town", "string"));
  std::vector<Line> lines;
  for (int i = 0; i < 300; ++i) {
    std::string const text = std::string(static_cast<std::size_t>(i % 7), 'x') + std::to_string(i);
    lines.push_back({{'"' + text + '"'}, {std::to_string(i)}});
  }
  model.decisions.push_back(
      needing(decision("number", HitPolicy::unique, {"town"}, {{"number", Type::number}}, lines), {"town"}));
  Bound const bound{model};
  struct Place {
    std::string town;
    std::optional<int> number;
  };
  auto const facts = bind_facts<Place>(bound.program, bound.form, {{"town", &Place::town}}).value();
  auto const results = bind_results<Place>(bound.program, bound.form, {{"number", &Place::number}}).value();
  RowRun run(bound.program, bound.form);
  FactBuffer buffer;
  ResultBuffer read;
  auto const number_of = [&](std::string const& town) {
    Place place{town, -1};
    EXPECT_TRUE(facts.set(run, place, buffer));
    EXPECT_TRUE(buffer.beside.empty());
    EXPECT_TRUE(results.read(run, place, read));
    return place.number;
  };
  for (int i = 0; i < 300; ++i)
    EXPECT_EQ(number_of(std::string(static_cast<std::size_t>(i % 7), 'x') + std::to_string(i)), i);
  for (char const* const other : {"", "x", "0 ", "xx1", "300", "xxxxxxx", "\xC3\xA9"})
    EXPECT_EQ(number_of(other), std::nullopt);
  EXPECT_EQ(number_of(std::string("0\0", 2)), std::nullopt);
}

/// A text of which an expression makes another: no cell names it, and its value must arrive.
TEST(Bind, ATextThatAnExpressionReadsIsGivenAsItself) {
  Model model;
  model.inputs = {input("town", "string"), input("street", "string"), input("house", "string")};
  model.decisions = {needing(expression("shout", "upper case(town)", "string"), {"town"}),
                     needing(decision("in_town", HitPolicy::first, {"street"}, {{"yes", Type::boolean}},
                                      {{{"\"Lane\""}, {"true"}}, {{"-"}, {"false"}}}),
                             {"street"}),
                     needing(decision("late", HitPolicy::first, {"street", "house"}, {{"yes", Type::boolean}},
                                      {{{"-", "starts with(?, \"H\")"}, {"true"}}, {{"-", "-"}, {"false"}}}),
                             {"street", "house"})};
  Bound const bound{model};
  struct Place {
    std::string_view town, street, house;
  };
  struct Said {
    std::string_view shout;
    bool in_town = false, late = false;
  };
  auto const facts =
      bind_facts<Place>(bound.program, bound.form,
                        {{"town", &Place::town}, {"street", &Place::street}, {"house", &Place::house}})
          .value();
  auto const results =
      bind_results<Said>(bound.program, bound.form,
                         {{"shout", &Said::shout}, {"in_town", &Said::in_town}, {"late", &Said::late}})
          .value();
  RowRun run(bound.program, bound.form);
  FactBuffer buffer;
  ResultBuffer read;
  Said said;
  ASSERT_TRUE(facts.set(run, {"Hillside", "Road", "Home"}, buffer));
  ASSERT_EQ(buffer.beside.size(), 2U);  // the street is only compared
  EXPECT_EQ(buffer.beside[0].first, 0U);
  EXPECT_EQ(buffer.beside[1].first, 2U);
  ASSERT_TRUE(results.read(run, said, read)) << to_string(read.problems[0]);
  EXPECT_EQ(said.shout, "HILLSIDE");
  EXPECT_FALSE(said.in_town);
  EXPECT_TRUE(said.late);
  ASSERT_TRUE(facts.set(run, {"Dale", "Lane", "Den"}, buffer));
  ASSERT_TRUE(results.read(run, said, read));
  EXPECT_EQ(said.shout, "DALE");
  EXPECT_TRUE(said.in_town);
  EXPECT_FALSE(said.late);
  Place const place{"Hillside", "Road", "Home"};
  ASSERT_TRUE(facts.set(run, place, buffer));
  facts.add_texts(place, buffer);
  facts.add_texts(place, buffer);
  ASSERT_EQ(buffer.beside.size(), 3U);
  EXPECT_EQ(to_string(buffer.beside[2].second), "Road");
}

/// A third of a number fits in no cell: the table is evaluated as an expression, and must not take the text
/// for null.
TEST(Bind, ATextIsGivenAsItselfWhereItsTableMayBeEvaluatedAsAnExpression) {
  Model model;
  model.inputs = {input("town", "string"), input("n", "number")};
  std::vector<Line> const lines = {
      {{"null", "-"}, {"\"no town\""}}, {{"\"Hill\"", "> 1"}, {"\"many\""}}, {{"-", "-"}, {"\"other\""}}};
  model.decisions = {
      needing(expression("third", "n / 3", "number"), {"n"}),
      needing(decision("size", HitPolicy::first, {"n"}, {{"size", Type::number}},
                       {{{"> 1"}, {"2"}}, {{"-"}, {"1"}}}),
              {"n"}),
      needing(decision("by_third", HitPolicy::first, {"town", "third"}, {{"said"}}, lines),
              {"town", "third"}),
      needing(decision("by_size", HitPolicy::first, {"town", "size"}, {{"said"}}, lines), {"town", "size"})};
  struct Place {
    std::optional<std::string_view> town;
    Decimal n;
  };
  struct Said {
    std::string_view by_third, by_size;
    bool operator==(Said const&) const = default;
  };
  Model only_size = model;
  only_size.decisions.erase(only_size.decisions.begin() + 2);
  for (bool const has_third : {true, false}) {
    Bound const bound{has_third ? model : only_size};
    auto const facts =
        bind_facts<Place>(bound.program, bound.form, {{"town", &Place::town}, {"n", &Place::n}}).value();
    std::string const first = has_third ? "by_third" : "by_size";
    auto const results =
        bind_results<Said>(bound.program, bound.form, {{first, &Said::by_third}, {"by_size", &Said::by_size}})
            .value();
    RowRun run(bound.program, bound.form);
    FactBuffer buffer;
    ResultBuffer read;
    auto const said_of = [&](Place const& place) {
      Said said;
      EXPECT_TRUE(facts.set(run, place, buffer));
      EXPECT_TRUE(results.read(run, said, read));
      return said;
    };
    EXPECT_EQ(said_of({"Dale", Decimal::of(10)}), (Said{"other", "other"}));
    EXPECT_EQ(buffer.beside.size(), has_third ? 1U : 0U);
    EXPECT_EQ(said_of({"Dale", Decimal::of(1'234'567, 6)}), (Said{"other", "other"}));
    EXPECT_EQ(said_of({"Hill", Decimal::of(10)}), (Said{"many", "many"}));
    EXPECT_EQ(said_of({std::nullopt, Decimal::of(10)}), (Said{"no town", "no town"}));
  }
}

TEST(Bind, ATextThatTheInputDoesNotAllowIsAProblemAndCountsAsUnknown) {
  Schema const schema{text("town", {"Hill", "Dale"}), number("age")};
  Package const package =
      compile_decisions({decision("in_hill", HitPolicy::first, {"town"}, {{"yes", Type::boolean}},
                                  {{{"\"Hill\""}, {"true"}}, {{"-"}, {"false"}}})},
                        schema)
          .value();
  struct Person {
    std::optional<std::string> town;
    long long age = 0;
  };
  auto const facts =
      bind_facts<Person>(package.program, package.form, {{"town", &Person::town}, {"age", &Person::age}})
          .value();
  RowRun run(package.program, package.form);
  FactBuffer buffer;
  EXPECT_FALSE(facts.set(run, {"Hil", 1}, buffer));
  EXPECT_THAT(texts_of(buffer.problems),
              ElementsAre("input town: \"Hil\"; expected a text that the input allows: \"Hill\""));
  run.decide(0);
  EXPECT_EQ(run.answer(0).status, Status::undetermined);
  enum class Town { hill, dell };
  struct Wrong {
    Town town;
  };
  auto const wrong = bind_facts<Wrong>(package.program, package.form,
                                       {{"town", &Wrong::town, {"Hill", "Dal"}}}, Unbound::unknown);
  ASSERT_FALSE(wrong);
  EXPECT_THAT(texts_of(wrong.error()),
              ElementsAre("field town: \"Dal\"; expected a text that the input allows: \"Dale\""));
}

/// What a type allows is looked at as Run does it: the value is a problem of the row.
TEST(Bind, ValuesThatATypeDoesNotAllowAreProblemsOfTheRow) {
  Model model;
  ModelType credit;
  credit.name = "credit";
  credit.type_ref = "number";
  credit.allowed.text = "[0..100]";
  model.types.push_back(credit);
  model.inputs.push_back(input("score", "credit"));
  model.decisions.push_back(needing(expression("double", "score * 2", "number"), {"score"}));
  Bound const bound{model};
  struct Score {
    int score = 0;
    std::optional<int> twice;
  };
  auto const facts = bind_facts<Score>(bound.program, bound.form, {{"score", &Score::score}}).value();
  auto const results = bind_results<Score>(bound.program, bound.form, {{"double", &Score::twice}}).value();
  RowRun run(bound.program, bound.form);
  FactBuffer buffer;
  ResultBuffer read;
  Score score{100, {}};
  ASSERT_TRUE(facts.set(run, score, buffer));
  EXPECT_TRUE(results.read(run, score, read));
  EXPECT_EQ(score.twice, 200);
  EXPECT_THAT(run.problems(), IsEmpty());
  score.score = 101;
  ASSERT_TRUE(facts.set(run, score, buffer));
  EXPECT_TRUE(results.read(run, score, read));
  EXPECT_EQ(score.twice, std::nullopt);
  ASSERT_EQ(run.problems().size(), 1U);
  EXPECT_EQ(run.problems()[0].where, "input score");
}

TEST(Bind, ResultsOfExpressionsWithoutDeclaredTypeAreLookedAtRowByRow) {
  Model model;
  model.inputs.push_back(input("n", "number"));
  model.decisions.push_back(needing(expression("odd", "if n > 5 then \"many\" else n / 4"), {"n"}));
  model.decisions.push_back(needing(expression("all", "[n]", "list<number>"), {"n"}));
  Bound const bound{model};
  struct N {
    int n = 0;
    Decimal quarter;
  };
  auto const facts = bind_facts<N>(bound.program, bound.form, {{"n", &N::n}}).value();
  auto const results = bind_results<N>(bound.program, bound.form, {{"odd", &N::quarter}}).value();
  RowRun run(bound.program, bound.form);
  FactBuffer buffer;
  ResultBuffer read;
  N n{3, {}};
  ASSERT_TRUE(facts.set(run, n, buffer));
  EXPECT_TRUE(results.read(run, n, read));
  EXPECT_EQ(n.quarter, Decimal::of(75, 2));
  n.n = 6;
  ASSERT_TRUE(facts.set(run, n, buffer));
  EXPECT_FALSE(results.read(run, n, read));
  EXPECT_THAT(texts_of(read.problems),
              ElementsAre("result odd: string many; expected a number, as the member holds"));
  auto const list = bind_results<N>(bound.program, bound.form, {{"all", &N::n}});
  ASSERT_FALSE(list);
  EXPECT_EQ(to_string(list.error()[0]),
            "field all: a decision whose result is no boolean, number, string or date; expected "
            "RowRun::value, which gives "
            "any value");
}

TEST(Bind, AnInputWithoutMemberCanBeUnknown) {
  Bound const bound{aid_model()};
  struct Income {
    Cents income;
  };
  auto const facts =
      bind_facts<Income>(bound.program, bound.form, {{"income", &Income::income}}, Unbound::unknown);
  ASSERT_TRUE(facts);
  RowRun run(bound.program, bound.form);
  FactBuffer buffer;
  ASSERT_TRUE(facts->set(run, {Cents{1}}, buffer));
  run.decide(0);
  EXPECT_EQ(run.answer(0).status, Status::matched);
  ASSERT_TRUE(facts->set(run, {Cents{130'000}}, buffer));
  run.decide(0);
  EXPECT_EQ(run.answer(0).status, Status::undetermined);
}

}  // namespace
}  // namespace kanteling::rules
