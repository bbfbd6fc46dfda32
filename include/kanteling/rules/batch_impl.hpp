// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The implementation of batches in columns, beside rules_impl.hpp: for who uses kanteling::rules by headers alone. Who links
/// kanteling::kanteling never includes it, and has kernels for the machine's instruction set too.

#include "kanteling/rules/columns/batch_run_impl.hpp"
#include "kanteling/rules/columns/builder_impl.hpp"
#include "kanteling/rules/columns/kernels_impl.hpp"
