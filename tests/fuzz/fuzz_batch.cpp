// SPDX-License-Identifier: Apache-2.0
// Bytes as the choices by which a small model, rows and columns are drawn: a BatchRun says of every row what
// a RowRun says of it alone, on every instruction set and whatever is kept. Never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "../unit/rules/batch_comparison.hpp"
#include "../unit/rules/drawn_model.hpp"

namespace {

using namespace kanteling::rules;
using namespace kanteling::rules::testing;

bool draw_small(Draw& draw, Drawn& drawn) {
  if (draw.chance(50)) return draw_model(draw, drawn);
  TablesSize size;
  size.inputs = 1 + draw.below(6);
  size.tables = 1 + draw.below(3);
  size.rules = draw.below(20);
  size.percent_dash = 20 + draw.below(71);
  size.percent_computed = draw.chance(50) ? 0 : draw.below(12);
  if (size.percent_computed > 0 && draw.chance(75)) size.values_below = 100'000;
  return draw_tables(draw, size, drawn);
}

void check(std::string const& told, Drawn const& drawn) {
  if (told.empty()) return;
  std::fprintf(stderr, "%s\n%s", told.substr(0, 4'000).c_str(), shown(drawn.model).c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  Draw draw(std::span<std::uint8_t const>(data, size));
  Drawn drawn;
  if (!draw_small(draw, drawn)) return 0;
  BatchOptions options;
  options.keep = static_cast<Keep>(draw.below(3));
  options.kernels = draw.one_of(all_kernels());
  BatchComparison comparison(drawn.program, drawn.form, drawn.pool);
  BatchRun batch(drawn.program, drawn.form, options);
  for (int i = 0; i < 2; ++i) {  // nothing of the first batch may stay behind
    std::vector<std::size_t> const order = draw_order(draw, drawn.pool.size());
    DrawnColumns const columns(drawn.form, drawn.pool, order, drawn.presence, draw);
    batch.decide(columns.columns());
    check(comparison.columns(batch, order), drawn);
    for (std::size_t row = 0; row < order.size(); row += 1 + order.size() / 40)
      check(comparison.row(batch, row, order[row], options.keep), drawn);
    if (!order.empty()) check(comparison.explained(batch, order.size() - 1, order.back()), drawn);
  }
  return 0;
}
