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

/// A later word of the same person about the same fact goes before an earlier one: who said yes may say no.
std::optional<SecondUse> by_consent(people::StatedFact const& fact, people::Purposes into,
                                    people::Case const& request, Date day) {
  auto const same = [&](people::Consent const& consent) { return is_about(consent, fact, into); };
  for (std::uint32_t i = 0; i < request.consents.size(); ++i) {
    people::Consent const& consent = request.consents[i];
    if (same(consent) && holds(consent, day) && last_word(request.consents, consent.by, day, same) == i)
      return SecondUse{UseGround::consent, i};
  }
  return std::nullopt;
}

}  // namespace

FactUse may_use(people::StatedFact const& fact, people::Purposes into, people::Case const& request,
                Date day) {
  if (fact.stated_for.none() || fact.stated_for.allows(into)) return {true, {}};
  if (into == people::purpose::contact) return {false, {}};
  std::optional<SecondUse> second = by_law(fact.stated_for, into, day);
  if (!second) second = by_consent(fact, into, request, day);
  return {second.has_value(), second};
}

people::StatedFacts readable(people::StatedFacts const& facts, people::Purposes into,
                             people::Case const& request) {
  people::StatedFacts result;
  for (people::StatedFact const& fact : facts)
    if (may_use(fact, into, request, request.on).allowed) result.push_back(fact);
  return result;
}

}  // namespace kanteling::triage
