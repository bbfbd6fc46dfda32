// SPDX-License-Identifier: Apache-2.0
#include "read_case.hpp"

#include <utility>

#include "kanteling/io/availability.hpp"
#include "kanteling/io/case_json.hpp"
#include "raise.hpp"

namespace kanteling::python {

Result<people::Case> read_for(Engine const& engine, std::string const& text) {
  auto request = io::read_case(text);
  if (!request) return request;
  auto problems = engine.check(*request);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return request;
}

Result<std::vector<people::Case>> read_all(Engine const& engine, std::vector<std::string> const& texts) {
  std::vector<people::Case> cases;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto request = read_for(engine, texts[i]);
    if (request) {
      cases.push_back(std::move(*request));
      continue;
    }
    for (Problem& p : request.error()) {
      std::string const place = "[" + std::to_string(i) + "]";
      p.where = p.where.empty() ? place : place + "." + p.where;
      problems.push_back(std::move(p));
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return cases;
}

Result<supply::Availability> read_free(Engine const& engine, std::string const& availability) {
  if (availability.empty()) return engine.start();
  return io::read_availability(engine.municipality(), availability);
}

supply::Availability free_or_raise(Engine const& engine, std::string const& availability) {
  return value_or_raise(read_free(engine, availability));
}

}  // namespace kanteling::python
