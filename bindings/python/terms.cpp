// SPDX-License-Identifier: Apache-2.0
#include "terms.hpp"

#include <pybind11/stl.h>

#include <cstdint>
#include <limits>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "kanteling/io/term_json.hpp"
#include "kanteling/io/term_question.hpp"
#include "kanteling/law/term_end.hpp"
#include "kanteling/law/term_lookup.hpp"
#include "kanteling/reporting/term_text.hpp"
#include "raise.hpp"

namespace kanteling::python {
namespace {

namespace py = pybind11;

using EventTexts = std::tuple<std::string, std::string, std::string>;  ///< kind, on, until

law::Recalled recalled_if(bool accept) {
  return accept ? law::Recalled::accept : law::Recalled::refuse;
}

/// The JSON and the text.
std::pair<std::string, std::string> term_end(std::string const& act, std::string const& article,
                                             std::string const& start, std::vector<EventTexts> const& events,
                                             std::string const& on, bool recalled, bool dutch) {
  io::TermQuestion question;
  question.act = act;
  question.article = article;
  question.start = start;
  for (auto const& [kind, day, until] : events) question.events.push_back({kind, day, until});
  question.on = on;
  question.recalled = recalled_if(recalled);
  io::TermAnswer const answer = value_or_raise(io::answer(question));
  auto const language = dutch ? reporting::Language::dutch : reporting::Language::english;
  return {io::write_term(answer.clock, answer.on), reporting::term_text(answer.clock, answer.on, language)};
}

/// A column in memory that Python owns. A day is a whole number of days since 1970-01-01.
template <class Day>
struct Column {
  Day* data = nullptr;
  std::size_t size = 0;
};

template <class Day>
Column<Day> column_of(py::buffer_info const& info) {
  return {static_cast<Day*>(info.ptr), static_cast<std::size_t>(info.size)};
}

/// The days that no term can start on: the first few, and how many.
class Refused {
 public:
  void add(std::size_t at, std::int64_t day) {
    if (first_.size() < shown_max) first_.emplace_back(at, day);
    ++count_;
  }
  bool empty() const { return count_ == 0; }

  std::vector<Problem> problems(law::DaySpan const& allowed) const {
    std::vector<Problem> result;
    std::string const expected = "a day in " + to_string(allowed.first) + " .. " + to_string(allowed.last);
    for (auto const& [at, day] : first_)
      result.push_back({"starts[" + std::to_string(at) + "]", day_text(day), expected});
    if (count_ > shown_max)
      result.push_back({"starts",
                        std::to_string(count_ - shown_max) + " more days that cannot be, " +
                            std::to_string(count_) + " in all",
                        expected});
    return result;
  }

 private:
  static constexpr std::size_t shown_max = 5;

  static std::string day_text(std::int64_t day) {
    if (day == std::numeric_limits<std::int64_t>::min()) return "NaT, which is no day";
    if (day < make_date(1583, 1, 1).days || day > make_date(9999, 12, 31).days)
      return "day " + std::to_string(day) + " since 1970-01-01";
    return to_string(Date{static_cast<std::int32_t>(day)});
  }

  std::vector<std::pair<std::size_t, std::int64_t>> first_;
  std::size_t count_ = 0;
};

/// Each start is read once: another thread may write in the column meanwhile.
template <class Day>
Refused fill_ends(law::Term const& term, law::DaySpan const& allowed, Column<Day const> starts,
                  Column<Day> raw_ends, Column<Day> ends, Column<bool> known) {
  Refused refused;
  for (std::size_t i = 0; i < starts.size; ++i) {
    Day const start = starts.data[i];
    if (start < allowed.first.days || start > allowed.last.days) {
      refused.add(i, start);
      continue;
    }
    law::TermEnd const end = law::end_of(term, Date{static_cast<std::int32_t>(start)});
    raw_ends.data[i] = end.raw_end.days;
    ends.data[i] = end.end.days;
    known.data[i] = end.equated_days_known;
  }
  return refused;
}

template <class Day>
Refused fill_ends(law::Term const& term, law::DaySpan const& allowed, py::buffer_info const& starts,
                  py::buffer_info const& raw_ends, py::buffer_info const& ends,
                  py::buffer_info const& known) {
  Column<Day> const read = column_of<Day>(starts);
  auto const raw = column_of<Day>(raw_ends);
  auto const end = column_of<Day>(ends);
  auto const is_known = column_of<bool>(known);
  py::gil_scoped_release const release;
  return fill_ends<Day>(term, allowed, {read.data, read.size}, raw, end, is_known);
}

/// A column of another kind would be read beyond its end. kanteling/terms.py makes them right.
void check_column(py::buffer_info const& column, py::ssize_t size, py::ssize_t item_bytes) {
  bool const is_flat = column.ndim == 1 && (column.size <= 1 || column.strides[0] == column.itemsize);
  if (!is_flat || column.size != size || column.itemsize != item_bytes)
    throw py::value_error("a column of another kind");
}

/// Fills columns that are as long as `starts` and of its kind: whole numbers of 8 or 4 bytes.
void term_ends(std::string const& act, std::string const& article, bool recalled, py::buffer const& starts,
               py::buffer const& raw_ends, py::buffer const& ends, py::buffer const& known) {
  law::Term const term = value_or_raise(law::find_term(act, article));
  if (auto const problems = law::check_term(term, recalled_if(recalled)); !problems.empty()) raise(problems);
  if (term.unit == law::TermUnit::at_once)
    raise({{"term " + std::string(term.id), "at once, which has no last day", "a term with a length"}});
  py::buffer_info const from = starts.request();
  py::buffer_info const raw = raw_ends.request(true);
  py::buffer_info const end = ends.request(true);
  py::buffer_info const is_known = known.request(true);
  for (py::buffer_info const* column : {&from, &raw, &end}) check_column(*column, from.size, from.itemsize);
  check_column(is_known, from.size, 1);
  law::DaySpan const allowed = law::starts_of(term);
  if (from.itemsize != 8 && from.itemsize != 4) throw py::value_error("a column of another kind");
  Refused const refused = from.itemsize == 8
                              ? fill_ends<std::int64_t>(term, allowed, from, raw, end, is_known)
                              : fill_ends<std::int32_t>(term, allowed, from, raw, end, is_known);
  if (!refused.empty()) raise(refused.problems(allowed));
}

}  // namespace

void add_terms(py::module_& m) {
  m.def("term_end", &term_end);
  m.def("term_ends", &term_ends);
}

}  // namespace kanteling::python
