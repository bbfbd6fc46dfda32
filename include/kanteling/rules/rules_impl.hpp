// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The implementation of the rules engine. Include it in exactly one .cpp file of a program that uses
/// kanteling::rules by headers alone; who links kanteling::kanteling never includes it. Explanations, the check of
/// tables, layers, versions and batches have their own: explain_impl.hpp, check_impl.hpp, layers_impl.hpp,
/// versions_impl.hpp, batch_impl.hpp.
/// A build with several cores may put each of the headers below in a .cpp file of its own, as the library does.
/// Apart from the declarations so that a file that only evaluates decisions does not compile the parser.

#include "kanteling/rules/compile_impl.hpp"
#include "kanteling/rules/compile_program_impl.hpp"
#include "kanteling/rules/feel/feel_impl.hpp"
#include "kanteling/rules/runs_impl.hpp"
