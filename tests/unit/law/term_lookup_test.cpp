// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/term_lookup.hpp"

#include <string>

#include "dates.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling {

inline void PrintTo(Problem const& p, std::ostream* out) {
  *out << "\n{\"" << p.where << "\",\n \"" << p.found << "\",\n \"" << p.expected << "\"}";
}

namespace law {
namespace {

using Problems = std::vector<Problem>;

template <class T>
Problems problems_of(Result<T> const& result) {
  return result ? Problems{} : result.error();
}

std::string found(std::string_view act, std::string_view article) {
  auto const term = find_term(act, article);
  return term ? std::string(term->id) : to_string(term.error().front());
}

TEST(TermsOfAct, AreFoundByCodeTitleAndAbbreviation) {
  struct Row {
    std::string_view act, first_id;
    std::size_t count;
  };
  for (Row const& row : {
           Row{"wmo", "wmo_inquiry", 4},
           Row{"WMO", "wmo_inquiry", 4},
           Row{" Wmo 2015 ", "wmo_inquiry", 4},
           Row{"Social Support Act 2015", "wmo_inquiry", 4},
           Row{"Wet maatschappelijke ondersteuning 2015", "wmo_inquiry", 4},
           Row{"Jeugdwet", "youth_decision", 1},
           Row{"Pw", "participation_decision", 3},
           Row{"Participatiewet", "participation_decision", 3},
           Row{"Wgs", "debts_first_talk", 3},
           Row{"gpk", "parking_card_decision", 1},
           Row{"leerlingenvervoer", "pupil_transport_decision", 1},
           Row{"Awb", "objection", 2},
           Row{"iWmo", "message_answer", 3},
       }) {
    auto const terms = terms_of_act(row.act);
    ASSERT_TRUE(terms) << row.act;
    EXPECT_EQ(terms->front().id, row.first_id) << row.act;
    EXPECT_EQ(terms->size(), row.count) << row.act;
  }
}

TEST(TermsOfAct, TogetherAreAllTerms) {
  std::size_t count = 0;
  for (std::string_view act :
       {"wmo", "youth", "participation", "debts", "parking_card", "pupil_transport", "awb", "iwmo"})
    count += terms_of_act(act).value().size();
  EXPECT_EQ(count, known_terms.size());
  for (Term const& term : known_terms) {
    auto const terms = terms_of_act(lookup_act(term));
    ASSERT_TRUE(terms) << term.id;
    EXPECT_TRUE(std::any_of(terms->begin(), terms->end(), [&](Term const& t) { return t.id == term.id; }));
  }
  Term own = wmo_inquiry;
  own.id = "own";
  EXPECT_EQ(lookup_act(own), "");
}

TEST(TermsOfAct, SayWhichActsThereAre) {
  std::string const acts =
      "one of wmo, youth, participation, debts, parking_card, pupil_transport, awb, iwmo";
  EXPECT_EQ(problems_of(terms_of_act("Wlz")), (Problems{{"act", "Wlz", acts}}));
  EXPECT_EQ(problems_of(terms_of_act("")), (Problems{{"act", "nothing", acts}}));
  EXPECT_EQ(problems_of(terms_of_act("yuoth")),
            (Problems{{"act", "yuoth", acts + "; did you mean \"youth\"?"}}));
}

TEST(FindTerm, TakesAnArticleAsItIsCited) {
  for (std::string_view article :
       {"2.3.2(1)", "2.3.2 (1)", " 2.3.2(1) ", "art. 2.3.2 lid 1", "Art 2.3.2, lid 1", "artikel 2.3.2 lid 1",
        "Artikel 2.3.2, eerste lid", "article 2.3.2, paragraph 1", "2.3.2 lid 1"})
    EXPECT_EQ(found("wmo", article), "wmo_inquiry") << article;
  EXPECT_EQ(found("wmo", "artikel 2.3.2, tweede lid"), "wmo_personal_plan");
  EXPECT_EQ(found("wmo", "2.3.5"), "wmo_decision") << "one term stands in it";
  EXPECT_EQ(found("jeugdwet", ""), "youth_decision") << "the act has one term";
  EXPECT_EQ(found("pupil_transport", ""), "pupil_transport_decision");
  EXPECT_EQ(found("awb", "4:13"), "awb_decision");
  EXPECT_EQ(found("iwmo", "OP090"), "message_answer");
  EXPECT_EQ(found("iwmo", "op090x4"), "message_declaration");
}

TEST(FindTerm, TakesOneOfTwoArticlesOrBoth) {
  for (std::string_view article :
       {"6:7", "6:8", "6:7, 6:8", "6:7/6:8", "artikelen 6:7 en 6:8", "6:8 and 6:7"})
    EXPECT_EQ(found("awb", article), "objection") << article;
}

TEST(FindTerm, SaysWhichTermsTheActHas) {
  EXPECT_EQ(problems_of(find_term("Wmo", "2.3.9")),
            (Problems{{"article of wmo", "2.3.9",
                       "one of 2.3.2(1) (wmo_inquiry), 2.3.2(2) (wmo_personal_plan), 2.3.3 (wmo_urgent), "
                       "2.3.5(2) (wmo_decision)"}}));
  EXPECT_EQ(problems_of(find_term("wmo", "2.3.2")),
            (Problems{{"article of wmo", "2.3.2, which has several terms",
                       "one of 2.3.2(1) (wmo_inquiry), 2.3.2(2) (wmo_personal_plan)"}}));
  EXPECT_EQ(
      problems_of(find_term("debts", "")),
      (Problems{{"article of debts", "none",
                 "one of 4(1) (debts_first_talk), 4(2) (debts_first_talk_threat), 4a (debts_decision)"}}));
  EXPECT_EQ(problems_of(find_term("pupil_transport", "5")),
            (Problems{{"article of pupil_transport", "5", "one of no article (pupil_transport_decision)"}}));
  EXPECT_EQ(problems_of(find_term("awb", "6:7, 4:13")).size(), 1U) << "no term rests on both";
  EXPECT_EQ(problems_of(find_term("awb", "6")).size(), 1U) << "the beginning of an article is none";
  EXPECT_EQ(problems_of(find_term("no", "2.3.2")), problems_of(terms_of_act("no")));
}

TEST(FindTermById, NamesTheNearest) {
  EXPECT_EQ(find_term_by_id("objection")->id, "objection");
  Problems const problems = problems_of(find_term_by_id("wmo_inqiury"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].where, "term");
  EXPECT_EQ(problems[0].found, "wmo_inqiury");
  EXPECT_TRUE(problems[0].expected.starts_with("one of wmo_inquiry, wmo_personal_plan, "));
  EXPECT_TRUE(problems[0].expected.ends_with("message_declaration; did you mean \"wmo_inquiry\"?"));
  EXPECT_EQ(problems_of(find_term_by_id(""))[0].found, "nothing");
}

TEST(CheckedEnd, IsTheEndOfATermThatIsRight) {
  auto const end = checked_end_of(wmo_inquiry, date("2026-02-20"), Recalled::refuse);
  ASSERT_TRUE(end);
  EXPECT_EQ(*end, end_of(wmo_inquiry, date("2026-02-20")));
  DaySpan const suspended{date("2026-03-06"), date("2026-03-14")};
  EXPECT_EQ(checked_end_of(wmo_decision, date("2026-03-02"), Recalled::refuse, {&suspended, 1})->end,
            date("2026-03-25"));
  EXPECT_TRUE(checked_end_of(wmo_urgent, date("2026-02-20"), Recalled::refuse)) << "at once has no length";
}

TEST(CheckedEnd, RefusesADayOnWhichTheArticleDoesNotHold) {
  EXPECT_EQ(problems_of(checked_end_of(wmo_inquiry, date("2014-12-31"), Recalled::refuse)),
            (Problems{{"term wmo_inquiry from 2014-12-31", "a day on which Wmo 2015 2.3.2(1) does not hold",
                       "a day from 2015-01-01 on"}}));
  EXPECT_TRUE(checked_end_of(wmo_inquiry, date("2015-01-01"), Recalled::refuse));
  Term ended = wmo_inquiry;
  ended.source.valid.to = date("2026-12-31");
  EXPECT_EQ(problems_of(checked_end_of(ended, date("2027-01-01"), Recalled::refuse)),
            (Problems{{"term wmo_inquiry from 2027-01-01", "a day on which Wmo 2015 2.3.2(1) does not hold",
                       "a day from 2015-01-01 up to 2026-12-31"}}));
}

TEST(CheckedEnd, RefusesADayOutsideTheCalendar) {
  EXPECT_EQ(problems_of(checked_end_of(awb_decision, date("2013-12-31"), Recalled::refuse)),
            (Problems{{"term awb_decision from 2013-12-31", "a day outside the calendar of public holidays",
                       "a day in 2014-01-01 .. 2200-12-31"}}));
  EXPECT_EQ(problems_of(checked_end_of(awb_decision, date("2201-01-01"), Recalled::refuse)).size(), 1U);
  EXPECT_TRUE(checked_end_of(awb_decision, date("2014-01-01"), Recalled::refuse));
  EXPECT_TRUE(checked_end_of(awb_decision, date("2200-12-31"), Recalled::refuse));
}

TEST(CheckedEnd, RefusesWhatIsRecalledUnlessThatIsAccepted) {
  EXPECT_EQ(problems_of(checked_end_of(youth_decision, date("2026-02-20"), Recalled::refuse)),
            (Problems{{"term youth_decision", "Awb 4:13(2) is recalled and was not seen in a source",
                       "the option recalled, which accepts that, or a term whose source was seen"}}));
  EXPECT_TRUE(checked_end_of(youth_decision, date("2026-02-20"), Recalled::accept));
}

TEST(CheckedEnd, RefusesALengthThatNoTermHas) {
  Term own = wmo_inquiry;
  own.length = 0;
  EXPECT_EQ(problems_of(checked_end_of(own, date("2026-02-20"), Recalled::refuse)),
            (Problems{{"term wmo_inquiry", "a length of 0", "1 .. 5200 weeks"}}));
  for (TermUnit const unit : {TermUnit::days, TermUnit::weeks, TermUnit::months, TermUnit::working_days,
                              TermUnit::hours, TermUnit::years}) {
    own.unit = unit;
    own.length = term_length_max(unit);
    auto const longest = checked_end_of(own, term_start_last, Recalled::refuse);
    ASSERT_TRUE(longest) << name_of(unit).code;
    EXPECT_LE(longest->end, date("2300-12-31")) << name_of(unit).code;
    EXPECT_GE(longest->end, date("2295-12-31")) << name_of(unit).code;
    ++own.length;
    EXPECT_FALSE(checked_end_of(own, term_start_last, Recalled::refuse)) << name_of(unit).code;
  }
}

TEST(CheckedEnd, ReportsEverythingAtOnce) {
  Term own = youth_decision;
  own.length = -1;
  EXPECT_EQ(problems_of(checked_end_of(own, date("1990-01-01"), Recalled::refuse)).size(), 4U);
}

TEST(StartsOf, AreTheDaysOnWhichATermCanStart) {
  EXPECT_EQ(starts_of(wmo_inquiry), (DaySpan{date("2015-01-01"), date("2200-12-31")}));
  EXPECT_EQ(starts_of(awb_decision), (DaySpan{date("2014-01-01"), date("2200-12-31")}));
  for (Term const& term : known_terms) {
    DaySpan const days = starts_of(term);
    EXPECT_TRUE(checked_end_of(term, days.first, Recalled::accept)) << term.id;
    EXPECT_FALSE(checked_end_of(term, days.first - 1, Recalled::accept)) << term.id;
    EXPECT_TRUE(checked_end_of(term, days.last, Recalled::accept)) << term.id;
    EXPECT_FALSE(checked_end_of(term, days.last + 1, Recalled::accept)) << term.id;
  }
}

}  // namespace
}  // namespace law
}  // namespace kanteling
