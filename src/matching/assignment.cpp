// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/assignment.hpp"

#include <algorithm>

#include "matching/load.hpp"
#include "matching/standing.hpp"

namespace kanteling::matching {
namespace {

using detail::barred;
using detail::has_hours;
using detail::Load;
using detail::Round;
using detail::Search;
using detail::Standing;
using supply::Availability;
using supply::Caseworker;
using supply::CaseworkerId;
using supply::Municipality;

Load load_after(Search const& s, std::uint32_t c) {
  std::int64_t const used = hours_used(s.municipality, s.free, {c}, s.month);
  return {used + s.post.hours, s.at(c).hours_per_month};
}

/// Over the months of the horizon up to that of the case in which somebody works here.
Load load_so_far(Search const& s, std::uint32_t c) {
  Load load;
  std::int32_t const months = std::min(s.month - s.free.first_month() + 1, Availability::horizon_months);
  for (std::int32_t i = 0; i < months; ++i) {
    supply::Month const month = s.free.first_month() + i;
    if (!detail::works_in(s.at(c), month)) continue;
    load.used += hours_used(s.municipality, s.free, {c}, month);
    load.hours += s.at(c).hours_per_month;
  }
  return load;
}

/// Whether `a` carries less than `b`; who stands first in the list is no reason here.
bool carries_less(Search const& s, std::uint32_t a, std::uint32_t b) {
  Load const left = load_after(s, a);
  Load const right = load_after(s, b);
  if (detail::lighter(left, right)) return true;
  if (detail::lighter(right, left)) return false;
  return detail::lighter(load_so_far(s, a), load_so_far(s, b));
}

std::vector<Standing> standings(Search const& s) {
  std::vector<Standing> all;
  all.reserve(s.municipality.caseworkers.size());
  for (std::uint32_t c = 0; c < s.municipality.caseworkers.size(); ++c)
    all.push_back(detail::standing_of(s, c));
  return all;
}

Round first_round(std::vector<Standing> const& all) {
  Round first = Round::never;
  for (Standing const& standing : all) first = std::min(first, standing.round);
  return first;
}

std::optional<std::uint32_t> lightest(Search const& s, std::vector<Standing> const& all, Round round) {
  std::optional<std::uint32_t> best;
  if (round == Round::never) return best;
  for (std::uint32_t c = 0; c < all.size(); ++c)
    if (all[c].round == round && (!best || carries_less(s, c, *best))) best = c;
  return best;
}

/// The position of the contact that the case names; none where it names nobody who is listed.
std::optional<std::uint32_t> contact_of(Search const& s) {
  if (s.post.contact.empty()) return std::nullopt;
  for (std::uint32_t c = 0; c < s.municipality.caseworkers.size(); ++c)
    if (s.at(c).code == s.post.contact) return c;
  return std::nullopt;
}

/// Whoever knows the household goes on, also in another discipline or area, also over hours.
bool may_stay(Search const& s, std::uint32_t contact) {
  return !barred(s, s.at(contact));
}

std::optional<StandIn> stand_in_of(Round round, bool for_contact) {
  switch (round) {
    case Round::own:
    case Round::own_over:
      return for_contact ? std::optional(StandIn::colleague) : std::nullopt;
    case Round::elsewhere:
    case Round::elsewhere_over:
      return StandIn::other_area;
    case Round::administration:
    case Round::administration_over:
      return StandIn::administration;
    case Round::never:
      break;
  }
  return std::nullopt;
}

/// Those whose place it is and who are away, without hours or handed over.
std::vector<CaseworkerId> covered(Search const& s, std::vector<Standing> const& all) {
  std::vector<CaseworkerId> covered;
  for (std::uint32_t c = 0; c < all.size(); ++c) {
    bool const own_place =
        s.post.discipline == s.at(c).discipline && s.at(c).villages.contains(s.post.village);
    PassedOver const reason = all[c].reason;
    bool const away = reason == PassedOver::not_active || reason == PassedOver::no_hours ||
                      reason == PassedOver::handed_over;
    if (own_place && away) covered.push_back({c});
  }
  return covered;
}

void tell_hours(Search const& s, std::uint32_t chosen, Assigned& assigned) {
  assigned.caseworker = CaseworkerId{chosen};
  assigned.hours = s.post.hours;
  assigned.hours_used = hours_used(s.municipality, s.free, {chosen}, s.month);
  assigned.hours_per_month = s.at(chosen).hours_per_month;
}

Assigned stays(Search const& s, std::uint32_t contact) {
  Assigned assigned;
  tell_hours(s, contact, assigned);
  assigned.why = {WhyAssigned::known_contact};
  if (s.post.skj) assigned.why.push_back(WhyAssigned::registered);
  if (!has_hours(s, contact)) assigned.why.push_back(WhyAssigned::nobody_has_hours);
  for (std::uint32_t c = 0; c < s.municipality.caseworkers.size(); ++c)
    if (c != contact)
      assigned.passed_over.push_back({{c}, barred(s, s.at(c)).value_or(PassedOver::contact_stays)});
  return assigned;
}

void tell_why(Search const& s, std::uint32_t chosen, Round round, std::size_t equals, Assigned& assigned) {
  std::vector<WhyAssigned>& why = assigned.why;
  Caseworker const& worker = s.at(chosen);
  if (!s.post.discipline) why.push_back(WhyAssigned::anybody);
  if (s.post.discipline == worker.discipline) why.push_back(WhyAssigned::discipline);
  if (worker.villages.contains(s.post.village)) why.push_back(WhyAssigned::own_area);
  if (s.one_team()) why.push_back(WhyAssigned::one_team);
  if (s.post.skj) why.push_back(WhyAssigned::registered);
  if (equals > 1) why.push_back(WhyAssigned::least_load);
  if (assigned.stand_in) why.push_back(WhyAssigned::stands_in);
  if (!s.post.contact.empty() && !contact_of(s)) why.push_back(WhyAssigned::contact_left);
  if (round >= Round::own_over) why.push_back(WhyAssigned::nobody_has_hours);
}

PassedOver reason_beside(Search const& s, Standing const& standing, std::uint32_t c, std::uint32_t chosen,
                         Round round) {
  if (standing.round != round) return standing.reason;
  return carries_less(s, chosen, c) ? PassedOver::more_load : PassedOver::later_in_list;
}

}  // namespace

std::vector<CaseworkerId> equals_for(Municipality const& municipality, Availability const& free,
                                     Post const& post) {
  Search const s{municipality, free, post};
  if (auto const contact = contact_of(s); contact && may_stay(s, *contact)) return {CaseworkerId{*contact}};
  std::vector<Standing> const all = standings(s);
  Round const round = first_round(all);
  std::vector<CaseworkerId> equals;
  for (std::uint32_t c = 0; c < all.size(); ++c)
    if (round != Round::never && all[c].round == round) equals.push_back({c});
  return equals;
}

Assigned assign(Municipality const& municipality, Availability const& free, Post const& post) {
  Search const s{municipality, free, post};
  std::optional<std::uint32_t> const contact = contact_of(s);
  if (contact && may_stay(s, *contact)) return stays(s, *contact);
  std::vector<Standing> const all = standings(s);
  Round const round = first_round(all);
  std::optional<std::uint32_t> const chosen = lightest(s, all, round);
  Assigned assigned;
  if (chosen) {
    tell_hours(s, *chosen, assigned);
    assigned.stand_in = stand_in_of(round, contact.has_value());
    if (contact)
      assigned.covers_for = {CaseworkerId{*contact}};
    else if (assigned.stand_in)
      assigned.covers_for = covered(s, all);
    auto const equals =
        std::count_if(all.begin(), all.end(), [&](Standing const& other) { return other.round == round; });
    tell_why(s, *chosen, round, static_cast<std::size_t>(equals), assigned);
  }
  assigned.passed_over.reserve(all.size());
  for (std::uint32_t c = 0; c < all.size(); ++c) {
    if (chosen == c) continue;
    assigned.passed_over.push_back(
        {{c}, chosen ? reason_beside(s, all[c], c, *chosen, round) : all[c].reason});
  }
  return assigned;
}

}  // namespace kanteling::matching
