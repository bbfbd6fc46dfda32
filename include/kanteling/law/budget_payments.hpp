// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/problem.hpp"
#include "kanteling/law/drawing_right.hpp"

/// The checks on payments from a personal budget, so that nothing is paid that is not due and what is refused
/// stays visible. Pure: a year and a list of payments in, findings out.
/// Source: that of the drawing right, see drawing_right_source.
namespace kanteling::law {

/// An agreement between the budget holder and one who gives help. Approved from the later of both approvals
/// on.
struct CareAgreement {
  std::string id;
  std::optional<Date> content_approved;  ///< by the municipality
  std::optional<Date> labour_approved;   ///< by the SVB

  constexpr bool approved_on(Date day) const {
    return content_approved && labour_approved && *content_approved <= day && *labour_approved <= day;
  }
};

/// One calendar year of one personal budget. Every year is granted and registered by itself.
struct BudgetYear {
  Period valid;                      ///< both days in one year; `to` must be given
  Cents total;                       ///< for this year; never exceeded
  std::optional<Cents> month;        ///< what a month should cost; may be exceeded inside the year
  std::optional<Date> registered;    ///< with the SVB, for this year
  bool continues_last_year = false;  ///< then it is registered before the year begins
  std::vector<CareAgreement> agreements;
};

enum class Payer : std::uint8_t { svb, municipality };

/// A line of a payment run or a declaration, made or to be made.
struct BudgetPayment {
  std::string place;  ///< where it stands: "betalingen.csv rij 14"; findings give it back
  Date on;
  Cents amount;           ///< more than 0
  std::string agreement;  ///< id; empty for a once-only provision
  Payer payer = Payer::svb;
  bool once_only = false;        ///< a home adaptation, an aid
  std::string rejected_because;  ///< not empty: somebody rejected the line already (uitval), and why
};

enum class PaymentFindingKind : std::uint8_t {
  rejected_before,  ///< came in as rejected; kept with its reason
  outside_period,   ///< before the first or after the last day of the budget
  not_registered,   ///< the year is not registered with the SVB, or not yet
  registered_late,  ///< a remark on the year: a budget that goes on was registered after the year began
  no_agreement,     ///< the agreement is not there, or not approved on that day
  wrong_payer,      ///< once-only by the SVB, or running help by the municipality
  over_budget,      ///< more than is left of the total
  month_overspent   ///< a remark: more than a month should cost, allowed inside the year
};

inline constexpr std::size_t payment_finding_count = 8;

struct PaymentFindingName {
  std::string_view code;
  bool refuses;  ///< whether the line is left out of what may be paid; else it is a remark
  std::string_view reason_nl;
  std::string_view reason_en;
};

/// By PaymentFindingKind. The reason of `rejected_before` is the one that came with the line.
inline constexpr std::array<PaymentFindingName, payment_finding_count> payment_finding_names{{
    {"rejected_before", true, "", ""},
    {"outside_period", true, "De betaling valt buiten de looptijd van het budget.",
     "The payment is outside the period of the budget."},
    {"not_registered", true, "Het budget is op die dag niet aangemeld bij de SVB.",
     "The budget is not registered with the SVB on that day."},
    {"registered_late", false, "Het budget is niet voor de jaarwisseling opnieuw aangemeld.",
     "The budget was not registered anew before the change of the year."},
    {"no_agreement", true, "Er is op die dag geen goedgekeurde zorgovereenkomst.",
     "There is no approved care agreement on that day."},
    {"wrong_payer", true, "Een eenmalige voorziening betaalt de gemeente, lopende hulp betaalt de SVB.",
     "A once-only provision is paid by the municipality, running help by the SVB."},
    {"over_budget", true, "De betaling is hoger dan wat er van het budget over is.",
     "The payment is more than what is left of the budget."},
    {"month_overspent", false, "Deze maand kost meer dan gepland. Dat mag, zolang het jaarbudget niet op is.",
     "This month costs more than planned. That is allowed while the budget of the year lasts."},
}};

constexpr PaymentFindingName const& name_of(PaymentFindingKind kind) {
  return payment_finding_names[static_cast<std::size_t>(kind)];
}

/// `amount` is that of the payment; of over_budget and month_overspent the part that is too much.
struct PaymentFinding {
  PaymentFindingKind kind = PaymentFindingKind::rejected_before;
  std::string place;
  Cents amount;
  std::string reason_nl;
  std::string reason_en;
  Citation source;
};

struct PaymentCheck {
  std::vector<std::size_t> payable;      ///< positions in the list, in the order in which they were counted
  std::vector<PaymentFinding> findings;  ///< in that same order; one line can have several
  Cents spent;                           ///< by the payable lines of the SVB: what counts against the total
  Cents left;
};

/// Counts the payments by day, those of one day in the order of the list. A line with a finding that refuses
/// is left out whole, and does not count: a later, smaller one may still fit. Once-only provisions paid by
/// the municipality stand outside the drawing right: only their period is checked and they do not count.
/// Fails on a year or a payment that cannot be; the texts say where.
[[nodiscard]] Result<PaymentCheck> check_payments(BudgetYear const& year,
                                                  std::span<BudgetPayment const> payments);

}  // namespace kanteling::law
