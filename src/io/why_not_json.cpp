// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/why_not_json.hpp"

#include "io/json_writer.hpp"
#include "io/outcome_parts.hpp"

namespace kanteling::io {
namespace {

void write_standing(JsonWriter& out, supply::Municipality const& municipality,
                    matching::ContractStanding const& standing) {
  supply::Contract const& contract = municipality.at(standing.contract);
  bool const option = !standing.excluded;
  out.object([&] {
    out.field("contract", contract.code);
    option ? out.field("cost_cents", standing.option.cost) : out.field_null("cost_cents");
    option ? out.field_null("iwmo_code") : out.field("iwmo_code", matching::iwmo_code(*standing.excluded));
    option ? out.field("place", standing.place) : out.field_null("place");
    option ? out.field("points", standing.option.points) : out.field_null("points");
    out.field("product", municipality.at(contract.product).code);
    write_text_or_null(out, "reason", option ? std::string_view() : code(*standing.excluded));
  });
}

void write_answer(JsonWriter& out, supply::Municipality const& municipality, matching::WhyNot const& answer) {
  out.object([&] {
    out.field("act", code(answer.demand.act));
    out.array("contracts", answer.contracts, [&](auto const& s) { write_standing(out, municipality, s); });
    answer.contracts.empty() ? out.field("iwmo_code", matching::iwmo_no_contract) : out.field_null("iwmo_code");
    write_position(out, "need_index", answer.demand.need);
    out.field("task", code(answer.demand.kind));
    write_position(out, "task_index", answer.demand.task);
  });
}

}  // namespace

std::string write_why_not(std::vector<matching::WhyNot> const& answers, supply::ProviderId provider,
                          supply::Municipality const& municipality) {
  JsonWriter out;
  out.object([&] {
    out.field("provider", municipality.at(provider).code);
    out.array("tasks", answers, [&](auto const& answer) { write_answer(out, municipality, answer); });
  });
  return out.take();
}

}  // namespace kanteling::io
