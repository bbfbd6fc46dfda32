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

/// What an input is that no member of the struct stands for.
enum class Unbound : std::uint8_t {
  refuse,  ///< a problem when the binding is made
  unknown  ///< unknown on every row, unless RowRun::set_value gives it
};

/// One row between a struct and a RowRun. Reused from row to row, so that after the first nothing is
/// allocated, unless a value fits in no cell. One per thread.
class FactBuffer {
 public:
  RowView view() const { return {cells.data(), null_bits.data(), unknown_bits.data()}; }

  std::vector<std::int64_t> cells;
  std::vector<std::uint64_t> null_bits;
  std::vector<std::uint64_t> unknown_bits;
  std::vector<std::pair<std::uint32_t, feel::Value>> beside;  ///< inputs whose value no cell can hold
  bool has_all_texts = false;     ///< `beside` holds every text that no cell names
  std::vector<Problem> problems;  ///< of this row: values that the input cannot have; they count as unknown
};

namespace detail {

struct BoundFact {
  Member member;
  std::uint32_t input = 0;
  Type type = Type::number;
  std::uint8_t scale = 0;
  bool is_open = false;                  ///< texts that no cell names may come
  bool is_wide = false;                  ///< its value is never a cell
  bool needs_text = false;               ///< a text that no cell names must be given as a value
  std::vector<std::string> texts;        ///< by position
  std::vector<std::uint32_t> by_text;    ///< positions, ordered by length and then by bytes: for a search
  std::vector<std::int64_t> word_cells;  ///< of an enum: the cell of each word
};

struct FactTable {
  std::vector<BoundFact> facts;
  std::uint32_t inputs = 0;
};

[[nodiscard]] Result<FactTable> bind_members(Program const& program, RowForm const& form,
                                             std::vector<Member> members, Unbound rest);
bool fill_row(FactTable const& table, void const* object, FactBuffer& buffer);
void add_texts(FactTable const& table, void const* object, FactBuffer& buffer);
void give_row(FactBuffer const& buffer, RowRun& run);

}  // namespace detail

/// Facts of a program that stand in a struct. Made once, see bind_facts; immutable, safe to share between
/// threads. The program and its row form need not outlive it.
template <class S>
class Facts {
 public:
  explicit Facts(detail::FactTable table) : table_(std::move(table)) {}

  /// Lays out one row. False where a value cannot be one of its input (a text that is not allowed, an enum
  /// value without word): buffer.problems then say which, and that input counts as unknown.
  bool fill(S const& object, FactBuffer& buffer) const { return detail::fill_row(table_, &object, buffer); }
  /// The same, and gives it to a run as its next row.
  bool set(RowRun& run, S const& object, FactBuffer& buffer) const {
    bool const all_fit = fill(object, buffer);
    detail::give_row(buffer, run);
    return all_fit;
  }

  /// For an explanation of the row that was laid out last, of the same object: every text that no cell names
  /// goes beside it. Evaluation has them only where an expression may read them, for each costs an
  /// allocation.
  void add_texts(S const& object, FactBuffer& buffer) const { detail::add_texts(table_, &object, buffer); }

 private:
  detail::FactTable table_;
};

/// Binds inputs of a program, by name, to members of S:
///
///     auto const facts = bind_facts<Household>(program, form, {{"income", &Household::income},
///                                                              {"tenure", &Household::tenure, {"rent",
///                                                              "own"}}});
///
/// Members: bool, whole numbers, Cents (as an amount in euros with two decimals), Decimal, Date, std::string,
/// std::string_view, enums with the texts of their values from 0 on; each also in std::optional (empty is
/// null) and Stated (unknown). Numbers of any size and any decimals are exact. Every name that is no input,
/// every member of another type, every enum text that the input does not allow and every input without member
/// is a Problem, all together.
template <class S>
[[nodiscard]] Result<Facts<S>> bind_facts(Program const& program, RowForm const& form,
                                          std::initializer_list<Field<S>> fields,
                                          Unbound rest = Unbound::refuse) {
  std::vector<detail::Member> members;
  for (Field<S> const& field : fields) members.push_back(field.member);
  Result<detail::FactTable> table = detail::bind_members(program, form, std::move(members), rest);
  if (!table) return tl::make_unexpected(std::move(table.error()));
  return Facts<S>(std::move(*table));
}

}  // namespace kanteling::rules
