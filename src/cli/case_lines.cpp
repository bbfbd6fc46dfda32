// SPDX-License-Identifier: Apache-2.0
#include "cli/case_lines.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kanteling/io/case_json.hpp"

namespace kanteling::cli {

Result<std::vector<people::Case>> read_case_lines(Engine const& engine, std::string_view text) {
  std::vector<people::Case> cases;
  std::vector<Problem> problems;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto request = io::read_case(line);
    std::vector<Problem> found = request ? engine.check(*request) : request.error();
    for (Problem& problem : found) {
      problem.where = "line " + std::to_string(number) + (problem.where.empty() ? "" : ", ") + problem.where;
      problems.push_back(std::move(problem));
    }
    if (request) cases.push_back(std::move(*request));
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return cases;
}

}  // namespace kanteling::cli
