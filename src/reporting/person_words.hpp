// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reporting/telling.hpp"

namespace kanteling::reporting {

/// What somebody is to the one who asks ("uw partner"): ids belong to host systems and are no words for
/// people. Of several alike, such as children, with the age. Without a code it is whoever holds authority
/// over the child.
std::string person_words(Telling const& t, std::string_view code);

/// The same of several, in their order.
std::string people_words(Telling const& t, std::vector<std::string> const& codes);

}  // namespace kanteling::reporting
