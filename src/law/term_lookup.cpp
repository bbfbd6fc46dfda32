// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/term_lookup.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/law/term_end.hpp"
#include "law/article_words.hpp"

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

bool means(Book const& book, std::string_view word) {
  if (word == book.code) return true;
  if (book.act != Act::none &&
      (word == plain_words(name_of(book.act).dutch) || word == plain_words(name_of(book.act).english)))
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

/// Whether a term rests on each of the articles; an article stands for its parts too.
bool cites(Term const& term, std::vector<std::string> const& asked) {
  std::vector<std::string> const own = articles_in(term.source.article);
  return std::all_of(asked.begin(), asked.end(), [&](std::string const& one) {
    return std::any_of(own.begin(), own.end(), [&](std::string const& article) {
      return article == one || article.starts_with(one + "(");
    });
  });
}

std::string listed(std::vector<Term> const& terms) {
  std::vector<std::string> items;
  for (Term const& term : terms)
    items.push_back((term.source.article.empty() ? "no article" : std::string(term.source.article)) + " (" +
                    std::string(term.id) + ")");
  return in_list(items);
}

std::string did_you_mean(std::string_view found, std::vector<std::string> const& known) {
  std::vector<std::string> const near = closest(found, known);
  return near.empty() ? "" : "; did you mean \"" + near.front() + "\"?";
}

std::string cited(Term const& term) {
  std::string const article(term.source.article);
  return std::string(term.source.act) + (article.empty() ? "" : " " + article);
}

tl::unexpected<std::vector<Problem>> fail(std::string where, std::string found, std::string expected) {
  return tl::unexpected(std::vector<Problem>{{std::move(where), std::move(found), std::move(expected)}});
}

}  // namespace

Result<std::vector<Term>> terms_of_act(std::string_view act) {
  std::string const word = plain_words(act);
  std::vector<std::string> codes;
  for (Book const& book : books) {
    codes.emplace_back(book.code);
    if (!means(book, word)) continue;
    std::vector<Term> terms;
    for (Term const& term : known_terms)
      if (holds(book, term)) terms.push_back(term);
    return terms;
  }
  return fail("act", word.empty() ? "nothing" : shorten(act),
              "one of " + in_list(codes) + did_you_mean(word, codes));
}

std::string_view lookup_act(Term const& term) {
  for (Book const& book : books)
    if (known_term(term.id) && holds(book, term)) return book.code;
  return {};
}

Result<Term> find_term(std::string_view act, std::string_view article) {
  auto const terms = terms_of_act(act);
  if (!terms) return tl::unexpected(terms.error());
  std::vector<std::string> const asked = articles_in(article);
  std::vector<Term> hits;
  for (Term const& term : *terms)
    if (cites(term, asked)) hits.push_back(term);
  if (hits.size() == 1) return hits.front();
  std::string const where = "article of " + plain_words(act);
  if (hits.empty()) return fail(where, shorten(article), "one of " + listed(*terms));
  return fail(where, asked.empty() ? "none" : shorten(article) + ", which has several terms",
              "one of " + listed(hits));
}

Result<Term> find_term_by_id(std::string_view id) {
  if (auto const term = known_term(id)) return *term;
  std::vector<std::string> ids;
  for (Term const& term : known_terms) ids.emplace_back(term.id);
  return fail("term", id.empty() ? "nothing" : shorten(id), "one of " + in_list(ids) + did_you_mean(id, ids));
}

std::int32_t term_length_max(TermUnit unit) {
  switch (unit) {
    case TermUnit::days:
      return 36'500;
    case TermUnit::weeks:
      return 5'200;
    case TermUnit::months:
      return 1'200;
    case TermUnit::working_days:
      return 25'000;
    case TermUnit::hours:
      return 24 * 36'500;
    case TermUnit::years:
      return 100;
    case TermUnit::at_once:
      break;
  }
  return 0;
}

DaySpan starts_of(Term const& term) {
  Period const& valid = term.source.valid;
  return {std::max(valid.from, term_start_first),
          valid.to ? std::min(*valid.to, term_start_last) : term_start_last};
}

std::vector<Problem> check_term(Term const& term, Recalled recalled) {
  std::vector<Problem> problems;
  std::string const where = "term " + std::string(term.id);
  std::int32_t const longest = term_length_max(term.unit);
  if (term.unit != TermUnit::at_once && (term.length < 1 || term.length > longest))
    problems.push_back({where, "a length of " + std::to_string(term.length),
                        "1 .. " + std::to_string(longest) + " " + std::string(name_of(term.unit).english)});
  if (term.source.evidence == Evidence::recalled && recalled == Recalled::refuse)
    problems.push_back({where, cited(term) + " is recalled and was not seen in a source",
                        "the option recalled, which accepts that, or a term whose source was seen"});
  return problems;
}

Result<TermEnd> checked_end_of(Term const& term, Date start, Recalled recalled,
                               std::span<DaySpan const> suspended) {
  std::vector<Problem> problems = check_term(term, recalled);
  std::string const where = "term " + std::string(term.id) + " from " + to_string(start);
  if (!term.source.valid.contains(start)) {
    std::string const last = term.source.valid.to ? " up to " + to_string(*term.source.valid.to) : " on";
    problems.push_back({where, "a day on which " + cited(term) + " does not hold",
                        "a day from " + to_string(term.source.valid.from) + last});
  }
  if (start < term_start_first || start > term_start_last)
    problems.push_back({where, "a day outside the calendar of public holidays",
                        "a day in " + to_string(term_start_first) + " .. " + to_string(term_start_last)});
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return end_of(term, start, suspended);
}

}  // namespace kanteling::law
