// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. The words of a text, by language.

#include <cstddef>
#include <string_view>

#include "kanteling/core/source.hpp"
#include "kanteling/rules/explain_text.hpp"

namespace kanteling::rules::detail {

/// Pieces of sentences. Dutch at level B1; neither language says who is right.
struct ExplainWords {
  std::string_view source, article, from, up_to, counted_from_report, counted_from_application;
  std::string_view levels[5];
  std::string_view evidence[4];  ///< empty for what was seen
  std::string_view outcome, by_default, nothing, unknown, needs, reads, expression;
  std::string_view rule, holds, may_hold, holds_not, with_outcome;
  std::string_view meets, meets_not, meets_null, meets_unknown;
  std::string_view would_before, would_after, either;
  std::string_view none_covers, open, to_settle, conflict, error;
  std::string_view others, held_back_first, held_back_priority, not_in_force;
  std::string_view expected;
  std::string_view annotation;
};

inline constexpr ExplainWords dutch_words{
    .source = "Bron: ",
    .article = ", artikel ",
    .from = "geldig vanaf ",
    .up_to = " tot en met ",
    .counted_from_report = " (op de dag van de melding)",
    .counted_from_application = " (op de dag van de aanvraag)",
    .levels = {"wet", "besluit", "verordening", "beleidsregel", "werkinstructie"},
    .evidence = {"", "berekend uit een bron", "uit het hoofd, nog te controleren", "keuze van dit beleid"},
    .outcome = "Uitkomst: ",
    .by_default = " (de standaarduitkomst van de tabel)",
    .nothing = "geen",
    .unknown = "nog niet bekend",
    .needs = "Gebruikt de uitkomst van: ",
    .reads = "Gegevens: ",
    .expression = "Berekening: ",
    .rule = "Regel ",
    .holds = " geldt",
    .may_hold = " geldt misschien",
    .holds_not = " geldt niet",
    .with_outcome = " (uitkomst: ",
    .meets = " voldoet aan ",
    .meets_not = " voldoet niet aan ",
    .meets_null = " kan niet worden vergeleken met ",
    .meets_unknown = ", nodig is ",
    .would_before = "; ",
    .would_after = " voldoet wel",
    .either = " of ",
    .none_covers = "Geen enkele regel van de tabel gaat over dit geval.",
    .open = "Welke regel geldt, is nog niet te zeggen.",
    .to_settle = "Nog nodig om dit te weten: ",
    .conflict = "Er gelden regels die elkaar tegenspreken. De tabel geeft daarom geen uitkomst.",
    .error = "Fout: ",
    .others = "Andere regels gelden hier niet: ",
    .held_back_first = "een eerdere regel gaat voor",
    .held_back_priority = "een regel met een hogere uitkomst gaat voor",
    .not_in_force = "niet geldig op deze dag",
    .expected = "; verwacht: ",
    .annotation = "nl"};

inline constexpr ExplainWords english_words{
    .source = "Source: ",
    .article = ", article ",
    .from = "valid from ",
    .up_to = " up to and including ",
    .counted_from_report = " (on the day of the report)",
    .counted_from_application = " (on the day of the application)",
    .levels = {"act", "decree", "bylaw", "policy rule", "work instruction"},
    .evidence = {"", "computed from a source", "recalled, to be checked", "a choice of this policy"},
    .outcome = "Outcome: ",
    .by_default = " (the default outcome of the table)",
    .nothing = "none",
    .unknown = "not known yet",
    .needs = "Uses the outcome of: ",
    .reads = "Facts: ",
    .expression = "Calculation: ",
    .rule = "Rule ",
    .holds = " holds",
    .may_hold = " may hold",
    .holds_not = " does not hold",
    .with_outcome = " (outcome: ",
    .meets = " meets ",
    .meets_not = " does not meet ",
    .meets_null = " cannot be compared with ",
    .meets_unknown = ", needed is ",
    .would_before = "; ",
    .would_after = " would",
    .either = " or ",
    .none_covers = "No rule of the table covers this case.",
    .open = "Which rule holds cannot be said yet.",
    .to_settle = "Needed to know this: ",
    .conflict = "Rules that contradict each other hold. The table therefore gives no outcome.",
    .error = "Error: ",
    .others = "Other rules do not apply here: ",
    .held_back_first = "an earlier rule comes first",
    .held_back_priority = "a rule with a higher outcome comes first",
    .not_in_force = "not valid on this day",
    .expected = "; expected: ",
    .annotation = "en"};

inline ExplainWords const& words_in(TextLanguage language) {
  return language == TextLanguage::dutch ? dutch_words : english_words;
}

}  // namespace kanteling::rules::detail
