// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "entry.hpp"
#include "kanteling/law/clock.hpp"
#include "kanteling/law/term_end.hpp"
#include "kanteling/law/term_lookup.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {
namespace {

using io::JsonValue;
using law::EventKind;

/// "Wmo 2.3.2(1)", "Awb 6:7/6:8", "Wgs 4(2) 3 working days": an act, an article, and maybe words behind them.
/// The longest act that is known counts, and then as many words of the article as make one.
Result<law::Term> term_of(std::string_view law) {
  for (std::size_t act = law.size(); act != std::string_view::npos && act > 0;
       act = law.rfind(' ', act - 1)) {
    if (!law::terms_of_act(law.substr(0, act))) continue;
    std::string_view const article = law.substr(std::min(act + 1, law.size()));
    Result<law::Term> const whole = law::find_term(law.substr(0, act), article);
    for (std::size_t end = article.size(); end != std::string_view::npos && end > 0;
         end = article.rfind(' ', end - 1))
      if (auto term = law::find_term(law.substr(0, act), article.substr(0, end))) return term;
    return whole;
  }
  return law::find_term(law, "");
}

std::int32_t days_of(law::Term const& term) {
  switch (term.unit) {
    case law::TermUnit::days:
      return term.length;
    case law::TermUnit::weeks:
      return 7 * term.length;
    default:
      return 0;
  }
}

law::Term term_in_days(std::int32_t days) {
  return {.id = "vector", .source = {}, .length = days, .unit = law::TermUnit::days};
}

/// "13 weeks": a length and its unit.
std::optional<law::Term> term_in_words(std::string_view text) {
  auto const halves = split(text, " ");
  auto const length = halves ? whole(halves->before) : std::nullopt;
  if (!length || *length < 1) return std::nullopt;
  for (std::size_t i = 0; i < law::unit_names.size(); ++i) {
    law::UnitName const& name = law::unit_names[i];
    auto const unit = static_cast<law::TermUnit>(i);
    if (unit != law::TermUnit::at_once &&
        (halves->behind == name.english || halves->behind == name.english_one))
      return law::Term{.id = "vector", .source = {}, .length = *length, .unit = unit};
  }
  return std::nullopt;
}

/// "2026-04-03, moved to 2026-04-07": both ends where the file has both.
std::string ends(std::optional<Date> raw, Date end) {
  return raw ? to_string(*raw) + ", moved to " + to_string(end) : to_string(end);
}

/// A term of an article. It is computed whether or not its source is recalled: what is compared is counting.
Check check_article(Entry& entry) {
  auto const law = entry.text("law");
  auto const start = entry.date("start");
  auto const expected = entry.date("expected");
  auto const raw = entry.date("raw");
  auto const days = entry.number("days");
  if (!law || !start || !expected)
    return not_understood(entry.id(), "an entry without law, start or expected");
  auto const term = term_of(*law);
  if (!term) return {entry.id(), to_string(*expected), refused(term.error())};
  if (days && *days != days_of(*term))
    return {entry.id(), std::to_string(*days) + " days", std::to_string(days_of(*term)) + " days"};
  auto const end = law::checked_end_of(*term, *start, law::Recalled::accept);
  if (!end) return {entry.id(), to_string(*expected), refused(end.error())};
  return {entry.id(), ends(raw, *expected), ends(raw ? std::optional(end->raw_end) : std::nullopt, end->end)};
}

Check check_working_days_of(Entry& entry) {
  auto const law = entry.text("law");
  auto const term = law ? term_of(*law) : term_of("");
  if (term && term->unit != law::TermUnit::working_days)
    return {entry.id(), "a term in working days", std::string(law::name_of(term->unit).english)};
  return check_article(entry);
}

Check check_short_term(Entry& entry) {
  auto const start = entry.date("start");
  auto const days = entry.number("days");
  auto const expected = entry.date("expected");
  if (!start || !days || *days < 1 || !expected)
    return not_understood(entry.id(), "an entry without start, days or expected");
  auto const end = law::checked_end_of(term_in_days(*days), *start, law::Recalled::accept);
  return {entry.id(), to_string(*expected), end ? to_string(end->end) : refused(end.error())};
}

/// The events of an application that had to be supplemented, looked at after the last of its dates.
struct Application {
  std::vector<law::Event> events;
  Date on;

  void add(EventKind kind, std::optional<Date> day, std::optional<Date> until = std::nullopt) {
    if (!day) return;
    events.push_back({kind, *day, until});
    on = std::max({on, *day, until.value_or(*day)});
  }
};

/// Where a supplement came and no last day for it is named, it came in time: only without a supplement does
/// null mean that no day was set.
Check check_suspension(Entry& entry) {
  auto const law = entry.text("law");
  auto const applied = entry.date("application");
  auto const expected = entry.date("expected");
  auto const days = entry.number("suspended_days");
  auto const weeks = entry.number("term_weeks");
  if (!law || !applied || !expected)
    return not_understood(entry.id(), "an entry without law, application or expected");
  auto const term = term_of(*law);
  if (!term) return {entry.id(), to_string(*expected), refused(term.error())};
  if (weeks && 7 * *weeks != days_of(*term))
    return {entry.id(), std::to_string(*weeks) + " weeks", std::to_string(days_of(*term)) + " days"};
  Application application{{}, *expected};
  application.add(EventKind::application_received, applied);
  auto const supplement = entry.date("supplement_received");
  auto const set_end = entry.date("set_term_end");
  application.add(EventKind::invited_to_supplement, entry.date("invitation"), set_end ? set_end : supplement);
  application.add(EventKind::supplement_received, supplement);
  auto const problems = law::check_events(application.events, application.on);
  if (!problems.empty()) return {entry.id(), to_string(*expected), refused(problems)};
  auto const clock = law::clock_of(*term, application.events, application.on);
  if (!clock) return {entry.id(), to_string(*expected), "no clock"};
  auto const told = [](Date end, std::int32_t suspended) {
    return to_string(end) + " with " + std::to_string(suspended) + " days suspended";
  };
  std::int32_t const suspended = clock->end.suspended_days;
  return {entry.id(), told(*expected, days.value_or(suspended)), told(clock->end.end, suspended)};
}

/// A term that the general terms act does not reach, from every day of the years whose equated days are
/// known.
Check check_unmoved_term(Entry& entry) {
  auto const words = entry.text("term");
  auto const term = words ? term_in_words(*words) : std::nullopt;
  auto const expected = entry.text("expected");
  if (!term) return not_understood(entry.id(), "the term " + words.value_or("that is missing"));
  if (expected != "the raw end stands") return not_understood(entry.id(), "what is expected");
  auto const only = entry.date("start");
  Date const last = only.value_or(make_date(2028, 12, 31));
  for (Date start = only.value_or(make_date(2022, 1, 1)); start <= last; start = start + 1) {
    law::TermEnd const end = law::end_of(*term, start);
    if (end.moved())
      return {entry.id(), *expected, "from " + to_string(start) + " " + ends(end.raw_end, end.end)};
  }
  return {entry.id(), *expected, *expected};
}

}  // namespace

std::vector<Check> check_terms(JsonValue const& section) {
  return each(section, check_article);
}
std::vector<Check> check_working_days(JsonValue const& section) {
  return each(section, check_working_days_of);
}
std::vector<Check> check_short_terms(JsonValue const& section) {
  return each(section, check_short_term);
}
std::vector<Check> check_suspensions(JsonValue const& section) {
  return each(section, check_suspension);
}
std::vector<Check> check_unmoved_terms(JsonValue const& section) {
  return each(section, check_unmoved_term);
}

}  // namespace kanteling::law_vectors
