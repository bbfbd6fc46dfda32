// SPDX-License-Identifier: Apache-2.0
#include <kanteling/kanteling.hpp>

#include <iostream>

int main() {
  std::cout << "kanteling " << kanteling::version() << '\n';
  return kanteling::version() == kanteling::version_string ? 0 : 1;
}
