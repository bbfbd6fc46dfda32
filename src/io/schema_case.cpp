// SPDX-License-Identifier: Apache-2.0
#include "io/case_facts.hpp"
#include "io/case_shape.hpp"
#include "io/purpose_json.hpp"
#include "io/schema_case_record.hpp"
#include "io/schema_parts.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/people/case_events.hpp"

namespace kanteling::io {
namespace {

using people::Fact;
using people::FactScope;
using people::FactType;
using schema::Json;

Json value_shape(Fact const& fact) {
  switch (fact.type) {
    case FactType::boolean: return schema::truth();
    case FactType::date: return schema::date();
    case FactType::text: return fact.values.empty() ? schema::any_text() : schema::one_of(fact.values);
    case FactType::number: break;
  }
  if (fact.scale == 0) return schema::whole(0, fact_units_max);
  std::string const pattern = "^[0-9]{1,10}(\\.[0-9]{1," + std::to_string(fact.scale) + "})?$";
  return {{"anyOf", Json::array({Json{{"type", "string"}, {"pattern", pattern}}, schema::whole(0, fact_units_max)})}};
}

Json purposes_of(Fact const& fact) {
  if (fact.purposes.bits == people::purpose::any.bits) return Json::array({"any"});
  Json names = Json::array();
  for (auto const& [name, purpose] : reporting::purpose_names)
    if (fact.purposes.allows(purpose)) names.push_back(name);
  return names;
}

Json reference(std::string_view definition) { return {{"$ref", "#/$defs/" + std::string(definition)}}; }

/// A value, null, or either of them with the purpose that it was stated for elsewhere.
Json stated_shape(Fact const& fact) {
  Json shape = schema::or_null(value_shape(fact));
  Json const stated_for =
      schema::object({{"for", reference("purpose")}, {"value", schema::or_null(value_shape(fact))}});
  shape["anyOf"].push_back(stated_for);
  return shape;
}

Json fact_shape(Fact const& fact) {
  bool const derived = fact.scope == FactScope::derived;
  Json shape = derived ? value_shape(fact) : stated_shape(fact);
  shape["fact_type"] = reporting::code(fact.type);
  shape["purposes"] = purposes_of(fact);
  shape["scope"] = reporting::code(fact.scope);
  if (!fact.unit.empty()) shape["unit"] = fact.unit;
  if (fact.scale > 0) shape["decimals"] = fact.scale;
  if (derived) return shape;
  shape["question_en"] = fact.question_en;
  shape["question_nl"] = fact.question_nl;
  return shape;
}

Json facts_shape(FactScope scope) {
  Json properties = Json::object();
  for (Fact const& fact : people::fact_table)
    if (fact.scope == scope) properties[std::string(fact.name)] = fact_shape(fact);
  return schema::object(std::move(properties), std::array<std::string_view, 0>{});
}

Json id_shape() {
  return schema::described(schema::text(1, 64), "An id of your own system, never a citizen number (BSN).");
}

Json need_shape() {
  Json const task = schema::object(
      {{"amount", schema::described(schema::whole(1, amount_max), "In the task's own unit and period.")},
       {"facts", reference("task_facts")},
       {"task", schema::word<people::TaskKind>()}},
      std::array{"amount", "task"});
  return schema::object({{"about", schema::described(id_shape(), "The resident whose need it is; absent: the one who asks.")},
                         {"facts", reference("need_facts")},
                         {"from", schema::described(schema::date(),
                                                    "The day from which help is needed, such as that of coming home, "
                                                    "within a year of on; absent: now.")},
                         {"question", schema::text(0, question_characters_max)},
                         {"tasks", schema::list(task, 0, tasks_max)},
                         {"topic", schema::word<people::Topic>()}},
                        std::array{"topic"});
}

Json authority_shape() {
  return schema::described(schema::truth(), "Parental authority over the children of the household; absent: "
                                             "nobody asked.");
}

Json resident_shape() {
  Json const left = schema::object({{"how", schema::word<people::Departure>()}, {"on", schema::date()}});
  return schema::object(
      {{"authority", authority_shape()},
       {"born", schema::date()},
       {"id", id_shape()},
       {"left", schema::described(left, "Who moved out or died: from that day no housemate.")},
       {"role", schema::word<people::Role>()},
       {"two_homes", schema::described(schema::truth(), "A child that lives partly elsewhere; absent: false.")}},
      std::array{"born", "id", "role"});
}

Json relation_shape() {
  return schema::object(
      {{"authority", authority_shape()}, {"id", id_shape()}, {"kind", schema::word<people::RelationKind>()}},
      std::array{"id", "kind"});
}

Json wishes_shape() {
  Json const language{{"type", "string"}, {"pattern", "^[a-z]{2}$"}};
  return schema::object({{"carer", schema::described(schema::word<people::Carer>(), "Who would rather come to help.")},
                         {"denomination", schema::text(0, 64)},
                         {"languages", schema::list(language, 0, languages_max)},
                         {"provider", schema::text(0, 64)}},
                        std::array<std::string_view, 0>{});
}

Json pick_shape() {
  return schema::object({{"need", schema::whole(0, static_cast<std::int64_t>(needs_max) - 1)},
                         {"on", schema::date()},
                         {"provider", schema::text(1, 64)},
                         {"task", schema::described(schema::whole(0, static_cast<std::int64_t>(tasks_max) - 1),
                                                    "Absent: each task of the need.")}},
                        std::array{"need", "on", "provider"});
}

Json event_shape() {
  return schema::object(
      {{"act", schema::described(schema::word<law::Act>(), "Absent or none: the event concerns every act in the case.")},
       {"event", schema::one_of(people::recorded_codes)},
       {"on", schema::date()},
       {"until", schema::described(schema::date(),
                                   "The last day of a span (absent: it still lasts); of help_started that of the "
                                   "grant; of invited_to_supplement the last day set; of postponement_announced the "
                                   "day by which the decision may be expected.")}},
      std::array{"event", "on"});
}

Json case_properties() {
  return {{"applied", schema::described(schema::date(), "Must be there from stage application on.")},
          {"caseworker", schema::described(schema::text(1, 64), "The function of who is the contact already.")},
          {"channel", schema::word<people::Channel>()},
          {"consents", schema::list(schema::consent(), 0, consents_max)},
          {"consultations", schema::described(schema::list(schema::consultation(), 0, consultations_max),
                                              "When an expert team was asked.")},
          {"events", schema::described(schema::list(event_shape(), 0, events_max), "What is on record of the way so far.")},
          {"facts", reference("case_facts")},
          {"helped_by", schema::described(schema::list(schema::text(1, 64), 0, helped_by_max),
                                          "Ids of the providers that help the household already.")},
          {"household", schema::list(resident_shape(), 1, residents_max)},
          {"id", id_shape()},
          {"needs", schema::list(need_shape(), 1, needs_max)},
          {"on", schema::described(schema::date(), "The day on which the case is looked at.")},
          {"overrides", schema::described(schema::list(schema::decided_otherwise(), 0, overrides_max),
                                          "What a person decides otherwise than the rules.")},
          {"own_plan", schema::own_plan()},
          {"picks", schema::described(schema::list(pick_shape(), 0, picks_max),
                                      "Which providers the resident chose; the last one for a task counts.")},
          {"reasons", schema::described(schema::list(schema::reason(), 0, reasons_max),
                                        "Why people do as they do, beside a fact that is stated.")},
          {"received", schema::date()},
          {"relations", schema::described(schema::list(relation_shape(), 0, relations_max),
                                          "Who counts for the household and lives elsewhere.")},
          {"requester", schema::word<people::Requester>()},
          {"safety_shares", schema::described(schema::list(schema::safety_share(), 0, safety_shares_max),
                                              "Only with the fact safety_concern true: what was shared for safety.")},
          {"scores", schema::described(schema::list(schema::score(), 0, scores_max),
                                       "Only the domains that the request made relevant.")},
          {"signatures", schema::described(schema::list(schema::signature(), 0, signatures_max),
                                           "Of the support plan.")},
          {"stage", schema::word<people::Stage>()},
          {"village", schema::text(1, 64)},
          {"wishes", wishes_shape()}};
}

}  // namespace

std::string case_schema() {
  Json shape = schema::object(case_properties(), case_required);
  shape["$defs"] = {{"case_facts", facts_shape(FactScope::whole_case)},
                    {"derived_facts", facts_shape(FactScope::derived)},
                    {"need_facts", facts_shape(FactScope::need)},
                    {"purpose", schema::one_of(purpose_codes)},
                    {"task_facts", facts_shape(FactScope::task)}};
  return schema::document(std::move(shape), "urn:kanteling:case:1", "A case, as kanteling reads it");
}

}  // namespace kanteling::io
