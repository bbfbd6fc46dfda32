// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/json_writer.hpp"
#include "kanteling/law/calendar.hpp"
#include "kanteling/law/clock.hpp"

namespace kanteling::io {

/// A clock as an object, as it stands on a day, with all that its dates follow from. Every key is there, what
/// does not exist is null. A term at once has no dates of an end.
void write_clock(JsonWriter& out, law::Clock const& clock, Date on);

/// The name of a public holiday in both languages, and the article or decree that makes it one.
void write_holiday(JsonWriter& out, law::Holiday const& holiday);

}  // namespace kanteling::io
