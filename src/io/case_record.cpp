// SPDX-License-Identifier: Apache-2.0
#include "io/case_record.hpp"

#include "io/case_shape.hpp"
#include "io/read_fields.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view need_expected = "the position of a need in the case, from 0";

std::optional<std::int32_t> read_need_position(JsonValue const& value, Place const& place) {
  auto const position = read_whole(value, place, 0, needs_max - 1);
  return position ? std::optional(static_cast<std::int32_t>(*position)) : std::nullopt;
}

std::optional<people::Rung> read_plan_rung(JsonValue const& value, Place const& place) {
  auto const position = read_position(value, place, plan_rungs);
  return position ? std::optional(static_cast<people::Rung>(*position)) : std::nullopt;
}

people::OwnPlanItem read_plan_item(JsonValue const& value, Place const& place) {
  people::OwnPlanItem item;
  item.need = -1;
  if (!check_object(value, place, plan_item_keys)) return item;
  require(value, place, "need", need_expected, item.need, read_need_position);
  require(value, place, "task", "the kind of task, such as \"light_cleaning\"", item.task,
          read_word<people::TaskKind>);
  require(value, place, "rung", "how it is solved, such as \"network\"", item.rung, read_plan_rung);
  require(value, place, "amount", "a whole number in the task's unit and period", item.amount,
          [](JsonValue const& amount, Place const& at) { return read_whole(amount, at, 0, amount_max); });
  allow(value, place, "by", item.by, read_id);
  allow(value, place, "agreed", item.agreed, read_truth);
  return item;
}

std::string read_goal(JsonValue const& value, Place const& place) {
  return read_text(value, place, {1, goal_characters_max, true}).value_or("");
}

people::Consultation read_consultation(JsonValue const& value, Place const& place) {
  people::Consultation consultation;
  if (!check_object(value, place, consultation_keys)) return consultation;
  require(value, place, "on", "the day on which the team was asked", consultation.on, read_date);
  require(
      value, place, "basis",
      "on what ground: an expert team is asked with the household present, with its consent, without saying "
      "who it is about (anonymous), or for safety",
      consultation.basis, read_word<people::ConsultationBasis>);
  allow(value, place, "answered", consultation.answered, read_date);
  return consultation;
}

std::optional<std::int64_t> read_level(JsonValue const& value, Place const& place) {
  if (value.kind == JsonValue::Kind::integer && value.integer >= 1 && value.integer <= level_max)
    return value.integer;
  if (value.kind != JsonValue::Kind::null)
    place.refuse(describe(value),
                 "a level from 1 (acute) to 5 (fully self-reliant), or null where it was not assessed");
  return std::nullopt;
}

people::DomainScore read_score(JsonValue const& value, Place const& place) {
  people::DomainScore score;
  if (!check_object(value, place, score_keys)) return score;
  require(value, place, "domain", "a domain of the self-reliance matrix, such as \"housing\"", score.domain,
          read_word<people::LifeDomain>);
  require(value, place, "on", "the day on which it was looked at", score.on, read_date);
  allow(value, place, "level", score.level, read_level);
  allow(value, place, "need", score.need, read_need_position);
  return score;
}

people::Signature read_signature(JsonValue const& value, Place const& place) {
  people::Signature signature;
  if (!check_object(value, place, signature_keys)) return signature;
  require(value, place, "by", "the id of a resident or relation, or \"municipality\"", signature.by, read_id);
  require(value, place, "on", "the day on which it was signed", signature.on, read_date);
  return signature;
}

}  // namespace

std::optional<people::OwnPlan> read_own_plan(JsonValue const& value, Place const& place) {
  people::OwnPlan plan;
  if (!check_object(value, place, own_plan_keys)) return std::nullopt;
  require(value, place, "handed_in", "the day it was handed in", plan.handed_in, read_date);
  require(value, place, "text", "the plan in the household's words", plan.text,
          text_of({1, own_plan_characters_max, true}));
  allow(value, place, "goals", plan.goals, list_of("goals", 0, goals_max, read_goal));
  allow(value, place, "items", plan.items, list_of("items", 0, plan_items_max, read_plan_item));
  return plan;
}

std::optional<std::vector<people::Consultation>> read_consultations(JsonValue const& value,
                                                                    Place const& place) {
  return list_of("consultations", 0, consultations_max, read_consultation)(value, place);
}

std::optional<std::vector<people::DomainScore>> read_scores(JsonValue const& value, Place const& place) {
  return list_of("scores", 0, scores_max, read_score)(value, place);
}

std::optional<std::vector<people::Signature>> read_signatures(JsonValue const& value, Place const& place) {
  return list_of("signatures", 0, signatures_max, read_signature)(value, place);
}

}  // namespace kanteling::io
