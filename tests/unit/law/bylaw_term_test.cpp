// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

TEST(BylawTerm, StaysOnAHoliday) {
  TermEnd const result = end_of(pupil_transport_decision, date("2026-10-30"));
  EXPECT_EQ(result.end, date("2026-12-25"));
  EXPECT_TRUE(result.moves.empty());
}

TEST(BylawTerm, MovesWhereTheBylawSaysSo) {
  Term own = pupil_transport_decision;
  own.general_terms_act = GeneralTermsAct::applies;
  EXPECT_EQ(end_of(own, date("2026-10-30")).end, date("2026-12-28"));
}

TEST(ArguableTerm, GivesBothAnswers) {
  TermEnd const result = end_of(participation_search, date("2026-04-07"));
  EXPECT_EQ(participation_search.general_terms_act, GeneralTermsAct::arguable);
  EXPECT_EQ(result.raw_end, date("2026-05-05"));
  EXPECT_EQ(result.end, date("2026-05-06"));
}

}  // namespace
}  // namespace kanteling::law
