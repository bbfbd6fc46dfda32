// SPDX-License-Identifier: Apache-2.0
#include "population/gaps.hpp"

#include <algorithm>
#include <array>
#include <vector>
#include "kanteling/people/facts.hpp"

namespace kanteling::population {
namespace {

using people::fact;
using people::FactId;

constexpr std::array deciding{
    fact("limitation"),        fact("problem_domains"), fact("walking_metres"),
    fact("limitation_months"), fact("school_metres"),   fact("pupil_travels_accompanied"),
    fact("medical_exam_done"), fact("payments_behind"), fact("own_amount"),
    fact("item_solves"),       fact("housemate_asked"), fact("housemate_able"),
    fact("usual_help_amount"), fact("carer_amount"),    fact("network_amount"),
    fact("facility_suits"),    fact("fee_bearable"),    fact("monthly_income")};

struct Statement {
  people::StatedFacts* list;
  FactId id;
};

void collect(people::StatedFacts& list, std::vector<Statement>& found) {
  for (people::StatedFact const& f : list)
    if (std::ranges::find(deciding, f.id) != deciding.end()) found.push_back({&list, f.id});
}

}  // namespace

void forget_deciding_facts(people::Case& inquiry, Random& random) {
  people::Need& need = inquiry.needs[random.below(inquiry.needs.size())];
  std::vector<Statement> found;
  collect(inquiry.facts, found);
  collect(need.facts, found);
  for (people::Task& task : need.tasks) collect(task.facts, found);
  for (std::int64_t left = random.between(1, 2); left > 0 && !found.empty(); --left) {
    auto const at = found.begin() + random.between(0, static_cast<std::int64_t>(found.size()) - 1);
    std::erase_if(*at->list, [at](people::StatedFact const& f) { return f.id == at->id; });
    found.erase(at);
  }
}

}  // namespace kanteling::population
