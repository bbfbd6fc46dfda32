// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The implementation of the rules engine. Include it in exactly one .cpp file of a program that uses
/// kanteling::rules by headers alone; who links kanteling::kanteling never includes it.
/// Apart from the declarations so that a file that only evaluates tables does not compile the parser.

#include "kanteling/rules/compile_impl.hpp"
#include "kanteling/rules/evaluate_impl.hpp"
