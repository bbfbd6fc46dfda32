// SPDX-License-Identifier: Apache-2.0
// Any bytes as a case: a value that writes and reads back the same, or problems with texts; never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kanteling/io/case_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kanteling;
  auto const request = io::read_case({reinterpret_cast<char const*>(data), size});
  if (!request) {
    for (Problem const& problem : request.error())
      if (problem.found.empty()) std::abort();
    if (request.error().empty()) std::abort();
    return 0;
  }
  std::string const text = io::write_case(*request);
  auto const again = io::read_case(text);
  if (!again || io::write_case(*again) != text) std::abort();
  return 0;
}
