// SPDX-License-Identifier: Apache-2.0
#include "cli/row_loop.hpp"

#include <fmt/core.h>

#include <string>

#include "cli/output_file.hpp"
#include "cli/policy_columns.hpp"
#include "io/value_cell.hpp"
#include "io/value_json.hpp"
#include "kanteling/io/explanation_json.hpp"

namespace kanteling::cli {
namespace {

constexpr std::size_t shown_max = 20;
constexpr std::size_t block_bytes = std::size_t{1} << 18U;

/// Problems of rows: the first are printed as they come, the others counted.
class RowProblems {
 public:
  void add(Problem const& problem) {
    if (++count_ <= shown_max) fmt::print(stderr, "{}\n", to_string(problem));
  }
  bool none() const { return count_ == 0; }
  void print_count() const {
    if (count_ > shown_max) fmt::print(stderr, "{} more problems\n", count_ - shown_max);
    fmt::print(stderr, "{} problem{}\n", count_, count_ == 1 ? "" : "s");
  }

 private:
  std::size_t count_ = 0;
};

/// Goes through the rows and writes what comes of them.
class RowLoop {
 public:
  RowLoop(PolicyEvalOptions const& options, rules::Program const& program,
          std::vector<std::uint32_t> const& decisions, io::RowSource& rows, RowEvaluator& evaluator)
      : options_(options),
        program_(program),
        decisions_(decisions),
        rows_(rows),
        evaluator_(evaluator),
        columns_(output_columns(program, decisions, rows.copied_columns())) {}

  ExitCode run() {
    for (std::string const& warning : rows_.warnings()) fmt::print(stderr, "{}\n", warning);
    if (!opened(out_, options_.out) || (!options_.explain.empty() && !opened(explain_, options_.explain)))
      return bad_file;
    write_titles();
    io::InputRow row;
    while (rows_.next(row)) one(row);
    out_.write(text_);
    if (!options_.explain.empty()) explain_.write(explanation_);
    if (rows_.failed()) {
      print({{options_.rows, "a read error", "a file that can be read"}});
      return bad_file;
    }
    if (!finished(out_) || (!options_.explain.empty() && !finished(explain_))) return bad_file;
    if (problems_.none()) return done;
    problems_.print_count();
    return bad_input;
  }

 private:
  static bool opened(OutputFile& file, std::string const& path) {
    Result<bool> const result = file.open(path);
    if (!result) print(result.error());
    return result.has_value();
  }
  static bool finished(OutputFile& file) {
    Result<bool> const result = file.finish();
    if (!result) print(result.error());
    return result.has_value();
  }

  void write_titles() {
    bool first = true;
    auto const title = [&](std::string const& name) {
      if (!first) text_ += ',';
      first = false;
      io::write_cell(text_, std::string_view(name));
    };
    for (std::string const& name : rows_.copied_columns()) title(name);
    for (OutputColumn const& column : columns_) title(column.title);
    text_ += '\n';
  }

  void one(io::InputRow const& row) {
    bool good = row.problems.empty();
    for (Problem const& problem : row.problems) problems_.add(problem);
    result_.problems.clear();
    good = good && row.whole;
    if (good) {
      evaluator_.evaluate(row.values, result_);
      good = result_.problems.empty() || options_.lenient;
    }
    if (!good) report(row.line);
    write_row(row, good);
    if (!options_.explain.empty()) write_explanation(row, good);
  }

  void report(std::size_t line) {
    for (rules::RunProblem const& p : result_.problems)
      problems_.add({options_.rows + " row " + std::to_string(line) + ", " + p.where, p.found, p.expected});
  }

  void write_row(io::InputRow const& row, bool good) {
    bool first = true;
    std::size_t const begin = text_.size();
    std::size_t const copied = rows_.copied_columns().size();
    for (std::size_t i = 0; i < copied; ++i) {
      if (!first) text_ += ',';
      first = false;
      if (row.whole) io::write_cell(text_, row.copied[i]);
    }
    for (OutputColumn const& column : columns_) {
      if (!first) text_ += ',';
      first = false;
      if (!good) continue;
      rules::feel::Value const& value = result_.values[column.decision];
      if (column.output.empty()) {
        io::write_cell(text_, value);
      } else {
        io::write_cell(text_, part_of(value, column.output));
      }
    }
    if (text_.size() == begin) text_ += "\"\"";  // an empty line would be passed over
    text_ += '\n';
    if (text_.size() < block_bytes) return;
    out_.write(text_);
    text_.clear();
  }

  void write_explanation(io::InputRow const& row, bool good) {
    std::vector<rules::Explanation> why;
    if (good) why = evaluator_.explain(row.values);
    explanation_ += "{\"row\":" + std::to_string(row.line) + ",\"decisions\":[";
    for (std::size_t d = 0; good && d < decisions_.size(); ++d) {
      explanation_ += d > 0 ? ",{\"id\":" : "{\"id\":";
      io::add_json_text(explanation_, program_.globals[decisions_[d]].id);
      rules::feel::Value const& value = result_.values[d];
      explanation_ += ",\"value\":";
      io::add_json(explanation_, value);
      add_texts("rules", fired_in(why, program_.globals[decisions_[d]].id));
      if (value.is_unknown()) add_texts("open", names_of(value.unknown_inputs()));
      explanation_ += '}';
    }
    explanation_ += ']';
    if (good) explanation_ += ",\"why\":" + io::write_explanation(why);
    std::vector<std::string> found;
    for (Problem const& p : row.problems) found.push_back(to_string(p));
    for (rules::RunProblem const& p : result_.problems)
      found.push_back(to_string(Problem{p.where, p.found, p.expected}));
    if (!found.empty()) add_texts("problems", found);
    explanation_ += "}\n";
    if (explanation_.size() < block_bytes) return;
    explain_.write(explanation_);
    explanation_.clear();
  }

  static std::vector<std::string> fired_in(std::vector<rules::Explanation> const& why, std::string const& decision) {
    std::vector<std::string> ids;
    for (rules::Explanation const& one : why)
      if (one.id == decision)
        for (rules::ExplainedRule const& rule : one.fired) ids.push_back(rule.id);
    return ids;
  }

  std::vector<std::string> names_of(std::vector<std::uint32_t> const& inputs) const {
    std::vector<std::string> names;
    for (std::uint32_t const g : inputs) names.push_back(program_.globals[g].name);
    return names;
  }

  void add_texts(std::string_view key, std::vector<std::string> const& texts) {
    explanation_ += ",\"" + std::string(key) + "\":[";
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (i > 0) explanation_ += ',';
      io::add_json_text(explanation_, texts[i]);
    }
    explanation_ += ']';
  }

  PolicyEvalOptions const& options_;
  rules::Program const& program_;
  std::vector<std::uint32_t> const& decisions_;
  io::RowSource& rows_;
  RowEvaluator& evaluator_;
  std::vector<OutputColumn> columns_;
  OutputFile out_;
  OutputFile explain_;
  std::string text_;  ///< what was not yet written
  std::string explanation_;
  RowResult result_;
  RowProblems problems_;
};

}  // namespace

ExitCode evaluate_rows(PolicyEvalOptions const& options, rules::Program const& program,
                       std::vector<std::uint32_t> const& decisions, io::RowSource& rows,
                       RowEvaluator& evaluator) {
  return RowLoop(options, program, decisions, rows, evaluator).run();
}

}  // namespace kanteling::cli
