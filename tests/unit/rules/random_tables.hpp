// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws chains of tables that run in columns from end to end, and rows whose values lie where columns could
// go wrong: at the borders of widths and scales, far away in time, in no dictionary. See
// batch_equality_test.cpp.

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "random_formulas.hpp"

namespace kanteling::rules::testing {

/// How large a drawn model is.
struct TablesSize {
  std::size_t inputs = 1;
  std::size_t tables = 1;
  std::size_t rules = 1;
  std::size_t percent_dash = 50;
  std::int64_t values_below = std::numeric_limits<std::int64_t>::max();  ///< of numbers, either way
  std::size_t percent_computed = 0;  ///< of cells and of outputs; and some decisions are expressions
};

inline TablesSize draw_size(Draw& draw) {
  TablesSize size;
  size.inputs = draw.chance(80) ? 1 + draw.below(5) : 1 + draw.below(80);
  size.tables = 1 + draw.below(4);
  size.rules = draw.chance(90) ? draw.below(16) : draw.below(301);
  size.percent_dash = draw.chance(30) ? 90 : 20 + draw.below(50);
  size.percent_computed = draw.chance(50) ? 0 : draw.below(12);
  if (size.percent_computed > 0 && draw.chance(75)) size.values_below = 100'000;
  return size;
}

/// Tables over inputs and over the outputs of tables before them; cells and entries are constants, or of some
/// models computed here and there.
class TableDrawer {
 public:
  TableDrawer(Draw& draw, TablesSize size) : draw_(draw), size_(size) {}

  Model model() {
    model_.file = "drawn.dmn";
    bool const are_facts = draw_.chance(40);
    for (std::size_t i = 0; i < size_.inputs; ++i) add_input("i" + std::to_string(i), are_facts);
    for (std::size_t t = 0; t < size_.tables; ++t) {
      while (size_.percent_computed > 0 && draw_.chance(50)) add_expression("e" + std::to_string(next_++));
      add_table("t" + std::to_string(t));
    }
    return std::move(model_);
  }

  Schema const& facts() const { return facts_; }

  /// Of a wild row some values may be such as no column holds.
  feel::Value value(std::uint32_t input, std::size_t percent_absent, bool is_wild) {
    using feel::Value;
    if (draw_.chance(percent_absent)) return draw_.chance(50) ? Value() : Value::unknown({input});
    if (is_wild && draw_.chance(20)) return draw_value(draw_, names_[input].family, input);
    DrawnName const& name = names_[input];
    switch (name.family) {
      case Family::number:
        return Value::of(Decimal::of(whole(), draw_.chance(70) ? name.scale : 0));
      case Family::boolean:
        return Value::of(draw_.chance(50));
      case Family::date:
        return Value::of(feel::Day{draw_day(draw_)});
      case Family::text:
        break;
    }
    return Value::string(draw_text(draw_));
  }

 private:
  struct Column {
    DrawnName of;
    std::vector<std::string> allowed;  ///< what its entries are, from the highest on; empty: anything
    bool is_summed = false;
    bool passes_on = false;
  };

  std::int64_t whole() { return draw_whole(draw_) % size_.values_below; }

  void add_input(std::string name, bool is_fact) {
    constexpr Family families[] = {Family::number, Family::number, Family::number,
                                   Family::text,   Family::date,   Family::boolean};
    Family const family = draw_.one_of(families);
    std::size_t const fewest = is_fact ? 0 : 2;  // as input_schema has it
    auto const scale = static_cast<std::uint8_t>(fewest + (draw_.chance(50) ? 0 : draw_.below(4)));
    if (is_fact) {
      add_fact(name, family, scale);
    } else {
      ModelInputData data;
      data.id = data.name = name;
      data.type_ref = family_types[static_cast<std::size_t>(family)];
      model_.inputs.push_back(std::move(data));
    }
    names_.push_back({std::move(name), family, scale});
  }

  void add_fact(std::string name, Family family, std::uint8_t scale) {
    constexpr Type types[] = {Type::number, Type::text, Type::boolean, Type::date};
    Variable fact{std::move(name), types[static_cast<std::size_t>(family)], 0, {}};
    if (family == Family::number) fact.scale = scale;
    if (family == Family::text)
      for (std::size_t i = 300; i > 0; --i) fact.values.push_back("w" + std::to_string(i - 1));
    facts_.push_back(std::move(fact));
  }

  void add_table(std::string name) {
    constexpr HitPolicy policies[] = {HitPolicy::unique,       HitPolicy::any,     HitPolicy::priority,
                                      HitPolicy::first,        HitPolicy::first,   HitPolicy::rule_order,
                                      HitPolicy::output_order, HitPolicy::collect, HitPolicy::collect};
    ModelTable table;
    table.id = name + "_table";
    table.hit_policy = draw_.one_of(policies);
    std::vector<DrawnName> const inputs = add_columns(table);
    std::size_t const width = draw_.chance(75) ? 1 : 2;
    std::vector<Column> outputs;
    for (std::size_t o = 0; o < width; ++o) outputs.push_back(add_output(table, o));
    if (table.hit_policy == HitPolicy::collect && width == 1 && draw_.chance(85))
      aggregate(table, outputs[0].of.family);
    for (Column& output : outputs)
      output.passes_on = output.allowed.empty() && table.hit_policy != HitPolicy::any &&
                         table.aggregation == Aggregation::none;
    outputs[0].is_summed = table.aggregation == Aggregation::sum;
    for (std::size_t r = 0; r < size_.rules; ++r) add_rule(table, inputs, outputs, r);
    if (table.hit_policy == HitPolicy::unique && !inputs.empty() && draw_.chance(85))
      tell_apart(table, inputs);
    make_readable(name, table, outputs);
    add_decision(name).logic.tables.push_back(std::move(table));
    model_.decisions.back().logic.kind = ModelExpression::Kind::table;
  }

  ModelDecision& add_decision(std::string const& name) {
    ModelDecision decision;
    decision.id = decision.name = name;
    for (ModelInputData const& input : model_.inputs) decision.requires_.push_back({input.id, {}});
    for (ModelDecision const& other : model_.decisions) decision.requires_.push_back({other.id, {}});
    model_.decisions.push_back(std::move(decision));
    return model_.decisions.back();
  }

  void add_expression(std::string const& name) {
    constexpr Family families[] = {Family::number, Family::number, Family::boolean, Family::date};
    Family const family = draw_.one_of(families);
    ModelDecision& decision = add_decision(name);
    decision.logic.kind = ModelExpression::Kind::literal;
    decision.logic.text.text = FormulaDrawer(draw_, names_).formula(family, 2);
    if (draw_.chance(95)) decision.type_ref = family_types[static_cast<std::size_t>(family)];
    names_.push_back({name, family, 6});  // as row_form has it
  }

  void aggregate(ModelTable& table, Family family) {
    constexpr Aggregation all[] = {Aggregation::sum, Aggregation::sum, Aggregation::min, Aggregation::max,
                                   Aggregation::count};
    table.aggregation = family == Family::number ? draw_.one_of(all) : Aggregation::count;
  }

  /// Rules of a UNIQUE table that mostly exclude each other: by one input, whose cells do not overlap.
  void tell_apart(ModelTable& table, std::vector<DrawnName> const& inputs) {
    std::size_t const at = draw_.below(inputs.size());
    for (std::size_t r = 0; r < table.rules.size(); ++r) {
      std::string& cell = table.rules[r].inputs[at].text;
      std::string const number = std::to_string(r);
      if (inputs[at].family == Family::number) cell = "[" + number + ".." + number + ".99]";
      if (inputs[at].family == Family::text) cell = "\"w" + std::to_string(r) + "\"";
      if (inputs[at].family == Family::boolean) cell = r == 0 ? "true" : r == 1 ? "false" : "null";
      if (inputs[at].family == Family::date) cell = day_text({19'782 + static_cast<std::int64_t>(r)});
    }
  }

  std::vector<DrawnName> add_columns(ModelTable& table) {
    std::vector<DrawnName> columns;
    for (DrawnName const& name : names_) {
      bool const is_left_out = names_.size() > 1 && draw_.chance(40);
      if (!is_left_out) columns.push_back(name);
    }
    for (DrawnName const& column : columns)
      table.inputs.push_back(
          {{column.name, 0, 0}, family_types[static_cast<std::size_t>(column.family)], {}});
    return columns;
  }

  Column add_output(ModelTable& table, std::size_t at) {
    constexpr Family families[] = {Family::number, Family::number, Family::number,
                                   Family::text,   Family::date,   Family::boolean};
    Column column;
    column.of = {"out" + std::to_string(at), draw_.one_of(families),
                 static_cast<std::uint8_t>(draw_.below(4))};
    ModelOutput output;
    output.name = column.of.name;
    output.type_ref = family_types[static_cast<std::size_t>(column.of.family)];
    bool const is_ranked =
        table.hit_policy == HitPolicy::priority || table.hit_policy == HitPolicy::output_order;
    for (int i = 0; is_ranked && i < 5; ++i) {
      column.allowed.push_back(constant(column.of));
      output.allowed.text += (i > 0 ? ", " : "") + column.allowed.back();
    }
    if (table.hit_policy == HitPolicy::any && draw_.chance(80)) column.allowed.push_back(constant(column.of));
    if (draw_.chance(40)) output.default_entry.text = entry(column);
    table.outputs.push_back(std::move(output));
    return column;
  }

  void make_readable(std::string const& name, ModelTable const& table, std::vector<Column> const& outputs) {
    bool const is_list = table.hit_policy == HitPolicy::rule_order ||
                         table.hit_policy == HitPolicy::output_order ||
                         (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::none);
    if (is_list) return;
    Family family = outputs[0].of.family;
    if (table.aggregation == Aggregation::count) family = Family::number;
    if (outputs.size() == 1) names_.push_back({name, family, outputs[0].of.scale});
    for (std::size_t o = 0; outputs.size() > 1 && o < outputs.size(); ++o)
      names_.push_back({name + "." + outputs[o].of.name, outputs[o].of.family, outputs[o].of.scale});
  }

  void add_rule(ModelTable& table, std::vector<DrawnName> const& inputs, std::vector<Column> const& outputs,
                std::size_t at) {
    ModelRule rule;
    rule.id = "r" + std::to_string(at + 1);
    for (DrawnName const& input : inputs) rule.inputs.push_back({cell(input), 0, 0});
    for (Column const& output : outputs) rule.outputs.push_back({entry(output), 0, 0});
    table.rules.push_back(std::move(rule));
  }

  std::string entry(Column const& column) {
    if (column.is_summed && draw_.chance(97))
      return decimal_text(draw_whole(draw_) % 0x1'0000'0001, column.of.scale);
    if (draw_.chance(column.is_summed ? 10 : 4)) return "null";
    if (column.passes_on && draw_.chance(2 * size_.percent_computed))
      for (DrawnName const& name : names_)
        if (can_pass(name, column.of) && draw_.chance(50)) return name.name;
    bool const is_small = size_.values_below < 1'000'000 && column.of.family == Family::number;
    if (is_small && column.allowed.empty()) return decimal_text(whole(), column.of.scale);
    return column.allowed.empty() ? constant(column.of) : draw_.one_of(column.allowed);
  }

  /// Texts only of facts: those of other inputs are not all known.
  bool can_pass(DrawnName const& name, DrawnName const& to) const {
    bool const is_fact = !facts_.empty() && name.name[0] == 'i';
    return name.family == to.family && (name.family != Family::text || is_fact);
  }

  std::string constant(DrawnName const& of) { return constant_text(draw_, of); }

  std::string cell(DrawnName const& of) {
    if (draw_.chance(size_.percent_dash)) return "-";
    if (draw_.chance(size_.percent_computed)) return FormulaDrawer(draw_, names_).cell(of);
    std::size_t const kind = draw_.below(100);
    if (kind < 6) return draw_.chance(50) ? "null" : "not(null)";
    if (kind < 9) return never_holds(of);
    std::string text = test(of);
    while (draw_.chance(25)) text += ", " + test(of);
    return kind < 25 ? "not(" + text + ")" : text;
  }

  std::string never_holds(DrawnName const& of) {
    std::string const limit = constant(of);
    if (of.family == Family::boolean) return "not(true, false, null)";
    if (of.family == Family::text) return "not(!= " + limit + ", " + limit + ", null)";
    return "not(< " + limit + ", >= " + limit + ", null)";
  }

  std::string test(DrawnName const& of) {
    constexpr char const* signs[] = {"< ", "<= ", "> ", ">= ", "!= ", "= "};
    if (of.family == Family::text || of.family == Family::boolean || draw_.chance(25)) return constant(of);
    if (draw_.chance(70)) return draw_.one_of(signs) + constant(of);
    return interval(of);
  }

  std::string interval(DrawnName const& of) {
    std::array<std::string, 2> ends;
    bool is_closed = draw_.chance(50);
    if (of.family == Family::number) {
      std::int64_t const a = draw_whole(draw_);
      std::int64_t const b = draw_whole(draw_);
      if (a == b) return constant(of);
      is_closed = is_closed || a + (a < b ? 1 : -1) == b;
      ends = {decimal_text(a < b ? a : b, of.scale), decimal_text(a < b ? b : a, of.scale)};
    } else {
      std::int64_t const a = draw_day(draw_);
      std::int64_t const b = draw_day(draw_);
      if (a == b) return constant(of);
      is_closed = is_closed || a + (a < b ? 1 : -1) == b;
      ends = {day_text({a < b ? a : b}), day_text({a < b ? b : a})};
    }
    return (draw_.chance(50) ? "[" : "(") + ends[0] + ".." + ends[1] + (is_closed ? "]" : ")");
  }

  Draw& draw_;
  TablesSize size_;
  Model model_;
  Schema facts_;
  std::vector<DrawnName> names_;  ///< inputs, then outputs
  int next_ = 0;                  ///< expression
};

}  // namespace kanteling::rules::testing
