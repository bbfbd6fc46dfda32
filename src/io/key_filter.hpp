// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "io/json_value.hpp"
#include "io/json_writer.hpp"
#include "io/outcome_view_keys.hpp"

namespace kanteling::io {

/// Writes a value with the keys that may be seen: those of which a row of the table names a part that is open.
/// `whole` from a row on that opens everything below it.
class KeyFilter {
 public:
  KeyFilter(JsonWriter& out, reporting::Parts parts, std::span<ViewKey const> keys)
      : out_(out), parts_(parts), keys_(keys) {}

  void write(JsonValue const& value, std::string_view in, bool whole) {
    switch (value.kind) {
      case JsonValue::Kind::null: return out_.null();
      case JsonValue::Kind::boolean: return out_.boolean(value.boolean);
      case JsonValue::Kind::integer: return out_.number(value.integer);
      case JsonValue::Kind::other_number: return out_.digits(value.text);
      case JsonValue::Kind::text: return out_.text(value.text);
      case JsonValue::Kind::array:
        out_.begin_array();
        for (JsonValue const& item : value.items) write(item, in, whole);
        return out_.end_array();
      case JsonValue::Kind::object: return write_members(value, in, whole);
    }
  }

 private:
  ViewKey const* row_of(std::string_view in, std::string_view key) const {
    auto const row =
        std::find_if(keys_.begin(), keys_.end(), [&](ViewKey const& k) { return k.in == in && k.key == key; });
    return row == keys_.end() ? nullptr : &*row;
  }

  void write_members(JsonValue const& value, std::string_view in, bool whole) {
    out_.begin_object();
    for (JsonMember const& member : value.members) {
      ViewKey const* const row = whole ? nullptr : row_of(in, member.key);
      if (!whole && (row == nullptr || !parts_.has(row->part))) continue;
      out_.key(member.key);
      write(member.value, member.key, whole || row->whole);
    }
    out_.end_object();
  }

  JsonWriter& out_;
  reporting::Parts parts_;
  std::span<ViewKey const> keys_;
};

}  // namespace kanteling::io
