// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/host_function.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bound_model.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace rules::testing;
using feel::Value;

struct Register {
  int calls = 0;
  std::string last;
};

/// The fee of a street; streets that begin with x are in no register.
HostAnswer fee_of(void* context, std::span<Value const> arguments) {
  auto& reg = *static_cast<Register*>(context);
  ++reg.calls;
  reg.last = to_string(arguments[0]) + '/' + to_string(arguments[1]);
  if (arguments[0].is_null()) return {};
  if (arguments[0].text().starts_with("x")) return {{}, "a street of the register"};
  if (arguments[0].text() == "Odd") return {Value::string("much"), {}};
  return {Value::of(multiply(Decimal::of(static_cast<std::int64_t>(arguments[0].text().size())),
                             arguments[1].number())
                        .value()),
          {}};
}

HostFunction fee(Register& reg) {
  return {"fee of street", "2", {{"street", "string"}, {"days", "number"}}, "number", fee_of, &reg};
}

Model fee_model(std::vector<std::string> const& texts) {
  Model model;
  model.file = "fee.dmn";
  model.inputs = {input("street", "string"), input("days", "number")};
  for (std::size_t i = 0; i < texts.size(); ++i)
    model.decisions.push_back(needing(expression("d" + std::to_string(i), texts[i]), {"street", "days"}));
  return model;
}

std::vector<std::string> problems_of(std::string const& text, std::vector<HostFunction> const& hosts) {
  auto const program = compile_program({fee_model({text})}, {}, hosts);
  return program ? std::vector<std::string>() : texts_of(program.error());
}

/// What both evaluators say of a decision, with its problem.
std::string both(Program const& program, Value const& street, Value const& days,
                 std::string const& id = "d0") {
  auto const said = [](Value const& value, std::vector<RunProblem> const& problems) {
    std::string text = value.is_unknown() ? "unknown" : to_string(value);
    for (RunProblem const& p : problems)
      text += " | " + p.where + ": " + p.found + "; expected " + p.expected;
    return text;
  };
  Run run(program);
  run.set(0, street);
  run.set(1, days);
  std::uint32_t const global = program.find(id).value();
  RunResult const result = run.decide(global);
  std::string const first = said(result.value, result.problems);
  RowForm const form = row_form(program, input_schema(program), false).value();
  RowRun rows(program, form);
  std::int64_t const cells[] = {0, 0};
  std::uint64_t const null_bits[] = {3};
  std::uint64_t const unknown_bits[] = {0};
  rows.set({cells, null_bits, unknown_bits});
  rows.set_value(0, street);
  rows.set_value(1, days);
  rows.decide(form.step_of[global]);
  std::string const second = said(rows.value(form.step_of[global]), rows.problems());
  return first == second ? first : "Run: " + first + "\nRowRun: " + second;
}

TEST(HostFunction, IsCalledInOrderAndByName) {
  Register reg;
  for (char const* const text :
       {"fee of street(street, days) + 1", "fee of street(days: days, street: street) + 1"}) {
    auto const program = compile_program({fee_model({text})}, {}, {fee(reg)});
    ASSERT_TRUE(program) << to_string(program.error()[0]);
    EXPECT_EQ(both(*program, Value::string("Lane"), Value::of(Decimal::of(25, 1))), "11");
    EXPECT_EQ(reg.last, "Lane/2.5");
  }
}

TEST(HostFunction, UnknownArgumentsGiveUnknownWithoutACall) {
  Register reg;
  auto const program = compile_program({fee_model({"fee of street(street, days)"})}, {}, {fee(reg)});
  ASSERT_TRUE(program);
  EXPECT_EQ(both(*program, Value::unknown({0}), Value::of(Decimal::of(1))), "unknown");
  EXPECT_EQ(both(*program, Value::string("Lane"), Value::unknown({1})), "unknown");
  EXPECT_EQ(reg.calls, 0);
}

TEST(HostFunction, NullArgumentsReachItAndItsErrorIsAProblem) {
  Register reg;
  auto const program = compile_program({fee_model({"fee of street(street, days)"})}, {}, {fee(reg)});
  ASSERT_TRUE(program);
  EXPECT_EQ(both(*program, {}, {}), "null");
  EXPECT_EQ(reg.last, "null/null");
  EXPECT_EQ(
      both(*program, Value::string("x1"), Value::of(Decimal::of(1))),
      "null | fee.dmn, decision d0: fee of street(\"x1\", number 1); expected a street of the register");
}

TEST(HostFunction, ArgumentsAndResultsHaveTheTypesThatItStates) {
  Register reg;
  auto const program = compile_program({fee_model({"fee of street(days, 1)"})}, {}, {fee(reg)});
  ASSERT_TRUE(program);
  EXPECT_EQ(both(*program, {}, Value::of(Decimal::of(1))),
            "null | fee.dmn, decision d0: street is number 1; expected string");
  EXPECT_EQ(reg.calls, 0);
  auto const odd = compile_program({fee_model({"fee of street(street, 1)"})}, {}, {fee(reg)});
  ASSERT_TRUE(odd);
  EXPECT_EQ(both(*odd, Value::string("Odd"), {}),
            "null | fee.dmn, decision d0: the result is \"much\"; expected number");
}

TEST(HostFunction, IsCalledFromCellsOfTablesAndPassedOn) {
  Register reg;
  Model model = fee_model({"count([street, \"ab\"][fee of street(item, 1) > 2])"});
  model.decisions.push_back(needing(decision("cheap", HitPolicy::first, {"street"}, {{"yes", Type::boolean}},
                                             {{{"fee of street(?, 2) < 9"}, {"true"}}, {{"-"}, {"false"}}}),
                                    {"street"}));
  auto const program = compile_program({model}, {}, {fee(reg)});
  ASSERT_TRUE(program) << to_string(program.error()[0]);
  EXPECT_EQ(both(*program, Value::string("Lane"), {}), "1");
  EXPECT_EQ(both(*program, Value::string("Lane"), {}, "cheap"), "true");
  EXPECT_EQ(both(*program, Value::string("Laney"), {}, "cheap"), "false");
}

TEST(HostFunction, CallsWithOtherArgumentsAreProblemsWhenCompiled) {
  Register reg;
  std::vector<HostFunction> const hosts = {fee(reg)};
  EXPECT_THAT(problems_of("fee of street(street)", hosts),
              ElementsAre("fee.dmn, decision d0: 1 argument; expected fee of street(street, days)"));
  EXPECT_THAT(problems_of("fee of street(street, days, 3)", hosts),
              ElementsAre("fee.dmn, decision d0: 3 arguments; expected fee of street(street, days)"));
  EXPECT_THAT(problems_of("fee of street(street: street, day: 1)", hosts),
              ElementsAre("fee.dmn, decision d0: argument day; expected fee of street(street, days)"));
  EXPECT_THAT(problems_of("fee of street(street: street, street: street)", hosts),
              ElementsAre("fee.dmn, decision d0: argument street; expected fee of street(street, days)"));
  EXPECT_THAT(problems_of("fee of streets(street, 1)", hosts),
              ElementsAre(::testing::HasSubstr("expected a known function such as \"fee of street\"")));
  EXPECT_THAT(problems_of("fee of street(street, days)", {}),
              ElementsAre(::testing::HasSubstr("fee of street")));
}

TEST(HostFunction, ThatCannotBeCalledIsAProblem) {
  Register reg;
  HostFunction const good = fee(reg);
  HostFunction taken = good;
  taken.name = "days";
  HostFunction decided = good;
  decided.name = "d0";
  HostFunction built_in = good;
  built_in.name = "sum";
  HostFunction unreadable = good;
  unreadable.name = "a(b";
  unreadable.call = nullptr;
  HostFunction typed = good;
  typed.name = "typed";
  typed.parameters = {{"a", "nmber"}, {"a", ""}};
  EXPECT_THAT(
      problems_of("1", {good, taken, decided, built_in, unreadable, typed, good}),
      ElementsAre(
          "host function sum: a name of a built-in function of FEEL; expected a name of its own",
          "host function a(b: no name that FEEL can call; expected letters, digits and blanks",
          "host function a(b: nothing to call; expected a function pointer",
          ::testing::StartsWith("host function typed, parameter a: nmber; expected "),
          "host function typed: two parameters a; expected every name once",
          "host function days: a name that something else has already; expected a name of its own",
          "host function d0: a name that something else has already; expected a name of its own",
          "host function fee of street: a name that something else has already; expected a name of its own"));
}

TEST(HostFunction, OfAPackageStandsInItsProgram) {
  Register reg;
  auto const package = compile({"test", "1", {}, {"test.dmn"}},
                               {model_of({expression("d", "fee of street(\"Lane\", n)", "number")})},
                               {number("n")}, {}, "", {fee(reg)});
  ASSERT_TRUE(package) << to_string(package.error()[0]);
  ASSERT_EQ(package->program.hosts.size(), 1U);
  EXPECT_EQ(package->program.hosts[0].name + ' ' + package->program.hosts[0].version, "fee of street 2");
  RowRun run(package->program, package->form);
  run.set(Row(1).set(0, 3).view());
  run.decide(0);
  EXPECT_EQ(to_string(run.value(0)), "12");
}

}  // namespace
}  // namespace kanteling::rules
