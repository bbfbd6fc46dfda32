// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "io/outcome_parts.hpp"

namespace kanteling::io {
namespace {

using matching::Assigned;
using matching::PassedOver;

std::string const& code_of(OutcomeWriting const& to, supply::CaseworkerId id) {
  return to.municipality.at(id).code;
}

std::vector<std::string> passed_over_for(OutcomeWriting const& to, Assigned const& assigned,
                                         PassedOver reason) {
  std::vector<std::string> codes;
  for (matching::PassedOverCaseworker const& other : assigned.passed_over)
    if (other.reason == reason) codes.push_back(code_of(to, other.caseworker));
  return codes;
}

/// By reason, in the order in which reasons are tested: many share one.
void write_passed_over(OutcomeWriting const& to, Assigned const& assigned) {
  std::vector<std::pair<PassedOver, std::vector<std::string>>> groups;
  for (std::size_t i = 0; i < reporting::codes<PassedOver>.size(); ++i) {
    auto const reason = static_cast<PassedOver>(i);
    if (auto codes = passed_over_for(to, assigned, reason); !codes.empty())
      groups.emplace_back(reason, std::move(codes));
  }
  to.out.array("passed_over", groups, [&](auto const& group) {
    to.out.object([&] {
      write_texts(to.out, "caseworkers", group.second);
      to.out.field("reason", code(group.first));
    });
  });
}

}  // namespace

void write_assigned(OutcomeWriting const& to, std::optional<Assigned> const& assigned) {
  JsonWriter& out = to.out;
  if (!assigned) return out.field_null("assigned");
  std::vector<std::string> covered;
  for (supply::CaseworkerId const id : assigned->covers_for) covered.push_back(code_of(to, id));
  out.key("assigned").object([&] {
    write_text_or_null(out, "caseworker",
                       assigned->caseworker ? code_of(to, *assigned->caseworker) : std::string());
    write_texts(out, "covers_for", covered);
    out.field("hours", assigned->hours);
    out.field("hours_per_month", assigned->hours_per_month);
    out.field("hours_used", assigned->hours_used);
    write_passed_over(to, *assigned);
    write_text_or_null(out, "stand_in", assigned->stand_in ? code(*assigned->stand_in) : std::string_view());
    out.array("why", assigned->why, [&](matching::WhyAssigned why) { out.text(code(why)); });
  });
}

}  // namespace kanteling::io
