// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/batch_run_impl.hpp"
#include "kanteling/rules/column_builder_impl.hpp"
