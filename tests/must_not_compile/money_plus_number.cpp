// SPDX-License-Identifier: Apache-2.0
// expect: no match for|invalid operands
#include "kanteling/core/cents.hpp"

kanteling::Cents sum(kanteling::Cents cost) {
#ifdef KANTELING_CONTROL
  return cost + kanteling::Cents{12};
#else
  return cost + 12;
#endif
}
