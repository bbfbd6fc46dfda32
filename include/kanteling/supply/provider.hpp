// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/cents.hpp"
#include "kanteling/core/quantity.hpp"
#include "kanteling/core/source.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/people/task_kind.hpp"
#include "kanteling/people/wishes.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::supply {

using ProviderId = Id<struct ProviderTag>;
using ProductId = Id<struct ProductTag>;
using CeilingId = Id<struct CeilingTag>;
using ContractId = Id<struct ContractTag>;

enum class ProviderKind : std::uint8_t { local, regional, national };

/// An organisation with at least one contract for tailored provisions (aanbieder).
struct Provider {
  std::string code;
  std::string name;
  ProviderKind kind = ProviderKind::local;
  std::optional<VillageId> seat;
  VillageSet serves;
  std::vector<std::string> languages;  ///< ISO 639-1
  std::string denomination;            ///< empty for none
  std::int64_t waiting_weeks = 0;
  std::int64_t quality_tenths = 0;     ///< 0 .. 100, out of ten, moderated reviews
  bool strategic = false;
  /// How many reviews the quality is the mean of; empty where that is not known.
  std::optional<std::int64_t> reviews = {};
  /// Whether women, men or both come to help; empty where that is not known.
  std::vector<people::Carer> carers = {};
};

/// What a tariff is per.
enum class TariffPer : std::uint8_t { hour, half_day, occasion };

/// A tailored or individual provision as it is bought (product). One product gives all its tasks in one unit and
/// period. A national product is bought and paid nationally (LTA): it is pointed to, never bought again.
struct Product {
  std::string code;
  std::string name_nl;
  std::string name_en;
  law::Act act = law::Act::wmo;
  std::string category;  ///< iWmo / iJw product category, "00" where these standards have none
  std::vector<people::TaskKind> tasks;
  Unit unit = Unit::minutes;
  Per per = Per::week;
  TariffPer tariff_per = TariffPer::hour;
  std::int64_t term_weeks = 52;
  std::string upl;  ///< name in the uniform product list (UPL), empty where it has none
  bool national = false;

  bool covers(people::TaskKind kind) const {
    for (people::TaskKind k : tasks)
      if (k == kind) return true;
    return false;
  }
};

/// The most that one provider, or a group of them in the region, may be paid in a year (budgetplafond).
struct Ceiling {
  std::string code;
  std::string name;
  bool shared = false;
  std::int32_t year = 0;
  Cents amount;
  Cents committed;  ///< already bound on 1 January
};

struct Contract {
  std::string code;
  ProviderId provider;
  ProductId product;
  Period valid;
  Cents tariff;                          ///< per `TariffPer` of the product
  std::int64_t capacity_per_month = 0;   ///< in the product's unit
  std::int64_t in_use_per_month = 0;
  std::string ceiling;                   ///< code of a Ceiling (one row a year), empty for none
  std::int32_t age_from = 0;
  std::int32_t age_to = 120;
};

/// What an act may cost in a year. It excludes nobody: an overrun is priced, dated and reported.
struct Budget {
  law::Act act = law::Act::wmo;
  std::int32_t year = 0;
  Cents amount;
  Cents committed;
};

/// The price of an amount of a product under a tariff: minutes at a tariff per hour are rounded half up to a cent.
constexpr Cents price(std::int64_t amount, TariffPer tariff_per, Cents tariff) {
  return tariff_per == TariffPer::hour ? Cents{(amount * tariff.value + 30) / 60} : tariff * amount;
}

}  // namespace kanteling::supply
