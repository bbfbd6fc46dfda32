// SPDX-License-Identifier: Apache-2.0
// Runs test cases in the format of the DMN Technology Compatibility Kit; see tests/conformance/run --help.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <vector>

#include "topic.hpp"

namespace {

namespace fs = std::filesystem;
using kanteling::tck::Counts;
using kanteling::tck::Failure;
using kanteling::tck::TopicResult;

constexpr int bad_usage = 2;

struct Topic {
  fs::path folder;
  std::string label;  // from the name of the given folder on
};

/// The topics in a folder and below it, by name; none where the folder cannot be read.
std::vector<Topic> topics_in(fs::path const& given) {
  std::vector<Topic> topics;
  std::error_code error;
  fs::path const root = fs::canonical(given, error);
  if (error || !fs::is_directory(root)) return topics;
  std::vector<fs::path> folders{root};
  for (fs::directory_entry const& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  for (fs::path const& folder : folders) {
    if (kanteling::tck::is_topic(folder))
      topics.push_back({folder, folder.lexically_relative(root.parent_path()).string()});
  }
  return topics;
}

void add(Counts& to, Counts const& more) {
  to.passed += more.passed;
  to.failed += more.failed;
}

void print_counts(std::string const& label, Counts const& counts) {
  std::printf("%s: %zu passed, %zu failed\n", label.c_str(), counts.passed, counts.failed);
}

void print_unsupported(std::map<std::string, std::size_t> const& unsupported) {
  std::printf("\nunsupported constructs: %zu\n", unsupported.size());
  for (auto const& [name, count] : unsupported) std::printf("  %zu x %s\n", count, name.c_str());
}

void print_failure(std::string const& label, Failure const& f) {
  std::printf("  %s, case %s, node %s: expected %s, got %s (%s)\n", label.c_str(), f.case_id.c_str(),
              f.node.c_str(), f.expected.c_str(), f.got.c_str(), f.reason.c_str());
}

int run(std::vector<Topic> const& topics) {
  Counts all;
  Counts non_null;
  std::map<std::string, std::size_t> unsupported;
  std::vector<TopicResult> results;
  for (Topic const& topic : topics) {
    results.push_back(kanteling::tck::run_topic(topic.folder));
    TopicResult const& result = results.back();
    print_counts(topic.label, result.all);
    add(all, result.all);
    add(non_null, result.non_null);
    for (std::string const& name : result.unsupported) ++unsupported[name];
  }
  print_unsupported(unsupported);
  std::printf("\nfailures:\n");
  for (std::size_t i = 0; i < topics.size(); ++i) {
    for (Failure const& failure : results[i].failures) print_failure(topics[i].label, failure);
  }
  std::printf("\n");
  print_counts("all", all);
  print_counts("non-null", non_null);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "tck_runner: no folder; give at least one\n");
    return bad_usage;
  }
  std::vector<Topic> topics;
  for (int i = 1; i < count; ++i) {
    std::vector<Topic> const more = topics_in(arguments[i]);
    if (more.empty()) {
      std::fprintf(stderr, "tck_runner: no test file (<name>-test-<number>.xml) in %s\n", arguments[i]);
      return bad_usage;
    }
    topics.insert(topics.end(), more.begin(), more.end());
  }
  return run(topics);
}
