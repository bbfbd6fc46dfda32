// SPDX-License-Identifier: Apache-2.0
#include "law/article_words.hpp"

#include <array>
#include <cstddef>

namespace kanteling::law {
namespace {

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

/// "2.3.2, eerste lid" becomes "2.3.2, lid 1".
void count_ordinals(std::string& text) {
  constexpr std::array<std::string_view, 10> ordinals = {"eerste", "tweede",  "derde",   "vierde",  "vijfde",
                                                         "zesde",  "zevende", "achtste", "negende", "tiende"};
  for (std::size_t i = 0; i < ordinals.size(); ++i)
    replace_all(text, std::string(ordinals[i]) + " lid", "lid " + std::to_string(i + 1));
}

/// "2.3.2, lid 1" becomes "2.3.2(1)".
void put_parts_in_brackets(std::string& text) {
  for (std::string_view word : {"lid", "paragraph"})
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) {
      auto const before = at == 0 ? 0 : text.find_last_not_of(" ,", at - 1) + 1;
      auto first = text.find_first_not_of(' ', at + word.size());
      if (first == std::string::npos) first = text.size();
      auto last = first;
      while (last < text.size() && text[last] >= '0' && text[last] <= '9') ++last;
      text.replace(before, last - before, "(" + text.substr(first, last - first) + ")");
    }
}

}  // namespace

std::string plain_words(std::string_view text) {
  auto const first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  std::string result(text.substr(first, text.find_last_not_of(' ') + 1 - first));
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::vector<std::string> articles_in(std::string_view text) {
  std::string plain = plain_words(text);
  for (std::string_view prefix :
       {"artikelen", "artikel", "articles", "article", "artt.", "art.", "art"})  // the longest first
    if (plain.starts_with(prefix)) {
      plain.erase(0, prefix.size());
      break;
    }
  count_ordinals(plain);
  put_parts_in_brackets(plain);
  replace_all(plain, " en ", ",");
  replace_all(plain, " and ", ",");
  std::erase(plain, ' ');
  std::vector<std::string> result;
  bool in_article = false;
  for (char const c : plain) {
    bool const separates = c == ',' || c == '/';
    if (!separates && !in_article) result.emplace_back();
    if (!separates) result.back() += c;
    in_article = !separates;
  }
  return result;
}

}  // namespace kanteling::law
