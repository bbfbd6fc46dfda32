// SPDX-License-Identifier: Apache-2.0
#include "io/schema_outcome_need.hpp"

#include "io/case_shape.hpp"
#include "io/outcome_parts.hpp"

namespace kanteling::io::schema {
namespace {

Json rule() {
  return or_null(object({{"rule", any_text()}, {"table", any_text()}}));
}

Json rule_source() {
  return described(or_null(source()), "What the rule stands on; null where no rule fired.");
}

Json overridden() {
  return described(or_null(whole(0, overrides_max - 1)),
                   "The position in overrides of the case of who decided otherwise.");
}

Json people_ids() {
  return list(any_text());
}

Json purposes() {
  std::vector<std::string_view> words{"any"};
  for (auto const& [name, purpose] : reporting::purpose_names) words.push_back(name);
  return list(one_of(words));
}

Json finding() {
  Json const use = object({{"amount", whole()},
                           {"facility", any_text()},
                           {"fee_cents", whole()},
                           {"minutes", whole()},
                           {"mode", word<supply::TravelMode>()},
                           {"places", whole()},
                           {"price_cents", described(whole(), "What a place is worth to others, by prices of a plan.")}});
  Json const refused = object(
      {{"facility", any_text()},
       {"free_from", described(or_null(date()), "Of full: the first day known on which a place is free.")},
       {"reason", word<supply::OfferRefusal>()}});
  Json const own_plan = object({{"proposed", whole()},
                                {"reason", described(or_null(word<triage::PlanReason>()), "Null: it is followed.")},
                                {"verdict", word<triage::PlanVerdict>()}});
  return object(
      {{"agreement", described(word<triage::Agreement>(), "Whether those whose help counts said so.")},
       {"by", described(people_ids(), "Who covers it, where the case names them.")},
       {"by_rules",
        described(or_null(word<triage::Verdict>()), "What the rules said, where somebody decided otherwise.")},
       {"covered", whole()},
       {"covered_by_rules",
        described(or_null(whole()), "What the rules said, where somebody decided otherwise.")},
       {"facts_used", fact_names()},
       {"missing", fact_names()},
       {"overridden", overridden()},
       {"own_plan",
        described(or_null(own_plan), "The answer to the household's own plan, where it says something.")},
       {"refused", list(refused)},
       {"rule", rule()},
       {"rung", word<triage::Rung>()},
       {"source", rule_source()},
       {"uses", list(use)},
       {"verdict", word<triage::Verdict>()}});
}

Json task() {
  return object({{"amount", whole()},
                 {"findings", list(finding())},
                 {"per", word<Per>()},
                 {"remainder", whole()},
                 {"settled", truth()},
                 {"task", word<people::TaskKind>()},
                 {"unit", word<Unit>()}});
}

Json criteria() {
  return object({{"by_rules", described(or_null(word<triage::CriteriaVerdict>()),
                                        "What the rules said, where somebody decided otherwise.")},
                 {"facts_used", fact_names()},
                 {"missing", fact_names()},
                 {"overridden", overridden()},
                 {"result", any_text()},
                 {"rule", rule()},
                 {"source", rule_source()},
                 {"verdict", word<triage::CriteriaVerdict>()}});
}

Json gate() {
  return object({{"facts_used", fact_names()},
                 {"missing", fact_names()},
                 {"other_act", described(or_null(any_text()), "Null where it stays with the municipality.")},
                 {"rule", rule()},
                 {"source", rule_source()},
                 {"verdict", word<triage::GateVerdict>()}});
}

Json personal_budget() {
  Json conditions = Json::array();
  for (law::BudgetConditionName const& name : law::budget_condition_names) conditions.push_back(name.code);
  Json const condition = object(
      {{"condition", Json{{"type", "string"}, {"enum", conditions}}}, {"state", word<law::Assessed>()}});
  return object({{"conditions", list(condition)},
                 {"dearer_cents", described(or_null(whole()), "The part that is dearer than help in kind.")},
                 {"not_dearer_cents", or_null(whole())},
                 {"verdict", word<law::BudgetVerdict>()}});
}

}  // namespace

Json position() {
  return or_null(whole(0, 31));
}
Json fact_names() {
  return list(any_text());
}

Json source() {
  return object({{"act", any_text()},
                 {"article", any_text()},
                 {"evidence", word<Evidence>()},
                 {"level", word<NormLevel>()}});
}

Json need() {
  Json const consent = object(
      {{"by", described(or_null(any_text()), "Null: a holder of authority whom the case does not name.")},
       {"own", described(truth(), "Of the young person.")},
       {"state", word<triage::ConsentState>()}});
  return object({{"act", word<law::Act>()},
                 {"adult", described(or_null(any_text()), "Who is 18 by now, of youth help.")},
                 {"adult_since", described(or_null(date()), "Since when: people say which act goes on.")},
                 {"authority_unknown",
                  described(people_ids(), "Of whom nobody asked whether they hold authority over the child.")},
                 {"circle", described(people_ids(), "Whose situation counts under the act.")},
                 {"consents", described(list(consent), "Youth help: who must consent before it is given.")},
                 {"criteria", or_null(criteria())},
                 {"gate", described(or_null(gate()), "Whether another act goes before the ladder.")},
                 {"personal_budget", or_null(personal_budget())},
                 {"route", word<triage::Route>()},
                 {"tasks", list(task())}});
}

Json question() {
  return object(
      {{"en", any_text()},
       {"exact", described(truth(), "False: it may turn out that the answer changes nothing.")},
       {"fact", any_text()},
       {"hook", described(or_null(one_of(hook_names())), "The first step that waits for it; null: none.")},
       {"known_elsewhere",
        described(truth(), "Stated for another purpose, and no law or consent lets it through.")},
       {"need_index", position()},
       {"nl", any_text()},
       {"purpose", described(purposes(), "What it is asked for.")},
       {"task_index", position()},
       {"waiting", described(whole(), "How many steps wait for it.")},
       {"whom", word<triage::Whom>()},
       {"why", described(purposes(), "Every purpose that the fact is meant for.")}});
}

Json support_plan() {
  Json const action = object({{"amount", whole()},
                              {"by", people_ids()},
                              {"need_index", position()},
                              {"rung", word<triage::Rung>()},
                              {"task_index", position()}});
  Json const signature =
      object({{"by", any_text()}, {"on", described(or_null(date()), "Null: still to be signed.")}});
  Json const domain =
      object({{"domain", word<people::LifeDomain>()}, {"level", described(or_null(whole()), "Null: not assessed yet.")}});
  return object({{"actions", list(action)},
                 {"case_manager", or_null(word<supply::Discipline>())},
                 {"domains", list(domain)},
                 {"goals", list(any_text())},
                 {"needs_case_manager", truth()},
                 {"safety_agreement", truth()},
                 {"signatures", list(signature)}});
}

Json case_override() {
  return object({{"by_rules", described(or_null(truth()), "Whether the rules said the same; null: no answer yet.")},
                 {"overridden", whole(0, overrides_max - 1)}});
}

Json plan_item_beside() {
  return object({{"item", described(whole(), "The position in the items of the own plan of the case.")},
                 {"reason", word<triage::PlanReason>()}});
}

Json reuse() {
  return object({{"fact", any_text()},
                 {"from", described(purposes(), "What it was stated for.")},
                 {"ground", word<triage::UseGround>()},
                 {"into", described(purposes(), "What it was used for.")},
                 {"need_index", position()},
                 {"source", described(or_null(source()), "The law that allows it; null where a consent does.")},
                 {"which", described(whole(),
                                     "Of consent: the position in consents of the case; of law: that of the "
                                     "legal ground in the library's list.")}});
}

}  // namespace kanteling::io::schema
