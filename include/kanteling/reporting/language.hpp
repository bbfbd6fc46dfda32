// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace kanteling::reporting {

enum class Language : std::uint8_t { dutch, english };

/// Who reads. A resident sees what is asked of the resident and never what help costs the municipality; a professional
/// sees costs, contracts and the names of facts as well.
enum class Audience : std::uint8_t { resident, professional };

}  // namespace kanteling::reporting
