// SPDX-License-Identifier: Apache-2.0
#include "io/schema_case_record.hpp"

#include "io/case_record.hpp"
#include "io/case_shape.hpp"
#include "io/purpose_json.hpp"

namespace kanteling::io::schema {
namespace {

Json need_position() {
  return described(whole(0, needs_max - 1), "The position of a need in the case.");
}

}  // namespace

Json person_id() {
  return described(text(1, 64), "The id of a resident in household or of somebody in relations.");
}

Json own_plan() {
  Json const item = object({{"agreed", described(truth(), "Whether who does it said so; absent: false.")},
                            {"amount", described(whole(0, amount_max), "In the task's own unit and period.")},
                            {"by", person_id()},
                            {"need", need_position()},
                            {"rung", one_of(plan_rungs)},
                            {"task", word<people::TaskKind>()}},
                           std::array{"amount", "need", "rung", "task"});
  return object({{"goals", list(text(1, goal_characters_max), 0, goals_max)},
                 {"handed_in", date()},
                 {"items", list(item, 0, plan_items_max)},
                 {"text", text(1, own_plan_characters_max)}},
                std::array{"handed_in", "text"});
}

Json consent() {
  return object(
      {{"by", person_id()},
       {"facts",
        described(list(any_text(), 1, consented_facts_max),
                  "share_facts: which facts, each meant for both purposes; with youth_help left out.")},
       {"from", described(one_of(purpose_codes), "share_facts: what the facts were stated for.")},
       {"given", described(truth(), "False: asked, and refused; absent: true.")},
       {"into", described(one_of(purpose_codes), "share_facts: what they may be used for besides.")},
       {"on", date()},
       {"to", word<people::ConsentTo>()},
       {"until", described(date(), "The last day on which it holds.")},
       {"withdrawn", described(date(), "The first day on which it holds no more.")}},
      std::array{"by", "on", "to"});
}

Json consultation() {
  return object({{"answered", described(date(), "Left out: the answer is awaited, and the next step waits for it.")},
                 {"basis", described(word<people::ConsultationBasis>(),
                                     "On what ground; safety only with the fact safety_concern true.")},
                 {"on", date()}},
                std::array{"basis", "on"});
}

Json score() {
  return object(
      {{"domain", word<people::LifeDomain>()},
       {"level", described(or_null(whole(1, level_max)), "Null or absent: looked at, not assessed.")},
       {"need", need_position()},
       {"on", date()}},
      std::array{"domain", "on"});
}

Json decided_otherwise() {
  return object(
      {{"amount", described(whole(0, amount_max), "Of covers only: how much of the task.")},
       {"need", described(need_position(), "Of covers, grant and refuse only: the position of a need.")},
       {"of", word<people::OverrideOf>()},
       {"on", date()},
       {"reason", text(1, reason_characters_max)},
       {"role", described(text(1, 64), "Of who decided, never a name.")},
       {"rung", described(one_of(override_rungs), "Of covers only.")},
       {"task", described(whole(0, tasks_max - 1),
                          "Of covers, and on the ladder of grant and refuse: the position of a task.")}},
      std::array{"of", "on", "reason", "role"});
}

Json signature() {
  return object(
      {{"by", described(text(1, 64), "The id of a resident or relation, or municipality.")}, {"on", date()}});
}

Json reason() {
  return object({{"fact", described(any_text(), "A fact that the case states at that place.")},
                 {"need", described(need_position(), "Absent: a fact of the case as a whole.")},
                 {"task", described(whole(0, tasks_max - 1), "The position of a task in the need.")},
                 {"why", text(1, reason_characters_max)}},
                std::array{"fact", "why"});
}

Json safety_share() {
  return object({{"ground", described(word<people::SafetyGround>(), "Of the weighing of the reporting code.")},
                 {"on", date()},
                 {"protocol", described(text(1, 200), "By which protocol it was shared.")},
                 {"role", described(text(1, 64), "Of who shared, never a name.")},
                 {"what", text(1, reason_characters_max)},
                 {"with", described(text(1, 200), "The body that was told, never a name.")}});
}

}  // namespace kanteling::io::schema
