// SPDX-License-Identifier: Apache-2.0
#include "scenario.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "kanteling/people/case_events.hpp"
#include "kanteling/people/facts.hpp"
#include "reporting/codes.hpp"

namespace kanteling::scenarios {
namespace {

using people::FactId;

template <class Names>
std::size_t position(Names const& names, std::string const& code) {
  auto const at = std::find(names.begin(), names.end(), code);
  if (at == names.end()) throw std::invalid_argument("no such word: " + code);
  return static_cast<std::size_t>(at - names.begin());
}

/// A value of an enumeration by its word.
template <class Enum>
Enum word(Json const& code) {
  return static_cast<Enum>(position(reporting::codes<Enum>, code.get<std::string>()));
}

Date date(Json const& text) {
  std::optional<Date> const d = parse_date(text.get<std::string>());
  if (!d) throw std::invalid_argument("no such day: " + text.get<std::string>());
  return *d;
}

people::StatedFact stated(std::string const& name, Json const& value) {
  std::optional<FactId> const id = people::fact_from(name);
  if (!id || info(*id).scope == people::FactScope::derived) throw std::invalid_argument("no fact to state: " + name);
  if (value.is_null()) return {*id, true, 0};
  if (value.is_boolean()) return {*id, false, value.get<bool>() ? 1 : 0};
  if (value.is_string()) {
    std::vector<std::string> const values(info(*id).values.begin(), info(*id).values.end());
    return {*id, false, static_cast<std::int64_t>(position(values, value.get<std::string>()))};
  }
  return {*id, false, value.get<std::int64_t>()};
}

people::Purposes purpose(Json const& code) {
  for (auto const& [name, purpose] : reporting::purpose_names)
    if (name == code.get<std::string>()) return purpose;
  throw std::invalid_argument("no such purpose: " + code.get<std::string>());
}

/// A value, or {"value": ..., "for": ...} of one that was stated for another purpose.
people::StatedFact stated_for(std::string const& name, Json const& value) {
  if (!value.is_object()) return stated(name, value);
  people::StatedFact fact = stated(name, value.at("value"));
  fact.stated_for = purpose(value.at("for"));
  return fact;
}

people::StatedFacts facts(Json const& object) {
  people::StatedFacts result;
  for (auto const& [name, value] : object.items()) result.push_back(stated_for(name, value));
  std::sort(result.begin(), result.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
  return result;
}

people::TaskKind task_kind(Json const& code) {
  std::optional<people::TaskKind> const kind = people::task_kind_from(code.get<std::string>());
  if (!kind) throw std::invalid_argument("no such task: " + code.get<std::string>());
  return *kind;
}

people::Need need(Json const& j) {
  people::Need n;
  n.topic = people::topic_from(j.at("topic").get<std::string>()).value();
  n.about = j.value("about", "");
  n.question = j.value("question", "");
  n.facts = facts(j.value("facts", Json::object()));
  for (Json const& t : j.value("tasks", Json::array()))
    n.tasks.push_back({task_kind(t.at("task")), t.at("amount").get<std::int64_t>(), facts(t.value("facts", Json::object()))});
  return n;
}

std::optional<bool> if_said(Json const& j, char const* key) {
  return j.contains(key) ? std::optional(j.at(key).get<bool>()) : std::nullopt;
}

/// Either the day of birth, or an object with more: {"born", "id", "authority", "two_homes", "left": {"how", "on"}}.
people::Resident resident(Json const& j, people::Role role, std::string code) {
  if (!j.is_object()) return {std::move(code), date(j), role};
  people::Resident r{j.value("id", code), date(j.at("born")), role, j.value("two_homes", false), if_said(j, "authority")};
  if (j.contains("left"))
    r.left = people::Left{word<people::Departure>(j.at("left").at("how")), date(j.at("left").at("on"))};
  return r;
}

people::Household household(Json const& list) {
  people::Household h;
  for (auto const& [role, who] : list.items()) {
    std::string const name = role.substr(0, role.find(' '));  // "child 1", "child 2"
    h.residents.push_back(resident(who, word<people::Role>(name), "r" + std::to_string(h.residents.size())));
  }
  return h;
}

people::Consent consent(Json const& j) {
  people::Consent c;
  c.by = j.at("by").get<std::string>();
  c.to = word<people::ConsentTo>(j.at("to"));
  if (j.contains("from")) c.from = purpose(j.at("from"));
  if (j.contains("into")) c.into = purpose(j.at("into"));
  for (Json const& name : j.value("facts", Json::array())) c.facts.push_back(people::fact_from(name.get<std::string>()).value());
  std::sort(c.facts.begin(), c.facts.end());
  c.given = j.value("given", true);
  c.on = date(j.at("on"));
  if (j.contains("until")) c.until = date(j.at("until"));
  if (j.contains("withdrawn")) c.withdrawn = date(j.at("withdrawn"));
  return c;
}

/// Who counts beside those who live here, what was consented to, and who signed the plan.
void read_people(people::Case& c, Json const& j) {
  c.household = household(j.at("household"));
  for (Json const& r : j.value("relations", Json::array()))
    c.household.relations.push_back(
        {r.at("id").get<std::string>(), word<people::RelationKind>(r.at("kind")), if_said(r, "authority")});
  for (Json const& given : j.value("consents", Json::array())) c.consents.push_back(consent(given));
  for (Json const& s : j.value("signatures", Json::array()))
    c.signatures.push_back({s.at("by").get<std::string>(), date(s.at("on"))});
}

/// What cannot have happened is a mistake in the file.
void check_events(people::Case const& c) {
  auto const problems = law::check_events(c.events, c.on, own_events(c, c.stage));
  if (!problems.empty()) throw std::invalid_argument(to_string(problems.front()));
}

people::Rung rung(Json const& code) {
  auto const at = std::find_if(people::rung_names.begin(), people::rung_names.end(),
                               [&](people::RungName const& r) { return r.code == code.get<std::string>(); });
  if (at == people::rung_names.end()) throw std::invalid_argument("no such rung: " + code.get<std::string>());
  return static_cast<people::Rung>(at - people::rung_names.begin());
}

/// A day alone, or a day with goals and what the plan proposes.
people::OwnPlan own_plan(Json const& j) {
  if (j.is_string()) return {date(j), ""};
  people::OwnPlan plan{date(j.at("handed_in")), ""};
  plan.goals = j.value("goals", std::vector<std::string>{});
  for (Json const& i : j.value("items", Json::array()))
    plan.items.push_back({i.value("need", 0), task_kind(i.at("task")), rung(i.at("rung")), i.at("amount").get<std::int64_t>(),
                          i.value("by", ""), i.value("agreed", false)});
  return plan;
}

/// What a person decided otherwise, by default a caseworker on the day of the case.
people::Override decided_otherwise(Json const& j, Date on) {
  static std::vector<std::string> const words{"covers", "grant", "refuse", "is_complex", "is_simple",
                                              "one_plan", "no_plan", "case_manager", "no_case_manager"};
  people::Override o;
  o.of = static_cast<people::OverrideOf>(position(words, j.at("of").get<std::string>()));
  o.need = j.value("need", -1);
  o.task = j.value("task", -1);
  if (j.contains("rung")) o.rung = rung(j.at("rung"));
  o.amount = j.value("amount", std::int64_t{0});
  o.role = j.value("role", "caseworker");
  o.reason = j.at("reason").get<std::string>();
  o.on = on;
  return o;
}

people::Case request(Json const& j) {
  static std::vector<std::string_view> const stages(people::detail::stage_codes.begin(), people::detail::stage_codes.end());
  static std::vector<std::string_view> const requesters(people::detail::requester_codes.begin(),
                                                        people::detail::requester_codes.end());
  people::Case c;
  c.stage = static_cast<people::Stage>(position(stages, j.at("stage").get<std::string>()));
  c.on = date(j.at("on"));
  c.received = j.contains("received") ? date(j.at("received")) : c.on;
  if (j.contains("applied")) c.applied = date(j.at("applied"));
  c.requester = static_cast<people::Requester>(position(requesters, j.value("requester", "resident")));
  read_people(c, j);
  c.facts = facts(j.value("facts", Json::object()));
  for (Json const& n : j.at("needs")) c.needs.push_back(need(n));
  for (Json const& e : j.value("events", Json::array())) {
    std::optional<law::EventKind> const kind = law::event_kind(e.at("event").get<std::string>());
    if (!kind) throw std::invalid_argument("no such event: " + e.at("event").get<std::string>());
    c.events.push_back({*kind, date(e.at("on")), e.contains("until") ? std::optional(date(e.at("until"))) : std::nullopt});
  }
  if (j.contains("own_plan")) c.own_plan = own_plan(j.at("own_plan"));
  for (Json const& o : j.value("overrides", Json::array())) c.overrides.push_back(decided_otherwise(o, c.on));
  check_events(c);
  return c;
}

/// Facilities get the number in which they are written down.
supply::FacilityOffers offers(Json const& j) {
  static std::vector<std::string> const reasons{"not_serving_village", "age",     "closed",
                                                "no_volunteers",       "full",    "too_far",
                                                "not_wheelchair_accessible"};
  supply::FacilityOffers result;
  std::uint32_t facility = 0;
  for (Json const& o : j.value("offers", Json::array())) {
    supply::FacilityOffer offer;
    offer.facility = {facility++};
    offer.kind = task_kind(o.at("task"));
    offer.amount_per_place = o.at("amount_per_place").get<std::int64_t>();
    offer.places = o.at("places").get<std::int64_t>();
    offer.fee = {o.value("fee_cents", std::int64_t{0})};
    result.offers.push_back(offer);
  }
  for (Json const& r : j.value("refused", Json::array())) {
    supply::RefusedOffer refused{{facility++}, task_kind(r.at("task")),
                                 static_cast<supply::OfferRefusal>(position(reasons, r.at("reason").get<std::string>()))};
    if (r.contains("free_from")) refused.free_from = date(r.at("free_from"));
    result.refused.push_back(refused);
  }
  return result;
}

Scenario scenario(std::filesystem::path const& path) {
  std::ifstream in(path);
  Json const j = Json::parse(in);
  Scenario s{path.stem().string(), request(j), {}, j.at("expect")};
  s.request.id = s.name;
  for (Json const& n : j.at("needs")) s.offers.push_back(offers(n));
  return s;
}

}  // namespace

std::vector<Scenario> read_scenarios(std::string const& folder) {
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Scenario> all;
  for (auto const& path : paths) {
    try {
      all.push_back(scenario(path));
    } catch (std::exception const& mistake) {
      ADD_FAILURE() << path.filename() << ": " << mistake.what();
    }
  }
  return all;
}

}  // namespace kanteling::scenarios
