// SPDX-License-Identifier: Apache-2.0
#include "periods.hpp"

#include <pybind11/stl.h>

#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "kanteling/engine/period_report.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/io/period_json.hpp"
#include "kanteling/io/period_question.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/io/why_not_json.hpp"
#include "kanteling/reporting/period_text.hpp"
#include "kanteling/reporting/why_not_text.hpp"
#include "raise.hpp"
#include "read_case.hpp"
#include "texts.hpp"

namespace kanteling::python {
namespace {

namespace py = pybind11;
using reporting::Language;

Language language_of(bool dutch) {
  return dutch ? Language::dutch : Language::english;
}

template <class Value>
void add_problems(std::vector<Problem>& to, Result<Value> const& result) {
  if (!result) to.insert(to.end(), result.error().begin(), result.error().end());
}

io::PeriodQuestion period_question(Texts const& texts, bool bridges) {
  io::PeriodQuestion question;
  question.seconds = take(texts, "seconds");
  question.work = take(texts, "work");
  question.threads = take(texts, "threads");
  question.budgets = take(texts, "budgets");
  question.overrun_price = take(texts, "overrun_price");
  question.village_minutes = take(texts, "village_minutes");
  question.village_weeks = take(texts, "village_weeks");
  question.again = take(texts, "again");
  question.bridges = bridges;
  return question;
}

/// Lets Python look at its signals while a plan is made, so that Ctrl-C ends it.
bool nobody_interrupted(void* interrupted, planning::Progress const& /*progress*/) {
  bool& was = *static_cast<bool*>(interrupted);
  if (was) return false;
  py::gil_scoped_acquire const acquire;
  was = PyErr_CheckSignals() != 0;
  return !was;
}

/// The JSON and the text, in Dutch and in English.
std::tuple<std::string, std::string, std::string> plan(
    Engine const& engine, std::vector<std::string> const& texts, Texts const& option_texts, bool bridges,
    std::vector<std::pair<std::string, std::int64_t>> const& prices, std::string const& availability) {
  std::vector<io::NamedPrice> named;
  for (auto const& [limit, price] : prices) named.push_back({limit, price});
  auto options = io::period_options(period_question(option_texts, bridges));
  auto warm_start = io::read_limit_prices(named, engine.municipality());
  auto const cases = read_all(engine, texts);
  auto const free = read_free(engine, availability);
  std::vector<Problem> problems;
  add_problems(problems, options);
  add_problems(problems, warm_start);
  add_problems(problems, cases);
  add_problems(problems, free);
  if (!problems.empty()) raise(problems);

  bool interrupted = false;
  options->warm_start = std::move(*warm_start);
  options->plan.progress = &nobody_interrupted;
  options->plan.progress_context = &interrupted;
  auto const planned = [&] {
    py::gil_scoped_release const release;
    return engine.plan_period(*cases, *free, *options);
  }();
  if (interrupted) throw py::error_already_set();
  if (!planned) raise(planned.error());
  py::gil_scoped_release const release;
  supply::Municipality const& municipality = engine.municipality();
  return {io::write_period_plan(*planned, municipality),
          reporting::period_text(*planned, municipality, Language::dutch),
          reporting::period_text(*planned, municipality, Language::english)};
}

/// A decided period with the engine that decided it, which Python keeps alive.
struct Decided {
  Engine const* engine = nullptr;
  DecidedPeriod period;

  std::vector<std::string> outcomes() const {
    std::vector<std::string> written;
    for (reporting::Outcome const& outcome : period.outcomes)
      written.push_back(io::write_outcome(outcome, engine->municipality(), engine->policy()));
    return written;
  }

  /// The JSON and the text.
  std::pair<std::string, std::string> report(Texts const& texts, bool dutch) const {
    io::ReportQuestion question;
    question.kind = take(texts, "kind");
    question.on = take(texts, "on");
    question.remedies = take(texts, "remedies");
    question.small_below = take(texts, "small_below");
    question.from = take(texts, "from");
    question.months = take(texts, "months");
    question.threads = take(texts, "threads");
    io::ReportChoices const choices = value_or_raise(io::report_choices(question));
    auto const written = [&] {
      py::gil_scoped_release const release;
      return write_report(*engine, period, choices, language_of(dutch));
    }();
    if (!written) raise(written.error());
    return {written->json, written->text};
  }
};

Decided decide(Engine const& engine, std::vector<std::string> const& texts, int threads) {
  std::vector<people::Case> cases = value_or_raise(read_all(engine, texts));
  py::gil_scoped_release const release;
  return {&engine, decide_period(engine, std::move(cases), threads)};
}

/// The JSON and the text.
std::pair<std::string, std::string> why_not(Engine const& engine, std::string const& text,
                                            std::string const& code, std::string const& availability,
                                            bool dutch) {
  supply::Municipality const& municipality = engine.municipality();
  auto const request = read_for(engine, text);
  auto const free = read_free(engine, availability);
  auto const provider = io::find_provider(municipality, code, "provider");
  std::vector<Problem> problems;
  add_problems(problems, request);
  add_problems(problems, free);
  add_problems(problems, provider);
  if (!problems.empty()) raise(problems);
  py::gil_scoped_release const release;
  auto const answers = engine.why_not(*request, *free, *provider);
  return {io::write_why_not(answers, *provider, municipality),
          reporting::why_not_text(answers, *provider, municipality, language_of(dutch))};
}

}  // namespace

void add_periods(py::module_& m, py::class_<Engine>& engine) {
  py::class_<Decided>(m, "Decided")
      .def("outcomes", &Decided::outcomes)
      .def("after",
           [](Decided const& d) { return io::write_availability(d.engine->municipality(), d.period.after); })
      .def("report", &Decided::report);
  engine.def("plan", &plan)
      .def("decide_period", &decide, py::keep_alive<0, 1>())
      .def("why_not", &why_not);
  m.def("plan_schema", &io::period_plan_schema);
}

}  // namespace kanteling::python
