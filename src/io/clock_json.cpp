// SPDX-License-Identifier: Apache-2.0
#include "io/clock_json.hpp"

#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

void write_announced(JsonWriter& out, std::optional<law::Postponement> const& postponement) {
  out.key("announced");
  if (!postponement) return out.null();
  out.object([&] {
    out.field("extends", postponement->extends);
    out.field("told", postponement->told);
    out.field("until", postponement->until);
  });
}

void write_moves(JsonWriter& out, law::Moves const& moves) {
  out.array("moves", moves, [&](law::Move const& move) {
    out.object([&] {
      out.field("day", move.day);
      out.key("holiday");
      if (auto const holiday = law::holiday_on(move.day))
        write_holiday(out, *holiday);
      else
        out.null();
      out.field("why", law::name_of(move.why).code);
    });
  });
}

void write_suspensions(JsonWriter& out, std::vector<law::Suspension> const& suspensions) {
  out.array("suspended", suspensions, [&](law::Suspension const& suspension) {
    out.object([&] {
      out.field("first", suspension.days.first);
      out.field("last", suspension.days.last);
      out.field("open", suspension.open);
      out.field("why", law::name_of(suspension.why).code);
    });
  });
}

/// An event that starts or stops a term; of a term of one's own nobody said which.
void write_event(JsonWriter& out, std::string_view key, law::Term const& term, law::EventKind kind) {
  if (term.source.act.empty()) return out.field_null(key);
  out.field(key, law::name_of(kind).code);
}

}  // namespace

void write_holiday(JsonWriter& out, law::Holiday const& holiday) {
  out.object([&] {
    out.field("en", holiday.name_en);
    out.field("nl", holiday.name_nl);
    out.key("source").object([&] {
      out.field("act", holiday.source.act);
      out.field("article", holiday.source.article);
      out.field("evidence", code(holiday.source.evidence));
      out.field("level", code(holiday.source.level));
    });
  });
}

void write_clock(JsonWriter& out, law::Clock const& clock, Date on) {
  law::Term const& term = clock.term;
  bool const has_end = term.unit != law::TermUnit::at_once;
  auto const end_field = [&](std::string_view key, Date day) {
    has_end ? out.field(key, day) : out.field_null(key);
  };
  out.object([&] {
    out.field("act", term.source.act);
    write_announced(out, clock.postponement);
    out.field("article", term.source.article);
    out.field("atw_reach", code(law::atw_reach(term)));
    end_field("base_end", clock.base_end);
    out.field("counted_back", term.counted_back);
    end_field("end", clock.end.end);
    out.field("equated_days_known", clock.end.equated_days_known);
    out.field("evidence", code(term.source.evidence));
    out.field("general_terms_act", code(term.general_terms_act));
    out.field("kind", code(term.clock));
    out.field("length", term.length);
    out.field("level", code(term.source.level));
    write_moves(out, clock.end.moves);
    out.field("on", on);
    end_field("raw_end", clock.end.raw_end);
    out.field("role", code(term.role));
    out.field("start", clock.start);
    write_event(out, "starts", term, term.starts);
    out.field("state", code(law::state_on(clock, on)));
    out.field("stopped", clock.stopped);
    write_event(out, "stops", term, term.stops);
    write_suspensions(out, clock.suspensions);
    out.field("suspended_days", clock.end.suspended_days);
    out.field("term", term.id);
    out.field("unit", law::name_of(term.unit).code);
  });
}

}  // namespace kanteling::io
