// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "entry.hpp"
#include "kanteling/law/contribution.hpp"

namespace kanteling::law_vectors {

/// A household and what it uses, and the months that are asked of. Of a year these are its first and its
/// last: amounts hold for years. Where no year or month is named it is the last year whose amount is known.
struct FlatCase {
  law::ContributionCase household;
  law::Month first;
  law::Month last;
};

/// Reads "household", "provision", "age", "bylaw_amount", "bylaw_parents_pay", "year", "month", "start",
/// "ends", "nights_in_shelter_in_month" with "consecutive", "spouse_pays_wlz_contribution", and any other
/// exemption by its code. Nothing where a word is not known.
std::optional<FlatCase> flat_case(Entry& fields);

}  // namespace kanteling::law_vectors
