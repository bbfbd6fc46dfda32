// SPDX-License-Identifier: Apache-2.0
#include "io/case_wishes.hpp"

#include "io/case_checks.hpp"
#include "io/case_dates.hpp"
#include "io/case_shape.hpp"
#include "io/read_fields.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

auto index_below(std::size_t count_max) {
  return [=](JsonValue const& value, Place const& place) -> std::optional<std::int32_t> {
    auto const index = read_whole(value, place, 0, static_cast<std::int64_t>(count_max) - 1);
    return index ? std::optional(static_cast<std::int32_t>(*index)) : std::nullopt;
  };
}

people::Pick read_pick(JsonValue const& value, Place const& place) {
  people::Pick pick;
  if (!check_object(value, place, pick_keys)) return pick;
  require(value, place, "need", "the position of a need in the case, from 0", pick.need, index_below(needs_max));
  require(value, place, "on", "the day on which the resident chose", pick.on, read_date);
  require(value, place, "provider", "the id of the provider that the resident chose", pick.provider,
          text_of(code_rule));
  allow(value, place, "task", pick.task, index_below(tasks_max));
  return pick;
}

/// A need without tasks gets them from the policy: how many is not known here.
void check_positions(people::Case const& request, people::Pick const& pick, Place const& place) {
  std::size_t const needs = request.needs.size();
  auto const need = static_cast<std::size_t>(pick.need);
  if (need >= needs)
    return place.member("need").refuse("the number " + std::to_string(pick.need),
                                       "the position of a need in the case, from 0 to " + std::to_string(needs - 1));
  std::size_t const tasks = request.needs[need].tasks.size();
  if (pick.task < 0 || tasks == 0 || static_cast<std::size_t>(pick.task) < tasks) return;
  place.member("task").refuse("the number " + std::to_string(pick.task),
                              "the position of a task in the need, from 0 to " + std::to_string(tasks - 1));
}

}  // namespace

std::optional<people::Wishes> read_wishes(JsonValue const& value, Place const& place) {
  people::Wishes wishes;
  if (!check_object(value, place, wishes_keys)) return std::nullopt;
  allow(value, place, "carer", wishes.carer, read_word<people::Carer>);
  allow(value, place, "denomination", wishes.denomination, text_of({0, 64, false}));
  allow(value, place, "provider", wishes.provider, text_of({0, 64, false}));
  JsonValue const* const languages = find(value, "languages");
  if (!languages || !check_list(*languages, place.member("languages"), "languages", 0, languages_max)) return wishes;
  for (std::size_t i = 0; i < languages->items.size(); ++i) {
    auto code = read_language(languages->items[i], place.member("languages").item(i));
    if (code) wishes.languages.push_back(std::move(*code));
  }
  return wishes;
}

std::optional<std::vector<std::string>> read_helped_by(JsonValue const& value, Place const& place) {
  return list_of("providers", 0, helped_by_max, [](JsonValue const& item, Place const& at) {
    return read_text(item, at, code_rule).value_or(std::string());
  })(value, place);
}

std::optional<std::vector<people::Pick>> read_picks(JsonValue const& value, Place const& place) {
  return list_of("picks", 0, picks_max, read_pick)(value, place);
}

void check_picks(JsonValue const& root, people::Case const& request, Place const& place) {
  JsonValue const* const picks = find(root, "picks");
  if (!picks || picks->items.size() != request.picks.size() || request.needs.empty()) return;
  Place const here = place.member("picks");
  for (std::size_t i = 0; i < request.picks.size(); ++i) {
    check_positions(request, request.picks[i], here.item(i));
    not_after(date_in(&picks->items[i], "on"), date_in(&root, "on"), here.item(i).member("on"), "on");
  }
}

void write_wishes(JsonWriter& out, people::Wishes const& wishes) {
  bool const any = wishes.carer || !wishes.languages.empty() || !wishes.denomination.empty() || !wishes.provider.empty();
  if (!any) return;
  out.key("wishes").object([&] {
    if (wishes.carer) out.field("carer", reporting::code(*wishes.carer));
    if (!wishes.denomination.empty()) out.field("denomination", wishes.denomination);
    if (!wishes.languages.empty())
      out.array("languages", wishes.languages, [&](std::string const& language) { out.text(language); });
    if (!wishes.provider.empty()) out.field("provider", wishes.provider);
  });
}

void write_pick(JsonWriter& out, people::Pick const& pick) {
  out.object([&] {
    out.field("need", std::int64_t{pick.need});
    out.field("on", pick.on);
    out.field("provider", pick.provider);
    if (pick.task >= 0) out.field("task", std::int64_t{pick.task});
  });
}

}  // namespace kanteling::io
