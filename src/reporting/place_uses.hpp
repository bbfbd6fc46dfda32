// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "kanteling/matching/ranking.hpp"
#include "kanteling/triage/assessment.hpp"
#include "matching/place_limits.hpp"

namespace kanteling::detail {

/// Places of general facilities that an assessment counts on until its review.
struct PlacesTaken {
  std::size_t need = 0;  ///< position in the case
  matching::PlaceUse use;
  std::int64_t weeks = 0;
};

/// Weeks until the review, where the policy names none.
inline constexpr std::int64_t review_weeks_otherwise = 26;

/// Ten years: no policy looks further, and dates stay dates.
inline constexpr std::int64_t review_weeks_max = 520;

inline std::int64_t weeks_until_review(triage::Assessment const& assessment) {
  if (assessment.review_weeks < 1) return review_weeks_otherwise;
  return assessment.review_weeks < review_weeks_max ? assessment.review_weeks : review_weeks_max;
}

inline std::vector<PlacesTaken> places_taken(triage::Assessment const& assessment) {
  std::vector<PlacesTaken> taken;
  for (std::size_t n = 0; n < assessment.needs.size(); ++n)
    for (triage::TaskPlan const& task : assessment.needs[n].tasks)
      for (triage::Finding const& finding : task.findings)
        for (triage::FacilityUse const& use : finding.uses)
          taken.push_back({n, {use.offer, use.places, task.kind}, weeks_until_review(assessment)});
  return taken;
}

/// Some facilities do such a task, and none could take it. What was declined, or not spoken of yet, says nothing about
/// what there is.
inline bool found_no_facility(triage::Finding const& finding) {
  bool const open = finding.verdict == triage::Verdict::declined || finding.verdict == triage::Verdict::not_assessed;
  return finding.uses.empty() && !finding.refused.empty() && !open;
}

inline Cents cost_of_places(supply::Municipality const& municipality, PlacesTaken const& taken) {
  return matching::cost_of_places(municipality, taken.use, taken.weeks);
}

}  // namespace kanteling::detail
