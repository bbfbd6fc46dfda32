// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/budget_payments.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

// An invented budget of 100 euro, 30 a month, with one approved agreement.
BudgetYear year() {
  return {{date("2026-02-01"), date("2026-11-30")},
          Cents{10000},
          Cents{3000},
          date("2026-01-20"),
          false,
          {{"Z1", date("2026-02-01"), date("2026-02-10")}, {"Z2", date("2026-02-01"), {}}}};
}

BudgetPayment paid(char const* on, std::int64_t cents, std::string agreement = "Z1") {
  return {"rij " + std::string(on), date(on), Cents{cents}, std::move(agreement), Payer::svb, false, ""};
}

BudgetPayment once_only(char const* on, std::int64_t cents, Payer payer) {
  return {"rij " + std::string(on), date(on), Cents{cents}, "", payer, true, ""};
}

PaymentCheck check(BudgetYear const& y, std::vector<BudgetPayment> const& payments) {
  return check_payments(y, payments).value();
}

/// The findings, one line each.
std::string found(BudgetYear const& y, std::vector<BudgetPayment> const& payments) {
  std::string text;
  for (PaymentFinding const& f : check(y, payments).findings)
    text += f.place + ": " + std::string(name_of(f.kind).code) + " " + std::to_string(f.amount.value) + "\n";
  return text;
}

std::string trouble(BudgetYear const& y, std::vector<BudgetPayment> const& payments = {}) {
  auto const result = check_payments(y, payments);
  if (result) return "none";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

using Positions = std::vector<std::size_t>;

TEST(BudgetPayments, PassWithAnApprovedAgreementInsideTheBudget) {
  PaymentCheck const c = check(year(), {paid("2026-02-10", 1000), paid("2026-11-30", 3000)});
  EXPECT_EQ(c.payable, (Positions{0, 1}));
  EXPECT_TRUE(c.findings.empty());
  EXPECT_EQ(c.spent, Cents{4000});
  EXPECT_EQ(c.left, Cents{6000});
}

TEST(BudgetPayments, NeedAnAgreementApprovedByBothOnThatDay) {
  EXPECT_EQ(
      found(year(), {paid("2026-02-09", 1000), paid("2026-03-01", 500, "Z2"), paid("2026-03-02", 600, "Z9")}),
      "rij 2026-02-09: no_agreement 1000\n"
      "rij 2026-03-01: no_agreement 500\n"
      "rij 2026-03-02: no_agreement 600\n");
}

TEST(BudgetPayments, WaitForTheLaterOfBothApprovals) {
  for (bool content_is_later : {true, false}) {
    Date const early = date("2026-02-05");
    Date const late = date("2026-02-20");
    BudgetYear y = year();
    y.agreements = {{"Z1", content_is_later ? late : early, content_is_later ? early : late}};
    EXPECT_EQ(found(y, {paid("2026-02-19", 100)}), "rij 2026-02-19: no_agreement 100\n");
    EXPECT_EQ(found(y, {paid("2026-02-20", 100)}), "");
    y.agreements[0].content_approved.reset();
    EXPECT_EQ(found(y, {paid("2026-03-01", 100)}), "rij 2026-03-01: no_agreement 100\n");
  }
}

TEST(BudgetPayments, SayPlaceAmountReasonAndSource) {
  PaymentFinding const f = check(year(), {paid("2026-03-01", 500, "Z2")}).findings.at(0);
  EXPECT_EQ(f.place, "rij 2026-03-01");
  EXPECT_EQ(f.amount, Cents{500});
  EXPECT_EQ(f.reason_nl, "Er is op die dag geen goedgekeurde zorgovereenkomst.");
  EXPECT_EQ(f.reason_en, "There is no approved care agreement on that day.");
  EXPECT_EQ(f.source, drawing_right_source);
}

TEST(BudgetPayments, NeverGoOverTheTotal) {
  BudgetYear y = year();
  y.month.reset();
  std::vector<BudgetPayment> const payments{paid("2026-03-01", 9000), paid("2026-04-01", 1001),
                                            paid("2026-05-01", 1000), paid("2026-06-01", 1)};
  EXPECT_EQ(found(y, payments), "rij 2026-04-01: over_budget 1\nrij 2026-06-01: over_budget 1\n");
  EXPECT_EQ(check(y, payments).payable, (Positions{0, 2}));
  EXPECT_EQ(check(y, payments).left, Cents{0});
}

TEST(BudgetPayments, MayOverspendAMonthInsideTheYear) {
  std::vector<BudgetPayment> const payments{paid("2026-03-01", 3000), paid("2026-03-31", 200),
                                            paid("2026-04-01", 3000)};
  EXPECT_EQ(found(year(), payments), "rij 2026-03-31: month_overspent 200\n");
  EXPECT_EQ(check(year(), payments).payable, (Positions{0, 1, 2}));
}

TEST(BudgetPayments, StayInsideThePeriod) {
  EXPECT_EQ(found(year(), {paid("2026-12-01", 100)}), "rij 2026-12-01: outside_period 100\n");
  EXPECT_EQ(found(year(), {once_only("2026-01-31", 100, Payer::municipality)}),
            "rij 2026-01-31: outside_period 100\n");
}

TEST(BudgetPayments, OnceOnlyProvisionsArePaidByTheMunicipalityOutsideTheTotal) {
  PaymentCheck const c = check(year(), {once_only("2026-03-01", 50000, Payer::municipality)});
  EXPECT_EQ(c.payable, (Positions{0}));
  EXPECT_EQ(c.spent, Cents{0});
  EXPECT_EQ(found(year(), {once_only("2026-03-01", 5000, Payer::svb)}), "rij 2026-03-01: wrong_payer 5000\n");
}

TEST(BudgetPayments, RunningHelpIsPaidByTheSvb) {
  BudgetPayment p = paid("2026-03-01", 1000);
  p.payer = Payer::municipality;
  EXPECT_EQ(found(year(), {p}), "rij 2026-03-01: wrong_payer 1000\n");
}

TEST(BudgetPayments, WaitForTheRegistrationOfTheYear) {
  BudgetYear y = year();
  y.registered = date("2026-03-02");
  EXPECT_EQ(found(y, {paid("2026-03-01", 100), paid("2026-03-02", 100)}),
            "rij 2026-03-01: not_registered 100\n");
  y.registered.reset();
  EXPECT_EQ(found(y, {paid("2026-03-02", 100)}), "rij 2026-03-02: not_registered 100\n");
}

TEST(BudgetPayments, ABudgetThatGoesOnIsRegisteredBeforeTheYearChanges) {
  BudgetYear y = year();
  y.continues_last_year = true;
  EXPECT_EQ(found(y, {}), "year.registered: registered_late 0\n");
  EXPECT_EQ(check(y, {}).findings.at(0).reason_nl,
            "Het budget is niet voor de jaarwisseling opnieuw aangemeld.");
  y.registered = date("2026-01-01");
  EXPECT_EQ(found(y, {}), "year.registered: registered_late 0\n");
  y.registered = date("2025-12-31");
  EXPECT_EQ(found(y, {}), "");
}

TEST(BudgetPayments, RejectedLinesAreKeptWithTheirReasonAndDoNotCount) {
  BudgetPayment p = paid("2026-03-01", 9999);
  p.rejected_because = "IBAN onbekend";
  PaymentCheck const c = check(year(), {p, paid("2026-03-02", 3000)});
  ASSERT_EQ(c.findings.size(), 1U);
  EXPECT_EQ(c.findings[0].kind, PaymentFindingKind::rejected_before);
  EXPECT_EQ(c.findings[0].reason_nl, "IBAN onbekend");
  EXPECT_EQ(c.findings[0].reason_en, "IBAN onbekend");
  EXPECT_EQ(c.payable, (Positions{1}));
  EXPECT_EQ(c.spent, Cents{3000});
}

TEST(BudgetPayments, OneLineCanHaveSeveralFindings) {
  BudgetYear y = year();
  y.registered.reset();
  EXPECT_EQ(found(y, {paid("2026-12-24", 700, "Z9")}),
            "rij 2026-12-24: outside_period 700\n"
            "rij 2026-12-24: not_registered 700\n"
            "rij 2026-12-24: no_agreement 700\n");
}

TEST(BudgetPayments, AreCountedByDayAndThenAsListed) {
  BudgetYear y = year();
  y.month.reset();
  PaymentCheck const c =
      check(y, {paid("2026-05-01", 6000), paid("2026-03-01", 5000), paid("2026-03-01", 4999)});
  EXPECT_EQ(c.payable, (Positions{1, 2}));
}

TEST(BudgetPayments, RefuseAYearThatCannotBe) {
  BudgetYear y = year();
  y.valid.to.reset();
  EXPECT_EQ(trouble(y), "year.valid.to: nothing; expected the last day of the budget in this year");
  y.valid.to = date("2026-01-31");
  EXPECT_EQ(trouble(y), "year.valid.to: 2026-01-31; expected a day on or after the first, 2026-02-01");
  y.valid.to = date("2027-01-31");
  EXPECT_EQ(trouble(y),
            "year.valid.to: 2027-01-31; expected a day in the year of the first, 2026-02-01: every year is "
            "granted and registered by itself");
  y = year();
  y.total = Cents{-1};
  EXPECT_EQ(trouble(y), "year.total: -1 cents; expected 0 cents or more");
  y = year();
  y.month = Cents{-2};
  EXPECT_EQ(trouble(y), "year.month: -2 cents; expected 0 cents or more");
  y = year();
  y.agreements[1].id = "Z1";
  EXPECT_EQ(trouble(y), "year.agreements[1].id: \"Z1\" again; expected an id of its own");
}

TEST(BudgetPayments, RefuseALineWithoutPlaceOrAmount) {
  EXPECT_EQ(trouble(year(), {paid("2026-03-01", 0)}),
            "payments[0].amount: 0 cents; expected more than 0 cents; what is paid back is no payment");
  BudgetPayment p = paid("2026-03-01", 1);
  p.place.clear();
  EXPECT_EQ(trouble(year(), {p}), "payments[0].place: nothing; expected where the payment stands");
}

}  // namespace
}  // namespace kanteling::law
