// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "kanteling/people/stated_fact.hpp"

namespace kanteling::people {

/// Why people do as they do, in their words: a note beside a fact that the case states. No rule reads it. It serves
/// what its fact serves, and who may not see the fact does not see the note.
struct FactReason {
  FactId fact;
  std::int32_t need = -1;  ///< position in the case; -1: a fact of the case as a whole
  std::int32_t task = -1;  ///< position in the need; -1: a fact of the need
  std::string why;         ///< never empty
};

}  // namespace kanteling::people
