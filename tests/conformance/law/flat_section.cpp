// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>
#include <string>

#include "flat_case.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/contribution_amounts.hpp"
#include "kanteling/law/parameter.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {
namespace {

using io::JsonValue;
using law::amount_text;
using law::Contribution;
using law::ContributionOutcome;
using law::ContributionUnit;
using law::Month;

/// Whether a text begins and ends so, and what stands between.
std::optional<std::string_view> between(std::string_view text, std::string_view before,
                                        std::string_view behind) {
  if (text.size() < before.size() + behind.size() || !text.starts_with(before) || !text.ends_with(behind))
    return std::nullopt;
  return text.substr(before.size(), text.size() - before.size() - behind.size());
}

std::optional<Month> month(std::string_view text) {
  auto const day = parse_date(std::string(text) + "-01");
  return day ? std::optional(law::month_of(*day)) : std::nullopt;
}

std::string_view unit_text(ContributionUnit unit) {
  return unit == ContributionUnit::month ? " per month" : " per 4 weeks";
}

/// "19.00 per month", "0.00", "other rules".
std::string told(Result<Contribution> const& contribution) {
  if (!contribution) return refused(contribution.error());
  if (contribution->outcome == ContributionOutcome::other_rules) return "other rules";
  if (contribution->outcome == ContributionOutcome::nothing) return amount_text(Cents{0});
  return amount_text(contribution->amount) + std::string(unit_text(contribution->unit));
}

/// Of a month; in 2019 of the four weeks that begin on its first day.
Result<Contribution> contribution_of(FlatCase const& asked, Month m) {
  Date const day = first_day(m);
  return to_civil(day).year == 2019 ? law::four_weekly_contribution(asked.household, day)
                                    : law::monthly_contribution(asked.household, m);
}

/// "17.50 per 4 weeks together", "19.00 per month", "15.00", "0 that month": an amount, in words like told().
/// A text without a unit leaves it open.
std::optional<std::string> amount_words(std::string_view text, ContributionUnit unit) {
  auto const halves = split(text, " ");
  auto const amount = euros(halves ? halves->before : text);
  std::string_view rest = halves ? halves->behind : std::string_view();
  if (!amount) return std::nullopt;
  if (rest.ends_with(" together")) rest.remove_suffix(9);
  std::string_view const open = unit_text(unit);
  if (rest.empty() || rest == "that month") rest = open.substr(1);
  if (rest != "per month" && rest != "per 4 weeks") return std::nullopt;
  return *amount == Cents{0} ? amount_text(*amount) : amount_text(*amount) + " " + std::string(rest);
}

std::optional<Check> check_amount(std::string const& id, FlatCase const& asked, std::string_view expected) {
  Result<Contribution> const first = contribution_of(asked, asked.first);
  auto const words = amount_words(expected, first ? first->unit : ContributionUnit::month);
  if (!words) return std::nullopt;
  std::string got = told(first);
  std::string const at_last = told(contribution_of(asked, asked.last));
  if (got != at_last) got += ", and in " + to_string(asked.last) + " " + at_last;
  return Check{id, *words, got};
}

/// That something is due, whoever sets how much.
std::optional<Check> check_due(std::string const& id, FlatCase const& asked, std::string_view expected) {
  if (expected != "still due") return std::nullopt;
  std::string const got = told(contribution_of(asked, asked.first));
  return Check{id, std::string(expected), got == amount_text(Cents{0}) ? got : std::string(expected)};
}

std::optional<Check> check_first_month(std::string const& id, FlatCase const& asked,
                                       std::string_view expected) {
  auto const text = between(expected, "first month due ", "");
  auto const due = text ? month(*text) : std::nullopt;
  if (!due) return std::nullopt;
  Month const start = law::month_of(asked.household.provisions.front().used.from);
  for (Month m = start; m < start + 12; m = m + 1) {
    auto const contribution = law::monthly_contribution(asked.household, m);
    if (!contribution) return Check{id, to_string(*due), refused(contribution.error())};
    if (contribution->outcome == ContributionOutcome::due) return Check{id, to_string(*due), to_string(m)};
  }
  return Check{id, to_string(*due), "nothing in a year"};
}

/// The month in which it ends is charged by the whole amount of that month, the next one not at all.
std::optional<Check> check_last_month(std::string const& id, FlatCase const& asked,
                                      std::string_view expected) {
  auto const text = between(expected, "", " due in full");
  auto const due = text ? month(*text) : std::nullopt;
  if (!due) return std::nullopt;
  auto const national = law::lookup(law::flat_contributions, law::flat_per_month, first_day(*due));
  if (!national) return Check{id, std::string(expected), refused(national.error())};
  return Check{id, amount_text(national->amount) + " per month, then " + amount_text(Cents{0}),
               told(contribution_of(asked, *due)) + ", then " + told(contribution_of(asked, *due + 1))};
}

/// Months in a row whose contribution is one amount.
struct Run {
  Month first;
  std::int32_t months = 0;
};

/// The longest of them since 2020: a stretch of time for a case that only says how much a month costs.
Run longest_run(law::ContributionCase household, Cents monthly) {
  household.provisions = {{law::ContributionFor::support, {make_date(2019, 1, 1), std::nullopt}}};
  Run best;
  Run now;
  Month const last = law::month_of(law::flat_contributions.back().valid.to.value());
  for (Month m = law::make_month(2020, 1); m <= last; m = m + 1) {
    auto const contribution = law::monthly_contribution(household, m);
    bool const same =
        contribution && contribution->outcome == ContributionOutcome::due && contribution->amount == monthly;
    now = same ? Run{now.months == 0 ? m : now.first, now.months + 1} : Run{};
    if (now.months > best.months) best = now;
  }
  return best;
}

std::string collected(FlatCase const& asked, Run const& run) {
  auto const schedule = law::contribution_schedule(asked.household, run.first, run.first + (run.months - 1));
  if (!schedule) return refused(schedule.error());
  std::int32_t months = 0;
  Cents sum{0};
  bool over = false;
  for (Contribution const& c : *schedule) {
    bool const due = c.outcome == ContributionOutcome::due;
    if (over && due) return "a month after the last";
    over = over || !due;
    months += due ? 1 : 0;
    sum += due ? c.amount : Cents{0};
  }
  std::string const text = std::to_string(months) + " months, " + amount_text(sum) + " in all";
  return over ? text : text + ", and more";
}

/// "5 months, 95.00 in all; the sixth is not collected".
std::optional<Check> check_cost(std::string const& id, FlatCase asked, Entry& fields,
                                std::string_view expected) {
  auto const parts = split(expected, "; ");
  std::string_view const main = parts ? parts->before : expected;
  if (!main.ends_with(" in all") || (parts && !between(parts->behind, "the ", " is not collected")))
    return std::nullopt;
  auto const cost = fields.euros("aid_cost");
  auto const monthly = fields.euros("monthly");
  if (!cost || !monthly) return std::nullopt;
  Run const run = longest_run(asked.household, *monthly);
  if (run.months == 0) return Check{id, std::string(main), "no month since 2020 with that amount"};
  asked.household.provisions = {{law::ContributionFor::support, {first_day(run.first), std::nullopt}, *cost}};
  return Check{id, std::string(main), collected(asked, run)};
}

/// What began so many months before the decision on the contribution is sent.
std::optional<Check> check_late(std::string const& id, FlatCase asked, Entry& fields,
                                std::string_view expected) {
  auto const text = between(expected, "at most ", " months charged");
  auto const most = text ? whole(*text) : std::nullopt;
  auto const late = most ? fields.number("notified_months_late") : std::nullopt;
  if (!late) return std::nullopt;
  Date const sent = last_day(asked.last) - 10;
  asked.household.decision_sent = sent;
  for (law::ContributionProvision& p : asked.household.provisions) p.used.from = add_months(sent, -*late);
  auto const schedule = law::contribution_schedule(asked.household, law::month_of(add_months(sent, -*late)),
                                                   law::month_of(sent) - 1);
  if (!schedule) return Check{id, std::string(expected), refused(schedule.error())};
  std::int32_t charged = 0;
  for (Contribution const& c : *schedule) charged += c.outcome == ContributionOutcome::due ? 1 : 0;
  bool const holds = charged > 0 && charged <= *most;
  return Check{id, std::string(expected),
               holds ? std::string(expected) : std::to_string(charged) + " months charged"};
}

Check check_entry(Entry& entry) {
  JsonValue const* const asked = entry.value("case");
  auto const expected = entry.text("expected");
  if (!asked || !expected) return not_understood(entry.id(), "an entry without case or expected");
  Entry fields(*asked);
  auto const flat = flat_case(fields);
  if (!flat) return not_understood(entry.id(), "a household, provision or month");
  std::string const& id = entry.id();
  std::optional<Check> check = check_late(id, *flat, fields, *expected);
  if (!check) check = check_cost(id, *flat, fields, *expected);
  if (!check) check = check_first_month(id, *flat, *expected);
  if (!check) check = check_last_month(id, *flat, *expected);
  if (!check) check = check_due(id, *flat, *expected);
  if (!check) check = check_amount(id, *flat, *expected);
  if (!check) return not_understood(id, "what is expected: " + *expected);
  if (auto const key = fields.unread()) return not_understood(id, "the key " + *key);
  return *check;
}

}  // namespace

std::vector<Check> check_flat_contributions(JsonValue const& section) {
  return each(section, check_entry);
}

}  // namespace kanteling::law_vectors
