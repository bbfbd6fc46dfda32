// SPDX-License-Identifier: Apache-2.0
//
// The compiled half of the Python package: text in, text out. kanteling/__init__.py turns it into dicts.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "contributions.hpp"
#include "decisions.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/io/outcome_view.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/reporting/explanation.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/version.hpp"
#include "periods.hpp"
#include "raise.hpp"
#include "read_case.hpp"
#include "terms.hpp"

namespace py = pybind11;
using namespace kanteling;
using kanteling::python::free_or_raise;
using kanteling::python::read_all;
using kanteling::python::read_for;
using kanteling::python::value_or_raise;

namespace {

std::string decide(Engine const& engine, std::string const& text, std::string const& availability) {
  people::Case const request = value_or_raise(read_for(engine, text));
  supply::Availability const free = free_or_raise(engine, availability);
  py::gil_scoped_release const release;
  return io::write_outcome(engine.decide(request, free), engine.municipality(), engine.policy());
}

std::vector<std::string> decide_all(Engine const& engine, std::vector<std::string> const& texts,
                                    std::string const& availability, int threads) {
  std::vector<people::Case> const requests = value_or_raise(read_all(engine, texts));
  supply::Availability const free = free_or_raise(engine, availability);
  py::gil_scoped_release const release;
  std::vector<std::string> outcomes;
  outcomes.reserve(requests.size());
  for (reporting::Outcome const& outcome : engine.decide_all(requests, free, threads))
    outcomes.push_back(io::write_outcome(outcome, engine.municipality(), engine.policy()));
  return outcomes;
}

std::string explain(Engine const& engine, std::string const& text, std::string const& availability,
                    std::string const& language, std::string const& audience) {
  if (language != "nl" && language != "en") throw py::value_error("language must be 'nl' or 'en'");
  if (audience != "resident" && audience != "professional")
    throw py::value_error("audience must be 'resident' or 'professional'");
  people::Case const request = value_or_raise(read_for(engine, text));
  supply::Availability const free = free_or_raise(engine, availability);
  py::gil_scoped_release const release;
  return reporting::explain(
      engine.decide(request, free), request, engine.municipality(), engine.policy(),
      language == "nl" ? reporting::Language::dutch : reporting::Language::english,
      audience == "resident" ? reporting::Audience::resident : reporting::Audience::professional);
}

}  // namespace

PYBIND11_MODULE(_kanteling, m) {
  m.def("version", [] { return std::string(version()); });
  m.def("case_schema", &io::case_schema);
  m.def("outcome_schema", &io::outcome_schema);
  m.def("decision_schema", &io::decision_schema);
  m.def("readers", &io::reader_codes);
  kanteling::python::add_terms(m);
  kanteling::python::add_contributions(m);
  py::class_<Engine> engine(m, "Engine");
  engine
      .def_static("load",
                  [](py::bytes const& folder) { return value_or_raise(Engine::load(std::string(folder))); })
      .def("municipality", [](Engine const& e) { return e.municipality().name; })
      .def("policy_hash", [](Engine const& e) { return e.policy().hash; })
      .def("start", [](Engine const& e) { return io::write_availability(e.municipality(), e.start()); })
      .def("decide", &decide)
      .def("decide_all", &decide_all)
      .def("explain", &explain);
  kanteling::python::add_decisions(engine);
  kanteling::python::add_periods(m, engine);
}
