// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/rules/model.hpp"

namespace kanteling::io {

/// A model as DMN XML, UTF-8: all of it, with legal sources as attributes of `legal_namespace` (see dmn.hpp).
/// The same model gives the same bytes. DMN 1.3, which most tools read; 1.4 where the model holds a boxed
/// conditional, filter or iterator, and 1.5 where a type tests a list as a whole, because older versions have
/// no word for these. Places are not written. A character that XML cannot hold becomes U+FFFD; the readers
/// let none in.
[[nodiscard]] std::string write_dmn(rules::Model const& model);

}  // namespace kanteling::io
