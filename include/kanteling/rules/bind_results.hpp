// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/bind_value.hpp"
#include "kanteling/rules/program.hpp"
#include "kanteling/rules/row_form.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::rules {

/// What keeps the texts of a read row alive, and what could not be read. Reused from row to row; one per
/// thread.
struct ResultBuffer {
  std::vector<feel::Value> texts;
  std::vector<Problem> problems;
};

namespace detail {

struct BoundResult {
  Member member;
  std::uint32_t step = 0;
  std::uint32_t output = 0;  ///< of the table, where the name says one
  std::string output_name;
  std::uint32_t variable = RowStep::none;  ///< holds it; none where its value is no variable
  Variable const* shape = nullptr;         ///< of the variable
  std::vector<std::int64_t> word_of;  ///< of an enum: its value by position of the variable's texts; -1: none
};

[[nodiscard]] Result<std::vector<BoundResult>> bind_outputs(Program const& program, RowForm const& form,
                                                            std::vector<Member> members);
bool read_row(std::vector<BoundResult> const& results, RowRun& run, void* object, ResultBuffer& buffer);

}  // namespace detail

/// Decisions of a program whose results go to a struct. Made once, see bind_results; immutable, safe to share
/// between threads. The row form must outlive it.
template <class S>
class Results {
 public:
  explicit Results(std::vector<detail::BoundResult> results) : results_(std::move(results)) {}

  /// Decides what the struct wants to know of the run's row and writes it. False where a member cannot hold a
  /// result: null without std::optional, unknown without Stated, a number with too many decimals or digits, a
  /// text that is none of the enum's; buffer.problems then say which. Those members keep what they held. A
  /// std::string_view lives until the next row that is read with this buffer, or the end of the row form.
  bool read(RowRun& run, S& object, ResultBuffer& buffer) const {
    return detail::read_row(results_, run, &object, buffer);
  }

 private:
  std::vector<detail::BoundResult> results_;
};

/// Binds decisions of a program, by id or name, to members of S; an output of a decision that has several by
/// "decision.output":
///
///     auto const results = bind_results<Fare>(program, form, {{"fare.price", &Fare::price}, {"days",
///     &Fare::days}});
///
/// Members are those of bind_facts. What went wrong inside a decision stands in RowRun::problems(). Every
/// name that is no decision and every member of another type is a Problem, all together.
template <class S>
[[nodiscard]] Result<Results<S>> bind_results(Program const& program, RowForm const& form,
                                              std::initializer_list<Field<S>> fields) {
  std::vector<detail::Member> members;
  for (Field<S> const& field : fields) members.push_back(field.member);
  Result<std::vector<detail::BoundResult>> results = detail::bind_outputs(program, form, std::move(members));
  if (!results) return tl::make_unexpected(std::move(results.error()));
  return Results<S>(std::move(*results));
}

}  // namespace kanteling::rules
