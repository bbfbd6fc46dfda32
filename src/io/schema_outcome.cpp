// SPDX-License-Identifier: Apache-2.0
#include "io/schema_outcome_need.hpp"
#include "io/schema_parts.hpp"
#include "kanteling/io/schema.hpp"

namespace kanteling::io {
namespace {

using schema::any_text;
using schema::date;
using schema::fact_names;
using schema::Json;
using schema::list;
using schema::object;
using schema::or_null;
using schema::position;
using schema::truth;
using schema::whole;
using schema::word;

Json next_step() {
  return object({{"actor", word<reporting::Actor>()},
                 {"area", schema::described(or_null(any_text()), "Of the expert team, where there is one per area.")},
                 {"by", date()},
                 {"caseworker", or_null(any_text())},
                 {"equated_days_known", schema::described(truth(), "False: the date may still move by a decree.")},
                 {"evidence", schema::described(word<Evidence>(), "Of the term that the date follows from.")},
                 {"members", schema::described(list(any_text()), "Roles in the expert team, where they are stated.")},
                 {"overdue", schema::described(truth(), "The date lies before the day of the decision: at once.")},
                 {"statutory", schema::described(truth(), "False: a date that the service sets itself.")},
                 {"step", word<reporting::NextStepCode>()},
                 {"term", or_null(any_text())},
                 {"with", schema::described(list(any_text()), "The ids of those with whom it is done.")}});
}

Json assigned() {
  Json const passed_over = object({{"caseworkers", list(any_text())}, {"reason", word<matching::PassedOver>()}});
  return object({{"caseworker", schema::described(or_null(any_text()), "Null: nobody here may take it.")},
                 {"covers_for", schema::described(list(any_text()), "Empty with stand_in: nobody has that place.")},
                 {"hours", schema::described(whole(), "That this work takes.")},
                 {"hours_per_month", whole()},
                 {"hours_used", schema::described(whole(), "In the month before this work, running cases included.")},
                 {"passed_over", schema::described(list(passed_over), "Everybody else, each once.")},
                 {"stand_in", schema::described(or_null(word<matching::StandIn>()), "Not null: this is cover.")},
                 {"why", list(word<matching::WhyAssigned>())}});
}

Json points() { return list(object({{"criterion", word<matching::Criterion>()}, {"points", whole()}})); }

Json option() {
  return object({{"contract", any_text()},
                 {"cost_cents", whole()},
                 {"parts", points()},
                 {"points", whole()},
                 {"price_cents", schema::described(whole(), "What the grant takes is worth to others, by prices of a plan.")},
                 {"product", any_text()},
                 {"provider", any_text()},
                 {"waiting_weeks", whole()},
                 {"weeks", whole()}});
}

Json pick() {
  return schema::described(
      object({{"cost_beyond_cents", schema::described(whole(), "Beyond the option that is first by points.")},
              {"on", date()},
              {"place", schema::described(whole(), "By points, from 1; 0: it is no option.")},
              {"provider", any_text()},
              {"why_not", or_null(word<matching::Exclusion>())}}),
      "The provider that the resident picked: the first option, or why it is none.");
}

Json own_organisation() {
  Json const other = object({{"contract", any_text()},
                             {"cost_beyond_cents", whole()},
                             {"provider", any_text()},
                             {"quality_tenths_beyond", whole()}});
  return schema::described(object({{"alternatives", list(other)}, {"caseworker", any_text()}}),
                           "The first option is of the organisation that seconded the caseworker: what fits beside it.");
}

Json package() {
  Json const part = object({{"choice_index", position()}, {"option", option()}});
  return object({{"cost_cents", whole()},
                 {"options", list(part)},
                 {"parts", points()},
                 {"points", whole()},
                 {"providers", schema::described(whole(), "How many different ones come to the house.")},
                 {"waiting_weeks", schema::described(whole(), "Until the last part has started.")}});
}

Json choice() {
  Json const excluded = object({{"contract", any_text()},
                                {"iwmo_code", whole()},
                                {"product", any_text()},
                                {"provider", any_text()},
                                {"reason", word<matching::Exclusion>()}});
  return object({{"act", word<law::Act>()},
                 {"amount", whole()},
                 {"category", schema::described(or_null(any_text()), "Of the first choice, in iWmo and iJw.")},
                 {"eligible", whole()},
                 {"excluded", list(excluded)},
                 {"form", word<reporting::GrantForm>()},
                 {"from", date()},
                 {"kept_places", schema::described(or_null(whole()), "At place_at, kept for the resident from place_from on.")},
                 {"national", or_null(any_text())},
                 {"need_index", position()},
                 {"own_organisation", or_null(own_organisation())},
                 {"per", word<Per>()},
                 {"pick", or_null(pick())},
                 {"place_at", schema::described(or_null(any_text()), "The general facility that is full until then.")},
                 {"place_from", schema::described(or_null(date()), "Until then this help bridges.")},
                 {"ranked", list(option(), 0, matching::ranked_max)},
                 {"review", or_null(date())},
                 {"task", word<people::TaskKind>()},
                 {"task_index", position()},
                 {"unit", word<Unit>()},
                 {"until", schema::described(or_null(date()), "The last day.")},
                 {"weeks", whole()}});
}

Json event() {
  Json codes = Json::array();
  for (law::EventName const& name : law::event_names) codes.push_back(name.code);
  return {{"type", "string"}, {"enum", codes}};
}

Json holiday() {
  return object({{"en", any_text()}, {"nl", any_text()}, {"source", schema::source()}});
}

Json clock() {
  Json why_moved = Json::array();
  for (law::WhyMovedName const& name : law::why_moved_names) why_moved.push_back(name.code);
  Json units = Json::array();
  for (law::UnitName const& name : law::unit_names) units.push_back(name.code);
  Json const announced = object({{"extends", truth()}, {"told", date()}, {"until", date()}});
  Json const move = object({{"day", date()},
                            {"holiday", or_null(holiday())},
                            {"why", Json{{"type", "string"}, {"enum", why_moved}}}});
  Json const suspended = object({{"first", date()}, {"last", date()}, {"open", truth()}, {"why", event()}});
  return object({{"act", any_text()},
                 {"announced", or_null(announced)},
                 {"article", any_text()},
                 {"atw_reach", word<law::AtwReach>()},
                 {"base_end", or_null(date())},
                 {"counted_back", truth()},
                 {"end", or_null(date())},
                 {"equated_days_known", truth()},
                 {"evidence", word<Evidence>()},
                 {"general_terms_act", word<law::GeneralTermsAct>()},
                 {"kind", schema::described(word<law::ClockKind>(), "A resident is shown statutory clocks only.")},
                 {"length", whole()},
                 {"level", word<NormLevel>()},
                 {"moves", list(move)},
                 {"on", date()},
                 {"raw_end", or_null(date())},
                 {"role", word<law::TermRole>()},
                 {"start", date()},
                 {"starts", or_null(event())},
                 {"state", word<law::ClockState>()},
                 {"stopped", or_null(date())},
                 {"stops", or_null(event())},
                 {"suspended", list(suspended)},
                 {"suspended_days", whole()},
                 {"term", any_text()},
                 {"unit", Json{{"type", "string"}, {"enum", units}}}});
}

Json record() {
  return object({{"act", word<law::Act>()},
                 {"article", any_text()},
                 {"cited", any_text()},
                 {"done", or_null(date())},
                 {"event", event()},
                 {"evidence", word<Evidence>()},
                 {"state", word<law::ChecklistState>()}});
}

Json penalty() {
  Json cautions = Json::array();
  for (law::PenaltyCautionName const& name : law::penalty_caution_names) cautions.push_back(name.code);
  return object({{"act", word<law::Act>()},
                 {"article", any_text()},
                 {"cautions", list(Json{{"type", "string"}, {"enum", cautions}})},
                 {"cited", any_text()},
                 {"days", whole()},
                 {"evidence", word<Evidence>()},
                 {"first_day", date()},
                 {"first_day_reading", any_text()},
                 {"last_day_possible", date()},
                 {"total_cents", whole()}});
}

Json flags() {
  return object({{"case_manager", truth()},
                 {"competent", truth()},
                 {"complex", truth()},
                 {"discipline", word<supply::Discipline>()},
                 {"one_plan", truth()},
                 {"safety", truth()},
                 {"urgent", truth()}});
}

Json receipt() {
  return object({{"engine", any_text()}, {"facts_used", fact_names()}, {"on", date()}, {"package", any_text()}});
}

}  // namespace

std::string outcome_schema() {
  Json const duty = object({{"by", or_null(date())}, {"duty", word<triage::Duty>()}});
  Json shape = object({{"assigned", schema::described(or_null(assigned()), "Null: no step asks a caseworker.")},
                       {"beside", list(next_step())},
                       {"case_overrides", schema::described(list(schema::case_override()),
                                                    "What a person decided of the case as a whole.")},
                       {"choices", list(choice())},
                       {"clocks", list(clock())},
                       {"cost_cents", whole()},
                       {"duties", list(duty)},
                       {"flags", flags()},
                       {"forward_to", or_null(any_text())},
                       {"id", any_text()},
                       {"kind", word<reporting::OutcomeKind>()},
                       {"needs", list(schema::need())},
                       {"next", next_step()},
                       {"own_plan_beside", schema::described(list(schema::plan_item_beside()),
                                                     "Items of the own plan that no finding answers, and why.")},
                       {"packages", schema::described(list(package(), 0, matching::packages_max),
                                                      "For a household with several tasks: help that fits together.")},
                       {"penalties", list(penalty())},
                       {"questions", list(schema::question())},
                       {"receipt", receipt()},
                       {"record", list(record())},
                       {"reuses", list(schema::reuse())},
                       {"review_weeks", whole()},
                       {"stage", word<people::Stage>()},
                       {"support_plan", or_null(schema::support_plan())}});
  return schema::document(std::move(shape), "urn:kanteling:outcome:1", "An outcome, as kanteling writes it");
}

}  // namespace kanteling::io
