// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/outcome_view.hpp"

#include <algorithm>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/outcome_view_keys.hpp"
#include "io/outcome_view_scope.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::Part;
using reporting::Parts;

constexpr auto reader_words = reporting::codes<reporting::Reader>;

ViewKey const* row_of(std::string_view in, std::string_view key) {
  auto const row = std::find_if(view_keys.begin(), view_keys.end(),
                                [&](ViewKey const& k) { return k.in == in && k.key == key; });
  return row == view_keys.end() ? nullptr : &*row;
}

/// Writes a value with the keys that may be seen; `whole` from a row on that opens everything below it.
class Filter {
 public:
  Filter(JsonWriter& out, Parts parts) : out_(out), parts_(parts) {}

  void write(JsonValue const& value, std::string_view in, bool whole) {
    switch (value.kind) {
      case JsonValue::Kind::null: return out_.null();
      case JsonValue::Kind::boolean: return out_.boolean(value.boolean);
      case JsonValue::Kind::integer: return out_.number(value.integer);
      case JsonValue::Kind::other_number: return out_.digits(value.text);
      case JsonValue::Kind::text: return out_.text(value.text);
      case JsonValue::Kind::array:
        out_.begin_array();
        for (JsonValue const& item : value.items) write(item, in, whole);
        return out_.end_array();
      case JsonValue::Kind::object: return write_members(value, in, whole);
    }
  }

 private:
  void write_members(JsonValue const& value, std::string_view in, bool whole) {
    out_.begin_object();
    for (JsonMember const& member : value.members) {
      ViewKey const* const row = whole ? nullptr : row_of(in, member.key);
      if (!whole && (row == nullptr || !parts_.has(row->part))) continue;
      out_.key(member.key);
      write(member.value, member.key, whole || row->whole);
    }
    out_.end_object();
  }

  JsonWriter& out_;
  Parts parts_;
};

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
  Filter(out, view.parts).write(*json, {}, false);
  return out.take();
}

}  // namespace kanteling::io
