// SPDX-License-Identifier: Apache-2.0
// expect: no match for|invalid operands
#include "kanteling/core/date.hpp"

kanteling::Date later(kanteling::Date from) {
#ifdef KANTELING_CONTROL
  return from + 7;
#else
  return from + from;
#endif
}
