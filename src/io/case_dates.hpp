// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/json_value.hpp"
#include "io/place.hpp"
#include "io/read_value.hpp"

namespace kanteling::io {

/// A date that stands under a key and is right by itself.
inline std::optional<Date> date_in(JsonValue const* object, std::string_view key) {
  JsonValue const* const value = object ? find(*object, key) : nullptr;
  return value ? parse_date(value->text) : std::nullopt;
}

inline void not_after(std::optional<Date> date, std::optional<Date> limit, Place const& place,
                      std::string_view limit_name) {
  if (!date || !limit || *date <= *limit) return;
  place.refuse(to_string(*date), "not after " + std::string(limit_name) + ", " + to_string(*limit));
}

inline void not_before(std::optional<Date> date, std::optional<Date> limit, Place const& place,
                       std::string_view limit_name) {
  if (!date || !limit || *limit <= *date) return;
  place.refuse(to_string(*date), "not before " + std::string(limit_name) + ", " + to_string(*limit));
}

}  // namespace kanteling::io
