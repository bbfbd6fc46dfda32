// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

/// The words of the contents of a decision in JSON, in the order of the enumerations in
/// decision_contents.hpp.
namespace kanteling::io {

inline constexpr std::array<std::string_view, 3> ruling_codes{"grant", "grant_in_part", "refuse"};
inline constexpr std::array<std::string_view, 9> no_ruling_codes{
    "before_application", "questions_open", "advice_needed", "person_decides", "elsewhere", "settled",
    "referred",           "decided",        "of_who_died"};

}  // namespace kanteling::io
