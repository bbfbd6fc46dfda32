// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/term_json.hpp"

#include "io/clock_json.hpp"
#include "kanteling/law/term_lookup.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {

using reporting::code;

std::string write_term(law::Clock const& clock, Date on) {
  JsonWriter out;
  write_clock(out, clock, on);
  return out.take();
}

std::string write_terms(std::span<law::Term const> terms) {
  JsonWriter out;
  out.begin_array();
  for (law::Term const& term : terms)
    out.object([&] {
      out.field("act", law::lookup_act(term));
      out.field("article", term.source.article);
      out.field("cited", term.source.act);
      out.field("evidence", code(term.source.evidence));
      out.field("from", term.source.valid.from);
      out.field("id", term.id);
      out.field("kind", code(term.clock));
      out.field("length", term.length);
      out.field("level", code(term.source.level));
      out.field("starts", law::name_of(term.starts).code);
      out.field("stops", law::name_of(term.stops).code);
      out.field("to", term.source.valid.to);
      out.field("unit", law::name_of(term.unit).code);
    });
  out.end_array();
  return out.take();
}

std::string write_holidays(std::int32_t year) {
  JsonWriter out;
  out.object([&] {
    out.field("equated_days_known", law::equated_days_known(year));
    out.key("holidays").begin_array();
    for (Date day = make_date(year, 1, 1); day <= make_date(year, 12, 31); day = day + 1) {
      auto const holiday = law::holiday_on(day);
      if (!holiday) continue;
      out.object([&] {
        out.field("day", day);
        out.key("holiday");
        write_holiday(out, *holiday);
      });
    }
    out.end_array();
    out.field("year", year);
  });
  return out.take();
}

}  // namespace kanteling::io
