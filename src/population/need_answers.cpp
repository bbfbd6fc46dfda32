// SPDX-License-Identifier: Apache-2.0
#include "population/need_answers.hpp"

#include <algorithm>
#include <array>

#include "population/statements.hpp"

namespace kanteling::population {
namespace {

using people::fact;
using people::FactScope;
using people::Topic;

// Assumptions. Of questions, in the order of people::Topic.
constexpr std::array<std::int64_t, people::topic_count> information_settles_percent{15, 25, 15, 45, 10, 45,
                                                                                    25, 25, 25, 35, 65};
constexpr std::array<std::int64_t, 6> expected_months{2, 3, 6, 12, 24, 60};
constexpr std::array<std::int64_t, 6> expected_months_weights{8, 10, 17, 25, 20, 20};
constexpr std::array<std::int64_t, 5> domains_weights{45, 30, 15, 7,
                                                      3};  // 1 .. 5, beside one per further need
constexpr std::int64_t intricate_percent = 6;
constexpr std::int64_t payments_behind_percent = 85;
constexpr std::int64_t pgb_able_percent = 75;
constexpr std::int64_t pgb_safe_percent = 90;

/// Distances that turn up often stand on and about the limit of 100 metres of the parking card.
std::int64_t draw_walking_metres(Profile const& profile, Random& random) {
  if (profile.wheelchair) return 10 * random.between(0, 5);
  std::int64_t const most = profile.limitation == 2 ? 20 : profile.limitation == 1 ? 50 : 150;
  return 10 * random.between(2, most);
}

void answer_pgb(Statements& statements, Parameters const& p, Random& random) {
  bool const wish = random.percent(p.pgb_wish_percent);
  statements.state(fact("pgb_wish"), wish);
  if (!wish) return;
  statements.state(fact("pgb_reasoned"), 1);  // assumed: who asks for a budget is asked why, and says so
  statements.state(fact("pgb_able"), random.percent(pgb_able_percent));
  statements.state(fact("pgb_safe"), random.percent(pgb_safe_percent));
}

void answer_parking_card(Statements& statements, Profile const& profile, Random& random) {
  statements.state(fact("limitation_months"), random.one_of(expected_months));
  bool const drives = profile.age >= 18 && profile.has_car && random.percent(80);
  statements.state(fact("drives"), drives);
  statements.state(fact("door_to_door"), random.percent(profile.limitation == 2 ? 60 : 20));
  statements.state(fact("medical_exam_done"), random.percent(70));
}

void answer_pupil_transport(Statements& statements, Random& random) {
  statements.state(fact("limitation_months"), random.one_of(expected_months));
  statements.state(fact("school_metres"), 500 * random.between(2, 50));
  statements.state(fact("pupil_travels_accompanied"), random.percent(40));
}

}  // namespace

void state_first_contact(people::Need& need, people::Stage stage, Profile const& profile, Parameters const& p,
                         Random& random) {
  Statements statements{need.facts, FactScope::need, purposes_of(need.topic)};
  if (stage == people::Stage::question)
    statements.state(fact("information_settles"),
                     random.percent(information_settles_percent[static_cast<std::size_t>(need.topic)]));
  if (need.topic == Topic::youth_help) statements.state(fact("gp_referral"), profile.refers_gp);
  if (need.topic != Topic::debts) return;
  statements.state(fact("eviction_threat"), random.per_1000(p.eviction_threat_per_1000));
  // No figure at hand: assumed as often as eviction.
  statements.state(fact("utilities_threat"), random.per_1000(p.eviction_threat_per_1000));
}

void state_inquiry(people::Need& need, std::size_t needs_count, Profile const& profile, Parameters const& p,
                   Random& random) {
  Statements statements{need.facts, FactScope::need, purposes_of(need.topic)};
  // Who reported, or was reported about, is past information alone; a question keeps the answer of first
  // contact.
  bool const asked =
      std::ranges::any_of(need.facts, [](auto const& f) { return f.id == fact("information_settles"); });
  if (!asked) statements.state(fact("information_settles"), 0);
  statements.state(fact("expected_months"), expected_months[random.pick(expected_months_weights)]);
  statements.state(fact("problem_domains"),
                   static_cast<std::int64_t>(random.pick(domains_weights) + needs_count));
  statements.state(fact("problem_intricate"), random.percent(intricate_percent));
  statements.state(fact("limitation"), profile.limitation);
  if (walks_ladder(need.topic)) {
    statements.state(fact("other_act"), 0);  // assumed: what another act gives was found at first contact
    answer_pgb(statements, p, random);
  }
  if (need.topic == Topic::parking_card || need.topic == Topic::transport || need.topic == Topic::aids)
    statements.state(fact("walking_metres"), draw_walking_metres(profile, random));
  if (need.topic == Topic::debts)
    statements.state(fact("payments_behind"), random.percent(payments_behind_percent));
  if (need.topic == Topic::parking_card) answer_parking_card(statements, profile, random);
  if (need.topic == Topic::pupil_transport) answer_pupil_transport(statements, random);
}

}  // namespace kanteling::population
