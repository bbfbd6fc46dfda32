// SPDX-License-Identifier: Apache-2.0
#include "io/row_batch.hpp"

#include <iterator>
#include <utility>

#include "io/problems.hpp"

namespace kanteling::io {
namespace {

/// Text of one batch. What is made of it takes at most some twenty times as much, whatever it holds.
constexpr std::size_t batch_bytes_max = std::size_t{8} << 20U;

}  // namespace

RowBatch::RowBatch() : state_(std::make_unique<State>()) {}
RowBatch::RowBatch(RowBatch&&) noexcept = default;
RowBatch& RowBatch::operator=(RowBatch&&) noexcept = default;
RowBatch::~RowBatch() = default;

std::size_t RowBatch::rows() const {
  return state_->lines.size();
}

rules::Columns RowBatch::columns() const {
  return {state_->lines.size(), state_->columns, state_->texts, state_->beside};
}

std::span<std::size_t const> RowBatch::lines() const {
  return state_->lines;
}

std::string_view RowBatch::copied(std::size_t column, std::size_t row) const {
  std::size_t const at = row * state_->copied_columns + column;
  std::size_t const begin = at == 0 ? 0 : state_->copied_ends[at - 1];
  return std::string_view(state_->copied_text).substr(begin, state_->copied_ends[at] - begin);
}

std::vector<Problem> const& RowBatch::problems() const {
  return state_->problems;
}

std::size_t RowBatch::left_out() const {
  return state_->left_out;
}

void RowBatch::State::begin(std::shared_ptr<ColumnPlan const> const& new_plan,
                            std::size_t new_copied_columns) {
  if (plan != new_plan) {
    plan = new_plan;
    builders.clear();
    for (ColumnInput const& input : plan->inputs) builders.emplace_back(*input.variable);
  }
  for (rules::ColumnBuilder& builder : builders) builder.clear();
  columns.assign(plan->columns, {});
  texts.clear();
  beside.clear();
  lines.clear();
  copied_columns = new_copied_columns;
  copied_text.clear();
  copied_ends.clear();
  problems.clear();
  left_out = 0;
  bytes = 0;
}

bool RowBatch::State::is_full(std::size_t rows_max) const {
  return lines.size() + left_out >= rows_max || bytes >= batch_bytes_max || problems.size() >= problems_max;
}

void RowBatch::State::add(std::size_t input, rules::feel::Value value) {
  if (builders[input].add_value(value)) return;
  builders[input].add_null();
  beside.push_back({lines.size(), plan->inputs[input].input.global, std::move(value)});
}

void RowBatch::State::drop() {
  for (rules::ColumnBuilder& builder : builders)
    if (builder.rows() > lines.size()) builder.drop_last();
  while (!beside.empty() && beside.back().row == lines.size()) beside.pop_back();
}

void RowBatch::State::leave_out(std::vector<Problem>& reasons) {
  drop();
  ++left_out;
  problems.insert(problems.end(), std::make_move_iterator(reasons.begin()),
                  std::make_move_iterator(reasons.end()));
  reasons.clear();
}

void RowBatch::State::add(InputRow& row) {
  if (!row.problems.empty()) return leave_out(row.problems);
  for (std::size_t i = 0; i < builders.size(); ++i) add(i, std::move(row.values[i]));
  for (std::string_view const cell : row.copied) copy(cell);
  keep(row.line);
}

void RowBatch::State::finish() {
  for (std::size_t i = 0; i < builders.size(); ++i) {
    // A column without values is unknown in every row, as it stands in `columns` from the beginning.
    if (builders[i].rows() == 0) continue;
    std::size_t const column = plan->inputs[i].input.global;
    columns[column] = builders[i].column();
    if (builders[i].texts().empty()) continue;
    texts.resize(columns.size());
    texts[column] = builders[i].texts();
  }
}

}  // namespace kanteling::io
