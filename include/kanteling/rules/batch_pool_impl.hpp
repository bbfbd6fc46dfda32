// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Threads that wait for blocks of a
// batch.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kanteling::rules::detail {

/// A few threads beside the caller's, kept between batches.
class BlockPool {
 public:
  using Work = void (*)(void* context, std::size_t worker, std::size_t block);

  explicit BlockPool(std::size_t workers) {
    threads_.reserve(workers);
    try {
      for (std::size_t w = 1; w < workers; ++w) threads_.emplace_back([this, w] { wait(w); });
    } catch (...) {  // the machine gives no more: those that there are do the work
    }
  }
  BlockPool(BlockPool const&) = delete;
  BlockPool& operator=(BlockPool const&) = delete;
  ~BlockPool() {
    {
      std::lock_guard const lock(mutex_);
      ends_ = true;
    }
    begin_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// Calls work(context, worker, block) once for every block, on all threads; what one throws is thrown
  /// again.
  void run(std::size_t blocks, Work work, void* context) {
    work_ = work;
    context_ = context;
    blocks_ = blocks;
    next_ = 0;
    failure_ = nullptr;
    bool const alone = threads_.empty() || blocks <= taken_at_once;
    if (!alone) {
      std::lock_guard const lock(mutex_);
      ++batch_;
      busy_ = threads_.size();
    }
    if (!alone) begin_.notify_all();
    take_blocks(0);
    if (!alone) {
      std::unique_lock lock(mutex_);
      end_.wait(lock, [this] { return busy_ == 0; });
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  static constexpr std::size_t taken_at_once = 4;  // 8,192 rows

  void wait(std::size_t worker) {
    std::size_t done = 0;
    while (true) {
      {
        std::unique_lock lock(mutex_);
        begin_.wait(lock, [&] { return ends_ || batch_ != done; });
        if (ends_) return;
        done = batch_;
      }
      take_blocks(worker);
      std::lock_guard const lock(mutex_);
      if (--busy_ == 0) end_.notify_one();
    }
  }

  void take_blocks(std::size_t worker) {
    try {
      for (std::size_t from = next_.fetch_add(taken_at_once); from < blocks_;
           from = next_.fetch_add(taken_at_once))
        for (std::size_t b = from; b < from + taken_at_once && b < blocks_; ++b) work_(context_, worker, b);
    } catch (...) {  // out of memory: the others stop too, and the caller is told
      next_ = blocks_;
      std::lock_guard const lock(mutex_);
      failure_ = std::current_exception();
    }
  }

  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable begin_;
  std::condition_variable end_;
  std::size_t batch_ = 0;
  std::size_t busy_ = 0;
  bool ends_ = false;
  Work work_ = nullptr;
  void* context_ = nullptr;
  std::size_t blocks_ = 0;
  std::atomic<std::size_t> next_{0};
  std::exception_ptr failure_;
};

}  // namespace kanteling::rules::detail
