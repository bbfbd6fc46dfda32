// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/columns/batch_run_impl.hpp"
#include "kanteling/rules/columns/builder_impl.hpp"
