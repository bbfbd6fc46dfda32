// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reporting/words.hpp"

namespace kanteling::reporting {

Words const& words_nl();
Words const& words_en();

/// Whether every text of these lists is there. A single text that is missing is a warning of the compiler itself
/// (-Wmissing-field-initializers); in a list it would only be empty.
template <class... Lists>
constexpr bool all_filled(Lists const&... lists) {
  auto const filled = [](auto const& list) {
    for (std::string_view const text : list)
      if (text.empty()) return false;
    return true;
  };
  return (filled(lists) && ...);
}

constexpr bool no_text_missing(Words const& w) {
  return all_filled(w.numbers.months, w.numbers.unit_one, w.numbers.unit_many, w.numbers.per, w.next.kinds, w.next.steps,
              w.next.actors, w.next.disciplines, w.steps.routes, w.steps.verdicts, w.steps.travel, w.steps.refusals,
              w.steps.criteria, w.inquiry.agreements, w.inquiry.plan_answers, w.inquiry.plan_reasons, w.inquiry.rules_said,
              w.inquiry.of_case, w.inquiry.roles, w.inquiry.relations, w.inquiry.budget, w.inquiry.domains,
              w.inquiry.budget_conditions,
              w.inquiry.idle, w.inquiry.gates, w.inquiry.consents, w.inquiry.safety_grounds,
              w.inquiry.reuse, w.inquiry.bases, w.choices.criteria, w.choices.exclusions, w.closing.duties, w.closing.whom,
              w.summary.kinds, w.summary.acts);
}

}  // namespace kanteling::reporting
