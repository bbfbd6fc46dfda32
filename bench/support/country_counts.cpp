// SPDX-License-Identifier: Apache-2.0
#include "support/country_counts.hpp"

namespace kanteling::bench {
namespace {

template <class Array>
void add_all(Array& to, Array const& from) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
}

}  // namespace

void CountryYear::add(CountryYear const& other) {
  municipalities += other.municipalities;
  residents += other.residents;
  households += other.households;
  residents_65 += other.residents_65;
  villages += other.villages;
  facilities += other.facilities;
  providers += other.providers;
  contracts += other.contracts;
  caseworkers += other.caseworkers;
  requests += other.requests;
  inquiries += other.inquiries;
  needs += other.needs;
  tasks += other.tasks;
  add_all(rung_tasks, other.rung_tasks);
  add_all(contact_kinds, other.contact_kinds);
  add_all(inquiry_kinds, other.inquiry_kinds);
  choices += other.choices;
  waiting += other.waiting;
  cost_cents += other.cost_cents;
  for (std::size_t s = 0; s < step_count; ++s) {
    steps[s].wall += other.steps[s].wall;
    steps[s].cpu += other.steps[s].cpu;
  }
  decide_seconds.insert(decide_seconds.end(), other.decide_seconds.begin(), other.decide_seconds.end());
  batch_cases += other.batch_cases;
  batch_cpu += other.batch_cpu;
  if (!other.planned) return;
  if (!planned) planned.emplace();
  planned->requests += other.planned->requests;
  planned->waiting += other.planned->waiting;
  planned->waiting_bound += other.planned->waiting_bound;
  planned->tailored += other.planned->tailored;
  planned->tailored_bound += other.planned->tailored_bound;
  planned->seconds.wall += other.planned->seconds.wall;
  planned->seconds.cpu += other.planned->seconds.cpu;
}

}  // namespace kanteling::bench
