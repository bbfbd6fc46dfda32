// SPDX-License-Identifier: Apache-2.0
#include "io/json_writer.hpp"
#include "kanteling/io/report_json.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

std::string_view reason_code(reporting::GapReason reason) {
  return reporting::gap_reason_codes[static_cast<std::size_t>(reason)];
}

void write_spread(JsonWriter& out, std::string_view name, std::optional<reporting::Spread> const& spread) {
  if (!spread) return out.field_null(name);
  out.key(name).object([&] {
    out.field("deviation_hundredths", spread->deviation);
    out.field("difference_hundredths", spread->difference());
    out.field("highest_hundredths", spread->highest);
    out.field("lowest_hundredths", spread->lowest);
    out.field("ratio_hundredths", spread->ratio);
  });
}

void write_village(JsonWriter& out, reporting::VillageService const& line,
                   supply::Municipality const& municipality) {
  out.object([&] {
    out.field("access_minutes_hundredths", line.access_minutes);
    out.field("refusals_per_100_hundredths", line.refusals);
    out.field("requests", line.requests);
    out.field("small", line.small);
    out.field("village", municipality.at(line.village).code);
    out.field("waiting_weeks_hundredths", line.waiting_weeks);
  });
}

void write_served(JsonWriter& out, std::string_view name, reporting::Served const& served) {
  out.key(name).object([&] {
    out.field("access_minutes_hundredths", served.access_minutes);
    out.field("cost_cents", served.cost);
    out.field("tailored", served.tailored);
    out.field("urgent_waiting", served.urgent_waiting);
    out.field("waiting", served.waiting);
    out.field("waiting_weeks_hundredths", served.waiting_weeks);
  });
}

void write_orders(JsonWriter& out, reporting::Orders const& orders) {
  write_served(out, "guided", orders.guided);
  write_served(out, "hindsight", orders.hindsight);
  write_served(out, "live", orders.live);
  out.field("tasks", orders.tasks);
}

void write_facility(JsonWriter& out, std::optional<supply::FacilityId> facility,
                    supply::Municipality const& municipality) {
  if (facility)
    out.field("facility", municipality.at(*facility).code);
  else
    out.field_null("facility");
}

void write_gap(JsonWriter& out, reporting::Gap const& gap, supply::Municipality const& municipality) {
  out.object([&] {
    out.field("cost_cents", gap.cost);
    write_facility(out, gap.facility, municipality);
    out.field("grants", gap.grants);
    out.field("reason", reason_code(gap.reason));
    out.field("task", code(gap.kind));
    out.field("village", municipality.at(gap.village).code);
  });
}

void write_line(JsonWriter& out, reporting::GapLine const& line, supply::Municipality const& municipality) {
  out.object([&] {
    out.field("cost_cents", line.cost);
    out.field("domain", code(line.domain));
    out.field("grants", line.grants);
    out.field("month", line.month);
    out.field("reason", reason_code(line.reason));
    out.field("village", municipality.at(line.village).code);
  });
}

void write_remedy(JsonWriter& out, reporting::GapRemedy const& remedy,
                  supply::Municipality const& municipality) {
  out.object([&] {
    out.field("added", remedy.added);
    out.field("at", municipality.at(remedy.at).code);
    out.field("fewer_grants", remedy.fewer_grants);
    out.field("reason", reason_code(remedy.gap.reason));
    out.field("saved_cents", remedy.saved);
    out.field("task", code(remedy.gap.kind));
    out.field("village", municipality.at(remedy.gap.village).code);
  });
}

/// The counts of one deviation or of all together.
void write_counts(JsonWriter& out, reporting::ProtectedTable const& counts, std::size_t row) {
  out.field("total", counts.at(row, counts.columns));
  out.key("villages").begin_array();
  for (std::size_t c = 0; c < counts.columns; ++c) {
    if (auto const& count = counts.at(row, c))
      out.number(*count);
    else
      out.null();
  }
  out.end_array();
}

}  // namespace

std::string write_report(reporting::EvenService const& report, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.field("municipality", municipality.code);
    out.key("spread").object([&] {
      write_spread(out, "access_minutes", report.access_minutes);
      write_spread(out, "refusals_per_100", report.refusals);
      write_spread(out, "waiting_weeks", report.waiting_weeks);
    });
    out.array("villages", report.villages, [&](auto const& line) { write_village(out, line, municipality); });
    out.field("year", municipality.year);
  });
  return out.take();
}

std::string write_report(reporting::OrderReport const& report, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.key("all").object([&] { write_orders(out, report.all); });
    out.field("bound_cents", report.bound);
    out.field("has_prices", report.has_prices);
    out.field("municipality", municipality.code);
    out.array("villages", report.villages, [&](reporting::OrderLine const& line) {
      out.object([&] {
        write_orders(out, line.orders);
        out.field("village", municipality.at(line.village).code);
      });
    });
    out.field("with_overruns_cents", report.with_overruns);
    out.field("year", municipality.year);
  });
  return out.take();
}

std::string write_report(reporting::GapReport const& report, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.field("cost_cents", report.cost);
    out.array("gaps", report.gaps, [&](auto const& gap) { write_gap(out, gap, municipality); });
    out.field("grants", report.grants);
    out.array("lines", report.lines, [&](auto const& line) { write_line(out, line, municipality); });
    out.field("municipality", municipality.code);
    out.array("remedies", report.remedies,
              [&](auto const& remedy) { write_remedy(out, remedy, municipality); });
    out.field("year", municipality.year);
  });
  return out.take();
}

std::string write_report(reporting::DesirePathReport const& report,
                         supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.key("all").object([&] { write_counts(out, report.counts, report.counts.rows); });
    out.array("deviations", reporting::deviation_codes,
              [&, row = std::size_t{0}](std::string_view deviation) mutable {
                out.object([&] {
                  out.field("deviation", deviation);
                  write_counts(out, report.counts, row++);
                });
              });
    out.field("municipality", municipality.code);
    out.array("reasons", report.reasons, [&](reporting::CommonReasons const& line) {
      out.object([&] {
        out.field("deviation", reporting::deviation_codes[static_cast<std::size_t>(line.deviation)]);
        out.array("reasons", line.reasons, [&](std::string const& reason) { out.text(reason); });
      });
    });
    out.field("threshold", report.threshold);
    out.array("villages", municipality.villages,
              [&](supply::Village const& village) { out.text(village.code); });
    out.field("year", municipality.year);
  });
  return out.take();
}

}  // namespace kanteling::io
