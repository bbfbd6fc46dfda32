// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/why_not_json.hpp"

#include <algorithm>

#include "io/json_writer.hpp"
#include "io/outcome_parts.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"

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

Result<supply::ProviderId> find_provider(supply::Municipality const& municipality, std::string const& code,
                                         std::string_view where) {
  std::vector<std::string> codes;
  for (supply::Provider const& provider : municipality.providers) codes.push_back(provider.code);
  auto const found = std::find(codes.begin(), codes.end(), code);
  if (found != codes.end())
    return supply::ProviderId{static_cast<std::uint32_t>(found - codes.begin())};
  std::vector<std::string> const near = closest(code, codes);
  return tl::unexpected(std::vector<Problem>{
      {std::string(where), "\"" + shorten(code) + "\"",
       "the id of a provider of " + municipality.name +
           (near.empty() ? "" : "; did you mean \"" + near.front() + "\"?")}});
}

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
