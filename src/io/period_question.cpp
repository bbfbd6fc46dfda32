// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/period_question.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "io/worded_options.hpp"

namespace kanteling::io {
namespace {

constexpr std::array<std::string_view, 2> budget_rules{"priced", "hard"};  // in the order of BudgetRule

constexpr std::int64_t day_in_seconds = 86'400;
constexpr std::int64_t work_most = std::int64_t{1} << 62;
constexpr std::int64_t threads_most = 64;
constexpr std::int64_t village_most = 1'000'000;
constexpr std::int64_t again_most = 1'000;

}  // namespace

Result<matching::PeriodOptions> period_options(PeriodQuestion const& question) {
  WordedOptions words;
  matching::PeriodOptions options;
  options.plan.seconds = words.seconds("seconds", question.seconds, day_in_seconds);
  options.plan.work = words.whole("work", question.work, 0, work_most);
  options.plan.threads =
      static_cast<int>(words.whole("threads", question.threads, 1, threads_most).value_or(1));
  options.budgets =
      static_cast<matching::BudgetRule>(words.word("budgets", question.budgets, budget_rules).value_or(0));
  options.overrun_price = words
                              .billionths("overrun_price", question.overrun_price,
                                          planning::price_most / planning::nanos_per_unit)
                              .value_or(options.overrun_price);
  options.village_minutes_max = words.whole("village_minutes", question.village_minutes, 0, village_most);
  options.village_weeks_max = words.whole("village_weeks", question.village_weeks, 0, village_most);
  options.solve_again =
      static_cast<std::size_t>(words.whole("again", question.again, 0, again_most).value_or(0));
  options.bridges = question.bridges;
  if (options.budgets == matching::BudgetRule::hard && !question.overrun_price.empty())
    words.refuse("overrun_price", question.overrun_price + " where budgets are never exceeded",
                 "budgets priced, or no price");
  if (!words.fine()) return tl::unexpected(words.take());
  return options;
}

}  // namespace kanteling::io
