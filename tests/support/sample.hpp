// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/facts.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/supply/municipality.hpp"

/// A small invented household with everything in it that a text or a JSON file can show. The villages are real; the
/// people, the organisations and the rules are invented.
namespace kanteling::sample {

inline Date day(int month, int day_of_month) { return make_date(2026, month, day_of_month); }

inline supply::Facility facility(std::string code, std::string name, Cents fee, Cents cost) {
  supply::Facility f;
  f.code = std::move(code);
  f.name = std::move(name);
  f.organisation = "stichting-verzonnen";
  f.places_per_month = 40;
  f.fee = fee;
  f.cost = cost;
  return f;
}

inline supply::Provider provider(std::string code, std::string name) {
  supply::Provider p;
  p.code = std::move(code);
  p.name = std::move(name);
  return p;
}

inline supply::Product product(std::string code, std::string name_nl, std::string name_en, bool national = false) {
  supply::Product p;
  p.code = std::move(code);
  p.name_nl = std::move(name_nl);
  p.name_en = std::move(name_en);
  p.tasks = {people::TaskKind::heavy_cleaning};
  p.national = national;
  return p;
}

inline supply::Contract contract(std::string code, std::uint32_t provider_index, std::uint32_t product_index = 0) {
  supply::Contract c;
  c.code = std::move(code);
  c.provider = {provider_index};
  c.product = {product_index};
  c.valid = {day(1, 1), std::nullopt};
  c.tariff = {3350};
  return c;
}

inline supply::Municipality municipality() {
  supply::Municipality m;
  m.name = "Voorbeeldgemeente";
  m.code = "9999";
  m.year = 2026;
  m.villages.resize(2);
  m.villages[0].code = "simpelveld";
  m.villages[0].name = "Simpelveld";
  m.villages[0].inhabitants = 5400;
  m.villages[1].code = "bocholtz";
  m.villages[1].name = "Bocholtz";
  m.villages[1].inhabitants = 5100;
  m.facilities = {facility("boodschappenbus", "Boodschappenbus De Kar", {350}, {725}),
                  facility("klussen-noord", "Klussenhulp Noord", {0}, {500}),
                  facility("klussen-oost", "Klussenhulp Oost", {0}, {500}),
                  facility("klussen-west", "Klussenhulp West", {0}, {500}),
                  facility("klussen-zuid", "Klussenhulp Zuid", {0}, {500})};
  m.providers = {provider("de-brug", "Thuiszorg De Brug"), provider("de-linde", "Zorg De Linde"),
                 provider("het-anker", "Hulp Het Anker")};
  m.products = {product("hh-1", "Huishoudelijke ondersteuning", "Domestic support"),
                product("landelijk-1", "Landelijke tolk", "National interpreter", true)};
  m.contracts = {contract("c-brug", 0), contract("c-linde", 1), contract("c-anker", 2)};
  m.budgets = {{law::Act::wmo, 2026, {100'000'00}, {99'000'00}}, {law::Act::youth, 2026, {50'000'00}, {0}}};
  supply::Caseworker worker;
  worker.code = "wmo-1";
  m.caseworkers = {worker};
  return m;
}

inline rules::RuleInfo rule(std::string id, std::string nl, std::string en, Source source = {}) {
  rules::RuleInfo info;
  info.id = std::move(id);
  info.source = std::move(source);
  if (!nl.empty()) info.annotations = {{"nl", std::move(nl)}, {"en", std::move(en)}};
  return info;
}

inline rules::Package policy() {
  Source const act{"Wmo 2015", "2.3.5(3)", NormLevel::act, Evidence::seen, {make_date(2015, 1, 1), std::nullopt}};
  Source const recalled{"Beleidsregels Wmo", "4", NormLevel::policy_rule, Evidence::recalled, {day(1, 1), std::nullopt}};
  rules::Table own, usual, tailored;
  own.id = "wmo_own_strength";
  own.source = act;
  own.rules = {rule("os1", "Wat u zelf kunt, doet u zelf.", "What you can do yourself, you do yourself.")};
  usual.id = "wmo_usual_help";
  usual.source = act;
  usual.rules = {rule("uh1", "Uw huisgenoot doet mee, zoals besproken.", "Your housemate joins in, as discussed.", recalled)};
  tailored.id = "wmo_tailored";
  tailored.rules = {rule("t1", "", "", act)};
  rules::Package package;
  package.form.tables = {own, usual, tailored};
  package.hash = std::string(60, 'a') + "0123";
  return package;
}

inline people::Case request() {
  people::Case c;
  c.id = "2026-0001";
  c.stage = people::Stage::inquiry;
  c.on = day(4, 7);
  c.received = day(3, 24);
  c.channel = people::Channel::phone;
  c.village = "simpelveld";
  c.household.residents = {{"r-1", make_date(1946, 5, 2), people::Role::self},
                           {"r-2", make_date(1948, 11, 30), people::Role::partner}};
  c.wishes = {{"nl", "de"}, "", "de-linde"};
  c.facts = {{people::fact("can_cycle"), false, 0}, {people::fact("monthly_income"), false, 123456}};
  people::Need need;
  need.topic = people::Topic::domestic_help;
  need.question = "Ik red de zware schoonmaak niet meer,\nen de \"grote\" boodschappen ook niet.";
  need.facts = {{people::fact("expected_months"), true, 0}, {people::fact("limitation"), false, 1}};
  need.tasks = {{people::TaskKind::heavy_cleaning, 90, {{people::fact("own_amount"), false, 30}}},
                {people::TaskKind::shopping, 60, {}}};
  people::Need parking;
  parking.topic = people::Topic::parking_card;
  c.needs = {need, parking};
  c.own_plan = people::OwnPlan{day(3, 28), "Onze dochter doet de tuin."};
  return c;
}

inline triage::Finding finding(triage::Rung rung, triage::Verdict verdict, std::int64_t covered = 0) {
  triage::Finding f;
  f.rung = rung;
  f.verdict = verdict;
  f.covered = covered;
  return f;
}

inline triage::TaskPlan cleaning_plan() {
  using triage::Rung;
  using triage::Verdict;
  triage::TaskPlan plan;
  plan.kind = people::TaskKind::heavy_cleaning;
  plan.amount = people::quantity_of(plan.kind, 90);
  plan.findings = {finding(Rung::own_strength, Verdict::covers_part, 30),
                   finding(Rung::common_item, Verdict::does_not_apply),
                   finding(Rung::usual_help, Verdict::covers_part, 15), finding(Rung::informal_care, Verdict::declined),
                   finding(Rung::network, Verdict::not_assessed), finding(Rung::general_facility, Verdict::does_not_apply),
                   finding(Rung::tailored, Verdict::admissible)};
  plan.findings[0].rule = triage::RuleRef{0, 0};
  plan.findings[0].facts_used = {people::fact("limitation"), people::fact("own_amount")};
  plan.findings[2].rule = triage::RuleRef{1, 0};
  plan.findings[4].missing = {people::fact("network_amount")};
  for (std::uint32_t i = 1; i < 5; ++i) {
    plan.findings[5].refused.push_back({{i}, plan.kind, supply::OfferRefusal::full});
  }
  plan.findings[5].refused.push_back({{0}, plan.kind, supply::OfferRefusal::closed});
  plan.findings[6].rule = triage::RuleRef{2, 0};
  plan.remainder = 45;
  return plan;
}

inline triage::TaskPlan shopping_plan() {
  triage::TaskPlan plan;
  plan.kind = people::TaskKind::shopping;
  plan.amount = people::quantity_of(plan.kind, 60);
  plan.findings = {finding(triage::Rung::general_facility, triage::Verdict::covers, 60)};
  supply::FacilityOffer offer;
  offer.facility = {0};
  offer.kind = plan.kind;
  offer.amount_per_place = 60;
  offer.places = 1;
  offer.minutes = 12;
  offer.mode = supply::TravelMode::volunteer_bus;
  offer.fee = {350};
  plan.findings[0].uses = {{offer, 1, 60}};
  plan.settled = true;
  return plan;
}

inline matching::Choice choice() {
  using matching::Criterion;
  matching::Choice c;
  c.demand = {0, 0, law::Act::wmo, people::TaskKind::heavy_cleaning, 45, day(4, 7), 52};
  c.ranked = {{{1}, 72, {{Criterion::wish, 40}, {Criterion::quality, 17}, {Criterion::cost, 15}}, 52, 0, {130'650}},
              {{0}, 33, {{Criterion::waiting, 18}, {Criterion::cost, 15}}, 52, 1, {130'650}}};
  c.eligible = 2;
  c.excluded = {{{2}, matching::Exclusion::ceiling_reached}};
  return c;
}

inline triage::Assessment assessment() {
  triage::Assessment a;
  a.stage = people::Stage::inquiry;
  a.one_plan = true;
  a.review_weeks = 26;
  triage::StepPlan need;
  need.act = law::Act::wmo;
  need.tasks = {cleaning_plan(), shopping_plan()};
  triage::StepPlan parking;
  parking.act = law::Act::parking_card;
  parking.route = triage::Route::criteria;
  parking.criteria = triage::CriteriaFinding{
      triage::CriteriaVerdict::needs_advice, std::nullopt, "", {people::fact("walking_metres")},
      {people::fact("medical_exam_done")}};
  a.needs = {need, parking};
  a.duties = {{triage::Duty::offer_client_support, std::nullopt}, {triage::Duty::give_written_result, day(5, 5)}};
  a.questions = {{people::fact("network_amount"), 0, 0, triage::Whom::network},
                 {people::fact("can_travel_alone"), -1, -1, triage::Whom::resident}};
  a.clocks = {{law::wmo_inquiry, day(3, 24), law::end_of(law::wmo_inquiry, day(3, 24)),
               law::end_of(law::wmo_inquiry, day(3, 24)).end, {}, {}, {}}};
  return a;
}

inline reporting::Outcome outcome() {
  reporting::Outcome o;
  o.case_id = "2026-0001";
  o.kind = reporting::OutcomeKind::provision_proposed;
  o.next = {reporting::NextStepCode::discuss_choice, reporting::Actor::caseworker, supply::CaseworkerId{0}, day(5, 6),
            "wmo_inquiry", true, Evidence::seen, false};
  o.assessment = assessment();
  o.choices = {choice()};
  o.cost = {130'650 + 26 * 725};
  o.receipt = {"0.1.0", policy().hash, day(4, 7), {people::fact("limitation"), people::fact("own_amount")}};
  return o;
}

/// The sample with everything set that it leaves empty, for tests that look at every property.
inline reporting::Outcome full_outcome() {
  reporting::Outcome o = outcome();
  o.beside = {o.next};
  o.assigned = matching::Assigned{};
  o.assigned->caseworker = supply::CaseworkerId{0};
  o.assigned->why = {matching::WhyAssigned::discipline};
  o.assigned->hours = 6;
  o.assigned->hours_used = 80;
  o.assigned->hours_per_month = 120;
  o.assessment.forward_to = "een andere gemeente";
  matching::Choice& choice = o.choices.front();
  choice.national = supply::ProductId{1};
  choice.pick = matching::PickFound{{1}, day(4, 1), std::nullopt, 2, {1'200}};
  choice.own_organisation = matching::OwnOrganisation{{0}, {{{0}, {-1'200}, 5}}};
  matching::HouseholdPackage package;
  package.parts = {{0, choice.ranked[0]}};
  package.points = choice.ranked[0].points;
  package.points_by_criterion = choice.ranked[0].parts;
  package.cost = choice.ranked[0].cost;
  package.providers = 1;
  o.packages = {package};
  o.assessment.needs[1].criteria->rule = triage::RuleRef{0, 0};
  return o;
}

}  // namespace kanteling::sample
