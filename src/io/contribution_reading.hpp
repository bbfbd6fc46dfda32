// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/short_number.hpp"
#include "io/utf8.hpp"
#include "kanteling/core/cents.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/core/date.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/law/month.hpp"

namespace kanteling::io {

/// Reads the words of a question about a contribution; what cannot be read is a problem and gives nothing.
class ContributionWordsReader {
 public:
  std::vector<Problem> problems;

  void fault(std::string where, std::string found, std::string expected) {
    problems.push_back({std::move(where), std::move(found), std::move(expected)});
  }

  std::optional<Date> day(std::string const& where, std::string const& text) {
    auto const read = parse_date(text);
    if (!read) fault(where, found(text, "which is no day"), "a day that exists, as YYYY-MM-DD");
    return read;
  }

  std::optional<law::Month> month(std::string const& where, std::string const& text) {
    auto const read = parse_date(text + "-01");
    if (!read) fault(where, found(text, "which is no month"), "a month, as YYYY-MM");
    return read ? std::optional(law::month_of(*read)) : std::nullopt;
  }

  /// Nothing where the text is empty. What stands there is not told: a problem may end in a log, and it may
  /// be an income.
  std::optional<Cents> euros(std::string const& where, std::string text) {
    if (text.empty()) return std::nullopt;
    if (auto const comma = text.find(','); comma != std::string::npos) text[comma] = '.';
    ShortNumber number;
    if (!read_short_number(text, number) || number.scale > 2 || text.size() > 16) {
      fault(where, "no amount of euros",
            "euros in digits, such as 21 or 20.60, without marks between thousands");
      return std::nullopt;
    }
    std::int64_t const cents_per_unit = number.scale == 0 ? 100 : number.scale == 1 ? 10 : 1;
    return Cents{number.value * cents_per_unit};
  }

  /// A text that may be shown: one line of UTF-8.
  void check_text(std::string const& where, std::string const& text) {
    bool plain = text.size() <= 200 && find_bad_utf8(text) == std::string_view::npos;
    for (char const c : text) plain = plain && static_cast<unsigned char>(c) >= 0x20U;
    if (!plain) fault(where, "a text that cannot be shown", "one line of UTF-8, of at most 200 bytes");
  }

  /// The position of a code in a list of names.
  template <class Names>
  std::optional<std::size_t> code(std::string const& where, std::string const& text, Names const& names) {
    std::vector<std::string> codes;
    std::string list;
    for (auto const& name : names) {
      if (text == name.code) return codes.size();
      codes.emplace_back(name.code);
      list += (list.empty() ? "one of " : ", ") + codes.back();
    }
    auto const near = closest(text, codes);
    if (!near.empty()) list += "; did you mean \"" + near.front() + "\"?";
    bool const bad = find_bad_utf8(text) != std::string_view::npos;
    fault(where, bad ? "a text that cannot be shown" : found(text, ""), list);
    return std::nullopt;
  }

 private:
  static std::string found(std::string const& text, std::string_view why) {
    if (text.empty()) return "nothing";
    return why.empty() ? shorten(text) : shorten(text) + ", " + std::string(why);
  }
};

}  // namespace kanteling::io
