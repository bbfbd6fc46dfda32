// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace kanteling::tck {

struct Counts {
  std::size_t passed = 0;
  std::size_t failed = 0;
};

/// A result node that is not what was expected.
struct Failure {
  std::string case_id;
  std::string node;
  std::string expected;
  std::string got;
  std::string reason;
};

/// What came of the test cases in one folder.
struct TopicResult {
  Counts all;
  Counts non_null;                       ///< cases with a result node whose expected value is not null
  std::vector<std::string> unsupported;  ///< names of constructs, once per place
  std::vector<Failure> failures;
};

/// Whether a folder holds a test file: <name>-test-<number>.xml.
[[nodiscard]] bool is_topic(std::filesystem::path const& folder);

/// Runs every test case of every test file in a folder against the models in it.
[[nodiscard]] TopicResult run_topic(std::filesystem::path const& folder);

}  // namespace kanteling::tck
