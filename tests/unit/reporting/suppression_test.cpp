// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/suppression.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace kanteling::reporting {
namespace {

CountTable table(std::size_t rows, std::size_t columns, std::vector<std::int64_t> counts) {
  return {rows, columns, std::move(counts)};
}

std::vector<std::int64_t> with_totals(CountTable const& t) {
  std::vector<std::int64_t> all((t.rows + 1) * (t.columns + 1), 0);
  for (std::size_t r = 0; r < t.rows; ++r)
    for (std::size_t c = 0; c < t.columns; ++c)
      for (std::size_t const row : {r, t.rows})
        for (std::size_t const column : {c, t.columns})
          all[row * (t.columns + 1) + column] += t.counts[r * t.columns + c];
  return all;
}

/// The sums that hold in every table: each row, and that of totals, adds up to its last cell; each column to
/// its lowest.
std::vector<std::vector<int>> sums(std::size_t rows, std::size_t columns) {
  std::vector<std::vector<int>> all;
  std::size_t const cells = (rows + 1) * (columns + 1);
  for (std::size_t r = 0; r <= rows; ++r) {
    std::vector<int> sum(cells, 0);
    for (std::size_t c = 0; c <= columns; ++c) sum[r * (columns + 1) + c] = c == columns ? -1 : 1;
    all.push_back(sum);
  }
  for (std::size_t c = 0; c <= columns; ++c) {
    std::vector<int> sum(cells, 0);
    for (std::size_t r = 0; r <= rows; ++r) sum[r * (columns + 1) + c] = r == rows ? -1 : 1;
    all.push_back(sum);
  }
  return all;
}

struct Fraction {
  std::int64_t top = 0, bottom = 1;
  Fraction lowest() const {
    std::int64_t const g = std::gcd(top, bottom) * (bottom < 0 ? -1 : 1);
    return g == 0 ? Fraction{0, 1} : Fraction{top / g, bottom / g};
  }
};

Fraction minus_times(Fraction a, Fraction factor, Fraction b) {
  std::int64_t const top = factor.top * b.top, bottom = factor.bottom * b.bottom;
  return Fraction{a.top * bottom - top * a.bottom, a.bottom * bottom}.lowest();
}

/// The cells that are kept back and that linear algebra alone gives away: in the reduced sums a row has one
/// unknown.
std::vector<std::size_t> given_away_by_algebra(ProtectedTable const& table) {
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < table.cells.size(); ++i)
    if (!table.cells[i]) unknown.push_back(i);
  std::vector<std::vector<Fraction>> rows;
  for (auto const& sum : sums(table.rows, table.columns)) {
    std::vector<Fraction> row;
    for (std::size_t const cell : unknown) row.push_back({sum[cell], 1});
    rows.push_back(row);
  }
  std::size_t rank = 0;
  for (std::size_t column = 0; column < unknown.size() && rank < rows.size(); ++column) {
    std::size_t pivot = rank;
    while (pivot < rows.size() && rows[pivot][column].top == 0) ++pivot;
    if (pivot == rows.size()) continue;
    std::swap(rows[rank], rows[pivot]);
    Fraction const lead = rows[rank][column];
    for (Fraction& f : rows[rank]) f = Fraction{f.top * lead.bottom, f.bottom * lead.top}.lowest();
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (r == rank || rows[r][column].top == 0) continue;
      Fraction const factor = rows[r][column];
      for (std::size_t c = 0; c < unknown.size(); ++c)
        rows[r][c] = minus_times(rows[r][c], factor, rows[rank][c]);
    }
    ++rank;
  }
  std::vector<std::size_t> known;
  for (auto const& row : rows) {
    std::size_t count = 0, last = 0;
    for (std::size_t c = 0; c < row.size(); ++c)
      if (row[c].top != 0) {
        ++count;
        last = c;
      }
    if (count == 1) known.push_back(unknown[last]);
  }
  return known;
}

/// Every table of whole numbers that agrees with what is published, each kept back count from 1 to `most`:
/// the greatest and the least value of each cell. Inner cells are tried; totals follow.
class Tries {
 public:
  Tries(ProtectedTable const& published, std::int64_t most) : published_(published), most_(most) {
    inner_.assign(published.rows * published.columns, 0);
    least.assign(published.cells.size(), most * 100);
    greatest.assign(published.cells.size(), -1);
    fill(0);
  }

  std::vector<std::int64_t> least, greatest;
  std::int64_t tables = 0;

 private:
  void fill(std::size_t next) {
    if (next == inner_.size()) return look();
    std::size_t const row = next / published_.columns, column = next % published_.columns;
    if (column == 0 && row > 0 && !row_agrees(row - 1)) return;
    if (auto const& known = published_.at(row, column)) {
      inner_[next] = *known;
      return fill(next + 1);
    }
    for (inner_[next] = 1; inner_[next] <= most_; ++inner_[next]) fill(next + 1);
  }

  bool row_agrees(std::size_t row) const {
    auto const from = inner_.begin() + static_cast<std::ptrdiff_t>(row * published_.columns);
    std::int64_t const sum =
        std::accumulate(from, from + static_cast<std::ptrdiff_t>(published_.columns), std::int64_t{0});
    auto const& total = published_.at(row, published_.columns);
    return total ? *total == sum : sum > 0;
  }

  void look() {
    auto const all = with_totals({published_.rows, published_.columns, inner_});
    for (std::size_t i = 0; i < all.size(); ++i)
      if (published_.cells[i] ? *published_.cells[i] != all[i] : all[i] < 1) return;
    ++tables;
    for (std::size_t i = 0; i < all.size(); ++i) {
      least[i] = std::min(least[i], all[i]);
      greatest[i] = std::max(greatest[i], all[i]);
    }
  }

  ProtectedTable const& published_;
  std::int64_t most_;
  std::vector<std::int64_t> inner_;
};

TEST(Suppression, KeepsBackASmallCountAndWhatWouldGiveItAway) {
  // 3 is small. Alone it would follow from its row; with one other of its row, from its column: so four go.
  ProtectedTable const t = protect(table(2, 3, {3, 20, 30, 40, 10, 60}));
  EXPECT_EQ(t.cells,
            (std::vector<std::optional<std::int64_t>>{{}, {}, 30, 53, {}, {}, 60, 110, 43, 30, 90, 163}));
}

TEST(Suppression, PublishesWhatIsNotSmall) {
  ProtectedTable const t = protect(table(1, 2, {5, 0}));
  EXPECT_EQ(t.cells, (std::vector<std::optional<std::int64_t>>{5, 0, 5, 5, 0, 5}));
}

TEST(Suppression, KeepsBackTotalsWhereNothingElseWillDo) {
  // One cell that is not 0: its row, its column and the whole say the same number.
  ProtectedTable const t = protect(table(2, 2, {2, 0, 0, 0}));
  EXPECT_EQ(t.cells, (std::vector<std::optional<std::int64_t>>{{}, 0, {}, 0, 0, 0, {}, 0, {}}));
}

TEST(Suppression, FourSmallCountsAreNotEnoughForEachOther) {
  // Of two that make 4 together neither can be 5: a third of their row and of their column goes too.
  ProtectedTable const t = protect(table(3, 3, {2, 2, 50, 2, 2, 50, 50, 50, 50}));
  EXPECT_FALSE(t.at(2, 0) && t.at(3, 0));
  EXPECT_FALSE(t.at(0, 2) && t.at(0, 3));
}

TEST(Suppression, TotalsGoLast) {
  // The way round over five inner cells loses 500; over two totals it would lose less.
  ProtectedTable const t = protect(table(3, 3, {3, 100, 0, 0, 100, 100, 100, 0, 100}));
  for (std::size_t i = 0; i <= 3; ++i) {
    EXPECT_TRUE(t.at(3, i));
    EXPECT_TRUE(t.at(i, 3));
  }
  EXPECT_FALSE(t.at(1, 2));
}

TEST(Suppression, AThresholdOfOneKeepsNothingBack) {
  for (auto const& cell : protect(table(1, 2, {1, 2}), 1).cells) EXPECT_TRUE(cell);
}

TEST(Suppression, AnEmptyTableIsNoTrouble) {
  EXPECT_EQ(protect({}).cells, (std::vector<std::optional<std::int64_t>>{0}));
}

TEST(Suppression, NoSmallCountFollowsFromAddingUp) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 3000; ++round) {
    CountTable t{random() % 6 + 1, random() % 6 + 1, {}};
    std::uint64_t const size = std::vector<std::uint64_t>{4, 8, 30}[random() % 3];
    for (std::size_t i = 0; i < t.rows * t.columns; ++i)
      t.counts.push_back(random() % 3 == 0 ? 0 : static_cast<std::int64_t>(random() % size));
    ProtectedTable const shown = protect(t);
    auto const all = with_totals(t);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (shown.cells[i]) {
        EXPECT_EQ(*shown.cells[i], all[i]);
        EXPECT_FALSE(all[i] > 0 && all[i] < small_count_below);
      }
    }
    for (std::size_t const cell : given_away_by_algebra(shown))
      EXPECT_GE(all[cell], small_count_below) << round;
  }
}

TEST(Suppression, TryingAllTablesNeverTellsThatACountIsSmall) {
  std::mt19937_64 random(11);
  constexpr std::int64_t threshold = 3;
  for (int round = 0; round < 400; ++round) {
    CountTable t{random() % 2 + 1, random() % 3 + 1, {}};
    for (std::size_t i = 0; i < t.rows * t.columns; ++i)
      t.counts.push_back(static_cast<std::int64_t>(random() % 6));
    ProtectedTable const shown = protect(t, threshold);
    Tries const tried(shown, 8);
    ASSERT_GT(tried.tables, 0);
    auto const all = with_totals(t);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i] < 1 || all[i] >= threshold) continue;
      EXPECT_LE(tried.least[i], all[i]);
      EXPECT_GE(tried.greatest[i], threshold) << round;
    }
  }
}

}  // namespace
}  // namespace kanteling::reporting
