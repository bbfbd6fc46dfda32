// SPDX-License-Identifier: Apache-2.0
#include "planning/search_state.hpp"

#include <algorithm>

namespace kanteling::planning::detail {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// What counts as a better plan: less than this is rounding of the energy's sum.
constexpr double real_gain = 1e-7;

}  // namespace

SearchState::SearchState(SearchSpace const& space, std::vector<RowLimit> const& rows,
                         std::vector<double> const& price)
    : space_(&space),
      rows_(rows.size()),
      is_counted_(rows.size(), 0),
      chosen_(space.start),
      members_(rows.size()),
      place_of_take_(space.take.size(), nowhere),
      place_of_broken_(rows.size(), nowhere),
      best_(space.start),
      is_changed_(space.movers(), 0) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!rows[r].is_counted) continue;
    is_counted_[r] = 1;
    rows_[r] = {.most = rows[r].most, .idle_cost = price[r], .is_hard = rows[r].is_hard};
    if (!rows[r].is_hard) rows_[r].excess_cost = std::max(0.0, rows[r].overrun_cost - price[r]);
    use(static_cast<std::uint32_t>(r), space.settled_use[r]);
  }
  for (std::uint32_t c : chosen_)
    for (std::uint32_t t = space.choice[c].take_begin; t < space.choice[c + 1].take_begin; ++t) {
      use(space.take[t].row, space.take[t].amount);
      join(t);
    }
  sum_energy();
}

double SearchState::change_between(std::size_t from, std::size_t to) const {
  Choice const* const choice = space_->choice.data();
  double sum = choice[to].excess - choice[from].excess;
  Take const* a = space_->take.data() + choice[from].take_begin;
  Take const* const a_end = space_->take.data() + choice[from + 1].take_begin;
  Take const* b = space_->take.data() + choice[to].take_begin;
  Take const* const b_end = space_->take.data() + choice[to + 1].take_begin;
  while (a != a_end || b != b_end) {
    std::uint32_t r = 0;
    std::int64_t more = 0;
    if (b == b_end || (a != a_end && a->row < b->row)) {
      r = a->row;
      more = -std::int64_t{(a++)->amount};
    } else if (a == a_end || b->row < a->row) {
      r = b->row;
      more = (b++)->amount;
    } else {
      r = a->row;
      more = std::int64_t{(b++)->amount} - std::int64_t{(a++)->amount};
    }
    SearchRow const& row = rows_[r];
    sum += row.energy_at(row.used + more) - row.energy_at(row.used);
  }
  return sum;
}

void SearchState::lean(std::size_t from, std::size_t to) {
  for (Take take : space_->takes_of(from)) rows_[take.row].used -= take.amount;
  for (Take take : space_->takes_of(to)) rows_[take.row].used += take.amount;
}

void SearchState::move(std::size_t mover, std::size_t to, double change) {
  std::uint32_t const from = chosen_[mover];
  for (std::uint32_t t = space_->choice[from].take_begin; t < space_->choice[from + 1].take_begin; ++t) {
    leave(t);
    use(space_->take[t].row, -std::int64_t{space_->take[t].amount});
  }
  for (std::uint32_t t = space_->choice[to].take_begin; t < space_->choice[to + 1].take_begin; ++t) {
    join(t);
    use(space_->take[t].row, space_->take[t].amount);
  }
  chosen_[mover] = static_cast<std::uint32_t>(to);
  energy_ += change;
  if (is_changed_[mover] == 0) {
    is_changed_[mover] = 1;
    changed_.push_back(static_cast<std::uint32_t>(mover));
  }
}

void SearchState::use(std::uint32_t r, std::int64_t amount) {
  SearchRow& row = rows_[r];
  row.used += amount;
  bool const is_listed = place_of_broken_[r] != nowhere;
  if (row.is_broken_at(row.used) == is_listed) return;
  if (!is_listed) {
    place_of_broken_[r] = static_cast<std::uint32_t>(broken_.size());
    broken_.push_back(r);
    return;
  }
  std::uint32_t const last = broken_.back();
  broken_[place_of_broken_[r]] = last;
  place_of_broken_[last] = place_of_broken_[r];
  place_of_broken_[r] = nowhere;
  broken_.pop_back();
}

void SearchState::join(std::uint32_t t) {
  auto& list = members_[space_->take[t].row];
  place_of_take_[t] = static_cast<std::uint32_t>(list.size());
  list.push_back(t);
}

void SearchState::leave(std::uint32_t t) {
  auto& list = members_[space_->take[t].row];
  std::uint32_t const last = list.back();
  list[place_of_take_[t]] = last;
  place_of_take_[last] = place_of_take_[t];
  list.pop_back();
}

void SearchState::set_penalty(double weight, double fixed) {
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if (is_counted_[r] == 0 || !rows_[r].is_hard) continue;
    double const mean = space_->mean_take[r];
    rows_[r].excess_cost = weight * space_->mean_cost / mean;
    rows_[r].broken_cost = fixed * weight * space_->mean_cost;
  }
  sum_energy();
}

void SearchState::set_row_penalty(std::size_t r, double excess_cost, double broken_cost) {
  rows_[r].excess_cost = excess_cost;
  rows_[r].broken_cost = broken_cost;
}

void SearchState::sum_energy() {
  energy_ = space_->settled_excess;
  for (SearchRow const& row : rows_) energy_ += row.energy_at(row.used);
  for (std::uint32_t c : chosen_) energy_ += space_->choice[c].excess;
}

void SearchState::note() {
  if (!broken_.empty() || energy_ >= best_energy_ - real_gain) return;
  best_energy_ = energy_;
  for (std::uint32_t mover : changed_) {
    best_[mover] = chosen_[mover];
    is_changed_[mover] = 0;
  }
  changed_.clear();
}

void SearchState::go_to(std::vector<std::uint32_t> const& choices) {
  for (std::size_t mover = 0; mover < choices.size(); ++mover)
    if (chosen_[mover] != choices[mover]) move(mover, choices[mover], 0);
  sum_energy();
}

Plan SearchState::plan_of(std::vector<std::uint32_t> const& choices) const {
  Plan plan = space_->plan;
  for (std::size_t mover = 0; mover < choices.size(); ++mover)
    plan.chosen[space_->group[mover]] = space_->choice[choices[mover]].position;
  return plan;
}

}  // namespace kanteling::planning::detail
