// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/budget_payments.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "kanteling/core/shorten.hpp"

namespace kanteling::law {
namespace {

void check_year(BudgetYear const& year, std::vector<Problem>& problems) {
  if (!year.valid.to)
    problems.push_back({"year.valid.to", "nothing", "the last day of the budget in this year"});
  else if (*year.valid.to < year.valid.from)
    problems.push_back({"year.valid.to", to_string(*year.valid.to),
                        "a day on or after the first, " + to_string(year.valid.from)});
  else if (to_civil(*year.valid.to).year != to_civil(year.valid.from).year)
    problems.push_back({"year.valid.to", to_string(*year.valid.to),
                        "a day in the year of the first, " + to_string(year.valid.from) +
                            ": every year is granted and registered by itself"});
  if (year.total < Cents{0})
    problems.push_back({"year.total", std::to_string(year.total.value) + " cents", "0 cents or more"});
  if (year.month && *year.month < Cents{0})
    problems.push_back({"year.month", std::to_string(year.month->value) + " cents", "0 cents or more"});
}

std::vector<Problem> problems_of(BudgetYear const& year, std::span<BudgetPayment const> payments) {
  std::vector<Problem> problems;
  check_year(year, problems);
  for (std::size_t i = 0; i < payments.size(); ++i) {
    std::string const where = "payments[" + std::to_string(i) + "]";
    BudgetPayment const& p = payments[i];
    if (p.place.empty()) problems.push_back({where + ".place", "nothing", "where the payment stands"});
    if (p.amount <= Cents{0})
      problems.push_back({where + ".amount", std::to_string(p.amount.value) + " cents",
                          "more than 0 cents; what is paid back is no payment"});
  }
  for (std::size_t i = 0; i < year.agreements.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (year.agreements[k].id == year.agreements[i].id)
        problems.push_back({"year.agreements[" + std::to_string(i) + "].id",
                            "\"" + shorten(year.agreements[i].id) + "\" again", "an id of its own"});
  return problems;
}

bool has_agreement(BudgetYear const& year, BudgetPayment const& p) {
  for (CareAgreement const& agreement : year.agreements)
    if (agreement.id == p.agreement) return agreement.approved_on(p.on);
  return false;
}

bool once_only_by_municipality(BudgetPayment const& p) {
  return p.once_only && p.payer == Payer::municipality;
}

PaymentFinding finding(PaymentFindingKind kind, BudgetPayment const& p, Cents amount) {
  return {kind,
          p.place,
          amount,
          std::string(name_of(kind).reason_nl),
          std::string(name_of(kind).reason_en),
          drawing_right_source};
}

/// What refuses a payment whatever was paid before.
std::vector<PaymentFinding> refusals(BudgetYear const& year, BudgetPayment const& p) {
  std::vector<PaymentFinding> found;
  auto const add = [&](PaymentFindingKind kind) { found.push_back(finding(kind, p, p.amount)); };
  if (!p.rejected_because.empty()) {
    add(PaymentFindingKind::rejected_before);
    found.back().reason_nl = found.back().reason_en = p.rejected_because;
  }
  if (!year.valid.contains(p.on)) add(PaymentFindingKind::outside_period);
  if (once_only_by_municipality(p)) return found;
  if (p.once_only != (p.payer == Payer::municipality)) add(PaymentFindingKind::wrong_payer);
  if (!year.registered || p.on < *year.registered) add(PaymentFindingKind::not_registered);
  if (!p.once_only && !has_agreement(year, p)) add(PaymentFindingKind::no_agreement);
  return found;
}

/// What was counted so far, in all and per month of the year.
struct Spent {
  Cents total;
  std::array<Cents, 12> months{};
};

void count(BudgetYear const& year, BudgetPayment const& p, std::size_t position, Spent& spent,
           PaymentCheck& check) {
  std::vector<PaymentFinding> found = refusals(year, p);
  bool refused = !found.empty();
  if (!refused && !once_only_by_municipality(p)) {
    Cents const left = year.total - spent.total;
    Cents& month = spent.months[static_cast<std::size_t>(to_civil(p.on).month - 1)];
    refused = left < p.amount;
    if (refused) {
      found.push_back(finding(PaymentFindingKind::over_budget, p, p.amount - left));
    } else {
      if (year.month && *year.month < month + p.amount)
        found.push_back(finding(PaymentFindingKind::month_overspent, p, month + p.amount - *year.month));
      spent.total += p.amount;
      month += p.amount;
    }
  }
  if (!refused) check.payable.push_back(position);
  for (PaymentFinding& f : found) check.findings.push_back(std::move(f));
}

}  // namespace

Result<PaymentCheck> check_payments(BudgetYear const& year, std::span<BudgetPayment const> payments) {
  std::vector<Problem> problems = problems_of(year, payments);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));

  PaymentCheck check;
  Date const new_year = make_date(to_civil(year.valid.from).year, 1, 1);
  if (year.continues_last_year && year.registered && *year.registered >= new_year) {
    check.findings.push_back(finding(PaymentFindingKind::registered_late, {}, Cents{0}));
    check.findings.back().place = "year.registered";
  }
  std::vector<std::size_t> order(payments.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return payments[a].on < payments[b].on; });
  Spent spent;
  for (std::size_t position : order) count(year, payments[position], position, spent, check);
  check.spent = spent.total;
  check.left = year.total - spent.total;
  return check;
}

}  // namespace kanteling::law
