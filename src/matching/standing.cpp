// SPDX-License-Identifier: Apache-2.0
#include "matching/standing.hpp"

#include "matching/load.hpp"

namespace kanteling::matching {

std::int64_t hours_used(supply::Municipality const& municipality, supply::Availability const& free,
                        supply::CaseworkerId caseworker, supply::Month month) {
  supply::Caseworker const& worker = municipality.at(caseworker);
  std::int32_t const offset = month - free.first_month();
  if (offset < 0 || offset >= supply::Availability::horizon_months) return worker.hours_in_use;
  std::int64_t const hours = detail::works_in(worker, month) ? worker.hours_per_month : 0;
  return hours - free.remaining(free.limit(caseworker), month);
}

namespace detail {

using supply::Caseworker;
using supply::CaseworkerId;
using supply::Discipline;

std::optional<PassedOver> barred(Search const& s, Caseworker const& worker) {
  if (!worker.active.contains(s.post.on)) return PassedOver::not_active;
  if (worker.seconded && s.municipality.organisation.employment == supply::Employment::municipality_only)
    return PassedOver::seconded;
  if (s.post.skj && !worker.skj) return PassedOver::not_registered;
  if (worker.discipline == Discipline::client_support && s.post.discipline != Discipline::client_support)
    return PassedOver::independent_support;
  return std::nullopt;
}

bool has_hours(Search const& s, std::uint32_t c) {
  std::int64_t const left = s.free.remaining(s.free.limit(CaseworkerId{c}), s.month);
  return s.at(c).hours_per_month > 0 && left >= s.post.hours;
}

Standing standing_of(Search const& s, std::uint32_t c) {
  Caseworker const& worker = s.at(c);
  if (auto const reason = barred(s, worker)) return {Round::never, *reason};
  if (s.post.discipline && worker.discipline != *s.post.discipline) {
    // Client support is independent: the municipality's administration does not stand in for it.
    bool const may =
        worker.discipline == Discipline::administration && s.post.discipline != Discipline::client_support;
    if (!may) return {Round::never, PassedOver::other_discipline};
    return {has_hours(s, c) ? Round::administration : Round::administration_over, PassedOver::other_discipline};
  }
  bool const own = s.one_team() || worker.villages.contains(s.post.village);
  if (!own) return {has_hours(s, c) ? Round::elsewhere : Round::elsewhere_over, PassedOver::other_area};
  if (handed_over(s.municipality, {c}, s.post.village, s.post.on))
    return {Round::elsewhere_over, PassedOver::handed_over};
  return {has_hours(s, c) ? Round::own : Round::own_over, PassedOver::no_hours};
}

}  // namespace detail
}  // namespace kanteling::matching
