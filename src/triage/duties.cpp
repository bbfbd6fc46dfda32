// SPDX-License-Identifier: Apache-2.0
#include "triage/duties.hpp"

#include <algorithm>

#include "kanteling/law/statutory_terms.hpp"
#include "triage/clocks.hpp"

namespace kanteling::triage {
namespace {

using people::Stage;

bool any(Assessment const& a, law::Act act) {
  auto const is = [act](StepPlan const& p) {
    return p.act == act && (p.route == Route::ladder || p.route == Route::referral);
  };
  return std::any_of(a.needs.begin(), a.needs.end(), is);
}

bool any(Assessment const& a, Route route) {
  return std::any_of(a.needs.begin(), a.needs.end(), [route](StepPlan const& p) { return p.route == route; });
}

class Duties {
 public:
  explicit Duties(Assessment const& assessment) : clocks_(assessment.clocks) {}

  void add(Duty duty) { all_.push_back({duty, std::nullopt}); }
  void add(Duty duty, law::Term const& by) { all_.push_back({duty, end_of_clock(clocks_, by.id)}); }

  std::vector<OpenDuty> take() {
    std::stable_sort(all_.begin(), all_.end(), [](OpenDuty const& a, OpenDuty const& b) { return a.duty < b.duty; });
    auto const same = [](OpenDuty const& a, OpenDuty const& b) { return a.duty == b.duty; };
    all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
    return std::move(all_);
  }

 private:
  std::vector<Clock> const& clocks_;
  std::vector<OpenDuty> all_;
};

/// Wmo 2015, art. 2.3.2; looked up 2026-11-22.
void add_wmo_inquiry(Duties& duties, people::Case const& request, Stage stage) {
  if (stage == Stage::report) duties.add(Duty::confirm_receipt);
  if (!request.own_plan) duties.add(Duty::tell_personal_plan);
  if (request.own_plan) duties.add(Duty::weigh_own_plan, law::wmo_inquiry);
  duties.add(Duty::investigate_seven_items, law::wmo_inquiry);
  duties.add(Duty::ask_carer_needs, law::wmo_inquiry);
  duties.add(Duty::explain_personal_budget);
  duties.add(Duty::give_written_result, law::wmo_inquiry);
}

}  // namespace

std::vector<OpenDuty> duties_of(people::Case const& request, Assessment const& assessment) {
  Duties duties(assessment);
  Stage const stage = assessment.stage;
  bool const inquires = stage == Stage::report || stage == Stage::inquiry;
  if (stage == Stage::question || inquires) duties.add(Duty::offer_client_support);
  if (inquires && any(assessment, law::Act::wmo)) add_wmo_inquiry(duties, request, stage);
  if (inquires && any(assessment, law::Act::youth)) {
    duties.add(Duty::ask_own_plan_family);
    if (request.own_plan) duties.add(Duty::weigh_own_plan);
  }
  if (stage == Stage::question && any(assessment, Route::desk)) duties.add(Duty::tell_report_possible);
  duties.add(Duty::tell_further_process);
  return duties.take();
}

}  // namespace kanteling::triage
