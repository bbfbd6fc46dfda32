// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

namespace kanteling::python {

/// contribution.
void add_contributions(pybind11::module_& m);

}  // namespace kanteling::python
