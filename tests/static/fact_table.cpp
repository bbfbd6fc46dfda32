// SPDX-License-Identifier: Apache-2.0
// The fact table keeps its own rules; nothing here runs.
#include "kanteling/people/facts.hpp"

namespace kanteling::people {
namespace {

constexpr bool names_are_distinct() {
  for (std::size_t i = 0; i < fact_count; ++i)
    for (std::size_t j = i + 1; j < fact_count; ++j)
      if (fact_table[i].name == fact_table[j].name) return false;
  return true;
}

constexpr bool only_derived_facts_lack_questions() {
  for (Fact const& fact : fact_table) {
    bool const asked = !fact.question_nl.empty() && !fact.question_en.empty();
    if (asked == (fact.scope == FactScope::derived)) return false;
  }
  return true;
}

/// Income is no ground under the Wmo and the Youth Act: LAW section 0, point 5.
constexpr bool income_is_not_for_social_support() {
  return !info(fact("monthly_income")).purposes.allows(purpose::social) &&
         !info(fact("monthly_income")).purposes.allows(purpose::contact);
}

constexpr bool amounts_of_a_task_are_whole() {
  for (Fact const& fact : fact_table)
    if (fact.unit == "of the task" && fact.scale != 0) return false;
  return true;
}

static_assert(names_are_distinct());
static_assert(only_derived_facts_lack_questions());
static_assert(income_is_not_for_social_support());
static_assert(amounts_of_a_task_are_whole());
static_assert(fact_from("carer_amount") == fact("carer_amount"));
static_assert(!fact_from("no such fact"));

}  // namespace
}  // namespace kanteling::people
