// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reporting/telling.hpp"

namespace kanteling::reporting {

/// "€ 12,00 dearer", "€ 3,00 cheaper" or "no dearer".
inline std::string cost_difference(Telling const& t, Cents beyond) {
  ChoiceWords const& words = t.words.choices;
  if (beyond == Cents{}) return std::string(words.as_dear);
  bool const dearer = beyond > Cents{};
  return fill(dearer ? words.dearer : words.cheaper,
              {money_text(dearer ? beyond : Cents{} - beyond, t.words.numbers)});
}

}  // namespace kanteling::reporting
