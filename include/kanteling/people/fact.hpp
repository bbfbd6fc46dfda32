// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kanteling::people {

enum class FactType : std::uint8_t { boolean, number, text, date };

/// Where a fact is stated: about the case as a whole, about one need, about one task; or worked out by the library
/// itself and never accepted from outside.
enum class FactScope : std::uint8_t { whole_case, need, task, derived };

/// What a fact may be used for, as a set of bits. A hook of one act sees the facts of its purpose and those of
/// `any`; a fact is never read for another purpose unless it is named there.
struct Purposes {
  std::uint16_t bits = 0;
  friend constexpr Purposes operator|(Purposes a, Purposes b) {
    return {static_cast<std::uint16_t>(a.bits | b.bits)};
  }
  constexpr bool allows(Purposes asked) const { return (bits & asked.bits) != 0; }
  constexpr bool none() const { return bits == 0; }
  friend bool operator==(Purposes const&, Purposes const&) = default;
};

namespace purpose {
inline constexpr Purposes contact{1};  ///< who, where, which channel: what first contact may know
inline constexpr Purposes wmo{2};
inline constexpr Purposes youth{4};
inline constexpr Purposes participation{8};
inline constexpr Purposes debts{16};
inline constexpr Purposes parking_card{32};
inline constexpr Purposes pupil_transport{64};
inline constexpr Purposes safety{128};
inline constexpr Purposes social{2 | 4};       ///< the two acts of the ladder route
inline constexpr Purposes any{255};
}  // namespace purpose

/// One fact that rules may read and people may state.
/// A number is held as a whole number: value x 10^scale, with its unit in `unit`.
struct Fact {
  std::string_view name;  ///< id in files and FEEL name in tables
  FactType type;
  FactScope scope;
  Purposes purposes;
  std::uint8_t scale = 0;
  std::string_view unit;                      ///< "minutes", "cents", "metres", ...; empty where there is none
  std::span<std::string_view const> values;   ///< of a text: everything it may be
  std::string_view question_nl;               ///< asked of the resident, plain Dutch; empty for derived facts
  std::string_view question_en;
};

}  // namespace kanteling::people
