// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Dates, times and durations: the calendar, their text, their arithmetic and their properties.

#include "kanteling/rules/feel/temporal_arithmetic_impl.hpp"
#include "kanteling/rules/feel/temporal_calendar_impl.hpp"
#include "kanteling/rules/feel/temporal_parse_impl.hpp"
#include "kanteling/rules/feel/temporal_property_impl.hpp"
#include "kanteling/rules/feel/temporal_text_impl.hpp"
