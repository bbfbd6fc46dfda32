// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "io/json_writer.hpp"
#include "kanteling/io/report_json.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

void write_budget(JsonWriter& out, reporting::ActBudget const& line) {
  out.object([&] {
    out.field("act", code(line.act));
    out.field("amount_cents", line.amount);
    out.field("committed_cents", line.committed);
    out.field("forecast_cents", line.forecast);
    out.field("granted_cents", line.granted);
    out.array("months", line.months, [&](reporting::BudgetMonth const& month) {
      out.object([&] {
        out.field("forecast_cents", month.forecast);
        out.field("granted_cents", month.granted);
      });
    });
    out.field("overrun_cents", line.overrun());
    out.field("ran_out", line.ran_out);
    out.field("runs_on_cents", line.runs_on);
    out.field("runs_out_on", line.runs_out_on);
    out.field("year", line.year);
  });
}

void write_team(JsonWriter& out, reporting::TeamCost const& line) {
  out.object([&] {
    out.field("discipline", code(line.discipline));
    out.field("facilities_cents", line.facilities);
    out.field("provisions_cents", line.provisions);
    out.field("provisions_month_cents", line.provisions_month);
    out.field("requests", line.requests);
    out.field("requests_month", line.requests_month);
  });
}

void write_ceiling(JsonWriter& out, reporting::CeilingCost const& line,
                   supply::Municipality const& municipality) {
  out.object([&] {
    out.field("code", line.code);
    out.field("extra_cents", line.extra);
    out.field("first_on", line.first_on);
    out.field("grants", line.grants);
    out.field("not_placed", line.not_placed);
    out.array("providers", line.providers, [&](reporting::KeptFrom const& kept) {
      out.object([&] {
        out.field("extra_cents", kept.extra);
        out.field("grants", kept.grants);
        out.field("provider", municipality.at(kept.provider).code);
      });
    });
    out.field("shared", line.shared);
  });
}

void write_growing(JsonWriter& out, reporting::CouldGrow const& line,
                   supply::Municipality const& municipality) {
  out.object([&] {
    out.field("contract", municipality.at(line.contract).code);
    out.field("extra_cents", line.extra);
    out.field("grants", line.grants);
    out.array("instead", line.instead, [&](reporting::InsteadOf const& instead) {
      out.object([&] {
        out.field("cost_cents", instead.cost);
        out.field("extra_cents", instead.extra);
        out.field("grants", instead.grants);
        out.field("provider", municipality.at(instead.provider).code);
      });
    });
    out.field("mean_quality_tenths", line.mean_quality_tenths);
    out.field("mean_tariff_cents", line.mean_tariff);
    out.field("quality_tenths", line.quality_tenths);
    out.field("tariff_cents", line.tariff);
  });
}

void write_shift(JsonWriter& out, reporting::ShiftLine const& line) {
  out.object([&] {
    out.key("amounts").object([&] {
      // Keys ascend by byte; the rungs stand in the order of the ladder.
      std::array<std::size_t, triage::rung_count> order{};
      for (std::size_t r = 0; r < order.size(); ++r) order[r] = r;
      std::sort(order.begin(), order.end(), [](std::size_t a, std::size_t b) {
        return code(static_cast<triage::Rung>(a)) < code(static_cast<triage::Rung>(b));
      });
      for (std::size_t const r : order) out.field(code(static_cast<triage::Rung>(r)), line.amounts[r]);
    });
    out.field("granted_cents", line.granted);
    out.field("heavy", line.heavy);
    out.field("light", line.light);
    out.field("mixed", line.mixed);
    out.field("task", code(line.kind));
    out.field("tasks", line.tasks);
    out.field("without_ladder_cents", line.without_ladder);
  });
}

}  // namespace

std::string write_report(reporting::BudgetReport const& report, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.field("as_of", report.as_of);
    out.array("budgets", report.budgets, [&](auto const& line) { write_budget(out, line); });
    out.field("municipality", municipality.code);
    out.array("old_provisions", report.old_provisions, [&](reporting::OldProvision const& line) {
      out.object([&] {
        out.field("cheaper", municipality.at(line.cheaper).code);
        out.field("contract", municipality.at(line.contract).code);
        out.field("extra_per_month_cents", line.extra_per_month);
        out.field("in_use_per_month", line.in_use_per_month);
      });
    });
    out.array("team", report.team, [&](auto const& line) { write_team(out, line); });
  });
  return out.take();
}

std::string write_report(reporting::CeilingReport const& report, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.array("ceilings", report.ceilings, [&](auto const& line) { write_ceiling(out, line, municipality); });
    out.array("could_grow", report.could_grow,
              [&](auto const& line) { write_growing(out, line, municipality); });
    out.field("municipality", municipality.code);
    out.field("year", municipality.year);
  });
  return out.take();
}

std::string write_report(reporting::ShiftReport const& report, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.field("facilities_cents", report.facilities);
    out.field("municipality", municipality.code);
    out.field("open", report.open);
    out.array("tasks", report.lines, [&](auto const& line) { write_shift(out, line); });
    out.field("year", municipality.year);
  });
  return out.take();
}

}  // namespace kanteling::io
