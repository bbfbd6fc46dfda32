// SPDX-License-Identifier: Apache-2.0
#include "population/ladder_answers.hpp"

#include <array>

#include "population/statements.hpp"

namespace kanteling::population {
namespace {

using people::fact;

/// Who and what could take over a kind of task at all.
struct Reach {
  bool item = false;
  bool housemate = false;
  bool carer = false;
  bool network = false;
  bool short_help = false;
};

constexpr Reach relatives{false, true, true, true, false};
constexpr Reach item_or_relatives{true, true, true, true, false};
constexpr Reach relatives_or_team{false, true, true, true, true};
constexpr Reach item_only{true, false, false, false, false};
constexpr Reach network_only{false, false, false, true, false};
constexpr Reach network_carer_or_team{false, false, true, true, true};
constexpr Reach nobody{};

// In the order of people::TaskKind. An assumption: it steers what people state, not what a rule may ask of
// them.
constexpr std::array<Reach, people::task_kind_count> reach{
    item_or_relatives,
    relatives,
    item_or_relatives,
    item_or_relatives,  // cleaning, laundry, shopping
    relatives_or_team,
    relatives_or_team,
    relatives_or_team,  // administration, guidance, budgeting
    relatives_or_team,
    relatives_or_team,
    nobody,  // youth
    item_or_relatives,
    network_carer_or_team,
    item_or_relatives,
    nobody,  // meals, company, rides
    nobody,
    network_only,  // day activity, respite
    nobody,
    nobody,
    nobody,
    item_only,
    item_only};  // once

// Assumptions.
constexpr std::int64_t item_available_percent = 90;
constexpr std::int64_t item_affordable_percent = 80;
// Few tasks of a year are covered by short help of the team, some 3 in 1,000, less than by any other rung: of what six
// rungs leave, most is work that the team does not do or lasts longer than the three months of the stock policy, and a
// higher percentage here would not change that.
constexpr std::int64_t short_help_percent = 30;
constexpr std::int64_t fee_bearable_percent = 97;
constexpr std::int64_t fee_bearable_low_income_percent = 60;
constexpr std::int64_t answers_per_task_percent =
    70;  // a carer or friend who helps, helps with this task too

/// A quarter, half, three quarters or all of the task: at least 1, at most all.
std::int64_t part_of(std::int64_t amount, Random& random) {
  static constexpr std::array<std::int64_t, 4> weights{25, 30, 10, 35};
  auto const quarters = static_cast<std::int64_t>(random.pick(weights)) + 1;
  return (amount * quarters + 3) / 4;
}

void answer_item(Statements& statements, std::int64_t amount, bool possible, Parameters const& p,
                 Random& random) {
  bool const solves = random.percent(p.buys_item_percent) && possible;
  statements.state(fact("item_solves"), solves);
  if (!solves) return;
  statements.state(fact("item_available"), random.percent(item_available_percent));
  statements.state(fact("item_affordable_at_minimum"), random.percent(item_affordable_percent));
  statements.state(fact("item_amount"), part_of(amount, random));
}

void answer_housemate(Statements& statements, std::int64_t amount, bool possible, Parameters const& p,
                      Random& random) {
  bool const able = random.percent(p.housemate_can_help_percent) && possible;
  statements.state(fact("housemate_asked"), 1);
  statements.state(fact("housemate_able"), able);
  statements.state(fact("usual_help_amount"), able ? part_of(amount, random) : 0);
}

}  // namespace

void answer_ladder(people::Task& task, people::Purposes asked, Profile const& profile, Parameters const& p,
                   Random& random) {
  Reach const& can = reach[static_cast<std::size_t>(task.kind)];
  Statements statements{task.facts, people::FactScope::task, asked};
  auto const part = [&](bool yes) { return yes ? part_of(task.amount, random) : 0; };
  statements.state(fact("own_amount"), part(random.percent(p.states_own_strength_percent)));
  answer_item(statements, task.amount, can.item, p, random);
  if (profile.lives_with_adults) answer_housemate(statements, task.amount, can.housemate, p, random);
  bool const carer = random.percent(answers_per_task_percent) && profile.has_carer;
  bool const network = random.percent(answers_per_task_percent) && profile.has_network;
  statements.state(fact("carer_amount"), part(carer && can.carer));
  statements.state(fact("network_amount"), part(network && can.network));
  statements.state(fact("facility_suits"), !random.percent(p.refuses_facility_percent));
  statements.state(fact("fee_bearable"), random.percent(profile.low_income ? fee_bearable_low_income_percent
                                                                           : fee_bearable_percent));
  statements.state(fact("short_help_amount"), part(random.percent(short_help_percent) && can.short_help));
}

}  // namespace kanteling::population
