// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/outcome_view.hpp"

#include <algorithm>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/key_filter.hpp"
#include "io/outcome_view_keys.hpp"
#include "io/outcome_view_scope.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::Parts;

constexpr auto reader_words = reporting::codes<reporting::Reader>;

bool is_somebody_of(people::Household const& household, std::string_view who) {
  auto const named = [&](auto const& person) { return person.code == who; };
  return std::any_of(household.residents.begin(), household.residents.end(), named) ||
         std::any_of(household.relations.begin(), household.relations.end(), named);
}

bool is_provider_of(supply::Municipality const& municipality, std::string_view who) {
  return std::any_of(municipality.providers.begin(), municipality.providers.end(),
                     [&](supply::Provider const& provider) { return provider.code == who; });
}

}  // namespace

std::string_view reader_code(reporting::Reader reader) { return reader_words[static_cast<std::size_t>(reader)]; }

std::vector<std::string> reader_codes() { return {reader_words.begin(), reader_words.end()}; }

std::vector<Problem> check_reading(people::Case const& request, supply::Municipality const& municipality,
                                   Reading const& reading) {
  std::string_view const who = reading.who;
  if (reading.reader == reporting::Reader::policy_analyst)
    return {{"reader", "policy_analyst, who sees nothing of a single case",
             "another reader; an analyst learns from summaries (kanteling run, reporting::summarise)"}};
  bool const provider = reading.reader == reporting::Reader::provider;
  std::string const expected = provider ? "the code of a provider of the municipality"
                                        : "the id of a resident or relation of the case";
  if (who.empty()) {
    if (!reporting::is_somebody(reading.reader)) return {};
    return {{"who", "nobody is named who reads as " + std::string(reader_code(reading.reader)), expected}};
  }
  bool const known = provider ? is_provider_of(municipality, who) : is_somebody_of(request.household, who);
  if (known) return {};
  return {{"who", "\"" + std::string(who.substr(0, 76)) + "\"", expected}};
}

std::string write_outcome_view(reporting::Outcome const& outcome, people::Case const& request,
                               supply::Municipality const& municipality, rules::Package const& policy,
                               Reading const& reading) {
  reporting::View const& view = reporting::view_of(reading.views, reading.reader);
  std::string text = write_outcome(outcome, municipality, policy);
  if (view.parts == Parts::all() && view.scope == reporting::Scope::every_need) return text;
  JsonWriter out;
  auto json = parse_json(text, text.size());  // our own text, however long
  if (!json) {                                // nothing is shown rather than too much
    out.object([] {});
    return out.take();
  }
  keep_visible(*json, ViewScope(outcome, request, view, reading.who));
  KeyFilter(out, view.parts, view_keys).write(*json, {}, false);
  return out.take();
}

}  // namespace kanteling::io
