// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/quantity.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {

/// Puts texts in the places {0} .. {9}. A place without a text stays as it stands.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> texts);

/// `1.234`, with the language's mark between thousands.
std::string number_text(std::int64_t value, NumberWords const& words);
/// `€ 1.234,56`
std::string money_text(Cents amount, NumberWords const& words);
/// `€ 1.235`, to the nearest euro, half a euro away from zero: for columns.
std::string euro_text(Cents amount, NumberWords const& words);
/// `7 april 2026`
std::string date_text(Date date, NumberWords const& words);
/// `90 minuten per week`
std::string quantity_text(Quantity const& quantity, NumberWords const& words);
/// `12,5 %`: a share in tenths of a percent, rounded half up; `-` where there is nothing to share.
std::string share_text(std::int64_t part, std::int64_t whole, NumberWords const& words);

/// The first letter as a capital, where it is one of a .. z.
std::string capital(std::string_view text);
std::string join(std::vector<std::string> const& texts, std::string_view between);

/// How many characters a UTF-8 text shows, each code point counted as one.
std::size_t width(std::string_view text);

}  // namespace kanteling::reporting
