// SPDX-License-Identifier: Apache-2.0
#include "kanteling/triage/fact_use.hpp"

#include <algorithm>

#include "triage/consents.hpp"

namespace kanteling::triage {
namespace {

std::optional<SecondUse> by_law(people::Purposes from, people::Purposes into, Date day) {
  for (std::uint32_t i = 0; i < legal_reuses.size(); ++i) {
    LegalReuse const& law = legal_reuses[i];
    if (law.from.allows(from) && law.into.allows(into) && law.source.valid.contains(day))
      return SecondUse{UseGround::law, i};
  }
  return std::nullopt;
}

bool is_about(people::Consent const& consent, people::StatedFact const& fact, people::Purposes into) {
  return consent.to == people::ConsentTo::share_facts && consent.from.allows(fact.stated_for) &&
         consent.into.allows(into) &&
         std::find(consent.facts.begin(), consent.facts.end(), fact.id) != consent.facts.end();
}

bool is_represented_by(people::Case const& request, people::Resident const& subject, std::string_view by) {
  bool const is_child = age_on(subject.born, request.on) < consents_alone_from_age;
  for (people::Relation const& r : request.household.relations) {
    bool const speaks_for = r.kind == people::RelationKind::representative ||
                            (is_child && (r.kind == people::RelationKind::guardian || r.authority == true));
    if (r.code == by && speaks_for) return true;
  }
  for (people::Resident const& r : request.household.residents)
    if (r.code == by && is_child && r.authority == true) return true;
  return false;
}

/// Whether somebody may let a fact of this case through: who the case is about, a representative, or, for a child that
/// does not consent alone yet, a holder of authority. That the age of the Youth Act holds for facts too is our reading.
bool may_consent(people::Case const& request, std::string_view by) {
  for (people::Need const& need : request.needs) {
    people::Resident const& subject = resident_of(request.household, need);
    if (subject.code == by || is_represented_by(request, subject, by)) return true;
  }
  return false;
}

/// A later word of the same person about the same fact goes before an earlier one: who said yes may say no.
std::optional<SecondUse> by_consent(people::StatedFact const& fact, people::Purposes into,
                                    people::Case const& request, Date day) {
  auto const same = [&](people::Consent const& consent) { return is_about(consent, fact, into); };
  for (std::uint32_t i = 0; i < request.consents.size(); ++i) {
    people::Consent const& consent = request.consents[i];
    if (!may_consent(request, consent.by)) continue;
    if (same(consent) && holds(consent, day) && last_word(request.consents, consent.by, day, same) == i)
      return SecondUse{UseGround::consent, i};
  }
  return std::nullopt;
}

}  // namespace

FactUse may_use(people::StatedFact const& fact, people::Purposes into, people::Case const& request,
                Date day) {
  if (is_free_for(fact, into)) return {true, {}};
  if (into == people::purpose::contact) return {false, {}};
  std::optional<SecondUse> second = by_law(fact.stated_for, into, day);
  if (!second) second = by_consent(fact, into, request, day);
  return {second.has_value(), second};
}

people::StatedFacts readable(people::StatedFacts const& facts, people::Purposes into,
                             people::Case const& request) {
  people::StatedFacts result;
  for (people::StatedFact const& fact : facts)
    if (may_read(fact, into, request)) result.push_back(fact);
  return result;
}

}  // namespace kanteling::triage
