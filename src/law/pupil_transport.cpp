// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/pupil_transport.hpp"

#include <utility>
#include <vector>

namespace kanteling::law {
namespace {

template <class T>
Result<T> refuse(std::string where, std::string found, std::string expected) {
  return tl::make_unexpected(std::vector<Problem>{{std::move(where), std::move(found), std::move(expected)}});
}

}  // namespace

Result<bool> pays_pupil_transport_threshold(ContributionIncome parents, Date on) {
  auto const limit = lookup(pupil_transport_limits, pupil_transport_limit, on);
  if (!limit) return tl::make_unexpected(limit.error());
  return parents > ContributionIncome(limit->amount);
}

Result<Cents> pupil_transport_contribution(ContributionIncome parents, std::int32_t distance_metres,
                                           Date on) {
  if (distance_metres < 0)
    return refuse<Cents>("distance_metres", std::to_string(distance_metres), "0 or more");
  auto const bands = lookup(pupil_transport_bands, pupil_transport_band_list, on);
  if (!bands) return tl::make_unexpected(bands.error());
  if (distance_metres <= pupil_transport_distance_metres) return Cents{0};
  for (PupilTransportBand const& band : bands->amount)
    if (parents <= ContributionIncome(band.income_up_to)) return band.per_year;
  // The income itself is not told: a problem may end in a log.
  return refuse<Cents>("parents", "an income above the last known band",
                       "an income up to " + amount_text(bands->amount.back().income_up_to) +
                           ", or the amount of the municipality's bylaw");
}

}  // namespace kanteling::law
