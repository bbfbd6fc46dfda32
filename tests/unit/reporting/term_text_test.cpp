// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/term_text.hpp"

#include <gtest/gtest.h>

#include "kanteling/io/term_question.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::reporting {
namespace {

using law::Event;
using law::EventKind;

std::string told(law::Term const& term, std::vector<Event> const& events, Date on,
                 Language language = Language::english) {
  return term_text(law::clock_of(term, events, on).value(), on, language);
}

std::string from(law::Term const& term, Date start, Language language = Language::english) {
  return told(term, {{term.starts, start, {}}}, start, language);
}

/// Whether a text has a sentence, wherever its lines end.
testing::AssertionResult says(std::string text, std::string_view sentence) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  if (text.find(sentence) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << text;
}

TEST(TermText, TellsThatAnInvitationWithoutADaySuspendsNothing) {
  Date const start = make_date(2026, 3, 2);
  std::vector<Event> events{{EventKind::application_received, start, {}},
                            {EventKind::invited_to_supplement, start + 3, {}}};
  EXPECT_TRUE(
      says(told(law::wmo_decision, events, start + 13),
           "On Thursday 5 March 2026 the applicant was invited to supplement the application and no last "
           "day was set. So the term does not stand still (RVS:2016:2527)."));
  EXPECT_TRUE(says(told(law::wmo_decision, events, start + 13, Language::dutch),
                   "Op donderdag 5 maart 2026 is gevraagd de aanvraag aan te vullen, zonder laatste dag. Dan "
                   "staat de termijn niet stil (RVS:2016:2527)."));
  events[1].until = start + 17;
  EXPECT_FALSE(says(told(law::wmo_decision, events, start + 13), "RVS:2016:2527"));
}

TEST(TermText, TellsTheInquiryThatEndsOnGoodFriday) {
  EXPECT_EQ(from(law::wmo_inquiry, make_date(2026, 2, 20)),
            "The last day is Tuesday 7 April 2026.\n"
            "\n"
            "Term: 6 weeks. Source: Wmo 2015, article 2.3.2(1) (act).\n"
            "It starts when the report is received. That was on Friday 20 February 2026.\n"
            "What must have happened by the last day: the result of the inquiry was given in writing.\n"
            "The day of the event does not count. 6 weeks after 20 February 2026 is Friday 3 April 2026.\n"
            "The term may not end on these days:\n"
            "- Friday 3 April 2026: Good Friday (Algemene termijnenwet, article 3(2))\n"
            "- Saturday 4 April 2026: weekend (Algemene termijnenwet, article 1(1))\n"
            "- Sunday 5 April 2026: weekend (Algemene termijnenwet, article 1(1))\n"
            "- Monday 6 April 2026: Easter Monday (Algemene termijnenwet, article 3(1))\n"
            "The first day on which it may end is Tuesday 7 April 2026.\n"
            "Looked at on Friday 20 February 2026: the term runs.\n");
  EXPECT_EQ(from(law::wmo_inquiry, make_date(2026, 2, 20), Language::dutch),
            "De laatste dag is dinsdag 7 april 2026.\n"
            "\n"
            "Termijn: 6 weken. Bron: Wmo 2015, artikel 2.3.2(1) (wet).\n"
            "De termijn begint met: de melding is ontvangen. Dat was op vrijdag 20 februari 2026.\n"
            "Wat uiterlijk op de laatste dag gebeurd moet zijn: de uitkomst van het onderzoek is op papier\n"
            "gegeven.\n"
            "De begindag telt niet mee. 6 weken na 20 februari 2026 is vrijdag 3 april 2026.\n"
            "Op deze dagen mag de termijn niet eindigen:\n"
            "- vrijdag 3 april 2026: Goede Vrijdag (Algemene termijnenwet, artikel 3(2))\n"
            "- zaterdag 4 april 2026: weekend (Algemene termijnenwet, artikel 1(1))\n"
            "- zondag 5 april 2026: weekend (Algemene termijnenwet, artikel 1(1))\n"
            "- maandag 6 april 2026: tweede paasdag (Algemene termijnenwet, artikel 3(1))\n"
            "De eerste dag waarop dat wel mag is dinsdag 7 april 2026.\n"
            "Bekeken op vrijdag 20 februari 2026: de termijn loopt.\n");
}

TEST(TermText, NamesTheDecreeOfAnEquatedDay) {
  EXPECT_TRUE(says(from(law::wmo_inquiry, make_date(2026, 4, 2)),
                   "- Friday 15 May 2026: day equated with a public holiday (Besluit gelijkstelling van 2 "
                   "januari"));
}

TEST(TermText, TellsASuspensionWithItsArticle) {
  Date const applied = make_date(2026, 3, 2);
  std::vector<Event> const events = {{EventKind::application_received, applied, {}},
                                     {EventKind::invited_to_supplement, applied + 3, applied + 17},
                                     {EventKind::supplement_received, applied + 13, {}}};
  EXPECT_EQ(
      told(law::wmo_decision, events, applied + 13, Language::dutch),
      "De laatste dag is woensdag 25 maart 2026.\n"
      "\n"
      "Termijn: 2 weken. Bron: Wmo 2015, artikel 2.3.5(2) (wet).\n"
      "De termijn begint met: de aanvraag is ontvangen. Dat was op maandag 2 maart 2026.\n"
      "Wat uiterlijk op de laatste dag gebeurd moet zijn: het besluit is bekendgemaakt.\n"
      "De begindag telt niet mee. 2 weken na 2 maart 2026 is maandag 16 maart 2026.\n"
      "Stilstand van vrijdag 6 maart 2026 tot en met zaterdag 14 maart 2026 (9 dagen): er is gevraagd de\n"
      "aanvraag aan te vullen (Awb, artikel 4:15(1)a).\n"
      "Met 9 dagen stilstand is dat woensdag 25 maart 2026.\n"
      "Dat is geen zaterdag, zondag of feestdag. Dus het blijft die dag.\n"
      "Bekeken op zondag 15 maart 2026: de termijn loopt.\n");
}

TEST(TermText, TellsASuspensionThatLasts) {
  Date const applied = make_date(2026, 3, 2);
  std::string const text =
      told(law::wmo_decision,
           {{EventKind::application_received, applied, {}}, {EventKind::force_majeure, applied + 3, {}}},
           applied + 3);
  EXPECT_TRUE(
      says(text,
           "Suspended from Thursday 5 March 2026, and still so on Thursday 5 March 2026 (1 day by then): "
           "force majeure prevents a decision (Awb, article 4:15(2)). The end moves on with every day "
           "more. With 1 day of suspension that is Tuesday 17 March 2026."));
  EXPECT_TRUE(says(text, "Looked at on Thursday 5 March 2026: the term is suspended."));
}

TEST(TermText, TellsASuspensionThatBeginsWhileTheEndIsMoved) {
  Date const applied = make_date(2026, 3, 20);
  std::string const text = told(law::wmo_decision,
                                {{EventKind::application_received, applied, {}},
                                 {EventKind::force_majeure, make_date(2026, 4, 5), make_date(2026, 4, 7)}},
                                make_date(2026, 4, 7));
  EXPECT_TRUE(text.starts_with("The last day is Wednesday 8 April 2026.")) << text;
  EXPECT_TRUE(
      says(text, "Suspended from Sunday 5 April 2026 up to and including Tuesday 7 April 2026 (3 days)"));
  EXPECT_FALSE(says(text, "of suspension that is")) << "counting ends on 3 April all the same";
  EXPECT_TRUE(says(text, "- Friday 3 April 2026: Good Friday"));
}

TEST(TermText, TellsADayThatWasSetForASupplement) {
  Date const applied = make_date(2026, 3, 2);
  EXPECT_TRUE(
      says(told(law::wmo_decision,
                {{EventKind::application_received, applied, {}},
                 {EventKind::invited_to_supplement, applied + 3, applied + 17}},
                applied + 3),
           "Suspended from Friday 6 March 2026 up to and including Thursday 19 March 2026 at the latest "
           "(14 days): the applicant was invited to supplement the application (Awb, article "
           "4:15(1)a). Where the supplement comes sooner, the term runs again from that day."));
}

TEST(TermText, TellsANoticeThatExtendsTheTerm) {
  Date const applied = make_date(2026, 3, 2);
  std::vector<Event> events = {{EventKind::application_received, applied, {}},
                               {EventKind::postponement_announced, applied + 30, make_date(2026, 6, 30)}};
  std::string const text = told(law::awb_decision, events, applied + 30);
  EXPECT_TRUE(text.starts_with("The last day is Tuesday 30 June 2026.\n"));
  EXPECT_TRUE(says(text, "is Monday 27 April 2026. The term may not end on these days: - Monday 27 April"));
  EXPECT_TRUE(says(text,
                   "On Wednesday 1 April 2026 the applicant was told that the decision may be expected by "
                   "Tuesday 30 June 2026. That is the new end (Awb, article 4:14(3))."));
  events.push_back({EventKind::delay_by_applicant, make_date(2026, 6, 1), make_date(2026, 6, 2)});
  std::string const later = told(law::awb_decision, events, make_date(2026, 6, 2));
  EXPECT_TRUE(later.starts_with("The last day is Thursday 2 July 2026.\n")) << later;
  EXPECT_TRUE(says(later, "With the suspension after that notice it is Thursday 2 July 2026."));
}

TEST(TermText, TellsANoticeThatDoesNot) {
  Date const applied = make_date(2026, 3, 2);
  std::vector<Event> const events = {{EventKind::application_received, applied, {}},
                                     {EventKind::postponement_announced, applied + 3, applied + 60}};
  EXPECT_TRUE(
      says(told(law::wmo_decision, events, applied + 3),
           "The end that the law sets does not move with it: so the words of that article are read here "
           "(Awb, article 4:14(1))."));
  std::vector<Event> const late = {{EventKind::application_received, applied, {}},
                                   {EventKind::postponement_announced, applied + 70, applied + 90}};
  EXPECT_TRUE(
      says(told(law::awb_decision, late, applied + 70),
           "The end does not move with it: it was told too late, or that day is no later (Awb, article "
           "4:14(3))."));
}

TEST(TermText, OfATermAtOnceHasNoLastDay) {
  EXPECT_EQ(from(law::wmo_urgent, make_date(2026, 4, 7)),
            "This must be done at once. There is no last day.\n"
            "\n"
            "Term: at once. Source: Wmo 2015, article 2.3.3 (act).\n"
            "It starts when the report is received. That was on Tuesday 7 April 2026.\n"
            "What must happen: the help has started.\n");
  EXPECT_TRUE(from(law::wmo_urgent, make_date(2026, 4, 7), Language::dutch)
                  .starts_with("Dit moet meteen. Er is geen laatste dag.\n"));
}

TEST(TermText, SaysWhatIsNotCertain) {
  std::string const search = from(law::participation_search, make_date(2026, 4, 7));
  EXPECT_TRUE(says(search, "What can only come after the last day: the application is received."));
  EXPECT_TRUE(says(search, "If it does not, the last day is Tuesday 5 May 2026."));
  EXPECT_TRUE(
      says(from(law::participation_search, make_date(2026, 4, 8)), "both readings give the same day."));
  EXPECT_TRUE(says(from(law::youth_decision, make_date(2026, 4, 7), Language::dutch), "Uit het hoofd: "));
  EXPECT_FALSE(says(from(law::awb_decision, make_date(2026, 4, 7), Language::dutch), "Uit het hoofd: "));
  EXPECT_TRUE(says(from(law::wmo_inquiry, make_date(2033, 4, 1), Language::dutch),
                   "bekend is 2022 tot en met 2028. De laatste dag kan nog later worden."));
  EXPECT_FALSE(says(from(law::wmo_inquiry, make_date(2026, 4, 1), Language::dutch), "kan nog later worden"));
  EXPECT_TRUE(
      says(from(law::message_answer, make_date(2026, 4, 1)), "It is a norm for the municipality's own"));
  law::Term phase = law::wmo_inquiry;
  phase.clock = law::ClockKind::phase;
  EXPECT_TRUE(says(from(phase, make_date(2026, 4, 1)), "how long a phase of the work is meant to last."));
}

TEST(TermText, SaysWhyTheEndDoesNotMove) {
  Date const start = make_date(2026, 4, 2);
  auto const own = [&](std::int32_t length, law::TermUnit unit, bool bylaw = false) {
    return from(io::own_term(length, unit, bylaw, false), start);
  };
  EXPECT_TRUE(says(own(13, law::TermUnit::weeks), "the term is longer than 90 days, 12 weeks or 3 months"));
  EXPECT_TRUE(says(own(30, law::TermUnit::hours), "Hours are counted here in whole days"));
  EXPECT_TRUE(says(own(30, law::TermUnit::hours), "the term is in hours (article 4)"));
  EXPECT_TRUE(says(own(2, law::TermUnit::years), "the term is in years (article 4)"));
  EXPECT_TRUE(says(own(2, law::TermUnit::weeks, true), "a bylaw or regulation sets the term"));
  EXPECT_TRUE(says(own(2, law::TermUnit::weeks, true), "counted as a term set by a bylaw"));
  EXPECT_TRUE(says(own(3, law::TermUnit::days),
                   "- Tuesday 7 April 2026: fewer than two working days in the "
                   "term (Algemene termijnenwet, article 2)"));
  EXPECT_TRUE(says(from(law::debts_first_talk_threat, start), "ends on a working day by itself."));
  law::Term back = law::wmo_personal_plan;
  back.counted_back = true;
  EXPECT_TRUE(says(from(back, start), "7 days before 2 April 2026 is Thursday 26 March 2026."));
  EXPECT_TRUE(says(from(back, start), "the term is counted back (article 1(2))"));
}

TEST(TermText, SaysHowItStands) {
  Date const start = make_date(2026, 2, 20);
  Event const report{EventKind::report_received, start, {}};
  EXPECT_TRUE(
      says(told(law::wmo_inquiry, {report}, make_date(2026, 4, 8)), "has passed and it has not happened."));
  Event const result{EventKind::inquiry_result_given, make_date(2026, 4, 8), {}};
  EXPECT_TRUE(
      says(told(law::wmo_inquiry, {report, result}, make_date(2026, 4, 8)),
           "It happened on Wednesday 8 April 2026. Looked at on Wednesday 8 April 2026: done, but late."));
  EXPECT_FALSE(says(from(io::own_term(1, law::TermUnit::weeks, false, false), start), "Looked at"));
}

TEST(HolidaysText, ListsTheYear) {
  EXPECT_EQ(
      holidays_text(2029, Language::dutch),
      "Feestdagen in 2029 volgens de Algemene termijnenwet\n"
      "---------------------------------------------------\n"
      "2029-01-01  maandag 1 januari 2029: nieuwjaarsdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-03-30  vrijdag 30 maart 2029: Goede Vrijdag (Algemene termijnenwet, artikel 3(2))\n"
      "2029-04-02  maandag 2 april 2029: tweede paasdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-04-27  vrijdag 27 april 2029: Koningsdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-05-05  zaterdag 5 mei 2029: Bevrijdingsdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-05-10  donderdag 10 mei 2029: Hemelvaartsdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-05-21  maandag 21 mei 2029: tweede pinksterdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-12-25  dinsdag 25 december 2029: eerste kerstdag (Algemene termijnenwet, artikel 3(1))\n"
      "2029-12-26  woensdag 26 december 2029: tweede kerstdag (Algemene termijnenwet, artikel 3(1))\n"
      "\n"
      "Welke dagen van 2029 met feestdagen gelijkstaan is niet bekend: er is geen besluit gezien. Bekend is\n"
      "2022 tot en met 2028.\n");
  EXPECT_TRUE(
      says(holidays_text(2026, Language::english),
           "The days of 2026 that are equated with public holidays are known and stand in the list."));
}

}  // namespace
}  // namespace kanteling::reporting
