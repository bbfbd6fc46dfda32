// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws expressions over numbers, dates, truth values and texts that mostly are of the right types, with
// nulls and unknowns in them.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "kanteling/rules/feel/temporal.hpp"
#include "random_models.hpp"

namespace kanteling::rules::testing {

/// Numbers just inside, at and outside of 1, 2, 4 and 8 bytes, and small ones.
inline std::int64_t draw_whole(Draw& draw) {
  using Limits = std::numeric_limits<std::int64_t>;
  constexpr std::int64_t borders[] = {0x7F,        0xFF,        0x7FFF,           0xFFFF,
                                      0x7FFF'FFFF, 0xFFFF'FFFF, Limits::max() - 1};
  if (draw.chance(60)) return static_cast<std::int64_t>(draw.below(25)) - 8;
  std::int64_t const border = draw.one_of(borders) + (static_cast<std::int64_t>(draw.below(3)) - 1);
  return draw.chance(50) ? border : -border - 1;
}

/// A number as FEEL writes it, with so many decimals.
inline std::string decimal_text(std::int64_t value, std::uint8_t scale) {
  bool const is_negative = value < 0;
  std::uint64_t const size =
      is_negative ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
  std::string text = std::to_string(size);
  if (text.size() <= scale) text.insert(0, scale + 1U - text.size(), '0');
  if (scale > 0) text.insert(text.size() - scale, 1, '.');
  return is_negative ? "-" + text : text;
}

inline std::int64_t draw_day(Draw& draw) {
  static std::int64_t const days[] = {0,
                                      feel::make_day({-999'999'999, 1, 1})->days,
                                      feel::make_day({999'999'999, 12, 31})->days,
                                      feel::make_day({2024, 2, 29})->days,
                                      127,
                                      -128,
                                      32'767,
                                      -32'769};
  if (draw.chance(60)) return 19'782 + static_cast<std::int64_t>(draw.below(5));
  std::int64_t const day = draw.one_of(days) + static_cast<std::int64_t>(draw.below(3)) - 1;
  return day < days[1] ? days[1] : day > days[2] ? days[2] : day;
}

inline std::string day_text(feel::Day day) {
  return "date(\"" + feel::to_string(feel::Value::of(day)) + "\")";
}

/// A few decimals less where the number stays in 64 bits with all of them.
inline std::string number_text(Draw& draw, std::uint8_t scale) {
  std::int64_t const value = draw_whole(draw);
  bool const is_small = value == static_cast<std::int32_t>(value);
  return decimal_text(value, is_small && draw.chance(25) ? std::uint8_t{0} : scale);
}

/// One of some hundred texts, a few of them often.
inline std::string draw_text(Draw& draw) {
  return "w" + std::to_string(draw.below(draw.chance(80) ? 6 : 300));
}

/// Something that expressions can read: an input, or an output of a decision.
struct DrawnName {
  std::string name;
  Family family = Family::number;
  std::uint8_t scale = 0;
};

inline std::string constant_text(Draw& draw, DrawnName const& like) {
  switch (like.family) {
    case Family::number:
      return number_text(draw, like.scale);
    case Family::text:
      return "\"" + draw_text(draw) + "\"";
    case Family::boolean:
      return draw.chance(50) ? "true" : "false";
    case Family::date:
      break;
  }
  return day_text({draw_day(draw)});
}

class FormulaDrawer {
 public:
  FormulaDrawer(Draw& draw, std::vector<DrawnName> const& names) : draw_(draw), names_(names) {}

  std::string formula(Family family, int depth) {
    if (draw_.below(300) == 0) family = static_cast<Family>(draw_.below(4));
    if (depth > 0 && draw_.chance(15))
      return "(if " + truth(depth - 1) + " then " + formula(family, depth - 1) + " else " +
             formula(family, depth - 1) + ")";
    if (family == Family::number) return number(depth);
    return family == Family::boolean ? truth(depth) : leaf(family);
  }

  /// A cell that looks at other values than its own. `of`: what its column is about.
  std::string cell(DrawnName const& of) {
    std::string const other = formula(of.family, 1);
    std::size_t const kind = draw_.below(8);
    bool const is_ordered = of.family == Family::number || of.family == Family::date;
    if (kind == 0) return "not(" + other + ")";
    if (kind == 1) return other + ", " + constant_text(draw_, of);
    if (kind == 2) return "? != null and " + truth(1);
    if (kind == 3 && is_ordered) return "[" + constant_text(draw_, of) + ".." + leaf(of.family) + ")";
    if (kind == 4 && is_ordered) return "? " + sign(of.family) + " " + other;
    if (kind == 5 && is_ordered) return "? between " + leaf(of.family) + " and " + other;
    if (kind == 6) return "? in (" + other + ", null)";
    return is_ordered ? draw_.one_of(orders_) + std::string(" ") + other : other;
  }

 private:
  std::string number(int depth) {
    static constexpr char const* operations[] = {" + ", " - ", " * "};
    if (depth == 0 || draw_.chance(25)) return leaf(Family::number);
    if (draw_.chance(5)) return "(-" + number(depth - 1) + ")";
    if (draw_.chance(3)) return "(" + number(depth - 1) + " / 4)";
    return "(" + number(depth - 1) + draw_.one_of(operations) + number(depth - 1) + ")";
  }

  std::string truth(int depth) {
    static constexpr Family families[] = {Family::number, Family::number, Family::date, Family::text,
                                          Family::boolean};
    if (depth == 0 && draw_.chance(40)) return leaf(Family::boolean);
    std::size_t const kind = draw_.below(10);
    if (depth > 0 && kind < 2) return "(" + truth(depth - 1) + " and " + truth(depth - 1) + ")";
    if (depth > 0 && kind < 4) return "(" + truth(depth - 1) + " or " + truth(depth - 1) + ")";
    if (depth > 0 && kind == 4) return "not(" + truth(depth - 1) + ")";
    Family const family = draw_.one_of(families);
    bool const is_ordered = family == Family::number || family == Family::date;
    std::string const a = formula(family, depth > 0 ? depth - 1 : 0);
    if (kind == 5) return "(" + a + (draw_.chance(50) ? " = null)" : " != null)");
    if (kind == 6 && is_ordered) return "(" + a + " between " + leaf(family) + " and " + leaf(family) + ")";
    if (kind == 7 && is_ordered)
      return "(" + a + " in [" + constant(family) + ".." +
             (draw_.chance(80) ? constant(family) : leaf(family)) + "))";
    if (kind == 8) return "(" + leaf(family) + " in (" + leaf(family) + ", " + leaf(family) + "))";
    return "(" + a + " " + sign(family) + " " + leaf(family) + ")";
  }

  std::string sign(Family family) {
    bool const is_ordered = family == Family::number || family == Family::date;
    if (!is_ordered || draw_.chance(30)) return draw_.chance(50) ? "=" : "!=";
    return draw_.one_of(orders_);
  }

  std::string leaf(Family family) {
    if (draw_.chance(1)) return "null";
    std::vector<DrawnName const*> fitting;
    for (DrawnName const& name : names_)
      if (name.family == family) fitting.push_back(&name);
    if (!fitting.empty() && draw_.chance(75)) return draw_.one_of(fitting)->name;
    return constant(family);
  }

  std::string constant(Family family) {
    if (family == Family::number && draw_.chance(90))
      return draw_.chance(70) ? std::to_string(draw_.below(12)) : "1." + std::to_string(1 + draw_.below(9));
    std::string const text = constant_text(draw_, {"", family, 2});
    return text[0] == '-' ? "(" + text + ")" : text;
  }

  static constexpr char const* orders_[] = {"<", "<=", ">", ">="};
  Draw& draw_;
  std::vector<DrawnName> const& names_;
};

}  // namespace kanteling::rules::testing
