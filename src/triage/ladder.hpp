// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/law/act.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/people/fact_row.hpp"
#include "kanteling/supply/offer.hpp"
#include "kanteling/triage/assessment.hpp"
#include "triage/call.hpp"

namespace kanteling::triage {

/// The hook of a rung; act is wmo or youth, the two acts that know the ladder.
Hook hook_of(law::Act act, Rung rung);

/// A task before any rung: all of it remains.
TaskPlan unassessed(people::Task const& task);

/// Walks the ladder for one task, in legal order, until nothing remains. A tailored provision is looked at only when
/// every rung before it was assessed, or where a person granted or refused it. `gate_passed`: it is known that no other
/// act goes before; else the task is walked but not settled. Covered + remainder = amount, exactly.
TaskPlan walk_ladder(Caller const& call, law::Act act, people::Case const& request, people::Task const& task,
                     people::FactRow row, supply::FacilityOffers const& offers, bool gate_passed);

/// The amount counts only as far as something remains, and never below zero.
void set_covered(Finding& finding, std::int64_t amount, std::int64_t remaining);

/// What one rung can do for what remains. For all rungs but the general facility and the tailored provision.
Finding assess_rung(Caller const& call, law::Act act, Rung rung, people::FactRow const& row, std::int64_t remaining);

/// Which of the offered facilities are used for what remains, in the order of the offers.
Finding assess_facilities(Caller const& call, law::Act act, people::TaskKind kind, people::FactRow row,
                          std::int64_t remaining, supply::FacilityOffers const& offers);

/// A tailored provision that may be proposed without a table: a referral, or temporary help where it is urgent.
Finding admissible_without_rungs();

}  // namespace kanteling::triage
