// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <tuple>

#include "io/municipality_draft.hpp"
#include "io/quantity_words.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz";
constexpr Range weeks_max_ten_years{1, 520};

std::vector<std::string_view> act_words() { return codes_of(law::act_names, 1); }  // without `none`

law::Act read_act(Cells& cells) { return cells.word_as<law::Act>("act", act_words(), 1); }

/// What a year may cost and what of it is bound on 1 January.
void read_amounts(Cells& cells, Cents& amount, Cents& committed) {
  amount = cells.cents("amount_cents");
  committed = cells.cents("committed_cents");
  check_part(cells, "committed_cents", committed, "amount_cents", amount);
}

/// One product gives all its tasks in one unit and period: reports tasks that differ among themselves, or a unit,
/// period or tariff that does not fit them.
void check_product(Cells& cells, supply::Product const& product) {
  if (!cells.is_good("tasks")) return;
  people::TaskKindInfo const& first = people::info(product.tasks.front());
  for (people::TaskKind kind : product.tasks) {
    people::TaskKindInfo const& task = people::info(kind);
    if (task.unit == first.unit && task.per == first.per) continue;
    cells.fault("tasks", std::string(first.code) + " and " + std::string(task.code),
                "tasks that are counted in one unit and period");
    return;
  }
  check_quantity(cells, product.tasks.front(), static_cast<std::size_t>(product.unit),
                 static_cast<std::size_t>(product.per));
  auto const fitting = static_cast<std::size_t>(product.unit);
  if (cells.are_good({"unit", "tariff_per"}) && static_cast<std::size_t>(product.tariff_per) != fitting)
    cells.fault("tariff_per", std::string(tariff_per_words()[fitting]) + ", for the unit is " + cells.raw("unit"));
}

}  // namespace

void read_provider(Cells& cells, Draft& draft) {
  supply::Provider provider;
  provider.code = cells.id("id");
  provider.name = cells.text("name");
  provider.kind = cells.word_as<supply::ProviderKind>("kind", {"local", "regional", "national"});
  if (!cells.is_empty("seat"))
    if (auto const seat = cells.reference("seat", draft.of(File::villages))) provider.seat = supply::VillageId{*seat};
  provider.serves = cells.villages("serves", draft.of(File::villages));
  provider.languages = cells.codes("languages", small_letters, 2, "languages of two small letters (ISO 639-1)");
  provider.denomination = cells.text_or_none("denomination");
  provider.waiting_weeks = cells.integer("waiting_weeks", {0, 520});
  provider.quality_tenths = cells.integer("quality_tenths", {0, 100});
  provider.strategic = cells.boolean("strategic");
  if (!cells.is_empty("carers"))
    for (std::size_t const carer : cells.words("carers", {"woman", "man"}))
      provider.carers.push_back(static_cast<people::Carer>(carer));
  if (!cells.is_empty("reviews")) provider.reviews = cells.integer("reviews", {0, 1'000'000});
  draft.municipality.providers.push_back(std::move(provider));
}

void read_product(Cells& cells, Draft& draft) {
  supply::Product product;
  product.code = cells.id("code");
  product.name_nl = cells.text("name_nl");
  product.name_en = cells.text("name_en");
  product.act = read_act(cells);
  product.category = cells.code("category", "0123456789", 2, "a category of two digits, 00 for none");
  for (std::size_t kind : cells.words("tasks", codes_of(people::task_kinds)))
    product.tasks.push_back(static_cast<people::TaskKind>(kind));
  product.unit = cells.word_as<Unit>("unit", unit_words());
  product.per = cells.word_as<Per>("per", per_words());
  product.tariff_per = cells.word_as<supply::TariffPer>("tariff_per", tariff_per_words());
  check_product(cells, product);
  product.term_weeks = cells.integer("term_weeks", weeks_max_ten_years);
  product.upl = cells.text_or_none("upl");
  product.national = cells.boolean("national");
  draft.municipality.products.push_back(std::move(product));
}

void read_ceiling(Cells& cells, Draft& draft) {
  supply::Ceiling ceiling;
  ceiling.code = cells.id("id");
  ceiling.name = cells.text("name");
  ceiling.shared = cells.word("scope", {"own", "shared"}) == 1;
  ceiling.year = cells.small("year", year_range);
  read_amounts(cells, ceiling.amount, ceiling.committed);
  draft.municipality.ceilings.push_back(std::move(ceiling));
}

void finish_ceilings(Draft& draft) {
  std::vector<supply::Ceiling>& ceilings = draft.municipality.ceilings;
  std::stable_sort(ceilings.begin(), ceilings.end(),
                   [](supply::Ceiling const& a, supply::Ceiling const& b) { return a.year < b.year; });
  sort_and_name(draft.of(File::ceilings), ceilings);
}

namespace {

/// What is bought nationally is never bought again: only a national provider delivers it.
void check_national(Cells& cells, Draft& draft) {
  if (!cells.are_good({"provider", "product"})) return;
  Names const& products = draft.of(File::products);
  Names const& providers = draft.of(File::providers);
  if (!products.is_sound(cells.raw("product")) || !providers.is_sound(cells.raw("provider"))) return;
  supply::Product const& product = draft.municipality.products[*products.find(cells.raw("product"))];
  supply::Provider const& provider = draft.municipality.providers[*providers.find(cells.raw("provider"))];
  if (product.national && provider.kind != supply::ProviderKind::national)
    cells.fault("provider", "a national provider, for " + product.code + " is bought nationally, never locally");
}

}  // namespace

void read_contract(Cells& cells, Draft& draft) {
  supply::Contract contract;
  contract.code = cells.id("id");
  if (auto const provider = cells.reference("provider", draft.of(File::providers))) contract.provider = {*provider};
  if (auto const product = cells.reference("product", draft.of(File::products))) contract.product = {*product};
  check_national(cells, draft);
  contract.valid = {cells.date("from"), cells.date("to")};
  check_order(cells, "from", contract.valid.from, "to", contract.valid.to.value_or(Date{}));
  contract.tariff = cells.cents("tariff_cents", tariff_range);
  contract.capacity_per_month = cells.count("capacity_per_month");
  contract.in_use_per_month = cells.count("in_use_per_month");
  check_part(cells, "in_use_per_month", contract.in_use_per_month, "capacity_per_month", contract.capacity_per_month);
  if (!cells.is_empty("ceiling") && cells.reference("ceiling", draft.of(File::ceilings)))
    contract.ceiling = cells.raw("ceiling");
  read_ages(cells, contract.age_from, contract.age_to);
  draft.municipality.contracts.push_back(std::move(contract));
}

void read_budget(Cells& cells, Draft& draft) {
  supply::Budget budget;
  budget.act = read_act(cells);
  budget.year = cells.small("year", year_range);
  read_amounts(cells, budget.amount, budget.committed);
  draft.municipality.budgets.push_back(budget);
}

namespace {

/// An act whose products the municipality pays needs a budget in its year; a national product is paid elsewhere.
bool needs_budget(law::Act act, Draft& draft) {
  std::vector<supply::Product> const& products = draft.municipality.products;
  return std::any_of(products.begin(), products.end(), [&](supply::Product const& p) {
    return p.act == act && !p.national && draft.of(File::products).is_sound(p.code);
  });
}

}  // namespace

/// Looks for missing budgets where every row and the year of the municipality could be read.
void finish_budgets(Draft& draft) {
  std::vector<supply::Budget>& budgets = draft.municipality.budgets;
  std::stable_sort(budgets.begin(), budgets.end(), [](supply::Budget const& a, supply::Budget const& b) {
    return std::make_tuple(law::name_of(a.act).code, a.year) < std::make_tuple(law::name_of(b.act).code, b.year);
  });
  std::int32_t const year = draft.municipality.year;
  if (year == 0 || !draft.is_clean(File::budgets)) return;
  for (std::size_t i = 1; i < law::act_count; ++i) {
    auto const act = static_cast<law::Act>(i);
    bool const is_there = std::any_of(budgets.begin(), budgets.end(),
                                      [&](supply::Budget const& b) { return b.act == act && b.year == year; });
    if (!is_there && needs_budget(act, draft))
      draft.add(File::budgets, 0,
                {"budgets.csv", "no budget of " + std::string(name_of(act).code) + " for " + std::to_string(year),
                 "a row with this act and year, for products.csv has products of this act"});
  }
}

}  // namespace kanteling::io
