// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kanteling {

/// The version of these headers. Kept equal to the project version: CMake refuses to configure otherwise.
inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;
inline constexpr std::string_view version_string = "0.1.0";

/// The version of the library that was linked; differs from `version_string` only when headers and library
/// come from two releases. Needs the compiled library: users of kanteling::rules alone read `version_string`.
[[nodiscard]] std::string_view version() noexcept;

}  // namespace kanteling
