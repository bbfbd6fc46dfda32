// SPDX-License-Identifier: Apache-2.0
#include "triage/rows.hpp"

#include "kanteling/people/find_fact.hpp"
#include "kanteling/triage/fact_use.hpp"

namespace kanteling::triage {
namespace {

using people::fact;
using people::FactRow;
using people::Stage;

template <class Enum>
std::int64_t position(Enum value) {
  return static_cast<std::int64_t>(value);
}

/// Said in this request, or for first contact: a wish in another file is no report here.
bool states(people::Case const& request, people::FactId id) {
  people::StatedFact const* const f = find_fact(request.facts, id);
  return f != nullptr && !f->is_null && f->value == 1 && may_read(*f, people::purpose::contact, request);
}

void read(FactRow& row, people::StatedFacts const& facts, people::Case const& request, people::Purposes into) {
  for (people::StatedFact const& f : facts)
    if (may_read(f, into, request)) row.set(f);
}

}  // namespace

Stage stage_of(people::Case const& request) {
  bool const reports = request.stage == Stage::question && states(request, fact("wants_report"));
  return reports ? Stage::report : request.stage;
}

FactRow derived_row(people::Case const& request, std::optional<std::size_t> village) {
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
  return row;
}

FactRow case_row(FactRow row, people::Case const& request, std::vector<people::Purposes> const& purposes) {
  for (people::Purposes const into : purposes) read(row, request.facts, request, into);
  return row;
}

FactRow need_row(FactRow row, people::Case const& request, people::Need const& need, law::Act act,
                 people::Purposes into) {
  row.set(fact("age"), age_on(resident_of(request.household, need).born, request.on));
  row.set(fact("topic"), position(need.topic));
  row.set(fact("act"), position(act));
  read(row, request.facts, request, into);
  read(row, need.facts, request, into);
  return row;
}

FactRow task_row(FactRow row, people::Case const& request, people::Task const& task, people::Purposes into) {
  row.set(fact("task"), position(task.kind));
  row.set(fact("amount"), task.amount);
  row.set(fact("remaining"), task.amount);
  read(row, task.facts, request, into);
  return row;
}

}  // namespace kanteling::triage
