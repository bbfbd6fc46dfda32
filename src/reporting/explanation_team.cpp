// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "reporting/team_words.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

using matching::PassedOver;

std::vector<std::string> codes_of_workers(Telling const& t, std::vector<supply::CaseworkerId> const& ids) {
  std::vector<std::string> codes;
  for (supply::CaseworkerId const id : ids) codes.push_back(t.municipality.at(id).code);
  return codes;
}

void tell_cover(Telling const& t, matching::Assigned const& assigned, TeamWords const& words) {
  if (!assigned.stand_in) return;
  t.page.line(word(words.stand_in, *assigned.stand_in));
  if (assigned.covers_for.empty()) return t.page.line(words.covers_nobody);
  t.page.line(fill(words.covers_for, {join(codes_of_workers(t, assigned.covers_for), ", ")}));
}

/// All of them, by reason: a list of the first three would leave "why not this one?" open.
void tell_passed_over(Telling const& t, matching::Assigned const& assigned, TeamWords const& words) {
  if (assigned.passed_over.empty()) return;
  t.page.line(words.others);
  for (std::size_t i = 0; i < words.passed_over.size(); ++i) {
    std::vector<std::string> codes;
    for (matching::PassedOverCaseworker const& other : assigned.passed_over)
      if (other.reason == static_cast<PassedOver>(i))
        codes.push_back(t.municipality.at(other.caseworker).code);
    if (!codes.empty()) t.page.bullet(std::string(words.passed_over[i]) + ": " + join(codes, ", "));
  }
}

}  // namespace

void tell_assigned(Telling const& t) {
  if (!t.outcome.assigned) return;
  matching::Assigned const& assigned = *t.outcome.assigned;
  TeamWords const& words = team_words(t.language);
  if (assigned.caseworker) {
    std::vector<std::string> why;
    for (matching::WhyAssigned const reason : assigned.why) why.emplace_back(word(words.why, reason));
    t.page.line(fill(words.assigned, {t.municipality.at(*assigned.caseworker).code, join(why, "; ")}));
    t.page.line(fill(words.hours, {std::to_string(assigned.hours), std::to_string(assigned.hours_used),
                                   std::to_string(assigned.hours_per_month)}));
  } else {
    t.page.line(words.nobody);
  }
  tell_cover(t, assigned, words);
  tell_passed_over(t, assigned, words);
}

void tell_members(Telling const& t, NextStep const& step) {
  if (step.members.empty()) return;
  t.page.line(fill(team_words(t.language).members, {join(step.members, ", ")}));
}

}  // namespace kanteling::reporting
