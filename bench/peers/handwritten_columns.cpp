// SPDX-License-Identifier: Apache-2.0
// Which of the three compiled kernels runs.
#include "handwritten.hpp"

namespace kanteling::peers {
namespace {

struct Kernel {
  std::string_view name;
  void (*decide)(HandView const&);
};

constexpr Kernel kernels[] = {{"baseline", detail::decide_masks_baseline},
                              {"avx2", detail::decide_masks_avx2},
                              {"avx512", detail::decide_masks_avx512}};

Kernel const& kernel_of(Isa isa) {
  return kernels[static_cast<std::size_t>(isa)];
}

}  // namespace

Isa best_isa() {
  bool const has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
                          __builtin_cpu_supports("avx512vbmi");
  if (has_avx512) return Isa::avx512;
  return __builtin_cpu_supports("avx2") ? Isa::avx2 : Isa::baseline;
}

std::string_view to_string(Isa isa) {
  return kernel_of(isa).name;
}

void decide_columns(HandInputs const& inputs, HandOutputs& outputs, Isa isa) {
  HandView const view = detail::view_of(inputs, outputs);
  kernel_of(isa).decide(view);
}

}  // namespace kanteling::peers
