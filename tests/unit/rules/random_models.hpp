// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws models and rows from a seed: the same on every machine. Models are small, and most of what tables can
// hold stands in some of them: see row_equality_test.cpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/program.hpp"

namespace kanteling::rules::testing {

/// Random numbers from a seed (splitmix64), or from bytes while they last: whoever changes one of these
/// changes one choice.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  /// The bytes must outlive it.
  explicit Draw(std::span<std::uint8_t const> bytes) : bytes_(bytes) {}

  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next(count) % count); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class List>
  auto const& one_of(List const& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t next(std::size_t count) {
    if (bytes_.empty()) return next_of_seed();
    std::uint64_t number = 0;
    for (std::size_t reached = 1; reached < count && !bytes_.empty(); bytes_ = bytes_.subspan(1)) {
      number = number << 8U | bytes_[0];
      reached = reached >> 56U != 0 ? count : reached << 8U;
    }
    return number;
  }

  std::uint64_t next_of_seed() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_ = 0;
  std::span<std::uint8_t const> bytes_;
};

/// What an expression is about. Names of lists and of contexts stand apart: only some expressions read them.
enum class Family : std::uint8_t { number, text, boolean, date };

inline constexpr char const* family_types[] = {"number", "string", "boolean", "date"};

struct Readable {
  std::string name;
  Family family = Family::number;
};

/// One model, drawn decision by decision; each reads inputs and decisions before it.
class ModelDrawer {
 public:
  explicit ModelDrawer(Draw& draw) : draw_(draw) {}

  Model model() {
    add_types();
    add_inputs();
    std::size_t const decisions = 1 + draw_.below(6);
    for (std::size_t i = 0; i < decisions; ++i) add_decision("d" + std::to_string(i));
    return std::move(model_);
  }

  /// The inputs of some models are facts instead: what they may be is known.
  Schema const& facts() const { return facts_; }
  /// By input: what its values are about.
  std::vector<Family> const& families() const { return families_; }

 private:
  void add_types() {
    model_.file = "drawn.dmn";
    for (std::size_t f = 0; f < 4; ++f) {
      ModelType list;
      list.name = std::string("many_") + family_types[f];
      list.type_ref = family_types[f];
      list.is_list = true;
      model_.types.push_back(std::move(list));
    }
    ModelType grade;
    grade.name = "grade_type";
    grade.type_ref = "string";
    grade.allowed.text = R"("a", "b", "c", "zz")";
    model_.types.push_back(std::move(grade));
  }

  void add_inputs() {
    static constexpr struct {
      char const* name;
      Family family;
    } pool[] = {{"income", Family::number}, {"norm", Family::number},    {"rate", Family::number},
                {"town", Family::text},     {"grade", Family::text},     {"active", Family::boolean},
                {"since", Family::date},    {"until date", Family::date}};
    bool const are_facts = draw_.chance(25);
    for (auto const& input : pool) {
      if (draw_.chance(35)) continue;
      if (are_facts) {
        add_fact(input.name, input.family);
        continue;
      }
      ModelInputData data;
      data.id = data.name = input.name;
      if (draw_.chance(65)) data.type_ref = family_types[static_cast<std::size_t>(input.family)];
      if (input.name == std::string("grade") && draw_.chance(50)) data.type_ref = "grade_type";
      readable_.push_back({data.name, input.family});
      families_.push_back(input.family);
      model_.inputs.push_back(std::move(data));
    }
  }

  void add_fact(std::string name, Family family) {
    constexpr Type types[] = {Type::number, Type::text, Type::boolean, Type::date};
    readable_.push_back({name, family});
    families_.push_back(family);
    Variable fact{std::move(name), types[static_cast<std::size_t>(family)], 0, {}};
    if (family == Family::number) fact.scale = static_cast<std::uint8_t>(draw_.below(4));
    if (family == Family::text) fact.values = {"zz", "a", "c", "", "b"};
    facts_.push_back(std::move(fact));
  }

  void add_decision(std::string name) {
    ModelDecision decision;
    decision.id = decision.name = name;
    for (ModelInputData const& input : model_.inputs) decision.requires_.push_back({input.id, {}});
    for (ModelDecision const& other : model_.decisions) decision.requires_.push_back({other.id, {}});
    if (draw_.chance(75)) {
      add_table(decision);
    } else {
      add_literal(decision);
    }
    model_.decisions.push_back(std::move(decision));
  }

  void add_literal(ModelDecision& decision) {
    Family const family = any_family();
    std::string const type = family_types[static_cast<std::size_t>(family)];
    decision.logic.kind = ModelExpression::Kind::literal;
    if (draw_.chance(20)) {
      decision.logic.text.text = "[" + expression(family) + ", " + expression(family) + "]";
      if (draw_.chance(50)) decision.type_ref = "many_" + type;
      lists_.push_back({decision.name, family});
      return;
    }
    decision.logic.text.text = expression(draw_.chance(95) ? family : any_family());
    if (draw_.chance(60)) decision.type_ref = type;
    readable_.push_back({decision.name, family});
  }

  // Tables.

  /// How the entries of an output column are drawn.
  struct Column {
    Family family = Family::number;
    bool constants_only = false;
    std::vector<std::string> allowed;
  };

  void add_table(ModelDecision& decision) {
    constexpr HitPolicy policies[] = {HitPolicy::unique, HitPolicy::any,        HitPolicy::priority,
                                      HitPolicy::first,  HitPolicy::rule_order, HitPolicy::output_order,
                                      HitPolicy::collect};
    ModelTable table;
    table.id = decision.id + "_table";
    table.hit_policy = draw_.one_of(policies);
    std::vector<Family> columns;
    std::size_t const inputs = draw_.chance(5) ? 0 : 1 + draw_.below(4);
    for (std::size_t i = 0; i < inputs; ++i) columns.push_back(add_column(table));
    std::vector<Column> outputs;
    std::size_t const width = draw_.chance(60) ? 1 : 2 + draw_.below(2);
    for (std::size_t o = 0; o < width; ++o) outputs.push_back(add_output(table, o));
    if (table.hit_policy == HitPolicy::collect && width == 1 && draw_.chance(60))
      aggregate(table, outputs[0].family);
    std::size_t const rules = draw_.chance(4) ? 60 + draw_.below(10) : draw_.below(8);
    for (std::size_t r = 0; r < rules; ++r) add_rule(table, columns, outputs);
    make_readable(decision, table, outputs);
    decision.logic.kind = ModelExpression::Kind::table;
    decision.logic.tables.push_back(std::move(table));
  }

  void aggregate(ModelTable& table, Family family) {
    constexpr Aggregation all[] = {Aggregation::sum, Aggregation::count, Aggregation::min, Aggregation::max};
    table.aggregation = draw_.one_of(all);
    if (family != Family::number && draw_.chance(80)) table.aggregation = Aggregation::count;
  }

  void make_readable(ModelDecision& decision, ModelTable const& table, std::vector<Column> const& outputs) {
    bool const is_list = table.hit_policy == HitPolicy::rule_order ||
                         table.hit_policy == HitPolicy::output_order ||
                         (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::none);
    if (outputs.size() == 1) {
      Family const family = table.aggregation == Aggregation::count ? Family::number : outputs[0].family;
      bool const declared = draw_.chance(20);
      std::string const type = family_types[static_cast<std::size_t>(family)];
      if (declared) decision.type_ref = is_list ? "many_" + type : type;
      (is_list ? lists_ : readable_).push_back({decision.name, family});
      return;
    }
    if (is_list) return;
    for (std::size_t o = 0; o < outputs.size(); ++o)
      readable_.push_back({decision.name + "." + table.outputs[o].name, outputs[o].family});
  }

  Family add_column(ModelTable& table) {
    ModelInput input;
    Family family = any_family();
    input.expression.text = draw_.chance(93) ? name_of(family) : expression(family);
    if (!table.inputs.empty() && draw_.chance(15)) {  // a second column on one variable
      input.expression = table.inputs.back().expression;
      family = column_family_;
    }
    column_family_ = family;
    if (draw_.chance(50)) input.type_ref = family_types[static_cast<std::size_t>(family)];
    if (draw_.chance(2)) input.type_ref = family_types[draw_.below(4)];
    if (input.expression.text == "grade" && draw_.chance(50)) input.type_ref = "grade_type";
    if (draw_.chance(5)) input.allowed.text = constant(family) + ", " + constant(family);
    table.inputs.push_back(std::move(input));
    return family;
  }

  Column add_output(ModelTable& table, std::size_t at) {
    Column column{any_family(), draw_.chance(60), {}};
    Family const family = column.family;
    ModelOutput output;
    output.name = "out" + std::to_string(at);
    if (draw_.chance(60)) output.type_ref = family_types[static_cast<std::size_t>(family)];
    bool const ranked =
        table.hit_policy == HitPolicy::priority || table.hit_policy == HitPolicy::output_order;
    if (draw_.chance(ranked ? 70 : 4)) {
      for (int i = 0; i < 4; ++i) column.allowed.push_back(constant(family));
      for (std::string const& value : column.allowed)
        output.allowed.text += (output.allowed.text.empty() ? "" : ", ") + value;
    }
    if (draw_.chance(25)) output.default_entry.text = output_text(column);
    table.outputs.push_back(std::move(output));
    return column;
  }

  void add_rule(ModelTable& table, std::vector<Family> const& columns, std::vector<Column> const& outputs) {
    ModelRule rule;
    rule.id = "r" + std::to_string(table.rules.size() + 1);
    for (Family const family : columns) rule.inputs.push_back({cell(family), 0, 0});
    for (Column const& column : outputs) rule.outputs.push_back({output_text(column), 0, 0});
    table.rules.push_back(std::move(rule));
  }

  std::string output_text(Column const& column) {
    if (draw_.chance(6)) return "null";
    if (!column.allowed.empty() && draw_.chance(97)) return draw_.one_of(column.allowed);
    if (column.constants_only || draw_.chance(60))
      return constant(draw_.chance(99) ? column.family : any_family());
    return draw_.chance(85) ? name_of(column.family) : expression(column.family);
  }

  // Cells.

  std::string cell(Family family) {
    std::size_t const kind = draw_.below(100);
    if (kind < 25) return "-";
    if (kind < 30) return "null";
    if (kind < 32) return "not(null)";
    if (kind < 40) return "not(" + tests(family) + ")";
    if (kind < 44) return covering(family);
    if (kind < 88) return tests(family);
    return late(family);
  }

  std::string tests(Family family) {
    std::string text;
    std::size_t const count = draw_.chance(65) ? 1 : 1 + draw_.below(3);
    for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? ", " : "") + test(family);
    return text;
  }

  std::string test(Family family) {
    constexpr char const* signs[] = {"< ", "<= ", "> ", ">= ", "!= ", "= "};
    bool const ordered = family == Family::number || family == Family::date;
    std::size_t const kind = draw_.below(100);
    if (kind < 3) return "null";
    if (kind < 4 && draw_.chance(30)) return constant(any_family());
    if (kind < 8) return "[" + constant(family) + ", " + constant(family) + "]";
    if (!ordered && kind < 90) return constant(family);
    if (kind < 30) return constant(family);
    if (kind < 70) return draw_.one_of(signs) + constant(family);
    return interval(family);
  }

  /// Mostly with its lower end first: constants are drawn from low to high.
  std::string interval(Family family) {
    static constexpr char const* numbers[] = {
        "-9223372036854775808", "-1", "0", "0.005", "0.01", "1", "2", "2.125", "5", "5.5", "12", "1000.00",
        "92233720368547758.07"};
    static constexpr char const* dates[] = {R"(date("-0044-03-15"))", R"(date("1970-01-01"))",
                                            R"(date("2024-02-29"))", R"(date("2024-03-01"))",
                                            R"(date("999999999-12-31"))"};
    std::string low = constant(family);
    std::string high = constant(family);
    if (draw_.chance(95) && family == Family::number) {
      std::size_t const at = draw_.below(12);
      low = numbers[at];
      high = numbers[at + 1 + draw_.below(12 - at)];
    } else if (draw_.chance(95) && family == Family::date) {
      std::size_t const at = draw_.below(4);
      low = dates[at];
      high = dates[at + 1 + draw_.below(4 - at)];
    }
    return (draw_.chance(50) ? "[" : "(") + low + ".." + high + (draw_.chance(50) ? "]" : ")");
  }

  /// Cells that hold whatever the value is, or never, or nearly so.
  std::string covering(Family family) {
    std::string const limit = constant(family);
    if (family == Family::boolean) return draw_.chance(50) ? "true, false, null" : "not(true, false, null)";
    if (family == Family::text)
      return draw_.chance(50) ? limit + ", not(" + limit + "), null" : "!= " + limit + ", " + limit;
    constexpr char const* pairs[] = {"< ", ">= ", "<= ", "> ", "< ", "> "};
    std::size_t const pair = draw_.below(3) * 2;
    std::string const text =
        pairs[pair] + limit + ", " + pairs[pair + 1] + limit + (draw_.chance(70) ? ", null" : "");
    return draw_.chance(70) ? text : "not(" + text + ")";
  }

  std::string late(Family family) {
    constexpr char const* signs[] = {"<= ", "> ", "!= "};
    std::string const other = name_of(family);
    std::size_t const kind = draw_.below(6);
    if (family == Family::number && kind == 0) return "<= 1.2 * " + other;
    if (kind == 1) return "not(" + other + ")";
    if (kind == 2) return "? = " + other;
    if (kind == 3) return other + ", " + constant(family);
    if (kind == 4) return "? != null and ? " + std::string(draw_.one_of(signs)) + other;
    return kind == 5 ? "? in [" + constant(family) + ", " + other + "]" : draw_.one_of(signs) + other;
  }

  // Expressions.

  Family any_family() {
    constexpr Family often[] = {Family::number, Family::number,  Family::number, Family::text,
                                Family::text,   Family::boolean, Family::date};
    return draw_.one_of(often);
  }

  std::string constant(Family family) {
    static constexpr char const* numbers[] = {"0",
                                              "1",
                                              "2",
                                              "-1",
                                              "5",
                                              "5.5",
                                              "12",
                                              "100",
                                              "1000.00",
                                              "1200",
                                              "0.01",
                                              "0.005",
                                              "2.125",
                                              "1234567890.123456789",
                                              "9223372036854775807",
                                              "-9223372036854775808",
                                              "92233720368547758.07",
                                              "1e20",
                                              "0.1234567890123"};
    static constexpr char const* texts[] = {R"("a")", R"("b")", R"("c")", R"("zz")", R"("")"};
    static constexpr char const* dates[] = {R"(date("2024-02-29"))", R"(date("2024-03-01"))",
                                            R"(date("1970-01-01"))", R"(date("-0044-03-15"))",
                                            R"(date("999999999-12-31"))"};
    if (family == Family::number) return draw_.chance(95) ? numbers[draw_.below(13)] : draw_.one_of(numbers);
    if (family == Family::text) return draw_.one_of(texts);
    if (family == Family::date) return draw_.one_of(dates);
    return draw_.chance(50) ? "true" : "false";
  }

  /// Something that can be read and is of the family, or a constant.
  std::string name_of(Family family) {
    std::vector<std::string> fitting;
    for (Readable const& name : readable_)
      if (name.family == family) fitting.push_back(name.name);
    return fitting.empty() ? constant(family) : draw_.one_of(fitting);
  }

  std::string list_of(Family family) {
    for (Readable const& name : lists_)
      if (name.family == family && draw_.chance(70)) return name.name;
    return "[" + name_of(family) + ", " + constant(family) + "]";
  }

  std::string condition() {
    Family const family = any_family();
    constexpr char const* signs[] = {" = ", " != "};
    return name_of(family) + draw_.one_of(signs) + constant(family);
  }

  std::string expression(Family family) {
    std::size_t const kind = draw_.below(8);
    if (kind == 0) return "if " + condition() + " then " + name_of(family) + " else " + constant(family);
    if (kind == 1) return constant(family);
    if (kind == 2) return list_of(family) + "[1]";
    std::string const name = name_of(family);
    if (family == Family::number) {
      char const* const forms[] = {" * 12", " + 0.01", " / 3", " - 1.5", " * 1.2"};
      if (kind == 3) return "sum(" + list_of(family) + ")";
      if (kind == 4) return "count(" + list_of(family) + ")";
      return name + draw_.one_of(forms);
    }
    if (family == Family::text) return kind < 5 ? "upper case(" + name + ")" : name + " + \"a\"";
    if (family == Family::boolean)
      return kind < 5 ? "not(" + name + ")" : kind < 7 ? condition() : name + " and " + condition();
    return kind < 6 ? name + " + duration(\"P1D\")" : name;
  }

  Draw& draw_;
  Model model_;
  Schema facts_;
  std::vector<Family> families_;
  std::vector<Readable> readable_;
  std::vector<Readable> lists_;
  Family column_family_ = Family::number;
};

/// A value of an input: mostly of its family, sometimes at an end of what cells can hold or beyond it.
inline feel::Value draw_value(Draw& draw, Family family, std::uint32_t input) {
  using feel::Value;
  std::size_t const kind = draw.below(100);
  if (kind < 10) return {};
  if (kind < 25) return Value::unknown({input});
  if (kind < 28) family = static_cast<Family>(draw.below(4));
  static constexpr char const* numbers[] = {"0",
                                            "1",
                                            "2",
                                            "-1",
                                            "5",
                                            "5.5",
                                            "12",
                                            "100",
                                            "1000",
                                            "1200",
                                            "1000.00",
                                            "0.01",
                                            "0.005",
                                            "0.015",
                                            "2.125",
                                            "2.1250001",
                                            "5.4999999999999999999999",
                                            "1234567890.123456789",
                                            "9223372036854775807",
                                            "9223372036854775808",
                                            "-9223372036854775808",
                                            "-9223372036854775809",
                                            "92233720368547758.07",
                                            "92233720368547758.08",
                                            "-92233720368547758.08",
                                            "-92233720368547758.09",
                                            "9999999999999999999999999999999999",
                                            "0.1234567890123",
                                            "1e20",
                                            "1e-30",
                                            "1e6000"};
  static constexpr char const* texts[] = {"a", "b", "c", "zz", "", "A", "named by no cell", "\xC3\xA9"};
  static constexpr std::int64_t days[] = {0,       19782,        19783,        19784,
                                          -735536, 365241780471, 365241780470, -365243219162};
  if (family == Family::number)
    return Value::of(*parse_decimal(numbers[draw.below(draw.chance(60) ? 14 : 31)]));
  if (family == Family::text) return Value::string(draw.one_of(texts));
  if (family == Family::date) return Value::of(feel::Day{draw.one_of(days)});
  return Value::of(draw.chance(50));
}

}  // namespace kanteling::rules::testing
