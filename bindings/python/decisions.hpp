// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

#include "kanteling/engine.hpp"

namespace kanteling::python {

/// decide_as, decision and reassess.
void add_decisions(pybind11::class_<Engine>& engine);

}  // namespace kanteling::python
