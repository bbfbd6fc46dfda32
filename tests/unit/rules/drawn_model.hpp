// SPDX-License-Identifier: Apache-2.0
#pragma once
// Random models, compiled, with rows to decide in columns.

#include <cstdint>
#include <utility>
#include <vector>

#include "drawn_columns.hpp"
#include "kanteling/rules/kernels.hpp"
#include "random_models.hpp"
#include "random_tables.hpp"

namespace kanteling::rules::testing {

/// A model, and rows that are decided over and over.
struct Drawn {
  Model model;
  Program program;
  RowForm form;
  std::vector<Presence> presence;
  Rows pool;
};

inline Presence draw_presence(Draw& draw) {
  constexpr Presence all[] = {Presence::any,        Presence::any,       Presence::no_null,
                              Presence::no_unknown, Presence::all_known, Presence::no_value};
  return draw.one_of(all);
}

inline feel::Value draw_present(Draw& draw, Family family, std::uint32_t input, Presence presence) {
  if (presence == Presence::no_value) return draw.chance(50) ? feel::Value() : feel::Value::unknown({input});
  for (;;) {
    feel::Value value = draw_value(draw, family, input);
    bool const has_null = presence == Presence::any || presence == Presence::no_unknown;
    bool const has_unknown = presence == Presence::any || presence == Presence::no_null;
    if ((has_null || !value.is_null()) && (has_unknown || !value.is_unknown())) return value;
  }
}

inline std::vector<std::size_t> draw_order(Draw& draw, std::size_t pool) {
  constexpr std::size_t borders[] = {0,   1,   63,    64,    65,   block_rows - 1, block_rows, block_rows + 1,
                                     511, 512, 1'023, 1'024, 1'025};
  std::size_t const count = draw.chance(90) ? draw.below(40) : draw.one_of(borders);
  std::vector<std::size_t> order;
  for (std::size_t row = 0; row < count; ++row) order.push_back(draw.below(pool));
  return order;
}

/// Compiles drawn.model; false where it does not compile.
inline bool compile_model(Drawn& drawn, Schema const& facts) {
  Result<Program> program = compile_program({drawn.model}, facts);
  if (!program) return false;
  drawn.program = std::move(*program);
  Result<RowForm> form = row_form(drawn.program, facts.empty() ? input_schema(drawn.program) : facts, false);
  if (!form) return false;
  drawn.form = std::move(*form);
  return true;
}

inline bool draw_model(Draw& draw, Drawn& drawn) {
  ModelDrawer drawer(draw);
  drawn.model = drawer.model();
  if (!compile_model(drawn, drawer.facts())) return false;
  for (std::size_t i = 0; i < drawn.form.inputs; ++i) drawn.presence.push_back(draw_presence(draw));
  for (std::size_t row = 0; row < 24; ++row) {
    drawn.pool.emplace_back();
    for (std::uint32_t i = 0; i < drawn.form.inputs; ++i)
      drawn.pool.back().push_back(draw_present(draw, drawer.families()[i], i, drawn.presence[i]));
  }
  return true;
}

inline bool draw_tables(Draw& draw, TablesSize size, Drawn& drawn) {
  TableDrawer drawer(draw, size);
  drawn.model = drawer.model();
  if (!compile_model(drawn, drawer.facts())) return false;
  constexpr std::size_t absent[] = {0, 0, 2, 10, 50, 100};
  std::vector<std::size_t> percent;
  for (std::size_t i = 0; i < drawn.form.inputs; ++i) percent.push_back(draw.one_of(absent));
  for (std::size_t const one : percent)
    drawn.presence.push_back(one == 100 && draw.chance(80) ? Presence::no_value : Presence::any);
  for (std::size_t row = 0; row < 24; ++row) {
    drawn.pool.emplace_back();
    bool const is_wild = draw.chance(15);
    for (std::uint32_t i = 0; i < drawn.form.inputs; ++i)
      drawn.pool.back().push_back(drawer.value(i, percent[i], is_wild && percent[i] < 100));
  }
  return true;
}

}  // namespace kanteling::rules::testing
