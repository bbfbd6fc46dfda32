// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/contribution_json.hpp"

#include "io/amount_json.hpp"
#include "io/json_writer.hpp"
#include "reporting/amount_codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

void write_reason(JsonWriter& out, law::ContributionReason const& reason) {
  out.object([&] {
    out.field("after", reason.after);
    out.key("exemption");
    reason.exemption ? out.text(law::name_of(*reason.exemption).code) : out.null();
    out.key("source");
    write_citation(out, reason.source);
    out.field("step", law::name_of(reason.step).code);
  });
}

void write_cautions(JsonWriter& out, law::Contribution const& contribution) {
  out.key("cautions").begin_array();
  for (law::ContributionReason const& reason : contribution.reasons)
    if (reason.caution != law::ContributionCaution::none)
      write_caution(out, law::name_of(reason.caution).english);
  out.end_array();
}

void write_contribution(JsonWriter& out, ContributionAnswer const& answer, law::Contribution const& c) {
  bool const has_amount = c.outcome != law::ContributionOutcome::other_rules;
  out.object([&] {
    out.field("amount", has_amount ? std::optional(c.amount) : std::nullopt);
    write_cautions(out, c);
    out.field("disputed", c.disputed);
    out.field("from", c.period.from);
    out.key("national");
    if (auto const amount = reporting::amount_behind(answer.household, c))
      write_amount(out, *amount);
    else
      out.null();
    out.field("outcome", code(c.outcome));
    out.array("reasons", c.reasons,
              [&](law::ContributionReason const& reason) { write_reason(out, reason); });
    out.field("recalled", c.recalled);
    out.field("to", c.period.to);
    out.field("unit", code(c.unit));
  });
}

}  // namespace

std::string write_contribution(ContributionAnswer const& answer) {
  law::ContributionEstimate const& estimate = answer.estimate;
  std::string_view const proposal = estimate.contributions.front().proposal;
  JsonWriter out;
  out.object([&] {
    out.key("consent").object([&] {
      out.field("given_by", answer.consent.given_by);
      out.field("given_on", answer.consent.given_on);
      out.field("withdrawn_on", answer.consent.withdrawn_on);
    });
    out.array("contributions", estimate.contributions,
              [&](law::Contribution const& c) { write_contribution(out, answer, c); });
    out.field("estimate", true);
    out.field("household", law::name_of(answer.household).code);
    out.field("made_on", estimate.made_on);
    out.key("note").object([&] {
      out.field("en", estimate.note_en);
      out.field("nl", estimate.note_nl);
    });
    out.key("proposal");
    proposal.empty() ? out.null() : out.text(proposal);
    out.field("status", proposal.empty() ? "law" : "proposal");
  });
  return out.take();
}

}  // namespace kanteling::io
