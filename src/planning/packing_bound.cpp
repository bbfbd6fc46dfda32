// SPDX-License-Identifier: Apache-2.0
#include "planning/packing_bound.hpp"

#include <algorithm>

namespace kanteling::planning::detail {
namespace {

constexpr std::int64_t gains_most = std::int64_t{1} << 30;
constexpr std::int64_t parts_most = 1000;
/// Fewer parts of a unit would prove too little.
constexpr std::int64_t parts_least = 16;
constexpr std::int64_t infinitely_above = std::int64_t{1} << 50;
/// So many steps without gain halve the length of the next ones.
constexpr int patience = 8;

/// More than a job ever has to pay, and so little that all gains of a row stay within a table's numbers.
std::int64_t pays_most(Packing const& packing) {
  std::size_t items = 1;
  for (auto const& list : packing.items_of_row) items = std::max(items, list.size());
  return gains_most / static_cast<std::int64_t>(items);
}

bool has_two_in_a_row(Packing const& packing, std::size_t job) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = packing.item_begin[job]; i < packing.item_begin[job + 1]; ++i)
    if (packing.item[i].row != Packing::no_row) rows.push_back(packing.item[i].row);
  std::ranges::sort(rows);
  return std::ranges::adjacent_find(rows) != rows.end();
}

}  // namespace

PackingBound::PackingBound(Packing const& packing, std::int64_t best)
    : packing_(packing),
      best_(best),
      settled_(packing.jobs(), nowhere),
      is_left_(packing.item.size(), 1),
      room_(packing.room),
      hints_(packing.rows()),
      left_(packing.item.size()),
      above_(packing.item.size(), 0),
      times_(packing.jobs(), 0),
      placed_(packing.jobs(), 0),
      direction_(packing.jobs(), 0) {
  double highest = 1;
  for (double const start : packing.pays) highest = std::max(highest, start);
  double const parts = static_cast<double>(pays_most(packing)) / (4 * highest);
  if (parts < static_cast<double>(parts_least)) return;
  parts_ = parts > static_cast<double>(parts_most) ? parts_most : static_cast<std::int64_t>(parts);
  for (double const start : packing.pays)
    pays_.push_back(static_cast<std::int32_t>(std::max(0.0, start * static_cast<double>(parts_))));
  for (std::size_t job = 0; job < packing.jobs(); ++job) {
    choices_.push_back(packing.item_begin[job + 1] - packing.item_begin[job]);
    has_two_in_a_row_.push_back(has_two_in_a_row(packing, job) ? 1 : 0);
  }
}

std::int64_t PackingBound::bound() const {
  std::int64_t const down = lower_ / parts_;
  return down * parts_ < lower_ ? down + 1 : down;
}

std::int64_t PackingBound::cost_placed() const {
  std::int64_t sum = packing_.base + settled_cost_;
  for (std::size_t job = 0; job < packing_.jobs(); ++job)
    if (settled_[job] == nowhere) sum += packing_.item[placed_[job]].cost;
  return sum;
}

bool PackingBound::is_beyond(std::int64_t above) const {
  return lower_ + above > (best_ - 1) * parts_;
}

void PackingBound::note_placed(std::uint32_t item) {
  std::uint32_t const job = packing_.item[item].job;
  ++times_[job];
  placed_[job] = item;
}

void PackingBound::fill_row(std::size_t row, bool with_losses, std::int64_t limit) {
  row_items_.clear();
  row_knapsack_.clear();
  for (std::uint32_t i : packing_.items_of_row[row]) {
    PackingItem const& item = packing_.item[i];
    if (is_left_[i] == 0 || settled_[item.job] != nowhere) continue;
    std::int64_t const gain = pays_[item.job] - item.cost * parts_;
    if (gain <= 0 && !with_losses) continue;
    row_items_.push_back(i);
    row_knapsack_.push_back(
        {item.amount, static_cast<std::int32_t>(std::max<std::int64_t>(gain, -(gains_most / 2)))});
  }
  lower_ -= knapsack_.fill(row_knapsack_, room_[row], hints_[row]);
  for (std::size_t k = 0; k < row_items_.size(); ++k)
    if (knapsack_.is_in(k)) note_placed(row_items_[k]);
  if (!with_losses) return;
  std::vector<std::int32_t> const& losses = knapsack_.losses(limit);
  for (std::size_t k = 0; k < row_items_.size(); ++k) {
    std::int64_t const loss = losses[k] == Knapsack::never ? infinitely_above : losses[k];
    above_[row_items_[k]] = knapsack_.is_in(k) ? -1 - loss : loss;  // below 0: placed here
  }
}

/// Items that take of no row are placed where they are cheaper than what the job pays.
void PackingBound::place_free(bool with_losses) {
  for (std::uint32_t job = 0; job < packing_.jobs(); ++job) {
    if (settled_[job] != nowhere) continue;
    for (std::uint32_t i = packing_.item_begin[job]; i < packing_.item_begin[job + 1]; ++i) {
      if (packing_.item[i].row != Packing::no_row || is_left_[i] == 0) continue;
      std::int64_t const gain = pays_[job] - packing_.item[i].cost * parts_;
      if (gain > 0) {
        lower_ -= gain;
        note_placed(i);
      }
      if (with_losses) above_[i] = gain > 0 ? -1 - gain : -gain;
    }
  }
}

void PackingBound::fill_rows(bool with_losses, std::int64_t limit) {
  lower_ = (packing_.base + settled_cost_) * parts_;
  std::ranges::fill(times_, 0);
  for (std::size_t job = 0; job < packing_.jobs(); ++job)
    if (settled_[job] == nowhere) lower_ += pays_[job];
  place_free(with_losses);
  for (std::size_t row = 0; row < packing_.rows(); ++row) fill_row(row, with_losses, limit);
  looked_ += static_cast<std::int64_t>(left_);
}

/// One job in one place: in its own row what the filling loses, in others what they lose without it. Rows are
/// filled each by itself, so these add up; what one row loses with one item and without another does not.
bool PackingBound::rule_out_of(std::uint32_t job) {
  std::uint32_t const begin = packing_.item_begin[job];
  std::uint32_t const end = packing_.item_begin[job + 1];
  std::int64_t all_out = 0;
  for (std::uint32_t i = begin; i < end; ++i)
    if (is_left_[i] != 0 && above_[i] < 0) all_out += -1 - above_[i];
  for (std::uint32_t i = begin; i < end; ++i) {
    if (is_left_[i] == 0) continue;
    std::int64_t above = above_[i] < 0 ? all_out + 1 + above_[i] : above_[i] + all_out;
    if (has_two_in_a_row_[job] != 0) above = std::max<std::int64_t>(0, above_[i]);
    above_[i] = std::min(above, infinitely_above);
    if (is_beyond(above_[i]) && !rule_out(i)) return false;
    if (settled_[job] != nowhere) return true;
  }
  return true;
}

bool PackingBound::rule_out_dear() {
  for (std::uint32_t job = 0; job < packing_.jobs(); ++job)
    if (settled_[job] == nowhere && !rule_out_of(job)) return false;
  return true;
}

bool PackingBound::rule_out(std::uint32_t item) {
  is_left_[item] = 0;
  --left_;
  trail_.push_back({item, false});
  std::uint32_t const job = packing_.item[item].job;
  if (--choices_[job] > 1) return true;
  if (choices_[job] == 0) return false;
  for (std::uint32_t i = packing_.item_begin[job]; i < packing_.item_begin[job + 1]; ++i)
    if (is_left_[i] != 0) return settle(i);
  return false;
}

bool PackingBound::settle(std::uint32_t item) {
  PackingItem const& it = packing_.item[item];
  if (it.row != Packing::no_row && it.amount > room_[it.row]) return false;
  if (it.row != Packing::no_row) room_[it.row] -= it.amount;
  settled_[it.job] = item;
  settled_cost_ += it.cost;
  placed_[it.job] = item;
  trail_.push_back({item, true});
  return true;
}

void PackingBound::undo(std::size_t mark) {
  while (trail_.size() > mark) {
    Change const change = trail_.back();
    trail_.pop_back();
    PackingItem const& it = packing_.item[change.item];
    if (!change.is_settling) {
      is_left_[change.item] = 1;
      ++left_;
      ++choices_[it.job];
      continue;
    }
    if (it.row != Packing::no_row) room_[it.row] += it.amount;
    settled_[it.job] = nowhere;
    settled_cost_ -= it.cost;
  }
}

/// Jobs that are placed nowhere pay more, those placed twice less, still leaning the way they went before.
void PackingBound::step(double length) {
  double against = 0;
  double norm = 0;
  auto const wanted = [&](std::size_t job) { return settled_[job] == nowhere ? 1 - times_[job] : 0; };
  for (std::size_t job = 0; job < packing_.jobs(); ++job) {
    against += wanted(job) * direction_[job];
    norm += direction_[job] * direction_[job];
  }
  double const lean = norm > 0 ? std::max(0.0, -1.5 * against / norm) : 0;
  norm = 0;
  for (std::size_t job = 0; job < packing_.jobs(); ++job) {
    direction_[job] = wanted(job) + lean * direction_[job];
    norm += direction_[job] * direction_[job];
  }
  if (norm == 0) return;
  double const by = length * static_cast<double>(std::max<std::int64_t>(1, parts_below_best())) / norm;
  auto const most = static_cast<double>(pays_most(packing_));
  for (std::size_t job = 0; job < packing_.jobs(); ++job)
    pays_[job] = static_cast<std::int32_t>(std::clamp(pays_[job] + by * direction_[job], 0.0, most));
}

PackingBound::Verdict PackingBound::raise(int steps, double length) {
  std::vector<std::int32_t> best_pays = pays_;
  std::int64_t best_lower = std::numeric_limits<std::int64_t>::min();
  std::ranges::fill(direction_, 0.0);
  for (int s = 0, idle = 0; s < steps; ++s) {
    fill_rows(false, 0);
    if (is_beyond(0)) return Verdict::shut;
    bool is_whole = true;
    for (std::size_t job = 0; job < packing_.jobs() && is_whole; ++job)
      is_whole = settled_[job] != nowhere || times_[job] == 1;
    if (is_whole) return Verdict::whole;
    ++idle;
    if (lower_ > best_lower) {
      best_lower = lower_;
      best_pays = pays_;
      idle = 0;
    }
    if (idle > patience) {
      length /= 2;
      idle = 0;
    }
    step(length);
  }
  pays_ = best_pays;
  fill_rows(true, best_ * parts_ - best_lower);
  return is_beyond(0) || !rule_out_dear() ? Verdict::shut : Verdict::open;
}

}  // namespace kanteling::planning::detail
