// SPDX-License-Identifier: Apache-2.0
// The first byte chooses a file of a small municipality, the rest becomes its content: a value or problems.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../unit/io/small_municipality.hpp"
#include "kanteling/io/municipality.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kanteling;
  if (size == 0) return 0;
  auto files = test::small_municipality();
  files[data[0] % files.size()].content.assign(reinterpret_cast<char const*>(data) + 1, size - 1);
  auto const municipality = io::read_municipality(files);
  if (!municipality && municipality.error().empty()) std::abort();
  return 0;
}
