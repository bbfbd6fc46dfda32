// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/rules/kernels.hpp"

namespace kanteling::rules {

// Null where the compiler does not make code for the instruction set. Whether the machine runs it is for the
// caller to ask.
Kernels const* sse_kernels();  ///< SSE4.2
Kernels const* avx2_kernels();
Kernels const* avx512_kernels();  ///< AVX-512 F, BW, VL, DQ

}  // namespace kanteling::rules
