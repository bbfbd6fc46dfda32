// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/team_load_json.hpp"

#include "io/json_writer.hpp"

namespace kanteling::io {
namespace {

std::string month_text(supply::Month month) {
  return to_string(make_date(month.year(), month.count % 12 + 1, 1)).substr(0, 7);
}

void write_caseworker(JsonWriter& out, reporting::CaseworkerLoad const& line,
                      supply::Municipality const& municipality) {
  out.object([&] {
    out.field("caseworker", municipality.at(line.caseworker).code);
    out.field("hours", line.hours);
    out.field("month", month_text(line.month));
    out.field("over", line.over());
    out.field("used", line.used);
  });
}

void write_discipline(JsonWriter& out, reporting::DisciplineLoad const& line) {
  out.object([&] {
    out.field("backlog_hours", line.backlog_hours);
    out.field("discipline", supply::discipline_codes[static_cast<std::size_t>(line.discipline)]);
    out.field("hours", line.hours);
    out.field("month", month_text(line.month));
    out.field("people", line.people);
    out.field("short_fte_hundredths", line.short_fte_hundredths);
    out.field("short_hours", line.short_hours);
    out.field("used", line.used);
    out.field("wait_weeks", line.wait_weeks);
  });
}

}  // namespace

std::string write_team_load(reporting::TeamLoad const& load, supply::Municipality const& municipality) {
  JsonWriter out(JsonLayout::pretty);
  out.object([&] {
    out.array("caseworkers", load.caseworkers,
              [&](auto const& line) { write_caseworker(out, line, municipality); });
    out.array("disciplines", load.disciplines, [&](auto const& line) { write_discipline(out, line); });
    out.field("full_time_hours", load.full_time_hours);
  });
  return out.take();
}

}  // namespace kanteling::io
