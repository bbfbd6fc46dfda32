// SPDX-License-Identifier: Apache-2.0
#include "io/dmn_source.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view levels[] = {"act", "decree", "bylaw", "policy_rule", "work_instruction"};
constexpr std::string_view evidences[] = {"seen", "computed", "recalled", "chosen"};
constexpr std::string_view bases[] = {"decision", "report", "application"};

bool is_of_decision(std::string_view name) {
  return name == "open" || name == "version_of";
}

/// The name of a legal attribute; empty for any other attribute.
std::string_view legal_name(pugi::xml_attribute attribute) {
  std::string_view const name = attribute.name();
  bool const is_legal = name.substr(0, DmnXml::legal_prefix.size()) == DmnXml::legal_prefix;
  return is_legal ? name.substr(DmnXml::legal_prefix.size()) : std::string_view{};
}

/// What an unknown attribute was most likely meant to be.
std::string known_attribute(std::string_view found, bool is_decision) {
  std::vector<std::string> known{"act", "article", "level", "evidence", "from", "to", "counts"};
  if (is_decision) known.insert(known.end(), {"open", "version_of"});
  std::vector<std::string> const near = closest(found, known);
  if (!near.empty()) return near.front();
  return is_decision ? "act, article, level, evidence, from, to, counts, open or version_of"
                     : "act, article, level, evidence, from, to or counts";
}

/// Turns texts into values for one element.
class SourceReader {
 public:
  SourceReader(std::string const& where, std::vector<Problem>& problems)
      : where_(where), problems_(problems) {}

  template <std::size_t n>
  std::size_t position(char const* name, std::optional<std::string> const& text,
                       std::string_view const (&words)[n]) {
    std::string list;
    for (std::string_view const word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    if (!text) return missing(name, "one of " + list);
    auto const at = std::find(std::begin(words), std::end(words), *text);
    if (at != std::end(words)) return static_cast<std::size_t>(at - std::begin(words));
    report(name + (' ' + shorten(*text)), "one of " + list);
    return 0;
  }

  Date date(char const* name, std::optional<std::string> const& text) {
    std::optional<Date> const read = text ? parse_date(*text) : std::nullopt;
    if (!text) missing(name, "the first day on which it holds, as YYYY-MM-DD");
    if (text && !read) report(name + (' ' + shorten(*text)), "a day as YYYY-MM-DD");
    return read.value_or(Date{});
  }

  std::size_t missing(char const* name, std::string expected) {
    report("no legal attribute " + std::string(name), std::move(expected));
    return 0;
  }

  void report(std::string found, std::string expected) {
    problems_.push_back({where_, std::move(found), std::move(expected)});
  }

 private:
  std::string const& where_;
  std::vector<Problem>& problems_;
};

}  // namespace

std::optional<std::string>* legal_slot(LegalTexts& texts, std::string_view name) {
  if (name == "act") return &texts.act;
  if (name == "article") return &texts.article;
  if (name == "level") return &texts.level;
  if (name == "evidence") return &texts.evidence;
  if (name == "from") return &texts.from;
  if (name == "to") return &texts.to;
  if (name == "counts") return &texts.counts;
  return nullptr;
}

void lay_over(LegalTexts& below, LegalTexts own) {
  if (own.act) below.article.reset();
  if (own.from) below.to.reset();
  auto const take = [](std::optional<std::string>& to, std::optional<std::string>& from) {
    if (from) to = std::move(from);
  };
  take(below.act, own.act);
  take(below.article, own.article);
  take(below.level, own.level);
  take(below.evidence, own.evidence);
  take(below.from, own.from);
  take(below.to, own.to);
  take(below.counts, own.counts);
}

LegalTexts legal_texts(pugi::xml_node element, LegalTexts inherited, std::string const& where,
                       std::vector<Problem>& problems) {
  LegalTexts own;
  bool const is_decision = local_name(element) == "decision";
  for (pugi::xml_attribute const a : element.attributes()) {
    std::string_view const local = legal_name(a);
    if (local.empty() || (is_decision && is_of_decision(local))) continue;
    std::string_view const value = a.value();
    std::optional<std::string>* const text = legal_slot(own, local);
    if (text == nullptr) {
      problems.push_back({where, "legal attribute " + shorten(local), known_attribute(local, is_decision)});
    } else if (value.size() > legal_bytes_max) {
      problems.push_back({where, std::string(local) + " of " + std::to_string(value.size()) + " bytes",
                          "at most " + std::to_string(legal_bytes_max)});
    } else {
      *text = value;
    }
  }
  lay_over(inherited, std::move(own));
  return inherited;
}

bool states_source(pugi::xml_node element) {
  bool const is_decision = local_name(element) == "decision";
  for (pugi::xml_attribute const a : element.attributes()) {
    std::string_view const local = legal_name(a);
    if (!local.empty() && !(is_decision && is_of_decision(local))) return true;
  }
  return false;
}

std::string_view legal_attribute(pugi::xml_node element, std::string_view name) {
  for (pugi::xml_attribute const a : element.attributes()) {
    if (legal_name(a) == name) return a.value();
  }
  return {};
}

Source to_source(LegalTexts const& texts, std::string const& where, std::vector<Problem>& problems) {
  SourceReader reader(where, problems);
  Source source;
  if (!texts.act || texts.act->empty())
    reader.missing("act", "the short title of the act, or a ruling's ECLI");
  source.act = texts.act.value_or("");
  source.article = texts.article.value_or("");
  source.level = static_cast<NormLevel>(reader.position("level", texts.level, levels));
  source.evidence = static_cast<Evidence>(reader.position("evidence", texts.evidence, evidences));
  source.valid.from = reader.date("from", texts.from);
  if (texts.to) source.valid.to = reader.date("to", texts.to);
  if (texts.counts) source.basis = static_cast<Basis>(reader.position("counts", texts.counts, bases));
  if (source.valid.to && *source.valid.to < source.valid.from) {
    reader.report("to " + shorten(*texts.to),
                  "a last day that is not before the first, " + to_string(source.valid.from));
  }
  return source;
}

}  // namespace kanteling::io
