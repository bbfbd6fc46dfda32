// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The implementation of the rules engine. Include it in exactly one .cpp file of a program that uses
/// kanteling::rules by headers alone; who links kanteling::kanteling never includes it. Explanations, the check of
/// tables, layers and versions have their own: explain_impl.hpp, check_impl.hpp, layers_impl.hpp, versions_impl.hpp.
/// Apart from the declarations so that a file that only evaluates decisions does not compile the parser.

#include "kanteling/rules/bind_impl.hpp"
#include "kanteling/rules/bind_results_impl.hpp"
#include "kanteling/rules/compile_impl.hpp"
#include "kanteling/rules/compile_program_impl.hpp"
#include "kanteling/rules/decimal_impl.hpp"
#include "kanteling/rules/feel/builtins_impl.hpp"
#include "kanteling/rules/feel/parser_impl.hpp"
#include "kanteling/rules/feel/temporal_impl.hpp"
#include "kanteling/rules/feel/types_impl.hpp"
#include "kanteling/rules/feel/value_impl.hpp"
#include "kanteling/rules/row_form_impl.hpp"
#include "kanteling/rules/row_run_impl.hpp"
#include "kanteling/rules/run_impl.hpp"
