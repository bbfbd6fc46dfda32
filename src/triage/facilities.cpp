// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <utility>

#include "triage/ladder.hpp"

namespace kanteling::triage {
namespace {

using people::fact;

/// Walks the offers and keeps what the table says of each.
class FacilityRung {
 public:
  FacilityRung(Caller const& call, Hook hook, people::FactRow row, std::int64_t remaining)
      : call_(call), hook_(hook), row_(std::move(row)), remaining_(remaining) {
    finding_.rung = Rung::general_facility;
  }

  void refuse(supply::RefusedOffer const& refused) { finding_.refused.push_back(refused); }

  void consider(supply::FacilityOffer const& offer) {
    row_.set(fact("offer_amount"), offer.amount_max());
    row_.set(fact("offer_minutes"), offer.minutes);
    row_.set(fact("offer_fee"), offer.fee.value);
    row_.set(fact("remaining"), remaining_);
    std::int64_t const most = std::min(remaining_, offer.amount_max());
    std::int64_t const amount = std::min(ask(most), most);
    if (amount <= 0) return;
    std::int64_t const places = (amount + offer.amount_per_place - 1) / offer.amount_per_place;
    finding_.uses.push_back({offer, places, amount});
    finding_.covered += amount;
    remaining_ -= amount;
  }

  /// No facility has a place: the table says so in its own words.
  void consider_nothing() {
    row_.set(fact("offer_amount"), 0);
    ask(0);
  }

  bool done() const { return remaining_ == 0; }

  /// Where an open question stands between the resident and an offer, what the others cover still counts, and the
  /// question is named: the task is not settled yet.
  Finding finish() {
    finding_.facts_used = used_.ascending();
    if (open_ && !done()) finding_.missing = askable(missing_);
    finding_.verdict = done()                  ? Verdict::covers
                       : finding_.covered > 0  ? Verdict::covers_part
                       : open_                 ? Verdict::not_assessed
                       : declined_             ? Verdict::declined
                                               : Verdict::does_not_apply;
    return std::move(finding_);
  }

 private:
  /// The amount that the table lets this offer cover, of which only `most` counts; 0 where it does not, or not yet.
  std::int64_t ask(std::int64_t most) {
    Call const answer = call_(hook_, row_, most);
    answer.add_used(used_);
    std::string_view const verdict = answer.text("verdict").value_or("");
    std::optional<std::int64_t> const amount = answer.number("amount");
    bool const contributes = verdict == "contributes" && amount;
    if (contributes || !finding_.rule) finding_.rule = answer.rule();
    if (contributes) return *amount;
    if (verdict == "declined") declined_ = true;
    if (verdict == "none" || verdict == "declined") return 0;
    open_ = true;
    bool const by_rule = verdict == "not_assessed" && answer.rule();
    for (people::FactId const id : by_rule ? answer.tested() : call_.wait_for(answer)) missing_.push_back(id);
    return 0;
  }

  Caller const& call_;
  Hook hook_;
  people::FactRow row_;
  std::int64_t remaining_;
  Finding finding_;
  FactSet used_;
  std::vector<people::FactId> missing_;
  bool open_ = false;
  bool declined_ = false;
};

}  // namespace

Finding assess_facilities(Caller const& call, law::Act act, people::TaskKind kind, people::FactRow row,
                          std::int64_t remaining, supply::FacilityOffers const& offers) {
  FacilityRung rung(call, hook_of(act, Rung::general_facility), std::move(row), remaining);
  for (supply::RefusedOffer const& refused : offers.refused)
    if (refused.kind == kind) rung.refuse(refused);
  bool any = false;
  for (supply::FacilityOffer const& offer : offers.offers) {
    if (offer.kind != kind || offer.amount_per_place < 1 || offer.places < 1 || rung.done()) continue;
    any = true;
    rung.consider(offer);
  }
  if (!any) rung.consider_nothing();
  return rung.finish();
}

}  // namespace kanteling::triage
