// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/feel/value.hpp"

namespace kanteling::tck {

struct InputNode {
  std::string name;
  rules::feel::Value value;
};

/// What a decision, or a function that is called, should come to.
struct ResultNode {
  std::string name;
  rules::feel::Value expected;  ///< null too where an error is expected
};

/// One test case: it passes when all its result nodes do.
struct TestCase {
  enum class Kind : std::uint8_t { decision, function, decision_service };
  std::string id;
  Kind kind = Kind::decision;
  std::string invocable;  ///< the function or service to call
  std::vector<InputNode> inputs;
  std::vector<ResultNode> results;
  std::string unreadable;  ///< the value that could not be read, if any
};

struct TestFile {
  std::string model_name;  ///< the file with the model; empty where it is not stated
  std::vector<TestCase> cases;
};

/// Reads a test file of the DMN Technology Compatibility Kit. A case with a value that cannot be read is
/// kept, and says so; XML that cannot be read is a problem.
[[nodiscard]] Result<TestFile> read_test_file(std::string_view xml, std::string_view file_name);

}  // namespace kanteling::tck
