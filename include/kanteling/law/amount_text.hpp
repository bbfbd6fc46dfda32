// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "kanteling/core/cents.hpp"

namespace kanteling::law {

/// An amount of money in the texts of problems and findings: euros, a point and two digits ("17.50").
/// Pages for residents write it their own way. A new type of dated amount brings its own `amount_text`,
/// in its own namespace, so that findings can say what each source states.
inline std::string amount_text(Cents amount) {
  bool const negative = amount.value < 0;
  // Of unsigned numbers, the most negative amount has an opposite too.
  std::uint64_t const cents = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(amount.value)
                                       : static_cast<std::uint64_t>(amount.value);
  std::string text = negative ? "-" : "";
  text += std::to_string(cents / 100);
  text += '.';
  text += static_cast<char>('0' + cents / 10 % 10);
  text += static_cast<char>('0' + cents % 10);
  return text;
}

}  // namespace kanteling::law
