// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/penalty.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kanteling/law/calendar.hpp"

namespace kanteling::law {
namespace {

constexpr std::int32_t grace_days = 14;  // the two weeks of art. 4:17 lid 3

void check_reading(std::string where, PenaltyReading const& reading, Recalled recalled,
                   std::vector<Problem>& problems) {
  if (reading.source.evidence != Evidence::recalled || recalled == Recalled::accept) return;
  problems.push_back({std::move(where),
                      std::string(reading.code) + ", recalled and not seen in a published source",
                      "a reading that was seen, or the caller's word that what is recalled may be used"});
}

void check_decided(PenaltyFacts const& facts, std::vector<Problem>& problems) {
  if (!facts.decided) return;
  if (*facts.decided < facts.applied)
    problems.push_back({"decided", to_string(*facts.decided),
                        "a day on or after the application, " + to_string(facts.applied)});
  if (facts.on < *facts.decided)
    problems.push_back({"decided", to_string(*facts.decided),
                        "a day up to " + to_string(facts.on) + ", or none: later is not known on that day"});
}

std::vector<Problem> problems_of(PenaltyFacts const& facts, PenaltySettings const& settings) {
  std::vector<Problem> problems;
  if (facts.term_end <= facts.applied)
    problems.push_back(
        {"term_end", to_string(facts.term_end), "a day after the application, " + to_string(facts.applied)});
  if (facts.notice_received < penalty_from)
    problems.push_back({"notice_received", to_string(facts.notice_received),
                        "a day from 2009-10-01 on: before, the Awb had no penalty for deciding late"});
  if (facts.notice_received <= facts.applied)
    problems.push_back({"notice_received", to_string(facts.notice_received),
                        "a day after the application, " + to_string(facts.applied)});
  if (facts.on < facts.notice_received)
    problems.push_back(
        {"on", to_string(facts.on), "a day from the notice on, " + to_string(facts.notice_received)});
  check_decided(facts, problems);
  if (facts.applicants < 1) problems.push_back({"applicants", std::to_string(facts.applicants), "1 or more"});
  check_reading("settings.first_day", reading_of(settings.first_day), settings.recalled, problems);
  check_reading("settings.last_day", reading_of(settings.last_day), settings.recalled, problems);
  return problems;
}

std::int32_t days_in_default(Penalty const& p, PenaltyFacts const& facts) {
  Date const last = facts.decided ? *facts.decided - p.last_day_reading.days : facts.on;
  return std::clamp(std::min(last, p.last_day_possible) - p.first_day + 1, 0, penalty_days_max);
}

std::vector<PenaltyCaution> cautions_of(Penalty const& p, PenaltyFacts const& facts, Date two_weeks_end) {
  std::vector<PenaltyCaution> cautions{PenaltyCaution::first_day_disputed};
  if (facts.decided && p.first_day <= *facts.decided && *facts.decided <= p.last_day_possible)
    cautions.push_back(PenaltyCaution::decision_day_disputed);
  if (!is_working_day(two_weeks_end)) cautions.push_back(PenaltyCaution::two_weeks_end_on_free_day);
  if (facts.notice_received <= facts.term_end) cautions.push_back(PenaltyCaution::notice_before_term_end);
  if (!p.tariff.caution.empty()) cautions.push_back(PenaltyCaution::article_changed_2026);
  return cautions;
}

}  // namespace

Result<Penalty> penalty(PenaltyFacts const& facts, PenaltySettings const& settings) {
  std::vector<Problem> problems = problems_of(facts, settings);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  auto tariff = lookup(penalty_tariffs, "penalty_per_day", facts.notice_received, settings.recalled);
  if (!tariff) return tl::make_unexpected(std::move(tariff.error()));

  Date const both = std::max(facts.term_end, facts.notice_received);
  Penalty p;
  p.first_day_reading = reading_of(settings.first_day);
  p.last_day_reading = reading_of(settings.last_day);
  p.first_day = both + p.first_day_reading.days;
  p.last_day_possible = p.first_day + (penalty_days_max - 1);
  p.tariff = *tariff;
  p.applicants = facts.applicants;
  p.none_because = facts.none_because;
  p.days = facts.none_because ? 0 : days_in_default(p, facts);
  p.total = penalty_total(p.tariff.amount, p.days);
  p.source = penalty_source;
  p.cautions = cautions_of(p, facts, both + grace_days);
  return p;
}

}  // namespace kanteling::law
