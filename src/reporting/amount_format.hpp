// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kanteling/reporting/amounts.hpp"

namespace kanteling::reporting {

/// `€ 21,80`; a rule, a tariff or bands in words.
std::string value_text(AmountValue const& value, Language language);

}  // namespace kanteling::reporting
