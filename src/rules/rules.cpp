// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/rules_impl.hpp"

#include "kanteling/rules/check_program_impl.hpp"
