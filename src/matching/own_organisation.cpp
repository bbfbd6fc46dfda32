// SPDX-License-Identifier: Apache-2.0
#include "kanteling/matching/own_organisation.hpp"

namespace kanteling::matching {
namespace {

OwnOrganisation compared(supply::Municipality const& municipality, supply::CaseworkerId caseworker,
                         Choice const& choice) {
  Option const& first = choice.ranked.front();
  supply::Contract const& own = municipality.at(first.contract);
  OwnOrganisation shown{caseworker, {}};
  for (Option const& option : choice.ranked) {
    supply::Contract const& other = municipality.at(option.contract);
    if (other.provider == own.provider) continue;
    shown.alternatives.push_back(
        {option.contract, option.cost - first.cost,
         municipality.at(other.provider).quality_tenths - municipality.at(own.provider).quality_tenths});
  }
  return shown;
}

}  // namespace

void show_own_organisation(supply::Municipality const& municipality, supply::CaseworkerId caseworker,
                           std::vector<Choice>& choices) {
  supply::Caseworker const& worker = municipality.at(caseworker);
  if (!worker.seconded) return;
  for (Choice& choice : choices) {
    if (choice.ranked.empty()) continue;
    supply::ProviderId const first = municipality.at(choice.ranked.front().contract).provider;
    if (municipality.at(first).code == worker.home_organisation)
      choice.own_organisation = compared(municipality, caseworker, choice);
  }
}

}  // namespace kanteling::matching
