// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/people/case.hpp"
#include "population/parameters.hpp"
#include "population/random.hpp"

namespace kanteling::population {

/// When and how a request comes in.
struct Arrival {
  people::Channel channel = people::Channel::phone;
  people::Stage stage = people::Stage::question;
  Date received;  ///< Monday to Friday; on any day when digital
};

[[nodiscard]] Arrival draw_arrival(Parameters const& parameters, std::int32_t year, Random& random);

/// Who brings the request. A signal never comes from the resident; what comes through a professional's
/// channel comes from a professional, a provider or an institution.
[[nodiscard]] people::Requester draw_requester(Arrival const& arrival, Parameters const& parameters,
                                               Random& random);

/// The first working day of the week on or after `day`; public holidays count as working days here.
[[nodiscard]] Date looked_at(Date day);

/// The day of the inquiry's end: three to five and a half weeks after receipt, Monday to Friday. Within the
/// six weeks of Wmo 2015 art. 2.3.2(1), so that a late inquiry is never the generator's doing.
[[nodiscard]] Date draw_inquiry_day(Date received, Random& random);

}  // namespace kanteling::population
