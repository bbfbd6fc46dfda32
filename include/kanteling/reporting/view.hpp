// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanteling/supply/view.hpp"

/// Who may see which part of an outcome is a choice of a municipality: supply/view.hpp.
namespace kanteling::reporting {

using supply::default_views;
using supply::is_somebody;
using supply::most_parts;
using supply::Part;
using supply::part_count;
using supply::Parts;
using supply::parts_of_own_file;
using supply::Reader;
using supply::reader_count;
using supply::Scope;
using supply::View;
using supply::view_of;
using supply::Views;

}  // namespace kanteling::reporting
