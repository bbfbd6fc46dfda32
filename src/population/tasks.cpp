// SPDX-License-Identifier: Apache-2.0
#include "population/tasks.hpp"

#include <utility>

namespace kanteling::population {
namespace {

using people::TaskKind;
using people::Topic;

/// Adds tasks to one need. Amounts are assumptions; minutes in steps of five, as a caseworker writes them.
class Tasks {
 public:
  explicit Tasks(Random& random) : random_{random} {}

  void minutes(TaskKind kind, std::int64_t from, std::int64_t to, std::int64_t chance_percent = 100) {
    if (random_.percent(chance_percent)) list.push_back({kind, 5 * random_.between(from / 5, to / 5), {}});
  }
  void times(TaskKind kind, std::int64_t from, std::int64_t to, std::int64_t chance_percent = 100) {
    if (random_.percent(chance_percent)) list.push_back({kind, random_.between(from, to), {}});
  }
  void one_of(TaskKind first, TaskKind second, std::int64_t first_percent) {
    times(random_.percent(first_percent) ? first : second, 1, 1);
  }
  bool percent(std::int64_t chance) { return random_.percent(chance); }

  std::vector<people::Task> list;

 private:
  Random& random_;
};

void domestic_help(Tasks& tasks, Profile const& profile) {
  bool const much = profile.limitation == 2;
  tasks.minutes(TaskKind::light_cleaning, 30, 90, much ? 95 : 70);
  tasks.minutes(TaskKind::heavy_cleaning, 30, 75, tasks.list.empty() ? 100 : 80);
  tasks.minutes(TaskKind::laundry, 15, 60, much ? 50 : 15);
  tasks.minutes(TaskKind::shopping, 30, 60, much ? 30 : 10);
  tasks.times(TaskKind::meals, 3, 7, much && profile.age >= 75 ? 25 : 5);
}

void day_activity(Tasks& tasks, Profile const& profile) {
  tasks.times(TaskKind::day_activity, 1, 6);
  if (profile.lives_with_carer) tasks.times(TaskKind::carer_respite, 1, 3, 60);
  if (profile.band == Band::a18_64) tasks.minutes(TaskKind::guidance, 60, 180, 40);
}

void youth_help(Tasks& tasks, Profile const& profile) {
  if (profile.refers_gp) return tasks.minutes(TaskKind::youth_treatment, 45, 90);
  tasks.minutes(TaskKind::parenting_support, 45, 120, 60);
  tasks.minutes(TaskKind::youth_guidance, 60, 180, tasks.list.empty() ? 100 : 40);
  tasks.minutes(TaskKind::youth_treatment, 45, 90, 20);
}

void aids(Tasks& tasks, Profile const& profile) {
  if (profile.wheelchair && tasks.percent(40)) {
    tasks.times(TaskKind::mobility_aid, 1, 1);
    return tasks.times(TaskKind::home_adaptation, 1, 1);
  }
  tasks.one_of(TaskKind::mobility_aid, TaskKind::home_adaptation, 60);
}

void debts(Tasks& tasks) {
  tasks.times(TaskKind::debt_settlement, 1, 1);
  tasks.minutes(TaskKind::budgeting, 30, 90, 60);
  tasks.minutes(TaskKind::administration, 30, 60, 40);
}

void other(Tasks& tasks) {
  tasks.minutes(TaskKind::administration, 30, 60, 60);
  tasks.minutes(TaskKind::guidance, 60, 120, tasks.list.empty() ? 100 : 20);
}

/// To school and back, three to five days a week.
void to_school(Tasks& tasks, Random& random) {
  std::int64_t const days = random.between(3, 5);
  tasks.times(TaskKind::pupil_transport, 2 * days, 2 * days);
}

}  // namespace

std::vector<people::Task> draw_tasks(Topic topic, Profile const& profile, Random& random) {
  Tasks tasks{random};
  switch (topic) {
    case Topic::domestic_help:
      domestic_help(tasks, profile);
      break;
    case Topic::company:
      tasks.times(TaskKind::company, 1, 3);
      break;
    case Topic::day_activity:
      day_activity(tasks, profile);
      break;
    case Topic::transport:
      tasks.times(TaskKind::local_transport, 2, 6);
      break;
    case Topic::debts:
      debts(tasks);
      break;
    case Topic::income:
      tasks.times(TaskKind::income_support, 1, 1);
      break;
    case Topic::parking_card:
      tasks.times(TaskKind::parking_card, 1, 1);
      break;
    case Topic::pupil_transport:
      to_school(tasks, random);
      break;
    case Topic::youth_help:
      youth_help(tasks, profile);
      break;
    case Topic::aids:
      aids(tasks, profile);
      break;
    case Topic::other:
      other(tasks);
      break;
  }
  return std::move(tasks.list);
}

}  // namespace kanteling::population
