// SPDX-License-Identifier: Apache-2.0
#include "population/case_answers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "population/statements.hpp"

namespace kanteling::population {
namespace {

using people::fact;
using people::FactScope;
using people::Stage;

// Assumptions.
constexpr std::int64_t client_support_percent = 15;
constexpr std::int64_t can_direct_percent = 85;
constexpr std::array<std::int64_t, 4> professionals_weights{50, 30, 15,
                                                            5};  // 0 .. 3, beside one per further need
constexpr std::int64_t low_income_percent_income = 70;           // of those who ask about income
constexpr std::int64_t low_income_percent_debts = 50;            // of those who ask about debts
constexpr std::int64_t denomination_percent = 1;
constexpr std::int64_t own_plan_percent = 5;

// Euro cents a month, rounded: a scale to draw incomes on, no amount of the law.
constexpr std::int64_t minimum_single_cents = 140'000;
constexpr std::int64_t minimum_couple_cents = 200'000;

constexpr std::array<std::string_view, 7> languages{"ar", "de", "en", "fr", "pl", "tr", "uk"};
constexpr std::array<std::string_view, 3> denominations{"catholic", "islamic", "protestant"};
constexpr std::array<std::string_view, 3> plans{
    "Onze dochter komt op zaterdag. Voor de rest vragen wij hulp voor een paar maanden.",
    "Wij verdelen het werk zelf. Alleen wat niet lukt, vragen wij aan de gemeente.",
    "Ik wil zo veel mogelijk zelf doen en eerst in het dorp vragen wie er kan helpen."};
constexpr std::string_view family_plan =
    "Opa en oma vangen de kinderen op. Wij vragen hulp bij wat wij niet kunnen.";

bool asks_about(people::Case const& request, people::Topic topic) {
  return std::ranges::any_of(request.needs, [topic](people::Need const& n) { return n.topic == topic; });
}

std::int64_t draw_monthly_income_cents(people::Case const& request, bool low_income, Random& random) {
  if (asks_about(request, people::Topic::income))
    low_income = low_income || random.percent(low_income_percent_income);
  if (asks_about(request, people::Topic::debts))
    low_income = low_income || random.percent(low_income_percent_debts);
  std::int64_t adults = 0;
  for (people::Resident const& r : request.household.residents)
    if (r.role != people::Role::other_housemate && age_on(r.born, request.on) >= 21) ++adults;
  std::int64_t const minimum = adults > 1 ? minimum_couple_cents : minimum_single_cents;
  std::int64_t const percent = low_income ? random.between(70, 119) : random.between(120, 400);
  return minimum * percent / 100;
}

}  // namespace

people::Purposes purposes_of(people::Case const& request) {
  people::Purposes purposes{};
  for (people::Need const& need : request.needs) purposes = purposes | purposes_of(need.topic);
  return purposes;
}

void state_first_contact(people::Case& request, Parameters const& p, Random& random) {
  Statements statements{request.facts, FactScope::whole_case, people::purpose::any};
  statements.state(fact("lives_here"), !random.per_1000(p.other_municipality_per_1000));
  statements.state(fact("safety_concern"), random.per_1000(p.safety_concern_per_1000));
  statements.state(fact("urgent_help_needed"), random.per_1000(p.urgent_per_1000));
  // After a signal the resident has not been asked yet.
  if (request.stage == Stage::report) statements.state(fact("wants_report"), 1);
  if (request.stage != Stage::question) return;
  statements.state(fact("wants_report"), 0);
  statements.state(fact("agrees_desk"), random.percent(p.agrees_desk_percent));
}

void state_inquiry(people::Case& request, Profile const& profile, Parameters const& p, Random& random) {
  Statements statements{request.facts, FactScope::whole_case, purposes_of(request)};
  if (random.per_1000(p.moved_away_per_1000)) statements.state(fact("lives_here"), 0);
  auto const further_needs = static_cast<std::int64_t>(request.needs.size()) - 1;
  statements.state(fact("wants_report"), 1);
  statements.state(fact("client_support_wanted"), random.percent(client_support_percent));
  statements.state(fact("can_direct_self"), random.percent(can_direct_percent - 10 * further_needs));
  statements.state(fact("professionals_involved"),
                   static_cast<std::int64_t>(random.pick(professionals_weights)) + further_needs);
  // Below 85 there is no figure at hand.
  bool const wlz = random.percent(p.wlz_percent_a85) && profile.band == Band::a85;
  if (profile.band != Band::a0_17) statements.state(fact("wlz_entitled"), wlz);
  statements.state(fact("wheelchair"), profile.wheelchair);
  statements.state(fact("can_travel_alone"), profile.can_travel_alone);
  statements.state(fact("can_cycle"), profile.can_cycle);
  statements.state(fact("has_car"), profile.has_car);
  statements.state(fact("monthly_income"), draw_monthly_income_cents(request, profile.low_income, random));
}

people::Wishes draw_wishes(Parameters const& p, Random& random) {
  people::Wishes wishes;
  if (random.percent(p.foreign_language_percent))
    wishes.languages = {std::string{random.one_of(languages)}, "nl"};
  if (random.percent(denomination_percent)) wishes.denomination = random.one_of(denominations);
  return wishes;
}

std::optional<people::OwnPlan> draw_own_plan(Date received, Band band, Random& random) {
  bool const plan = random.percent(own_plan_percent);
  Date const handed_in = received + static_cast<std::int32_t>(random.between(1, 7));
  std::string_view const text = band == Band::a0_17 ? family_plan : random.one_of(plans);
  if (!plan) return std::nullopt;
  return people::OwnPlan{handed_in, std::string{text}};
}

}  // namespace kanteling::population
