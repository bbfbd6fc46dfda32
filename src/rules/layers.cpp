// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/layers_impl.hpp"
#include "kanteling/rules/versions_impl.hpp"
