// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of batches: see batch_impl.hpp. Threads that wait for blocks of a
// batch.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kanteling::rules::detail {

/// A few threads beside the caller's, kept between batches. Who waits looks for a while before it sleeps: to
/// be woken takes as long as a batch of 20,000 rows.
class BlockPool {
 public:
  using Work = void (*)(void* context, std::size_t worker, std::size_t block);

  explicit BlockPool(std::size_t workers) {
    threads_.reserve(workers);
    try {
      for (std::size_t w = 1; w < workers; ++w) threads_.emplace_back([this, w] { serve(w); });
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
      is_open_ = true;
      ++batch_;
    }
    if (!alone) begin_.notify_all();
    take_blocks(0);
    if (!alone) close();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  static constexpr std::size_t taken_at_once = 2;  // 4,096 rows, some 6 microseconds
  static constexpr int looks_max = 20'000;         // about 50 microseconds

  template <class Done>
  void wait_for(std::condition_variable& signal, Done done) {
    for (int i = 0; i < looks_max; ++i)
      if (done()) return;
    std::unique_lock lock(mutex_);
    signal.wait(lock, done);
  }

  /// Waits for threads that work, not for those that did not begin: to wait for a thread that has no core yet
  /// keeps it from being given one.
  void close() {
    {
      std::lock_guard const lock(mutex_);
      is_open_ = false;
    }
    wait_for(end_, [this] { return inside_ == 0; });
  }

  void serve(std::size_t worker) {
    for (std::size_t seen = 0;;) {
      wait_for(begin_, [&] { return ends_ || batch_ != seen; });
      if (ends_) return;
      {
        std::lock_guard const lock(mutex_);
        seen = batch_;
        if (!is_open_) continue;
        ++inside_;
      }
      take_blocks(worker);
      std::lock_guard const lock(mutex_);
      if (--inside_ == 0) end_.notify_one();
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
  std::atomic<std::size_t> batch_{0};
  std::atomic<std::size_t> inside_{0};  // threads that work on the batch
  bool is_open_ = false;                // whether more may begin
  std::atomic<bool> ends_{false};
  Work work_ = nullptr;
  void* context_ = nullptr;
  std::size_t blocks_ = 0;
  std::atomic<std::size_t> next_{0};
  std::exception_ptr failure_;
};

}  // namespace kanteling::rules::detail
