// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "entry.hpp"
#include "kanteling/law/amount_text.hpp"
#include "kanteling/law/contribution_by_income.hpp"
#include "kanteling/law/penalty.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {
namespace {

using io::JsonValue;
using law::amount_text;
using law::ContributionHousehold;

/// "s_lo", "s_hi", "c_lo", "c_hi": single or couple, below or of pension age; a couple of whom one is below
/// it, "couple_mixed", is as one of whom both are. Or the code of a ContributionHousehold.
std::optional<ContributionHousehold> category(std::optional<std::string> const& word) {
  constexpr std::array<std::string_view, 4> short_words{"s_lo", "s_hi", "c_lo", "c_hi"};
  if (word == "couple_mixed") return ContributionHousehold::couple_one_below_pension_age;
  for (std::size_t i = 0; i < short_words.size(); ++i)
    if (word == short_words[i] || word == law::contribution_household_names[i].code)
      return static_cast<ContributionHousehold>(i);
  return std::nullopt;
}

/// Income and wealth of the reference year, the second before the year asked; none without an income.
std::optional<law::ContributionMeans> means(Entry& entry, std::int32_t year) {
  auto const income = entry.euros("income");
  Cents const wealth = entry.euros("wealth").value_or(Cents{0});
  if (!income) return std::nullopt;
  return law::ContributionMeans{year - 2, law::ContributionIncome(*income), law::ContributionIncome(wealth)};
}

Check check_by_income(Entry& entry) {
  auto const year = entry.number("year");
  auto const household = category(entry.text("category"));
  auto const expected = entry.euros("expected_per_4_weeks");
  if (!year || !household || !expected)
    return not_understood(entry.id(), "an entry without year, category or expected_per_4_weeks");
  law::IncomeContributionCase c;
  c.household = *household;
  c.reference = means(entry, *year);
  c.bylaw_base = entry.euros("base");
  c.cost = entry.euros("cost");
  Period const of_year{make_date(*year, 1, 1), make_date(*year, 12, 31)};
  if (c.bylaw_base)
    c.bylaw = law::Citation{"verordening", "", NormLevel::bylaw, Evidence::seen, of_year, {}, ""};
  auto const contribution = law::contribution_by_income(c, of_year.from, law::Recalled::accept);
  return {entry.id(), amount_text(*expected),
          contribution ? amount_text(contribution->amount) : refused(contribution.error())};
}

Check check_proposed(Entry& entry) {
  JsonValue const* const asked = entry.value("case");
  auto const text = entry.text("expected");
  auto const expected = text ? euros(*text) : std::nullopt;
  if (!asked || !expected) return not_understood(entry.id(), "an entry without case or expected");
  Entry fields(*asked);
  auto const household = fields.text("household");
  auto const income = fields.euros("income");
  bool const single = household == "single";
  if (!income || !(single || household == "multi" || household == "couple"))
    return not_understood(entry.id(), "a household or income");
  if (auto const key = fields.unread()) return not_understood(entry.id(), "the key " + *key);
  auto const contribution =
      law::contribution_proposed(single ? ContributionHousehold::single_below_pension_age
                                        : ContributionHousehold::couple_one_below_pension_age,
                                 law::ContributionIncome(*income), law::ContributionProposal::bill_36713);
  if (!contribution) return {entry.id(), amount_text(*expected), refused(contribution.error())};
  if (contribution->proposal.empty()) return {entry.id(), "shown as a proposal", "shown as law in force"};
  return {entry.id(), amount_text(*expected), amount_text(contribution->amount)};
}

/// What is due after so many days in default, on a notice of that day.
std::string penalty_after(std::int32_t days, Date notice) {
  law::PenaltyFacts facts;
  facts.applied = notice - 90;
  facts.term_end = notice - 1;
  facts.notice_received = notice;
  facts.on = notice + law::reading_of(law::PenaltySettings{}.first_day).days + days - 1;
  auto const penalty = law::penalty(facts);
  return penalty ? amount_text(penalty->total) : refused(penalty.error());
}

/// The years in "2009-2018" or "2019+" in which the notice was received; open: up to this library's last
/// look.
struct Years {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

std::optional<Years> years(std::string_view text) {
  constexpr std::int32_t looked_up_in = 2026;
  if (text.ends_with('+')) {
    auto const first = whole(text.substr(0, text.size() - 1));
    return first ? std::optional(Years{*first, std::max(*first, looked_up_in)}) : std::nullopt;
  }
  auto const halves = split(text, "-");
  auto const first = whole(halves ? halves->before : text);
  auto const last = whole(halves ? halves->behind : text);
  if (!first || !last) return std::nullopt;
  return Years{*first, *last};
}

/// Days in default by the amount due, for a notice late in the first and in the last year of the tariff.
Check check_penalty(io::JsonMember const& entry, std::string_view tariff) {
  std::string const id = std::string(tariff) + ", day " + entry.key;
  auto const span = years(tariff);
  auto const days = whole(entry.key);
  auto const expected = euros(entry.value);
  if (!span || !days || !expected) return not_understood(id, "a tariff, day or amount");
  std::string const first = penalty_after(*days, make_date(span->first, 12, 1));
  std::string const last = penalty_after(*days, make_date(span->last, 12, 31));
  return {id, amount_text(*expected), first == last ? first : first + " at first, " + last + " at last"};
}

}  // namespace

std::vector<Check> check_contributions_by_income(JsonValue const& section) {
  return each(section, check_by_income);
}
std::vector<Check> check_proposed_contributions(JsonValue const& section) {
  return each(section, check_proposed);
}

std::vector<Check> check_penalties(JsonValue const& section) {
  std::vector<Check> checks;
  for (io::JsonMember const& tariff : section.members)
    for (io::JsonMember const& day : tariff.value.members) checks.push_back(check_penalty(day, tariff.key));
  return checks;
}

}  // namespace kanteling::law_vectors
