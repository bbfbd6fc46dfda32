// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Evaluation, by value and by row.

#include "kanteling/rules/bind_impl.hpp"
#include "kanteling/rules/bind_results_impl.hpp"
#include "kanteling/rules/row_run_impl.hpp"
#include "kanteling/rules/run_impl.hpp"
