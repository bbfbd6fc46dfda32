// SPDX-License-Identifier: Apache-2.0
#include <kanteling/rules/explain_impl.hpp>
#include <kanteling/rules/rules_impl.hpp>
