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
  return {hours_used(s.municipality, s.free, {c}, s.month) + s.post.hours, s.at(c).hours_per_month};
}

/// Over the months of the horizon up to that of the case in which somebody works here.
Load load_so_far(Search const& s, std::uint32_t c) {
  Caseworker const& worker = s.at(c);
  supply::Month const end = s.free.first_month() + (Availability::horizon_months - 1);
  supply::Month last = std::min(s.month, end);
  if (worker.active.to) last = std::min(last, supply::month_of(*worker.active.to));
  Load load;
  for (supply::Month month = std::max(s.free.first_month(), supply::month_of(worker.active.from)); month <= last;
       month = month + 1) {
    load.used += worker.hours_per_month - s.free.remaining(s.free.limit(CaseworkerId{c}), month);
    load.hours += worker.hours_per_month;
  }
  return load;
}

/// How everybody stands, and what those of the first round would carry with this work.
struct Field {
  std::vector<Standing> all;
  std::vector<Load> after;  ///< of others than the first round: nothing
  Round first = Round::never;
};

Field field_of(Search const& s) {
  auto const count = static_cast<std::uint32_t>(s.municipality.caseworkers.size());
  Field field;
  field.all.reserve(count);
  for (std::uint32_t c = 0; c < count; ++c) {
    field.all.push_back(detail::standing_of(s, c));
    field.first = std::min(field.first, field.all.back().round);
  }
  field.after.resize(count);
  if (field.first == Round::never) return field;
  for (std::uint32_t c = 0; c < count; ++c)
    if (field.all[c].round == field.first) field.after[c] = load_after(s, c);
  return field;
}

/// Whether `a` carries less than `b`, both of the first round; who stands first in the list is no reason here.
bool carries_less(Search const& s, Field const& field, std::uint32_t a, std::uint32_t b) {
  if (detail::lighter(field.after[a], field.after[b])) return true;
  if (detail::lighter(field.after[b], field.after[a])) return false;
  return detail::lighter(load_so_far(s, a), load_so_far(s, b));
}

std::optional<std::uint32_t> lightest(Search const& s, Field const& field) {
  std::optional<std::uint32_t> best;
  if (field.first == Round::never) return best;
  for (std::uint32_t c = 0; c < field.all.size(); ++c)
    if (field.all[c].round == field.first && (!best || carries_less(s, field, c, *best))) best = c;
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

PassedOver reason_beside(Search const& s, Field const& field, std::uint32_t c, std::uint32_t chosen) {
  if (field.all[c].round != field.first) return field.all[c].reason;
  return carries_less(s, field, chosen, c) ? PassedOver::more_load : PassedOver::later_in_list;
}

}  // namespace

std::vector<CaseworkerId> equals_for(Municipality const& municipality, Availability const& free,
                                     Post const& post) {
  Search const s{municipality, free, post};
  if (auto const contact = contact_of(s); contact && may_stay(s, *contact)) return {CaseworkerId{*contact}};
  Field const field = field_of(s);
  std::vector<CaseworkerId> equals;
  for (std::uint32_t c = 0; c < field.all.size(); ++c)
    if (field.first != Round::never && field.all[c].round == field.first) equals.push_back({c});
  return equals;
}

Assigned assign(Municipality const& municipality, Availability const& free, Post const& post) {
  Search const s{municipality, free, post};
  std::optional<std::uint32_t> const contact = contact_of(s);
  if (contact && may_stay(s, *contact)) return stays(s, *contact);
  Field const field = field_of(s);
  std::optional<std::uint32_t> const chosen = lightest(s, field);
  Assigned assigned;
  if (chosen) {
    tell_hours(s, *chosen, assigned);
    assigned.stand_in = stand_in_of(field.first, contact.has_value());
    if (contact)
      assigned.covers_for = {CaseworkerId{*contact}};
    else if (assigned.stand_in)
      assigned.covers_for = covered(s, field.all);
    auto const equals = std::count_if(field.all.begin(), field.all.end(),
                                      [&](Standing const& other) { return other.round == field.first; });
    tell_why(s, *chosen, field.first, static_cast<std::size_t>(equals), assigned);
  }
  assigned.passed_over.reserve(field.all.size());
  for (std::uint32_t c = 0; c < field.all.size(); ++c) {
    if (chosen == c) continue;
    assigned.passed_over.push_back({{c}, chosen ? reason_beside(s, field, c, *chosen) : field.all[c].reason});
  }
  return assigned;
}

}  // namespace kanteling::matching
