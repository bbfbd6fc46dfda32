// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kanteling/core/quantity.hpp"

namespace kanteling::people {

/// What a resident's question is about, in the resident's words; the acts come later.
enum class Topic : std::uint8_t {
  domestic_help, company, day_activity, transport, debts, income, parking_card, pupil_transport, youth_help, aids, other
};

inline constexpr std::size_t topic_count = 11;

struct TopicName {
  std::string_view code;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<TopicName, topic_count> topic_names{{
    {"domestic_help", "hulp bij het huishouden", "help in the household"},
    {"company", "gezelschap en contact", "company and contact"},
    {"day_activity", "een zinvolle dag", "something to do during the day"},
    {"transport", "vervoer in de buurt", "local transport"},
    {"debts", "geldzorgen en schulden", "money worries and debts"},
    {"income", "inkomen", "income"},
    {"parking_card", "een parkeerkaart", "a parking card"},
    {"pupil_transport", "vervoer naar school", "transport to school"},
    {"youth_help", "opgroeien en opvoeden", "growing up and parenting"},
    {"aids", "een hulpmiddel of aanpassing", "an aid or adaptation"},
    {"other", "iets anders", "something else"},
}};

constexpr TopicName const& name_of(Topic topic) { return topic_names[static_cast<std::size_t>(topic)]; }

/// The kinds of task that a need consists of. Each is counted in one unit and period everywhere, so that what covers
/// it can be subtracted exactly.
enum class TaskKind : std::uint8_t {
  light_cleaning, heavy_cleaning, laundry, shopping, administration, guidance, budgeting,
  parenting_support, youth_guidance, youth_treatment,
  meals, company, local_transport, pupil_transport,
  day_activity, carer_respite,
  debt_settlement, income_support, parking_card, mobility_aid, home_adaptation
};

inline constexpr std::size_t task_kind_count = 21;

struct TaskKindInfo {
  std::string_view code;
  Unit unit;
  Per per;
  std::string_view dutch;
  std::string_view english;
};

inline constexpr std::array<TaskKindInfo, task_kind_count> task_kinds{{
    {"light_cleaning", Unit::minutes, Per::week, "licht schoonmaakwerk", "light cleaning"},
    {"heavy_cleaning", Unit::minutes, Per::week, "zwaar schoonmaakwerk", "heavy cleaning"},
    {"laundry", Unit::minutes, Per::week, "de was", "laundry"},
    {"shopping", Unit::minutes, Per::week, "boodschappen", "shopping"},
    {"administration", Unit::minutes, Per::week, "post en papieren", "letters and forms"},
    {"guidance", Unit::minutes, Per::week, "begeleiding", "guidance"},
    {"budgeting", Unit::minutes, Per::week, "omgaan met geld", "managing money"},
    {"parenting_support", Unit::minutes, Per::week, "hulp bij opvoeden", "parenting support"},
    {"youth_guidance", Unit::minutes, Per::week, "begeleiding van een kind", "guidance of a child"},
    {"youth_treatment", Unit::minutes, Per::week, "behandeling van een kind", "treatment of a child"},
    {"meals", Unit::occasions, Per::week, "warme maaltijden", "warm meals"},
    {"company", Unit::occasions, Per::week, "gezelschap", "company"},
    {"local_transport", Unit::occasions, Per::week, "ritten in de buurt", "local rides"},
    {"pupil_transport", Unit::occasions, Per::week, "ritten naar school", "rides to school"},
    {"day_activity", Unit::half_days, Per::week, "dagbesteding", "day activity"},
    {"carer_respite", Unit::half_days, Per::week, "ontlasting van de mantelzorger", "respite for the carer"},
    {"debt_settlement", Unit::occasions, Per::once, "regelen van schulden", "settling debts"},
    {"income_support", Unit::occasions, Per::once, "inkomensondersteuning", "income support"},
    {"parking_card", Unit::occasions, Per::once, "parkeerkaart", "parking card"},
    {"mobility_aid", Unit::occasions, Per::once, "hulpmiddel om te bewegen", "mobility aid"},
    {"home_adaptation", Unit::occasions, Per::once, "aanpassing van de woning", "home adaptation"},
}};

constexpr TaskKindInfo const& info(TaskKind kind) { return task_kinds[static_cast<std::size_t>(kind)]; }

/// An amount of a task, in the task's own unit and period.
constexpr Quantity quantity_of(TaskKind kind, std::int64_t amount) {
  return {amount, info(kind).unit, info(kind).per};
}

namespace detail {
template <class Enum, class Names>
constexpr std::optional<Enum> from_code(Names const& names, std::string_view code) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].code == code) return static_cast<Enum>(i);
  return std::nullopt;
}
}  // namespace detail

constexpr std::optional<TaskKind> task_kind_from(std::string_view code) {
  return detail::from_code<TaskKind>(task_kinds, code);
}
constexpr std::optional<Topic> topic_from(std::string_view code) { return detail::from_code<Topic>(topic_names, code); }

}  // namespace kanteling::people
