// SPDX-License-Identifier: Apache-2.0
#include <kanteling/version.hpp>

#include <iostream>
#include <tl/expected.hpp>

int main() {
  tl::expected<std::string_view, int> const version = kanteling::version_string;
  std::cout << "kanteling " << *version << '\n';
}
