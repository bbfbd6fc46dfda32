// SPDX-License-Identifier: Apache-2.0
// Random tables and rows: what the bit sets say must be what every cell says when it is read by itself,
// slowly, on numbers in thousandths, and what all ways to fill in the unknown cells say together.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "small_policy.hpp"

namespace kanteling::rules {
namespace {

using Truth = std::optional<bool>;          // empty: FEEL's null
using Value = std::optional<std::int64_t>;  // a cell of a row; empty: null

/// One test as it was drawn, apart from its notation. Limits are thousandths of a number, days, or positions.
struct Test {
  enum class Kind {
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    interval,
    null
  } kind = Kind::equal;
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool low_in = true;
  bool high_in = true;
};

struct Cell {
  bool any = false;
  bool negated = false;
  std::vector<Test> tests;
};

struct Drawn {
  HitPolicy policy = HitPolicy::unique;
  std::vector<std::size_t> columns;      // the variable of every input column
  std::vector<std::vector<Cell>> rules;  // by rule, by input column
};

Schema const schema{testing::number("n0"), testing::number("n1", 1), testing::boolean("b"),
                    testing::text("t", {"x", "y", "z"}), testing::date("d")};

int draw(int from, int to) {
  return *rc::gen::inRange(from, to);
}

// --- the slow way ---

/// The value in the same measure as the limits of a test.
std::int64_t in_measure(Variable const& v, std::int64_t value) {
  if (v.type != Type::number) return value;
  return v.scale == 0 ? value * 1'000 : value * 100;
}

Truth holds(Test const& test, Variable const& variable, Value value) {
  using K = Test::Kind;
  if (test.kind == K::null) return !value;
  if (test.kind == K::equal) return value && in_measure(variable, *value) == test.low;
  if (test.kind == K::not_equal) return !value || in_measure(variable, *value) != test.low;
  if (!value) return std::nullopt;
  std::int64_t const x = in_measure(variable, *value);
  if (test.kind == K::less) return x < test.low;
  if (test.kind == K::less_or_equal) return x <= test.low;
  if (test.kind == K::greater) return x > test.low;
  if (test.kind == K::greater_or_equal) return x >= test.low;
  return (x > test.low || (test.low_in && x == test.low)) &&
         (x < test.high || (test.high_in && x == test.high));
}

bool holds(Cell const& cell, Variable const& variable, Value value) {
  if (cell.any) return true;
  bool some_true = false;
  bool some_null = false;
  for (Test const& test : cell.tests) {
    Truth const one = holds(test, variable, value);
    some_true = some_true || one == true;
    some_null = some_null || !one;
  }
  return cell.negated ? !some_true && !some_null : some_true;
}

Answer answer_slowly(Drawn const& drawn, std::vector<Value> const& row) {
  Answer answer;
  for (std::size_t r = 0; r < drawn.rules.size(); ++r) {
    bool all = true;
    for (std::size_t c = 0; c < drawn.columns.size(); ++c) {
      all = all && holds(drawn.rules[r][c], schema[drawn.columns[c]], row[drawn.columns[c]]);
    }
    if (all && (drawn.policy != HitPolicy::first || answer.rules.empty())) {
      answer.rules.push_back(static_cast<std::uint32_t>(r));
    }
  }
  if (!answer.rules.empty()) answer.status = Status::matched;
  if (drawn.policy == HitPolicy::unique && answer.rules.size() > 1) answer.status = Status::conflict;
  return answer;
}

// --- drawing ---

Test draw_test(Variable const& v) {
  using K = Test::Kind;
  Test test;
  bool const ordered = v.type == Type::number || v.type == Type::date;
  test.kind = static_cast<K>(ordered ? draw(0, 8) : draw(0, 2));
  if (!ordered && draw(0, 6) == 0) test.kind = K::null;
  auto const limit = [&]() -> std::int64_t {
    if (v.type == Type::number) return draw(-6, 7) * 250 + (draw(0, 4) == 0 ? 5 : 0);
    if (v.type == Type::date) return draw(0, 6);
    return draw(0, v.type == Type::boolean ? 2 : 3);
  };
  test.low = limit();
  test.high = limit();
  if (test.high < test.low) std::swap(test.low, test.high);
  test.low_in = draw(0, 2) == 0;
  test.high_in = draw(0, 2) == 0;
  return test;
}

/// Whether the interval holds a value of the variable; the engine refuses those that do not.
bool is_written(Test const& test, Variable const& v) {
  if (test.kind != Test::Kind::interval) return true;
  for (std::int64_t x = -30; x <= 30; ++x) {
    if (holds(test, v, x) == true) return true;
  }
  return false;
}

Cell draw_cell(Variable const& v) {
  Cell cell;
  cell.any = draw(0, 2) == 0;
  cell.negated = !cell.any && draw(0, 4) == 0;
  int const count = cell.any ? 0 : draw(1, 4);
  for (int i = 0; i < count; ++i) {
    Test const test = draw_test(v);
    cell.tests.push_back(is_written(test, v) ? test : Test{Test::Kind::null});
  }
  return cell;
}

Drawn draw_table() {
  Drawn drawn;
  constexpr HitPolicy policies[] = {HitPolicy::unique, HitPolicy::first, HitPolicy::collect, HitPolicy::rule_order};
  drawn.policy = policies[draw(0, 4)];
  int const columns = draw(0, 4);
  for (int c = 0; c < columns; ++c) drawn.columns.push_back(static_cast<std::size_t>(draw(0, 5)));
  int const rules = draw(0, 4) == 0 ? draw(60, 70) : draw(0, 6);
  for (int r = 0; r < rules; ++r) {
    drawn.rules.emplace_back();
    for (std::size_t const v : drawn.columns) drawn.rules.back().push_back(draw_cell(schema[v]));
  }
  return drawn;
}

/// Every value that can matter for the limits drawn above, and null.
std::vector<Value> values_of(Variable const& v) {
  std::vector<Value> values{std::nullopt};
  int const low = v.type == Type::number ? (v.scale == 0 ? -3 : -17) : v.type == Type::date ? -1 : 0;
  int const high = v.type == Type::number ? (v.scale == 0 ? 3 : 17)
                   : v.type == Type::date ? 6
                   : v.type == Type::text ? 2
                                          : 1;
  for (int x = low; x <= high; ++x) values.emplace_back(x);
  return values;
}

Value draw_value(std::size_t variable) {
  std::vector<Value> const values = values_of(schema[variable]);
  return values[static_cast<std::size_t>(draw(0, static_cast<int>(values.size())))];
}

// --- notation ---

std::string limit_text(Variable const& v, std::int64_t limit) {
  if (v.type == Type::boolean) return limit != 0 ? "true" : "false";
  if (v.type == Type::text) return '"' + v.values[static_cast<std::size_t>(limit)] + '"';
  if (v.type == Type::date) return "date(\"" + to_string(Date{static_cast<std::int32_t>(limit)}) + "\")";
  std::string digits = std::to_string(limit < 0 ? -limit : limit);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return (limit < 0 ? "-" : "") + digits.insert(digits.size() - 3, ".");
}

std::string test_text(Variable const& v, Test const& t) {
  char const* const signs[] = {"", "!= ", "< ", "<=", "> ", ">="};
  if (t.kind == Test::Kind::null) return "null";
  if (t.kind != Test::Kind::interval) return signs[static_cast<std::size_t>(t.kind)] + limit_text(v, t.low);
  return (t.low_in ? "[" : "(") + limit_text(v, t.low) + ".." + limit_text(v, t.high) +
         (t.high_in ? "]" : ")");
}

std::string cell_text(Variable const& v, Cell const& cell) {
  if (cell.any) return "-";
  std::string list;
  for (Test const& test : cell.tests) list += (list.empty() ? "" : ", ") + test_text(v, test);
  return cell.negated ? "not(" + list + ")" : list;
}

Table compiled(Drawn const& drawn) {
  std::vector<std::string> inputs;
  for (std::size_t const v : drawn.columns) inputs.push_back(schema[v].name);
  std::vector<std::vector<std::string>> cells;
  for (auto const& rule : drawn.rules) {
    cells.emplace_back();
    for (std::size_t c = 0; c < rule.size(); ++c)
      cells.back().push_back(cell_text(schema[drawn.columns[c]], rule[c]));
  }
  for (auto const& line : cells) {
    for (auto const& cell : line) RC_LOG() << cell << " | ";
    RC_LOG() << "\n";
  }
  return testing::table(drawn.policy, inputs, cells, schema);
}

testing::Row row_of(std::vector<Value> const& values, std::set<std::size_t> const& unknown) {
  testing::Row row(schema.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (unknown.count(i) != 0) {
      row.set_unknown(i);
    } else if (values[i]) {
      row.set(i, *values[i]);
    } else {
      row.set_null(i);
    }
  }
  return row;
}

std::vector<Value> draw_row() {
  std::vector<Value> row;
  for (std::size_t i = 0; i < schema.size(); ++i) row.push_back(draw_value(i));
  return row;
}

std::set<std::size_t> draw_unknown() {
  std::set<std::size_t> unknown;
  int const count = draw(1, 3);
  for (int i = 0; i < count; ++i) unknown.insert(static_cast<std::size_t>(draw(0, 5)));
  return unknown;
}

/// Calls f with every way to fill in the unknown cells.
template <class F>
void for_each_completion(std::vector<Value> row, std::set<std::size_t> unknown, F f) {
  if (unknown.empty()) return f(row);
  std::size_t const column = *unknown.begin();
  unknown.erase(unknown.begin());
  for (Value const value : values_of(schema[column])) {
    row[column] = value;
    for_each_completion(row, unknown, f);
  }
}

RC_GTEST_PROP(TableProperties, KnownRowsAreAnsweredAsEveryCellByItself, ()) {
  Drawn const drawn = draw_table();
  Table const table = compiled(drawn);
  for (int i = 0; i < 20; ++i) {
    std::vector<Value> const values = draw_row();
    testing::Row const row = row_of(values, {});
    Answer const fast = evaluate(table, row.view());
    Answer const slow = answer_slowly(drawn, values);
    RC_ASSERT(fast.status == slow.status);
    RC_ASSERT(fast.rules == slow.rules);
    RC_ASSERT(fast.possible.empty() && fast.deciding.empty());
  }
}

RC_GTEST_PROP(TableProperties, UnknownCellsAreAnsweredAsAllWaysToFillThemIn, ()) {
  Drawn const drawn = draw_table();
  Table const table = compiled(drawn);
  std::vector<Value> const values = draw_row();
  std::set<std::size_t> const unknown = draw_unknown();
  Answer const answer = evaluate(table, row_of(values, unknown).view());
  std::set<std::pair<Status, std::vector<std::uint32_t>>> outcomes;
  std::set<std::uint32_t> fired;
  for_each_completion(values, unknown, [&](std::vector<Value> const& completed) {
    Answer const one = answer_slowly(drawn, completed);
    outcomes.emplace(one.status, one.rules);
    fired.insert(one.rules.begin(), one.rules.end());
  });
  if (answer.status == Status::undetermined) {
    RC_ASSERT(outcomes.size() > 1U);
    RC_ASSERT(std::includes(answer.possible.begin(), answer.possible.end(), fired.begin(), fired.end()));
    if (drawn.policy != HitPolicy::first) RC_ASSERT(answer.possible.size() == fired.size());
    RC_ASSERT(!answer.deciding.empty());
    RC_ASSERT(answer.rules.empty());
  } else if (answer.status == Status::conflict) {
    for (auto const& [status, rules] : outcomes) {
      RC_ASSERT(status == Status::conflict);
      RC_ASSERT(std::includes(rules.begin(), rules.end(), answer.rules.begin(), answer.rules.end()));
    }
  } else {
    RC_ASSERT(outcomes.size() == 1U);
    RC_ASSERT(outcomes.count({answer.status, answer.rules}) == 1U);
  }
  RC_TAG(static_cast<int>(answer.status));
}

RC_GTEST_PROP(TableProperties, KnowingAllThatIsDecidingSettlesTheAnswer, ()) {
  Drawn const drawn = draw_table();
  Table const table = compiled(drawn);
  int undetermined = 0;
  for (int i = 0; i < 10; ++i) {
    std::vector<Value> const values = draw_row();
    std::set<std::size_t> unknown = draw_unknown();
    Answer const answer = evaluate(table, row_of(values, unknown).view());
    if (answer.status != Status::undetermined) continue;
    ++undetermined;
    RC_ASSERT(std::is_sorted(answer.deciding.begin(), answer.deciding.end()));
    for (std::uint32_t const column : answer.deciding) RC_ASSERT(unknown.erase(column) == 1U);
    RC_ASSERT(evaluate(table, row_of(values, unknown).view()).status != Status::undetermined);
  }
  RC_TAG(undetermined > 0);
}

}  // namespace
}  // namespace kanteling::rules
