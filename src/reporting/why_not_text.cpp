// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/why_not_text.hpp"

#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {
namespace {

struct Answering {
  supply::Municipality const& municipality;
  Language language;
  Words const& words;
  Page& page;
};

std::string code_text(Answering const& a, std::int32_t code) {
  return fill(a.words.choices.message_code, {std::to_string(code)});
}

std::string points_text(Answering const& a, matching::Option const& option) {
  ChoiceWords const& words = a.words.choices;
  std::vector<std::string> parts;
  for (matching::Points const& part : option.parts)
    parts.push_back(std::string(words.criteria[static_cast<std::size_t>(part.criterion)]) + " " +
                    number_text(part.points, a.words.numbers));
  return fill(words.points, {number_text(option.points, a.words.numbers), join(parts, ", ")});
}

void tell_contract(Answering const& a, matching::ContractStanding const& standing) {
  supply::Contract const& contract = a.municipality.at(standing.contract);
  supply::Product const& product = a.municipality.at(contract.product);
  std::string_view const name = a.language == Language::dutch ? product.name_nl : product.name_en;
  if (standing.excluded) {
    std::string_view const reason = a.words.choices.exclusions[static_cast<std::size_t>(*standing.excluded)];
    return a.page.bullet(fill(a.words.why_not.excluded, {name, contract.code, reason}) + ", " +
                         code_text(a, matching::iwmo_code(*standing.excluded)) + ".");
  }
  a.page.bullet(fill(a.words.why_not.option, {name, contract.code, number_text(standing.place, a.words.numbers)}) + ".");
  a.page.line(points_text(a, standing.option), 2);
}

void tell_answer(Answering const& a, matching::WhyNot const& answer) {
  Quantity const amount = people::quantity_of(answer.demand.kind, answer.demand.amount);
  a.page.line(fill(a.words.choices.task, {capital(in(a.language, people::info(answer.demand.kind))),
                                          quantity_text(amount, a.words.numbers),
                                          date_text(answer.demand.from, a.words.numbers)}));
  for (matching::ContractStanding const& standing : answer.contracts) tell_contract(a, standing);
  if (answer.contracts.empty())
    a.page.bullet(fill(a.words.why_not.no_contract, {a.municipality.at(answer.provider).name}) + ", " +
                  code_text(a, matching::iwmo_no_contract) + ".");
}

}  // namespace

std::string why_not_text(std::vector<matching::WhyNot> const& answers, supply::ProviderId provider,
                         supply::Municipality const& municipality, Language language) {
  Page page;
  Answering const a{municipality, language, words(language), page};
  page.heading(fill(a.words.why_not.title, {municipality.at(provider).name}));
  if (answers.empty()) page.line(a.words.why_not.nothing);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (i > 0) page.gap();
    tell_answer(a, answers[i]);
  }
  return page.take();
}

}  // namespace kanteling::reporting
