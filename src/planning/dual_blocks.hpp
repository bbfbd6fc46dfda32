// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace kanteling::planning::detail {

/// Work over groups is cut in this many blocks, each with its own sums, which are added in the order of the
/// blocks: so results are the same, bit for bit, whatever the number of threads.
inline constexpr std::size_t dual_blocks = 4;

/// Fewer where each block has a matrix of the rows, which takes memory.
inline std::size_t matrix_blocks(std::size_t rows) {
  if (rows <= 600) return dual_blocks;
  return rows <= 1'500 ? 2 : 1;
}

/// Where block `block` of `blocks` begins among `count` things.
inline std::size_t block_begin(std::size_t count, std::size_t block, std::size_t blocks = dual_blocks) {
  return count * block / blocks;
}

/// Calls `work(block)` once for each block. Where a thread cannot be had, those that run do its part.
template <class Work>
void for_blocks(int threads, std::size_t blocks, Work const& work) {
  std::atomic<std::size_t> next = 0;
  auto const run = [&] {
    for (std::size_t block = next++; block < blocks; block = next++) work(block);
  };
  std::vector<std::jthread> helpers;
  try {
    std::size_t const most =
        std::min<std::size_t>(threads > 1 ? static_cast<std::size_t>(threads) : 1, blocks);
    for (std::size_t t = 1; t < most; ++t) helpers.emplace_back(run);
  } catch (std::system_error const&) {
    // The calling thread goes on alone.
  }
  run();
}

}  // namespace kanteling::planning::detail
