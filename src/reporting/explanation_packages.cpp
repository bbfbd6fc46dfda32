// SPDX-License-Identifier: Apache-2.0
#include "reporting/telling.hpp"

namespace kanteling::reporting {
namespace {

std::string parts_text(Telling const& t, matching::HouseholdPackage const& package) {
  std::vector<std::string> parts;
  for (matching::PackagePart const& part : package.parts) {
    matching::Choice const& choice = t.outcome.choices[static_cast<std::size_t>(part.choice)];
    supply::Contract const& contract = t.municipality.at(part.option.contract);
    parts.push_back(fill(t.words.choices.package_part, {capital(in(t.language, people::info(choice.demand.kind))),
                                                        t.municipality.at(contract.provider).name}));
  }
  return join(parts, "; ");
}

std::string providers_text(Telling const& t, std::int64_t providers) {
  ChoiceWords const& words = t.words.choices;
  if (providers == 1) return std::string(words.providers_one);
  return fill(words.providers_many, {number_text(providers, t.words.numbers)});
}

}  // namespace

void tell_packages(Telling const& t) {
  ChoiceWords const& words = t.words.choices;
  if (t.outcome.packages.empty()) return;
  t.page.gap();
  t.page.line(words.packages);
  for (std::size_t i = 0; i < t.outcome.packages.size(); ++i) {
    matching::HouseholdPackage const& package = t.outcome.packages[i];
    t.page.item(std::to_string(i + 1) + ". ",
                fill(words.package, {parts_text(t, package), providers_text(t, package.providers),
                                     waiting_text(t, package.waiting_weeks)}), 2);
    std::string const points = points_text(t, package.points, package.points_by_criterion);
    if (!points.empty() && (t.professional() || t.outcome.packages.size() > 1)) t.page.line(points, 5);
    if (t.professional()) t.page.line(fill(words.package_cost, {money_text(package.cost, t.words.numbers)}), 5);
  }
}

}  // namespace kanteling::reporting
