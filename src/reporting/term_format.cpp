// SPDX-License-Identifier: Apache-2.0
#include "reporting/term_format.hpp"

#include "reporting/format.hpp"
#include "reporting/term_words.hpp"

namespace kanteling::reporting {

std::string weekday_text(Date day, Language language) {
  TermWords const& w = term_words(language);
  return fill(w.weekday_date,
              {w.weekdays[static_cast<std::size_t>(weekday(day))], date_text(day, words(language).numbers)});
}

std::string length_text(std::int32_t length, law::TermUnit unit, Language language) {
  law::UnitName const& name = law::name_of(unit);
  bool const dutch = language == Language::dutch;
  std::string_view const one = dutch ? name.dutch_one : name.english_one;
  std::string_view const many = dutch ? name.dutch : name.english;
  if (unit == law::TermUnit::at_once) return std::string(many);
  return fill(term_words(language).length, {std::to_string(length), length == 1 ? one : many});
}

std::string length_text(law::Term const& term, Language language) {
  return length_text(term.length, term.unit, language);
}

std::string citation_text(std::string_view act, std::string_view article, Language language) {
  TermWords const& w = term_words(language);
  return fill(article.empty() ? w.source_without_article : w.source, {act, article});
}

std::string_view holiday_name(law::Holiday const& holiday, Language language) {
  return language == Language::dutch ? holiday.name_nl : holiday.name_en;
}

std::string holiday_source_text(law::Holiday const& holiday, Language language) {
  // The article under which a decree was made stands with its act: "Atw 3(3)".
  if (holiday.source.level == NormLevel::decree)
    return std::string(holiday.source.act) + ", " + std::string(holiday.source.article);
  return citation_text(holiday.source.act, holiday.source.article, language);
}

}  // namespace kanteling::reporting
