// SPDX-License-Identifier: Apache-2.0
#include "reporting/code_words.hpp"

#include <array>
#include <span>

#include "reporting/words.hpp"

namespace kanteling::reporting {
namespace {

struct CodeWords {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

// One line per code, by hand.
// clang-format off
constexpr auto results = std::to_array<CodeWords>({
    {"driver_card", "een gehandicaptenparkeerkaart als bestuurder", "a disabled parking card as a driver"},
    {"passenger_card", "een gehandicaptenparkeerkaart als passagier", "a disabled parking card as a passenger"},
    {"medical_exam", "een medisch onderzoek", "a medical examination"},
    {"adapted_transport", "aangepast vervoer naar school", "adapted transport to school"},
    {"bicycle_or_public_transport", "een vergoeding voor de fiets of het openbaar vervoer naar school",
     "a payment for the bicycle or public transport to school"},
    {"statement_of_school_or_doctor", "een verklaring van de school of de arts", "a statement of the school or the doctor"},
    {"search_period", "eerst zelf vier weken naar werk of een opleiding zoeken", "first four weeks of looking for work or training"},
    {"application", "een aanvraag bij werk en inkomen", "an application at work and income"},
    {"first_talk_three_working_days", "een eerste gesprek binnen drie werkdagen", "a first talk within three working days"},
    {"first_talk_four_weeks", "een eerste gesprek binnen vier weken", "a first talk within four weeks"},
    {"walks_further", "geen kaart: de afstand die u kunt lopen is te groot", "no card: the distance that you can walk is too long"},
    {"too_short", "geen kaart: de beperking duurt te kort", "no card: the limitation does not last long enough"},
    {"no_driver_or_passenger_need", "geen kaart: niet nodig als bestuurder of passagier", "no card: not needed as a driver or passenger"},
    {"own_strength", "geen vervoer: u kunt zelf voor vervoer zorgen", "no transport: you can see to transport yourself"},
    {"near_school", "geen vervoer: de school is dichtbij", "no transport: the school is near"},
});

constexpr auto roles = std::to_array<CodeWords>({
    {"caseworker", "consulent", "caseworker"},
    {"administration", "administratie", "administration"},
    {"manager", "leidinggevende", "manager"},
    {"team leader", "teamleider", "team leader"},
    {"team_leader", "teamleider", "team leader"},
});

constexpr auto bodies = std::to_array<CodeWords>({
    {"zvw", "de zorgverzekering", "health insurance"},
    {"wlz_daily", "de langdurige zorg (Wlz)", "long-term care (Wlz)"},
    {"education", "het onderwijs", "education"},
    {"work", "werk of een werkgever", "work or an employer"},
    {"municipality_of_residence", "de gemeente waar u woont", "the municipality where you live"},
    {"spatial_planning", "de afdeling ruimte van de gemeente", "the department of spatial planning of the municipality"},
    {"economic_affairs", "de afdeling economie van de gemeente",
     "the department of economic affairs of the municipality"},
    {"municipal_contact_centre", "het klantcontactcentrum van de gemeente", "the contact centre of the municipality"},
});
// clang-format on

std::string_view find_words(std::span<CodeWords const> table, std::string_view code, Language language,
                            std::string_view otherwise) {
  for (CodeWords const& words : table)
    if (words.code == code) return in(language, words);
  return otherwise;
}

}  // namespace

std::string_view result_words(std::string_view code, Language language) {
  return find_words(results, code, language,
                    language == Language::dutch ? "wat u heeft aangevraagd" : "what you applied for");
}

std::string_view role_words(std::string_view code, Language language) {
  return find_words(roles, code, language, code);
}

std::string_view body_words(std::string_view code, Language language) {
  return find_words(bodies, code, language,
                    language == Language::dutch ? "een andere organisatie" : "another organisation");
}

}  // namespace kanteling::reporting
