// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

/// Who may see which part of an outcome. Everything is denied that the table does not name: a part that is
/// added later is seen by nobody but the caseworker until somebody says so here.
namespace kanteling::supply {

enum class Reader : std::uint8_t {
  contact_centre,
  resident,
  parent,
  carer,
  provider,
  caseworker,
  content_checker,
  policy_analyst,  ///< learns from summaries, never from a single case
};

inline constexpr std::size_t reader_count = static_cast<std::size_t>(Reader::policy_analyst) + 1;

enum class Part : std::uint8_t {
  identity,      ///< id of the case and its stage
  next_step,     ///< what, who, and by when where law sets it
  own_terms,     ///< what the service sets itself: its terms, and dates that it promises nobody
  kind,          ///< where the case stands
  needs,         ///< act, route and steps of a need
  conditions,    ///< whether another act goes first, and whether fixed conditions are met
  amounts,       ///< how much of a task is needed and what remains
  rules,         ///< which rule of which table fired
  choices,       ///< who can help
  others,        ///< the other providers: how many can help, and why some cannot
  costs,         ///< costs, fees, budgets, and points of cost
  facts,         ///< names of facts that were read or are missing
  duties,
  questions,
  clocks,
  record,
  penalties,
  receipt,
  flags,
  safety,        ///< a human looks at safety: who reads along may be the one somebody must be safe from
  household,     ///< who does what: codes of housemates and relations, consents, own plan, support plan
  overrides,
};

inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::overrides) + 1;

/// A set of parts.
struct Parts {
  std::uint32_t bits = 0;

  constexpr Parts() = default;
  constexpr Parts(std::initializer_list<Part> parts) {
    for (Part const part : parts) bits |= std::uint32_t{1} << static_cast<unsigned>(part);
  }
  constexpr bool has(Part part) const { return ((bits >> static_cast<unsigned>(part)) & 1U) != 0; }
  static constexpr Parts all() {
    Parts parts;
    parts.bits = (std::uint32_t{1} << part_count) - 1;
    return parts;
  }
  constexpr Parts with(Part part) const {
    Parts more = *this;
    more.bits |= std::uint32_t{1} << static_cast<unsigned>(part);
    return more;
  }
  constexpr Parts without(Parts const& others) const {
    Parts rest;
    rest.bits = bits & ~others.bits;
    return rest;
  }
  friend bool operator==(Parts const&, Parts const&) = default;
};

/// Of which needs of the case a reader sees the parts. Parts that concern the case as a whole are seen only
/// by who may see every need of it.
enum class Scope : std::uint8_t {
  none,
  every_need,
  about_reader,         ///< needs of the resident who reads
  children_of_reader,   ///< youth help to a child under 16 of the household, by a holder of authority
  help_of_reader,       ///< only findings on help as the reader's, who is named or is what they ask for, and its questions
  provision_of_reader,  ///< only choices in which the provider may be chosen
};

struct View {
  Parts parts;
  Scope scope = Scope::none;
};

/// What each reader sees, by Reader. A municipality may decide otherwise by giving another table.
using Views = std::array<View, reader_count>;

inline constexpr Parts parts_of_own_file{
    Part::identity, Part::next_step, Part::kind,  Part::needs,  Part::conditions, Part::amounts, Part::rules,
    Part::choices,  Part::others,    Part::facts, Part::duties, Part::questions,  Part::clocks,  Part::receipt,
    Part::household};

inline constexpr Views default_views{{
    /* contact_centre */ {{Part::next_step, Part::own_terms}, Scope::none},
    /* resident */ {parts_of_own_file, Scope::about_reader},
    /* parent */ {parts_of_own_file, Scope::children_of_reader},
    /* carer */ {{Part::next_step, Part::needs, Part::questions}, Scope::help_of_reader},
    /* provider */ {{Part::identity, Part::choices, Part::amounts}, Scope::provision_of_reader},
    /* caseworker */ {Parts::all(), Scope::every_need},
    /* content_checker */
    {{Part::identity, Part::next_step, Part::own_terms, Part::kind, Part::needs, Part::conditions,
      Part::amounts, Part::rules, Part::choices, Part::others, Part::facts, Part::duties, Part::clocks, Part::record, Part::receipt,
      Part::household, Part::overrides},
     Scope::every_need},
    /* policy_analyst */ {{}, Scope::none},
}};

/// The most that a municipality may let each reader see, by Reader. A resident and a parent never read costs, and never
/// of safety: who reads along may be the one somebody must be safe from. A contact centre sees how to get in touch
/// and what was chosen. A helper and a provider see what concerns their own help. A policy analyst learns from
/// summaries. A choice of this library on the safe side of needing no more data than the task asks for.
inline constexpr std::array<Parts, reader_count> most_parts{
    /* contact_centre */ Parts{Part::next_step, Part::own_terms},
    /* resident */ Parts::all().without({Part::costs, Part::safety}),
    /* parent */ Parts::all().without({Part::costs, Part::safety}),
    /* carer */ Parts{Part::next_step, Part::needs, Part::amounts, Part::questions},
    /* provider */ Parts{Part::identity, Part::next_step, Part::choices, Part::amounts},
    /* caseworker */ Parts::all(),
    /* content_checker */ Parts::all(),
    /* policy_analyst */ Parts{}};

constexpr View const& view_of(Views const& views, Reader reader) { return views[static_cast<std::size_t>(reader)]; }

/// Whether a reader is one of many, so that it must be said which one.
constexpr bool is_somebody(Reader reader) {
  return reader == Reader::parent || reader == Reader::carer || reader == Reader::provider;
}

}  // namespace kanteling::supply
