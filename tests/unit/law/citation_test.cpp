// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/citation.hpp"

#include "dates.hpp"
#include "kanteling/law/statutory_terms.hpp"

namespace kanteling::law {
namespace {

TEST(Citation, BecomesASourceWithActArticleLevelEvidenceAndPeriod) {
  Source const source = to_source(pupil_transport_decision.source);
  EXPECT_EQ(source.act, "Verordening leerlingenvervoer");
  EXPECT_EQ(source.article, "");
  EXPECT_EQ(source.level, NormLevel::bylaw);
  EXPECT_EQ(source.evidence, Evidence::recalled);

  EXPECT_EQ(
      to_source(wmo_inquiry.source),
      (Source{"Wmo 2015", "2.3.2(1)", NormLevel::act, Evidence::seen, {date("2015-01-01"), std::nullopt}}));
}

}  // namespace
}  // namespace kanteling::law
