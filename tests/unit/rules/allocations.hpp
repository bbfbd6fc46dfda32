// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace kanteling::rules::testing {

/// How often this thread asked for memory with `new`, since it began.
std::size_t allocations();

}  // namespace kanteling::rules::testing
