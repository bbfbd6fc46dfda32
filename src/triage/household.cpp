// SPDX-License-Identifier: Apache-2.0
#include "triage/household.hpp"

#include <algorithm>

#include "kanteling/people/change.hpp"
#include "kanteling/people/household_circle.hpp"
#include "triage/consents.hpp"

namespace kanteling::triage {
namespace {

using people::Resident;

/// Seen at richtlijnenjeugdhulp.nl: from this age the child beside the holders of authority.
constexpr std::int32_t consents_too_from_age = 12;
constexpr std::int32_t adult_age = 18;
/// Jeugdwet 1.1, recalled: youth help may go on after 18, until this age.
constexpr std::int32_t youth_help_ends_at_age = 23;

bool is_child_here(Resident const& r, Date on) {
  return lives_here(r, on) && age_on(r.born, on) < adult_age;
}

bool is_young_adult(Resident const& r, Date on) {
  std::int32_t const age = age_on(r.born, on);
  return lives_here(r, on) && age >= adult_age && age < youth_help_ends_at_age;
}

/// Whose youth help it is. A parent who asks and names nobody means the child, where there is one; where
/// there are several, it is not known which. Nobody under 18: a child of the household that youth help may go on
/// for, and else the one who asks.
Resident const* young_person(people::Household const& household, people::Need const& need, Date on) {
  Resident const& named = resident_of(household, need);
  if (!need.about.empty() || age_on(named.born, on) < adult_age) return &named;
  for (auto const is_meant : {is_child_here, is_young_adult}) {
    Resident const* child = nullptr;
    for (Resident const& r : household.residents) {
      if (!is_meant(r, on) || (r.role != people::Role::child && is_meant == is_young_adult)) continue;
      if (child != nullptr) return nullptr;
      child = &r;
    }
    if (child != nullptr) return child;
  }
  return &named;
}

/// Whose circle it is: of youth help the young person's, as far as that is known.
Resident const& whose(people::Case const& request, people::Need const& need, law::Act act) {
  Resident const* const young =
      act == law::Act::youth ? young_person(request.household, need, request.on) : nullptr;
  return young != nullptr ? *young : resident_of(request.household, need);
}

ConsentState state_of(people::Case const& request, std::string const& by) {
  auto const to_help = [](people::Consent const& c) { return c.to == people::ConsentTo::youth_help; };
  auto const last = last_word(request.consents, by, request.on, to_help);
  if (!last) return ConsentState::not_asked;
  people::Consent const& consent = request.consents[*last];
  if (!consent.given) return ConsentState::refused;
  return holds(consent, request.on) ? ConsentState::given : ConsentState::no_longer;
}

std::vector<NeededConsent> consents_of(people::Case const& request, people::Need const& need) {
  Resident const* const young = young_person(request.household, need, request.on);
  if (young == nullptr) return {NeededConsent{}};
  std::int32_t const age = age_on(young->born, request.on);
  if (age >= consents_alone_from_age) return {{young->code, state_of(request, young->code), true}};
  std::vector<NeededConsent> all;
  people::Circle const circle = circle_of(request.household, *young, law::Act::youth, request.on);
  for (std::string const& code : circle.codes)
    if (code != young->code || age >= consents_too_from_age) all.push_back({code, state_of(request, code), code == young->code});
  bool const no_holder = circle.codes.size() == 1;  // the child alone
  if (no_holder) all.push_back({});
  return all;
}

bool is_youth_help(StepPlan const& plan) {
  return plan.act == law::Act::youth && (plan.route == Route::ladder || plan.route == Route::referral);
}

}  // namespace

void add_household(StepPlan& plan, people::Case const& request, people::Need const& need,
                   people::Stage stage) {
  if (plan.route == Route::forward || plan.route == Route::desk) return;
  people::Circle circle = circle_of(request.household, whose(request, need, plan.act), plan.act, request.on);
  plan.circle = std::move(circle.codes);
  plan.authority_unknown = std::move(circle.authority_unknown);
  if (!is_youth_help(plan)) return;
  if (stage >= people::Stage::report) plan.consents = consents_of(request, need);
  Resident const* const young = young_person(request.household, need, request.on);
  if (young == nullptr || !is_young_adult(*young, request.on)) return;
  plan.adult_since = people::eighteenth_birthday(young->born);
  plan.adult = young->code;
}

bool consent_is_open(people::Case const& request, people::Need const& need, StepPlan const& plan) {
  if (plan.consents.empty()) return false;
  auto const open = [](NeededConsent const& c) { return c.state != ConsentState::given; };
  if (std::any_of(plan.consents.begin(), plan.consents.end(), open)) return true;
  Resident const* const young = young_person(request.household, need, request.on);
  if (young == nullptr || age_on(young->born, request.on) >= consents_alone_from_age) return false;
  return !circle_of(request.household, *young, law::Act::youth, request.on).authority_unknown.empty();
}

}  // namespace kanteling::triage
