// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: findings in words, see check.hpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/rules/check_words_impl.hpp"

namespace kanteling::rules::detail {

/// A kind of finding as something of which there may be some.
inline std::string plural_of(FindingKind kind, CheckWords const& words) {
  switch (kind) {
    case FindingKind::gap:
      return words.pick("gaps", "gaten");
    case FindingKind::overlap:
      return words.pick("overlaps", "overlappen");
    case FindingKind::conflict:
      return words.pick("conflicts", "tegenspraken");
    case FindingKind::masked:
      return words.pick("masked rules", "afgedekte regels");
    case FindingKind::never_matches:
      return words.pick("rules that never hold", "regels die nooit gelden");
    case FindingKind::runs_out:
      return words.pick("holes in time", "gaten in de tijd");
    case FindingKind::duplicate:
      return words.pick("duplicates", "dubbele regels");
    case FindingKind::not_decided:
    case FindingKind::too_large:
      break;
  }
  return "";
}

inline std::string plurals_of(std::vector<FindingKind> const& kinds, CheckWords const& words) {
  std::vector<std::string> names;
  for (FindingKind const kind : kinds) names.push_back(plural_of(kind, words));
  return CheckWords::joined(names, 0, words.pick(" and ", " en "), "");
}

inline std::string no_rule_holds(Finding const& finding, CheckWords const& words) {
  std::string const box = words.box(finding.box);
  if (box.empty()) return words.pick("no rule holds for any case", "geldt voor geen enkel geval een regel");
  return words.pick("no rule holds for ", "geldt geen regel bij ") + box;
}

inline std::string text_of_hole(CheckTable const& table, Finding const& finding, CheckWords const& words) {
  Date const last = finding.days.to.value_or(finding.days.from);
  bool const begins_later = finding.days.from <= table.from;
  bool const one = finding.rules.size() == 1;
  std::string text = words.pick("runs out: from ", "loopt af: van ") + words.day(finding.days.from.days) +
                     words.pick(" to ", " tot en met ") + words.day(last.days) + ' ';
  text += no_rule_holds(finding, words) + "; " + words.rules(finding.rules);
  if (begins_later) {
    text += one ? words.pick(" begins only on ", " begint pas op ")
                : words.pick(" begin only on ", " beginnen pas op ");
    return text + words.day(std::int64_t{last.days} + 1);
  }
  text += one ? words.pick(" ends on ", " eindigt op ") : words.pick(" end on ", " eindigen op ");
  return text + words.day(std::int64_t{finding.days.from.days} - 1);
}

inline std::string text_of_never(Finding const& finding, CheckWords const& words) {
  std::string text =
      words.pick("rule that never holds: ", "regel die nooit geldt: ") + words.rules(finding.rules);
  if (finding.columns.empty()) {
    return text + words.pick(": its period ends before it begins", ": de periode eindigt voordat die begint");
  }
  return text + ", " + words.columns(finding.columns) +
         words.pick(": holds for no value that may come", ": geldt voor geen waarde die kan voorkomen");
}

inline std::string text_of_masked(CheckTable const& table, Finding const& finding, CheckWords const& words) {
  std::vector<std::uint32_t> const masked(1, finding.rules.empty() ? 0 : finding.rules.front());
  bool const by_order = table.hit_policy == HitPolicy::first;
  return words.pick("masked rule: ", "afgedekte regel: ") + words.rules(masked) +
         words.pick(": every case is taken by ", ": elk geval gaat naar ") + words.rules(finding.rules, 1) +
         (by_order ? words.pick(" before it", " daarvoor")
                   : words.pick(" of higher priority", " met hogere prioriteit"));
}

/// What was found and where.
inline std::string text_of_what(CheckTable const& table, Finding const& finding, CheckWords const& words) {
  std::string const rules = words.rules(finding.rules);
  switch (finding.kind) {
    case FindingKind::gap:
      return words.pick("gap: ", "gat: er ") + no_rule_holds(finding, words);
    case FindingKind::overlap:
      return "overlap: " + rules + words.pick(" hold for the same case", " gelden voor hetzelfde geval");
    case FindingKind::conflict:
      return words.pick("conflict: ", "tegenspraak: ") + rules +
             words.pick(" hold for the same case and differ in outputs",
                        " gelden voor hetzelfde geval en verschillen in uitkomst");
    case FindingKind::masked:
      return text_of_masked(table, finding, words);
    case FindingKind::never_matches:
      return text_of_never(finding, words);
    case FindingKind::runs_out:
      return text_of_hole(table, finding, words);
    case FindingKind::duplicate:
      return words.pick("duplicate: ", "dubbele regel: ") + rules +
             words.pick(" have the same cells and outputs", " hebben dezelfde cellen en uitkomsten");
    case FindingKind::not_decided:
      return words.pick("not decided: ", "niet beslist: ") + rules + ", " + words.columns(finding.columns) +
             words.pick(": an expression, not a set of values; it decides whether there are ",
                        ": een formule, geen verzameling waarden; die bepaalt of er sprake is van ") +
             plurals_of(finding.about, words);
    case FindingKind::too_large:
      break;
  }
  return words.pick("too large: not everything could be looked at; there may be ",
                    "te groot: niet alles kon worden bekeken; er kan sprake zijn van ") +
         plurals_of(finding.about, words) + words.pick(" beyond those listed", " naast wat er staat");
}

inline std::string advice_on(FindingKind kind, CheckWords const& words) {
  switch (kind) {
    case FindingKind::gap:
      return words.pick(
          "add a rule for these cases, widen one, or give the table a default output",
          "maak een regel voor deze gevallen, verruim er een, of geef de tabel een standaarduitkomst");
    case FindingKind::overlap:
      return words.pick("narrow one of the two, or choose another hit policy than UNIQUE",
                        "beperk een van beide, of kies een andere trefregel dan UNIQUE");
    case FindingKind::conflict:
      return words.pick("make their outputs equal, or narrow one of the two",
                        "maak de uitkomsten gelijk, of beperk een van beide");
    case FindingKind::masked:
      return words.pick("remove the rule, put it before the others, or narrow those",
                        "haal de regel weg, zet die voor de andere, of beperk die andere");
    case FindingKind::never_matches:
      return words.pick("correct the cell or the period, or remove the rule",
                        "verbeter de cel of de periode, of haal de regel weg");
    case FindingKind::runs_out:
      return words.pick("extend the period, or add the rule that follows",
                        "verleng de periode, of voeg de regel toe die erop volgt");
    case FindingKind::duplicate:
      return words.pick("remove one, unless both are meant to count",
                        "haal er een weg, tenzij beide moeten meetellen");
    case FindingKind::not_decided:
      return words.pick("write the cell as values, or check this rule by hand",
                        "schrijf de cel als waarden, of controleer deze regel met de hand");
    case FindingKind::too_large:
      break;
  }
  return words.pick("split the table, or allow more work", "splits de tabel, of sta meer werk toe");
}

inline std::string text_of_rest(Finding const& finding, CheckWords const& words) {
  std::string const count = std::to_string(finding.more);
  if (finding.not_all_counted) {
    return words.pick("And ", "En nog ") + count +
           words.pick(" more found; there may be others still", " gevonden; er kunnen er meer zijn");
  }
  return words.pick("And ", "En nog ") + count + words.pick(" more", " andere");
}

}  // namespace kanteling::rules::detail

namespace kanteling::rules {

std::string to_text(CheckTable const& table, CheckCase const& example, CheckLanguage language) {
  detail::CheckWords const words(table, language);
  std::string text;
  for (std::size_t c = 0; c < example.values.size() && c < table.columns.size(); ++c) {
    if (c > 0) text += ", ";
    text += table.columns[c].variable.name + " = " + words.value(c, example.values[c]);
  }
  bool is_dated = false;
  for (CheckRule const& rule : table.rules) is_dated = is_dated || rule.valid;
  if (is_dated) text += (text.empty() ? "" : ", ") + words.pick("on ", "op ") + words.day(example.day.days);
  return text.empty() ? words.pick("every case", "elk geval") : text;
}

std::string to_text(CheckTable const& table, Finding const& finding, CheckLanguage language) {
  detail::CheckWords const words(table, language);
  std::string text = detail::text_of_what(table, finding, words) + ".\n";
  if (finding.example) {
    text += words.pick("  For example: ", "  Bijvoorbeeld: ") + to_text(table, *finding.example, language) +
            ".\n";
  }
  text += words.pick("  To do: ", "  Te doen: ") + detail::advice_on(finding.kind, words) + ".\n";
  if (finding.more > 0 || finding.not_all_counted)
    text += "  " + detail::text_of_rest(finding, words) + ".\n";
  return text;
}

std::string to_text(CheckTable const& table, std::vector<Finding> const& findings, CheckLanguage language) {
  detail::CheckWords const words(table, language);
  std::string text = words.pick("Table ", "Tabel ") + table.id + ": ";
  if (findings.empty()) return text + words.pick("nothing found.\n", "niets gevonden.\n");
  std::size_t count = 0;
  for (Finding const& finding : findings) count += 1 + static_cast<std::size_t>(finding.more);
  text += std::to_string(count) +
          (count == 1 ? words.pick(" finding", " bevinding") : words.pick(" findings", " bevindingen"));
  text += ".\n";
  for (Finding const& finding : findings) text += to_text(table, finding, language);
  return text;
}

}  // namespace kanteling::rules
