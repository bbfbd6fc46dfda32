// SPDX-License-Identifier: Apache-2.0
#include "small_municipality.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>
#include "kanteling/people/fact_row.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::population {
namespace {

using Rows = std::vector<std::pair<std::string, std::int64_t>>;

Rows const general{{"requests_per_1000_a0_17", 92},
                   {"requests_per_1000_a18_64", 70},
                   {"requests_per_1000_a65_74", 140},
                   {"requests_per_1000_a75_84", 285},
                   {"requests_per_1000_a85", 560},
                   {"share_signal_percent", 12},
                   {"share_question_percent", 50},
                   {"share_report_percent", 38},
                   {"channel_phone_percent", 44},
                   {"channel_desk_percent", 12},
                   {"channel_email_percent", 14},
                   {"channel_letter_percent", 5},
                   {"channel_digital_percent", 15},
                   {"channel_professional_percent", 10},
                   {"living_alone_percent_a18_64", 10},
                   {"living_alone_percent_a65_74", 20},
                   {"living_alone_percent_a75_84", 35},
                   {"living_alone_percent_a85", 55},
                   {"with_children_percent_a25_54", 58},
                   {"single_parent_percent", 24},
                   {"children_1_percent", 48},
                   {"children_2_percent", 40},
                   {"children_3_percent", 12},
                   {"carer_percent_a18_64", 16},
                   {"carer_percent_a65", 16},
                   {"volunteer_percent", 25},
                   {"severely_lonely_percent", 10},
                   {"below_120_percent_social_minimum_percent", 8},
                   {"wlz_percent_a85", 22},
                   {"pgb_wish_percent", 8},
                   {"states_own_strength_percent", 42},
                   {"states_network_percent", 34},
                   {"states_carer_percent", 28},
                   {"housemate_can_help_percent", 55},
                   {"buys_item_percent", 18},
                   {"has_car_percent_a18_64", 84},
                   {"has_car_percent_a65_74", 80},
                   {"has_car_percent_a75_84", 60},
                   {"has_car_percent_a85", 30},
                   {"can_cycle_percent_a18_64", 72},
                   {"can_cycle_percent_a65_74", 62},
                   {"can_cycle_percent_a75_84", 38},
                   {"can_cycle_percent_a85", 12},
                   {"wheelchair_percent", 5},
                   {"safety_concern_per_1000", 18},
                   {"urgent_per_1000", 25},
                   {"agrees_desk_percent", 72},
                   {"refuses_facility_percent", 12},
                   {"gp_referral_percent", 42},
                   {"eviction_threat_per_1000", 55},
                   {"moved_away_per_1000", 8},
                   {"other_municipality_per_1000", 15},
                   {"foreign_language_percent", 5}};

struct TopicRow {
  std::string band;
  std::array<std::int64_t, people::topic_count> per_1000;
};

// domestic help, company, day activity, transport, debts, income, parking card, pupil transport, youth help,
// aids, other
std::vector<TopicRow> const topics{{"a0_17", {5, 30, 5, 15, 0, 5, 10, 115, 735, 35, 45}},
                                   {"a18_64", {115, 115, 50, 60, 130, 195, 55, 10, 25, 105, 140}},
                                   {"a65_74", {260, 130, 80, 115, 40, 70, 85, 0, 0, 145, 75}},
                                   {"a75_84", {355, 125, 105, 120, 15, 25, 70, 0, 0, 140, 45}},
                                   {"a85", {385, 115, 120, 105, 5, 10, 45, 0, 0, 180, 35}}};

supply::Village village(std::string const& code, std::int64_t scale) {
  supply::Village v;
  v.code = code;
  v.name = code;
  v.ages = {{0, 14, 130 * scale},  {15, 19, 50 * scale}, {20, 64, 560 * scale},
            {65, 74, 130 * scale}, {75, 84, 90 * scale}, {85, 120, 40 * scale}};
  v.inhabitants = 1000 * scale;
  return v;
}

void write(std::string& text, people::StatedFacts const& facts) {
  for (people::StatedFact const& f : facts) {
    text += " ";
    text += people::info(f.id).name;
    text += "=" + (f.is_null ? std::string{"null"} : std::to_string(f.value));
  }
  text += "\n";
}

}  // namespace

supply::Municipality small_municipality() {
  supply::Municipality m;
  m.name = "Invented";
  m.code = "0000";
  m.year = 2026;
  m.villages = {village("bovendorp", 12), village("benedendorp", 5), village("gehucht", 1)};
  for (auto const& [name, value] : general)
    m.population.push_back({name, value, "", "invented", "assumption"});
  for (TopicRow const& row : topics)
    for (std::size_t t = 0; t < people::topic_count; ++t)
      m.population.push_back({"topic_" + std::string{people::topic_names[t].code} + "_" + row.band,
                              row.per_1000[t], "per_mille", "invented", "assumption"});
  return m;
}

void set_parameter(supply::Municipality& m, std::string const& name, std::int64_t value) {
  for (supply::PopulationParameter& row : m.population)
    if (row.name == name) {
      row.value = value;
      return;
    }
  ADD_FAILURE() << "no parameter " << name;
}

void remove_parameter(supply::Municipality& m, std::string const& name) {
  auto const gone = std::erase_if(m.population, [&](auto const& row) { return row.name == name; });
  EXPECT_EQ(gone, 1U) << "no parameter " << name;
}

std::vector<GeneratedRequest> year_of(supply::Municipality const& m, std::uint64_t seed) {
  auto year = generate_year(m, seed);
  if (year) return std::move(*year);
  for (Problem const& p : year.error()) ADD_FAILURE() << to_string(p);
  return {};
}

std::string text_of(people::Case const& c) {
  std::string text = c.id + " " + std::to_string(static_cast<int>(c.stage)) + " " + to_string(c.on) + " " +
                     to_string(c.received) + " " + std::to_string(static_cast<int>(c.channel)) + " " +
                     std::to_string(static_cast<int>(c.requester)) + " " + c.village + " " +
                     c.wishes.denomination;
  for (std::string const& language : c.wishes.languages) text += " " + language;
  for (people::Resident const& r : c.household.residents)
    text += " " + r.code + "/" + to_string(r.born) + "/" + std::to_string(static_cast<int>(r.role));
  if (c.own_plan) text += " " + to_string(c.own_plan->handed_in) + " " + c.own_plan->text;
  write(text, c.facts);
  for (people::Need const& need : c.needs) {
    text += std::to_string(static_cast<int>(need.topic)) + " " + need.question;
    write(text, need.facts);
    for (people::Task const& task : need.tasks) {
      text += std::to_string(static_cast<int>(task.kind)) + " " + std::to_string(task.amount);
      write(text, task.facts);
    }
  }
  return text;
}

people::FactRow row_of(people::StatedFacts const& facts) {
  people::FactRow row;
  row.set(facts);
  return row;
}

}  // namespace kanteling::population
