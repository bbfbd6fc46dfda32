// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "dates.hpp"
#include "kanteling/law/penalty.hpp"

namespace kanteling::law {
namespace {

/// Facts that can be, with a notice in 2010 .. 2029.
PenaltyFacts any_facts() {
  PenaltyFacts f;
  f.notice_received = date("2010-01-01") + *rc::gen::inRange(0, 20 * 365);
  f.applied = f.notice_received - *rc::gen::inRange(1, 200);
  f.term_end = f.applied + *rc::gen::inRange(1, 200);
  f.on = f.notice_received + *rc::gen::inRange(0, 300);
  f.applicants = *rc::gen::inRange(1, 8);
  return f;
}

RC_GTEST_PROP(PenaltyProperties, TotalsNeverFallWithMoreDays, ()) {
  PenaltyPerDay const tariff =
      penalty_tariffs[*rc::gen::inRange<std::size_t>(0, penalty_tariffs.size())].amount;
  std::int32_t const days = *rc::gen::inRange(-5, 60);
  RC_ASSERT(penalty_total(tariff, days) <= penalty_total(tariff, days + 1));
}

RC_GTEST_PROP(PenaltyProperties, FortyTwoDaysAndMoreGiveTheMaximum, ()) {
  PenaltyPerDay const tariff =
      penalty_tariffs[*rc::gen::inRange<std::size_t>(0, penalty_tariffs.size())].amount;
  std::int32_t const days = *rc::gen::inRange(42, 100'000);
  RC_ASSERT(penalty_total(tariff, days) == penalty_total(tariff, 42));
}

RC_GTEST_PROP(PenaltyProperties, WaitingADayLongerNeverCostsLess, ()) {
  PenaltyFacts f = any_facts();
  Penalty const today = penalty(f).value();
  f.on = f.on + 1;
  Penalty const tomorrow = penalty(f).value();
  RC_ASSERT(today.total <= tomorrow.total);
  RC_ASSERT(tomorrow.days - today.days <= 1);
}

RC_GTEST_PROP(PenaltyProperties, PartsAddUpAndDifferByLessThanACentPerApplicant, ()) {
  Penalty const p = penalty(any_facts()).value();
  Cents sum;
  for (std::int32_t i = 0; i < p.applicants; ++i) {
    sum += p.part(i);
    RC_ASSERT(p.part(0) - p.part(i) < Cents{p.applicants});
  }
  RC_ASSERT(sum == p.total);
}

// The slow way: day by day from the first, with the tariff of each day.
RC_GTEST_PROP(PenaltyProperties, TheTotalIsThatOfCountingDayByDay, ()) {
  PenaltyFacts const f = any_facts();
  Penalty const p = penalty(f).value();
  std::int64_t euros = 0;
  std::int32_t counted = 0;
  bool const old = f.notice_received < date("2019-01-01");
  for (Date d = (f.term_end < f.notice_received ? f.notice_received : f.term_end) + 14;
       d <= f.on && counted < 42; d = d + 1) {
    ++counted;
    euros += counted > 28 ? (old ? 40 : 45) : counted > 14 ? (old ? 30 : 35) : (old ? 20 : 23);
  }
  RC_ASSERT(p.days == counted);
  RC_ASSERT(p.total == Cents{100 * euros});
}

}  // namespace
}  // namespace kanteling::law
