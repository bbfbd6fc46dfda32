// SPDX-License-Identifier: Apache-2.0
// The workload's requests from columns of any width to columns of fixed ones. Not timed.
#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "handwritten.hpp"

namespace kanteling::peers {
namespace {

using rules::Type;

struct Expected {
  std::string_view name;
  Type type = Type::number;
  std::span<std::string_view const> words = {};
};

// In the order of the codes.
constexpr std::string_view type_words[] = {
    "huishouden",       "begeleiding",       "dagbesteding", "hulpmiddel",
    "woningaanpassing", "vervoer",           "jeugdhulp",    "inkomen",
    "schulden",         "leerlingenvervoer", "gpk",          "mantelzorg"};
constexpr std::string_view kern_words[] = {"Aalwijk",  "Centrum",  "Elsveld",
                                           "Beekdorp", "Duinrand", "Friesebrug"};

constexpr Expected expected_inputs[input_count] = {{"age"},
                                                   {"household_size"},
                                                   {"children"},
                                                   {"income"},
                                                   {"wealth"},
                                                   {"urgency"},
                                                   {"request_type", Type::text, type_words},
                                                   {"kern", Type::text, kern_words},
                                                   {"safety", Type::boolean},
                                                   {"has_network", Type::boolean},
                                                   {"living_alone", Type::boolean},
                                                   {"days_since_discharge"},
                                                   {"request_day"},
                                                   {"zrm_fin"},
                                                   {"zrm_work"},
                                                   {"zrm_time"},
                                                   {"zrm_house"},
                                                   {"zrm_rel"},
                                                   {"zrm_mental"},
                                                   {"zrm_phys"},
                                                   {"zrm_addict"},
                                                   {"zrm_adl"},
                                                   {"zrm_iadl"},
                                                   {"zrm_net"},
                                                   {"zrm_part"},
                                                   {"zrm_just"}};

std::size_t blocks_of(std::size_t rows) {
  return (rows + block_rows - 1) / block_rows;
}

bool is_set(std::uint64_t const* bits, std::size_t row) {
  return bits != nullptr && (bits[row / 64] >> (row % 64) & 1U) != 0;
}

std::int64_t value_at(rules::Column const& column, std::size_t row) {
  switch (column.width) {
    case 1:
      return static_cast<std::int8_t const*>(column.data)[row];
    case 2:
      return static_cast<std::int16_t const*>(column.data)[row];
    case 4:
      return static_cast<std::int32_t const*>(column.data)[row];
    case 8:
      return static_cast<std::int64_t const*>(column.data)[row];
    default:
      return 0;
  }
}

/// Position of a text in our own list; its length where it does not stand there.
std::int64_t code_of(std::string_view text, std::span<std::string_view const> words) {
  return std::find(words.begin(), words.end(), text) - words.begin();
}

class Converter {
 public:
  Converter(rules::Schema const& schema, rules::Columns const& columns)
      : schema_(schema), columns_(columns) {}

  std::optional<HandInputs> convert() {
    if (!columns_.beside.empty() || columns_.inputs.size() > schema_.size()) return std::nullopt;
    for (int input = 0; input < input_count; ++input)
      if (!find(static_cast<Input>(input))) return std::nullopt;
    inputs_.rows = columns_.rows;
    inputs_.money_scale = 1;
    for (Input const input : {income, wealth})
      if (column(input).scale > 0) inputs_.money_scale = 100;
    inputs_.has_wide_income = inputs_.money_scale > 1 || !fits<std::int16_t>(income);
    for (int input = 0; input < input_count; ++input)
      if (!copy(static_cast<Input>(input))) return std::nullopt;
    inputs_.no_nulls = Lines(inputs_.has_nulls ? blocks_of(inputs_.rows) * sizeof(std::uint64_t) : 0);
    return std::move(inputs_);
  }

 private:
  rules::Column const& column(Input input) const { return columns_.inputs[at_[input]]; }

  bool find(Input input) {
    Expected const& expected = expected_inputs[input];
    for (std::size_t i = 0; i < columns_.inputs.size(); ++i) {
      if (schema_[i].name != expected.name) continue;
      at_[input] = i;
      bool const is_money = input == income || input == wealth;
      return schema_[i].type == expected.type && column(input).scale <= (is_money ? 2 : 0);
    }
    return false;
  }

  /// The value by our own scale or codes; only of rows that have one.
  std::int64_t value(Input input, std::size_t row) const {
    std::int64_t const cell = value_at(column(input), row);
    if (!expected_inputs[input].words.empty()) return code_at(input, static_cast<std::size_t>(cell));
    if (input != income && input != wealth) return cell;
    std::int64_t scaled = cell;
    if (inputs_.money_scale == 100)
      for (int scale = column(input).scale; scale < 2; ++scale) scaled *= 10;
    return scaled;
  }

  std::int64_t code_at(Input input, std::size_t position) const {
    std::span<std::string_view const> const words = expected_inputs[input].words;
    std::size_t const at = at_[input];
    std::vector<std::string> const& named = schema_[at].values;
    if (position < named.size()) return code_of(named[position], words);
    bool const has_text = at < columns_.texts.size() && position - named.size() < columns_.texts[at].size();
    return has_text ? code_of(columns_.texts[at][position - named.size()], words)
                    : static_cast<std::int64_t>(words.size());
  }

  template <class T>
  bool fits(Input input) const {
    for (std::size_t row = 0; row < columns_.rows; ++row) {
      if (is_set(column(input).null_bits, row)) continue;
      std::int64_t const wanted = value(input, row);
      if (wanted < std::numeric_limits<T>::min() || wanted > std::numeric_limits<T>::max()) return false;
    }
    return true;
  }

  bool copy(Input input) {
    if (!copy_null_bits(input)) return false;
    bool const is_day = input == days_since_discharge || input == request_day;
    if (is_day || (input == income && !inputs_.has_wide_income)) return copy_values<std::int16_t>(input);
    if (input == income || input == wealth) return copy_values<std::int32_t>(input);
    return copy_values<std::int8_t>(input);
  }

  bool copy_null_bits(Input input) {
    rules::Column const& from = column(input);
    bool has_nulls = false;
    for (std::size_t row = 0; row < inputs_.rows; ++row) {
      bool const is_null = is_set(from.null_bits, row);
      if (is_set(from.unknown_bits, row) || (from.width == 0 && !is_null)) return false;
      has_nulls = has_nulls || is_null;
    }
    if (!has_nulls) return true;
    inputs_.has_nulls = true;
    Lines& bits = inputs_.null_bits[input] = Lines(blocks_of(inputs_.rows) * sizeof(std::uint64_t));
    for (std::size_t row = 0; row < inputs_.rows; ++row)
      if (is_set(from.null_bits, row)) bits.as<std::uint64_t>()[row / 64] |= std::uint64_t{1} << (row % 64);
    return true;
  }

  template <class T>
  bool copy_values(Input input) {
    if (!fits<T>(input)) return false;
    Lines& values = inputs_.columns[input] = Lines(blocks_of(inputs_.rows) * block_rows * sizeof(T));
    for (std::size_t row = 0; row < inputs_.rows; ++row)
      if (!is_set(column(input).null_bits, row)) values.as<T>()[row] = static_cast<T>(value(input, row));
    return true;
  }

  rules::Schema const& schema_;
  rules::Columns const& columns_;
  std::size_t at_[input_count] = {};
  HandInputs inputs_;
};

}  // namespace

std::optional<HandInputs> hand_inputs(rules::Schema const& schema, rules::Columns const& columns) {
  return Converter(schema, columns).convert();
}

std::size_t HandInputs::bytes() const {
  std::size_t sum = 0;
  for (int input = 0; input < input_count; ++input) sum += columns[input].bytes() + null_bits[input].bytes();
  return sum;
}

HandOutputs::HandOutputs(std::size_t row_count) : rows(row_count) {
  std::size_t const padded = blocks_of(rows) * block_rows;
  for (Lines* column : {&score, &law_rule, &law, &term, &access_rule, &rung, &weeks, &home_visit})
    *column = Lines(padded);
  actions = Lines(padded * sizeof(std::uint16_t));
  severity_fired = Lines(blocks_of(rows) * severity_rules * sizeof(std::uint64_t));
  severity_row = Lines(padded * sizeof(std::uint32_t));
}

HandView detail::view_of(HandInputs const& inputs, HandOutputs& outputs) {
  HandView view;
  view.rows = inputs.rows;
  view.has_nulls = inputs.has_nulls;
  view.money_scale = inputs.money_scale;
  for (int input = 0; input < input_count; ++input) {
    view.small[input] = inputs.columns[input].as<std::int8_t>();
    Lines const& bits = inputs.null_bits[input];
    view.null_bits[input] = (bits.bytes() == 0 ? inputs.no_nulls : bits).as<std::uint64_t>();
  }
  for (Input const input : {income, wealth, days_since_discharge, request_day}) view.small[input] = nullptr;
  view.days_since_discharge = inputs.columns[days_since_discharge].as<std::int16_t>();
  view.request_day = inputs.columns[request_day].as<std::int16_t>();
  view.wealth = inputs.columns[wealth].as<std::int32_t>();
  if (inputs.has_wide_income) {
    view.income32 = inputs.columns[income].as<std::int32_t>();
  } else {
    view.income16 = inputs.columns[income].as<std::int16_t>();
  }
  view.score = outputs.score.as<std::int8_t>();
  view.law_rule = outputs.law_rule.as<std::int8_t>();
  view.law = outputs.law.as<std::int8_t>();
  view.term = outputs.term.as<std::int8_t>();
  view.access_rule = outputs.access_rule.as<std::int8_t>();
  view.rung = outputs.rung.as<std::int8_t>();
  view.weeks = outputs.weeks.as<std::int8_t>();
  view.home_visit = outputs.home_visit.as<std::int8_t>();
  view.actions = outputs.actions.as<std::uint16_t>();
  view.severity_fired = outputs.severity_fired.as<std::uint64_t>();
  view.severity_row = outputs.severity_row.as<std::uint32_t>();
  return view;
}

}  // namespace kanteling::peers
