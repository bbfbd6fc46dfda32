// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The names of FEEL's functions and of their parameters, as DMN 1.5 has them in section 10.3.4.

#include <iterator>
#include <string_view>

#include "kanteling/rules/feel/builtin_ids_impl.hpp"
#include "kanteling/rules/feel/builtins.hpp"

namespace kanteling::rules::feel::detail::fn {

inline constexpr std::string_view p_n[] = {"n"};
inline constexpr std::string_view p_number[] = {"number"};
inline constexpr std::string_view p_n_scale[] = {"n", "scale"};
inline constexpr std::string_view p_dividend_divisor[] = {"dividend", "divisor"};
inline constexpr std::string_view p_from[] = {"from"};
inline constexpr std::string_view p_from_grouping_separator_decimal_separator[] = {
    "from", "grouping separator", "decimal separator"};
inline constexpr std::string_view p_year_month_day[] = {"year", "month", "day"};
inline constexpr std::string_view p_date_time[] = {"date", "time"};
inline constexpr std::string_view p_hour_minute_second_offset[] = {"hour", "minute", "second", "offset"};
inline constexpr std::string_view p_from_to[] = {"from", "to"};
inline constexpr std::string_view p_date[] = {"date"};
inline constexpr std::string_view p_value1_value2[] = {"value1", "value2"};
inline constexpr std::string_view p_negand[] = {"negand"};
inline constexpr std::string_view p_string[] = {"string"};
inline constexpr std::string_view p_string_match[] = {"string", "match"};
inline constexpr std::string_view p_string_start_position_length[] = {"string", "start position", "length"};
inline constexpr std::string_view p_list_delimiter[] = {"list", "delimiter"};
inline constexpr std::string_view p_list[] = {"list"};
inline constexpr std::string_view p_c[] = {"c"};
inline constexpr std::string_view p_b[] = {"b"};
inline constexpr std::string_view p_list_item[] = {"list", "item"};
inline constexpr std::string_view p_list_element[] = {"list", "element"};
inline constexpr std::string_view p_list_match[] = {"list", "match"};
inline constexpr std::string_view p_list_start_position_length[] = {"list", "start position", "length"};
inline constexpr std::string_view p_list_position[] = {"list", "position"};
inline constexpr std::string_view p_list_position_newitem[] = {"list", "position", "newItem"};
inline constexpr std::string_view p_list_match_newitem[] = {"list", "match", "newItem"};
inline constexpr std::string_view p_list_precedes[] = {"list", "precedes"};
inline constexpr std::string_view p_m[] = {"m"};
inline constexpr std::string_view p_m_key[] = {"m", "key"};
inline constexpr std::string_view p_entries[] = {"entries"};
inline constexpr std::string_view p_contexts[] = {"contexts"};
inline constexpr std::string_view p_context_key_value[] = {"context", "key", "value"};
inline constexpr std::string_view p_context_keys_value[] = {"context", "keys", "value"};
inline constexpr std::string_view p_point1_point2[] = {"point1", "point2"};
inline constexpr std::string_view p_point_range[] = {"point", "range"};
inline constexpr std::string_view p_range_point[] = {"range", "point"};
inline constexpr std::string_view p_range1_range2[] = {"range1", "range2"};

inline constexpr Signature s_n[] = {{p_n, 1}};
inline constexpr Signature s_number[] = {{p_number, 1}};
inline constexpr Signature s_n_scale[] = {{p_n_scale, 1}};
inline constexpr Signature s_n_and_scale[] = {{p_n_scale, 2}};
inline constexpr Signature s_dividend_divisor[] = {{p_dividend_divisor, 2}};
inline constexpr Signature s_number_from[] = {{p_from, 1}, {p_from_grouping_separator_decimal_separator, 3}};
inline constexpr Signature s_from[] = {{p_from, 1}};
inline constexpr Signature s_date_of[] = {{p_from, 1}, {p_year_month_day, 3}};
inline constexpr Signature s_date_time_of[] = {{p_from, 1}, {p_date_time, 2}};
inline constexpr Signature s_time_of[] = {{p_from, 1}, {p_hour_minute_second_offset, 3}};
inline constexpr Signature s_from_to[] = {{p_from_to, 2}};
inline constexpr Signature s_date[] = {{p_date, 1}};
inline constexpr Signature s_none[] = {{{}, 0}};
inline constexpr Signature s_values[] = {{p_value1_value2, 0}};
inline constexpr Signature s_negand[] = {{p_negand, 1}};
inline constexpr Signature s_text[] = {{p_string, 1}};
inline constexpr Signature s_text_match[] = {{p_string_match, 2}};
inline constexpr Signature s_text_part[] = {{p_string_start_position_length, 2}};
inline constexpr Signature s_join[] = {{p_list_delimiter, 1}};
inline constexpr Signature s_list[] = {{p_list, 1}};
inline constexpr Signature s_list_or_n[] = {{p_list, 1}, {p_n, 1, true}};
inline constexpr Signature s_list_or_c[] = {{p_list, 1}, {p_c, 1, true}};
inline constexpr Signature s_list_or_b[] = {{p_list, 1}, {p_b, 1, true}};
inline constexpr Signature s_lists[] = {{p_list, 1, true}};
inline constexpr Signature s_list_item[] = {{p_list_item, 2, true}};
inline constexpr Signature s_list_element[] = {{p_list_element, 2}};
inline constexpr Signature s_list_match[] = {{p_list_match, 2}};
inline constexpr Signature s_list_part[] = {{p_list_start_position_length, 2}};
inline constexpr Signature s_list_position[] = {{p_list_position, 2}};
inline constexpr Signature s_list_insert[] = {{p_list_position_newitem, 3}};
inline constexpr Signature s_list_replace[] = {{p_list_position_newitem, 3}, {p_list_match_newitem, 3}};
inline constexpr Signature s_list_precedes[] = {{p_list_precedes, 1}};
inline constexpr Signature s_m[] = {{p_m, 1}};
inline constexpr Signature s_m_key[] = {{p_m_key, 2}};
inline constexpr Signature s_entries[] = {{p_entries, 1}};
inline constexpr Signature s_contexts[] = {{p_contexts, 1}};
inline constexpr Signature s_context_put[] = {{p_context_key_value, 3}, {p_context_keys_value, 3}};
inline constexpr Signature s_points_ranges[] = {
    {p_point1_point2, 2}, {p_point_range, 2}, {p_range_point, 2}, {p_range1_range2, 2}};
inline constexpr Signature s_ranges[] = {{p_range1_range2, 2}};
inline constexpr Signature s_point_range[] = {{p_point_range, 2}, {p_range1_range2, 2}};
inline constexpr Signature s_range_point[] = {{p_range_point, 2}, {p_range1_range2, 2}};
inline constexpr Signature s_points_or_ranges[] = {{p_point1_point2, 2}, {p_range1_range2, 2}};

inline constexpr BuiltinInfo table[] = {
    {"abs", s_n},
    {"after", s_points_ranges},
    {"all", s_list_or_b},
    {"any", s_list_or_b},
    {"append", s_list_item},
    {"before", s_points_ranges},
    {"ceiling", s_n_scale},
    {"coincides", s_points_or_ranges},
    {"concatenate", s_lists},
    {"contains", s_text_match},
    {"context", s_entries},
    {"context merge", s_contexts},
    {"context put", s_context_put},
    {"count", s_list},
    {"date", s_date_of},
    {"date and time", s_date_time_of},
    {"day of week", s_date},
    {"day of year", s_date},
    {"decimal", s_n_and_scale},
    {"distinct values", s_list},
    {"duration", s_from},
    {"during", s_point_range},
    {"ends with", s_text_match},
    {"even", s_number},
    {"exp", s_number},
    {"finished by", s_range_point},
    {"finishes", s_point_range},
    {"flatten", s_list},
    {"floor", s_n_scale},
    {"get entries", s_m},
    {"get value", s_m_key},
    {"includes", s_range_point},
    {"index of", s_list_match},
    {"insert before", s_list_insert},
    {"is", s_values},
    {"list contains", s_list_element},
    {"list replace", s_list_replace},
    {"log", s_number},
    {"lower case", s_text},
    {"max", s_list_or_c},
    {"mean", s_list_or_n},
    {"median", s_list_or_n},
    {"meets", s_ranges},
    {"met by", s_ranges},
    {"min", s_list_or_c},
    {"mode", s_list_or_n},
    {"modulo", s_dividend_divisor},
    {"month of year", s_date},
    {"not", s_negand},
    {"now", s_none},
    {"number", s_number_from},
    {"odd", s_number},
    {"overlaps", s_ranges},
    {"overlaps after", s_ranges},
    {"overlaps before", s_ranges},
    {"product", s_list_or_n},
    {"range", s_from},
    {"remove", s_list_position},
    {"reverse", s_list},
    {"round down", s_n_and_scale},
    {"round half down", s_n_and_scale},
    {"round half up", s_n_and_scale},
    {"round up", s_n_and_scale},
    {"sort", s_list_precedes},
    {"sqrt", s_number},
    {"started by", s_range_point},
    {"starts", s_point_range},
    {"starts with", s_text_match},
    {"stddev", s_list_or_n},
    {"string", s_from},
    {"string join", s_join},
    {"string length", s_text},
    {"sublist", s_list_part},
    {"substring", s_text_part},
    {"substring after", s_text_match},
    {"substring before", s_text_match},
    {"sum", s_list_or_n},
    {"time", s_time_of},
    {"today", s_none},
    {"union", s_lists},
    {"upper case", s_text},
    {"week of year", s_date},
    {"years and months duration", s_from_to},
};

/// Looked up by binary search, and by Builtin: both hold only in the order of the names.
constexpr bool table_is_sorted() {
  for (std::size_t i = 1; i < std::size(table); ++i) {
    if (!(table[i - 1].name < table[i].name)) return false;
  }
  return true;
}
static_assert(table_is_sorted());
static_assert(std::size(table) == static_cast<std::size_t>(Builtin::years_and_months_duration) + 1);

/// Regular expressions need a library of their own.
inline constexpr std::string_view unsupported[] = {"matches", "replace", "split"};

}  // namespace kanteling::rules::feel::detail::fn
