// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <vector>

#include "io/case_record.hpp"
#include "io/purpose_json.hpp"
#include "kanteling/people/facts.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

void write_plan_item(JsonWriter& out, people::OwnPlanItem const& item) {
  out.object([&] {
    if (item.agreed) out.field("agreed", true);
    out.field("amount", item.amount);
    if (!item.by.empty()) out.field("by", item.by);
    out.field("need", item.need);
    out.field("rung", code(item.rung));
    out.field("task", code(item.task));
  });
}

/// By name, as facts are written everywhere: their order in the table is no one's concern.
std::vector<std::string_view> names_of(std::vector<people::FactId> const& facts) {
  std::vector<std::string_view> names;
  for (people::FactId const id : facts) names.push_back(people::info(id).name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void write_own_plan(JsonWriter& out, people::OwnPlan const& plan) {
  out.key("own_plan").object([&] {
    if (!plan.goals.empty()) out.array("goals", plan.goals, [&](std::string const& goal) { out.text(goal); });
    out.field("handed_in", plan.handed_in);
    if (!plan.items.empty())
      out.array("items", plan.items, [&](auto const& item) { write_plan_item(out, item); });
    out.field("text", plan.text);
  });
}

void write_consent(JsonWriter& out, people::Consent const& consent) {
  bool const shares = consent.to == people::ConsentTo::share_facts;
  out.object([&] {
    out.field("by", consent.by);
    if (shares) {
      out.array("facts", names_of(consent.facts), [&](std::string_view name) { out.text(name); });
      out.field("from", purpose_name(consent.from));
    }
    if (!consent.given) out.field("given", false);
    if (shares) out.field("into", purpose_name(consent.into));
    out.field("on", consent.on);
    out.field("to", code(consent.to));
    if (consent.until) out.field("until", *consent.until);
    if (consent.withdrawn) out.field("withdrawn", *consent.withdrawn);
  });
}

void write_consultation(JsonWriter& out, people::Consultation const& consultation) {
  out.object([&] {
    if (consultation.answered) out.field("answered", *consultation.answered);
    out.field("basis", code(consultation.basis));
    out.field("on", consultation.on);
  });
}

void write_score(JsonWriter& out, people::DomainScore const& score) {
  out.object([&] {
    out.field("domain", code(score.domain));
    if (score.level) out.field("level", *score.level);
    if (score.need >= 0) out.field("need", score.need);
    out.field("on", score.on);
  });
}

void write_override(JsonWriter& out, people::Override const& decided) {
  bool const covers = decided.of == people::OverrideOf::covers;
  out.object([&] {
    if (covers) out.field("amount", decided.amount);
    if (decided.need >= 0) out.field("need", decided.need);
    out.field("of", code(decided.of));
    out.field("on", decided.on);
    out.field("reason", decided.reason);
    out.field("role", decided.role);
    if (covers) out.field("rung", code(decided.rung));
    if (decided.task >= 0) out.field("task", decided.task);
  });
}

void write_signature(JsonWriter& out, people::Signature const& signature) {
  out.object([&] {
    out.field("by", signature.by);
    out.field("on", signature.on);
  });
}

}  // namespace kanteling::io
