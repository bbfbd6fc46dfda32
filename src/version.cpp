// SPDX-License-Identifier: Apache-2.0
#include <kanteling/version.hpp>

namespace kanteling {

std::string_view version() noexcept { return version_string; }

}  // namespace kanteling
