// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <string>

#include "kanteling/rules/feel/value.hpp"

namespace kanteling::tck {

/// The value that an element holds: in <value> by its xsi:type (xsd:decimal, string, boolean, date, time,
/// dateTime, duration; other numbers of XML Schema count as decimal), in <list> item by item, in <component>s
/// as a context; null for xsi:nil and for none of these. A value without a type is a boolean or a number
/// where it reads as one, else a string. What cannot be read is null, and `unreadable` says what it was.
[[nodiscard]] rules::feel::Value read_value(pugi::xml_node holder, std::string& unreadable);

}  // namespace kanteling::tck
