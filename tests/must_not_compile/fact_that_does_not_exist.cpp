// SPDX-License-Identifier: Apache-2.0
// expect: constant expression|consteval|non-.constexpr
#include "kanteling/people/facts.hpp"

kanteling::people::FactId id() {
#ifdef KANTELING_CONTROL
  return kanteling::people::fact("carer_amount");
#else
  return kanteling::people::fact("carer_amonut");
#endif
}
