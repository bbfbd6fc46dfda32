// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/residence.hpp"

#include <string>
#include <utility>

#include "kanteling/core/shorten.hpp"

namespace kanteling::law {
namespace {

struct Reason {
  std::string_view nl;
  std::string_view en;
};

constexpr Reason ambulant_reason{"De jeugdige staat in deze gemeente ingeschreven.",
                                 "The young person is registered in this municipality."};
constexpr Reason stay_reason{
    "De jeugdige stond in deze gemeente ingeschreven direct voordat het verblijf begon.",
    "The young person was registered in this municipality immediately before the stay."};
constexpr Reason starting_stay_reason{
    "Het verblijf moet nog beginnen. De jeugdige staat nu in deze gemeente ingeschreven.",
    "The stay has yet to begin. The young person is registered in this municipality now."};
constexpr Reason no_address{"De gemeente van inschrijving is niet vast te stellen.",
                            "The municipality of registration cannot be determined."};
constexpr Reason no_address_before{"Het adres van direct voor het verblijf is niet vast te stellen.",
                                   "The address immediately before the stay cannot be determined."};
constexpr Reason noted_address{"Bij het adres staat een aantekening (artikel 2.26 Wet BRP).",
                               "The address has a note in the register (Wet BRP, article 2.26)."};
constexpr Reason address_abroad{"Het adres ligt buiten Nederland.",
                                "The address is outside the Netherlands."};
constexpr Reason mother_reason{
    "De moeder stond in deze gemeente ingeschreven toen de jeugdige werd geboren.",
    "The mother was registered in this municipality when the young person was born."};
constexpr Reason no_mother{"Waar de moeder toen was ingeschreven is ook niet vast te stellen.",
                           "Where the mother was registered then cannot be determined either."};
constexpr Reason mother_abroad{
    "De moeder stond bij de geboorte niet in een Nederlandse gemeente ingeschreven.",
    "The mother was not registered in a Dutch municipality at the birth."};
constexpr Reason actual_reason{"De jeugdige verblijft werkelijk in deze gemeente.",
                               "The young person really stays in this municipality."};
constexpr Reason nothing_left{
    "Ook het werkelijke verblijf wijst geen gemeente aan. Een medewerker zoekt dit uit met de andere "
    "gemeenten.",
    "The actual residence names no municipality either. A caseworker settles this with the other "
    "municipalities."};

void append(YouthResidence& answer, Reason const& reason) {
  if (!answer.reason_nl.empty()) answer.reason_nl += ' ';
  if (!answer.reason_en.empty()) answer.reason_en += ' ';
  answer.reason_nl += reason.nl;
  answer.reason_en += reason.en;
}

YouthResidence found(YouthResidence answer, std::string const& municipality, Reason const& reason) {
  answer.municipality = municipality;
  append(answer, reason);
  return answer;
}

YouthResidence ask(YouthResidence answer, ResidenceFact fact) {
  answer.to_find_out.push_back(fact);
  append(answer, {name_of(fact).question_nl, name_of(fact).question_en});
  return answer;
}

void go_to(YouthResidence& answer, ResidenceRule rule) {
  answer.rule = rule;
  answer.source = source_of(rule);
}

YouthResidence by_actual_residence(YouthResidence answer, PlaceFact const& actual) {
  if (actual.known == PlaceKnown::municipality)
    return found(std::move(answer), actual.municipality, actual_reason);
  if (actual.known == PlaceKnown::not_asked) return ask(std::move(answer), ResidenceFact::actual);
  append(answer, nothing_left);
  return answer;
}

YouthResidence by_mother(YouthResidence answer, YouthResidenceFacts const& facts) {
  go_to(answer, ResidenceRule::mother_or_actual);
  PlaceFact const& mother = facts.mother_at_birth;
  if (mother.known == PlaceKnown::municipality)
    return found(std::move(answer), mother.municipality, mother_reason);
  if (mother.known == PlaceKnown::not_asked) return ask(std::move(answer), ResidenceFact::mother_at_birth);
  append(answer, mother.known == PlaceKnown::outside_netherlands ? mother_abroad : no_mother);
  return by_actual_residence(std::move(answer), facts.actual);
}

/// The address that counts by rule 1 or 2, and what to say or ask about it.
struct Address {
  PlaceFact const& place;
  ResidenceRule rule;
  ResidenceFact fact;
  Reason const& reason;
  Reason const& unknown;
};

YouthResidence by_address(Address const& address, YouthResidenceFacts const& facts) {
  YouthResidence answer;
  go_to(answer, address.rule);
  PlaceFact const& place = address.place;
  switch (place.known) {
    case PlaceKnown::not_asked:
      return ask(std::move(answer), address.fact);
    case PlaceKnown::municipality:
      if (!place.has_brp_note) return found(std::move(answer), place.municipality, address.reason);
      append(answer, noted_address);
      return by_mother(std::move(answer), facts);
    case PlaceKnown::not_determinable:
      append(answer, address.unknown);
      return by_mother(std::move(answer), facts);
    case PlaceKnown::outside_netherlands:
      break;
  }
  append(answer, address_abroad);
  go_to(answer, ResidenceRule::outside_netherlands);
  return by_actual_residence(std::move(answer), facts.actual);
}

/// The stay that rule 2 looks at: the one that goes on on that day, or the latest youth prison that the help
/// is linked to. Null where there is none.
Stay const* stay_that_counts(YouthResidenceFacts const& facts) {
  Stay const* going_on = nullptr;
  Stay const* prison = nullptr;
  for (Stay const& stay : facts.stays) {
    if (stay.from <= facts.on && (!stay.to || facts.on <= *stay.to)) going_on = &stay;
    if (stay.place == StayPlace::youth_prison && stay.from <= facts.on) prison = &stay;
  }
  return going_on == nullptr && facts.help == YouthHelp::linked_to_youth_prison ? prison : going_on;
}

/// The first of the stays that continue one another up to this one.
Stay const& first_of_chain(std::vector<Stay> const& stays, Stay const& last) {
  Stay const* first = &last;
  while (first != stays.data()) {
    Stay const* earliest = nullptr;
    for (Stay const* earlier = stays.data(); earlier != first && earliest == nullptr; ++earlier)
      if (!earlier->to || first->from <= *earlier->to + 1) earliest = earlier;
    if (earliest == nullptr) break;
    first = earliest;
  }
  return *first;
}

void check_place(std::string const& where, PlaceFact const& place, bool in_register,
                 std::vector<Problem>& problems) {
  bool const has_code = !place.municipality.empty();
  if (place.known == PlaceKnown::municipality && !has_code)
    problems.push_back({where + ".municipality", "nothing", "the code of the municipality"});
  if (place.known != PlaceKnown::municipality && has_code)
    problems.push_back({where + ".municipality",
                        '"' + shorten(place.municipality) + "\" beside a place that is not known",
                        "a code only where `known` is municipality"});
  if (place.has_brp_note && !(in_register && place.known == PlaceKnown::municipality))
    problems.push_back({where + ".has_brp_note", "a note without an address in the register",
                        "a note only at a registered address of the young person"});
}

void check_stays(std::vector<Stay> const& stays, std::vector<Problem>& problems) {
  for (std::size_t i = 0; i < stays.size(); ++i) {
    std::string const where = "stays[" + std::to_string(i) + "]";
    Stay const& stay = stays[i];
    if (stay.to && *stay.to < stay.from)
      problems.push_back(
          {where + ".to", to_string(*stay.to), "a last day on or after the first, " + to_string(stay.from)});
    if (i > 0 && stay.from < stays[i - 1].from)
      problems.push_back({where + ".from", to_string(stay.from),
                          "stays by first day: this one on or after " + to_string(stays[i - 1].from)});
    check_place(where + ".address_before", stay.address_before, true, problems);
  }
}

std::vector<Problem> problems_of(YouthResidenceFacts const& facts) {
  std::vector<Problem> problems;
  if (facts.on < residence_rules_from)
    problems.push_back(
        {"on", to_string(facts.on),
         "a day from 2022-01-01 on: before, residence followed from who had authority over the "
         "young person (Jeugdwet 1.1 as it was then), which is not worked out here"});
  check_place("address_now", facts.address_now, true, problems);
  check_stays(facts.stays, problems);
  check_place("mother_at_birth", facts.mother_at_birth, false, problems);
  check_place("actual", facts.actual, false, problems);
  return problems;
}

}  // namespace

Result<YouthResidence> youth_residence(YouthResidenceFacts const& facts) {
  std::vector<Problem> problems = problems_of(facts);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  if (Stay const* stay = stay_that_counts(facts)) {
    Stay const& first = first_of_chain(facts.stays, *stay);
    return by_address({first.address_before, ResidenceRule::before_stay, ResidenceFact::address_before_stay,
                       stay_reason, no_address_before},
                      facts);
  }
  YouthResidence open;
  switch (facts.help) {
    case YouthHelp::not_asked:
      go_to(open, ResidenceRule::registered_address);
      return ask(std::move(open), ResidenceFact::help);
    case YouthHelp::linked_to_youth_prison:
      go_to(open, ResidenceRule::before_stay);
      return ask(std::move(open), ResidenceFact::stays);
    case YouthHelp::with_stay:
      return by_address({facts.address_now, ResidenceRule::before_stay, ResidenceFact::address_now,
                         starting_stay_reason, no_address},
                        facts);
    case YouthHelp::ambulant:
      break;
  }
  return by_address({facts.address_now, ResidenceRule::registered_address, ResidenceFact::address_now,
                     ambulant_reason, no_address},
                    facts);
}

}  // namespace kanteling::law
