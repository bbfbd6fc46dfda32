// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace kanteling {

/// SHA-256 of a text of bytes, as 64 lower-case hex digits. Source: FIPS 180-4.
/// Our own, because one hash of some kilobytes is not worth a cryptographic library as a dependency of every
/// host. It names content in receipts; it guards no secret, and is not written to resist timing attacks.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace kanteling
