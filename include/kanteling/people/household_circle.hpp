// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/core/date.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/people/household.hpp"

/// Whose situation counts for one resident's need: another circle under every act. Pure functions over the
/// household; they read no facts.
namespace kanteling::people {

/// Those who count, by code, in the order of the household, residents first.
struct Circle {
  std::vector<std::string> codes;
  /// Youth help: who may hold parental authority, but of whom nobody asked it. They are not in `codes`:
  /// unknown is not yes, and that they are named here says that it is not no either.
  std::vector<std::string> authority_unknown;

  friend bool operator==(Circle const&, Circle const&) = default;
};

constexpr bool has_died(Resident const& resident, Date on) {
  return resident.left && resident.left->how == Departure::died && resident.left->on <= on;
}

/// Partners of one another: the one who asks and the resident with Role::partner.
constexpr bool is_of_couple(Resident const& resident) {
  return resident.role == Role::self || resident.role == Role::partner;
}

/// A resident and the partner who lives here too: whose contribution is one (UB Wmo 2015 art. 3.8, which
/// speaks of the client and the spouse; looked up 2026-11-22).
inline std::vector<std::string> contribution_couple(Household const& household, Resident const& whose,
                                                    Date on) {
  std::vector<std::string> codes;
  for (Resident const& r : household.residents) {
    bool const partner = is_of_couple(whose) && is_of_couple(r) && lives_here(r, on) && lives_here(whose, on);
    if (r.code == whose.code || partner) codes.push_back(r.code);
  }
  return codes;
}

namespace detail {

/// Everybody who lives at the address, of any age: usual help is expected of housemates by policy, not by age
/// here.
inline Circle housemates(Household const& household, Date on) {
  Circle circle;
  for (Resident const& r : household.residents)
    if (lives_here(r, on)) circle.codes.push_back(r.code);
  return circle;
}

/// The couple and their children under 18 who live here, also those who live partly elsewhere. A child or a
/// parent who lives in and asks for himself is a family of his own: of his partner or children the household
/// says nothing.
inline Circle income_family(Household const& household, Resident const& whose, Date on) {
  Circle circle{contribution_couple(household, whose, on), {}};
  if (!is_of_couple(whose)) return circle;
  for (Resident const& r : household.residents)
    if (r.role == Role::child && lives_here(r, on) && age_on(r.born, on) < 18) circle.codes.push_back(r.code);
  return circle;
}

/// Whether a grown-up may hold authority over a child of the household: the couple over the children, and
/// over the one who asks the parents. Grandparents who live in are no more likely to than others: they count
/// where it was stated.
constexpr bool may_hold_authority(Resident const& r, Resident const& child, Date on) {
  bool const parental = child.role == Role::child ? is_of_couple(r) : r.role == Role::parent;
  return parental && age_on(r.born, on) >= 18;
}

constexpr bool may_hold_authority(Relation const& r) {
  return r.kind == RelationKind::other_parent || r.kind == RelationKind::guardian;
}

/// The child and the holders of authority, wherever they live: who moved out keeps it, who died does not.
inline Circle child_and_holders(Household const& household, Resident const& child, Date on) {
  Circle circle{{child.code}, {}};
  for (Resident const& r : household.residents) {
    if (r.code == child.code || has_died(r, on)) continue;
    if (r.authority == true) circle.codes.push_back(r.code);
    if (!r.authority && may_hold_authority(r, child, on)) circle.authority_unknown.push_back(r.code);
  }
  for (Relation const& r : household.relations) {
    if (r.authority == true) circle.codes.push_back(r.code);
    if (!r.authority && may_hold_authority(r)) circle.authority_unknown.push_back(r.code);
  }
  return circle;
}

}  // namespace detail

/// Whose situation counts when a need of `whose` is weighed under an act on a day. Wmo: all housemates
/// (art. 1.1.1, recalled). Participation Act: the couple and their children under 18. Youth Act: the child
/// and the holders of authority. Of the other acts we saw no circle: the resident alone. A child with two
/// homes counts as any other, in the household of either parent.
inline Circle circle_of(Household const& household, Resident const& whose, law::Act act, Date on) {
  switch (act) {
    case law::Act::wmo:
      return detail::housemates(household, on);
    case law::Act::participation:
      return detail::income_family(household, whose, on);
    case law::Act::youth:
      return detail::child_and_holders(household, whose, on);
    case law::Act::none:
    case law::Act::debts:
    case law::Act::parking_card:
    case law::Act::pupil_transport:
      break;
  }
  return {{whose.code}, {}};
}

}  // namespace kanteling::people
