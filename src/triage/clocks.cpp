// SPDX-License-Identifier: Apache-2.0
#include "triage/clocks.hpp"

#include <algorithm>

#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::triage {
namespace {

using people::Stage;

/// Up to this age a young person first looks for work or school for four weeks: Participatiewet 41(4).
constexpr std::int32_t participation_search_age_max = 26;

law::Term const* decision_term(law::Act act) {
  switch (act) {
    case law::Act::wmo: return &law::wmo_decision;
    case law::Act::youth: return &law::youth_decision;
    case law::Act::participation: return &law::participation_decision;
    case law::Act::parking_card: return &law::parking_card_decision;
    case law::Act::pupil_transport: return &law::pupil_transport_decision;
    case law::Act::debts:  // eight weeks after the first talk, whose day a Case does not hold
    case law::Act::none: break;
  }
  return nullptr;
}

class Clocks {
 public:
  void start(law::Term const& term, Date on) {
    if (end_of_clock(all_, term.id)) return;
    all_.push_back({term, on, law::end_of(term, on)});
  }
  std::vector<Clock> take() { return std::move(all_); }

 private:
  std::vector<Clock> all_;
};

void start_from_report(Clocks& clocks, people::Case const& request, people::Resident const& who,
                       ClarifiedNeed const& need) {
  if (need.act == law::Act::wmo) {
    clocks.start(law::wmo_personal_plan, request.received);
    clocks.start(law::wmo_inquiry, request.received);
  }
  std::int32_t const age = age_on(who.born, request.received);
  if (need.act == law::Act::participation && age <= participation_search_age_max)
    clocks.start(law::participation_search, request.received);
}

/// The municipality must hold the first talk once somebody asks for help with debts, reported or not.
void start_from_question(Clocks& clocks, people::Case const& request, ClarifiedNeed const& need) {
  if (need.act != law::Act::debts) return;
  clocks.start(need.threat ? law::debts_first_talk_threat : law::debts_first_talk, request.received);
}

}  // namespace

std::optional<Date> end_of_clock(std::vector<Clock> const& clocks, std::string_view term) {
  auto const at = std::find_if(clocks.begin(), clocks.end(), [term](Clock const& c) { return c.term.id == term; });
  if (at == clocks.end()) return std::nullopt;
  return at->end.end;
}

std::vector<Clock> clocks_of(people::Case const& request, Clarified const& clarified, Assessment const& assessment) {
  Stage const stage = assessment.stage;
  Clocks clocks;
  for (std::size_t n = 0; n < clarified.needs.size(); ++n) {
    ClarifiedNeed const& need = clarified.needs[n];
    Route const route = assessment.needs[n].route;
    if (route == Route::forward || route == Route::desk) continue;
    if (stage >= Stage::question && stage <= Stage::inquiry) start_from_question(clocks, request, need);
    if (stage == Stage::report || stage == Stage::inquiry) start_from_report(clocks, request, resident_of(request.household, request.needs[n]), need);
    law::Term const* const decision = decision_term(need.act);
    if (stage == Stage::application && request.applied && decision != nullptr) clocks.start(*decision, *request.applied);
  }
  return clocks.take();
}

}  // namespace kanteling::triage
