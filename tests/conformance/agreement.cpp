// SPDX-License-Identifier: Apache-2.0
#include "agreement.hpp"

#include <optional>

#include "kanteling/rules/decimal.hpp"

namespace kanteling::tck {
namespace {

using rules::Decimal;
using rules::feel::Kind;
using rules::feel::Value;

bool numbers_agree(Decimal const& expected, Decimal const& got) {
  if (expected == got) return true;
  if (expected.is_whole() && got.is_whole()) return false;
  rules::MaybeDecimal const difference = subtract(got, expected);
  rules::MaybeDecimal const bound = multiply(expected.absolute(), Decimal::of(1, 8));
  return difference && bound && compare(difference->absolute(), *bound) <= 0;
}

bool lists_agree(Value const& expected, Value const& got) {
  if (expected.items().size() != got.items().size()) return false;
  for (std::size_t i = 0; i < expected.items().size(); ++i) {
    if (!agrees(expected.items()[i], got.items()[i])) return false;
  }
  return true;
}

bool contexts_agree(Value const& expected, Value const& got) {
  if (expected.entries().size() != got.entries().size()) return false;
  for (auto const& [key, value] : expected.entries()) {
    Value const* const other = got.find(key);
    if (other == nullptr || !agrees(value, *other)) return false;
  }
  return true;
}

}  // namespace

bool agrees(Value const& expected, Value const& got) {
  if (expected.kind() != got.kind()) return false;
  switch (expected.kind()) {
    case Kind::null:
      return true;
    case Kind::number:
      return numbers_agree(expected.number(), got.number());
    case Kind::string:
      return expected.text() == got.text();
    case Kind::list:
      return lists_agree(expected, got);
    case Kind::context:
      return contexts_agree(expected, got);
    default:
      return equal(expected, got).value_or(false);
  }
}

}  // namespace kanteling::tck
