// SPDX-License-Identifier: Apache-2.0
#include "decided.hpp"
#include "kanteling/people/task_kind.hpp"

namespace kanteling::scenarios {
namespace {

using people::TaskKind;

/// The act under which a kind of task is bought; none where the municipality grants it itself.
law::Act bought_under(TaskKind kind) {
  switch (kind) {
    case TaskKind::parenting_support:
    case TaskKind::youth_guidance:
    case TaskKind::youth_treatment:
      return law::Act::youth;
    case TaskKind::debt_settlement:
    case TaskKind::income_support:
    case TaskKind::pupil_transport:
    case TaskKind::parking_card:
      return law::Act::none;
    default:
      return law::Act::wmo;
  }
}

supply::Product product(TaskKind kind) {
  people::TaskKindInfo const& about = people::info(kind);
  supply::Product p;
  p.code = about.code;
  p.name_nl = "hulp: " + std::string(about.dutch);
  p.name_en = "help: " + std::string(about.english);
  p.act = bought_under(kind);
  p.category = "01";
  p.tasks = {kind};
  p.unit = about.unit;
  p.per = about.per;
  return p;
}

supply::Contract contract(std::uint32_t product, std::string code) {
  supply::Contract c;
  c.code = std::move(code);
  c.product = {product};
  c.valid = {make_date(2020, 1, 1), std::nullopt};
  c.tariff = {3000};
  c.capacity_per_month = 1'000'000;
  return c;
}

}  // namespace

supply::Municipality invented_municipality() {
  supply::Municipality m;
  m.name = "Voorbeeldgemeente";
  m.year = 2026;
  m.villages.resize(2);
  m.villages[0].code = "north";
  m.villages[1].code = "south";
  supply::Provider provider;
  provider.code = "de-linde";
  provider.name = "Zorg De Linde";
  provider.serves.add({0});
  provider.serves.add({1});
  m.providers = {provider};
  for (std::size_t k = 0; k < people::task_kind_count; ++k) {
    auto const kind = static_cast<TaskKind>(k);
    if (bought_under(kind) == law::Act::none) continue;
    m.products.push_back(product(kind));
    m.contracts.push_back(contract(static_cast<std::uint32_t>(m.contracts.size()), m.products.back().code));
  }
  return m;
}

}  // namespace kanteling::scenarios
