// SPDX-License-Identifier: Apache-2.0
#include "population/arrival.hpp"

#include <array>

namespace kanteling::population {
namespace {

using people::Channel;
using people::Requester;
using people::Stage;

using RequesterWeights = std::array<std::int64_t, 6>;  // in the order of people::Requester

bool is_weekend(Date day) {
  return weekday(day) >= Weekday::saturday;
}

// The weights are assumptions; only the volunteers among those who signal follow a parameter.
RequesterWeights requester_weights(Arrival const& arrival, Parameters const& p) {
  bool const by_professional = arrival.channel == Channel::professional;
  if (arrival.stage == Stage::signal)
    return by_professional ? RequesterWeights{0, 0, 70, 15, 0, 15}
                           : RequesterWeights{0, 55, 15, 5, p.volunteer_percent, 5};
  return by_professional ? RequesterWeights{0, 0, 80, 15, 0, 5} : RequesterWeights{80, 20, 0, 0, 0, 0};
}

}  // namespace

Arrival draw_arrival(Parameters const& p, std::int32_t year, Random& random) {
  Arrival arrival;
  arrival.channel = static_cast<Channel>(random.pick(p.channel_percent));
  arrival.stage = static_cast<Stage>(random.pick(p.stage_percent));
  Date const first = make_date(year, 1, 1);
  std::int64_t const last_day = is_leap_year(year) ? 365 : 364;
  do arrival.received = first + static_cast<std::int32_t>(random.between(0, last_day));
  while (arrival.channel != Channel::digital && is_weekend(arrival.received));
  return arrival;
}

Requester draw_requester(Arrival const& arrival, Parameters const& p, Random& random) {
  return static_cast<Requester>(random.pick(requester_weights(arrival, p)));
}

Date looked_at(Date day) {
  while (is_weekend(day)) day = day + 1;
  return day;
}

Date draw_inquiry_day(Date received, Random& random) {
  Date day;
  do day = received + static_cast<std::int32_t>(random.between(21, 38));
  while (is_weekend(day));
  return day;
}

}  // namespace kanteling::population
