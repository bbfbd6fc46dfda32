// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

#include "kanteling/engine.hpp"

namespace kanteling::python {

/// Plans of a period, cases decided in live order with the reports on them, and why-not.
void add_periods(pybind11::module_& m, pybind11::class_<Engine>& engine);

}  // namespace kanteling::python
