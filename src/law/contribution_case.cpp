// SPDX-License-Identifier: Apache-2.0
#include "law/contribution_case.hpp"

#include <string>
#include <utility>

#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/parameter.hpp"

namespace kanteling::law {
namespace {

std::string place(std::string_view list, std::size_t i, std::string_view field) {
  return std::string(list) + "[" + std::to_string(i) + "]." + std::string(field);
}

void check_period(Period const& p, std::string where, std::vector<Problem>& problems) {
  if (p.to && *p.to < p.from)
    problems.push_back({std::move(where), detail::to_text(p), "a last day on or after the first"});
}

void check_cents(Cents amount, std::string where, std::vector<Problem>& problems) {
  if (amount < Cents{0}) problems.push_back({std::move(where), amount_text(amount), "0.00 or more"});
}

bool is_stated_ground(Exemption e) {
  return e != Exemption::wheelchair && e != Exemption::couple_below_pension && e != Exemption::spring_2020;
}

}  // namespace

std::vector<Problem> problems_in(ContributionCase const& c) {
  std::vector<Problem> problems;
  bool cost_price_seen = false;
  for (std::size_t i = 0; i < c.provisions.size(); ++i) {
    ContributionProvision const& p = c.provisions[i];
    check_period(p.used, place("provisions", i, "used"), problems);
    if (!p.cost_price) continue;
    check_cents(*p.cost_price, place("provisions", i, "cost_price"), problems);
    if (cost_price_seen)
      problems.push_back(
          {place("provisions", i, "cost_price"), "a second cost price",
           "one, of the provision that the college named (Uitvoeringsbesluit Wmo 2015 3.10b(4))"});
    cost_price_seen = true;
  }
  for (std::size_t i = 0; i < c.grounds.size(); ++i) {
    check_period(c.grounds[i].holds, place("grounds", i, "holds"), problems);
    if (!is_stated_ground(c.grounds[i].why))
      problems.push_back(
          {place("grounds", i, "why"), std::string(name_of(c.grounds[i].why).code),
           "a ground that people state or the college judges; this one follows from the provision, "
           "the household or the month"});
  }
  if (c.bylaw && c.bylaw->amount) check_cents(*c.bylaw->amount, "bylaw.amount", problems);
  return problems;
}

}  // namespace kanteling::law
