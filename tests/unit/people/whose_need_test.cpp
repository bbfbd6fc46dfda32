// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "kanteling/people/case.hpp"

namespace kanteling::people {
namespace {

TEST(WhoseNeed, IsTheResidentThatTheNeedNamesAndElseTheOneWhoAsks) {
  Household const household{{{"parent", make_date(1985, 3, 1), Role::self}, {"child", make_date(2016, 7, 9), Role::child}}};
  Need need;
  EXPECT_EQ(resident_of(household, need).code, "parent");
  need.about = "child";
  EXPECT_EQ(resident_of(household, need).code, "child");
}

}  // namespace
}  // namespace kanteling::people
