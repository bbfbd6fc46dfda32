// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "kanteling/reporting/amounts.hpp"
#include "reporting/amount_codes.hpp"

/// The texts about own contributions and dated amounts, one table per language in contribution_words.cpp.
/// {0}, {1}, ... are filled in. Apart from words.hpp, for the pages about cases know no contributions.
namespace kanteling::reporting {

struct ContributionWords {
  std::array<std::string_view, 2> one;     ///< by ContributionUnit: {0} money
  std::array<std::string_view, 2> in_all;  ///< the same: {0} money, {1} how many
  std::string_view no_amount;
  std::string_view some_other_rules;  ///< {0} how many
  std::string_view proposal;          ///< {0} name
  std::string_view household;         ///< {0} name
  std::string_view rule;              ///< {0} the national rule
  std::string_view month;             ///< {0} month, {1} year
  std::string_view span;              ///< {0} first, {1} last
  std::string_view open_span;         ///< {0} first
  std::string_view of_period;         ///< {0} period, {1} the amount
  std::string_view not_in_use;
  std::string_view not_due_yet;      ///< {0} source of the first month
  std::string_view step;             ///< {0} step, {1} money, {2} source
  std::string_view step_no_amount;   ///< {0} step, {1} source
  std::string_view exempt;           ///< {0} step, {1} why
  std::string_view recalled_source;  ///< {0} source
  std::string_view stated_source;    ///< {0} source
  std::string_view sources_disagree;
  std::string_view source_states;  ///< {0} amount, {1} source, {2} seen in
  std::string_view recalled;
  std::string_view made;  ///< {0} day, {1} who consented, {2} day of the consent
};

struct AmountWords {
  std::array<std::string_view, amount_group_codes.size()> groups;
  std::array<std::string_view, codes<Evidence>.size()> evidence;
  std::array<std::string_view, 2> flat;  ///< by ContributionUnit: {0} money
  std::string_view rule;                 ///< {0} base, {1} share, {2} threshold, {3} number of periods
  std::string_view rule_highest;         ///< {0} rule, {1} the most
  std::string_view per_day;              ///< {0} first fourteen days, {1} next fourteen, {2} other days
  std::string_view band;                 ///< {0} income, {1} per year
  std::string_view amount;               ///< {0} period, {1} amount, {2} evidence
  std::string_view open_period;          ///< {0} first day
  std::string_view source;               ///< {0} source, {1} seen in, {2} day looked up
  std::string_view source_unseen;        ///< {0} source, {1} day looked up
  std::string_view states;               ///< {0} the amount of a source that disagrees, {1} the source
  std::string_view none;
  std::string_view doubts;  ///< heading
  std::string_view no_doubts;
  std::array<std::string_view, amount_doubt_codes.size()> doubt;
};

ContributionWords const& contribution_words(Language language);
AmountWords const& amount_words(Language language);

}  // namespace kanteling::reporting
