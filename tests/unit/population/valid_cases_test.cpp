// SPDX-License-Identifier: Apache-2.0
// Every case that the generator makes keeps what people/case.hpp and the fact table ask of a case.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "kanteling/people/facts.hpp"
#include "kanteling/population/year.hpp"
#include "population/case_answers.hpp"
#include "population/gaps.hpp"
#include "population/statements.hpp"
#include "small_municipality.hpp"

namespace kanteling::population {
namespace {

using people::fact;
using people::FactScope;
using people::Role;

std::vector<GeneratedRequest> const& year() {
  static auto const requests = year_of(small_municipality(), 2026);
  return requests;
}

void expect_valid(people::StatedFacts const& facts, FactScope scope, people::Purposes asked,
                  std::string const& id) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    people::Fact const& f = people::info(facts[i].id);
    std::int64_t const value = facts[i].value;
    EXPECT_TRUE(i == 0 || facts[i - 1].id < facts[i].id) << id << " " << f.name;
    EXPECT_EQ(f.scope, scope) << id << " " << f.name;
    EXPECT_TRUE(f.purposes.allows(asked)) << id << " " << f.name << " was asked without a purpose";
    EXPECT_FALSE(facts[i].is_null) << id << " " << f.name;
    EXPECT_GE(value, 0) << id << " " << f.name;
    if (f.type == people::FactType::boolean) {
      EXPECT_LE(value, 1) << id << " " << f.name;
    }
    if (f.type == people::FactType::text) {
      EXPECT_LT(value, std::ssize(f.values)) << id << " " << f.name;
    }
    if (f.type == people::FactType::number) {
      EXPECT_LE(value, 1'000'000) << id << " " << f.name;
    }
  }
}

void expect_valid_task(people::Task const& task, people::Purposes asked, std::string const& id) {
  EXPECT_GE(task.amount, 1) << id;
  EXPECT_LE(task.amount, 180) << id;
  expect_valid(task.facts, FactScope::task, asked, id);
  people::FactRow const row = row_of(task.facts);
  for (people::FactId amount : {fact("own_amount"), fact("item_amount"), fact("usual_help_amount"),
                                fact("carer_amount"), fact("network_amount"), fact("short_help_amount")})
    EXPECT_LE(row.value_or(amount, 0), task.amount) << id << " " << people::info(amount).name;
}

void expect_valid_household(people::Case const& c, std::string const& id) {
  auto const& residents = c.household.residents;
  EXPECT_EQ(std::ranges::count(residents, Role::self, &people::Resident::role), 1) << id;
  EXPECT_EQ(residents.front().role, Role::self) << id;
  std::set<std::string> codes;
  std::int64_t adults = 0;
  for (people::Resident const& r : residents) {
    EXPECT_TRUE(codes.insert(r.code).second) << id << " " << r.code;
    std::int32_t const age = age_on(r.born, c.received);
    EXPECT_GE(age, 0) << id;
    EXPECT_LE(age, 120) << id;
    adults += age >= 18 ? 1 : 0;
    if (r.role == Role::partner || r.role == Role::parent) {
      EXPECT_GE(age, 18) << id;
    }
    if (r.role == Role::child) {
      EXPECT_GE(age_on(residents.front().born, c.received), age + 18)
          << id << ": no child of the one who asks";
    }
  }
  EXPECT_GE(adults, 1) << id << ": children live with an adult";
}

void expect_valid_case(people::Case const& c) {
  EXPECT_LE(c.received, c.on) << c.id;
  EXPECT_FALSE(c.applied.has_value()) << c.id;
  EXPECT_FALSE(c.needs.empty()) << c.id;
  EXPECT_LE(c.needs.size(), 3U) << c.id;
  expect_valid_household(c, c.id);
  if (c.own_plan) {
    EXPECT_TRUE(c.received < c.own_plan->handed_in && c.own_plan->handed_in <= c.on) << c.id;
  }
  expect_valid(c.facts, FactScope::whole_case, purposes_of(c), c.id);
  std::set<people::Topic> topics;
  for (people::Need const& need : c.needs) {
    EXPECT_TRUE(topics.insert(need.topic).second) << c.id << ": a topic twice";
    EXPECT_FALSE(need.question.empty()) << c.id;
    expect_valid(need.facts, FactScope::need, purposes_of(need.topic), c.id);
    std::set<people::TaskKind> kinds;
    for (people::Task const& task : need.tasks) {
      EXPECT_TRUE(kinds.insert(task.kind).second) << c.id << ": a task twice";
      expect_valid_task(task, purposes_of(need.topic), c.id);
    }
  }
}

TEST(GeneratedCases, are_valid) {
  ASSERT_GT(year().size(), 2000U);
  for (GeneratedRequest const& r : year()) {
    expect_valid_case(r.first_contact);
    expect_valid_case(r.inquiry);
  }
}

TEST(GeneratedCases, at_first_contact_no_task_and_no_answer_of_the_inquiry_is_known) {
  std::vector<people::FactId> const known{
      fact("lives_here"),         fact("wants_report"),    fact("agrees_desk"),
      fact("urgent_help_needed"), fact("safety_concern"),  fact("information_settles"),
      fact("gp_referral"),        fact("eviction_threat"), fact("utilities_threat")};
  for (GeneratedRequest const& r : year()) {
    people::StatedFacts facts = r.first_contact.facts;
    for (people::Need const& need : r.first_contact.needs) {
      EXPECT_TRUE(need.tasks.empty());
      facts.insert(facts.end(), need.facts.begin(), need.facts.end());
    }
    for (people::StatedFact const& f : facts)
      EXPECT_NE(std::ranges::find(known, f.id), known.end()) << people::info(f.id).name;
    EXPECT_FALSE(r.first_contact.own_plan.has_value());
  }
}

TEST(GeneratedCases, the_inquiry_is_the_same_household_and_question) {
  for (GeneratedRequest const& r : year()) {
    people::Case back = r.inquiry;
    people::FactRow const before = row_of(r.first_contact.facts);
    people::FactRow const after = row_of(r.inquiry.facts);
    EXPECT_EQ(back.stage, people::Stage::inquiry);
    EXPECT_TRUE(after.is_true(fact("wants_report"))) << back.id;
    EXPECT_EQ(after.value_or(fact("safety_concern"), 2), before.value_or(fact("safety_concern"), 3))
        << back.id;
    EXPECT_EQ(after.value_or(fact("agrees_desk"), 2), before.value_or(fact("agrees_desk"), 2)) << back.id;
    ASSERT_EQ(back.needs.size(), r.first_contact.needs.size());
    back.stage = r.first_contact.stage;
    back.on = r.first_contact.on;
    back.own_plan = r.first_contact.own_plan;
    back.facts = r.first_contact.facts;
    for (std::size_t n = 0; n < back.needs.size(); ++n) {
      for (people::StatedFact const& f : r.first_contact.needs[n].facts)
        EXPECT_NE(std::ranges::find(back.needs[n].facts, f), back.needs[n].facts.end()) << back.id;
      back.needs[n].facts = r.first_contact.needs[n].facts;
      EXPECT_FALSE(back.needs[n].tasks.empty()) << back.id;
      back.needs[n].tasks.clear();
    }
    EXPECT_EQ(text_of(back), text_of(r.first_contact));
  }
}

TEST(GeneratedCases, wants_and_signals_fit_the_stage_of_first_contact) {
  for (GeneratedRequest const& r : year()) {
    people::Case const& c = r.first_contact;
    people::FactRow const row = row_of(c.facts);
    EXPECT_EQ(row.is_true(fact("wants_report")), c.stage == people::Stage::report) << c.id;
    EXPECT_EQ(row.unknown(fact("wants_report")), c.stage == people::Stage::signal) << c.id;
    EXPECT_EQ(row.known(fact("agrees_desk")), c.stage == people::Stage::question) << c.id;
    if (c.stage == people::Stage::signal) {
      EXPECT_NE(c.requester, people::Requester::resident) << c.id;
    }
  }
}

TEST(GeneratedCases, a_child_asks_from_the_home_of_a_parent) {
  int children = 0;
  for (GeneratedRequest const& r : year()) {
    auto const& residents = r.first_contact.household.residents;
    if (age_on(residents.front().born, r.first_contact.received) >= 18) continue;
    ++children;
    EXPECT_GT(std::ranges::count(residents, Role::parent, &people::Resident::role), 0) << r.first_contact.id;
  }
  EXPECT_GT(children, 100);
}

TEST(GeneratedCases, who_asks_about_youth_help_or_school_has_a_child_at_home) {
  for (GeneratedRequest const& r : year())
    for (people::Need const& need : r.first_contact.needs)
      if (need.topic == people::Topic::youth_help || need.topic == people::Topic::pupil_transport) {
        EXPECT_GT(people::children(r.first_contact.household, r.first_contact.received), 0)
            << r.first_contact.id;
      }
}

TEST(GeneratedCases, the_housemate_is_asked_where_an_adult_lives_along) {
  int asked = 0;
  int not_asked_yet = 0;
  for (GeneratedRequest const& r : year()) {
    bool const adults = people::adult_housemates(r.inquiry.household, r.inquiry.on) > 0;
    for (people::Need const& need : r.inquiry.needs)
      for (people::Task const& task : need.tasks) {
        if (task.facts.empty()) continue;
        bool const known = row_of(task.facts).known(fact("housemate_asked"));
        if (!adults) {
          EXPECT_FALSE(known) << r.inquiry.id << ": nobody to ask";
        }
        asked += adults && known ? 1 : 0;
        not_asked_yet += adults && !known ? 1 : 0;
      }
  }
  // Only the share of inquiries that are not complete leaves it open.
  EXPECT_GT(not_asked_yet, 0);
  EXPECT_LT(100 * not_asked_yet, incomplete_inquiry_percent * asked);
}

TEST(GeneratedCases, a_child_who_comes_of_age_before_the_inquiry_is_asked_too) {
  auto m = small_municipality();
  set_parameter(m, "single_parent_percent", 100);
  set_parameter(m, "with_children_percent_a25_54", 90);
  set_parameter(m, "requests_per_1000_a18_64", 700);
  int asked = 0;
  int not_asked_yet = 0;
  for (GeneratedRequest const& r : year_of(m, 1)) {
    people::Household const& home = r.inquiry.household;
    if (people::adult_housemates(home, r.inquiry.received) > 0) continue;
    if (people::adult_housemates(home, r.inquiry.on) == 0) continue;
    for (people::Need const& need : r.inquiry.needs)
      for (people::Task const& task : need.tasks)
        if (!task.facts.empty())
          ++(row_of(task.facts).known(fact("housemate_asked")) ? asked : not_asked_yet);
  }
  EXPECT_GT(asked, 10);
  EXPECT_LT(10 * not_asked_yet, asked);
}

TEST(GeneratedCases, a_doctors_referral_is_a_report_by_a_professional_and_walks_no_rungs) {
  int referred = 0;
  for (GeneratedRequest const& r : year())
    for (std::size_t n = 0; n < r.first_contact.needs.size(); ++n) {
      if (!row_of(r.first_contact.needs[n].facts).is_true(fact("gp_referral"))) continue;
      ++referred;
      EXPECT_EQ(r.first_contact.requester, people::Requester::professional) << r.first_contact.id;
      EXPECT_NE(r.first_contact.stage, people::Stage::signal) << r.first_contact.id;
      for (people::Task const& task : r.inquiry.needs[n].tasks) {
        EXPECT_EQ(task.kind, people::TaskKind::youth_treatment) << r.inquiry.id;
        EXPECT_TRUE(task.facts.empty()) << r.inquiry.id;
      }
    }
  EXPECT_GT(referred, 20);
}

}  // namespace
}  // namespace kanteling::population
