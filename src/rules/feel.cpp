// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/feel_impl.hpp"
