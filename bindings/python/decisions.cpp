// SPDX-License-Identifier: Apache-2.0
#include "decisions.hpp"

#include <pybind11/stl.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/io/change_json.hpp"
#include "kanteling/io/decision_json.hpp"
#include "kanteling/io/outcome_view.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "kanteling/reporting/reassessment_text.hpp"
#include "raise.hpp"
#include "read_case.hpp"

namespace kanteling::python {
namespace {

namespace py = pybind11;

reporting::Language language_of(bool dutch) {
  return dutch ? reporting::Language::dutch : reporting::Language::english;
}

/// kanteling/__init__.py has checked the word of the reader.
std::string decide_as(Engine const& engine, std::string const& text, std::string const& reader,
                      std::string const& who, std::string const& availability) {
  people::Case const request = value_or_raise(read_for(engine, text));
  auto const codes = io::reader_codes();
  auto const at = std::find(codes.begin(), codes.end(), reader);
  if (at == codes.end()) throw py::value_error("no such reader");
  io::Reading reading;
  reading.reader = static_cast<reporting::Reader>(at - codes.begin());
  reading.who = who;
  if (auto const problems = io::check_reading(request, engine.municipality(), reading); !problems.empty())
    raise(problems);
  supply::Availability const free = free_or_raise(engine, availability);
  py::gil_scoped_release const release;
  return io::write_outcome_view(engine.decide(request, free), request, engine.municipality(), engine.policy(),
                                reading);
}

/// The JSON and the text.
std::pair<std::string, std::string> decision(Engine const& engine, std::string const& text,
                                             std::string const& availability, bool dutch) {
  people::Case const request = value_or_raise(read_for(engine, text));
  supply::Availability const free = free_or_raise(engine, availability);
  py::gil_scoped_release const release;
  auto const contents = reporting::decision_contents(engine.decide(request, free), request,
                                                     engine.municipality(), engine.policy());
  return {io::write_decision(contents, request, engine.municipality(), engine.policy()),
          reporting::decision_text(contents, request, engine.municipality(), language_of(dutch))};
}

/// The JSON and the text. An empty `free` is what was free before.
std::pair<std::string, std::string> reassess(Engine const& engine, std::string const& text,
                                             std::string const& change_text, std::string const& before,
                                             std::string const& free, bool dutch) {
  people::Case const request = value_or_raise(read_for(engine, text));
  people::Change const change = value_or_raise(io::read_change(change_text, request));
  supply::Availability const was_free = free_or_raise(engine, before);
  supply::Availability const is_free = free.empty() ? was_free : free_or_raise(engine, free);
  py::gil_scoped_release const release;
  reporting::Reassessment const result =
      engine.reassess(request, engine.decide(request, was_free), change, is_free);
  return {io::write_reassessment(result, engine.municipality()),
          reporting::reassessment_text(result, request, language_of(dutch))};
}

}  // namespace

void add_decisions(py::class_<Engine>& engine) {
  engine.def("decide_as", &decide_as).def("decision", &decision).def("reassess", &reassess);
}

}  // namespace kanteling::python
