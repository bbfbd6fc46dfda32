// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Results to structs.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/bind_results.hpp"
#include "kanteling/rules/bind_words_impl.hpp"

namespace kanteling::rules::detail {

/// Binds members to what decisions give; reports all that does not fit.
class ResultBinder {
 public:
  ResultBinder(Program const& program, RowForm const& form) : program_(program), form_(form) {}

  Result<std::vector<BoundResult>> bind(std::vector<Member> members) {
    std::vector<BoundResult> results;
    for (Member& member : members) add(std::move(member), results);
    if (!problems_.empty()) return tl::make_unexpected(std::move(problems_));
    return results;
  }

 private:
  static constexpr std::uint32_t none = RowStep::none;

  /// The decision with this id or name.
  std::uint32_t decision(std::string_view name) const {
    std::uint32_t named = none;
    for (std::uint32_t g = 0; g < program_.globals.size(); ++g) {
      Global const& global = program_.globals[g];
      if (global.kind != Global::Kind::decision) continue;
      if (global.id == name) return g;
      if (global.name == name && named == none) named = g;
    }
    return named;
  }

  TableLogic const* table_of(std::uint32_t global) const {
    std::uint32_t const table = program_.globals[global].table;
    return table == Global::no_table ? nullptr : &program_.tables[table];
  }

  void add(Member member, std::vector<BoundResult>& results) {
    where_ = "field " + shorten(member.name);
    BoundResult result;
    std::uint32_t global = decision(member.name);
    bool const is_whole = global != none;
    for (std::size_t dot = member.name.find('.');
         !is_whole && dot != std::string::npos && result.output_name.empty();
         dot = member.name.find('.', dot + 1)) {
      global = decision(std::string_view(member.name).substr(0, dot));
      if (global != none) find_output(global, std::string_view(member.name).substr(dot + 1), result);
    }
    if (global == none || (!is_whole && result.output_name.empty()))
      return report_unknown(member.name, global);
    TableLogic const* const table = table_of(global);
    if (is_whole && table != nullptr && table->outputs.size() > 1)
      return report("a decision of several outputs",
                    "decision.output: " + member.name + '.' + table->outputs[0].name);
    result.step = form_.step_of[global];
    RowStep const& step = form_.steps[result.step];
    if (step.first_variable == none && !may_be_simple(global, step))
      return report("a decision whose result is no boolean, number, string or date",
                    "RowRun::value, which gives any value");
    if (step.first_variable != none) {
      result.variable = step.first_variable + (step.variable_count > 1 ? result.output : 0);
      result.shape = &form_.variables[result.variable];
      if (result.shape->type != type_of(member.holds))
        return report("a member that holds " + in_words(member.holds),
                      "one that holds " + in_words(holds_of(result.shape->type)) + ", as the result does");
    }
    if (member.is_enum) add_words(member, result, step);
    result.member = std::move(member);
    results.push_back(std::move(result));
  }

  void find_output(std::uint32_t global, std::string_view name, BoundResult& result) const {
    TableLogic const* const table = table_of(global);
    for (std::uint32_t o = 0; table != nullptr && o < table->outputs.size(); ++o) {
      if (table->outputs[o].name != name) continue;
      result.output = o;
      result.output_name = name;
    }
  }

  /// Whether an expression's result may be a simple value: then each row says.
  bool may_be_simple(std::uint32_t global, RowStep const& step) const {
    feel::TypeKind const kind = program_.types[program_.globals[global].type].kind;
    bool const is_simple = kind == feel::TypeKind::boolean || kind == feel::TypeKind::number ||
                           kind == feel::TypeKind::string || kind == feel::TypeKind::date;
    bool const has_outputs = kind == feel::TypeKind::context && table_of(global) != nullptr;
    return !step.is_list && (kind == feel::TypeKind::any || is_simple || has_outputs);
  }

  void add_words(Member const& member, BoundResult& result, RowStep const& step) {
    if (result.shape == nullptr) return;
    for (std::string const& text : result.shape->values) result.word_of.push_back(word_of(member, text));
    if (step.table == none) return;
    for (std::string const& text : form_.tables[step.table].outputs[result.output].values)
      if (word_of(member, text) < 0)
        report("no word for \"" + shorten(text) + '"', "a word for every text that the decision gives");
  }

 public:
  /// The enum value of a text; -1 where there is none.
  static std::int64_t word_of(Member const& member, std::string_view text) {
    for (std::size_t i = 0; i < member.words.size(); ++i)
      if (member.words[i] == text) return static_cast<std::int64_t>(i);
    return -1;
  }

 private:
  void report_unknown(std::string const& name, std::uint32_t global) {
    std::vector<std::string> known;
    for (std::uint32_t g = 0; g < program_.globals.size(); ++g) {
      if (program_.globals[g].kind != Global::Kind::decision) continue;
      known.push_back(program_.globals[g].id);
      if (program_.globals[g].name != program_.globals[g].id) known.push_back(program_.globals[g].name);
      TableLogic const* const table = table_of(g);
      for (std::size_t o = 0; table != nullptr && o < table->outputs.size(); ++o)
        if (table->outputs.size() > 1) known.push_back(program_.globals[g].id + '.' + table->outputs[o].name);
    }
    std::vector<std::string> const near = closest(name, known);
    report(global == none ? "no decision of this name" : "no output of this name",
           "the id or name of a decision, or decision.output" + (near.empty() ? "" : ": " + near.front()));
  }

  void report(std::string found, std::string expected) {
    problems_.push_back({where_, std::move(found), std::move(expected)});
  }

  Program const& program_;
  RowForm const& form_;
  std::string where_;
  std::vector<Problem> problems_;
};

Result<std::vector<BoundResult>> bind_outputs(Program const& program, RowForm const& form,
                                              std::vector<Member> members) {
  return ResultBinder(program, form).bind(std::move(members));
}

[[gnu::cold, gnu::noinline]] inline void refuse_result(BoundResult const& result, std::string found,
                                                       std::string_view expected, ResultBuffer& buffer) {
  buffer.problems.push_back({"result " + result.member.name, std::move(found), std::string(expected)});
}

/// A number in the steps of the member; false, with a problem, where it lies between two.
inline bool number_to(BoundResult const& result, Decimal const& number, MemberValue& to,
                      ResultBuffer& buffer) {
  to.kind = result.member.is_decimal ? MemberKind::decimal : MemberKind::number;
  to.decimal = number;
  if (result.member.is_decimal) return true;
  std::optional<OnGrid> const point = on_grid(number, result.member.scale);
  if (point && point->exact) {
    to.whole = point->floor;
    return true;
  }
  refuse_result(result, to_string(number),
                result.member.scale == 0 ? "a whole number that fits in 64 bits, or a member of type Decimal"
                                         : "an amount in whole cents, or a member of type Decimal",
                buffer);
  return false;
}

inline bool text_to(BoundResult const& result, std::string_view text, MemberValue& to, ResultBuffer& buffer) {
  to.kind = MemberKind::text;
  to.text = text;
  if (!result.member.is_enum) return true;
  to.kind = MemberKind::word;
  to.whole = ResultBinder::word_of(result.member, text);
  if (to.whole < 0)
    refuse_result(result, '"' + shorten(text) + '"', "a text that is a word of the enum", buffer);
  return to.whole >= 0;
}

/// From a FEEL value: what no cell holds, and results that are no variable.
inline bool value_to(BoundResult const& result, RowRun const& run, MemberValue& to, ResultBuffer& buffer) {
  feel::Value value = run.value(result.step);
  if (!result.output_name.empty() && value.kind() == feel::Kind::context) {
    feel::Value const* const entry = value.find(result.output_name);
    value = entry != nullptr ? feel::Value(*entry) : feel::Value();
  }
  to.kind = value.is_unknown() ? MemberKind::unknown : MemberKind::null;
  if (value.is_null() || value.is_unknown()) return true;
  constexpr feel::Kind kinds[] = {feel::Kind::boolean, feel::Kind::number, feel::Kind::string,
                                  feel::Kind::date};
  if (value.kind() != kinds[static_cast<std::size_t>(result.member.holds)]) {
    std::string const found = std::string(feel::name_of(value.kind())) + ' ' + shorten(to_string(value), 60);
    refuse_result(result, found, in_words(result.member.holds) + ", as the member holds", buffer);
    return false;
  }
  switch (value.kind()) {
    case feel::Kind::boolean:
      to.kind = MemberKind::boolean;
      to.whole = value.boolean() ? 1 : 0;
      return true;
    case feel::Kind::number:
      return number_to(result, value.number(), to, buffer);
    case feel::Kind::date:
      to.kind = MemberKind::date;
      to.whole = value.date().days;
      return true;
    default:
      buffer.texts.push_back(value);
      return text_to(result, value.text(), to, buffer);
  }
}

inline bool cell_to(BoundResult const& result, RowView row, MemberValue& to, ResultBuffer& buffer) {
  std::int64_t const cell = row.cells[result.variable];
  to.kind = MemberKind::boolean;
  to.whole = cell;
  switch (result.shape->type) {
    case Type::boolean:
      return true;
    case Type::date:
      to.kind = MemberKind::date;
      return true;
    case Type::number:
      to.kind = MemberKind::number;
      if (!result.member.is_decimal && rescaled(cell, result.shape->scale, result.member.scale, to.whole))
        return true;
      return number_to(result, Decimal::of(cell, result.shape->scale), to, buffer);
    case Type::text:
      break;
  }
  auto const position = static_cast<std::size_t>(cell);
  if (!result.member.is_enum) return text_to(result, result.shape->values[position], to, buffer);
  to.kind = MemberKind::word;
  to.whole = result.word_of[position];
  return to.whole >= 0 || text_to(result, result.shape->values[position], to, buffer);
}

inline bool result_to(BoundResult const& result, RowRun const& run, MemberValue& to, ResultBuffer& buffer) {
  if (result.variable == RowStep::none) return value_to(result, run, to, buffer);
  RowView const row = run.row();
  to.kind = row.is_unknown(result.variable) ? MemberKind::unknown : MemberKind::null;
  if (row.is_null(result.variable) || row.is_unknown(result.variable)) return true;
  bool const is_wide = (run.wide_bits()[result.variable / 64] >> (result.variable % 64) & 1U) != 0;
  bool const is_unnamed =
      result.shape->type == Type::text &&
      static_cast<std::uint64_t>(row.cells[result.variable]) >= result.shape->values.size();
  if (is_wide || is_unnamed) return value_to(result, run, to, buffer);
  return cell_to(result, row, to, buffer);
}

[[gnu::cold, gnu::noinline]] inline void refuse_member(BoundResult const& result, MemberValue const& value,
                                                       ResultBuffer& buffer) {
  if (value.kind == MemberKind::null)
    return refuse_result(result, "null", "a member in std::optional", buffer);
  if (value.kind == MemberKind::unknown)
    return refuse_result(result, "unknown", "a member in Stated", buffer);
  refuse_result(result, std::to_string(value.whole), "a member in which it fits", buffer);
}

bool read_row(std::vector<BoundResult> const& results, RowRun& run, void* object, ResultBuffer& buffer) {
  buffer.texts.clear();
  buffer.problems.clear();
  for (BoundResult const& result : results) {
    run.decide(result.step);
    MemberValue value;
    value.scale = result.member.scale;
    if (!result_to(result, run, value, buffer)) continue;
    if (!result.member.write(object, result.member.pointer, value)) refuse_member(result, value, buffer);
  }
  return buffer.problems.empty();
}

}  // namespace kanteling::rules::detail
