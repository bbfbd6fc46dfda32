// SPDX-License-Identifier: Apache-2.0
#include "kanteling/population/year.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "population/demand.hpp"
#include "population/parameters.hpp"
#include "population/request.hpp"

namespace kanteling::population {
namespace {

/// Where and when the year's requests come in, in the order of the day; on the same day in the order of the
/// village, the age band and the number.
std::vector<Slot> draw_slots(supply::Municipality const& municipality, Parameters const& p,
                             std::uint64_t seed) {
  std::vector<Slot> slots;
  for (supply::Village const& village : municipality.villages)
    for (std::size_t b = 0; b < band_count; ++b) {
      auto const band = static_cast<Band>(b);
      Random counting = stream(seed, village.code, b, 0);
      auto const expected = expected_millionths(village, band, p.requests_per_1000[b]);
      std::int64_t const count = rounded_by_chance(expected, counting);
      for (std::int64_t number = 1; number <= count; ++number) {
        Random random = stream(seed, village.code, b, static_cast<std::uint64_t>(number));
        Arrival const arrival = draw_arrival(p, municipality.year, random);
        slots.push_back({&village, band, arrival, slots.size(), random});
      }
    }
  std::ranges::sort(slots, {}, [](Slot const& slot) { return std::pair{slot.arrival.received, slot.order}; });
  return slots;
}

/// `r<seed>-00001`; with more digits where a year has more requests, so that the order of the texts is that
/// of the days.
std::string id_of(std::uint64_t seed, std::size_t number, std::size_t digits) {
  std::string const text = std::to_string(number);
  return "r" + std::to_string(seed) + "-" + std::string(digits - text.size(), '0') + text;
}

/// Without ages there would be no requests, and nobody would see why.
void check_municipality(supply::Municipality const& municipality, std::vector<Problem>& problems) {
  if (municipality.year < 1900 || municipality.year > 2200)
    problems.push_back({"municipality.year", std::to_string(municipality.year), "a year, 1900 to 2200"});
  for (std::size_t v = 0; v < municipality.villages.size(); ++v)
    if (municipality.villages[v].inhabitants > 0 && municipality.villages[v].ages.empty())
      problems.push_back({"villages[" + std::to_string(v) + "].ages", "no age groups",
                          "the inhabitants of this village per age group, as rows of ages.csv"});
}

}  // namespace

Result<std::vector<GeneratedRequest>> generate_year(supply::Municipality const& municipality,
                                                    std::uint64_t seed) {
  std::vector<Problem> problems;
  check_municipality(municipality, problems);
  Result<Parameters> const parameters = read_parameters(municipality);
  if (!parameters) problems.insert(problems.end(), parameters.error().begin(), parameters.error().end());
  if (!problems.empty()) return tl::unexpected{std::move(problems)};

  std::vector<Slot> const slots = draw_slots(municipality, *parameters, seed);
  std::size_t const digits = std::max<std::size_t>(5, std::to_string(slots.size()).size());
  std::vector<GeneratedRequest> year;
  year.reserve(slots.size());
  for (Slot const& slot : slots)
    year.push_back(make_request(slot, *parameters, id_of(seed, year.size() + 1, digits)));
  return year;
}

}  // namespace kanteling::population
