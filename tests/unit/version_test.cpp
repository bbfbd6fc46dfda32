// SPDX-License-Identifier: Apache-2.0
#include <kanteling/version.hpp>

#include <gtest/gtest.h>

namespace kanteling {
namespace {

TEST(Version, of_the_linked_library_is_that_of_the_headers) { EXPECT_EQ(version(), version_string); }

}  // namespace
}  // namespace kanteling
