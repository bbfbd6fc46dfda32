// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The implementation of decimal.hpp, from the ground up: wide whole numbers, the parts of a Decimal,
/// operations.

#include "kanteling/rules/decimal_arithmetic_impl.hpp"
#include "kanteling/rules/decimal_functions_impl.hpp"
#include "kanteling/rules/decimal_power_impl.hpp"
#include "kanteling/rules/decimal_round_impl.hpp"
#include "kanteling/rules/decimal_text_impl.hpp"
