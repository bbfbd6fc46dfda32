// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that a user of the library needs to decide cases, light enough for any file: no rules engine, no parser,
/// no Boost, no Eigen. Reading and writing text is in `io/`.
#include "kanteling/engine.hpp"
#include "kanteling/version.hpp"
