// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace kanteling::peers {

/// The order of a view's null words.
enum Input : std::uint8_t {
  age,
  household_size,
  children,
  income,
  wealth,
  urgency,
  request_type,
  kern,
  safety,
  has_network,
  living_alone,
  days_since_discharge,
  request_day,
  zrm_fin,
  zrm_work,
  zrm_time,
  zrm_house,
  zrm_rel,
  zrm_mental,
  zrm_phys,
  zrm_addict,
  zrm_adl,
  zrm_iadl,
  zrm_net,
  zrm_part,
  zrm_just,
  input_count
};

inline constexpr std::size_t block_rows = 64;
inline constexpr std::size_t severity_rules = 20;

// The codes stand so that the sets of the rules are ranges.
enum RequestType : std::int8_t {
  huishouden,
  begeleiding,
  dagbesteding,
  hulpmiddel,
  woningaanpassing,
  vervoer,
  jeugdhulp,
  inkomen,
  schulden,
  leerlingenvervoer,
  gpk,
  mantelzorg,
  other_type
};
enum Kern : std::int8_t { aalwijk, centrum, elsveld, beekdorp, duinrand, friesebrug, other_kern };
enum Law : std::int8_t { wmo, jeugdwet, pw, wgs, llv, gpk_law, svb, geen };
enum Rung : std::int8_t { eigen_kracht, netwerk, algemeen, kort, maatwerk, expert, doorverwijzen };

/// Many requests and the place of their outcomes, as the kernels see them: raw pointers only, so that no
/// inline function is compiled for an instruction set and then used by code for another. All columns hold
/// whole blocks of 64 rows.
struct HandView {
  std::size_t rows = 0;
  std::int8_t const* small[input_count] = {};  ///< null pointer for the four below
  std::int16_t const* days_since_discharge = nullptr;
  std::int16_t const* request_day = nullptr;
  std::int16_t const* income16 = nullptr;  ///< one of the two
  std::int32_t const* income32 = nullptr;
  std::int32_t const* wealth = nullptr;
  std::int32_t money_scale = 1;  ///< both amounts are euros times this
  bool has_nulls = false;
  std::uint64_t const* null_bits[input_count] = {};  ///< never a null pointer where has_nulls

  std::int8_t* score = nullptr;
  std::int8_t* law_rule = nullptr;  ///< from 0
  std::int8_t* law = nullptr;
  std::int8_t* term = nullptr;
  std::int8_t* access_rule = nullptr;  ///< from 0
  std::int8_t* rung = nullptr;
  std::int8_t* weeks = nullptr;
  std::int8_t* home_visit = nullptr;
  std::uint16_t* actions = nullptr;  ///< bit i: action rule i
  // Which severity rules fired, as it comes naturally: from columns 20 words per block of 64 rows, a bit per
  // row; from rows a word per row, a bit per rule.
  std::uint64_t* severity_fired = nullptr;
  std::uint32_t* severity_row = nullptr;
};

}  // namespace kanteling::peers
