// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/decision_json.hpp"

#include <array>

#include "io/decision_codes.hpp"
#include "io/json_writer.hpp"
#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

template <std::size_t N, class Enum>
std::string_view word(std::array<std::string_view, N> const& list, Enum value) {
  return list[static_cast<std::size_t>(value)];
}

void text_or_null(JsonWriter& out, std::string_view key, std::string_view text) {
  text.empty() ? out.field_null(key) : out.field(key, text);
}

void write_source(JsonWriter& out, std::string_view key, Source const& source) {
  if (source.act.empty()) return out.field_null(key);
  out.key(key).object([&] {
    out.field("act", source.act);
    out.field("article", source.article);
    out.field("evidence", code(source.evidence));
    out.field("level", code(source.level));
  });
}

void write_grant(JsonWriter& out, reporting::Grant const& grant) {
  out.object([&] {
    grant.task && grant.amount_known ? out.field("amount", grant.amount.amount) : out.field_null("amount");
    text_or_null(out, "category", grant.category);
    out.field("form", code(grant.form));
    out.field("from", grant.from);
    text_or_null(out, "per", grant.task ? code(grant.amount.per) : std::string_view());
    text_or_null(out, "result", grant.result);
    out.field("review", grant.review);
    text_or_null(out, "task", grant.task ? code(*grant.task) : std::string_view());
    text_or_null(out, "unit", grant.task ? code(grant.amount.unit) : std::string_view());
    out.field("until", grant.until);
  });
}

void write_override(JsonWriter& out, people::Case const& request, std::optional<std::uint32_t> position,
                    bool otherwise) {
  if (!position) return out.field_null("overridden");
  people::Override const& by = request.overrides[*position];
  out.key("overridden").object([&] {
    out.field("on", by.on);
    out.field("otherwise", otherwise);
    out.field("reason", by.reason);
    out.field("role", by.role);
  });
}

void write_reason(JsonWriter& out, people::Case const& request, rules::Package const& policy,
                  reporting::DecisionReason const& reason) {
  out.object([&] {
    text_or_null(out, "en", reason.en);
    text_or_null(out, "nl", reason.nl);
    write_override(out, request, reason.overridden, reason.otherwise);
    if (reason.rule) {
      rules::Table const& table = policy.form.tables[reason.rule->table];
      out.key("rule").object([&] {
        out.field("rule", table.rules[reason.rule->rule].id);
        out.field("table", table.id);
      });
    } else {
      out.field_null("rule");
    }
    text_or_null(out, "rung", reason.rung ? code(*reason.rung) : std::string_view());
    write_source(out, "source", reason.source);
    text_or_null(out, "task", reason.task ? code(*reason.task) : std::string_view());
  });
}

void write_objection(JsonWriter& out, reporting::DecisionContents const& contents,
                     supply::Municipality const& municipality) {
  out.key("objection").object([&] {
    write_source(out, "source", law::to_source(law::objection.source));
    out.field("to", municipality.name);
    write_source(out, "to_source", law::to_source(reporting::objection_to));
    out.field("until", contents.objection_until);
    out.field("weeks", law::objection.length);
  });
}

}  // namespace

std::string write_decision(reporting::DecisionContents const& contents, people::Case const& request,
                           supply::Municipality const& municipality, rules::Package const& policy) {
  JsonWriter out;
  out.object([&] {
    out.field("id", contents.case_id);
    out.array("needs", contents.needs, [&](reporting::NeedDecision const& need) {
      out.object([&] {
        out.field("act", code(need.act));
        out.array("grants", need.grants, [&](auto const& grant) { write_grant(out, grant); });
        out.field("lacks_reasons", lacks_reasons(need));
        out.field("own_contribution", need.own_contribution);
        out.array("reasons", need.reasons, [&](auto const& reason) { write_reason(out, request, policy, reason); });
        out.field("report_changes", need.report_changes);
        text_or_null(out, "ruling", need.ruling ? word(ruling_codes, *need.ruling) : std::string_view());
        text_or_null(out, "why_none", need.ruling ? std::string_view() : word(no_ruling_codes, need.no_ruling));
      });
    });
    write_objection(out, contents, municipality);
    out.field("on", contents.on);
    out.field("signed_by", contents.signed_by);
  });
  return out.take();
}

}  // namespace kanteling::io
