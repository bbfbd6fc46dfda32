// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/compile_program_impl.hpp"
