// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/runs_impl.hpp"
