// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/drawing_right.hpp"

#include <string>
#include <utility>

namespace kanteling::law {

Result<DrawingRight> step(DrawingRight from, DrawingRight to) {
  if (may_follow(from, to)) return to;
  std::string possible;
  for (std::size_t i = 0; i < drawing_right_count; ++i) {
    if (!may_follow(from, static_cast<DrawingRight>(i))) continue;
    if (!possible.empty()) possible += " or ";
    possible += drawing_right_names[i].code;
  }
  if (possible.empty()) possible = "a new grant: nothing follows";
  return tl::make_unexpected(std::vector<Problem>{
      {"drawing right", std::string(name_of(to).code) + " after " + std::string(name_of(from).code),
       std::move(possible)}});
}

}  // namespace kanteling::law
