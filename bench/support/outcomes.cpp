// SPDX-License-Identifier: Apache-2.0
#include "support/outcomes.hpp"

#include "kanteling/rules/columns/batch_rows_impl.hpp"
#include "kanteling/rules/row_run.hpp"

namespace kanteling::bench {
namespace {

using rules::feel::Kind;
using rules::feel::Value;

/// All outputs of a decision: of a table with several, each has its place.
void add_result(std::string& text, rules::Program const& program, std::uint32_t global, Value const& value) {
  std::uint32_t const table = program.globals[global].table;
  bool const has_several = table != rules::Global::no_table && program.tables[table].outputs.size() > 1;
  if (!has_several) {
    text += ',';
    return add_outcome(text, value);
  }
  for (rules::TableLogic::Output const& output : program.tables[table].outputs) {
    text += ',';
    if (value.kind() == Kind::context) {
      Value const* const entry = value.find(output.name);
      if (entry != nullptr) add_outcome(text, *entry);
    } else if (value.kind() == Kind::list) {
      bool first = true;
      for (Value const& item : value.items()) {
        if (!first) text += '|';
        first = false;
        Value const* const entry = item.kind() == Kind::context ? item.find(output.name) : nullptr;
        if (entry != nullptr) add_outcome(text, *entry);
      }
    } else {
      add_outcome(text, value);
    }
  }
}

template <class ValueOf>
void add_rows(std::string& text, LoadedModel const& model, io::RowBatch const& batch, std::size_t first,
              bool has_id, ValueOf value_of) {
  for (std::size_t row = 0; row < batch.rows(); ++row) {
    if (has_id) text += batch.copied(0, row);
    if (!has_id) text += std::to_string(first + row);
    for (std::uint32_t s = 0; s < model.form.steps.size(); ++s) {
      std::uint32_t const global = model.form.steps[s].global;
      if (!model.program.globals[global].is_version)
        add_result(text, model.program, global, value_of(s, row));
    }
    text += '\n';
  }
}

}  // namespace

void add_outcome(std::string& text, Value const& value) {
  if (value.is_null()) return;
  if (value.is_unknown()) {
    text += '?';
  } else if (value.kind() == Kind::boolean) {
    text += value.boolean() ? '1' : '0';
  } else if (value.kind() == Kind::list) {
    for (std::size_t i = 0; i < value.items().size(); ++i) {
      if (i > 0) text += '|';
      add_outcome(text, value.items()[i]);
    }
  } else {
    text += to_string(value);
  }
}

std::string outcomes_of_columns(LoadedModel const& model, Requests const& requests,
                                rules::BatchOptions options) {
  rules::BatchRun run(model.program, model.form, std::move(options));
  std::string text;
  std::size_t first = 0;
  for (io::RowBatch const& batch : requests.batches) {
    run.decide(batch.columns());
    add_rows(text, model, batch, first, requests.copied_columns > 0,
             [&](std::uint32_t s, std::size_t row) { return run.value(s, row); });
    first += batch.rows();
  }
  return text;
}

std::string outcomes_of_rows(LoadedModel const& model, Requests const& requests) {
  rules::RowRun run(model.program, model.form);
  rules::detail::ColumnRow taken(model.program, model.form);
  std::string text;
  std::size_t first = 0;
  std::size_t decided = 0;  // so many rows
  for (io::RowBatch const& batch : requests.batches) {
    rules::Columns const columns = batch.columns();
    add_rows(text, model, batch, first, requests.copied_columns > 0, [&](std::uint32_t s, std::size_t row) {
      if (decided != first + row + 1) {
        decided = first + row + 1;
        taken.take(columns, row);
        taken.give_to(run);
        run.decide_all();
      }
      return run.value(s);
    });
    first += batch.rows();
  }
  return text;
}

}  // namespace kanteling::bench
