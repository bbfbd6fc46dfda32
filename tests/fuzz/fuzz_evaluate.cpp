// SPDX-License-Identifier: Apache-2.0
// Lines of text as a small model: a function, two expressions and a table whose cells and outputs are cut from the input. What
// compiles is evaluated on some rows, cell by cell and by bits, within a limit of steps: never a crash, and both say the same.
//
// Line 1 has a digit each for hit policy, aggregation, input columns, output columns and rules. The next lines are the
// function's body, the expressions, input columns, output defaults, then rule by rule the cells and outputs; lines that are
// missing are "-". What is left chooses the rows.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace {

using namespace kanteling;
using namespace kanteling::rules;

void check(bool holds) {
  if (!holds) std::abort();
}

/// Takes the input apart.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  std::string next() {
    if (text_.empty()) return "-";
    std::size_t const end = text_.find('\n');
    std::string line(text_.substr(0, end));
    text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
    return line;
  }

  std::size_t byte() {
    if (text_.empty()) return 0;
    auto const value = static_cast<unsigned char>(text_.front());
    text_.remove_prefix(1);
    return value;
  }

 private:
  std::string_view text_;
};

std::size_t digit(std::string const& line, std::size_t at) {
  return at < line.size() ? static_cast<unsigned char>(line[at]) % 16U : 0;
}

Text text(std::string content) {
  return {std::move(content), 1, 1};
}

ModelExpression literal(std::string content) {
  ModelExpression expression;
  expression.kind = ModelExpression::Kind::literal;
  expression.text = text(std::move(content));
  return expression;
}

ModelTable table_of(Lines& lines, std::string const& shape) {
  constexpr char const* types[] = {"", "number", "string", "boolean", "date"};
  ModelTable table;
  table.hit_policy = static_cast<HitPolicy>(digit(shape, 0) % 7);
  std::size_t const outputs = 1 + digit(shape, 3) % 3;
  if (table.hit_policy == HitPolicy::collect && outputs == 1)
    table.aggregation = static_cast<Aggregation>(digit(shape, 1) % 5);
  for (std::size_t i = 0; i < digit(shape, 2) % 4; ++i) table.inputs.push_back({text(lines.next()), {}, {}});
  for (std::size_t o = 0; o < outputs; ++o) {
    ModelOutput output;
    output.name = "o" + std::to_string(o);
    output.type_ref = types[digit(shape, 5 + o) % 5];
    output.default_entry = text(lines.next());
    if (output.default_entry.text == "-") output.default_entry.text.clear();
    table.outputs.push_back(std::move(output));
  }
  for (std::size_t r = 0; r < digit(shape, 4) % 8; ++r) {
    ModelRule rule;
    rule.id = "r" + std::to_string(r);
    for (std::size_t i = 0; i < table.inputs.size(); ++i) rule.inputs.push_back(text(lines.next()));
    for (std::size_t o = 0; o < outputs; ++o) rule.outputs.push_back(text(lines.next()));
    table.rules.push_back(std::move(rule));
  }
  return table;
}

ModelDecision decision_of(std::string const& name, Model const& model) {
  ModelDecision decision;
  decision.id = decision.name = name;
  for (ModelInputData const& input : model.inputs) decision.requires_.push_back({input.id, {}});
  for (ModelFunction const& function : model.functions) decision.requires_.push_back({function.id, {}});
  for (ModelDecision const& other : model.decisions) decision.requires_.push_back({other.id, {}});
  return decision;
}

Model model_of(Lines& lines) {
  std::string const shape = lines.next();
  Model model;
  model.file = "f";
  constexpr char const* inputs[][2] = {{"n", "number"}, {"m", "number"}, {"s", "string"},
                                       {"b", "boolean"}, {"d", "date"},   {"u", ""}};
  for (auto const& [name, type] : inputs) model.inputs.push_back({name, name, type, {}});
  ModelFunction function;
  function.id = function.name = "f";
  function.logic.kind = ModelExpression::Kind::function;
  function.logic.parameters.push_back({"x", "", {}});
  function.logic.parts.push_back({"", "", literal(lines.next())});
  model.functions.push_back(std::move(function));
  for (char const* name : {"e", "g"}) {
    ModelDecision decision = decision_of(name, model);
    decision.logic = literal(lines.next());
    if (*name == 'g') decision.type_ref = "number";
    model.decisions.push_back(std::move(decision));
  }
  ModelDecision table = decision_of("t", model);
  table.logic.kind = ModelExpression::Kind::table;
  table.logic.tables.push_back(table_of(lines, shape));
  model.decisions.push_back(std::move(table));
  ModelDecision last = decision_of("last", model);
  last.logic = literal(lines.next());
  model.decisions.push_back(std::move(last));
  return model;
}

/// One of the values that an input of any type may be given.
feel::Value value_of(std::size_t choice, std::uint32_t input) {
  using feel::Value;
  constexpr char const* numbers[] = {"0", "1", "-2.5", "100", "0.005", "1e30", "12345678901234567890.5"};
  if (choice % 12 < 7) return Value::of(*parse_decimal(numbers[choice % 12]));
  if (choice % 12 == 7) return Value::string(choice > 100 ? "a" : "other");
  if (choice % 12 == 8) return Value::of(feel::Day{static_cast<std::int64_t>(choice) * 100});
  if (choice % 12 == 9) return Value::of(choice > 100);
  return choice % 12 == 10 ? Value() : Value::unknown({input});
}

using Problems = std::set<std::string>;

void add(Problems& to, std::vector<RunProblem> const& problems) {
  for (RunProblem const& p : problems) {
    check(!p.where.empty() && !p.found.empty() && !p.expected.empty());
    to.insert(p.where + '\n' + p.found + '\n' + p.expected);
  }
}

void compare(Program const& program, RowForm const& form, RowRun& rows, std::vector<feel::Value> const& row) {
  RunOptions options;
  options.steps_max = 20'000;
  std::vector<std::int64_t> const cells(row.size() + 1);
  std::uint64_t const nulls[] = {~std::uint64_t{0}};
  std::uint64_t const none[] = {0};
  rows.set({cells.data(), nulls, none});
  Run run(program, options);
  for (std::uint32_t i = 0; i < row.size(); ++i) {
    run.set(i, row[i]);
    if (!row[i].is_null()) rows.set_value(i, row[i]);
  }
  Problems slow;
  bool stopped = false;
  for (RowStep const& step : form.steps) {
    std::uint32_t const s = form.step_of[step.global];
    RunResult const result = run.decide(step.global);
    rows.decide(s);
    stopped = stopped || result.stopped || rows.stopped();
    if (stopped) return;  // their steps are not the same
    check(same(rows.value(s), result.value) || result.value.depth() > 0);
    check(feel::to_string(rows.value(s)) == feel::to_string(result.value));
    add(slow, result.problems);
  }
  Problems quick;
  add(quick, rows.problems());
  check(quick == slow);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  Lines lines({reinterpret_cast<char const*>(data), size});
  Model const model = model_of(lines);
  Result<Program> const program = compile_program({model});
  if (!program) {
    check(!program.error().empty());
    return 0;
  }
  Result<RowForm> const form = row_form(*program, input_schema(*program), false);
  check(form.has_value());
  RunOptions options;
  options.steps_max = 20'000;
  RowRun rows(*program, *form, options);
  for (int r = 0; r < 4; ++r) {
    std::vector<feel::Value> row;
    for (std::uint32_t i = 0; i < model.inputs.size(); ++i) row.push_back(value_of(lines.byte(), i));
    compare(*program, *form, rows, row);
  }
  return 0;
}
