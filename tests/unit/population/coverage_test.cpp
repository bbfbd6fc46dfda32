// SPDX-License-Identifier: Apache-2.0
// Whatever can occur, occurs in a year: a part of the engine that no request reaches is not tried.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "kanteling/people/fact_row.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/population/year.hpp"
#include "population/questions.hpp"
#include "small_municipality.hpp"

namespace kanteling::population {
namespace {

using people::fact;
using people::FactRow;

std::vector<GeneratedRequest> const& year() {
  static auto const requests = year_of(small_municipality(), 17);
  return requests;
}

TEST(Coverage, every_stage_channel_and_requester) {
  std::set<people::Stage> stages;
  std::set<people::Channel> channels;
  std::set<people::Requester> requesters;
  for (GeneratedRequest const& r : year()) {
    stages.insert(r.first_contact.stage);
    channels.insert(r.first_contact.channel);
    requesters.insert(r.first_contact.requester);
  }
  EXPECT_EQ(stages.size(), 3U);
  EXPECT_EQ(channels.size(), 6U);
  EXPECT_EQ(requesters.size(), 6U);
}

TEST(Coverage, every_topic_role_and_kind_of_task) {
  std::set<people::Topic> topics;
  std::set<people::TaskKind> kinds;
  std::set<people::Role> roles;
  for (GeneratedRequest const& r : year()) {
    for (people::Resident const& resident : r.inquiry.household.residents) roles.insert(resident.role);
    for (people::Need const& need : r.inquiry.needs) {
      topics.insert(need.topic);
      for (people::Task const& task : need.tasks) kinds.insert(task.kind);
    }
  }
  EXPECT_EQ(topics.size(), people::topic_count);
  EXPECT_EQ(kinds.size(), people::task_kind_count);
  EXPECT_EQ(roles.size(), 5U);
}

TEST(Coverage, every_fact_is_stated_and_every_boolean_both_ways) {
  std::map<std::string_view, std::set<std::int64_t>> values;
  auto const note = [&](people::StatedFacts const& facts) {
    for (people::StatedFact const& f : facts) values[people::info(f.id).name].insert(f.value);
  };
  for (GeneratedRequest const& r : year())
    for (people::Case const* c : {&r.first_contact, &r.inquiry}) {
      note(c->facts);
      for (people::Need const& need : c->needs) {
        note(need.facts);
        for (people::Task const& task : need.tasks) note(task.facts);
      }
    }
  for (people::Fact const& f : people::fact_table) {
    if (f.scope == people::FactScope::derived) {
      EXPECT_EQ(values.count(f.name), 0U) << f.name << " is worked out, not stated";
      continue;
    }
    if (f.name == "cooperates_on_work") continue;  // noted by who works with somebody later, never in a request
    if (f.name == "housemate_asked") continue;  // true or, in an inquiry that is not complete, unknown
    EXPECT_GE(values[f.name].size(), 2U) << f.name;
    if (f.type == people::FactType::text) {
      EXPECT_EQ(values[f.name].size(), f.values.size()) << f.name;
    }
  }
}

/// Whether some task is left to exactly this rung: nothing before it covers anything.
bool occurs(std::function<bool(FactRow const&, std::int64_t)> const& test) {
  for (GeneratedRequest const& r : year())
    for (people::Need const& need : r.inquiry.needs)
      for (people::Task const& task : need.tasks)
        if (!task.facts.empty() && test(row_of(task.facts), task.amount)) return true;
  return false;
}

std::int64_t amount(FactRow const& row, people::FactId id) {
  return row.value_or(id, 0);
}

bool before_usual_help(FactRow const& row) {
  return amount(row, fact("own_amount")) == 0 && !row.is_true(fact("item_solves"));
}
bool before_informal_care(FactRow const& row) {
  return before_usual_help(row) && amount(row, fact("usual_help_amount")) == 0;
}
bool before_facility(FactRow const& row) {
  return before_informal_care(row) && amount(row, fact("carer_amount")) == 0 &&
         amount(row, fact("network_amount")) == 0;
}

TEST(Coverage, every_rung_has_a_task_that_nothing_before_it_covers) {
  EXPECT_TRUE(occurs([](auto& row, auto all) { return amount(row, fact("own_amount")) == all; }));
  EXPECT_TRUE(occurs([](auto& row, auto) {
    return amount(row, fact("own_amount")) == 0 && row.is_true(fact("item_solves")) &&
           row.is_true(fact("item_available")) && row.is_true(fact("item_affordable_at_minimum"));
  }));
  EXPECT_TRUE(occurs([](auto& row, auto all) {
    return before_usual_help(row) && row.is_true(fact("housemate_able")) &&
           amount(row, fact("usual_help_amount")) == all;
  }));
  EXPECT_TRUE(occurs([](auto& row, auto all) {
    return before_informal_care(row) && amount(row, fact("carer_amount")) == all;
  }));
  EXPECT_TRUE(occurs([](auto& row, auto all) {
    return before_informal_care(row) && amount(row, fact("carer_amount")) == 0 &&
           amount(row, fact("network_amount")) == all;
  }));
  EXPECT_TRUE(occurs([](auto& row, auto) {
    return before_facility(row) && row.is_true(fact("facility_suits")) && row.is_true(fact("fee_bearable"));
  }));
  EXPECT_TRUE(occurs([](auto& row, auto) {
    return before_facility(row) && !row.is_true(fact("facility_suits")) &&
           amount(row, fact("short_help_amount")) > 0;
  }));
  EXPECT_TRUE(occurs([](auto& row, auto) {
    return before_facility(row) && row.known(fact("facility_suits")) &&
           !row.is_true(fact("facility_suits")) && row.known(fact("short_help_amount")) &&
           amount(row, fact("short_help_amount")) == 0;
  }));
}

TEST(Coverage, a_rung_may_cover_part_of_a_task) {
  EXPECT_TRUE(occurs([](auto& row, auto all) {
    auto const own = amount(row, fact("own_amount"));
    return own > 0 && own < all;
  }));
}

TEST(Coverage, own_plans_and_wishes_occur) {
  std::set<std::string> languages;
  std::set<std::string> denominations;
  int plans = 0;
  for (GeneratedRequest const& r : year()) {
    plans += r.inquiry.own_plan ? 1 : 0;
    if (!r.inquiry.wishes.languages.empty()) languages.insert(r.inquiry.wishes.languages.front());
    if (!r.inquiry.wishes.denomination.empty()) denominations.insert(r.inquiry.wishes.denomination);
  }
  EXPECT_GT(plans, 50);
  EXPECT_GT(languages.size(), 4U);
  EXPECT_EQ(denominations.size(), 3U);
}

TEST(Coverage, every_topic_has_several_sentences_for_each_voice) {
  Random random{1};
  for (std::size_t t = 0; t < people::topic_count; ++t) {
    auto const sentences = [&](Voice voice) {
      std::set<std::string_view> seen;
      for (int i = 0; i < 100; ++i) seen.insert(draw_question(static_cast<people::Topic>(t), voice, random));
      for (std::string_view sentence : seen)
        EXPECT_TRUE(sentence.ends_with('.') || sentence.ends_with('?')) << sentence;
      return seen.size();
    };
    EXPECT_EQ(sentences(Voice::resident), 4U) << people::topic_names[t].code;
    EXPECT_EQ(sentences(Voice::parent), 4U) << people::topic_names[t].code;
    EXPECT_EQ(sentences(Voice::network), 2U) << people::topic_names[t].code;
    EXPECT_EQ(sentences(Voice::professional), 2U) << people::topic_names[t].code;
  }
}

}  // namespace
}  // namespace kanteling::population
