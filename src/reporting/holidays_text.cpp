// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/calendar.hpp"
#include "kanteling/reporting/term_text.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"
#include "reporting/term_format.hpp"
#include "reporting/term_words.hpp"

namespace kanteling::reporting {

std::string holidays_text(std::int32_t year, Language language) {
  HolidayWords const& w = holiday_words(language);
  Page page;
  page.heading(fill(w.title, {std::to_string(year)}));
  for (Date day = make_date(year, 1, 1); day <= make_date(year, 12, 31); day = day + 1)
    if (auto const holiday = law::holiday_on(day))
      page.item(to_string(day) + "  ",
                fill(term_words(language).move, {weekday_text(day, language), holiday_name(*holiday, language),
                                   holiday_source_text(*holiday, language)}));
  page.gap();
  page.line(fill(law::equated_days_known(year) ? w.equated_known : w.equated_unknown,
                 {std::to_string(year), std::to_string(law::equated_days_decrees.front().first_year),
                  std::to_string(law::equated_days_decrees.back().last_year)}));
  return page.take();
}

}  // namespace kanteling::reporting
