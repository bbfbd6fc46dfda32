// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kanteling/law/act.hpp"
#include "kanteling/people/fact.hpp"
#include "kanteling/people/stated_fact.hpp"
#include "kanteling/people/task_kind.hpp"

namespace kanteling::people {

namespace detail {

template <std::size_t N, class Names>
constexpr std::array<std::string_view, N> codes_of(Names const& names) {
  std::array<std::string_view, N> codes{};
  for (std::size_t i = 0; i < N; ++i) codes[i] = names[i].code;
  return codes;
}

inline constexpr auto topic_codes = codes_of<topic_count>(topic_names);
inline constexpr auto task_codes = codes_of<task_kind_count>(task_kinds);
inline constexpr auto act_codes = codes_of<law::act_count>(law::act_names);
inline constexpr std::array<std::string_view, 7> stage_codes{"signal",      "question", "report", "inquiry",
                                                             "application", "decision", "running"};
inline constexpr std::array<std::string_view, 6> channel_codes{"phone",  "desk",    "email",
                                                               "letter", "digital", "professional"};
inline constexpr std::array<std::string_view, 6> requester_codes{"resident",  "network",   "professional",
                                                                 "provider",  "volunteer", "institution"};
inline constexpr std::array<std::string_view, 3> limitation_codes{"none", "some", "much"};
inline constexpr std::array<std::string_view, 5> other_act_codes{"none", "zvw", "wlz_daily", "education", "work"};

using enum FactType;
using enum FactScope;

}  // namespace detail

/// Every fact that the library knows, in one table; a fact's position is its FactId and its column in every row.
/// `village` gets its values from the municipality that is loaded.
inline constexpr std::array fact_table = [] {
  using namespace detail;
  namespace p = purpose;
  constexpr Purposes social = p::social;
  return std::array{
      // Worked out by the library.
      Fact{"stage", text, derived, p::any, 0, "", stage_codes, "", ""},
      Fact{"channel", text, derived, p::any, 0, "", channel_codes, "", ""},
      Fact{"requester", text, derived, p::any, 0, "", requester_codes, "", ""},
      Fact{"village", text, derived, p::any, 0, "", {}, "", ""},
      Fact{"act", text, derived, p::any, 0, "", act_codes, "", ""},
      Fact{"topic", text, derived, p::any, 0, "", topic_codes, "", ""},
      Fact{"age", number, derived, p::any, 0, "years", {}, "", ""},
      Fact{"household_size", number, derived, p::any, 0, "residents", {}, "", ""},
      Fact{"adult_housemates", number, derived, p::any, 0, "residents", {}, "", ""},
      Fact{"children", number, derived, p::any, 0, "residents", {}, "", ""},
      Fact{"needs_count", number, derived, p::any, 0, "needs", {}, "", ""},
      Fact{"task", text, derived, p::any, 0, "", task_codes, "", ""},
      Fact{"amount", number, derived, p::any, 0, "of the task", {}, "", ""},
      Fact{"remaining", number, derived, p::any, 0, "of the task", {}, "", ""},
      Fact{"offer_amount", number, derived, p::any, 0, "of the task", {}, "", ""},
      Fact{"offer_minutes", number, derived, p::any, 0, "minutes", {}, "", ""},
      Fact{"offer_fee", number, derived, p::any, 2, "euro", {}, "", ""},

      // About the case.
      Fact{"lives_here", boolean, whole_case, p::any, 0, "", {}, "Woont u in deze gemeente?",
           "Do you live in this municipality?"},
      Fact{"wants_report", boolean, whole_case, p::any, 0, "", {}, "Wilt u een melding doen?",
           "Do you want to make a report?"},
      Fact{"agrees_desk", boolean, whole_case, p::any, 0, "", {},
           "Bent u het ermee eens dat uw vraag nu meteen is afgehandeld?",
           "Do you agree that your question has been settled now?"},
      Fact{"safety_concern", boolean, whole_case, p::any, 0, "", {}, "Is er iemand niet veilig?", "Is anyone unsafe?"},
      Fact{"urgent_help_needed", boolean, whole_case, p::any, 0, "", {},
           "Is er direct hulp nodig, die niet kan wachten?", "Is help needed at once, that cannot wait?"},
      Fact{"client_support_wanted", boolean, whole_case, p::any, 0, "", {},
           "Wilt u dat iemand u gratis en onafhankelijk helpt in de gesprekken?",
           "Do you want somebody to help you in the talks, free and independent?"},
      Fact{"can_direct_self", boolean, whole_case, social | p::debts, 0, "", {},
           "Kunt u zelf het overzicht houden over de hulp?", "Can you keep an overview of the help yourself?"},
      Fact{"professionals_involved", number, whole_case, social | p::debts, 0, "professionals", {},
           "Hoeveel hulpverleners komen er al bij u?", "How many professionals already help you?"},
      Fact{"wlz_entitled", boolean, whole_case, p::wmo, 0, "", {}, "Heeft u een indicatie voor langdurige zorg (Wlz)?",
           "Do you have a decision for long-term care (Wlz)?"},
      Fact{"wheelchair", boolean, whole_case, social | p::pupil_transport | p::parking_card, 0, "", {},
           "Gebruikt u buiten een rolstoel?", "Do you use a wheelchair outdoors?"},
      Fact{"can_travel_alone", boolean, whole_case, social | p::pupil_transport, 0, "", {},
           "Kunt u alleen op pad?", "Can you travel alone?"},
      Fact{"can_cycle", boolean, whole_case, social | p::pupil_transport, 0, "", {}, "Kunt u fietsen?",
           "Can you cycle?"},
      Fact{"has_car", boolean, whole_case, social | p::pupil_transport, 0, "", {},
           "Heeft u een auto die u zelf kunt gebruiken?", "Do you have a car that you can use?"},
      Fact{"monthly_income", number, whole_case, p::debts | p::participation | p::pupil_transport, 2, "euro", {},
           "Hoeveel inkomen heeft uw huishouden per maand?", "What is your household's income per month?"},

      // About one need.
      Fact{"information_settles", boolean, need, p::any, 0, "", {}, "Is uw vraag opgelost met informatie of advies?",
           "Does information or advice settle your question?"},
      Fact{"expected_months", number, need, p::any, 0, "months", {}, "Hoe lang denkt u dat er hulp nodig is?",
           "For how long do you expect to need help?"},
      Fact{"problem_domains", number, need, social | p::debts, 0, "life domains", {},
           "Op hoeveel gebieden van uw leven loopt het niet goed?", "In how many areas of your life are things difficult?"},
      Fact{"problem_intricate", boolean, need, social | p::debts, 0, "", {},
           "Is de situatie ingewikkeld of is er heel bijzondere hulp nodig?",
           "Is the situation intricate, or is very special help needed?"},
      Fact{"limitation", text, need, social, 0, "", limitation_codes, "Hoeveel kunt u niet meer zelf?",
           "How much can you no longer do yourself?"},
      Fact{"gp_referral", boolean, need, p::youth | p::contact, 0, "", {}, "Heeft de huisarts of specialist verwezen?",
           "Did a GP or medical specialist refer?"},
      Fact{"other_act", text, need, social, 0, "", other_act_codes,
           "Krijgt u deze hulp al op een andere manier, zoals van de zorgverzekering, school of uw werk?",
           "Do you already get this help in another way, such as from health insurance, school or work?"},
      Fact{"pgb_wish", boolean, need, social, 0, "", {}, "Wilt u de hulp zelf inkopen met een persoonsgebonden budget?",
           "Do you want to buy the help yourself with a personal budget?"},
      Fact{"pgb_able", boolean, need, social, 0, "", {}, "Kunt u, of iemand namens u, een budget beheren?",
           "Can you, or somebody for you, manage a budget?"},
      Fact{"pgb_reasoned", boolean, need, social, 0, "", {}, "Vertelde u waarom u de hulp zelf wilt inkopen?",
           "Did you tell us why you want to buy the help yourself?"},
      Fact{"pgb_safe", boolean, need, social, 0, "", {}, "Is de hulp die u zelf wilt inkopen goed en veilig?",
           "Is the help that you want to buy good and safe?"},
      Fact{"eviction_threat", boolean, need, p::debts | p::contact, 0, "", {}, "Dreigt u uw huis uit te moeten?",
           "Are you at risk of eviction?"},
      Fact{"utilities_threat", boolean, need, p::debts | p::contact, 0, "", {},
           "Dreigt gas, stroom, water of de zorgverzekering te stoppen?",
           "Are gas, power, water or health insurance about to stop?"},
      Fact{"payments_behind", boolean, need, p::debts, 0, "", {}, "Kunt u uw rekeningen niet meer betalen?",
           "Are you no longer able to pay your bills?"},
      Fact{"walking_metres", number, need, p::parking_card | p::wmo, 0, "metres", {},
           "Hoeveel meter kunt u lopen zonder hulp van een ander?",
           "How many metres can you walk without another's help?"},
      Fact{"limitation_months", number, need, p::parking_card | p::pupil_transport, 0, "months", {},
           "Hoeveel maanden duurt dat nog, naar verwachting?", "For how many months is that expected to last?"},
      Fact{"drives", boolean, need, p::parking_card, 0, "", {}, "Rijdt u zelf auto?", "Do you drive a car yourself?"},
      Fact{"door_to_door", boolean, need, p::parking_card, 0, "", {},
           "Heeft u van deur tot deur steeds hulp van de bestuurder nodig?",
           "Do you always need the driver's help from door to door?"},
      Fact{"medical_exam_done", boolean, need, p::parking_card, 0, "", {}, "Is er een medische keuring gedaan?",
           "Has there been a medical examination?"},
      Fact{"school_metres", number, need, p::pupil_transport, 0, "metres", {},
           "Hoe ver is de school?", "How far is the school?"},
      Fact{"pupil_travels_accompanied", boolean, need, p::pupil_transport, 0, "", {},
           "Kan uw kind met begeleiding fietsen of met de bus?",
           "Can your child cycle or take the bus when accompanied?"},
      Fact{"cooperates_on_work", boolean, need, p::participation, 0, "", {},
           "Werkt u mee aan wat er over werk en inkomen is afgesproken?",
           "Do you cooperate in what was agreed on work and income?"},

      // About one task.
      Fact{"own_amount", number, task, social, 0, "of the task", {}, "Hoeveel hiervan kunt u zelf, of met een andere aanpak?",
           "How much of this can you do yourself, or in another way?"},
      Fact{"item_solves", boolean, task, social, 0, "", {}, "Zou een gewoon te koop artikel dit oplossen?",
           "Would an item that anyone can buy solve this?"},
      Fact{"item_available", boolean, task, social, 0, "", {}, "Is dat artikel echt te krijgen?",
           "Is that item really available?"},
      Fact{"item_affordable_at_minimum", boolean, task, social, 0, "", {},
           "Is het te betalen met een inkomen op het minimum?", "Is it affordable on an income at minimum level?"},
      Fact{"item_amount", number, task, social, 0, "of the task", {}, "Hoeveel hiervan lost het artikel op?",
           "How much of this does the item solve?"},
      Fact{"housemate_asked", boolean, task, social, 0, "", {}, "Is er met de huisgenoot over gesproken?",
           "Has it been discussed with the housemate?"},
      Fact{"housemate_able", boolean, task, social, 0, "", {}, "Kan de huisgenoot dit doen?",
           "Is the housemate able to do this?"},
      Fact{"usual_help_amount", number, task, social, 0, "of the task", {}, "Hoeveel hiervan kan de huisgenoot doen?",
           "How much of this can the housemate do?"},
      Fact{"carer_amount", number, task, social, 0, "of the task", {},
           "Hoeveel hiervan doet de mantelzorger, zoals die zelf zegt?",
           "How much of this does the informal carer do, as the carer states?"},
      Fact{"network_amount", number, task, social, 0, "of the task", {},
           "Hoeveel hiervan doen familie, vrienden of buren graag?",
           "How much of this are family, friends or neighbours glad to do?"},
      Fact{"facility_suits", boolean, task, social, 0, "", {}, "Past hulp in het dorp, die voor iedereen is, bij u?",
           "Would help in the village that is open to all suit you?"},
      Fact{"fee_bearable", boolean, task, social, 0, "", {}, "Is de bijdrage daarvoor voor u te dragen?",
           "Is the fee for it bearable for you?"},
      Fact{"short_help_amount", number, task, social, 0, "of the task", {},
           "Hoeveel hiervan kan het team zelf kort oppakken?", "How much of this can the team itself take up for a short time?"},
  };
}();

inline constexpr std::size_t fact_count = fact_table.size();

constexpr Fact const& info(FactId id) { return fact_table[id.index]; }

constexpr std::optional<FactId> fact_from(std::string_view name) {
  for (std::size_t i = 0; i < fact_count; ++i)
    if (fact_table[i].name == name) return FactId{static_cast<std::uint32_t>(i)};
  return std::nullopt;
}

/// The id of a fact that must exist: a name that does not stand in the table is an error when compiling.
consteval FactId fact(std::string_view name) { return fact_from(name).value(); }

}  // namespace kanteling::people
