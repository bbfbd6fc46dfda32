// SPDX-License-Identifier: Apache-2.0
#include "decided.hpp"

#include <algorithm>

#include "../support/told.hpp"
#include "engine/conclude.hpp"
#include "engine/settings.hpp"
#include "kanteling/io/decision_json.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "kanteling/reporting/explanation.hpp"
#include "kanteling/travel/network.hpp"

namespace kanteling::scenarios {
namespace {

/// Facilities of a scenario have numbers only: they are called by these.
void name_facilities(supply::Municipality& municipality, Scenario const& scenario) {
  std::size_t count = 0;
  for (supply::FacilityOffers const& offers : scenario.offers)
    count = std::max(count, offers.offers.size() + offers.refused.size());
  municipality.facilities.assign(count, {});
  for (std::size_t i = 0; i < count; ++i)
    municipality.facilities[i].name = "Voorziening " + std::to_string(i + 1);
}

reporting::DecisionContents contents_of(Decided const& d, rules::Package const& policy,
                                        Scenario const& scenario) {
  return reporting::decision_contents(d.outcome, scenario.request, d.municipality, policy);
}

}  // namespace

Decided decided(supply::Municipality const& municipality, rules::Package const& policy,
                Scenario const& scenario) {
  Decided d{municipality, triage::clarify(policy, scenario.request, 0), {}};
  name_facilities(d.municipality, scenario);
  detail::apply_settings(municipality.organisation, scenario.request, d.clarified);
  travel::Network const network(d.municipality);
  matching::ContractIndex const contracts(d.municipality, network);
  supply::Availability const free(d.municipality);
  d.outcome =
      detail::conclude({d.municipality, network, contracts}, policy, scenario.request, d.clarified,
                       triage::assess(policy, scenario.request, d.clarified, 0, scenario.offers), {}, free);
  return d;
}

std::string text_of(Decided const& d, rules::Package const& policy, Scenario const& scenario,
                    reporting::Language language) {
  return on_one_line(reporting::explain(d.outcome, scenario.request, d.municipality, policy, language));
}

std::string decision_text_of(Decided const& d, rules::Package const& policy, Scenario const& scenario,
                             reporting::Language language) {
  return on_one_line(
      reporting::decision_text(contents_of(d, policy, scenario), scenario.request, d.municipality, language));
}

Json decision_of(Decided const& d, rules::Package const& policy, Scenario const& scenario) {
  return Json::parse(
      io::write_decision(contents_of(d, policy, scenario), scenario.request, d.municipality, policy));
}

}  // namespace kanteling::scenarios
