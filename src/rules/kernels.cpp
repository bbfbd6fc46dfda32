// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/columns/kernels_impl.hpp"

#include <array>

#include "rules/kernels_x86.hpp"

namespace kanteling::rules {
namespace {

struct Found {
  std::array<Kernels const*, 4> kernels{};
  std::size_t count = 0;
  void add(Kernels const* one) {
    if (one != nullptr) kernels[count++] = one;
  }
};

Found find() {
  Found found;
  found.add(&portable_kernels());
#if defined(__x86_64__) || defined(__i386__)
  if (__builtin_cpu_supports("sse4.2")) found.add(sse_kernels());
  if (__builtin_cpu_supports("avx2")) found.add(avx2_kernels());
  bool const has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
  if (has_avx512) found.add(avx512_kernels());
#endif
  return found;
}

Found const& found() {
  static Found const once = find();
  return once;
}

}  // namespace

std::span<Kernels const* const> all_kernels() {
  return {found().kernels.data(), found().count};
}

Kernels const& best_kernels() {
  return *all_kernels().back();
}

}  // namespace kanteling::rules
