// SPDX-License-Identifier: Apache-2.0
#include "topic.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "agreement.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/io/dmn.hpp"
#include "kanteling/rules/feel/temporal.hpp"
#include "programs.hpp"
#include "test_file.hpp"

namespace kanteling::tck {
namespace {

namespace feel = rules::feel;
namespace fs = std::filesystem;
using feel::Value;

constexpr std::uint64_t steps_max = 5'000'000;  // of one result node; the longest in the kit needs far less

bool is_test_file(fs::path const& file) {
  return file.extension() == ".xml" && file.filename().string().find("-test-") != std::string::npos;
}

std::vector<fs::path> files_in(fs::path const& folder) {
  std::vector<fs::path> files;
  for (fs::directory_entry const& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string content_of(fs::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string shown(Value const& value) {
  if (value.is_null()) return "null";
  std::string const text = feel::to_string(value);
  return shorten(value.kind() == feel::Kind::string ? '"' + text + '"' : text, 200);
}

/// What came of one result node; an empty reason where it passes.
struct Outcome {
  Value got;
  std::string reason;
  std::vector<std::string> unsupported = {};  ///< names of what stood in its way
};

Outcome outcome_of(rules::RunResult const& result, ResultNode const& node) {
  if (!result.stopped && agrees(node.expected, result.value)) return {result.value, {}};
  Outcome outcome{result.value, "another value"};
  if (!result.problems.empty()) {
    rules::RunProblem const& p = result.stopped ? result.problems.back() : result.problems.front();
    outcome.reason = to_string(Problem{p.where, p.found, p.expected});
    std::string name = unsupported_in(p.expected);
    if (!name.empty()) outcome.unsupported.push_back(std::move(name));
  }
  return outcome;
}

/// Runs the cases of one test file.
class CaseRunner {
 public:
  CaseRunner(Programs& programs, TopicResult& result) : programs_(programs), result_(result) {}

  void run(TestCase const& test) {
    std::vector<Failure> failures;
    bool is_null = true;
    for (ResultNode const& node : test.results) {
      is_null = is_null && node.expected.is_null();
      Outcome const outcome = run_node(test, node);
      if (outcome.reason.empty()) continue;
      std::copy(outcome.unsupported.begin(), outcome.unsupported.end(),
                std::back_inserter(result_.unsupported));
      failures.push_back({test.id, node.name, shown(node.expected), shown(outcome.got), outcome.reason});
    }
    if (test.results.empty())
      failures.push_back({test.id, "none", "a result node", "none", "nothing to compare"});
    bool const passes = failures.empty();
    ++(passes ? result_.all.passed : result_.all.failed);
    if (!is_null) ++(passes ? result_.non_null.passed : result_.non_null.failed);
    std::move(failures.begin(), failures.end(), std::back_inserter(result_.failures));
  }

 private:
  Outcome run_node(TestCase const& test, ResultNode const& node) {
    if (!test.unreadable.empty()) return {{}, "a value that cannot be read: " + shorten(test.unreadable)};
    if (test.kind == TestCase::Kind::decision_service) {
      return {{}, "calls a decision service, which is not supported", {"call of a decisionService"}};
    }
    bool const calls = test.kind == TestCase::Kind::function;
    Compiled const& compiled = calls ? programs_.function(test.invocable) : programs_.decision(node.name);
    if (!compiled.program) return {{}, compiled.reason};
    return calls ? call(test, node, compiled) : decide(test, node, compiled);
  }

  Outcome decide(TestCase const& test, ResultNode const& node, Compiled const& compiled) {
    rules::Run run(*compiled.program, options());
    for (InputNode const& input : test.inputs) {
      if (!is_input(input.name)) return {{}, "no input data " + input.name};
      for (std::uint32_t i = 0; i < compiled.program->globals.size(); ++i) {
        rules::Global const& global = compiled.program->globals[i];
        if (global.kind == rules::Global::Kind::input && global.name == input.name) run.set(i, input.value);
      }
    }
    return outcome_of(run.decide(compiled.global), node);
  }

  /// The input nodes are the arguments, by the names of the parameters.
  Outcome call(TestCase const& test, ResultNode const& node, Compiled const& compiled) {
    std::vector<Value> arguments;
    for (rules::ModelFunction const& function : programs_.model().functions) {
      if (function.id != compiled.program->globals[compiled.global].id) continue;
      for (rules::ModelBinding const& parameter : function.logic.parameters) {
        auto const at = std::find_if(test.inputs.begin(), test.inputs.end(),
                                     [&](InputNode const& input) { return input.name == parameter.name; });
        arguments.push_back(at == test.inputs.end() ? Value() : at->value);
      }
    }
    rules::Run run(*compiled.program, options());
    return outcome_of(run.call(compiled.global, std::move(arguments)), node);
  }

  bool is_input(std::string const& name) const {
    std::vector<rules::ModelInputData> const& inputs = programs_.model().inputs;
    return std::any_of(inputs.begin(), inputs.end(), [&](auto const& input) { return input.name == name; });
  }

  /// The same moment in every run, so that every run gives the same answers.
  static rules::RunOptions options() {
    rules::RunOptions options;
    options.now = Value::of(feel::parse_date_time("2026-01-01T12:00:00Z").value());
    options.steps_max = steps_max;
    return options;
  }

  Programs& programs_;
  TopicResult& result_;
};

/// The model that a test file names, or the only one in the folder.
fs::path model_file(std::vector<fs::path> const& files, std::string const& name) {
  std::vector<fs::path> models;
  for (fs::path const& file : files) {
    if (file.extension() != ".dmn") continue;
    if (file.filename() == name || file.stem() == name) return file;
    models.push_back(file);
  }
  return models.size() == 1 ? models.front() : fs::path{};
}

void fail_all(TestFile const& tests, std::string const& reason, TopicResult& result) {
  for (TestCase const& test : tests.cases) {
    bool is_null = true;
    for (ResultNode const& node : test.results) {
      is_null = is_null && node.expected.is_null();
      result.failures.push_back({test.id, node.name, shown(node.expected), "nothing", reason});
    }
    ++result.all.failed;
    if (!is_null) ++result.non_null.failed;
  }
}

}  // namespace

bool is_topic(fs::path const& folder) {
  std::vector<fs::path> const files = files_in(folder);
  return std::any_of(files.begin(), files.end(), is_test_file);
}

TopicResult run_topic(fs::path const& folder) {
  TopicResult result;
  std::vector<fs::path> const files = files_in(folder);
  std::map<fs::path, Programs> programs;
  std::map<fs::path, std::string> unread;
  for (fs::path const& file : files) {
    if (file.extension() != ".dmn") continue;
    Result<rules::Model> model = io::read_dmn(content_of(file), file.filename().string(),
                                              {io::Unsupported::leave_out, &result.unsupported});
    if (model) programs.try_emplace(file, std::move(*model));
    if (!model) unread[file] = to_string(model.error().front());
  }
  for (fs::path const& file : files) {
    if (!is_test_file(file)) continue;
    Result<TestFile> const tests = read_test_file(content_of(file), file.filename().string());
    if (!tests) {
      ++result.all.failed;
      result.failures.push_back({"none", "none", "test cases", "none", to_string(tests.error().front())});
      continue;
    }
    fs::path const model = model_file(files, tests->model_name);
    auto const at = programs.find(model);
    if (at == programs.end()) {
      fail_all(*tests, model.empty() ? "no model " + tests->model_name : unread[model], result);
      continue;
    }
    CaseRunner runner(at->second, result);
    for (TestCase const& test : tests->cases) runner.run(test);
  }
  for (auto const& [file, compiled] : programs) compiled.add_unsupported(result.unsupported);
  return result;
}

}  // namespace kanteling::tck
