// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "io/municipality_draft.hpp"
#include "io/quantity_words.hpp"

namespace kanteling::io {

void read_bus(Cells& cells, Draft& draft) {
  supply::VolunteerBus bus;
  bus.code = cells.id("id");
  bus.name = cells.text("name");
  bus.villages = cells.villages("villages", draft.of(File::villages));
  bus.weekdays = cells.weekdays("weekdays");
  bus.seats = cells.integer("seats", {1, 100});
  bus.rides_per_month = cells.count("rides_per_month");
  bus.takes_wheelchairs = cells.boolean("wheelchair");
  bus.fare = cells.cents("fare_cents");
  bus.wait_minutes = cells.integer("wait_minutes", {0, 1440});
  bus.volunteers = cells.count("volunteers");
  draft.municipality.buses.push_back(std::move(bus));
}

namespace {

void read_closed(Cells& cells, supply::Facility& facility) {
  std::optional<Date> const from = cells.date_or_none("closed_from");
  std::optional<Date> const to = cells.date_or_none("closed_to");
  if (!cells.are_good({"closed_from", "closed_to"})) return;
  if (from && !to) cells.fault("closed_to", "a date, for closed_from has one");
  if (!from && to) cells.fault("closed_from", "a date, for closed_to has one");
  if (!from || !to) return;
  check_order(cells, "closed_from", *from, "closed_to", *to);
  facility.closed = Period{*from, *to};
}

void read_places(Cells& cells, supply::Facility& facility) {
  facility.places_per_month = cells.count("places_per_month");
  facility.places_in_use = cells.count("places_in_use");
  check_part(cells, "places_in_use", facility.places_in_use, "places_per_month", facility.places_per_month);
  facility.volunteers = cells.count("volunteers");
  facility.volunteers_needed = cells.count("volunteers_needed");
  facility.fee = cells.cents("fee_cents");
  facility.cost = cells.cents("cost_cents");
}

}  // namespace

void read_facility(Cells& cells, Draft& draft) {
  supply::Facility facility;
  facility.code = cells.id("id");
  facility.name = cells.text("name");
  facility.kind = cells.word_as<supply::FacilityKind>("kind", codes_of(supply::facility_kind_codes));
  facility.organisation = cells.text("organisation");
  if (auto const village = cells.reference("village", draft.of(File::villages))) facility.village = {*village};
  facility.serves = cells.villages("serves", draft.of(File::villages));
  read_ages(cells, facility.age_from, facility.age_to);
  facility.weekdays = cells.weekdays("weekdays");
  read_closed(cells, facility);
  read_places(cells, facility);
  facility.wheelchair_accessible = cells.boolean("wheelchair");
  facility.home_delivery = cells.boolean("home_delivery");
  facility.checked = cells.date("checked");
  draft.municipality.facilities.push_back(std::move(facility));
}

void read_facility_task(Cells& cells, Draft& draft) {
  auto const facility = cells.reference("facility", draft.of(File::facilities));
  supply::FacilityTask task;
  task.kind = cells.word_as<people::TaskKind>("task", codes_of(people::task_kinds));
  task.amount = cells.integer("amount", amount_range);
  std::size_t const unit = cells.word("unit", unit_words());
  std::size_t const per = cells.word("per", per_words());
  if (cells.is_good("task")) check_quantity(cells, task.kind, unit, per);
  task.places_max = cells.integer("places_max", amount_range);
  if (facility) draft.municipality.facilities[*facility].tasks.push_back(task);
}

void finish_facility_tasks(Draft& draft) {
  for (supply::Facility& facility : draft.municipality.facilities)
    std::stable_sort(
        facility.tasks.begin(), facility.tasks.end(),
        [](supply::FacilityTask const& a, supply::FacilityTask const& b) { return a.kind < b.kind; });
}

}  // namespace kanteling::io
