// SPDX-License-Identifier: Apache-2.0
#include "io/schema_parts.hpp"
#include "kanteling/io/schema.hpp"

namespace kanteling::io {
namespace {

using schema::any_text;
using schema::date;
using schema::described;
using schema::Json;
using schema::list;
using schema::object;
using schema::or_null;
using schema::truth;
using schema::whole;
using schema::word;

Json totals() {
  return object({{"cost_cents", whole()}, {"heaviness", whole()}, {"waiting", whole()}});
}

Json limit_names(std::string_view text) {
  return described(list(any_text()), text);
}

Json task() {
  return object(
      {{"binding", limit_names("Of a task that waits: limits that are full or dear.")},
       {"contract", described(or_null(any_text()), "Null beside a provision: it is bought nationally.")},
       {"cost_cents", whole()},
       {"excluded", list(object({{"contract", any_text()}, {"reason", word<matching::Exclusion>()}}))},
       {"from", date()},
       {"kind", word<people::TaskKind>()},
       {"minutes", described(whole(), "One way, summed over the facilities.")},
       {"need", described(whole(), "Position in the case.")},
       {"places", list(object({{"facility", any_text()}, {"places", whole()}}))},
       {"provision", described(or_null(whole()), "Of the task, what a tailored provision gives.")},
       {"task", described(whole(), "Position in the need.")},
       {"waiting_weeks", described(whole(), "Of the provider.")},
       {"waits", truth()},
       {"weeks", described(whole(), "Until the review: how long places are used.")}});
}

Json limit() {
  return object({{"amount", whole()},
                 {"hard", described(truth(), "False: it can be exceeded at a price.")},
                 {"heaviness_price_nanos", whole()},
                 {"kind", word<matching::LimitKind>()},
                 {"limit", any_text()},
                 {"price_nanocents", described(whole(), "What one unit more saves, as the bound says.")},
                 {"used", whole()},
                 {"used_by_urgent", whole()},
                 {"waiting_price_nanos", whole()}});
}

Json again() {
  return object(
      {{"bound", totals()},
       {"by_price_cents",
        described(whole(), "What the prices say of the cost where as many wait and it is as heavy.")},
       {"heaviness_by_price_nanos", described(whole(), "The same of heaviness where as many wait.")},
       {"kind", word<matching::LimitKind>()},
       {"limits", limit_names("Those that were raised together.")},
       {"of", any_text()},
       {"proven", described(truth(), "Both plans are proven best: the difference is exact.")},
       {"saved", totals()},
       {"step", whole()},
       {"waiting_by_price_nanos", whole()}});
}

Json without_even_service() {
  Json const village =
      object({{"minutes", described(whole(), "To general facilities, one way, of all requests.")},
              {"minutes_without", whole()},
              {"requests", whole()},
              {"village", any_text()},
              {"weeks", described(whole(), "That providers let wait, of all requests.")},
              {"weeks_without", whole()}});
  Json const plan = object(
      {{"bound", totals()}, {"cost_cents", whole()}, {"totals", totals()}, {"villages", list(village)}});
  return described(or_null(plan), "The same period planned without limits by village, where there are any.");
}

}  // namespace

std::string period_plan_schema() {
  Json const planned_case = object({{"id", any_text()}, {"tasks", list(task())}, {"village", any_text()}});
  Json shape =
      object({{"again", list(again())},
              {"bound", described(totals(), "Proven least, each given the totals before it.")},
              {"cases", list(planned_case)},
              {"cost_cents", described(whole(), "Of what was chosen, without the price of overruns.")},
              {"end", word<planning::PlanEnd>()},
              {"limits", list(limit())},
              {"requests", whole()},
              {"totals", described(totals(), "Cost with what overruns of priced limits cost.")},
              {"without_even_service", without_even_service()}});
  return schema::document(std::move(shape), "urn:kanteling:plan:1",
                          "A plan of a period, as kanteling writes it");
}

}  // namespace kanteling::io
