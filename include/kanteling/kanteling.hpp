// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The umbrella: light headers only, never Boost, Eigen, a parser or the rules headers.
#include <kanteling/version.hpp>
