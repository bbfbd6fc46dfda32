// SPDX-License-Identifier: Apache-2.0
#include "read_case.hpp"

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

supply::Availability free_or_raise(Engine const& engine, std::string const& availability) {
  if (availability.empty()) return engine.start();
  return value_or_raise(io::read_availability(engine.municipality(), availability));
}

}  // namespace kanteling::python
