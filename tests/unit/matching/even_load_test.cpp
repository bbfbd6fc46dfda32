// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/even_load.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "ground.hpp"
#include "kanteling/matching/assignment.hpp"

namespace kanteling::matching {
namespace {

using supply::CaseworkerId;

constexpr supply::Month march = supply::month_of(make_date(2026, 3, 1));

/// A whole number of 0 .. below - 1, the same on every machine.
struct Dice {
  std::uint64_t state;
  std::int64_t operator()(std::int64_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::int64_t>((state >> 33U) % static_cast<std::uint64_t>(below));
  }
};

supply::Municipality team(std::vector<std::pair<std::int64_t, std::int64_t>> const& used_of) {
  supply::Municipality m = testing::three_villages_and_an_island();
  for (auto const& [used, hours] : used_of) {
    supply::Caseworker c;
    c.code = "cw" + std::to_string(m.caseworkers.size());
    c.discipline = supply::Discipline::youth;
    c.villages = testing::everywhere;
    c.hours_per_month = hours;
    c.hours_in_use = used;
    c.active = {make_date(2025, 1, 1), std::nullopt};
    m.caseworkers.push_back(c);
  }
  return m;
}

/// Loads in parts of 720,720 (all hours below divide it), heaviest first.
std::vector<std::int64_t> loads(supply::Municipality const& m, std::vector<OpenCase> const& cases,
                                std::vector<std::size_t> const& taken) {
  std::vector<std::int64_t> used;
  for (supply::Caseworker const& c : m.caseworkers) used.push_back(c.hours_in_use);
  for (std::size_t i = 0; i < cases.size(); ++i) used[taken[i]] += cases[i].hours;
  for (std::size_t c = 0; c < used.size(); ++c)
    used[c] = used[c] * 720'720 / m.caseworkers[c].hours_per_month;
  std::sort(used.rbegin(), used.rend());
  return used;
}

/// The most even of all ways.
std::vector<std::int64_t> tried_all(supply::Municipality const& m, std::vector<OpenCase> const& cases) {
  std::vector<std::size_t> at(cases.size(), 0);
  std::vector<std::int64_t> best;
  for (;;) {
    std::vector<std::size_t> taken;
    for (std::size_t i = 0; i < cases.size(); ++i) taken.push_back(cases[i].may[at[i]].index);
    auto const now = loads(m, cases, taken);
    if (best.empty() || now < best) best = now;
    std::size_t i = 0;
    while (i < cases.size() && ++at[i] == cases[i].may.size()) at[i++] = 0;
    if (i == cases.size()) return best;
  }
}

std::vector<std::size_t> positions(std::vector<std::optional<CaseworkerId>> const& taken) {
  std::vector<std::size_t> all;
  for (auto const& who : taken) all.push_back(who ? who->index : 99);
  return all;
}

OpenCase random_case(Dice& dice, std::uint32_t workers, std::int64_t hours) {
  OpenCase open{{}, hours};
  for (std::uint32_t c = 0; c < workers; ++c)
    if (dice(2) == 0) open.may.push_back({c});
  if (open.may.empty()) open.may.push_back({static_cast<std::uint32_t>(dice(workers))});
  return open;
}

TEST(EvenLoad, OfEqualCasesIsTheMostEvenOfAllWays) {
  Dice dice{7};
  constexpr std::array<std::int64_t, 5> hours{60, 80, 120, 55, 48};
  for (int round = 0; round < 1500; ++round) {
    std::vector<std::pair<std::int64_t, std::int64_t>> used_of;
    auto const workers = static_cast<std::uint32_t>(2 + dice(3));
    for (std::uint32_t c = 0; c < workers; ++c)
      used_of.emplace_back(dice(40), hours[static_cast<std::size_t>(dice(5))]);
    supply::Municipality const m = team(used_of);
    std::vector<OpenCase> cases;
    for (std::int64_t i = 1 + dice(6); i > 0; --i) cases.push_back(random_case(dice, workers, 6));
    auto const taken = share_evenly(m, supply::Availability(m), march, cases);
    for (std::size_t i = 0; i < cases.size(); ++i) {
      ASSERT_TRUE(taken[i]);
      ASSERT_NE(std::find(cases[i].may.begin(), cases[i].may.end(), *taken[i]), cases[i].may.end());
    }
    ASSERT_EQ(loads(m, cases, positions(taken)), tried_all(m, cases)) << "round " << round;
  }
}

TEST(EvenLoad, OfCasesOfDifferentSizesPlacesTheLargestFirst) {
  supply::Municipality const m = team({{0, 60}, {0, 60}});
  std::vector<OpenCase> const cases{{{{0}, {1}}, 2}, {{{0}, {1}}, 2}, {{{0}, {1}}, 6}, {{{0}, {1}}, 2}};
  auto const taken = positions(share_evenly(m, supply::Availability(m), march, cases));
  EXPECT_EQ(taken, (std::vector<std::size_t>{1, 1, 0, 1}));
}

TEST(EvenLoad, GivesNothingToNobody) {
  supply::Municipality const m = team({{0, 60}});
  std::vector<OpenCase> const cases{{{}, 6}, {{{0}}, 6}, {{{5}}, 6}};
  auto const taken = share_evenly(m, supply::Availability(m), march, cases);
  EXPECT_FALSE(taken[0]);
  EXPECT_EQ(taken[1], CaseworkerId{0});
  EXPECT_FALSE(taken[2]) << "no such caseworker";
  EXPECT_TRUE(share_evenly(m, supply::Availability(m), march, {}).empty());
}

/// What the planning of a week adds to one by one: a case that only one may take is foreseen.
TEST(EvenLoad, OfAWeekAtOnceIsNeverLessEvenThanOneByOne) {
  Dice dice{11};
  int better = 0;
  for (int round = 0; round < 200; ++round) {
    supply::Municipality m = team({{0, 60}, {0, 80}, {0, 120}, {0, 60}});
    constexpr std::array<std::uint64_t, 4> fields{0b0001, 0b0011, 0b0010, 0b0110};
    for (std::size_t c = 0; c < fields.size(); ++c) m.caseworkers[c].villages = {fields[c]};
    supply::Availability free(m);
    supply::Availability const start = free;
    std::vector<OpenCase> cases;
    std::vector<std::size_t> live;
    for (int i = 0; i < 8; ++i) {
      Post const post{.discipline = supply::Discipline::youth,
                      .village = {static_cast<std::uint32_t>(dice(3))},
                      .on = make_date(2026, 3, 2),
                      .hours = 6};
      cases.push_back({equals_for(m, start, post), post.hours});
      Assigned const one = assign(m, free, post);
      ASSERT_TRUE(one.caseworker);
      free.take_hours(*one.caseworker, march, post.hours);
      live.push_back(one.caseworker->index);
    }
    auto const planned = loads(m, cases, positions(share_evenly(m, start, march, cases)));
    ASSERT_LE(planned, loads(m, cases, live));
    better += planned < loads(m, cases, live) ? 1 : 0;
  }
  EXPECT_GT(better, 0) << "one by one does not see who is still to come";
}

}  // namespace
}  // namespace kanteling::matching
