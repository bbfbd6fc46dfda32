// SPDX-License-Identifier: Apache-2.0
#include "reporting/cost_difference.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

std::string_view provider_name(Telling const& t, supply::ContractId contract) {
  return t.municipality.at(t.municipality.at(contract).provider).name;
}

/// "quality 0.5 higher": reviews are out of ten, with one decimal.
std::string quality_difference(Telling const& t, std::int64_t tenths_beyond) {
  ChoiceWords const& words = t.words.choices;
  if (tenths_beyond == 0) return std::string(words.as_good);
  std::int64_t const tenths = tenths_beyond < 0 ? -tenths_beyond : tenths_beyond;
  std::string const number =
      std::to_string(tenths / 10) + std::string(t.words.numbers.decimals) + std::to_string(tenths % 10);
  return fill(tenths_beyond > 0 ? words.better : words.worse, {number});
}

}  // namespace

void tell_pick(Telling const& t, matching::Choice const& choice) {
  if (!choice.pick) return;
  ChoiceWords const& words = t.words.choices;
  matching::PickFound const& pick = *choice.pick;
  std::string const day = date_text(pick.on, t.words.numbers);
  if (pick.why_not)
    return t.page.line(fill(words.picked_not, {t.municipality.at(pick.provider).name, day,
                                               word(words.exclusions, *pick.why_not)}), 2);
  t.page.line(fill(words.picked, {day}), 5);
  if (t.professional() && pick.place > 1)
    t.page.line(fill(words.picked_place, {number_text(pick.place, t.words.numbers),
                                          cost_difference(t, pick.cost_beyond)}), 5);
}

void tell_own_organisation(Telling const& t, matching::Choice const& choice) {
  if (!choice.own_organisation || !t.professional()) return;
  ChoiceWords const& words = t.words.choices;
  matching::OwnOrganisation const& own = *choice.own_organisation;
  std::string_view const first = provider_name(t, choice.ranked.front().contract);
  t.page.line(fill(own.alternatives.empty() ? words.own_alone : words.own_organisation, {first}), 2);
  for (matching::Alternative const& other : own.alternatives)
    t.page.bullet(fill(words.alternative, {provider_name(t, other.contract), cost_difference(t, other.cost_beyond),
                                           quality_difference(t, other.quality_tenths_beyond)}), 2);
}

}  // namespace kanteling::reporting
