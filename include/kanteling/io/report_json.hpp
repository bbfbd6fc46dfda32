// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/reporting/budget_report.hpp"
#include "kanteling/reporting/ceiling_report.hpp"
#include "kanteling/reporting/desire_paths.hpp"
#include "kanteling/reporting/even_service.hpp"
#include "kanteling/reporting/gap_report.hpp"
#include "kanteling/reporting/order_report.hpp"
#include "kanteling/reporting/shift_report.hpp"

/// Reports as canonical JSON over several lines: keys ascending, amounts in whole cents, means in whole
/// hundredths, what does not exist or is kept back null, ids as the municipality's own codes.
namespace kanteling::io {

[[nodiscard]] std::string write_report(reporting::BudgetReport const& report,
                                       supply::Municipality const& municipality);
[[nodiscard]] std::string write_report(reporting::CeilingReport const& report,
                                       supply::Municipality const& municipality);
[[nodiscard]] std::string write_report(reporting::ShiftReport const& report,
                                       supply::Municipality const& municipality);
[[nodiscard]] std::string write_report(reporting::EvenService const& report,
                                       supply::Municipality const& municipality);
[[nodiscard]] std::string write_report(reporting::OrderReport const& report,
                                       supply::Municipality const& municipality);
[[nodiscard]] std::string write_report(reporting::GapReport const& report,
                                       supply::Municipality const& municipality);
[[nodiscard]] std::string write_report(reporting::DesirePathReport const& report,
                                       supply::Municipality const& municipality);

}  // namespace kanteling::io
