// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "io/purpose_json.hpp"
#include "io/read_fields.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::io {
namespace {

using people::Consent;
using people::ConsentTo;
using people::Fact;
using people::FactId;

std::optional<FactId> read_fact_name(JsonValue const& value, Place const& place) {
  std::optional<FactId> const id =
      value.kind == JsonValue::Kind::text ? people::fact_from(value.text) : std::nullopt;
  if (id && people::info(*id).scope != people::FactScope::derived) return id;
  if (id) {
    place.refuse("a fact that is worked out by the library", "a fact that is stated in a case");
    return std::nullopt;
  }
  std::vector<std::string_view> names;
  for (Fact const& fact : people::fact_table)
    if (fact.scope != people::FactScope::derived) names.push_back(fact.name);
  place.refuse(describe(value), "one of " + one_of(names, value.text));
  return std::nullopt;
}

/// A consent lets nothing be used for what it is not meant for by the fact table.
void check_meant_for_both(FactId id, Consent const& consent, Place const& place) {
  Fact const& fact = people::info(id);
  for (people::Purposes const purpose : {consent.from, consent.into}) {
    if (purpose.none() || fact.purposes.allows(purpose)) continue;
    place.refuse(std::string(fact.name) + ", which is not meant for " + std::string(purpose_name(purpose)),
                 "a fact that is meant for both purposes; this one is meant for " + meant_for(fact));
  }
}

std::optional<std::vector<FactId>> read_consented(JsonValue const& value, Place const& place,
                                                  Consent const& consent) {
  std::vector<FactId> facts;
  if (!check_list(value, place, "names of facts", 1, consented_facts_max)) return std::nullopt;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    Place const here = place.item(i);
    std::optional<FactId> const id = read_fact_name(value.items[i], here);
    if (!id) continue;
    if (std::find(facts.begin(), facts.end(), *id) != facts.end())
      here.refuse(describe(value.items[i]) + " a second time", "every fact once");
    check_meant_for_both(*id, consent, here);
    facts.push_back(*id);
  }
  std::sort(facts.begin(), facts.end());
  return facts;
}

void read_sharing(JsonValue const& value, Place const& place, Consent& consent) {
  require(value, place, "from", "the purpose that the facts were stated for, such as \"youth\"", consent.from,
          read_purpose);
  require(value, place, "into", "the purpose that they may be used for besides, such as \"wmo\"",
          consent.into, read_purpose);
  if (!consent.into.none() && consent.from == consent.into)
    place.member("into").refuse("the purpose that stands under from", "another purpose");
  require(value, place, "facts", "the names of the facts that may be shared, at least one", consent.facts,
          [&](JsonValue const& facts, Place const& at) { return read_consented(facts, at, consent); });
}

void refuse_sharing(JsonValue const& value, Place const& place) {
  for (std::string_view const key : {"from", "into", "facts"})
    if (find(value, key)) place.member(key).refuse("a key that does not go with youth_help", "it left out");
}

Consent read_consent(JsonValue const& value, Place const& place) {
  Consent consent;
  if (!check_object(value, place, consent_keys)) return consent;
  require(value, place, "by", "the id of who was asked, a resident or relation", consent.by, read_id);
  std::optional<ConsentTo> to;
  require(value, place, "to", "share_facts or youth_help", to, read_word<ConsentTo>);
  allow(value, place, "given", consent.given, read_truth);
  require(value, place, "on", "the day on which it was asked", consent.on, read_date);
  allow(value, place, "until", consent.until, read_date);
  allow(value, place, "withdrawn", consent.withdrawn, read_date);
  if (!consent.given && consent.withdrawn)
    place.member("withdrawn").refuse("a day for a consent that was not given", "it left out, or given true");
  if (!to) return consent;
  consent.to = *to;
  consent.to == ConsentTo::share_facts ? read_sharing(value, place, consent) : refuse_sharing(value, place);
  return consent;
}

}  // namespace

std::optional<std::vector<Consent>> read_consents(JsonValue const& value, Place const& place) {
  return list_of("consents", 0, consents_max, read_consent)(value, place);
}

}  // namespace kanteling::io
