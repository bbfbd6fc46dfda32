// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/core/source.hpp"

namespace kanteling::rules {

/// The days of a case that a rule may count from. Where there was no report or no application (yet), that day
/// is the day of the decision: then no transitional article can hold on to an older rule.
struct CaseDays {
  Date decision;
  Date report;
  Date application;
};

/// The same day for everything: a case that is decided when it is reported.
constexpr CaseDays all_on(Date day) {
  return {day, day, day};
}

constexpr Date day_of(CaseDays const& days, Basis basis) {
  if (basis == Basis::report) return days.report;
  return basis == Basis::application ? days.application : days.decision;
}

/// Whether the day that the source counts lies in its period.
constexpr bool in_force(Source const& source, CaseDays const& days) {
  return source.valid.contains(day_of(days, source.basis));
}

/// What states no source is always in force.
constexpr bool in_force(std::optional<Source> const& source, CaseDays const& days) {
  return !source || in_force(*source, days);
}

/// The position of the version in force among the versions of one decision, whose periods do not overlap;
/// empty where there is none: a hole in time, see hole_in_time. Where a transitional article keeps an older
/// version in force beside the newer one, it is the older.
constexpr std::optional<std::size_t> version_in_force(std::span<Source const> versions,
                                                      CaseDays const& days) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (!in_force(versions[i], days)) continue;
    if (!found || versions[i].valid.from < versions[*found].valid.from) found = i;
  }
  return found;
}

namespace detail {

inline std::string_view day_words(Basis basis) {
  if (basis == Basis::report) return "the day of the report";
  return basis == Basis::application ? "the day of the application" : "the day of the decision";
}

/// "2026-07-01, the day of the decision, and 2026-06-20, the day of the report": the days that some version
/// counts.
inline std::string days_that_count(std::span<Source const> versions, CaseDays const& days) {
  std::string text;
  for (Basis const basis : {Basis::decision, Basis::report, Basis::application}) {
    bool counts = false;
    for (Source const& version : versions) counts = counts || version.basis == basis;
    if (!counts) continue;
    text += (text.empty() ? "" : ", and ") + to_string(day_of(days, basis)) + ", ";
    text += day_words(basis);
  }
  return text;
}

/// "2025-01-01 to 2025-12-31", "from 2026-07-01 on (the day of the report)".
inline std::string period_words(Source const& source) {
  std::string text = source.valid.to ? to_string(source.valid.from) + " to " + to_string(*source.valid.to)
                                     : "from " + to_string(source.valid.from) + " on";
  if (source.basis != Basis::decision) text.append(" (").append(day_words(source.basis)).append(")");
  return text;
}

/// The periods from early to late; of many only the latest, for those are what a case of today is about.
inline std::string periods_there_are(std::span<Source const> versions) {
  constexpr std::size_t shown_max = 8;
  Source const* latest[shown_max] = {};  // from late to early
  for (Source const& version : versions) {
    Source const* carried = &version;
    for (Source const*& place : latest) {
      if (place != nullptr && carried->valid.from < place->valid.from) continue;
      Source const* const pushed_down = place;
      place = carried;
      carried = pushed_down;
      if (carried == nullptr) break;
    }
  }
  std::string text;
  if (versions.size() > shown_max) text = std::to_string(versions.size() - shown_max) + " earlier";
  for (std::size_t i = shown_max; i-- > 0;)
    if (latest[i] != nullptr) text += (text.empty() ? "" : ", ") + period_words(*latest[i]);
  return text;
}

}  // namespace detail

/// What to say where no version of a decision is in force: on which day, which periods there are, and when
/// the next begins. For a decision without versions, `versions` holds its own source alone.
inline Problem hole_in_time(std::string_view decision, std::span<Source const> versions,
                            CaseDays const& days) {
  std::optional<Date> next;
  for (Source const& version : versions) {
    Date const from = version.valid.from;
    if (day_of(days, version.basis) < from && (!next || from < *next)) next = from;
  }
  return {"decision " + shorten(decision),
          "no version in force on " + detail::days_that_count(versions, days),
          "a version for that day, beside " + detail::periods_there_are(versions) +
              (next ? "; the next begins on " + to_string(*next) : "; none begins later")};
}

}  // namespace kanteling::rules
