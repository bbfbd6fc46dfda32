// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a case in JSON may hold: shared by reading and by the published schema, so that the two cannot differ.
namespace kanteling::io {

inline constexpr std::size_t residents_max = 64;
inline constexpr std::size_t relations_max = 32;
inline constexpr std::size_t needs_max = 32;
inline constexpr std::size_t tasks_max = 32;
inline constexpr std::size_t languages_max = 16;
inline constexpr std::size_t events_max = 200;
inline constexpr std::size_t goals_max = 32;
inline constexpr std::size_t plan_items_max = 500;
inline constexpr std::size_t consents_max = 200;
inline constexpr std::size_t consented_facts_max = 100;
inline constexpr std::size_t consultations_max = 100;
inline constexpr std::size_t scores_max = 500;
inline constexpr std::size_t overrides_max = 200;
inline constexpr std::size_t signatures_max = 100;
inline constexpr std::size_t reasons_max = 500;
inline constexpr std::size_t safety_shares_max = 200;
inline constexpr std::size_t helped_by_max = 32;
inline constexpr std::size_t picks_max = 200;
inline constexpr std::int64_t amount_max = 1'000'000;
inline constexpr std::int64_t level_max = 5;
inline constexpr std::int32_t need_from_days_max = 366;  ///< between the day help is needed from and `on`
inline constexpr std::size_t question_characters_max = 2'000;
inline constexpr std::size_t own_plan_characters_max = 50'000;
inline constexpr std::size_t goal_characters_max = 2'000;
inline constexpr std::size_t reason_characters_max = 2'000;
inline constexpr std::string_view on_from = "2000-01-01";
inline constexpr std::string_view on_to = "2100-12-31";
inline constexpr std::string_view born_from = "1900-01-01";

/// Who signs for the municipality in `signatures`.
inline constexpr std::string_view municipality_signs = "municipality";

inline constexpr std::array<std::string_view, 25> case_keys{
    "applied",   "caseworker", "channel",  "consents", "consultations", "events",        "facts",  "helped_by",
    "household", "id",         "needs",    "on",       "overrides",     "own_plan",      "picks",  "reasons",
    "received",  "relations",
    "requester", "safety_shares", "scores", "signatures", "stage",      "village",       "wishes"};
inline constexpr std::array<std::string_view, 9> case_required{
    "channel", "household", "id", "needs", "on", "received", "requester", "stage", "village"};
inline constexpr std::array<std::string_view, 6> resident_keys{"authority", "born", "id", "left", "role", "two_homes"};
inline constexpr std::array<std::string_view, 2> left_keys{"how", "on"};
inline constexpr std::array<std::string_view, 3> relation_keys{"authority", "id", "kind"};
inline constexpr std::array<std::string_view, 6> need_keys{"about", "facts", "from", "question", "tasks", "topic"};
inline constexpr std::array<std::string_view, 3> task_keys{"amount", "facts", "task"};
inline constexpr std::array<std::string_view, 2> fact_keys{"for", "value"};
inline constexpr std::array<std::string_view, 4> wishes_keys{"carer", "denomination", "languages", "provider"};
inline constexpr std::array<std::string_view, 4> pick_keys{"need", "on", "provider", "task"};
inline constexpr std::array<std::string_view, 4> event_keys{"act", "event", "on", "until"};
inline constexpr std::array<std::string_view, 4> own_plan_keys{"goals", "handed_in", "items", "text"};
inline constexpr std::array<std::string_view, 6> plan_item_keys{"agreed", "amount", "by", "need", "rung", "task"};
inline constexpr std::array<std::string_view, 9> consent_keys{
    "by", "facts", "from", "given", "into", "on", "to", "until", "withdrawn"};
inline constexpr std::array<std::string_view, 3> consultation_keys{"answered", "basis", "on"};
inline constexpr std::array<std::string_view, 4> score_keys{"domain", "level", "need", "on"};
inline constexpr std::array<std::string_view, 8> override_keys{
    "amount", "need", "of", "on", "reason", "role", "rung", "task"};
inline constexpr std::array<std::string_view, 2> signature_keys{"by", "on"};
inline constexpr std::array<std::string_view, 4> reason_keys{"fact", "need", "task", "why"};
inline constexpr std::array<std::string_view, 6> safety_share_keys{"ground", "on", "protocol", "role", "what", "with"};

}  // namespace kanteling::io
