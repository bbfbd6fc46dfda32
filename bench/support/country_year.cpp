// SPDX-License-Identifier: Apache-2.0
#include "support/country_year.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "kanteling/engine.hpp"
#include "kanteling/io/package.hpp"
#include "kanteling/population/year.hpp"
#include "kanteling/reporting/summary.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/triage/hooks.hpp"
#include "policy/embedded.hpp"
#include "population/random.hpp"
#include "support/made_municipality.hpp"
#include "support/residents.hpp"
#include "support/timing.hpp"

namespace kanteling::bench {
namespace {

using people::Case;
using reporting::Outcome;
using supply::Municipality;

/// Cases that are decided in one call: few enough for their outcomes to stay small beside the year.
constexpr std::size_t cases_at_once = 32;

/// The rates of the example come to 1.86 million requests of all residents; the goal is about two million. A
/// choice, as the rates are.
constexpr std::int64_t more_requests_per_1000 = 1075;

void count_supply(CountryYear& year, Municipality const& municipality) {
  auto const size = [](auto const& list) { return static_cast<std::int64_t>(list.size()); };
  year.municipalities = 1;
  year.villages = size(municipality.villages);
  year.facilities = size(municipality.facilities);
  year.providers = size(municipality.providers);
  year.contracts = size(municipality.contracts);
  year.caseworkers = size(municipality.caseworkers);
}

void settle_residents(CountryYear& year, Municipality& municipality, std::uint64_t seed) {
  for (supply::Village& village : municipality.villages) {
    population::Random random = population::stream(seed, village.code, 0, 0);
    Residents const residents = draw_residents(village.inhabitants, random);
    village.ages = age_groups(residents);
    year.residents += static_cast<std::int64_t>(residents.ages.size());
    year.households += static_cast<std::int64_t>(residents.household_sizes.size());
    year.residents_65 += std::count_if(residents.ages.begin(), residents.ages.end(),
                                       [](std::uint8_t age) { return age >= 65; });
  }
}

void ask_more(Municipality& municipality) {
  for (supply::PopulationParameter& parameter : municipality.population)
    if (parameter.name.starts_with("requests_per_1000_"))
      parameter.value = (parameter.value * more_requests_per_1000 + 500) / 1000;
}

Result<rules::Package> stock_policy(Municipality const& municipality) {
  std::vector<io::PackageFile> files;
  for (policy::EmbeddedFile const& file : policy::stock_policy_files())
    files.push_back({std::string(file.name), std::string(file.content)});
  std::vector<std::string> villages;
  for (supply::Village const& village : municipality.villages) villages.push_back(village.code);
  return io::read_package_layers({std::move(files)}, triage::fact_schema(std::move(villages)),
                                 triage::hook_shapes());
}

void count_kinds(std::span<Outcome const> outcomes,
                 std::array<std::int64_t, reporting::outcome_kind_count>& kinds) {
  for (Outcome const& outcome : outcomes) ++kinds[static_cast<std::size_t>(outcome.kind)];
}

/// Every request as it comes in and as it stands at the end of the inquiry.
struct Requests {
  std::vector<Case> contacts;
  std::vector<Case> inquiries;
};

Requests split(std::vector<population::GeneratedRequest> year) {
  Requests requests;
  requests.contacts.reserve(year.size());
  requests.inquiries.reserve(year.size());
  for (population::GeneratedRequest& request : year) {
    requests.contacts.push_back(std::move(request.first_contact));
    requests.inquiries.push_back(std::move(request.inquiry));
  }
  return requests;
}

/// Takes the inquiries that follow from the first contacts. These stay: cases freed one by one leave holes
/// all over the memory, and whatever is made next is then scattered over these.
std::vector<Case> sift(CountryYear& year, Engine const& engine, Requests& requests) {
  std::vector<Case> inquiries;
  inquiries.reserve(requests.inquiries.size());
  std::span<Case const> const contacts(requests.contacts);
  for (std::size_t from = 0; from < contacts.size(); from += cases_at_once) {
    std::size_t const count = std::min(cases_at_once, contacts.size() - from);
    std::vector<Outcome> const outcomes = engine.decide_all(contacts.subspan(from, count), engine.start(), 1);
    count_kinds(outcomes, year.contact_kinds);
    for (std::size_t i = 0; i < count; ++i)
      if (reporting::leads_to_inquiry(outcomes[i].kind))
        inquiries.push_back(std::move(requests.inquiries[from + i]));
  }
  return inquiries;
}

/// Day by day, so that the year can be served piece by piece: the order within a day is the engine's.
void sort_by_day(std::vector<Case>& inquiries) {
  std::stable_sort(inquiries.begin(), inquiries.end(),
                   [](Case const& a, Case const& b) { return a.on < b.on; });
}

/// The end of a piece of whole days that begins at `from`.
std::size_t piece_end(std::vector<Case> const& inquiries, std::size_t from) {
  std::size_t to = std::min(from + cases_at_once, inquiries.size());
  while (to < inquiries.size() && inquiries[to].on == inquiries[to - 1].on) ++to;
  return to;
}

void count_inquiries(CountryYear& year, Engine const& engine, std::span<Case const> cases,
                     Allocation const& piece) {
  reporting::Summary const summary =
      reporting::summarise(engine.municipality(), engine.start(), piece.availability, cases, piece.outcomes);
  year.tasks += summary.tasks;
  for (reporting::RungLine const& line : summary.rungs)
    year.rung_tasks[static_cast<std::size_t>(line.rung)] += line.tasks;
  year.choices += summary.places_found + summary.places_not_found;
  year.waiting += summary.places_not_found;
  count_kinds(piece.outcomes, year.inquiry_kinds);
  for (Outcome const& outcome : piece.outcomes) year.cost_cents += outcome.cost.value;
  for (Case const& request : cases) year.needs += static_cast<std::int64_t>(request.needs.size());
}

void allocate(CountryYear& year, Engine const& engine, std::vector<Case> const& inquiries) {
  Allocation piece{{}, engine.start()};
  for (std::size_t from = 0; from < inquiries.size();) {
    std::size_t const to = piece_end(inquiries, from);
    std::span<Case const> const cases(inquiries.data() + from, to - from);
    {
      Timed const timed(year, Step::allocate);
      piece = engine.allocate(cases, std::move(piece.availability), 1);
    }
    Timed const timed(year, Step::summary);
    count_inquiries(year, engine, cases, piece);
    piece.outcomes.clear();  // not beside those of the next piece
    from = to;
  }
  year.inquiries = static_cast<std::int64_t>(inquiries.size());
}

/// Some inquiries against what is free on 1 January: each by itself with the clock, then all in one call.
void decide_sample(CountryYear& year, Engine const& engine, std::vector<Case> const& inquiries,
                   std::size_t each) {
  std::vector<Case> sample;
  for (std::size_t i = 0; i < inquiries.size() && each > 0; i += each) sample.push_back(inquiries[i]);
  for (Case const& request : sample) {
    double const before = cpu_seconds();
    double const start = cpu_seconds();
    Outcome const outcome = engine.decide(request, engine.start());
    double const end = cpu_seconds();
    year.decide_seconds.push_back((end - start) - (start - before));  // less what reading the clock takes
  }
  double const start = cpu_seconds();
  for (std::size_t from = 0; from < sample.size(); from += cases_at_once) {
    std::size_t const count = std::min(cases_at_once, sample.size() - from);
    std::vector<Outcome> const outcomes =
        engine.decide_all(std::span<Case const>(sample.data() + from, count), engine.start(), 1);
  }
  year.batch_cpu += cpu_seconds() - start;
  year.batch_cases += static_cast<std::int64_t>(sample.size());
}

Result<PlannedCounts> plan(Engine const& engine, std::vector<Case> const& inquiries, double seconds) {
  matching::PeriodOptions options;
  options.plan.seconds = seconds;
  PlannedCounts counts;
  auto const plan = [&] {
    Timed const timed(counts.seconds);
    return engine.plan_period(inquiries, engine.start(), options);
  }();
  if (!plan) return tl::unexpected(plan.error());
  counts.requests = plan->requests;
  counts.waiting = plan->totals.waiting;
  counts.waiting_bound = plan->bound.waiting;
  counts.tailored = plan->totals.heaviness;
  counts.tailored_bound = plan->bound.heaviness;
  return counts;
}

Result<Engine> make_engine(Municipality municipality) {
  Result<rules::Package> policy = stock_policy(municipality);
  if (!policy) return tl::unexpected(std::move(policy.error()));
  return Engine::create(std::move(municipality), std::move(*policy));
}

Municipality make(CountryYear& year, Municipality const& example, MadeSize const& size, std::uint64_t seed) {
  Timed const timed(year, Step::residents);
  Municipality municipality = made_municipality(example, size);
  settle_residents(year, municipality, seed);
  ask_more(municipality);
  count_supply(year, municipality);
  return municipality;
}

}  // namespace

Result<CountryYear> decide_year(Municipality const& example, MadeSize const& size,
                                YearOptions const& options) {
  CountryYear year;
  // Each municipality draws from a stream of its own, whichever thread makes it.
  std::uint64_t const seed = population::Random::mixed(options.seed) % 1'000'000 + size.number;
  Municipality municipality = make(year, example, size, seed);
  auto engine = [&] {
    Timed const timed(year, Step::engine);
    return make_engine(std::move(municipality));
  }();
  if (!engine) return tl::unexpected(std::move(engine.error()));
  auto requests = [&] {
    Timed const timed(year, Step::requests);
    return population::generate_year(engine->municipality(), seed).map(split);
  }();
  if (!requests) return tl::unexpected(std::move(requests.error()));
  year.requests = static_cast<std::int64_t>(requests->contacts.size());
  std::vector<Case> inquiries = [&] {
    Timed const timed(year, Step::triage);
    std::vector<Case> found = sift(year, *engine, *requests);
    sort_by_day(found);
    return found;
  }();
  allocate(year, *engine, inquiries);
  decide_sample(year, *engine, inquiries, options.sample);
  if (options.plan_seconds) {
    Result<PlannedCounts> planned = plan(*engine, inquiries, *options.plan_seconds);
    if (!planned) return tl::unexpected(std::move(planned.error()));
    year.planned = *planned;
  }
  return year;
}

}  // namespace kanteling::bench
