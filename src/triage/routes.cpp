// SPDX-License-Identifier: Apache-2.0
#include "triage/routes.hpp"

namespace kanteling::triage {
namespace {

Route usual_route(law::Act act) {
  switch (act) {
    case law::Act::wmo:
    case law::Act::youth: return Route::ladder;
    case law::Act::debts: return Route::crisis;
    case law::Act::participation:
    case law::Act::parking_card:
    case law::Act::pupil_transport: return Route::criteria;
    case law::Act::none: break;
  }
  return Route::ladder;  // no act yet: that is for the talk, never for the desk alone
}

}  // namespace

Route lawful_route(law::Act act, std::string_view named) {
  if (act == law::Act::youth && named == "referral") return Route::referral;
  return usual_route(act);
}

}  // namespace kanteling::triage
