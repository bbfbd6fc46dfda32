// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "kanteling/reporting/decision_contents.hpp"

namespace kanteling::reporting {

/// The words of the contents of a decision; {0}, {1}, ... are filled in.
struct DecisionWords {
  std::string_view title;     ///< {0} id of the case
  std::string_view title_none, title_closed;  ///< {0} id of the case: nothing to decide; who asked has died
  std::string_view as_of;     ///< {0} date: nothing to decide
  std::string_view closed;
  std::string_view proposal;  ///< {0} role that signs, {1} date
  std::string_view need;      ///< {0} number, {1} topic, {2} act
  std::array<std::string_view, 3> rulings;     ///< by Ruling
  std::array<std::string_view, 9> no_rulings;  ///< by NoRuling
  std::string_view grant;                      ///< {0} task, {1} amount
  std::string_view grant_by_person;            ///< {0} task
  std::string_view result;                     ///< {0} what the table says
  std::string_view from, until, review;        ///< {0} date
  std::array<std::string_view, 3> forms;       ///< by GrantForm
  std::string_view product;                    ///< {0} name of the product
  std::string_view own_contribution;
  std::string_view report_changes;             ///< {0} source
  std::string_view reasons;                    ///< {0} source
  std::string_view no_reasons;                 ///< {0} source
  std::string_view rule_without_words;
  std::string_view overridden;                 ///< {0} role, {1} date, {2} reason: otherwise than the rules
  std::string_view decided;                    ///< the same: as the rules say, or where they said nothing
  std::string_view source, source_alone, recalled, chosen;  ///< {0} act, {1} article; {0} the source
  std::string_view objection_heading;
  std::string_view objection;       ///< {0} weeks, {1} source
  std::string_view objection_date;  ///< {0} last day
  std::string_view objection_over;  ///< the same, where that day has passed
  std::string_view objection_to;    ///< {0} municipality, {1} source
};

DecisionWords const& decision_words(Language language);

}  // namespace kanteling::reporting
