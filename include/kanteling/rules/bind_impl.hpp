// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Structs to rows.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/bind.hpp"
#include "kanteling/rules/bind_words_impl.hpp"
#include "kanteling/rules/evaluate_row_impl.hpp"
#include "kanteling/rules/inputs_read_impl.hpp"

namespace kanteling::rules::detail {

/// Shorter texts first, so that most comparisons end at the length.
inline bool comes_before(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// The position of a text that cells name; how many there are for every other text.
inline std::size_t position_of(BoundFact const& fact, std::string_view text) {
  std::size_t low = 0;
  std::size_t high = fact.by_text.size();
  while (low < high) {
    std::size_t const middle = (low + high) / 2;
    if (comes_before(fact.texts[fact.by_text[middle]], text)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  bool const is_known = low < fact.by_text.size() && fact.texts[fact.by_text[low]] == text;
  return is_known ? fact.by_text[low] : fact.texts.size();
}

/// Binds members to inputs; reports all that does not fit.
class FactBinder {
 public:
  FactBinder(Program const& program, RowForm const& form)
      : program_(program), form_(form), read_(InputsRead(program, form).find()), bound_(form.inputs) {}

  Result<FactTable> bind(std::vector<Member> members, Unbound rest) {
    FactTable table;
    table.inputs = form_.inputs;
    for (Member& member : members) add(std::move(member), table);
    for (std::uint32_t i = 0; rest == Unbound::refuse && i < form_.inputs; ++i)
      if (bound_[i] == 0)
        problems_.push_back(
            {"input " + name_of(i), "no field", "a field for every input, or Unbound::unknown"});
    if (!problems_.empty()) return tl::make_unexpected(std::move(problems_));
    return table;
  }

 private:
  std::string const& name_of(std::uint32_t input) const { return program_.globals[input].name; }

  void add(Member member, FactTable& table) {
    std::string const where = "field " + shorten(member.name);
    std::uint32_t input = 0;
    while (input < form_.inputs && name_of(input) != member.name) ++input;
    if (input == form_.inputs) return report_unknown(where, member.name);
    if (bound_[input] != 0) return report(where, "a second field of this input", "one field for every input");
    bound_[input] = 1;
    Variable const& variable = form_.variables[input];
    feel::TypeInfo const& type = program_.types[program_.globals[input].type];
    bool const is_any = type.kind == feel::TypeKind::any && variable.wide;
    if (variable.wide && !is_any) {
      return report(where,
                    "an input of type " + feel::to_string(program_.globals[input].type, program_.types),
                    "an input that is a boolean, number, string or date; RowRun::set_value gives others");
    }
    if (!is_any && variable.type != type_of(member.holds))
      return report(where, "a member that holds " + in_words(member.holds),
                    "one that holds " + in_words(holds_of(variable.type)) + ", as the input does");
    BoundFact fact;
    fact.input = input;
    fact.type = type_of(member.holds);
    fact.scale = variable.scale;
    fact.is_open = variable.open;
    // What a type allows is looked at where values are given, not in cells.
    fact.is_wide = variable.wide || type.allowed != feel::no_node;
    fact.needs_text = read_[input] != 0;
    fact.member = std::move(member);
    if (fact.type == Type::text && !fact.is_wide) add_texts(fact, variable, where);
    table.facts.push_back(std::move(fact));
  }

  void add_texts(BoundFact& fact, Variable const& variable, std::string const& where) {
    fact.texts = variable.values;
    for (std::uint32_t i = 0; i < fact.texts.size(); ++i) fact.by_text.push_back(i);
    std::sort(fact.by_text.begin(), fact.by_text.end(),
              [&](std::uint32_t a, std::uint32_t b) { return comes_before(fact.texts[a], fact.texts[b]); });
    for (std::string const& word : fact.member.words) {
      std::size_t const position = position_of(fact, word);
      fact.word_cells.push_back(static_cast<std::int64_t>(position));
      if (position < fact.texts.size() || fact.is_open) continue;
      report(where, '"' + shorten(word) + '"',
             "a text that the input allows" + such_as_text(word, fact.texts));
    }
  }

  void report_unknown(std::string const& where, std::string const& name) {
    std::vector<std::string> known;
    for (std::uint32_t i = 0; i < form_.inputs; ++i) known.push_back(name_of(i));
    std::vector<std::string> const near = closest(name, known);
    report(where, "no input of this name",
           "the name of an input" + (near.empty() ? "" : ": " + near.front()));
  }

  void report(std::string const& where, std::string found, std::string expected) {
    problems_.push_back({where, std::move(found), std::move(expected)});
  }

  Program const& program_;
  RowForm const& form_;
  std::vector<char> read_;
  std::vector<char> bound_;
  std::vector<Problem> problems_;
};

Result<FactTable> bind_members(Program const& program, RowForm const& form, std::vector<Member> members,
                               Unbound rest) {
  return FactBinder(program, form).bind(std::move(members), rest);
}

/// A value that no cell holds, or that an expression reads.
inline feel::Value value_of(BoundFact const& fact, MemberValue const& from) {
  switch (from.kind) {
    case MemberKind::boolean:
      return feel::Value::of(from.whole != 0);
    case MemberKind::number:
      return feel::Value::of(Decimal::of(from.whole, from.scale));
    case MemberKind::decimal:
      return feel::Value::of(from.decimal);
    case MemberKind::text:
      return feel::Value::string(std::string(from.text));
    case MemberKind::word:
      return feel::Value::string(fact.member.words[static_cast<std::size_t>(from.whole)]);
    case MemberKind::date:
      return feel::Value::of(feel::Day{from.whole});
    case MemberKind::unknown:
      return feel::Value::unknown({fact.input});
    case MemberKind::null:
      break;
  }
  return {};
}

enum class Placed : std::uint8_t { cell, unnamed_text, beside, refused };

/// Puts a value into its cell; says where else it must go.
inline Placed place_value(BoundFact const& fact, MemberValue const& from, std::int64_t& cell) {
  bool fits = true;
  std::size_t position = 0;
  switch (from.kind) {
    case MemberKind::number:
      fits = rescaled(from.whole, from.scale, fact.scale, cell);
      break;
    case MemberKind::decimal: {
      std::optional<OnGrid> const point = on_grid(from.decimal, fact.scale);
      fits = point && point->exact;
      if (fits) cell = point->floor;
      break;
    }
    case MemberKind::text:
      position = position_of(fact, from.text);
      cell = static_cast<std::int64_t>(position);
      if (position == fact.texts.size()) return fact.is_open ? Placed::unnamed_text : Placed::refused;
      break;
    case MemberKind::word:
      cell = fact.word_cells[static_cast<std::size_t>(from.whole)];
      if (static_cast<std::size_t>(cell) == fact.texts.size()) return Placed::unnamed_text;
      break;
    default:
      cell = from.whole;
      break;
  }
  return fits ? Placed::cell : Placed::beside;
}

[[gnu::cold, gnu::noinline]] inline void refuse_value(BoundFact const& fact, MemberValue const& from,
                                                      FactBuffer& buffer) {
  bool const is_text = from.kind == MemberKind::text;
  std::string const found =
      is_text ? '"' + shorten(from.text, 60) + '"' : "enum value " + std::to_string(from.whole);
  buffer.problems.push_back(
      {"input " + fact.member.name, found,
       is_text ? "a text that the input allows" + such_as_text(from.text, fact.texts)
               : "a value with a word: 0 .. " + std::to_string(fact.member.words.size() - 1)});
}

/// The unknown bit of every input is set beforehand.
inline Placed place_fact(BoundFact const& fact, MemberValue const& from, FactBuffer& buffer) {
  bool const is_word = from.kind == MemberKind::word;
  bool const has_word =
      !is_word || (from.whole >= 0 && static_cast<std::uint64_t>(from.whole) < fact.member.words.size());
  bool const absent = from.kind == MemberKind::null || from.kind == MemberKind::unknown;
  if (from.kind == MemberKind::null) put_bit(buffer.null_bits.data(), fact.input, true);
  Placed placed = Placed::cell;
  if (!has_word) {
    placed = Placed::refused;
  } else if (!absent) {
    placed = fact.is_wide ? Placed::beside : place_value(fact, from, buffer.cells[fact.input]);
  }
  bool const is_unknown = placed == Placed::refused || from.kind == MemberKind::unknown;
  put_bit(buffer.unknown_bits.data(), fact.input, is_unknown);
  if (placed == Placed::refused) refuse_value(fact, from, buffer);
  bool const as_value = placed == Placed::beside || (placed == Placed::unnamed_text && fact.needs_text);
  if (as_value) buffer.beside.emplace_back(fact.input, value_of(fact, from));
  return placed;
}

void add_texts(FactTable const& table, void const* object, FactBuffer& buffer) {
  if (buffer.has_all_texts) return;
  buffer.has_all_texts = true;
  for (BoundFact const& fact : table.facts) {
    bool const is_left = fact.type == Type::text && !fact.is_wide && !fact.needs_text;
    if (!is_left) continue;
    MemberValue value;
    fact.member.read(object, fact.member.pointer, value);
    bool const is_text = value.kind == MemberKind::text || value.kind == MemberKind::word;
    bool const is_unnamed = is_text &&
                            static_cast<std::size_t>(buffer.cells[fact.input]) == fact.texts.size() &&
                            (buffer.unknown_bits[fact.input / 64] >> (fact.input % 64) & 1U) == 0;
    if (is_unnamed) buffer.beside.emplace_back(fact.input, value_of(fact, value));
  }
}

bool fill_row(FactTable const& table, void const* object, FactBuffer& buffer) {
  buffer.cells.resize(table.inputs);
  buffer.null_bits.assign(table.inputs / 64 + 1, 0);
  buffer.unknown_bits.assign(table.inputs / 64 + 1, ~std::uint64_t{0});
  buffer.beside.clear();
  buffer.problems.clear();
  buffer.has_all_texts = false;
  bool has_wide_number = false;
  for (BoundFact const& fact : table.facts) {
    MemberValue value;
    fact.member.read(object, fact.member.pointer, value);
    Placed const placed = place_fact(fact, value, buffer);
    has_wide_number = has_wide_number || (placed == Placed::beside && fact.type == Type::number);
  }
  // A number that fits in no cell makes its tables expressions, which read the texts beside it.
  if (has_wide_number) add_texts(table, object, buffer);
  return buffer.problems.empty();
}

void give_row(FactBuffer const& buffer, RowRun& run) {
  run.set(buffer.view());
  for (auto const& [input, value] : buffer.beside) run.set_value(input, value);
}

}  // namespace kanteling::rules::detail
