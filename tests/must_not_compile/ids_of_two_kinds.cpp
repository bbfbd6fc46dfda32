// SPDX-License-Identifier: Apache-2.0
// expect: no match for|invalid operands|no matching|use of overloaded
#include "kanteling/supply/municipality.hpp"

bool same(kanteling::supply::FacilityId facility, kanteling::supply::ProviderId provider) {
#ifdef KANTELING_CONTROL
  return facility == facility && provider == provider;
#else
  return facility == provider;
#endif
}
