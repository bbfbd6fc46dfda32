// SPDX-License-Identifier: Apache-2.0
// Columns of providers.csv that may be left out.
#include <gtest/gtest.h>

#include "kanteling/io/municipality.hpp"
#include "small_municipality.hpp"

namespace kanteling {
namespace {

/// The small municipality with other providers.
Result<supply::Municipality> with_providers(std::string rows) {
  std::vector<io::NamedText> files = test::small_municipality();
  for (io::NamedText& file : files)
    if (file.name == "providers.csv") file.content = std::move(rows);
  return io::read_municipality(files);
}

std::string rows(std::string_view columns, std::string_view first, std::string_view others) {
  std::string const more(others);
  return "id,name,kind,seat,serves,languages,denomination,waiting_weeks,quality_tenths,strategic,source" +
         std::string(columns) + "\nthuishulp,Thuishulp,local,veldorp,*,nl;de,,2,80,true,invented" + std::string(first) +
         "\ndagzorg,Dagzorg,regional,,bergdorp;dalhuis,nl,catholic,4,75,false,invented" + more +
         "\nlandelijk,Landelijk,national,,*,nl,,8,70,false,invented" + more + "\n";
}

TEST(ProviderColumns, MayBeLeftOut) {
  auto const read = with_providers(rows("", "", ""));
  ASSERT_TRUE(read) << to_string(read.error().front());
  for (supply::Provider const& provider : read->providers) {
    EXPECT_FALSE(provider.reviews);
    EXPECT_TRUE(provider.carers.empty());
  }
}

TEST(ProviderColumns, SayWhoComesAndHowManyReviewsThereAre) {
  auto const read = with_providers(rows(",carers,reviews", ",woman;man,12", ",,"));
  ASSERT_TRUE(read) << to_string(read.error().front());
  supply::Provider const& thuishulp = read->providers.at(2);
  EXPECT_EQ(thuishulp.code, "thuishulp");
  EXPECT_EQ(thuishulp.reviews, 12);
  EXPECT_EQ(thuishulp.carers, (std::vector<people::Carer>{people::Carer::woman, people::Carer::man}));
  EXPECT_FALSE(read->providers.at(0).reviews);
  EXPECT_TRUE(with_providers(rows(",reviews", ",0", ","))) << "one of them alone";
}

TEST(ProviderColumns, HoldNothingElse) {
  auto const read = with_providers(rows(",carers,reviews", ",lady,-1", ",,"));
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 2U);
  EXPECT_EQ(read.error()[0].where, "providers.csv row 2, column carers");
  EXPECT_EQ(read.error()[1].where, "providers.csv row 2, column reviews");
  EXPECT_FALSE(with_providers(rows(",review", ",1", ",")));
}

}  // namespace
}  // namespace kanteling
