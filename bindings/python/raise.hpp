// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::python {

/// Raises kanteling.InputError with every problem.
[[noreturn]] void raise(std::vector<Problem> const& problems);

template <class T>
T value_or_raise(Result<T>&& result) {
  if (!result) raise(result.error());
  return std::move(*result);
}

}  // namespace kanteling::python
