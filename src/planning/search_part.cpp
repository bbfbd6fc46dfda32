// SPDX-License-Identifier: Apache-2.0
#include "planning/search_part.hpp"

#include <algorithm>
#include <limits>

namespace kanteling::planning::detail {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
/// A part is so large that its tree is about as large as a few descents of chains.
constexpr std::size_t movers_wished = 20;
constexpr std::size_t rows_most = 6;
constexpr std::int64_t nodes_most = 10'000;
constexpr double least_gain = 1e-6;

}  // namespace

PartSearch::PartSearch(SearchState& state, Dice& dice)
    : state_(state), space_(state.space()), dice_(dice), place_of_row_(space_.mean_take.size(), nowhere) {}

bool PartSearch::improve(int tries, Effort& effort) {
  for (int idle = 0; idle < tries;) {
    nodes_ = 0;
    idle = improve_one() ? 0 : idle + 1;
    if (!effort.spend(nodes_ + static_cast<std::int64_t>(choices_.size()))) return false;
  }
  return true;
}

bool PartSearch::improve_one() {
  pick_rows();
  bool is_improved = false;
  if (movers_.size() > 2) {
    std::ranges::stable_sort(movers_, std::ranges::greater{}, &Mover::regret);
    sum_ranges();
    is_improved = look_through();
  }
  for (std::uint32_t row : rows_) place_of_row_[row] = nowhere;
  return is_improved;
}

/// From one row to rows that its members could go to, until enough movers have a choice among them.
void PartSearch::pick_rows() {
  rows_.clear();
  add_row(dice_.below(place_of_row_.size()));
  for (int i = 0; i < 24 && rows_.size() < rows_most && movers_.size() < movers_wished; ++i) {
    auto const& members = state_.members(rows_[dice_.below(rows_.size())]);
    if (members.empty()) continue;
    std::uint32_t const mover = space_.mover_of_take[members[dice_.below(members.size())]];
    std::uint32_t const begin = space_.choice_begin[mover];
    std::uint32_t const c = begin + dice_.below(space_.choice_begin[mover + 1] - begin);
    std::uint32_t const home = space_.home[c];
    if (home < place_of_row_.size() && place_of_row_[home] == nowhere) add_row(home);
  }
}

void PartSearch::add_row(std::uint32_t row) {
  place_of_row_[row] = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back(row);
  movers_.clear();
  choices_.clear();
  for (std::uint32_t r : rows_) add_movers(r);
}

bool PartSearch::is_inside(std::uint32_t choice) const {
  return std::ranges::all_of(space_.takes_of(choice),
                             [&](Take take) { return place_of_row_[take.row] != nowhere; });
}

void PartSearch::add_movers(std::uint32_t row) {
  for (std::uint32_t t : state_.members(row)) {
    std::uint32_t const mover = space_.mover_of_take[t];
    auto const now = static_cast<std::uint32_t>(state_.chosen(mover));
    if (space_.take[space_.choice[now].take_begin].row != row || !is_inside(now)) continue;
    auto const begin = static_cast<std::uint32_t>(choices_.size());
    for (std::uint32_t c = space_.choice_begin[mover]; c < space_.choice_begin[mover + 1]; ++c)
      if (is_inside(c)) choices_.push_back(c);
    auto const end = static_cast<std::uint32_t>(choices_.size());
    if (end - begin < 2) {
      choices_.resize(begin);
      continue;
    }
    std::sort(choices_.begin() + begin, choices_.end(), [&](std::uint32_t a, std::uint32_t b) {
      double const x = space_.choice[a].excess;
      double const y = space_.choice[b].excess;
      return x != y ? x < y : a < b;
    });
    double const regret = space_.choice[choices_[begin + 1]].excess - space_.choice[choices_[begin]].excess;
    movers_.push_back({mover, begin, end, regret});
  }
}

void PartSearch::sum_ranges() {
  std::size_t const rows = rows_.size();
  std::size_t const depths = movers_.size() + 1;
  least_.assign(depths * rows, 0);
  most_.assign(depths * rows, 0);
  rest_.assign(depths, 0);
  excess_.assign(depths, 0);
  std::vector<std::int64_t> least(rows);
  std::vector<std::int64_t> most(rows);
  std::vector<std::int64_t> amount(rows);
  for (std::size_t depth = movers_.size(); depth-- > 0;) {
    Mover const& mover = movers_[depth];
    std::ranges::fill(least, INT64_MAX);
    std::ranges::fill(most, 0);
    for (std::uint32_t i = mover.begin; i < mover.end; ++i) {
      std::ranges::fill(amount, 0);
      for (Take take : space_.takes_of(choices_[i])) amount[place_of_row_[take.row]] = take.amount;
      for (std::size_t r = 0; r < rows; ++r) {
        least[r] = std::min(least[r], amount[r]);
        most[r] = std::max(most[r], amount[r]);
      }
    }
    for (std::size_t r = 0; r < rows; ++r) {
      least_[depth * rows + r] = least_[(depth + 1) * rows + r] + least[r];
      most_[depth * rows + r] = most_[(depth + 1) * rows + r] + most[r];
    }
    rest_[depth] = rest_[depth + 1] + space_.choice[choices_[mover.begin]].excess;
  }
  used_.clear();
  for (std::uint32_t row : rows_) used_.push_back(state_.row(row).used);
  for (Mover const& mover : movers_) put(static_cast<std::uint32_t>(state_.chosen(mover.mover)), -1);
}

void PartSearch::put(std::uint32_t choice, std::int64_t sign) {
  for (Take take : space_.takes_of(choice)) used_[place_of_row_[take.row]] += sign * take.amount;
}

/// Of the rows, whatever the movers from `depth` on do.
double PartSearch::least_energy(std::size_t depth) const {
  double sum = 0;
  std::size_t const rows = rows_.size();
  for (std::size_t r = 0; r < rows; ++r) {
    SearchRow const& row = state_.row(rows_[r]);
    std::int64_t const low = used_[r] + least_[depth * rows + r];
    std::int64_t const high = used_[r] + most_[depth * rows + r];
    if (low > row.most)
      sum += row.energy_at(low);
    else if (high < row.most)
      sum += row.energy_at(high);
  }
  return sum;
}

/// Depth first, the cheapest choices first, where it can still be better than the present choices.
bool PartSearch::look_through() {
  double best = -least_gain;
  for (std::size_t r = 0; r < rows_.size(); ++r)
    best += state_.row(rows_[r]).energy_at(state_.row(rows_[r]).used);
  for (Mover const& mover : movers_) best += space_.choice[state_.chosen(mover.mover)].excess;
  tried_.assign(movers_.size() + 1, 0);
  std::vector<std::uint32_t> taken(movers_.size(), 0);
  found_.clear();
  std::size_t depth = 0;
  while (nodes_ < nodes_most) {
    ++nodes_;
    bool is_done = depth == movers_.size();
    if (is_done) {
      double const energy = excess_[depth] + least_energy(depth);
      if (energy < best) {
        best = energy - least_gain;
        found_ = taken;
      }
    } else {
      Mover const& mover = movers_[depth];
      std::uint32_t const i = mover.begin + tried_[depth];
      is_done =
          i == mover.end || excess_[depth] + space_.choice[choices_[i]].excess + rest_[depth + 1] >= best;
      if (!is_done) {
        ++tried_[depth];
        put(choices_[i], 1);
        excess_[depth + 1] = excess_[depth] + space_.choice[choices_[i]].excess;
        if (excess_[depth + 1] + rest_[depth + 1] + least_energy(depth + 1) < best) {
          taken[depth++] = choices_[i];
          tried_[depth] = 0;
        } else {
          put(choices_[i], -1);
        }
        continue;
      }
    }
    if (depth == 0) break;
    put(taken[--depth], -1);
  }
  for (std::size_t m = 0; m < found_.size(); ++m)
    if (found_[m] != state_.chosen(movers_[m].mover))
      state_.move(movers_[m].mover, found_[m], state_.change(movers_[m].mover, found_[m]));
  if (!found_.empty()) state_.note();
  return !found_.empty();
}

}  // namespace kanteling::planning::detail
