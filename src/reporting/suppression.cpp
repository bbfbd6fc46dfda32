// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/suppression.hpp"

#include <algorithm>
#include <limits>

namespace kanteling::reporting {
namespace {

/// A table with its totals as a circulation. Every row and every column, that of the totals too, is a place
/// where as much comes in as goes out; every cell is an arrow between its row and its column. Then a table
/// with the same sums differs from this one by closed walks, and a cell can be larger exactly where a walk
/// leads from its head back to its tail: along arrows that may grow, against arrows that may shrink.
///
///   inner cell   row -> column              total of a column   column -> row of totals
///   grand total  row of totals -> column of totals      total of a row   column of totals -> row
class Circulation {
 public:
  Circulation(CountTable const& table, std::int64_t threshold)
      : rows_(table.rows + 1),
        columns_(table.columns + 1),
        threshold_(threshold),
        value_(rows_ * columns_, 0) {
    for (std::size_t r = 0; r < table.rows; ++r)
      for (std::size_t c = 0; c < table.columns; ++c) {
        std::int64_t const count = table.counts[r * table.columns + c];
        for (std::size_t const cell :
             {place(r, c), place(r, table.columns), place(table.rows, c), place(table.rows, table.columns)})
          value_[cell] += count;
      }
    kept_.resize(value_.size());
    for (std::size_t cell = 0; cell < value_.size(); ++cell) kept_[cell] = is_small(cell);
  }

  /// Each small cell gets a walk along cells that are kept back. More cells that are kept back never take a
  /// walk away.
  void protect_all() {
    for (std::size_t cell = 0; cell < value_.size(); ++cell)
      if (is_small(cell)) protect(cell);
  }

  ProtectedTable table() const {
    ProtectedTable result{rows_ - 1, columns_ - 1, {}};
    for (std::size_t cell = 0; cell < value_.size(); ++cell)
      result.cells.push_back(kept_[cell] ? std::nullopt : std::optional(value_[cell]));
    return result;
  }

 private:
  static constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();

  std::size_t place(std::size_t row, std::size_t column) const { return row * columns_ + column; }
  bool is_small(std::size_t cell) const { return value_[cell] > 0 && value_[cell] < threshold_; }
  bool is_total_row(std::size_t cell) const { return cell / columns_ == rows_ - 1; }
  bool is_total_column(std::size_t cell) const { return cell % columns_ == columns_ - 1; }
  bool from_row(std::size_t cell) const { return is_total_row(cell) == is_total_column(cell); }
  std::size_t row_node(std::size_t cell) const { return cell / columns_; }
  std::size_t column_node(std::size_t cell) const { return rows_ + cell % columns_; }
  std::size_t tail(std::size_t cell) const { return from_row(cell) ? row_node(cell) : column_node(cell); }
  std::size_t head(std::size_t cell) const { return from_row(cell) ? column_node(cell) : row_node(cell); }

  /// What is lost by keeping a cell back: the people it counts; a total only where nothing else will do.
  std::int64_t loss(std::size_t cell) const {
    if (kept_[cell]) return 0;
    constexpr std::int64_t most = 1'000'000'000;
    bool const total = is_total_row(cell) || is_total_column(cell);
    return std::min(value_[cell], most) + (total ? most * 1000 : 0);
  }

  /// The cheapest way to each place, and the cell by which it is reached.
  struct Reached {
    std::int64_t loss = far;
    std::size_t by = 0;
    bool done = false;
  };

  /// A step from a place over a cell: to its other end, or nowhere. Against the arrow the cell must keep 1 or
  /// more.
  std::optional<std::size_t> step(std::size_t from, std::size_t cell, std::int64_t by) const {
    if (value_[cell] == 0) return std::nullopt;
    if (tail(cell) == from) return head(cell);
    if (head(cell) == from && value_[cell] - 1 >= by) return tail(cell);
    return std::nullopt;
  }

  void protect(std::size_t small) {
    std::int64_t const by = threshold_ - value_[small];
    std::vector<Reached> reached(rows_ + columns_);
    std::size_t const start = head(small), goal = tail(small);
    reached[start].loss = 0;
    for (std::size_t at = start; at != goal; at = nearest(reached)) {
      reached[at].done = true;
      for (std::size_t cell = 0; cell < value_.size(); ++cell) {
        auto const to = cell == small ? std::nullopt : step(at, cell, by);
        if (!to || reached[*to].done) continue;
        std::int64_t const with = reached[at].loss + loss(cell);
        if (with < reached[*to].loss) reached[*to] = {with, cell, false};
      }
    }
    // There always is a way: over the totals of the cell's row and column and the grand total, none of which
    // is 0.
    for (std::size_t at = goal; at != start;) {
      std::size_t const cell = reached[at].by;
      kept_[cell] = true;
      at = head(cell) == at ? tail(cell) : head(cell);
    }
  }

  static std::size_t nearest(std::vector<Reached> const& reached) {
    std::size_t best = 0;
    std::int64_t least = far;
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (!reached[i].done && reached[i].loss < least) {
        best = i;
        least = reached[i].loss;
      }
    return best;
  }

  std::size_t rows_;
  std::size_t columns_;
  std::int64_t threshold_;
  std::vector<std::int64_t> value_;
  std::vector<bool> kept_;
};

}  // namespace

ProtectedTable protect(CountTable const& counts, std::int64_t threshold) {
  Circulation circulation(counts, threshold);
  circulation.protect_all();
  return circulation.table();
}

}  // namespace kanteling::reporting
