// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "handwritten_view.hpp"
#include "kanteling/rules/columns.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::peers {

/// SHA-256 of the one DMN file whose rules are written out here by hand.
inline constexpr std::string_view hand_model_sha256 =
    "4906f2d4f0f5ff2258ccc41fa44f8debfbb67a35e75e61f2db1bbe5bc0863b0d";

/// Memory that starts on a cache line.
class Lines {
 public:
  Lines() = default;
  explicit Lines(std::size_t bytes) : lines_((bytes + sizeof(Line) - 1) / sizeof(Line)) {}

  template <class T>
  T* as() {
    return reinterpret_cast<T*>(lines_.data());
  }
  template <class T>
  T const* as() const {
    return reinterpret_cast<T const*>(lines_.data());
  }
  std::size_t bytes() const { return lines_.size() * sizeof(Line); }

 private:
  struct alignas(64) Line {
    std::uint64_t words[8] = {};
  };
  std::vector<Line> lines_;
};

/// The workload's requests in columns of fixed widths: 1 byte; 2 for days; 2 or 4 for money.
struct HandInputs {
  std::size_t rows = 0;
  bool has_nulls = false;
  bool has_wide_income = false;
  std::int32_t money_scale = 1;
  Lines columns[input_count];
  Lines null_bits[input_count];  ///< empty where no row is null
  Lines no_nulls;                ///< stands in for an empty one where another input has nulls

  std::size_t bytes() const;
};

struct HandOutputs {
  explicit HandOutputs(std::size_t row_count);

  std::size_t rows;
  Lines score, law_rule, law, term, access_rule, rung, weeks, home_visit, actions, severity_fired,
      severity_row;
};

enum class Isa : std::uint8_t { baseline, avx2, avx512 };

/// The widest that this machine has.
Isa best_isa();
std::string_view to_string(Isa isa);

/// The inputs by name, copied to fixed widths. Empty where they are not the workload's: an input is missing,
/// has another type, is unknown somewhere or holds what the widths do not.
std::optional<HandInputs> hand_inputs(rules::Schema const& schema, rules::Columns const& columns);

/// if/else, one row after the other.
void decide_rows(HandInputs const& inputs, HandOutputs& outputs);
/// The limit: 64 rows at a time as masks, on an instruction set that the machine must have.
void decide_columns(HandInputs const& inputs, HandOutputs& outputs, Isa isa);

/// One row as the outcome's text, with its end of line.
std::string outcome_line(std::string_view id, HandOutputs const& outputs, std::size_t row);

namespace detail {
HandView view_of(HandInputs const& inputs, HandOutputs& outputs);
void decide_masks_baseline(HandView const& view);
void decide_masks_avx2(HandView const& view);
void decide_masks_avx512(HandView const& view);
}  // namespace detail

}  // namespace kanteling::peers
