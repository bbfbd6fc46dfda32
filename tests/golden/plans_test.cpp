// SPDX-License-Identifier: Apache-2.0
// A plan of a period byte by byte, as `kanteling plan` prints it. Four ask for help with debts: the first at
// a facility with one place, the second there or from a provider with room for three, the third and fourth
// from that provider, who has to come twice to the fourth. There is one best plan and it is proven, so that a
// faster search changes no byte.
#include <deque>

#include "../unit/matching/ground.hpp"
#include "golden.hpp"
#include "kanteling/io/period_json.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/matching/period_plan.hpp"
#include "kanteling/reporting/period_text.hpp"

namespace kanteling {
namespace {

using namespace kanteling::testing;
using golden::expect_golden;

supply::Municipality boomdal() {
  supply::Municipality m = three_villages_and_an_island();
  supply::Facility& facility = add_facility(m);
  facility.name = "Geldloket De Es";
  facility.places_per_month = 1;
  facility.cost = {2'500};
  supply::Product& product = add_product(m, "debts");
  product.act = law::Act::debts;
  product.tasks = {people::TaskKind::debt_settlement};
  product.unit = people::info(people::TaskKind::debt_settlement).unit;
  product.per = Per::once;
  product.tariff_per = supply::TariffPer::occasion;
  add_provider(m, "alfa");
  add_contract(m).capacity_per_month = 3;
  m.contracts.back().tariff = {90'000};
  add_provider(m, "beta");
  add_contract(m).valid.from = make_date(2027, 1, 1);
  return m;
}

/// A place for four weeks.
matching::TaskWay at_facility() {
  supply::FacilityOffer offer;
  offer.facility = {0};
  offer.amount_per_place = 1;
  offer.places = 1;
  offer.minutes = 12;
  return {{{offer, 1, people::TaskKind::debt_settlement}}, 4, std::nullopt};
}

matching::TaskWay from_provider(std::int64_t times) {
  matching::Demand demand = cleaning();
  demand.act = law::Act::debts;
  demand.kind = people::TaskKind::debt_settlement;
  demand.amount = times;
  demand.weeks = 4;
  return {{}, 0, demand};
}

/// Prices are approached, to the last digit not the same under every compiler: what is written here is
/// invented.
void fix_prices(matching::PeriodPlan& plan) {
  for (matching::LimitLine& line : plan.limits) {
    line.price = 90'000 * planning::nanos_per_unit;
    line.heaviness_price = planning::nanos_per_unit;
    line.waiting_price = planning::nanos_per_unit / 2;
  }
  for (matching::SolvedAgain& again : plan.again) again.by_price = {90'000};
}

matching::PeriodPlan const& plan() {
  static matching::PeriodPlan const planned = [] {
    Town const town(boomdal());
    std::deque<people::Case> requests;
    std::vector<matching::PeriodCase> cases;
    std::vector<std::vector<matching::TaskWay>> const asked{
        {at_facility()}, {at_facility(), from_provider(1)}, {from_provider(1)}, {from_provider(2)}};
    for (std::vector<matching::TaskWay> const& ways : asked) {
      requests.push_back(resident());
      requests.back().id = "case-" + std::to_string(requests.size());
      cases.push_back(
          {&requests.back(), ash, {{0, 0, people::TaskKind::debt_settlement, cleaning().from, ways}}});
    }
    matching::PeriodOptions options;
    options.solve_again = 4;
    options.plan.work = 400'000;
    matching::PeriodPlan found = matching::plan_period(town.ground(), town.free, cases, options).value();
    fix_prices(found);
    return found;
  }();
  return planned;
}

TEST(GoldenPlan, IsProven) {
  EXPECT_EQ(plan().totals, plan().bound);
  EXPECT_EQ(plan().totals.waiting, 1);
  for (matching::SolvedAgain const& again : plan().again) EXPECT_TRUE(again.proven);
}

TEST(GoldenPlan, InJson) {
  expect_golden("plan/plan.json", io::write_period_plan(plan(), boomdal()) + "\n");
}

TEST(GoldenPlan, InDutch) {
  expect_golden("plan/plan.nl.txt", reporting::period_text(plan(), boomdal(), reporting::Language::dutch));
}

TEST(GoldenPlan, InEnglish) {
  expect_golden("plan/plan.en.txt", reporting::period_text(plan(), boomdal(), reporting::Language::english));
}

TEST(GoldenPlan, Schema) {
  expect_golden("schema/plan.json", io::period_plan_schema());
}

}  // namespace
}  // namespace kanteling
