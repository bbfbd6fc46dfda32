// SPDX-License-Identifier: Apache-2.0
#include "io/json_writer.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;
using reporting::Summary;

void write_outcomes(JsonWriter& out, Summary const& summary) {
  out.key("outcomes").object([&] {
    out.array("by_kind", reporting::codes<reporting::OutcomeKind>, [&, i = std::size_t{0}](auto kind) mutable {
      std::int64_t const count = summary.by_kind[i++];
      out.object([&] {
        out.field("count", count);
        out.field("kind", kind);
      });
    });
    out.field("total", summary.outcomes);
  });
}

template <class Lines>
void write_reasons(JsonWriter& out, std::string_view name, Lines const& lines) {
  out.array(name, lines, [&](auto const& line) {
    out.object([&] {
      out.field("reason", code(line.reason));
      out.field("times", line.times);
    });
  });
}

void write_facilities(JsonWriter& out, Summary const& summary) {
  out.key("facilities").object([&] {
    out.field("found", summary.facility_found);
    out.field("not_found", summary.facility_not_found);
    write_reasons(out, "reasons", summary.refusals_of_not_found);
  });
}

void write_providers(JsonWriter& out, Summary const& summary) {
  out.key("providers").object([&] {
    out.field("found", summary.places_found);
    out.field("not_found", summary.places_not_found);
    write_reasons(out, "reasons", summary.exclusions_of_not_found);
  });
}

void write_budget(JsonWriter& out, reporting::BudgetLine const& budget) {
  out.object([&] {
    out.field("act", code(budget.act));
    out.field("amount_cents", budget.amount);
    out.field("committed_cents", budget.committed);
    out.field("granted_cents", budget.granted);
    out.field("overrun_on", budget.overrun_on);
    out.field("remaining_cents", budget.amount - budget.committed - budget.granted);
    out.field("year", budget.year);
  });
}

void write_access(JsonWriter& out, reporting::AccessLine const& line, supply::Municipality const& municipality) {
  out.object([&] {
    out.field("facility_uses", line.facility_uses);
    out.field("minutes_sum", line.minutes_sum);
    out.field("requests", line.requests);
    out.field("village", municipality.at(line.village).code);
  });
}

void write_rung(JsonWriter& out, reporting::RungLine const& line) {
  out.object([&] {
    out.field("cost_cents", line.cost);
    out.field("rung", code(line.rung));
    out.field("tasks", line.tasks);
  });
}

}  // namespace

std::string write_summary(Summary const& summary, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.array("access", summary.access, [&](auto const& line) { write_access(out, line, municipality); });
    out.array("budgets", summary.budgets, [&](auto const& line) { write_budget(out, line); });
    write_facilities(out, summary);
    out.field("inhabitants", municipality.inhabitants());
    out.field("municipality", municipality.code);
    write_outcomes(out, summary);
    write_providers(out, summary);
    out.field("requests", summary.requests);
    out.array("rungs", summary.rungs, [&](auto const& line) { write_rung(out, line); });
    out.field("tasks", summary.tasks);
    out.field("villages", static_cast<std::int64_t>(municipality.villages.size()));
    out.field("year", municipality.year);
  });
  return out.take();
}

}  // namespace kanteling::io
