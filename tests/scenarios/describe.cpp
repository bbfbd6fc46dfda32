// SPDX-License-Identifier: Apache-2.0
#include "describe.hpp"

#include "kanteling/people/facts.hpp"
#include "reporting/codes.hpp"

namespace kanteling::scenarios {
namespace {

using namespace triage;
using reporting::code;

Json rule_id(rules::Package const& policy, std::optional<RuleRef> const& ref) {
  if (!ref) return nullptr;
  return policy.form.tables[ref->table].rules[ref->rule].id;
}

Json finding(rules::Package const& policy, Finding const& f) {
  Json j{{"rung", name_of(f.rung).code}, {"verdict", code(f.verdict)}};
  if (f.covered != 0) j["covered"] = f.covered;
  if (f.rule) j["rule"] = rule_id(policy, f.rule);
  for (FacilityUse const& use : f.uses)
    j["uses"].push_back({{"facility", use.offer.facility.index}, {"places", use.places}, {"amount", use.amount}});
  for (supply::RefusedOffer const& r : f.refused) {
    j["refused"].push_back(code(r.reason));
    if (r.free_from) j["free_from"].push_back(to_string(*r.free_from));
  }
  j["agreement"] = code(f.agreement);
  j["by"] = f.by;
  if (f.own_plan) j["own_plan"] = {{"proposed", f.own_plan->proposed}, {"verdict", code(f.own_plan->verdict)},
                                  {"reason", code(f.own_plan->reason)}};
  if (f.overridden) j["overridden"] = {{"at", *f.overridden}, {"covered_by_rules", f.covered_by_rules},
                                    {"by_rules", code(f.by_rules)}};
  return j;
}

Json task(rules::Package const& policy, TaskPlan const& t) {
  Json j{{"task", info(t.kind).code}, {"amount", t.amount.amount}, {"remainder", t.remainder}, {"settled", t.settled}};
  j["findings"] = Json::array();
  for (Finding const& f : t.findings) j["findings"].push_back(finding(policy, f));
  return j;
}

Json need(rules::Package const& policy, ClarifiedNeed const& clarified, StepPlan const& plan) {
  Json j{{"act", name_of(plan.act).code}, {"route", code(plan.route)}, {"threat", clarified.threat},
         {"urgent", clarified.urgent}};
  j["tasks"] = Json::array();
  for (TaskPlan const& t : plan.tasks) j["tasks"].push_back(task(policy, t));
  j["circle"] = plan.circle;
  j["consents"] = Json::object();
  for (NeededConsent const& c : plan.consents) j["consents"][c.by.empty() ? "?" : c.by] = code(c.state);
  if (plan.gate)
    j["gate"] = {{"verdict", code(plan.gate->verdict)},
                 {"other_act", plan.gate->other_act},
                 {"rule", rule_id(policy, plan.gate->rule)}};
  j["personal_budget"] = plan.personal_budget ? Json(code(plan.personal_budget->verdict)) : Json(nullptr);
  if (!plan.criteria) return j;
  if (plan.criteria->overridden)
    j["overridden"] = {{"at", *plan.criteria->overridden}, {"by_rules", code(plan.criteria->by_rules)}};
  j["verdict"] = code(plan.criteria->verdict);
  j["result"] = plan.criteria->result;
  j["rule"] = rule_id(policy, plan.criteria->rule);
  return j;
}

std::string question(NextQuestion const& q) {
  return std::string(info(q.fact).name) + " of the " + std::string(code(q.whom));
}

std::string purposes(people::Purposes asked) {
  std::string text;
  for (auto const& [name, purpose] : reporting::purpose_names)
    if (asked.allows(purpose)) text += (text.empty() ? "" : " ") + std::string(name);
  return text;
}

Json reuse(FactReuse const& r) {
  return {{"fact", info(r.fact).name}, {"need", r.need},          {"from", purposes(r.from)},
          {"into", purposes(r.into)},  {"by", code(r.ground)}, {"which", r.which}};
}

Json action(Assessment const& a, PlanAction const& p) {
  TaskPlan const& of = a.needs[static_cast<std::size_t>(p.need)].tasks[static_cast<std::size_t>(p.task)];
  return {{"need", p.need}, {"task", info(of.kind).code}, {"rung", name_of(p.rung).code}, {"amount", p.amount}, {"by", p.by}};
}

Json support_plan(Assessment const& a) {
  if (!a.support_plan) return nullptr;
  Json j{{"goals", a.support_plan->goals}, {"needs_case_manager", a.support_plan->needs_case_manager}};
  j["actions"] = Json::array();
  for (PlanAction const& p : a.support_plan->actions) j["actions"].push_back(action(a, p));
  j["signatures"] = Json::array();
  for (PlanSignature const& s : a.support_plan->signatures)
    j["signatures"].push_back({{"by", s.by}, {"on", s.on ? Json(to_string(*s.on)) : Json(nullptr)}});
  return j;
}

/// In the order of the questions, each fact once a question.
Json known_elsewhere(Assessment const& a) {
  Json names = Json::array();
  for (NextQuestion const& q : a.questions)
    if (q.known_elsewhere) names.push_back(info(q.fact).name);
  return names;
}

}  // namespace

Json describe(rules::Package const& policy, Clarified const& clarified, Assessment const& a) {
  Json j{{"stage", code(a.stage)},
         {"competent", a.competent},
         {"forward_to", a.forward_to},
         {"safety", a.safety},
         {"urgent", a.urgent},
         {"complex", a.complex},
         {"one_plan", a.one_plan},
         {"case_manager", a.case_manager},
         {"discipline", code(a.discipline)},
         {"review_weeks", a.review_weeks}};
  for (std::size_t n = 0; n < a.needs.size(); ++n)
    j["needs"].push_back(need(policy, clarified.needs[n], a.needs[n]));
  j["duties"] = Json::object();
  for (OpenDuty const& d : a.duties) j["duties"][code(d.duty)] = d.by ? Json(to_string(*d.by)) : Json(nullptr);
  j["open_duties"] = Json::array();  // all of them: a list is compared whole
  for (OpenDuty const& d : a.duties) j["open_duties"].push_back(code(d.duty));
  j["own_plan_beside"] = Json::array();
  for (PlanItemBeside const& b : a.own_plan_beside)
    j["own_plan_beside"].push_back({{"item", b.item}, {"reason", code(b.reason)}});
  j["case_overrides"] = Json::array();
  for (CaseOverride const& o : a.case_overrides)
    j["case_overrides"].push_back({{"at", o.overridden}, {"by_rules", o.by_rules ? Json(*o.by_rules) : Json(nullptr)}});
  j["clocks"] = Json::object();
  for (law::Clock const& c : a.clocks) j["clocks"][std::string(c.term.id)] = to_string(c.end.end);
  j["record"] = Json::object();
  for (RecordFinding const& r : a.record)
    j["record"][std::string(law::name_of(r.finding.item.recorded_as).code)] = code(r.finding.state);
  j["penalties"] = Json::object();
  for (LatePenalty const& p : a.penalties) j["penalties"][std::string(code(p.act))] = p.penalty.total.value;
  j["questions"] = Json::array();
  for (NextQuestion const& q : a.questions) j["questions"].push_back(question(q));
  j["known_elsewhere"] = known_elsewhere(a);
  j["reuses"] = Json::array();
  for (FactReuse const& r : a.reuses) j["reuses"].push_back(reuse(r));
  j["support_plan"] = support_plan(a);
  return j;
}

}  // namespace kanteling::scenarios
