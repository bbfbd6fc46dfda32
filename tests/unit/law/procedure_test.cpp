// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/procedure.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

using enum EventKind;

Event at(EventKind kind, char const* on) {
  return {kind, date(on), {}};
}

std::size_t count(std::vector<ChecklistFinding> const& findings, ChecklistState state) {
  std::size_t n = 0;
  for (ChecklistFinding const& finding : findings) n += finding.state == state ? 1 : 0;
  return n;
}

ChecklistState state_of(std::vector<ChecklistFinding> const& findings, EventKind kind) {
  for (ChecklistFinding const& finding : findings)
    if (finding.item.recorded_as == kind) return finding.state;
  ADD_FAILURE() << name_of(kind).code;
  return ChecklistState::missing;
}

TEST(Procedure, ExistsForEveryActAndOnlyHoldsItsTermsAndCommonOnes) {
  EXPECT_EQ(procedure_of(Act::none), nullptr);
  for (std::size_t act = 1; act < act_count; ++act) {
    Procedure const* const procedure = procedure_of(static_cast<Act>(act));
    ASSERT_NE(procedure, nullptr) << act;
    EXPECT_FALSE(procedure->terms.empty());
    for (Term const& term : procedure->terms)
      EXPECT_TRUE(term.act == procedure->act || term.id == "objection") << term.id;
  }
}

TEST(Procedure, EveryTermOfAnActStandsInItsProcedure) {
  for (Term const& term : known_terms) {
    if (term.act == Act::none) continue;
    bool found = false;
    for (Term const& own : procedure_of(term.act)->terms) found = found || own.id == term.id;
    EXPECT_TRUE(found) << term.id;
  }
}

TEST(Checklist, OfAnEmptyRecordMissesEverything) {
  auto const findings = check_record(*procedure_of(Act::wmo), {}, true);
  EXPECT_EQ(findings.size(), 13U);
  EXPECT_EQ(count(findings, ChecklistState::missing), 13U);
  EXPECT_EQ(findings[4].item.source.article, "2.3.2(4)a");
}

TEST(Checklist, LeavesOutTheCarerWhereThereIsNone) {
  auto const findings = check_record(*procedure_of(Act::wmo), {}, false);
  EXPECT_EQ(findings.size(), 11U);
  for (ChecklistFinding const& finding : findings)
    EXPECT_NE(finding.item.recorded_as, carer_needs_investigated);
}

TEST(Checklist, ToldAfterTheTalkIsTooLate) {
  std::vector<Event> const events{at(first_talk_held, "2026-03-10"), at(client_support_offered, "2026-03-11"),
                                  at(personal_plan_told, "2026-03-10"), at(needs_investigated, "2026-03-20")};
  auto const findings = check_record(*procedure_of(Act::wmo), events, true);
  EXPECT_EQ(state_of(findings, client_support_offered), ChecklistState::late);
  EXPECT_EQ(state_of(findings, personal_plan_told), ChecklistState::done);
  EXPECT_EQ(state_of(findings, needs_investigated), ChecklistState::done);
  EXPECT_EQ(state_of(findings, receipt_confirmed), ChecklistState::missing);
}

TEST(Checklist, SaysThatAnApplicationCameTooEarly) {
  std::vector<Event> events{at(report_received, "2026-02-20"), at(application_received, "2026-03-20")};
  EXPECT_EQ(state_of(check_record(*procedure_of(Act::wmo), events, true), application_received),
            ChecklistState::early);
  events.push_back(at(inquiry_result_given, "2026-03-20"));
  EXPECT_EQ(check_record(*procedure_of(Act::wmo), events, true).size(), 13U);
  EXPECT_EQ(check_record(*procedure_of(Act::youth), events, true).size(), 1U);
}

TEST(Application, WaitsForTheResultOrForSixWeeks) {  // Wmo 2.3.2(9)
  std::vector<Event> events{at(report_received, "2026-02-20")};
  EXPECT_EQ(wmo_application_from(events), date("2026-04-08"));  // the day after 7 April
  events.push_back(at(inquiry_result_given, "2026-03-20"));
  EXPECT_EQ(wmo_application_from(events), date("2026-03-20"));
  events[1].on = date("2026-05-01");
  EXPECT_EQ(wmo_application_from(events), date("2026-04-08"));
  EXPECT_FALSE(wmo_application_from({}));
}

}  // namespace
}  // namespace kanteling::law
