// SPDX-License-Identifier: Apache-2.0
// Who is shown which dates: a resident those of the law, a professional the municipality's own, the record
// and the penalties as well.
#include <gtest/gtest.h>

#include "../../support/sample.hpp"
#include "../../support/told.hpp"
#include "kanteling/law/procedure.hpp"
#include "kanteling/law/term_end.hpp"
#include "kanteling/reporting/explanation.hpp"

namespace kanteling {
namespace {

using law::EventKind;
using reporting::Audience;
using reporting::Language;

law::Clock clock(law::Term const& term, Date start) {
  law::TermEnd const end = law::end_of(term, start);
  return {term, start, end, end.end, {}, {}, {}};
}

/// The sample at the application: clocks of the law and of the municipality, a record and a penalty.
reporting::Outcome late_outcome() {
  reporting::Outcome outcome = sample::outcome();
  triage::Assessment& a = outcome.assessment;
  supply::ServiceNorms const norms;
  a.clocks = {clock(law::wmo_inquiry, sample::day(2, 20)), clock(talk_norm(norms), sample::day(3, 2)),
              clock(inquiry_phase(norms), sample::day(3, 2))};
  a.record = {{law::Act::wmo, {law::detail::wmo_checklist[0], law::ChecklistState::done, sample::day(2, 23)}},
              {law::Act::wmo, {law::detail::wmo_checklist[2], law::ChecklistState::late, sample::day(3, 19)}},
              {law::Act::wmo, {law::detail::wmo_checklist[12], law::ChecklistState::missing, {}}}};
  law::PenaltyFacts facts;
  facts.applied = sample::day(3, 2);
  facts.term_end = sample::day(3, 16);
  facts.notice_received = sample::day(3, 18);
  facts.on = sample::day(4, 2);
  a.penalties = {{law::Act::wmo, law::penalty(facts).value()}};
  return outcome;
}

std::string explained(reporting::Outcome const& outcome, Language language, Audience audience) {
  return on_one_line(reporting::explain(outcome, sample::request(), sample::municipality(),
                                             sample::policy(), language, audience));
}

TEST(ExplainedClocks, OfTheLawAreToldToEverybodyWithWhyTheyMoved) {
  for (Audience const audience : {Audience::resident, Audience::professional}) {
    std::string const nl = explained(late_outcome(), Language::dutch, audience);
    EXPECT_TRUE(holds(nl, "Termijnen in de wet")) << nl;
    EXPECT_TRUE(
        holds(nl,
              "Uiterlijk op 7 april 2026: de uitkomst van het onderzoek is op papier gegeven (Wmo 2015, "
              "artikel 2.3.2(1)). De termijn begon op 20 februari 2026: "
              "de melding is ontvangen. Door een weekend of feestdag schuift de datum op. Zonder dat was "
              "het 3 april 2026."))
        << nl;
    std::string const en = explained(late_outcome(), Language::english, audience);
    EXPECT_TRUE(holds(en, "Terms set by law")) << en;
    EXPECT_TRUE(
        holds(en,
              "By 7 April 2026 at the latest: the result of the inquiry was given in writing (Wmo 2015, "
              "article 2.3.2(1)). The term began on 20 February "
              "2026: the report is received. A weekend or public holiday moves the date. Without that it "
              "was 3 April 2026."))
        << en;
  }
}

TEST(ExplainedClocks, OfTheMunicipalityAreForProfessionals) {
  std::string const nl = explained(late_outcome(), Language::dutch, Audience::professional);
  std::size_t const heading = nl.find("Termijnen van de gemeente zelf");
  ASSERT_NE(heading, std::string::npos) << nl;
  EXPECT_GT(nl.find("servicenorm van de gemeente"), heading) << "under their own heading";
  EXPECT_TRUE(holds(nl,
                    "Uiterlijk op 16 maart 2026: de volgende stap is gezet (servicenorm van de gemeente, beleid en geen "
                    "wet)."))
      << nl;
  EXPECT_TRUE(holds(nl, "De termijn begon op 2 maart 2026: de zaak is bekeken.")) << nl;
  std::string const en = explained(late_outcome(), Language::english, Audience::professional);
  EXPECT_TRUE(holds(en, "The municipality's own terms")) << en;
  EXPECT_TRUE(holds(en, "The term began on 2 March 2026: the case was looked at.")) << en;
}

TEST(ExplainedClocks, AResidentSeesNeitherNormsNorRecordNorPenalty) {
  std::string const nl = explained(late_outcome(), Language::dutch, Audience::resident);
  for (char const* piece : {"Termijnen van de gemeente zelf", "servicenorm", "Wat er in het dossier staat",
                            "Staat niet in het dossier", "Dwangsom", "€ 46,00"})
    EXPECT_FALSE(holds(nl, piece)) << piece;
  std::string const en = explained(late_outcome(), Language::english, Audience::resident);
  for (char const* piece : {"The municipality's own terms", "servicenorm", "What is on record",
                            "Not on record", "Penalty for deciding late", "46.00"})
    EXPECT_FALSE(holds(en, piece)) << piece;
}

TEST(ExplainedClocks, TheRecordSaysWhatIsDoneLateAndMissing) {
  std::string const nl = explained(late_outcome(), Language::dutch, Audience::professional);
  EXPECT_TRUE(holds(nl,
                    "Gedaan op 23 februari 2026: de ontvangst van de melding is bevestigd (Wmo 2015, artikel "
                    "2.3.2(1))."))
      << nl;
  EXPECT_TRUE(
      holds(nl,
            "Te laat gedaan, op 19 maart 2026: de inwoner is gewezen op cliëntondersteuning (Wmo 2015, "
            "artikel 2.3.2(3))."))
      << nl;
  EXPECT_TRUE(
      holds(nl,
            "Staat niet in het dossier: de uitkomst van het onderzoek is op papier gegeven (Wmo 2015, "
            "artikel 2.3.2(8))."))
      << nl;
  std::string const en = explained(late_outcome(), Language::english, Audience::professional);
  EXPECT_TRUE(
      holds(en, "Done on 23 February 2026: receipt of the report is confirmed (Wmo 2015, article 2.3.2(1))."))
      << en;
  EXPECT_TRUE(holds(en, "Done too late, on 19 March 2026: the resident was told of client support")) << en;
  EXPECT_TRUE(holds(en, "Not on record: the result of the inquiry was given in writing")) << en;
}

TEST(ExplainedClocks, ThePenaltyComesWithItsDaysAndWhatIsDisputed) {
  std::string const nl = explained(late_outcome(), Language::dutch, Audience::professional);
  EXPECT_TRUE(
      holds(nl,
            "€ 46,00 over 2 dagen, vanaf 1 april 2026 en ten hoogste tot en met 12 mei 2026 (Awb, artikel "
            "4:17)."))
      << nl;
  EXPECT_TRUE(holds(nl, "Over de eerste dag bestaat verschil van mening")) << nl;
  std::string const en = explained(late_outcome(), Language::english, Audience::professional);
  EXPECT_TRUE(holds(en, "over 2 days, from 1 April 2026 and up to 12 May 2026 at most (Awb, article 4:17)."))
      << en;
  EXPECT_TRUE(holds(en, "Which day is the first is disputed")) << en;
}

TEST(ExplainedClocks, SayThatATermStoodStillAndThatTheDecisionComesLater) {
  reporting::Outcome outcome = late_outcome();
  std::vector<law::Event> const events{
      {EventKind::application_received, sample::day(3, 2), {}},
      {EventKind::delay_by_applicant, sample::day(3, 10), sample::day(3, 19)},
      {EventKind::postponement_announced, sample::day(4, 20), sample::day(5, 18)}};
  outcome.assessment.clocks = {law::clock_of(law::wmo_decision, events, sample::day(4, 24)).value(),
                               law::clock_of(law::youth_decision, events, sample::day(4, 24)).value()};
  std::string const nl = explained(outcome, Language::dutch, Audience::resident);
  EXPECT_TRUE(holds(nl, "de aanvraag is ontvangen. De termijn stond 10 dagen stil.")) << nl;
  EXPECT_TRUE(holds(nl, "Op 20 april 2026 is verteld dat het besluit later komt.")) << nl;
  std::string const en = explained(outcome, Language::english, Audience::resident);
  EXPECT_TRUE(holds(en, "The term stood still for 10 days.")) << en;
  EXPECT_TRUE(holds(en, "On 20 April 2026 the applicant was told that the decision comes later.")) << en;
}

}  // namespace
}  // namespace kanteling
