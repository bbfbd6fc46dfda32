// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/policy_models.hpp"
#include "cli/row_evaluator.hpp"
#include "cli/row_loop.hpp"
#include "io/rows.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/versions.hpp"

namespace kanteling::cli {
namespace {

/// A file to read, closed at the end; "-" is standard input.
class InputFile {
 public:
  explicit InputFile(std::string const& path) : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {}
  InputFile(InputFile const&) = delete;
  InputFile& operator=(InputFile const&) = delete;
  ~InputFile() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
  }
  std::FILE* get() const { return file_; }

 private:
  std::FILE* file_;
};

/// The globals of the decisions asked for, or of all, in the order of the files.
std::vector<std::uint32_t> find_decisions(rules::Program const& program,
                                          std::vector<rules::Model> const& models,
                                          std::vector<std::string> const& asked,
                                          std::vector<Problem>& problems) {
  std::vector<std::string> names;
  std::vector<bool> used(asked.size());
  std::vector<std::uint32_t> found;
  for (rules::Model const& model : models)
    for (rules::ModelDecision const& decision : model.decisions) {
      if (!decision.version_of.empty()) continue;  // its decision stands for it
      bool wanted = asked.empty();
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i] != decision.id && asked[i] != decision.name) continue;
        wanted = true;
        used[i] = true;
      }
      names.push_back(decision.id);
      if (wanted) found.push_back(*program.find(decision.id));
    }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (used[i]) continue;
    std::vector<std::string> const near = closest(asked[i], names);
    problems.push_back({"--decision", "no decision " + shorten(asked[i]),
                        "the id or name of a decision" + (near.empty() ? "" : ": " + near.front())});
  }
  return found;
}

/// The inputs that the decisions need, directly or not.
std::vector<std::uint32_t> needed_inputs(rules::Program const& program, std::vector<std::uint32_t> open) {
  std::vector<bool> seen(program.globals.size());
  while (!open.empty()) {
    std::uint32_t const next = open.back();
    open.pop_back();
    if (seen[next]) continue;
    seen[next] = true;
    for (std::uint32_t const need : program.globals[next].requires_) open.push_back(need);
  }
  std::vector<std::uint32_t> inputs;
  for (std::uint32_t g = 0; g < program.globals.size(); ++g)
    if (seen[g] && program.globals[g].kind == rules::Global::Kind::input) inputs.push_back(g);
  return inputs;
}

/// Whether rows are JSON: by the name of the file, or else by its first character.
bool holds_json(std::string const& path, std::FILE* file) {
  if (path.ends_with(".ndjson") || path.ends_with(".jsonl")) return true;
  if (path.ends_with(".csv")) return false;
  int const first = std::getc(file);
  if (first != EOF) std::ungetc(first, file);
  return first == '{';
}

/// Versions in time answer for a day; without one nothing says which.
void refuse_versions(std::vector<rules::Model> const& models, std::vector<Problem>& problems) {
  for (rules::Model const& model : models)
    for (rules::ModelDecision const& decision : model.decisions)
      if (!decision.version_of.empty())
        problems.push_back({"decision " + shorten(decision.version_of), "versions in time and no day",
                            "--on YYYY-MM-DD: the day that counts"});
}

/// Whether a file that is written is one that is read, or written twice.
void refuse_same_file(PolicyEvalOptions const& options, std::vector<Problem>& problems) {
  std::error_code ignored;
  auto const same = [&](std::string const& a, std::string const& b) {
    return a != "-" && !a.empty() && (a == b || std::filesystem::equivalent(a, b, ignored));
  };
  std::vector<std::string> read = options.models;
  read.push_back(options.rows);
  for (std::string const& file : read) {
    if (same(options.out, file)) problems.push_back({"--out", shorten(file) + ", which is read", "another file"});
    if (same(options.explain, file)) problems.push_back({"--explain", shorten(file) + ", which is read", "another file"});
  }
  if (same(options.explain, options.out)) problems.push_back({"--explain", "the file of --out", "another file"});
}

rules::RunOptions run_options(std::optional<Date> on) {
  rules::RunOptions options;
  if (!on) return options;
  options.days = rules::all_on(*on);
  options.now = rules::feel::Value::of(rules::feel::DateTime{on->days, 0, rules::feel::no_offset});
  return options;
}

}  // namespace

ExitCode policy_eval(PolicyEvalOptions const& options) {
  std::vector<Problem> problems;
  std::optional<Date> const on = parse_date(options.on);
  if (!options.on.empty() && !on)
    return refuse({{"--on", shorten(options.on), "a day as YYYY-MM-DD"}}, bad_usage);
  refuse_same_file(options, problems);
  if (!problems.empty()) return refuse(problems, bad_usage);
  std::vector<rules::Model> models;
  if (ExitCode const read = read_models(options.models, models, problems); read != done)
    return refuse(problems, read);
  problems = rules::check_versions(models);
  if (!on) refuse_versions(models, problems);
  if (!problems.empty()) return refuse(problems, bad_input);
  Result<rules::Program> const program = rules::compile_program(models);
  if (!program) return refuse(program.error(), bad_input);
  if (on) problems = rules::holes_in_time(*program, rules::all_on(*on));
  if (!problems.empty()) return refuse(problems, bad_input);
  std::vector<std::uint32_t> const decisions = find_decisions(*program, models, options.decisions, problems);
  if (!problems.empty()) return refuse(problems, bad_usage);
  std::vector<std::uint32_t> const inputs = needed_inputs(*program, decisions);
  auto const evaluator = RowEvaluator::make(*program, inputs, decisions, run_options(on));
  if (!evaluator) return refuse(evaluator.error(), bad_input);

  std::error_code ignored;
  if (std::filesystem::is_directory(options.rows, ignored))
    return refuse({{options.rows, "a folder", "a file"}}, bad_file);
  InputFile const file(options.rows);
  if (file.get() == nullptr)
    return refuse({{options.rows, std::strerror(errno), "a file that can be read"}}, bad_file);
  io::RowFormat format{options.rows == "-" ? "standard input" : options.rows, {}, {}, &program->types};
  for (std::uint32_t const g : inputs)
    format.inputs.push_back({program->globals[g].name, program->globals[g].type, g});
  for (rules::Global const& global : program->globals)
    if (global.kind == rules::Global::Kind::input) format.others.push_back(global.name);
  auto const rows = holds_json(options.rows, file.get()) ? io::open_ndjson_rows(file.get(), std::move(format))
                                                         : io::open_csv_rows(file.get(), std::move(format));
  if (!rows) return refuse(rows.error(), bad_input);
  return evaluate_rows(options, *program, decisions, **rows, **evaluator);
}

}  // namespace kanteling::cli
