// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace kanteling::python {

/// Texts by the name that the .py files give them.
using Texts = std::map<std::string, std::string>;

/// A name that is not there is empty.
inline std::string take(Texts const& texts, char const* name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string() : found->second;
}

}  // namespace kanteling::python
