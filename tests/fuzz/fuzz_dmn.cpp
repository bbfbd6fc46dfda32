// SPDX-License-Identifier: Apache-2.0
// Any bytes as a DMN file, and what can be read compiled as a package: a value or problems, never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kanteling/io/dmn.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/triage/hooks.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kanteling;
  auto const model = io::read_dmn({reinterpret_cast<char const*>(data), size}, "input.dmn");
  if (!model) {
    if (model.error().empty()) std::abort();
    return 0;
  }
  auto const package = rules::compile({}, {*model}, triage::fact_schema({"north", "south"}), {}, "");
  if (!package && package.error().empty()) std::abort();
  return 0;
}
