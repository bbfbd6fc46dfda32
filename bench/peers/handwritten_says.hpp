// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the first rules of the two tables say, each packed into a byte: bits 0 .. 2 law or rung, 3 .. 6 weeks,
// 7 home visit. As wide as a register, to be looked up in.

#include "handwritten_view.hpp"

namespace kanteling::peers {
namespace {

constexpr std::int8_t lawful(Law law, int term) {
  return static_cast<std::int8_t>(term << 3 | law);
}

alignas(64) constexpr std::int8_t law_says[64] = {
    lawful(jeugdwet, 8), lawful(jeugdwet, 8), lawful(jeugdwet, 8), lawful(geen, 2),     lawful(llv, 8),
    lawful(llv, 8),      lawful(gpk_law, 8),  lawful(svb, 2),      lawful(pw, 12),      lawful(pw, 8),
    lawful(pw, 8),       lawful(geen, 2),     lawful(wgs, 4),      lawful(jeugdwet, 8), lawful(wmo, 8),
    lawful(wmo, 8),      lawful(wmo, 8),      lawful(geen, 2)};

constexpr std::int8_t access(Rung rung, int weeks, bool home) {
  return static_cast<std::int8_t>((home ? -128 : 0) | weeks << 3 | rung);
}

alignas(64) constexpr std::int8_t access_says[64] = {
    access(expert, 0, true),        access(expert, 0, true),         access(expert, 0, true),
    access(expert, 1, true),        access(doorverwijzen, 1, false), access(doorverwijzen, 1, false),
    access(expert, 2, true),        access(expert, 2, true),         access(expert, 1, true),
    access(maatwerk, 1, true),      access(eigen_kracht, 4, false),  access(algemeen, 4, false),
    access(kort, 3, true),          access(maatwerk, 0, false),      access(eigen_kracht, 4, false),
    access(maatwerk, 6, true),      access(maatwerk, 8, false),      access(kort, 1, true),
    access(kort, 1, true),          access(eigen_kracht, 6, false),  access(eigen_kracht, 6, false),
    access(algemeen, 4, false),     access(maatwerk, 8, true),       access(algemeen, 3, false),
    access(netwerk, 4, false),      access(maatwerk, 8, false),      access(netwerk, 3, false),
    access(eigen_kracht, 6, false), access(maatwerk, 6, true),       access(algemeen, 2, false),
    access(netwerk, 4, false),      access(algemeen, 4, false),      access(kort, 6, true),
    access(algemeen, 3, false),     access(kort, 4, true),           access(maatwerk, 8, true),
    access(maatwerk, 8, false),     access(maatwerk, 8, false),      access(algemeen, 6, false),
    access(maatwerk, 8, true)};

}  // namespace
}  // namespace kanteling::peers
