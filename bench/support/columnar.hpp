// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include "kanteling/rules/batch_run.hpp"
#include "support/requests.hpp"

namespace kanteling::bench {

/// All batches, decided by one BatchRun each, so that all of them keep their memory.
class Columnar {
 public:
  Columnar(LoadedModel const& model, Requests const& requests, rules::BatchOptions const& options) {
    for (io::RowBatch const& batch : requests.batches) {
      columns_.push_back(batch.columns());
      runs_.push_back(std::make_unique<rules::BatchRun>(model.program, model.form, options));
    }
  }
  void operator()() {
    for (std::size_t i = 0; i < runs_.size(); ++i) runs_[i]->decide(columns_[i]);
  }
  double bytes_per_row() const { return runs_.empty() ? 0 : runs_[0]->bytes_per_row(); }
  std::size_t rows_one_by_one() const {
    std::size_t count = 0;
    for (auto const& run : runs_) count += run->rows_one_by_one();
    return count;
  }
  std::size_t problems() const {
    std::size_t count = 0;
    for (auto const& run : runs_) count += run->problems().size();
    return count;
  }
  std::span<rules::FallBack const> fall_backs() const {
    return runs_.empty() ? std::span<rules::FallBack const>() : runs_[0]->fall_backs();
  }

 private:
  std::vector<rules::Columns> columns_;
  std::vector<std::unique_ptr<rules::BatchRun>> runs_;
};

/// Columns one behind the other several times.
class Repeated {
 public:
  Repeated(rules::Columns const& from, std::size_t times) : rows_(from.rows * times) {
    bytes_.resize(from.inputs.size());
    null_.resize(from.inputs.size());
    unknown_.resize(from.inputs.size());
    for (std::size_t i = 0; i < from.inputs.size(); ++i) {
      rules::Column column = from.inputs[i];
      std::size_t const bytes = from.rows * column.width;
      bytes_[i].resize((bytes * times + 63) / 64 + 1);
      char* const to = reinterpret_cast<char*>(bytes_[i].data());
      for (std::size_t t = 0; t < times && bytes > 0; ++t) std::memcpy(to + t * bytes, column.data, bytes);
      if (column.width != 0) column.data = to;
      column.null_bits = repeat(column.null_bits, from.rows, null_[i]);
      column.unknown_bits = repeat(column.unknown_bits, from.rows, unknown_[i]);
      columns_.push_back(column);
    }
    view_.rows = rows_;
    view_.inputs = columns_;
    view_.texts = from.texts;
  }
  Repeated(Repeated const&) = delete;
  Repeated& operator=(Repeated const&) = delete;
  rules::Columns const& columns() const { return view_; }

 private:
  struct alignas(64) Line {
    char bytes[64];
  };
  std::uint64_t const* repeat(std::uint64_t const* bits, std::size_t rows,
                              std::vector<std::uint64_t>& to) const {
    if (bits == nullptr) return nullptr;
    to.resize((rows_ + 63) / 64);
    for (std::size_t r = 0; r < rows_; ++r) {
      std::size_t const from = r % rows;
      to[r / 64] |= (bits[from / 64] >> (from % 64) & 1U) << (r % 64);
    }
    return to.data();
  }

  std::size_t rows_;
  std::vector<std::vector<Line>> bytes_;
  std::vector<std::vector<std::uint64_t>> null_;
  std::vector<std::vector<std::uint64_t>> unknown_;
  std::vector<rules::Column> columns_;
  rules::Columns view_;
};

}  // namespace kanteling::bench
