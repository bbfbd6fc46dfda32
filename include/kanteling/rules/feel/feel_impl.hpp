// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. FEEL: numbers, values, the parser, built-ins.

#include "kanteling/rules/decimal_impl.hpp"
#include "kanteling/rules/feel/builtins_impl.hpp"
#include "kanteling/rules/feel/parser_impl.hpp"
#include "kanteling/rules/feel/temporal_impl.hpp"
#include "kanteling/rules/feel/types_impl.hpp"
#include "kanteling/rules/feel/value_impl.hpp"
