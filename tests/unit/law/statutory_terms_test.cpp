// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

struct Row {
  char const* id;
  int length;
  TermUnit unit;
  char const* act;
  char const* article;
  Evidence evidence;
  GeneralTermsAct general_terms_act;
};

TEST(StatutoryTerms, AreThoseOfTheActs) {
  using enum TermUnit;
  using enum Evidence;
  using enum GeneralTermsAct;
  Row const rows[] = {
      {"wmo_inquiry", 6, weeks, "Wmo 2015", "2.3.2(1)", seen, applies},
      {"wmo_personal_plan", 7, days, "Wmo 2015", "2.3.2(2)", seen, applies},
      {"wmo_urgent", 0, at_once, "Wmo 2015", "2.3.3", seen, applies},
      {"wmo_decision", 2, weeks, "Wmo 2015", "2.3.5(2)", seen, applies},
      {"youth_decision", 8, weeks, "Awb", "4:13(2)", recalled, applies},
      {"participation_decision", 8, weeks, "Awb", "4:13(2)", recalled, applies},
      {"participation_advance", 4, weeks, "Participatiewet", "52", seen, applies},
      {"participation_search", 4, weeks, "Participatiewet", "41(4)", seen, arguable},
      {"debts_first_talk", 4, weeks, "Wgs", "4(1)", seen, applies},
      {"debts_first_talk_threat", 3, working_days, "Wgs", "4(2)", seen, applies},
      {"debts_decision", 8, weeks, "Wgs", "4a", seen, applies},
      {"parking_card_decision", 8, weeks, "Awb", "4:13(2)", recalled, applies},
      {"pupil_transport_decision", 8, weeks, "Verordening leerlingenvervoer", "", recalled, does_not_apply},
      {"objection", 6, weeks, "Awb", "6:7, 6:8", seen, applies},
      {"awb_decision", 8, weeks, "Awb", "4:13(2)", seen, applies},
      {"message_answer", 3, working_days, "iWmo en iJw 3.2", "OP090", seen, applies},
      {"message_stop", 5, working_days, "iWmo en iJw 3.2", "stopbericht", seen, applies},
      {"message_declaration", 10, working_days, "iWmo en iJw 3.2", "OP090x4", seen, applies},
  };
  ASSERT_EQ(std::size(rows), known_terms.size());
  for (Row const& row : rows) {
    auto const term = known_term(row.id);
    ASSERT_TRUE(term) << row.id;
    EXPECT_EQ(term->length, row.length) << row.id;
    EXPECT_EQ(term->unit, row.unit) << row.id;
    EXPECT_EQ(term->source.act, row.act) << row.id;
    EXPECT_EQ(term->source.article, row.article) << row.id;
    EXPECT_EQ(term->source.evidence, row.evidence) << row.id;
    EXPECT_EQ(term->general_terms_act, row.general_terms_act) << row.id;
  }
  EXPECT_FALSE(known_term("wmo"));
}

TEST(StatutoryTerms, EachSayWhatStartsThemInBothLanguagesAndWhenTheyWereLookedUp) {
  for (Term const& term : known_terms) {
    EXPECT_FALSE(name_of(term.starts).dutch.empty()) << term.id;
    EXPECT_FALSE(name_of(term.starts).english.empty()) << term.id;
    EXPECT_NE(term.starts, term.stops) << term.id;
    EXPECT_EQ(term.source.looked_up, date("2026-11-22")) << term.id;
  }
}

TEST(StatutoryTerms, OfMessagesAreNoTermsThatAResidentSees) {
  for (Term const& term : known_terms)
    EXPECT_EQ(term.clock == ClockKind::service, term.id.starts_with("message_")) << term.id;
}

TEST(StatutoryTerms, CanBeCountedAtCompileTime) {
  static_assert(end_of(wmo_inquiry, make_date(2026, 2, 20)).end == make_date(2026, 4, 7));
}

}  // namespace
}  // namespace kanteling::law
