// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/reporting/decided.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

struct BudgetMonth {
  Cents granted;  ///< decided in this month, as far as it falls in the year of the budget
  /// Of the whole year, what was committed included, as seen at the end of the month (of the month of
  /// `as_of`: on that day). Months after it hold the forecast of that day.
  Cents forecast;
};

/// A budget over its year.
///
/// The forecast, from what was granted up to a day: the working days to come bring as much new help as those
/// that have passed. Help that runs costs less this year the later it begins, so a working day counts there
/// for the days that are left of the year; what is done once counts by working days alone. Rounded half up.
/// Before the first working day nothing is expected.
struct ActBudget {
  law::Act act = law::Act::wmo;
  std::int32_t year = 0;
  Cents amount;
  Cents committed;  ///< at the start of the year
  Cents granted;    ///< up to and including `as_of`, as far as it falls in the year
  Cents runs_on;    ///< the rest of the same grants, in later years
  std::array<BudgetMonth, 12> months{};
  Cents forecast;  ///< of the whole year, as seen on `as_of`
  /// The day whose cases took the budget below zero, or by the forecast the first working day that will. A
  /// budget that was below zero from the start has none.
  std::optional<Date> runs_out_on = {};
  bool ran_out = false;  ///< that day has been
  Cents overrun() const { return forecast > amount ? forecast - amount : Cents{}; }
};

/// Help that still runs under an older contract while another one for the same product is newer and cheaper:
/// what each month costs in which it is not looked at again.
struct OldProvision {
  supply::ContractId contract;
  supply::ContractId cheaper;         ///< the cheapest newer one in force on `as_of`
  std::int64_t in_use_per_month = 0;  ///< in the product's unit
  Cents extra_per_month;
};

/// What the requests of one discipline cost: for the team meeting, never per caseworker.
struct TeamCost {
  supply::Discipline discipline = supply::Discipline::wmo;
  std::int64_t requests = 0;        ///< this year up to and including `as_of`
  std::int64_t requests_month = 0;  ///< of those, in the month of `as_of`
  Cents provisions;                 ///< of the first options over their whole grants
  Cents provisions_month;           ///< the same, of the month of `as_of`
  Cents facilities;                 ///< of places in general facilities until the review
};

struct BudgetReport {
  Date as_of;
  std::vector<ActBudget> budgets;  ///< those of the year of `as_of`, in the order of the municipality
  std::vector<OldProvision> old_provisions;  ///< dearest first
  std::vector<TeamCost> team;                ///< every discipline, in their order
};

/// Budgets of the year of `as_of` from what was decided in that year up to and including that day.
[[nodiscard]] BudgetReport budget_report(Decided const& decided, Date as_of);

/// As tables in plain text.
[[nodiscard]] std::string report_text(BudgetReport const& report, supply::Municipality const& municipality,
                                      Language language);

}  // namespace kanteling::reporting
