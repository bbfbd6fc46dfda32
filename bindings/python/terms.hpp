// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

namespace kanteling::python {

/// term_end and term_ends.
void add_terms(pybind11::module_& m);

}  // namespace kanteling::python
