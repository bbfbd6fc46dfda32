// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/row_text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "explained_model.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules {
namespace {

using namespace testing;
using feel::Value;

/// Fares of a bus in a town that does not exist: a table for one price, one that adds up, one that lists.
std::string const fares = R"(
| input | type    |
|-------|---------|
| age   | number  |
| zone  | string  |
| day   | date    |
| pass  | boolean |

## fare: Fare
- hit policy: F
- requires: age, zone, day

| rule  | age: number | zone: string | day: date         | **price: number** | **until: date** |
|-------|-------------|--------------|-------------------|-------------------|-----------------|
| child | < 4         | -            | -                 | 0                 | day             |
| north | -           | "north"      | < @"2027-01-01"   | 1.50              | @"2026-12-31"   |
| other | > 60        | -            | -                 | 2.25              | null            |

## extra: Extra
- hit policy: C+
- requires: age, pass

| rule  | age: number | pass: boolean | **sum: number** |
|-------|-------------|---------------|-----------------|
| a     | >= 18       | -             | 0.5             |
| b     | -           | false         | 0.75            |

## notes: Notes
- hit policy: R
- requires: fare, age

| rule  | Fare.price: number | age: number | **note: string** |
|-------|--------------------|-------------|------------------|
| cheap | <= 2               | -           | "cheap"          |
| old   | -                  | >= 65       | "old"            |
| default |                  |             | "none"           |

## total: Total
- type: number
- requires: fare, extra

```feel
Fare.price + Extra
```
)";

struct Told {
  Program program = program_of(fares);
  RowForm form = row_form(program, input_schema(program), false).value();
  RowText text{program, form};
  std::array<std::int64_t, 4> cells{7'000, 0, make_date(2026, 5, 1).days, 0};
  std::uint64_t null_bits = 0;
  std::uint64_t unknown_bits = 0;

  std::string of(RowRun& run) const {
    run.set({cells.data(), &null_bits, &unknown_bits});
    run.decide_all();
    std::string to;
    text.append(to, run);
    return to;
  }
  std::string now() const {
    RowRun run(program, form);
    return of(run);
  }
};

TEST(RowText, HasTheRulesThatFiredWithTheirConditionsAndWhatTheySay) {
  EXPECT_EQ(Told().now(), R"(Fare: matched
  north: zone = "north", day = 2026-05-01 -> price = 1.5, until = 2026-12-31
Extra: matched, sum = 1.25
  a: age = 70 -> sum = 0.5
  b: pass = false -> sum = 0.75
Notes: matched
  cheap: Fare.price = 1.5 -> note = "cheap"
  old: age = 70 -> note = "old"
Total: 2.75
)");
}

TEST(RowText, AValueThatIsPassedOnStandsAsItIs) {
  Told told;
  told.cells = {-350, 0, make_date(2026, 5, 1).days, 1};
  EXPECT_EQ(told.now(), R"(Fare: matched
  child: age = -3.5 -> price = 0, until = 2026-05-01
Extra: none
Notes: matched
  cheap: Fare.price = 0 -> note = "cheap"
Total: null
)");
}

TEST(RowText, WhereNoRuleFiresItSaysSo) {
  Told told;
  told.cells = {1'000, 1, make_date(2026, 5, 1).days, 1};  // zone is some other text
  std::string const text = told.now();
  EXPECT_EQ(text.substr(0, text.find("Total")), R"(Fare: none
Extra: none
Notes: none = "none"
)");
}

TEST(RowText, WhatIsOpenNamesWhatIsNeeded) {
  Told told;
  told.unknown_bits = 2;
  std::string const text = told.now();
  EXPECT_EQ(text.substr(0, text.find("Extra")),
            R"(Fare: undetermined, price = unknown, until = unknown; needed: zone
  north: zone = unknown, day = 2026-05-01 -> price = 1.5, until = 2026-12-31
  other: age = 70 -> price = 2.25, until = null
)");
}

TEST(RowText, NullIsShown) {
  Told told;
  told.null_bits = 4;
  std::string const text = told.now();
  EXPECT_EQ(text.substr(0, text.find("Extra")),
            "Fare: matched\n  other: age = 70 -> price = 2.25, until = null\n");
}

TEST(RowText, ValuesThatAreNoCellsAreShownWhole) {
  Told told;
  RowRun run(told.program, told.form);
  run.set({told.cells.data(), &told.null_bits, &told.unknown_bits});
  std::string const far(2'000, 'x');
  run.set_value(0, number("70.123456789"));
  run.set_value(1, Value::string(far));
  run.decide_all();
  std::string to = "before\n";
  told.text.append(to, run);
  EXPECT_EQ(to.substr(0, to.find("Extra")),
            "before\nFare: matched\n  other: age = 70.123456789 -> price = 2.25, until = null\n");
}

TEST(RowText, ADecisionThatWasNotMadeIsLeftOut) {
  Told const told;
  RowRun run(told.program, told.form);
  run.set({told.cells.data(), &told.null_bits, &told.unknown_bits});
  run.decide(told.form.step_of[told.program.find("fare").value()]);
  std::string to;
  told.text.append(to, run);
  EXPECT_EQ(to.find("Extra"), std::string::npos);
  EXPECT_EQ(to.rfind("Fare: matched", 0), 0U);
}

TEST(RowText, OnceWarmTheTextIsNotMovedAgain) {
  Told const told;
  RowRun run(told.program, told.form);
  std::string to = told.of(run);
  told.text.append(to, run);
  to.clear();
  told.text.append(to, run);
  char const* const before = to.data();
  for (int i = 0; i < 3; ++i) {
    to.clear();
    told.text.append(to, run);
    EXPECT_EQ(to.data(), before);
  }
}

/// One number and one date, whatever they are, as FEEL writes them.
TEST(RowText, EveryCellStandsAsFeelWritesIt) {
  Program const program = program_of(R"(
| input | type   |
|-------|--------|
| n     | number |
| d     | date   |

## t: T
- requires: n, d

| rule | n: number | d: date               | **out: number** |
|------|-----------|-----------------------|-----------------|
| r    | not(3.125) | not(@"2000-01-01")   | 1               |
)");
  constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  for (int const decimals : {0, 1, 2, 3, 9}) {
    auto const scale = static_cast<std::uint8_t>(decimals);
    Schema schema = input_schema(program);
    schema[0].scale = scale;
    RowForm const form = row_form(program, schema, false).value();
    if (form.steps[0].table == RowStep::none) continue;  // 3.125 has too many decimals for some
    RowText const text(program, form);
    RowRun run(program, form);
    for (std::int64_t const n :
         {std::int64_t{0}, std::int64_t{7}, std::int64_t{-7}, std::int64_t{10}, std::int64_t{99},
          std::int64_t{100}, std::int64_t{-1'050}, std::int64_t{123'456'789}, std::int64_t{1'000'000'000},
          std::int64_t{-1'000'000'001}, lowest, highest}) {
      for (std::int64_t const d : {std::int64_t{0}, std::int64_t{-141'428}, std::int64_t{-141'429},
                                   std::int64_t{2'932'896}, std::int64_t{2'932'897}, std::int64_t{20'512}}) {
        std::array const cells{n, d};
        std::uint64_t const none = 0;
        run.set({cells.data(), &none, &none});
        run.decide_all();
        std::string to;
        text.append(to, run);
        EXPECT_EQ(to, "T: matched\n  r: n = " + to_string(Decimal::of(n, scale)) +
                          ", d = " + feel::to_string(feel::Day{d}) + " -> out = 1\n");
      }
    }
  }
}

}  // namespace
}  // namespace kanteling::rules
