// SPDX-License-Identifier: Apache-2.0
// The team at work: who takes which case, what that costs in hours, and that nobody is passed over without a
// reason.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/post.hpp"
#include "engine/waits.hpp"
#include "example_year.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/reporting/explanation.hpp"
#include "kanteling/reporting/team_load.hpp"

namespace kanteling {
namespace {

using people::Stage;
using reporting::Outcome;

people::Case asks(Stage stage) {
  people::Case request;
  request.id = "team";
  request.stage = stage;
  request.on = request.received = make_date(2026, 3, 2);
  if (stage >= Stage::application) request.applied = request.on;
  request.village = "noorbeek";
  request.household.residents = {{"p1", make_date(1950, 5, 2), people::Role::self}};
  request.needs.push_back({people::Topic::domestic_help, "", "", {}, {}});
  return request;
}

Outcome decided(people::Case const& request) {
  Engine const& engine = test::example_engine();
  return engine.decide(request, engine.start());
}

TEST(Team, WhyNotThisCaseworkerAlwaysHasAnAnswer) {
  Engine const& engine = test::example_engine();
  auto const year = test::example_year(3);
  std::vector<people::Case> cases = test::first_contacts(year);
  for (people::Case const& inquiry : test::inquiries(year)) cases.push_back(inquiry);
  cases.resize(std::min<std::size_t>(cases.size(), 800));
  for (Outcome const& outcome : engine.decide_all(cases, engine.start())) {
    bool asks_somebody = outcome.next.caseworker.has_value();
    for (reporting::NextStep const& step : outcome.beside) asks_somebody = asks_somebody || step.caseworker;
    ASSERT_EQ(outcome.assigned.has_value(), asks_somebody) << outcome.case_id;
    if (!outcome.assigned) continue;
    std::set<std::uint32_t> named{outcome.assigned->caseworker->index};
    for (auto const& other : outcome.assigned->passed_over) named.insert(other.caseworker.index);
    EXPECT_EQ(named.size(), engine.municipality().caseworkers.size());
    EXPECT_EQ(outcome.assigned->passed_over.size() + 1, named.size()) << "each once";
    EXPECT_FALSE(outcome.assigned->why.empty());
  }
}

TEST(Team, AFirstContactAnInquiryAndRunningHelpTakeTheHoursOfTheSetting) {
  Engine const& engine = test::example_engine();
  people::Case request = asks(Stage::inquiry);
  Outcome outcome = decided(request);
  ASSERT_TRUE(outcome.assigned && outcome.assigned->caseworker);
  outcome.kind = reporting::OutcomeKind::provision_proposed;
  outcome.assessment.review_weeks = 26;
  supply::Availability free = engine.start();
  detail::take_hours(engine.municipality(), free, request, outcome);
  supply::CaseworkerId const who = *outcome.assigned->caseworker;
  std::vector<std::int64_t> taken;
  for (std::int32_t i = 0; i < 9; ++i) {
    supply::Month const month = supply::month_of(request.on) + i;
    taken.push_back(engine.start().remaining(free.limit(who), month) -
                    free.remaining(free.limit(who), month));
  }
  EXPECT_EQ(taken, (std::vector<std::int64_t>{6, 0, 0, 1, 0, 0, 0, 0, 0}))
      << "26 weeks end on the 31st of August";
  outcome.kind = reporting::OutcomeKind::criteria_not_met;
  supply::Availability refused = engine.start();
  detail::take_hours(engine.municipality(), refused, request, outcome);
  EXPECT_EQ(refused.remaining(free.limit(who), supply::month_of(request.on) + 3),
            engine.start().remaining(free.limit(who), supply::month_of(request.on) + 3));
}

TEST(Team, HoursThatGoOverAreCountedAndShown) {
  Engine const& engine = test::example_engine();
  people::Case const request = asks(Stage::inquiry);
  Outcome const outcome = decided(request);
  supply::CaseworkerId const who = *outcome.assigned->caseworker;
  supply::Availability free = engine.start();
  supply::Month const march = supply::month_of(request.on);
  for (int i = 0; i < 10; ++i) detail::take_hours(engine.municipality(), free, request, outcome);
  EXPECT_LT(free.remaining(free.limit(who), march), 0);
  auto const load = reporting::team_load(engine.municipality(), free, march, 1);
  auto const line = std::find_if(load.caseworkers.begin(), load.caseworkers.end(),
                                 [&](auto const& each) { return each.caseworker == who; });
  ASSERT_NE(line, load.caseworkers.end());
  EXPECT_GT(line->over(), 0);
}

/// Those who may take the same first contact carry it evenly beside their hours, month by month.
TEST(Team, OfGeneralistsSharesFirstContactsEvenly) {
  Engine const& engine = test::example_engine();
  auto const& all = engine.municipality().caseworkers;
  supply::Availability free = engine.start();
  people::Case const request = asks(Stage::report);
  supply::Month const march = supply::month_of(request.on);
  std::map<std::uint32_t, int> taken;
  for (int i = 0; i < 200; ++i) {
    Outcome const outcome = engine.decide(request, free);
    ASSERT_TRUE(outcome.assigned);
    ++taken[outcome.assigned->caseworker->index];
    detail::take_hours(engine.municipality(), free, request, outcome);
  }
  EXPECT_GT(taken.size(), 5u);
  for (auto const& [a, unused_a] : taken)
    for (auto const& [b, unused_b] : taken) {
      auto const used = [&](std::uint32_t c) {
        return all[c].hours_per_month - free.remaining(free.limit(supply::CaseworkerId{c}), march);
      };
      // Nobody got a case who would have carried more after it than another carries now, and one.
      EXPECT_LE((used(a) - 1) * all[b].hours_per_month, (used(b) + 1) * all[a].hours_per_month)
          << all[a].code << ", " << all[b].code;
    }
}

TEST(Team, AnExpertTeamHasTheRolesOfItsAreaElseThoseOfTheMunicipality) {
  supply::Municipality municipality = test::example_engine().municipality();
  municipality.team.expert_members = {"consulent Wmo", "GGD"};
  triage::Assessment assessment;
  assessment.competent = true;
  assessment.complex = true;
  auto const members = [&] {
    detail::Course course;
    detail::add_waits(municipality, asks(Stage::inquiry), assessment, {}, supply::CaseworkerId{0}, course);
    EXPECT_EQ(course.beside.size(), 1u);
    return course.beside.empty() ? std::vector<std::string>{} : course.beside[0].members;
  };
  EXPECT_EQ(members(), (std::vector<std::string>{"consulent Wmo", "GGD"}));
  municipality.organisation.expert_teams = supply::ExpertTeams::by_area;
  municipality.organisation.expert_areas = {{"all", {~std::uint64_t{0}}, {"maatschappelijk werk"}}};
  EXPECT_EQ(members(), std::vector<std::string>{"maatschappelijk werk"});
  municipality.organisation.expert_areas[0].members.clear();
  EXPECT_EQ(members(), (std::vector<std::string>{"consulent Wmo", "GGD"}));
}

TEST(Team, IsToldToProfessionalsAndNeverToAResident) {
  Engine const& engine = test::example_engine();
  people::Case request = asks(Stage::inquiry);
  request.caseworker = "cw-jeugd-6";
  request.on = make_date(2026, 9, 2);
  Outcome const outcome = decided(request);
  ASSERT_TRUE(outcome.assigned && outcome.assigned->stand_in);
  auto const text = [&](reporting::Audience audience) {
    return reporting::explain(outcome, request, engine.municipality(), engine.policy(),
                              reporting::Language::dutch, audience);
  };
  std::string const professional = text(reporting::Audience::professional);
  EXPECT_NE(professional.find("Toegewezen aan"), std::string::npos);
  EXPECT_NE(professional.find("Dit is vervanging door een collega."), std::string::npos) << professional;
  EXPECT_NE(professional.find("Vervangt: cw-jeugd-6."), std::string::npos);
  for (supply::Caseworker const& caseworker : engine.municipality().caseworkers)
    EXPECT_NE(professional.find(caseworker.code), std::string::npos) << caseworker.code;
  std::string const resident = text(reporting::Audience::resident);
  for (supply::Caseworker const& caseworker : engine.municipality().caseworkers)
    EXPECT_EQ(resident.find(caseworker.code), std::string::npos) << caseworker.code;
}

}  // namespace
}  // namespace kanteling
