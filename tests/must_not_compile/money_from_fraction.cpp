// SPDX-License-Identifier: Apache-2.0
// expect: narrowing
#include "kanteling/core/cents.hpp"

kanteling::Cents price() {
#ifdef KANTELING_CONTROL
  return {1250};
#else
  return {12.5};
#endif
}
