// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_value.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/reporting/outcome.hpp"
#include "kanteling/reporting/view.hpp"

namespace kanteling::io {

/// Which needs of a case a reader sees something of.
class ViewScope {
 public:
  ViewScope(reporting::Outcome const& outcome, people::Case const& request, reporting::View const& view,
            std::string_view who);

  reporting::View const& view() const { return view_; }
  std::string_view who() const { return who_; }
  /// Of a helper: the step of the ladder that is theirs and who is asked about it; empty for another reader.
  std::string_view rung() const { return rung_; }
  std::string_view whom() const { return whom_; }
  /// Every need is seen, so that what concerns the case as a whole gives away nothing of another.
  bool whole() const { return whole_; }
  bool sees(std::size_t need) const { return need < positions_.size() && positions_[need] >= 0; }
  /// Position of a need among those that are seen; -1 where it is not.
  std::int64_t position(std::int64_t need) const;

 private:
  reporting::View view_;
  std::string who_;
  std::string_view rung_;
  std::string_view whom_;
  bool whole_ = false;
  std::vector<std::int64_t> positions_;  ///< by need
};

/// Takes out of an outcome in JSON every entry that the reader does not see. Keys are left to the table of keys.
void keep_visible(JsonValue& outcome, ViewScope const& scope);

}  // namespace kanteling::io
