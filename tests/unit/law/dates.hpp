// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string_view>

#include "kanteling/core/date.hpp"

namespace kanteling {

/// A date in a table of a test; a text that is no date ends the test program.
inline Date date(std::string_view text) {
  return parse_date(text).value();
}

/// What GoogleTest prints for a date.
inline void PrintTo(Date d, std::ostream* out) {
  *out << to_string(d);
}

}  // namespace kanteling
