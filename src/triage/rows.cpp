// SPDX-License-Identifier: Apache-2.0
#include "triage/rows.hpp"

namespace kanteling::triage {
namespace {

using people::fact;
using people::FactRow;
using people::Stage;

template <class Enum>
std::int64_t position(Enum value) {
  return static_cast<std::int64_t>(value);
}

bool states(people::StatedFacts const& facts, people::FactId id) {
  for (people::StatedFact const& f : facts)
    if (f.id == id) return !f.is_null && f.value == 1;
  return false;
}

}  // namespace

Stage stage_of(people::Case const& request) {
  bool const reports = request.stage == Stage::question && states(request.facts, fact("wants_report"));
  return reports ? Stage::report : request.stage;
}

FactRow case_row(people::Case const& request, std::optional<std::size_t> village) {
  FactRow row;
  for (std::uint32_t i = 0; i < people::fact_count; ++i)
    if (people::fact_table[i].scope == people::FactScope::derived) row.set_null({i});
  row.set(fact("stage"), position(stage_of(request)));
  row.set(fact("channel"), position(request.channel));
  row.set(fact("requester"), position(request.requester));
  if (village) row.set(fact("village"), static_cast<std::int64_t>(*village));
  row.set(fact("household_size"), static_cast<std::int64_t>(request.household.residents.size()));
  row.set(fact("adult_housemates"), adult_housemates(request.household, request.on));
  row.set(fact("children"), children(request.household, request.on));
  row.set(fact("needs_count"), static_cast<std::int64_t>(request.needs.size()));
  row.set(request.facts);
  return row;
}

FactRow need_row(FactRow row, people::Case const& request, people::Need const& need, law::Act act) {
  row.set(fact("age"), age_on(resident_of(request.household, need).born, request.on));
  row.set(fact("topic"), position(need.topic));
  row.set(fact("act"), position(act));
  row.set(need.facts);
  return row;
}

FactRow task_row(FactRow row, people::Task const& task) {
  row.set(fact("task"), position(task.kind));
  row.set(fact("amount"), task.amount);
  row.set(fact("remaining"), task.amount);
  row.set(task.facts);
  return row;
}

}  // namespace kanteling::triage
