// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a case in JSON may hold: shared by reading and by the published schema, so that the two cannot differ.
namespace kanteling::io {

inline constexpr std::size_t residents_max = 64;
inline constexpr std::size_t needs_max = 32;
inline constexpr std::size_t tasks_max = 32;
inline constexpr std::size_t languages_max = 16;
inline constexpr std::size_t events_max = 200;
inline constexpr std::int64_t amount_max = 1'000'000;
inline constexpr std::size_t question_characters_max = 2'000;
inline constexpr std::size_t own_plan_characters_max = 50'000;
inline constexpr std::string_view on_from = "2000-01-01";
inline constexpr std::string_view on_to = "2100-12-31";
inline constexpr std::string_view born_from = "1900-01-01";

inline constexpr std::array<std::string_view, 14> case_keys{
    "applied", "channel", "events", "facts", "household", "id", "needs", "on", "own_plan", "received", "requester", "stage",
    "village", "wishes"};
inline constexpr std::array<std::string_view, 9> case_required{
    "channel", "household", "id", "needs", "on", "received", "requester", "stage", "village"};
inline constexpr std::array<std::string_view, 3> resident_keys{"born", "id", "role"};
inline constexpr std::array<std::string_view, 5> need_keys{"about", "facts", "question", "tasks", "topic"};
inline constexpr std::array<std::string_view, 3> task_keys{"amount", "facts", "task"};
inline constexpr std::array<std::string_view, 3> wishes_keys{"denomination", "languages", "provider"};
inline constexpr std::array<std::string_view, 4> event_keys{"act", "event", "on", "until"};
inline constexpr std::array<std::string_view, 2> own_plan_keys{"handed_in", "text"};

}  // namespace kanteling::io
