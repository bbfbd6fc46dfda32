// SPDX-License-Identifier: Apache-2.0
#include "reporting/proposal_days.hpp"
#include "reporting/telling.hpp"

namespace kanteling::reporting {

std::string_view product_name(Telling const& t, supply::ProductId id) {
  supply::Product const& product = t.municipality.at(id);
  return t.language == Language::dutch ? product.name_nl : product.name_en;
}

std::string waiting_text(Telling const& t, std::int64_t weeks) {
  ChoiceWords const& words = t.words.choices;
  if (weeks == 0) return std::string(words.at_once);
  return fill(weeks == 1 ? words.waiting_one : words.waiting_many, {number_text(weeks, t.words.numbers)});
}

std::string points_text(Telling const& t, std::int64_t points, matching::PointsList const& list) {
  std::vector<std::string> parts;
  for (matching::Points const& part : list) {
    if (part.criterion == matching::Criterion::cost && !t.professional()) continue;
    parts.push_back(std::string(word(t.words.choices.criteria, part.criterion)) + " " +
                    number_text(part.points, t.words.numbers));
  }
  if (parts.empty()) return {};
  if (!t.professional()) return fill(t.words.choices.points_told, {join(parts, ", ")});
  return fill(t.words.choices.points, {number_text(points, t.words.numbers), join(parts, ", ")});
}

namespace {

/// `alone`: with nothing to compare it with, a resident is not told points.
void tell_option(Telling const& t, std::size_t rank, bool alone, matching::Option const& option) {
  ChoiceWords const& words = t.words.choices;
  NumberWords const& numbers = t.words.numbers;
  supply::Contract const& contract = t.municipality.at(option.contract);
  std::string const text = fill(words.option, {t.municipality.at(contract.provider).name,
                                               product_name(t, contract.product),
                                               waiting_text(t, option.waiting_weeks),
                                               fill(words.duration, {number_text(option.weeks, numbers)})});
  t.page.item(std::to_string(rank) + ". ", text, 2);
  std::string const points = alone && !t.professional() ? std::string() : points_text(t, option.points, option.parts);
  if (!points.empty()) t.page.line(points, 5);
  if (!t.professional()) return;
  t.page.line(fill(words.cost, {money_text(option.cost, numbers), contract.code}), 5);
  if (option.price > Cents{}) t.page.line(fill(words.price, {money_text(option.price, numbers)}), 5);
}

void tell_excluded(Telling const& t, matching::Choice const& choice) {
  ChoiceWords const& words = t.words.choices;
  if (choice.excluded.empty()) return;
  t.page.line(words.excluded, 2);
  for (std::size_t reason = 0; reason < words.exclusions.size(); ++reason) {
    std::vector<std::string> names;
    for (matching::Excluded const& excluded : choice.excluded) {
      if (static_cast<std::size_t>(excluded.reason) != reason) continue;
      names.push_back(t.municipality.at(t.municipality.at(excluded.contract).provider).name);
    }
    if (names.empty()) continue;
    std::string text = group_text(t, words.exclusions[reason], names);
    std::string const code = std::to_string(matching::iwmo_code(static_cast<matching::Exclusion>(reason)));
    if (t.professional()) text += ", " + fill(words.message_code, {code});
    t.page.bullet(text, 2);
  }
}

std::string eligible_text(Telling const& t, std::int64_t eligible) {
  ChoiceWords const& words = t.words.choices;
  if (eligible == 1) return std::string(words.eligible_one);
  return fill(words.eligible_many, {number_text(eligible, t.words.numbers)});
}

void tell_choice(Telling const& t, matching::Choice const& choice) {
  ChoiceWords const& words = t.words.choices;
  matching::Demand const& demand = choice.demand;
  Quantity const amount = people::quantity_of(demand.kind, demand.amount);
  t.page.line(fill(words.task, {capital(in(t.language, people::info(demand.kind))),
                                quantity_text(amount, t.words.numbers), date_text(demand.from, t.words.numbers)}));
  if (demand.place_from && demand.place_at)
    t.page.line(fill(words.until_place, {t.municipality.at(*demand.place_at).name,
                                         date_text(*demand.place_from, t.words.numbers),
                                         date_text(*proposal_days(choice, 0).until, t.words.numbers)}), 2);
  if (choice.national) t.page.line(fill(words.national, {product_name(t, *choice.national)}), 2);
  if (!choice.ranked.empty()) {
    t.page.line(eligible_text(t, choice.eligible), 2);
  } else {
    t.page.line(words.eligible_none, 2);
  }
  for (std::size_t i = 0; i < choice.ranked.size() && i < matching::ranked_max; ++i) {
    tell_option(t, i + 1, choice.ranked.size() == 1, choice.ranked[i]);
    if (i == 0) tell_pick(t, choice);
  }
  if (choice.ranked.empty()) tell_pick(t, choice);
  tell_own_organisation(t, choice);
  tell_excluded(t, choice);
}

}  // namespace

void tell_choices(Telling const& t) {
  if (t.outcome.choices.empty()) return;
  t.page.heading(t.words.page.choices);
  for (std::size_t i = 0; i < t.outcome.choices.size(); ++i) {
    if (i > 0) t.page.gap();
    tell_choice(t, t.outcome.choices[i]);
  }
  tell_packages(t);
}

}  // namespace kanteling::reporting
