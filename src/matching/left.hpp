// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kanteling/matching/ranking.hpp"
#include "matching/grant.hpp"
#include "matching/months.hpp"

namespace kanteling::matching {

/// What is left of an availability beside what one household takes already. That is kept as a short list, for
/// copying an availability takes longer than a whole decision. The availability must outlive it.
class Left {
 public:
  explicit Left(supply::Availability const& free) : free_(free) {}

  supply::Availability const& free() const { return free_; }  ///< as if nothing had been taken

  /// What is left in each of the months; very much where they lie outside the horizon.
  std::int64_t least(supply::LimitId limit, Months const& months) const {
    return is_taken_from(limit) ? least_beside(limit, months)
                                : free_.least(limit, months.first, months.count);
  }
  /// What is left of a yearly limit.
  std::int64_t of_year(supply::LimitId limit) const {
    std::int64_t left = free_.remaining_of_year(limit);
    for (Taken const& taken : taken_) left -= taken.limit == limit ? taken.amount : 0;
    return left;
  }

  void take(supply::LimitId limit, Months const& months, std::int64_t amount) {
    taken_.push_back({limit, months, amount});
  }
  /// What a grant uses of a contract and its ceilings, which must bear it.
  void take_contract(Ground const& ground, supply::ContractId id, Grant const& grant);

  /// How many amounts were taken, and back to where there were so many.
  std::size_t size() const { return taken_.size(); }
  void give_back_to(std::size_t size) { taken_.resize(size); }

 private:
  struct Taken {
    supply::LimitId limit;
    Months months;  ///< of a yearly limit without meaning
    std::int64_t amount = 0;
  };

  bool is_taken_from(supply::LimitId limit) const {
    for (Taken const& taken : taken_)
      if (taken.limit == limit) return true;
    return false;
  }
  std::int64_t least_beside(supply::LimitId limit, Months const& months) const;

  supply::Availability const& free_;
  std::vector<Taken> taken_;
};

}  // namespace kanteling::matching
