// SPDX-License-Identifier: Apache-2.0
#include "raise.hpp"

namespace kanteling::python {

namespace py = pybind11;

void raise(std::vector<Problem> const& problems) {
  py::module_ const module = py::module_::import("kanteling.problems");
  py::list list;
  for (Problem const& p : problems) list.append(module.attr("Problem")(p.where, p.found, p.expected));
  py::object const error = module.attr("InputError")(list);
  PyErr_SetObject(module.attr("InputError").ptr(), error.ptr());
  throw py::error_already_set();
}

}  // namespace kanteling::python
