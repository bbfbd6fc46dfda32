// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kanteling/core/date.hpp"
#include "kanteling/law/calendar.hpp"
#include "kanteling/law/term.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// `dinsdag 7 april 2026`
std::string weekday_text(Date day, Language language);

/// `6 weken`, `1 week`, `onverwijld`
std::string length_text(law::Term const& term, Language language);
std::string length_text(std::int32_t length, law::TermUnit unit, Language language);

/// `Wmo 2015, artikel 2.3.2(1)`
std::string citation_text(std::string_view act, std::string_view article, Language language);

/// `Goede Vrijdag`
std::string_view holiday_name(law::Holiday const& holiday, Language language);

/// `Algemene termijnenwet, artikel 3(2)`; of an equated day its decree.
std::string holiday_source_text(law::Holiday const& holiday, Language language);

}  // namespace kanteling::reporting
