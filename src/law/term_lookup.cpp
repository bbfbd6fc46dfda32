// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/term_lookup.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::law {
namespace {

/// One entry of what `act` may be: the words for it, and which terms it holds.
struct Book {
  std::string_view code;
  Act act;                      ///< none: by the act that is cited
  std::string_view cited = {};  ///< the beginning of Citation::act
  std::array<std::string_view, 4> also = {};
};

constexpr std::array<Book, 8> books{{
    {"wmo", Act::wmo, {}, {"wet maatschappelijke ondersteuning 2015", "wmo2015"}},
    {"youth", Act::youth, {}, {"jw"}},
    {"participation", Act::participation, {}, {"pw"}},
    {"debts", Act::debts, {}, {"wgs"}},
    {"parking_card", Act::parking_card, {}, {"gpk", "babw", "gehandicaptenparkeerkaart"}},
    {"pupil_transport", Act::pupil_transport, {}, {"verordening leerlingenvervoer"}},
    {"awb", Act::none, "Awb", {"algemene wet bestuursrecht", "general administrative law act"}},
    {"iwmo", Act::none, "iWmo", {"ijw", "iwmo en ijw 3.2"}},
}};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool means(Book const& book, std::string_view word) {
  if (word == book.code) return true;
  if (book.act != Act::none &&
      (word == lower(name_of(book.act).dutch) || word == lower(name_of(book.act).english)))
    return true;
  return !word.empty() && std::find(book.also.begin(), book.also.end(), word) != book.also.end();
}

bool holds(Book const& book, Term const& term) {
  if (book.act != Act::none) return term.act == book.act;
  return term.act == Act::none && term.source.act.starts_with(book.cited);
}

std::string in_list(std::vector<std::string> const& items) {
  std::string text;
  for (std::string const& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

/// "Art. 2.3.2, lid 1" and "2.3.2 (1)" become "2.3.2(1)"; every other blank goes.
std::string plain_article(std::string_view text) {
  std::string result = lower(text);
  for (std::string_view prefix : {"artikel", "article", "art."})
    if (result.starts_with(prefix)) result.erase(0, prefix.size());
  if (auto const at = result.find("lid"); at != std::string::npos) {
    std::string number = result.substr(at + 3);
    std::erase(number, ' ');
    result = result.substr(0, at) + "(" + number + ")";
    std::erase(result, ',');
  }
  std::erase(result, ' ');
  return result;
}

/// The articles of "6:7, 6:8" or "6:7/6:8".
std::vector<std::string> articles_in(std::string const& plain) {
  std::vector<std::string> result(1);
  for (char const c : plain)
    if (c == ',' || c == '/')
      result.emplace_back();
    else
      result.back() += c;
  return result;
}

bool cites(Term const& term, std::string const& plain) {
  std::vector<std::string> const own = articles_in(plain_article(term.source.article));
  for (std::string const& asked : articles_in(plain)) {
    auto const is = [&](std::string const& article) {
      return article == asked || article.starts_with(asked + "(");
    };
    if (std::none_of(own.begin(), own.end(), is)) return false;
  }
  return true;
}

std::string listed(std::vector<Term> const& terms) {
  std::vector<std::string> items;
  for (Term const& term : terms)
    items.push_back((term.source.article.empty() ? std::string("none") : std::string(term.source.article)) +
                    " (" + std::string(term.id) + ")");
  return in_list(items);
}

tl::unexpected<std::vector<Problem>> fail(std::string where, std::string found, std::string expected) {
  return tl::unexpected(std::vector<Problem>{{std::move(where), std::move(found), std::move(expected)}});
}

}  // namespace

Result<std::vector<Term>> terms_of_act(std::string_view act) {
  std::string const word = lower(act);
  std::vector<std::string> codes;
  for (Book const& book : books) {
    codes.emplace_back(book.code);
    if (!means(book, word)) continue;
    std::vector<Term> terms;
    for (Term const& term : known_terms)
      if (holds(book, term)) terms.push_back(term);
    return terms;
  }
  return fail("act", shorten(act), "one of " + in_list(codes));
}

Result<Term> find_term(std::string_view act, std::string_view article) {
  auto const terms = terms_of_act(act);
  if (!terms) return tl::unexpected(terms.error());
  std::string const plain = plain_article(article);
  std::vector<Term> hits;
  for (Term const& term : *terms)
    if (plain.empty() || cites(term, plain)) hits.push_back(term);
  if (hits.size() == 1) return hits.front();
  std::string const where = "article of " + std::string(act);
  if (hits.empty()) return fail(where, shorten(article), "one of " + listed(*terms));
  return fail(where, plain.empty() ? "none" : shorten(article) + ", which has several terms",
              "one of " + listed(hits));
}

Result<TermEnd> checked_end_of(Term const& term, Date start, Recalled recalled,
                               std::span<DaySpan const> suspended) {
  std::vector<Problem> problems;
  std::string const where = "term " + std::string(term.id) + " from " + to_string(start);
  std::string const cited = std::string(term.source.act) + (term.source.article.empty() ? "" : " ") +
                            std::string(term.source.article);
  bool const no_length = term.unit == TermUnit::at_once;
  if (!no_length && (term.length < 1 || term.length > 36'600))
    problems.push_back({where, "a length of " + std::to_string(term.length), "1 .. 36600"});
  if (!term.source.valid.contains(start)) {
    std::string const last = term.source.valid.to ? " up to " + to_string(*term.source.valid.to) : "";
    problems.push_back({where, "a day on which " + cited + " does not hold",
                        "a day from " + to_string(term.source.valid.from) + last});
  }
  if (start < term_start_first || start > term_start_last)
    problems.push_back({where, "a day outside the calendar of public holidays",
                        "a day in " + to_string(term_start_first) + " .. " + to_string(term_start_last)});
  if (term.source.evidence == Evidence::recalled && recalled == Recalled::refuse)
    problems.push_back({where, cited + " is recalled and was not seen in a source",
                        "to accept what is recalled, or a source"});
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return end_of(term, start, suspended);
}

}  // namespace kanteling::law
