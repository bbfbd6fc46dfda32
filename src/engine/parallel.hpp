// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kanteling::detail {

/// Calls `work(i)` once for every i below `count`, on `threads` threads, in blocks. The calls must not touch
/// each other's results; then what comes out does not depend on the number of threads.
template <class Work>
void for_each_index(std::size_t count, int threads, Work const& work) {
  constexpr std::size_t block = 64;
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::once_flag failed;
  auto const run = [&] {
    try {
      for (std::size_t from = next.fetch_add(block); from < count; from = next.fetch_add(block))
        for (std::size_t i = from; i < std::min(from + block, count); ++i) work(i);
    } catch (...) {  // out of memory: stop the others too and tell the caller
      std::call_once(failed, [&] { failure = std::current_exception(); });
      next = count;
    }
  };
  {
    std::vector<std::jthread> pool;
    for (int t = 1; t < threads; ++t) pool.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace kanteling::detail
