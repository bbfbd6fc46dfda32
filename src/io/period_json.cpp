// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/period_json.hpp"

#include "io/json_writer.hpp"
#include "kanteling/reporting/planned_service.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using matching::LimitKey;
using matching::LimitKind;
using reporting::code;
using supply::Municipality;

std::string code_of(LimitKind kind, std::uint32_t index, Municipality const& m) {
  switch (kind) {
    case LimitKind::facility:
      return m.facilities[index].code;
    case LimitKind::bus:
      return m.buses[index].code;
    case LimitKind::contract:
      return m.contracts[index].code;
    case LimitKind::ceiling:
      return m.ceilings[index].code;
    case LimitKind::budget:
      return std::string(code(m.budgets[index].act));
    case LimitKind::village_minutes:
    case LimitKind::village_weeks:
      return m.villages[index].code;
  }
  return {};
}

void write_totals(JsonWriter& out, std::string_view name, planning::Totals const& totals) {
  out.key(name).object([&] {
    out.field("cost_cents", totals.cost);
    out.field("heaviness", totals.heaviness);
    out.field("waiting", totals.waiting);
  });
}

class Writing {
 public:
  Writing(JsonWriter& out, matching::PeriodPlan const& plan, Municipality const& municipality,
          matching::PeriodPlan const* without_even)
      : out_(out), plan_(plan), municipality_(municipality), without_even_(without_even) {}

  void write() {
    out_.object([&] {
      out_.array("again", plan_.again, [&](auto const& again) { write_again(again); });
      write_totals(out_, "bound", plan_.bound);
      out_.array("cases", plan_.cases, [&](auto const& planned) { write_case(planned); });
      out_.field("cost_cents", plan_.cost);
      out_.field("end", code(plan_.end));
      out_.array("limits", plan_.limits, [&](auto const& line) { write_line(line); });
      out_.field("requests", plan_.requests);
      write_totals(out_, "totals", plan_.totals);
      out_.key("without_even_service");
      without_even_ == nullptr ? out_.null() : write_without(*without_even_);
    });
  }

 private:
  void write_without(matching::PeriodPlan const& without) {
    std::vector<reporting::PlannedVillage> const now = reporting::planned_service(plan_, municipality_);
    out_.object([&] {
      write_totals(out_, "bound", without.bound);
      out_.field("cost_cents", without.cost);
      write_totals(out_, "totals", without.totals);
      out_.array("villages", reporting::planned_service(without, municipality_), [&](auto const& before) {
        reporting::PlannedVillage const& after = now[before.village.index];
        out_.object([&] {
          out_.field("minutes", after.minutes);
          out_.field("minutes_without", before.minutes);
          out_.field("requests", after.requests);
          out_.field("village", municipality_.at(before.village).code);
          out_.field("weeks", after.weeks);
          out_.field("weeks_without", before.weeks);
        });
      });
    });
  }

  void write_again(matching::SolvedAgain const& again) {
    out_.object([&] {
      write_totals(out_, "bound", again.bound);
      out_.field("by_price_cents", again.by_price);
      out_.field("heaviness_by_price_nanos", again.heaviness_by_price);
      out_.field("kind", code(again.kind));
      write_names("limits", again.limits);
      out_.field("of", code_of(again.kind, again.index, municipality_));
      out_.field("proven", again.proven);
      write_totals(out_, "saved", again.saved);
      out_.field("step", again.step);
      out_.field("waiting_by_price_nanos", again.waiting_by_price);
    });
  }

  void write_case(matching::PlannedCase const& planned) {
    out_.object([&] {
      out_.field("id", planned.case_id);
      out_.array("tasks", planned.tasks, [&](auto const& task) { write_task(task); });
      out_.field("village", municipality_.at(planned.village).code);
    });
  }

  void write_task(matching::PlannedTask const& task) {
    out_.object([&] {
      write_names("binding", task.binding);
      out_.key("contract");
      task.contract ? out_.text(municipality_.at(*task.contract).code) : out_.null();
      out_.field("cost_cents", task.cost);
      out_.array("excluded", task.excluded, [&](auto const& excluded) {
        out_.object([&] {
          out_.field("contract", municipality_.at(excluded.contract).code);
          out_.field("reason", code(excluded.reason));
        });
      });
      out_.field("from", task.from);
      out_.field("kind", code(task.kind));
      out_.field("minutes", task.minutes);
      out_.field("need", task.need);
      out_.array("places", task.places, [&](auto const& use) {
        out_.object([&] {
          out_.field("facility", municipality_.at(use.offer.facility).code);
          out_.field("places", use.places);
        });
      });
      out_.key("provision");
      task.demand ? out_.number(task.demand->amount) : out_.null();
      out_.field("task", task.task);
      out_.field("waiting_weeks", task.waiting_weeks);
      out_.field("waits", task.waits);
      out_.field("weeks", task.weeks);
    });
  }

  void write_line(matching::LimitLine const& line) {
    out_.object([&] {
      out_.field("amount", line.amount);
      out_.field("hard", line.hard);
      out_.field("heaviness_price_nanos", line.heaviness_price);
      out_.field("kind", code(line.key.kind));
      out_.field("limit", limit_name(line.key, municipality_));
      out_.field("price_nanocents", line.price);
      out_.field("used", line.used);
      out_.field("used_by_urgent", line.used_by_urgent);
      out_.field("waiting_price_nanos", line.waiting_price);
    });
  }

  void write_names(std::string_view name, std::vector<std::uint32_t> const& limits) {
    out_.array(name, limits,
               [&](std::uint32_t r) { out_.text(limit_name(plan_.limits[r].key, municipality_)); });
  }

  JsonWriter& out_;
  matching::PeriodPlan const& plan_;
  Municipality const& municipality_;
  matching::PeriodPlan const* without_even_;
};

}  // namespace

std::string limit_name(LimitKey const& key, Municipality const& municipality) {
  std::string name = std::string(code(key.kind)) + ":" + code_of(key.kind, key.index, municipality);
  std::string const day = to_string(make_date(key.month.year(), key.month.count % 12 + 1, 1));
  switch (key.kind) {
    case LimitKind::facility:
    case LimitKind::bus:
    case LimitKind::contract:
      return name + ":" + day.substr(0, 7);
    case LimitKind::ceiling:
    case LimitKind::budget:
      return name + ":" + day.substr(0, 4);
    case LimitKind::village_minutes:
    case LimitKind::village_weeks:
      break;
  }
  return name;
}

std::string write_period_plan(matching::PeriodPlan const& plan, Municipality const& municipality,
                              matching::PeriodPlan const* without_even) {
  JsonWriter out;
  Writing(out, plan, municipality, without_even).write();
  return out.take();
}

}  // namespace kanteling::io
