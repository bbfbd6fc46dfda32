// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "kanteling/reporting/language.hpp"

/// Words for codes that a policy or a case writes as text: nobody reads a code in a sentence.
namespace kanteling::reporting {

/// What the criteria of an act lead to, e.g. "driver_card"; what a policy of its own adds is what was asked for.
std::string_view result_words(std::string_view code, Language language);

/// A role of a person. A role that a municipality names itself stands as it writes it.
std::string_view role_words(std::string_view code, Language language);

/// Another act, insurance, department or body that a need goes to.
std::string_view body_words(std::string_view code, Language language);

}  // namespace kanteling::reporting
