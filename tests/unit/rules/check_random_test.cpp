// SPDX-License-Identifier: Apache-2.0
// Small random tables, of which every case on every day is tried one by one: the check must say exactly the
// same.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check.hpp"

namespace kanteling::rules {
namespace {

constexpr std::int32_t days = 8;
constexpr std::size_t width = 3;

using Random = std::mt19937;
using Rules = std::vector<std::uint32_t>;

std::int32_t below(Random& random, std::int32_t n) {
  return static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(n));
}

CheckCell random_cell(Random& random, Span domain) {
  std::int32_t const kind = below(random, 20);
  if (kind == 0) return {false, {}, false};
  if (kind == 1) return {true, {}, false};
  if (kind < 8) return {true, {all_numbers}, kind < 6};
  CheckCell cell{true, {}, below(random, 3) == 0};
  for (std::int32_t i = below(random, 3); i >= 0; --i) {
    std::int64_t const low =
        domain.low - 1 + below(random, static_cast<std::int32_t>(domain.high - domain.low) + 2);
    cell.spans.push_back({low, low + below(random, 3)});  // in any order, overlapping, or past the domain
  }
  return cell;
}

std::optional<Period> random_period(Random& random) {
  if (below(random, 2) == 0) return std::nullopt;
  Date const from{below(random, days + 4) - 2};
  if (below(random, 3) == 0) return Period{from, std::nullopt};
  return Period{from, from + (below(random, 7) - 1)};
}

CheckTable random_table(Random& random, std::int32_t rules_max = 8) {
  CheckTable table;
  table.id = "t";
  table.hit_policy = static_cast<HitPolicy>(below(random, 7));
  table.has_default = below(random, 8) == 0;
  table.columns = {{{"flag", Type::boolean, 0, {}}, {0, 1}, below(random, 2) == 0},
                   {{"count", Type::number, 0, {}}, {0, 4}, below(random, 2) == 0},
                   {{"word", Type::text, 0, {"a", "b", "c"}}, {0, 2}, below(random, 2) == 0}};
  bool const dated = below(random, 2) == 0;
  for (std::int32_t r = 1 + below(random, rules_max); r > 0; --r) {
    CheckRule rule;
    rule.id = "r" + std::to_string(table.rules.size() + 1);
    for (CheckColumn const& column : table.columns) rule.cells.push_back(random_cell(random, column.domain));
    if (below(random, 4) == 0 && !table.rules.empty()) rule.cells = table.rules.front().cells;
    rule.outputs = std::string(1, static_cast<char>('x' + below(random, 2)));
    rule.priority = static_cast<std::uint32_t>(below(random, 3));
    if (dated) rule.valid = random_period(random);
    table.rules.push_back(std::move(rule));
  }
  table.to = Date{days - 1};
  return table;
}

/// Every case of a table, tried one by one.
class Oracle {
 public:
  explicit Oracle(CheckTable const& table) : table_(table) {
    for (CheckColumn const& column : table.columns) {
      std::vector<CheckValue> values;
      for (std::int64_t v = column.domain.low; v <= column.domain.high; ++v) values.push_back({false, v});
      if (column.may_be_null) values.push_back({true, 0});
      values_.push_back(std::move(values));
    }
    for (CheckValue const& a : values_[0]) {
      for (CheckValue const& b : values_[1]) {
        for (CheckValue const& c : values_[2]) cases.push_back({a, b, c});
      }
    }
    for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
      decided.push_back(true);
      for (CheckCell const& cell : table.rules[r].cells) decided.back() = decided.back() && cell.decided;
      for (std::size_t x = 0; x < cases.size(); ++x) {
        for (std::int32_t d = 0; d < days; ++d) may_.push_back(may_hold(table.rules[r], cases[x], Date{d}));
      }
    }
  }

  static bool in(CheckCell const& cell, CheckValue const& v) {
    if (!cell.decided) return true;
    if (v.is_null) return cell.holds_for_null;
    return std::any_of(cell.spans.begin(), cell.spans.end(),
                       [&](Span const& s) { return s.low <= v.value && v.value <= s.high; });
  }

  static bool in(std::vector<CheckCell> const& cells, std::vector<CheckValue> const& x) {
    for (std::size_t c = 0; c < width; ++c) {
      if (!in(cells[c], x[c])) return false;
    }
    return true;
  }

  static bool may_hold(CheckRule const& rule, std::vector<CheckValue> const& x, Date day) {
    return (!rule.valid || rule.valid->contains(day)) && in(rule.cells, x);
  }

  bool may(std::uint32_t r, std::size_t x, std::int32_t d) const {
    return may_[(r * cases.size() + x) * days + static_cast<std::size_t>(d)];
  }
  bool certain(std::uint32_t r, std::size_t x, std::int32_t d) const { return decided[r] && may(r, x, d); }

  bool open(std::size_t x, std::int32_t d) const {
    for (std::uint32_t r = 0; r < table_.rules.size(); ++r) {
      if (may(r, x, d)) return false;
    }
    return true;
  }

  bool open_always(std::size_t x) const {
    for (std::int32_t d = 0; d < days; ++d) {
      if (!open(x, d)) return false;
    }
    return true;
  }

  /// Whether there is a case on a day of which something is so.
  template <class Test>
  bool some(Test const& test) const {
    for (std::size_t x = 0; x < cases.size(); ++x) {
      for (std::int32_t d = 0; d < days; ++d) {
        if (test(x, d)) return true;
      }
    }
    return false;
  }

  std::size_t number_of(CheckCase const& example) const {
    auto const at = std::find(cases.begin(), cases.end(), example.values);
    EXPECT_NE(at, cases.end()) << "no case of the table";
    return static_cast<std::size_t>(at - cases.begin());
  }

  bool asks_for_gaps() const { return table_.hit_policy != HitPolicy::collect && !table_.has_default; }

  std::vector<std::vector<CheckValue>> cases;
  std::vector<bool> decided;

 private:
  CheckTable const& table_;
  std::vector<std::vector<CheckValue>> values_;
  std::vector<bool> may_;
};

std::vector<Finding> of_kind(std::vector<Finding> const& findings, FindingKind kind) {
  std::vector<Finding> result;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(result),
               [&](Finding const& f) { return f.kind == kind; });
  return result;
}

void expect_gaps(Oracle const& oracle, std::vector<Finding> const& gaps) {
  std::set<std::size_t> in_a_box;
  for (Finding const& gap : gaps) {
    std::size_t const example = oracle.number_of(*gap.example);
    EXPECT_TRUE(Oracle::in(gap.box, gap.example->values));
    EXPECT_EQ(in_a_box.count(example), 0U) << "every box is needed";
    for (std::size_t x = 0; x < oracle.cases.size(); ++x) {
      if (!Oracle::in(gap.box, oracle.cases[x])) continue;
      EXPECT_TRUE(oracle.open_always(x)) << "a gap where a rule may hold";
      in_a_box.insert(x);
    }
  }
  for (std::size_t x = 0; x < oracle.cases.size(); ++x) {
    EXPECT_EQ(in_a_box.count(x) == 1, oracle.asks_for_gaps() && oracle.open_always(x));
  }
}

/// No value can be added to a column of a gap: some case with it has a rule.
void expect_largest(Oracle const& oracle, Finding const& gap) {
  for (std::size_t c = 0; c < width; ++c) {
    for (std::vector<CheckValue> const& other : oracle.cases) {
      if (Oracle::in(gap.box[c], other[c])) continue;
      bool some_has_rule = false;
      for (std::size_t x = 0; x < oracle.cases.size(); ++x) {
        bool is_beside = oracle.cases[x][c] == other[c];
        for (std::size_t o = 0; o < width; ++o)
          is_beside = is_beside && (o == c || Oracle::in(gap.box[o], oracle.cases[x][o]));
        some_has_rule = some_has_rule || (is_beside && !oracle.open_always(x));
      }
      EXPECT_TRUE(some_has_rule);
    }
  }
}

void expect_hole_days(Oracle const& oracle, Finding const& hole) {
  std::size_t const x = oracle.number_of(*hole.example);
  std::int32_t const first = hole.days.from.days;
  std::int32_t const last = hole.days.to->days;
  EXPECT_EQ(hole.example->day, hole.days.from);
  for (std::int32_t d = first; d <= last; ++d) EXPECT_TRUE(oracle.open(x, d));
  EXPECT_FALSE(oracle.open_always(x));
  EXPECT_TRUE(first == 0 || !oracle.open(x, first - 1));
  EXPECT_TRUE(last == days - 1 || !oracle.open(x, last + 1));
}

void expect_hole_rules(CheckTable const& table, Oracle const& oracle, Finding const& hole) {
  Rules rules;
  std::int32_t const edge = hole.days.from.days > 0 ? hole.days.from.days - 1 : hole.days.to->days + 1;
  for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
    bool const holds = oracle.some([&](std::size_t x, std::int32_t d) {
      return d == edge && Oracle::in(hole.box, oracle.cases[x]) && oracle.may(r, x, d);
    });
    if (holds) rules.push_back(r);
  }
  EXPECT_EQ(hole.rules, rules);
  EXPECT_FALSE(rules.empty());
}

void expect_holes(CheckTable const& table, Oracle const& oracle, std::vector<Finding> const& holes) {
  std::set<std::pair<std::size_t, std::int32_t>> in_a_box;
  for (Finding const& hole : holes) {
    expect_hole_days(oracle, hole);
    expect_hole_rules(table, oracle, hole);
    EXPECT_TRUE(Oracle::in(hole.box, hole.example->values));
    std::size_t const before = in_a_box.size();
    for (std::size_t x = 0; x < oracle.cases.size(); ++x) {
      for (std::int32_t d = hole.days.from.days;
           d <= hole.days.to->days && Oracle::in(hole.box, oracle.cases[x]); ++d) {
        EXPECT_TRUE(oracle.open(x, d)) << "a hole where a rule may hold";
        in_a_box.insert({x, d});
      }
    }
    EXPECT_GT(in_a_box.size(), before) << "every hole is needed";
  }
  (void)oracle.some([&](std::size_t x, std::int32_t d) {
    bool const is_hole = oracle.asks_for_gaps() && oracle.open(x, d) && !oracle.open_always(x);
    EXPECT_TRUE(!is_hole || in_a_box.count({x, d}) == 1) << "a hole in time that was not found";
    return false;
  });
  EXPECT_TRUE(holes.empty() || oracle.asks_for_gaps());
}

FindingKind pair_kind(HitPolicy policy) {
  if (policy == HitPolicy::unique) return FindingKind::overlap;
  return policy == HitPolicy::any ? FindingKind::conflict : FindingKind::duplicate;
}

bool is_single(HitPolicy policy) {
  return policy == HitPolicy::first || policy == HitPolicy::priority;
}

bool same_cells(Oracle const& oracle, CheckTable const& table, std::uint32_t a, std::uint32_t b) {
  return std::all_of(oracle.cases.begin(), oracle.cases.end(), [&](std::vector<CheckValue> const& x) {
    return Oracle::in(table.rules[a].cells, x) == Oracle::in(table.rules[b].cells, x);
  });
}

bool is_pair(CheckTable const& table, Oracle const& oracle, std::uint32_t a, std::uint32_t b) {
  bool const equal = table.rules[a].outputs == table.rules[b].outputs;
  switch (pair_kind(table.hit_policy)) {
    case FindingKind::overlap:
      break;
    case FindingKind::conflict:
      if (equal) return false;
      break;
    default:
      if (!equal || !same_cells(oracle, table, a, b) || !oracle.decided[a] || !oracle.decided[b])
        return false;
  }
  return oracle.some(
      [&](std::size_t x, std::int32_t d) { return oracle.may(a, x, d) && oracle.may(b, x, d); });
}

using Hanging = std::set<std::pair<std::uint32_t, FindingKind>>;

void expect_pairs(CheckTable const& table, Oracle const& oracle, std::vector<Finding> const& findings,
                  Hanging& hanging) {
  FindingKind const kind = pair_kind(table.hit_policy);
  std::set<Rules> expected;
  for (std::uint32_t a = 0; a < table.rules.size() && !is_single(table.hit_policy); ++a) {
    for (std::uint32_t b = a + 1; b < table.rules.size(); ++b) {
      if (!is_pair(table, oracle, a, b)) continue;
      if (oracle.decided[a] && oracle.decided[b]) expected.insert({a, b});
      if (!oracle.decided[a]) hanging.insert({a, kind});
      if (!oracle.decided[b]) hanging.insert({b, kind});
    }
  }
  std::set<Rules> found;
  for (Finding const& finding : of_kind(findings, kind)) {
    EXPECT_TRUE(found.insert(finding.rules).second) << "twice the same pair";
    std::size_t const x = oracle.number_of(*finding.example);
    for (std::uint32_t const r : finding.rules) EXPECT_TRUE(oracle.certain(r, x, finding.example->day.days));
  }
  EXPECT_EQ(found, expected);
}

/// Whether every case of a rule is one of others, by may or only by certain.
bool taken(Oracle const& oracle, std::uint32_t rule, Rules const& others, bool by_certain) {
  return !oracle.some([&](std::size_t x, std::int32_t d) {
    return oracle.may(rule, x, d) && std::none_of(others.begin(), others.end(), [&](std::uint32_t o) {
             return by_certain ? oracle.certain(o, x, d) : oracle.may(o, x, d);
           });
  });
}

void expect_masked(CheckTable const& table, Oracle const& oracle, std::vector<Finding> const& findings,
                   Hanging& hanging) {
  std::set<std::uint32_t> expected;
  for (std::uint32_t r = 0; r < table.rules.size() && is_single(table.hit_policy); ++r) {
    Rules stronger;
    for (std::uint32_t o = 0; o < table.rules.size(); ++o) {
      bool const before =
          table.hit_policy == HitPolicy::first ? o < r : table.rules[o].priority < table.rules[r].priority;
      if (before) stronger.push_back(o);
    }
    bool const is_live = oracle.some([&](std::size_t x, std::int32_t d) { return oracle.may(r, x, d); });
    if (!is_live || !taken(oracle, r, stronger, false)) continue;
    if (taken(oracle, r, stronger, true)) {
      expected.insert(r);
      continue;
    }
    for (std::uint32_t const o : stronger) {
      bool const meets = oracle.some(
          [&](std::size_t x, std::int32_t d) { return oracle.may(r, x, d) && oracle.may(o, x, d); });
      if (meets && !oracle.decided[o]) hanging.insert({o, FindingKind::masked});
    }
  }
  std::set<std::uint32_t> found;
  for (Finding const& finding : of_kind(findings, FindingKind::masked)) {
    EXPECT_TRUE(found.insert(finding.rules.front()).second);
    EXPECT_TRUE(taken(oracle, finding.rules.front(), {finding.rules.begin() + 1, finding.rules.end()}, true));
    std::size_t const x = oracle.number_of(*finding.example);
    EXPECT_TRUE(oracle.may(finding.rules.front(), x, finding.example->day.days));
  }
  EXPECT_EQ(found, expected);
}

void expect_never(CheckTable const& table, Oracle const& oracle, std::vector<Finding> const& findings) {
  std::set<std::uint32_t> expected;
  for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
    CheckRule const& rule = table.rules[r];
    bool const some =
        std::any_of(oracle.cases.begin(), oracle.cases.end(),
                    [&](std::vector<CheckValue> const& x) { return Oracle::in(rule.cells, x); });
    if (!some || (rule.valid && rule.valid->to && *rule.valid->to < rule.valid->from)) expected.insert(r);
  }
  std::set<std::uint32_t> found;
  for (Finding const& finding : of_kind(findings, FindingKind::never_matches))
    found.insert(finding.rules.front());
  EXPECT_EQ(found, expected);
}

void expect_not_decided(CheckTable const& table, Oracle const& oracle, std::vector<Finding> const& findings,
                        Hanging hanging) {
  auto const lacks_rule = [&](std::size_t x, std::int32_t d) {
    for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
      if (oracle.certain(r, x, d)) return false;
    }
    return true;
  };
  for (std::uint32_t r = 0; r < table.rules.size() && oracle.asks_for_gaps(); ++r) {
    bool const hangs =
        oracle.some([&](std::size_t x, std::int32_t d) { return oracle.may(r, x, d) && lacks_rule(x, d); });
    if (hangs) hanging.insert({r, FindingKind::gap});
  }
  Hanging found;
  for (Finding const& finding : of_kind(findings, FindingKind::not_decided)) {
    for (FindingKind const about : finding.about) found.insert({finding.rules.front(), about});
    std::size_t const x = oracle.number_of(*finding.example);
    EXPECT_TRUE(oracle.may(finding.rules.front(), x, finding.example->day.days));
    for (std::uint32_t const c : finding.columns)
      EXPECT_FALSE(table.rules[finding.rules.front()].cells[c].decided);
    EXPECT_FALSE(finding.columns.empty());
  }
  EXPECT_EQ(found, hanging);
}

CheckOptions const all_listed{20'000, 1000, 100'000'000};

class RandomTables : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(RandomTables, AreCheckedAsWhenEveryCaseIsTried) {
  Random random(GetParam());
  for (int i = 0; i < 600 && !HasFailure(); ++i) {
    CheckTable const table = random_table(random, i % 60 == 0 ? 150 : 8);
    std::vector<Finding> const findings = check(table, all_listed);
    Oracle const oracle(table);
    Hanging hanging;
    SCOPED_TRACE("table " + std::to_string(i) + '\n' + to_text(table, findings, CheckLanguage::english));
    expect_never(table, oracle, findings);
    expect_pairs(table, oracle, findings, hanging);
    expect_masked(table, oracle, findings, hanging);
    std::vector<Finding> const gaps = of_kind(findings, FindingKind::gap);
    expect_gaps(oracle, gaps);
    for (Finding const& gap : gaps) expect_largest(oracle, gap);
    expect_holes(table, oracle, of_kind(findings, FindingKind::runs_out));
    expect_not_decided(table, oracle, findings, std::move(hanging));
    EXPECT_TRUE(of_kind(findings, FindingKind::too_large).empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTables, ::testing::Range(1U, 11U));

/// A table that was cut again and again in two: whole, and every case has one rule.
CheckTable cut_table(Random& random, std::size_t rules) {
  CheckTable table;
  table.id = "cut";
  for (std::size_t c = 0; c < 5; ++c) {
    table.columns.push_back({{"c" + std::to_string(c), Type::number, 0, {}}, {0, c < 2 ? 1 : 99'999}, false});
  }
  CheckRule whole;
  for (CheckColumn const& column : table.columns) whole.cells.push_back({true, {column.domain}, false});
  table.rules = {whole};
  while (table.rules.size() < rules) {
    CheckRule& one = table.rules[random() % table.rules.size()];
    std::size_t const c = random() % table.columns.size();
    Span& span = one.cells[c].spans.front();
    if (span.low == span.high) continue;
    CheckRule other = one;
    std::int64_t const cut = span.low + below(random, static_cast<std::int32_t>(span.high - span.low));
    span.high = cut;
    other.cells[c].spans.front().low = cut + 1;
    table.rules.push_back(std::move(other));
  }
  return table;
}

TEST(CutTables, LackExactlyTheRulesThatAreTakenOut) {
  Random random(3);
  for (std::size_t rules = 2; rules <= 300; rules += 7) {
    CheckTable table = cut_table(random, rules);
    EXPECT_TRUE(check(table).empty()) << rules << " rules";
    std::vector<CheckCell> const missing = table.rules[rules / 2].cells;
    table.rules.erase(table.rules.begin() + static_cast<std::ptrdiff_t>(rules / 2));
    std::vector<Finding> const findings = check(table);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].box, missing);
  }
}

/// Too many cases to try: every gap must lie beside all rules, and the rules with all gaps must be whole.
TEST(CutTables, LackNothingBesideTheBoxesOfTheirGaps) {
  Random random(4);
  for (std::size_t rules = 20; rules <= 120; rules += 1) {
    CheckTable const whole = cut_table(random, rules);
    CheckTable some = whole;
    some.rules.resize(rules - rules / 3);
    CheckTable with_gaps = some;
    std::vector<Finding> const findings = check(some, all_listed);
    EXPECT_FALSE(findings.empty());
    for (Finding const& gap : findings) {
      ASSERT_EQ(gap.kind, FindingKind::gap);
      CheckTable with_one = some;
      with_one.rules.push_back({"", gap.box, "", 0, std::nullopt});
      EXPECT_TRUE(of_kind(check(with_one), FindingKind::overlap).empty()) << "a gap where a rule holds";
      with_gaps.rules.push_back(with_one.rules.back());
    }
    EXPECT_TRUE(of_kind(check(with_gaps), FindingKind::gap).empty()) << "a gap that was not found";
  }
}

/// With less work than needed the check says so, and what it does list is so.
TEST(RandomTablesWithLittleWork, NeverGiveAWrongFinding) {
  Random random(77);
  std::size_t too_large = 0;
  for (std::uint64_t i = 0; i < 1500 && !::testing::Test::HasFailure(); ++i) {
    CheckTable const table = random_table(random);
    std::vector<Finding> const all = check(table, all_listed);
    std::vector<Finding> const some = check(table, {20'000, 1000, 20 + i});
    Oracle const oracle(table);
    std::set<FindingKind> undone;
    for (Finding const& finding : of_kind(some, FindingKind::too_large))
      undone.insert(finding.about.begin(), finding.about.end());
    too_large += undone.empty() ? 0U : 1U;
    for (FindingKind const kind :
         {FindingKind::overlap, FindingKind::conflict, FindingKind::masked, FindingKind::duplicate}) {
      std::size_t const expected = of_kind(all, kind).size();
      std::size_t const found = of_kind(some, kind).size();
      EXPECT_TRUE(found == expected || (found < expected && undone.count(kind) == 1));
    }
    for (Finding const& gap : of_kind(some, FindingKind::gap))
      EXPECT_TRUE(oracle.open_always(oracle.number_of(*gap.example)));
    bool const gaps_missed =
        of_kind(some, FindingKind::gap).empty() != of_kind(all, FindingKind::gap).empty();
    EXPECT_TRUE(!gaps_missed || undone.count(FindingKind::gap) == 1);
    for (Finding const& hole : of_kind(some, FindingKind::runs_out)) expect_hole_days(oracle, hole);
  }
  EXPECT_GT(too_large, 300U);
}

}  // namespace
}  // namespace kanteling::rules
