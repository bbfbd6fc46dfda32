// SPDX-License-Identifier: Apache-2.0
// Ends of statutory terms, worked out by hand from the text of the Algemene termijnenwet.
#include <string>

#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/law/term_end.hpp"

namespace kanteling::law {
namespace {

struct Row {
  char const* name;
  Term const* term;
  char const* start;
  char const* raw_end;
  char const* end;
};

void PrintTo(Row const& row, std::ostream* out) {
  *out << row.name;
}

class TermVector : public testing::TestWithParam<Row> {};

TEST_P(TermVector, EndsWhereTheLawSays) {
  Row const& row = GetParam();
  TermEnd const result = end_of(*row.term, date(row.start));
  EXPECT_EQ(result.raw_end, date(row.raw_end));
  EXPECT_EQ(result.end, date(row.end));
  EXPECT_EQ(result.moved(), std::string(row.raw_end) != row.end);
  EXPECT_TRUE(result.equated_days_known);
}

Row const rows[] = {
    {"T1_inquiry_over_Good_Friday", &wmo_inquiry, "2026-02-20", "2026-04-03", "2026-04-07"},
    {"T2_inquiry_over_Ascension", &wmo_inquiry, "2026-04-02", "2026-05-14", "2026-05-18"},
    {"T3_inquiry_on_a_Monday", &wmo_inquiry, "2026-01-12", "2026-02-23", "2026-02-23"},
    {"T4_personal_plan_over_Christmas", &wmo_personal_plan, "2025-12-19", "2025-12-26", "2025-12-29"},
    {"T5_personal_plan_over_Easter", &wmo_personal_plan, "2026-03-27", "2026-04-03", "2026-04-07"},
    {"T6_decision_over_New_Year", &wmo_decision, "2025-12-18", "2026-01-01", "2026-01-05"},
    {"T7_decision_on_an_equated_day", &wmo_decision, "2026-05-01", "2026-05-15", "2026-05-18"},
    {"T8_awb_over_Ascension", &awb_decision, "2026-03-19", "2026-05-14", "2026-05-18"},
    {"awb_on_a_Thursday", &awb_decision, "2026-03-12", "2026-05-07", "2026-05-07"},
    {"T9_awb_over_Christmas", &awb_decision, "2026-10-30", "2026-12-25", "2026-12-28"},
    {"T10_awb_on_an_equated_day", &awb_decision, "2027-03-12", "2027-05-07", "2027-05-10"},
    {"T11_awb_over_a_leap_day", &awb_decision, "2028-01-05", "2028-03-01", "2028-03-01"},
    {"T12_first_talk_over_Ascension", &debts_first_talk, "2026-04-16", "2026-05-14", "2026-05-18"},
    {"T13_search_on_5_May", &participation_search, "2026-04-07", "2026-05-05", "2026-05-06"},
    {"objection_on_a_Monday", &objection, "2026-03-23", "2026-05-04", "2026-05-04"},
    {"T14_objection_on_an_equated_day", &objection, "2024-11-15", "2024-12-27", "2024-12-30"},
};

INSTANTIATE_TEST_SUITE_P(Law, TermVector, testing::ValuesIn(rows),
                         [](testing::TestParamInfo<Row> const& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace kanteling::law
