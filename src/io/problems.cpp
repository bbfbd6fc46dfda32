// SPDX-License-Identifier: Apache-2.0
#include "io/problems.hpp"

#include <algorithm>
#include <utility>

#include "io/utf8.hpp"
#include "kanteling/core/closest.hpp"

namespace kanteling::io {
namespace {

bool is_control(std::string_view text, std::size_t at) {
  auto const byte = static_cast<unsigned char>(text[at]);
  return byte < 0x20U || byte == 0x7FU;
}

std::string escaped(char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  auto const byte = static_cast<unsigned char>(c);
  return {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

std::size_t common_start(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

}  // namespace

std::string shown(std::string_view text) {
  std::string whole;
  std::size_t cut = 0;  // the last place where the dots still fit
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    bool const as_is = length > 0 && !is_control(text, at);
    std::size_t const bytes = as_is ? length : 1;
    whole += as_is ? std::string(text.substr(at, bytes)) : escaped(text[at]);
    at += bytes;
    if (whole.size() + 3 <= found_bytes_max) cut = whole.size();
    if (whole.size() > found_bytes_max) return whole.substr(0, cut) + "...";
  }
  return whole;
}

std::string_view closest_word(std::string_view found, std::vector<std::string_view> const& words) {
  constexpr std::size_t length_max = 64;     // a longer cell is no misspelt word
  constexpr std::size_t words_max = 10'000;  // comparing with more takes too long for a hint
  if (found.size() > length_max || words.size() > words_max) return {};
  std::size_t least = std::min<std::size_t>(2, found.size() / 3) + 1;
  std::string_view best;
  for (std::string_view word : words) {
    if (word.size() > length_max) continue;
    std::size_t const d = edit_distance(found, word);
    bool const is_closer =
        d < least || (d == least && !best.empty() && common_start(found, word) > common_start(found, best));
    if (!is_closer) continue;
    least = d;
    best = word;
  }
  return best;
}

std::string did_you_mean(std::string_view found, std::vector<std::string_view> const& words) {
  std::string_view const word = closest_word(found, words);
  return word.empty() ? std::string{} : "; did you mean \"" + std::string(word) + "\"?";
}

std::string joined(std::vector<std::string_view> const& words) {
  std::string text;
  for (std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

void ProblemList::add(std::uint32_t file, std::size_t row, Problem problem) {
  if (counts_.size() <= file) counts_.resize(std::size_t{file} + 1);
  ++total_;
  if (++counts_[file] > problems_max) return;
  problem.found = shown(problem.found);
  placed_.push_back({file, row, std::move(problem)});
}

std::vector<Problem> ProblemList::take() {
  std::stable_sort(placed_.begin(), placed_.end(), [](Placed const& a, Placed const& b) {
    return a.file != b.file ? a.file < b.file : a.row < b.row;
  });
  std::vector<Problem> problems;
  for (Placed& p : placed_) {
    if (problems.size() == problems_max) break;
    problems.push_back(std::move(p.problem));
  }
  if (std::size_t const more = total_ - problems.size(); more > 0)
    problems.push_back(
        {"", std::to_string(more) + " more problems", "the problems above to be put right first"});
  return problems;
}

}  // namespace kanteling::io
