// SPDX-License-Identifier: Apache-2.0
#include "population/parameters.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kanteling::population {
namespace {

// Ten requests a year from every inhabitant: above it, surely a mistake.
constexpr std::int64_t rate_max = 10'000;

/// Finds parameters by name and keeps what is wrong with them.
class Reader {
 public:
  explicit Reader(std::vector<supply::PopulationParameter> const& rows) : rows_{rows} {}

  std::int64_t percent(std::string const& name) { return find(name, 100, "a whole percentage, 0 to 100"); }
  std::int64_t per_1000(std::string const& name) {
    return find(name, 1000, "a whole number per 1000, 0 to 1000");
  }
  std::int64_t rate(std::string const& name) {
    return find(name, rate_max, "a whole number of requests per 1000 inhabitants, 0 to 10000");
  }

  template <class Values>
  void adds_up(std::string const& names, Values const& values, std::int64_t total) {
    std::int64_t sum = 0;
    for (std::int64_t v : values) sum += v;
    if (sum != total && problems_at_last_sum_ == problems.size())
      problems.push_back({"population." + names, "a sum of " + std::to_string(sum),
                          std::to_string(total) + " together: correct the rows in population.csv"});
    problems_at_last_sum_ = problems.size();
  }
  /// What is read after this belongs to the next sum: a sum is not held against rows that are missing anyway.
  void next_sum() { problems_at_last_sum_ = problems.size(); }

  std::vector<Problem> problems;

 private:
  std::int64_t find(std::string const& name, std::int64_t max, std::string const& right) {
    std::int64_t value = 0;
    int found = 0;
    for (supply::PopulationParameter const& row : rows_)
      if (row.name == name && ++found == 1) value = row.value;
    std::string const where = "population." + name;
    if (found == 0) problems.push_back({where, "missing", right + ": add this row to population.csv"});
    if (found > 1)
      problems.push_back({where, "given " + std::to_string(found) + " times", "one row in population.csv"});
    if (value >= 0 && value <= max) return value;
    problems.push_back({where, std::to_string(value), right});
    return 0;
  }

  std::vector<supply::PopulationParameter> const& rows_;
  std::size_t problems_at_last_sum_ = 0;
};

PerBand adult_bands(Reader& reader, std::string const& name) {
  PerBand values{};
  for (std::size_t b = 1; b < band_count; ++b)
    values[b] = reader.percent(name + "_" + std::string{bands[b].code});
  return values;
}

void read_demand(Reader& reader, Parameters& p) {
  for (std::size_t b = 0; b < band_count; ++b)
    p.requests_per_1000[b] = reader.rate("requests_per_1000_" + std::string{bands[b].code});
  for (std::size_t b = 0; b < band_count; ++b) {
    std::string const band{bands[b].code};
    std::array<std::int64_t, people::topic_count> of_band{};
    reader.next_sum();
    for (std::size_t t = 0; t < people::topic_count; ++t) {
      of_band[t] = reader.per_1000("topic_" + std::string{people::topic_names[t].code} + "_" + band);
      p.topic_per_1000[t][b] = of_band[t];
    }
    reader.adds_up("topic_*_" + band, of_band, 1000);
  }
}

void read_arrival(Reader& reader, Parameters& p) {
  reader.next_sum();
  p.stage_percent = {reader.percent("share_signal_percent"), reader.percent("share_question_percent"),
                     reader.percent("share_report_percent")};
  reader.adds_up("share_*_percent", p.stage_percent, 100);
  p.channel_percent = {
      reader.percent("channel_phone_percent"),   reader.percent("channel_desk_percent"),
      reader.percent("channel_email_percent"),   reader.percent("channel_letter_percent"),
      reader.percent("channel_digital_percent"), reader.percent("channel_professional_percent")};
  reader.adds_up("channel_*_percent", p.channel_percent, 100);
  p.safety_concern_per_1000 = reader.per_1000("safety_concern_per_1000");
  p.urgent_per_1000 = reader.per_1000("urgent_per_1000");
  p.agrees_desk_percent = reader.percent("agrees_desk_percent");
  p.gp_referral_percent = reader.percent("gp_referral_percent");
  p.eviction_threat_per_1000 = reader.per_1000("eviction_threat_per_1000");
  p.moved_away_per_1000 = reader.per_1000("moved_away_per_1000");
  p.other_municipality_per_1000 = reader.per_1000("other_municipality_per_1000");
  p.foreign_language_percent = reader.percent("foreign_language_percent");
}

void read_households(Reader& reader, Parameters& p) {
  p.living_alone_percent = adult_bands(reader, "living_alone_percent");
  p.with_children_percent_a25_54 = reader.percent("with_children_percent_a25_54");
  p.single_parent_percent = reader.percent("single_parent_percent");
  reader.next_sum();
  p.children_percent = {reader.percent("children_1_percent"), reader.percent("children_2_percent"),
                        reader.percent("children_3_percent")};
  reader.adds_up("children_*_percent", p.children_percent, 100);
  std::int64_t const taken = p.living_alone_percent[position(Band::a18_64)] + p.with_children_percent_a25_54;
  if (taken > 100)
    reader.problems.push_back({"population.living_alone_percent_a18_64",
                               "with with_children_percent_a25_54 a sum of " + std::to_string(taken),
                               "100 at most: nobody is in both"});
}

void read_people(Reader& reader, Parameters& p) {
  p.carer_percent_a18_64 = reader.percent("carer_percent_a18_64");
  p.carer_percent_a65 = reader.percent("carer_percent_a65");
  p.volunteer_percent = reader.percent("volunteer_percent");
  p.severely_lonely_percent = reader.percent("severely_lonely_percent");
  p.below_120_percent_social_minimum_percent = reader.percent("below_120_percent_social_minimum_percent");
  p.wlz_percent_a85 = reader.percent("wlz_percent_a85");
  p.pgb_wish_percent = reader.percent("pgb_wish_percent");
  p.has_car_percent = adult_bands(reader, "has_car_percent");
  p.can_cycle_percent = adult_bands(reader, "can_cycle_percent");
  p.wheelchair_percent = reader.percent("wheelchair_percent");
  p.states_own_strength_percent = reader.percent("states_own_strength_percent");
  p.states_network_percent = reader.percent("states_network_percent");
  p.states_carer_percent = reader.percent("states_carer_percent");
  p.housemate_can_help_percent = reader.percent("housemate_can_help_percent");
  p.buys_item_percent = reader.percent("buys_item_percent");
  p.refuses_facility_percent = reader.percent("refuses_facility_percent");
}

}  // namespace

Result<Parameters> read_parameters(supply::Municipality const& municipality) {
  Parameters parameters;
  Reader reader{municipality.population};
  read_demand(reader, parameters);
  read_arrival(reader, parameters);
  read_households(reader, parameters);
  read_people(reader, parameters);
  if (!reader.problems.empty()) return tl::unexpected{std::move(reader.problems)};
  return parameters;
}

}  // namespace kanteling::population
