// SPDX-License-Identifier: Apache-2.0
#include "io/outcome_parts.hpp"
#include "reporting/proposal_days.hpp"

namespace kanteling::io {
namespace {

template <class List>
void write_points(JsonWriter& out, std::string_view name, List const& list) {
  out.array(name, list, [&](matching::Points const& part) {
    out.object([&] {
      out.field("criterion", code(part.criterion));
      out.field("points", part.points);
    });
  });
}

}  // namespace

void write_option(OutcomeWriting const& to, matching::Option const& option) {
  JsonWriter& out = to.out;
  supply::Contract const& contract = to.municipality.at(option.contract);
  out.object([&] {
    out.field("contract", contract.code);
    out.field("cost_cents", option.cost);
    write_points(out, "parts", option.parts);
    out.field("points", option.points);
    out.field("price_cents", option.price);
    out.field("product", to.municipality.at(contract.product).code);
    out.field("provider", to.municipality.at(contract.provider).code);
    out.field("waiting_weeks", option.waiting_weeks);
    out.field("weeks", option.weeks);
  });
}

namespace {

void write_excluded(OutcomeWriting const& to, matching::Excluded const& excluded) {
  JsonWriter& out = to.out;
  supply::Contract const& contract = to.municipality.at(excluded.contract);
  out.object([&] {
    out.field("contract", contract.code);
    out.field("iwmo_code", matching::iwmo_code(excluded.reason));
    out.field("product", to.municipality.at(contract.product).code);
    out.field("provider", to.municipality.at(contract.provider).code);
    out.field("reason", code(excluded.reason));
  });
}

void write_pick_found(OutcomeWriting const& to, std::optional<matching::PickFound> const& pick) {
  JsonWriter& out = to.out;
  if (!pick) return out.field_null("pick");
  out.key("pick").object([&] {
    out.field("cost_beyond_cents", pick->cost_beyond);
    out.field("on", pick->on);
    out.field("place", pick->place);
    out.field("provider", to.municipality.at(pick->provider).code);
    write_text_or_null(out, "why_not", pick->why_not ? code(*pick->why_not) : std::string_view());
  });
}

void write_own_organisation(OutcomeWriting const& to, std::optional<matching::OwnOrganisation> const& own) {
  JsonWriter& out = to.out;
  if (!own) return out.field_null("own_organisation");
  out.key("own_organisation").object([&] {
    out.array("alternatives", own->alternatives, [&](matching::Alternative const& other) {
      out.object([&] {
        supply::Contract const& contract = to.municipality.at(other.contract);
        out.field("contract", contract.code);
        out.field("cost_beyond_cents", other.cost_beyond);
        out.field("provider", to.municipality.at(contract.provider).code);
        out.field("quality_tenths_beyond", other.quality_tenths_beyond);
      });
    });
    out.field("caseworker", to.municipality.at(own->caseworker).code);
  });
}

/// Of the first choice: the others may be bought under another.
std::string_view category_of(supply::Municipality const& municipality, matching::Choice const& choice) {
  if (choice.ranked.empty()) return {};
  return municipality.at(municipality.at(choice.ranked.front().contract).product).category;
}

reporting::GrantForm form_of(reporting::Outcome const& outcome, matching::Choice const& choice) {
  auto const need = static_cast<std::size_t>(choice.demand.need);
  auto const& needs = outcome.assessment.needs;
  return reporting::form_of(need < needs.size() ? needs[need].personal_budget : std::nullopt);
}

}  // namespace

void write_choice(OutcomeWriting const& to, reporting::Outcome const& outcome, matching::Choice const& choice) {
  JsonWriter& out = to.out;
  matching::Demand const& demand = choice.demand;
  Quantity const quantity = people::quantity_of(demand.kind, demand.amount);
  reporting::ProposalDays const days = reporting::proposal_days(choice, outcome.assessment.review_weeks);
  out.object([&] {
    out.field("act", code(demand.act));
    out.field("amount", demand.amount);
    write_text_or_null(out, "category", category_of(to.municipality, choice));
    out.field("eligible", choice.eligible);
    out.array("excluded", choice.excluded, [&](auto const& excluded) { write_excluded(to, excluded); });
    out.field("form", code(form_of(outcome, choice)));
    out.field("from", demand.from);
    out.field("kept_places", choice.kept_place ? std::optional(choice.kept_place->places) : std::nullopt);
    if (choice.national) {
      out.field("national", to.municipality.at(*choice.national).code);
    } else {
      out.field_null("national");
    }
    write_position(out, "need_index", demand.need);
    write_own_organisation(to, choice.own_organisation);
    out.field("per", code(quantity.per));
    write_pick_found(to, choice.pick);
    write_text_or_null(out, "place_at", demand.place_at ? to.municipality.at(*demand.place_at).code : std::string());
    out.field("place_from", demand.place_from);
    out.array("ranked", choice.ranked, [&](auto const& option) { write_option(to, option); });
    out.field("review", days.review);
    out.field("task", code(demand.kind));
    write_position(out, "task_index", demand.task);
    out.field("unit", code(quantity.unit));
    out.field("until", days.until);
    out.field("weeks", demand.weeks);
  });
}

void write_package(OutcomeWriting const& to, matching::HouseholdPackage const& package) {
  JsonWriter& out = to.out;
  out.object([&] {
    out.field("cost_cents", package.cost);
    out.array("options", package.parts, [&](matching::PackagePart const& part) {
      out.object([&] {
        out.field("choice_index", std::int64_t{part.choice});
        out.key("option");
        write_option(to, part.option);
      });
    });
    write_points(out, "parts", package.points_by_criterion);
    out.field("points", package.points);
    out.field("providers", package.providers);
    out.field("waiting_weeks", package.waiting_weeks);
  });
}

}  // namespace kanteling::io
