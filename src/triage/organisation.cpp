// SPDX-License-Identifier: Apache-2.0
#include "triage/organisation.hpp"

#include <algorithm>
#include <optional>

#include "triage/call.hpp"
#include "triage/overrides.hpp"
#include "triage/rows.hpp"

namespace kanteling::triage {
namespace {

using people::OverrideOf;

bool stays_here(Route route) { return route != Route::forward && route != Route::desk; }

/// How simple a request is matters where somebody helps; not for a card or an allowance, where asking would pry.
bool may_be_complex(Route route) { return stays_here(route) && route != Route::criteria; }

supply::Discipline discipline_from(std::string_view code) {
  auto const& codes = supply::discipline_codes;
  auto const at = std::find(codes.begin(), codes.end(), code);
  if (at == codes.end()) return supply::Discipline::administration;
  return static_cast<supply::Discipline>(at - codes.begin());
}

/// The need whose discipline leads: what cannot wait, then what is complex, then what was named first.
class LeadingNeed {
 public:
  void offer(std::size_t need, ClarifiedNeed const& clarified, bool complex) {
    int const weight = clarified.threat ? 3 : clarified.urgent ? 2 : complex ? 1 : 0;
    if (weight <= weight_) return;
    weight_ = weight;
    need_ = need;
  }
  std::optional<std::size_t> need() const { return need_; }

 private:
  int weight_ = -1;
  std::optional<std::size_t> need_;
};

void add_review(Assessment& assessment, Call const& review) {
  std::int64_t const weeks = review.number("weeks").value_or(0);
  bool const sooner = weeks > 0 && (assessment.review_weeks == 0 || weeks < assessment.review_weeks);
  if (sooner) assessment.review_weeks = weeks;
}

std::optional<bool> assess_complexity(Caller const& call, people::FactRow const& row, Questions* questions) {
  Call const complexity = call(Hook::complexity, row);
  std::optional<bool> const complex = complexity.boolean("complex");
  if (!complex && questions != nullptr) questions->add(call, complexity);
  return complex;
}

/// What the rules say of the case as a whole; none where more must be known.
struct ByRules {
  std::optional<bool> complex = false;
  std::optional<bool> one_plan = false;
  std::optional<bool> case_manager = false;
};

/// One complex need makes the case complex, whatever is not known of the others.
void add_complexity(std::optional<bool>& of_case, std::optional<bool> of_need) {
  if (of_case == true) return;
  if (of_need != false) of_case = of_need;
}

void decide_plan(Caller const& call, people::FactRow const& row, ByRules& by_rules, Questions* questions) {
  Call const plan = call(Hook::plan, row);
  by_rules.one_plan = plan.boolean("one_plan");
  by_rules.case_manager = plan.boolean("case_manager");
  if (questions != nullptr && (!by_rules.one_plan || !by_rules.case_manager)) questions->add(call, plan);
}

void decide_of_whole(people::Case const& request, ByRules const& by_rules, Assessment& assessment) {
  auto const decide = [&](OverrideOf yes, OverrideOf no, std::optional<bool> said) {
    return decide_of_case(request, yes, no, said, assessment.case_overrides);
  };
  assessment.complex = decide(OverrideOf::is_complex, OverrideOf::is_simple, by_rules.complex);
  assessment.one_plan = decide(OverrideOf::one_plan, OverrideOf::no_plan, by_rules.one_plan);
  assessment.case_manager = decide(OverrideOf::case_manager, OverrideOf::no_case_manager, by_rules.case_manager);
}

}  // namespace

void organise(rules::Package const& policy, people::Case const& request, people::FactRow const& case_facts,
              std::vector<people::FactRow> const& rows,
              Clarified const& clarified, Assessment& assessment, Questions& questions) {
  Questions* const asked = is_first_contact(assessment.stage) ? nullptr : &questions;
  rules::CaseDays const days = days_of(request);
  bool const complex_by_person = decided_at(request, OverrideOf::is_complex, OverrideOf::is_simple).has_value();
  Questions* const asked_of_complexity = complex_by_person ? nullptr : asked;
  ByRules by_rules;
  LeadingNeed leading;
  bool several_helpers_possible = false;
  for (std::size_t n = 0; n < assessment.needs.size(); ++n) {
    Route const route = assessment.needs[n].route;
    if (!stays_here(route)) continue;
    Caller call{policy, days, assessment.trace, static_cast<std::int32_t>(n)};
    call.certain = clarified.needs[n].certain && assessment.needs.size() == 1;  // another need may be complex anyway
    std::optional<bool> const complex =
        may_be_complex(route) ? assess_complexity(call, rows[n], asked_of_complexity) : std::optional(false);
    add_complexity(by_rules.complex, complex);
    several_helpers_possible = several_helpers_possible || may_be_complex(route);
    leading.offer(n, clarified.needs[n], complex.value_or(false));
    add_review(assessment, call(Hook::review, rows[n]));
  }
  Caller const whole{policy, days, assessment.trace};
  if (several_helpers_possible) decide_plan(whole, case_facts, by_rules, asked);
  decide_of_whole(request, by_rules, assessment);
  assessment.discipline = supply::Discipline::administration;
  if (!leading.need()) return;
  Caller const lead{policy, days, assessment.trace, static_cast<std::int32_t>(*leading.need())};
  assessment.discipline = discipline_from(lead(Hook::discipline, rows[*leading.need()]).text("discipline").value_or(""));
}

}  // namespace kanteling::triage
