// SPDX-License-Identifier: Apache-2.0
#include "io/amount_json.hpp"

#include <variant>

#include "kanteling/io/contribution_json.hpp"
#include "reporting/amount_codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

void write(JsonWriter& out, Cents amount) {
  out.field("cents", amount);
}

void write(JsonWriter& out, law::IncomeRule const& rule) {
  out.field("base", rule.base);
  out.field("highest", rule.highest > Cents{0} ? std::optional(rule.highest) : std::nullopt);
  out.field("per_mille", rule.per_mille);
  out.field("threshold", rule.threshold);
  out.field("units_per_year", rule.units_per_year);
}

void write(JsonWriter& out, law::PenaltyPerDay const& tariff) {
  out.field("first_14_days", tariff.first_14_days);
  out.field("next_14_days", tariff.next_14_days);
  out.field("other_days", tariff.other_days);
}

void write(JsonWriter& out, law::PupilTransportBands const& bands) {
  out.array("bands", bands, [&](law::PupilTransportBand const& band) {
    out.object([&] {
      out.field("income_up_to", band.income_up_to);
      out.field("per_year", band.per_year);
    });
  });
}

void write_value(JsonWriter& out, std::string_view key, reporting::AmountValue const& value) {
  out.key(key).object([&] { std::visit([&](auto const& v) { write(out, v); }, value); });
}

void write_finding(JsonWriter& out, reporting::GroupFinding const& found) {
  law::AmountFinding const& finding = found.finding;
  out.object([&] {
    out.field("doubt", code(finding.doubt));
    out.field("expected", finding.problem.expected);
    out.field("found", finding.problem.found);
    out.field("group", code(found.group));
    out.field("where", finding.problem.where);
    out.field("wrong", law::is_wrong(finding.doubt));
  });
}

}  // namespace

void write_citation(JsonWriter& out, law::Citation const& source) {
  bool const looked_up = source.evidence != Evidence::chosen;  // not the bylaw that somebody named
  out.object([&] {
    out.field("act", source.act);
    out.field("article", source.article);
    out.field("evidence", code(source.evidence));
    out.field("level", code(source.level));
    out.field("looked_up", looked_up ? std::optional(source.looked_up) : std::nullopt);
    out.field("seen_in", source.seen_in);
  });
}

void write_caution(JsonWriter& out, std::string_view caution) {
  if (caution.empty()) return out.null();
  out.object([&] {
    out.field("en", caution);
    out.field("nl", reporting::caution_text(caution, reporting::Language::dutch));
  });
}

void write_amount(JsonWriter& out, reporting::KnownAmount const& amount) {
  out.object([&] {
    write_value(out, "amount", amount.amount);
    out.key("caution");
    write_caution(out, amount.caution);
    out.field("disputed", amount.disputed);
    out.field("evidence", code(amount.evidence));
    out.field("from", amount.valid.from);
    out.field("group", code(amount.group));
    out.field("id", amount.id);
    out.field("proposal", amount.proposal);
    out.field("recalled", amount.recalled);
    out.array("sources", amount.sources, [&](reporting::AmountSource const& s) {
      out.object([&] {
        out.field("agrees", s.agrees);
        out.key("source");
        write_citation(out, s.source);
        write_value(out, "stated", s.stated);
      });
    });
    out.field("to", amount.valid.to);
  });
}

std::string write_amounts(std::vector<reporting::KnownAmount> const& amounts,
                          std::vector<reporting::GroupFinding> const& findings, std::optional<Date> on) {
  JsonWriter out;
  out.object([&] {
    out.array("amounts", amounts, [&](reporting::KnownAmount const& amount) { write_amount(out, amount); });
    out.array("findings", findings,
              [&](reporting::GroupFinding const& finding) { write_finding(out, finding); });
    out.field("on", on);
  });
  return out.take();
}

}  // namespace kanteling::io
