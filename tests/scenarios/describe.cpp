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
  for (supply::RefusedOffer const& r : f.refused) j["refused"].push_back(code(r.reason));
  j["agreement"] = code(f.agreement);
  j["by"] = f.by;
  if (f.own_plan) j["own_plan"] = {{"proposed", f.own_plan->proposed}, {"verdict", code(f.own_plan->verdict)}};
  if (f.overridden) j["overridden"] = {{"at", *f.overridden}, {"covered_by_rules", f.covered_by_rules}};
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
  j["clocks"] = Json::object();
  for (law::Clock const& c : a.clocks) j["clocks"][std::string(c.term.id)] = to_string(c.end.end);
  j["record"] = Json::object();
  for (RecordFinding const& r : a.record)
    j["record"][std::string(law::name_of(r.finding.item.recorded_as).code)] = code(r.finding.state);
  j["penalties"] = Json::object();
  for (LatePenalty const& p : a.penalties) j["penalties"][std::string(code(p.act))] = p.penalty.total.value;
  j["questions"] = Json::array();
  for (NextQuestion const& q : a.questions) j["questions"].push_back(question(q));
  return j;
}

}  // namespace kanteling::scenarios
