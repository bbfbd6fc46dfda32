// SPDX-License-Identifier: Apache-2.0
//
// The whole case: households with one to three needs, in a municipality of 11 villages, 66 facilities, 200
// providers and 1,000 contracts. Every decision comes with its step plan, ranked choices and packages.
// Counters: nanoseconds of one decision (of each case the median of its rounds, then quantiles over the
// cases) and allocations of one.
#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/engine.hpp"
#include "kanteling/population/year.hpp"
#include "kanteling/rules/package.hpp"
#include "support/timing.hpp"

namespace {

/// Allocations of this program so far; it has one thread while it counts.
std::int64_t allocations = 0;

}  // namespace

// GCC takes the pair for a mismatch where it inlines one of the two.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace {

using namespace kanteling;

constexpr auto folder = KANTELING_SOURCE_DIR "/examples/municipalities/eijsden-margraten";
constexpr std::size_t providers = 200;
constexpr std::size_t contracts = 1000;
constexpr std::size_t cases_each = 1000;
constexpr std::size_t rounds = 7;

/// The example municipality with more providers and contracts: those that it has, again under another name,
/// each with another wait, quality and price, so that no two rank alike.
supply::Municipality grown(supply::Municipality m) {
  std::size_t const own_providers = m.providers.size();
  std::size_t const own_contracts = m.contracts.size();
  while (m.providers.size() < providers) {
    std::size_t const p = m.providers.size();
    supply::Provider provider = m.providers[p % own_providers];
    provider.code += "-" + std::to_string(p);
    provider.waiting_weeks = static_cast<std::int64_t>(p * 7 % 13);
    provider.quality_tenths = 60 + static_cast<std::int64_t>(p * 11 % 37);
    if (provider.seat)
      provider.seat = supply::VillageId{static_cast<std::uint32_t>(p * 5 % m.villages.size())};
    m.providers.push_back(std::move(provider));
  }
  while (m.contracts.size() < contracts) {
    std::size_t const c = m.contracts.size();
    supply::Contract contract = m.contracts[c % own_contracts];
    contract.code += "-" + std::to_string(c);
    contract.provider = {static_cast<std::uint32_t>(c * 17 % providers)};
    contract.tariff.value += static_cast<std::int64_t>(c * 13 % 101) * 10;
    m.contracts.push_back(std::move(contract));
  }
  return m;
}

Engine const& engine() {
  static Engine const made = [] {
    Engine const loaded = Engine::load(folder).value();
    return Engine::create(grown(loaded.municipality()), loaded.policy());
  }();
  return made;
}

/// One household, with as many needs as asked: those of the next requests of the year beside its own.
people::Case household(std::vector<population::GeneratedRequest> const& year, std::size_t at,
                       std::size_t needs) {
  people::Case result = year[at % year.size()].inquiry;
  for (std::size_t next = at + 1; result.needs.size() < needs; ++next) {
    people::Need need = year[next % year.size()].inquiry.needs.front();
    need.about.clear();
    result.needs.push_back(std::move(need));
  }
  result.needs.resize(needs);
  return result;
}

std::vector<people::Case> const& households(std::size_t needs) {
  static std::array<std::vector<people::Case>, 4> made;
  std::vector<people::Case>& cases = made[needs];
  if (!cases.empty()) return cases;
  auto const year = population::generate_year(engine().municipality(), 1).value();
  for (std::size_t i = 0; i < cases_each; ++i) cases.push_back(household(year, i * 3, needs));
  return cases;
}

/// 0: up to three needs, each number as often.
std::vector<people::Case> mixed(std::size_t needs) {
  if (needs > 0) return households(needs);
  std::vector<people::Case> cases;
  for (std::size_t i = 0; i < cases_each; ++i) cases.push_back(households(i % 3 + 1)[i]);
  return cases;
}

/// Less the time that reading the clock takes.
double nanoseconds(people::Case const& request) {
  using Clock = std::chrono::steady_clock;
  Clock::time_point const before = Clock::now();
  Clock::time_point const start = Clock::now();
  benchmark::DoNotOptimize(engine().decide(request, engine().start()));
  Clock::time_point const end = Clock::now();
  return std::chrono::duration<double, std::nano>((end - start) - (start - before)).count();
}

void decide(benchmark::State& state) {
  std::vector<people::Case> const cases = mixed(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    std::vector<std::vector<double>> taken(cases.size());
    for (std::size_t r = 0; r < rounds; ++r)
      for (std::size_t i = 0; i < cases.size(); ++i) taken[i].push_back(nanoseconds(cases[i]));
    std::vector<double> medians;
    for (std::vector<double>& of_case : taken) medians.push_back(bench::median(std::move(of_case)));
    state.counters["p50_ns"] = bench::quantile(medians, 0.50);
    state.counters["p99_ns"] = bench::quantile(medians, 0.99);
  }
  std::int64_t const before = allocations;
  for (people::Case const& request : cases)
    benchmark::DoNotOptimize(engine().decide(request, engine().start()));
  state.counters["allocations"] =
      static_cast<double>(allocations - before) / static_cast<double>(cases.size());
}
BENCHMARK(decide)->ArgName("needs")->Arg(1)->Arg(2)->Arg(3)->Arg(0)->Iterations(1)->Unit(
    benchmark::kMillisecond);

/// All cases in one call, on one thread: CPU seconds.
void batch(benchmark::State& state) {
  std::vector<people::Case> const cases = mixed(0);
  for (auto _ : state) benchmark::DoNotOptimize(engine().decide_all(cases, engine().start(), 1));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cases.size()));
}
BENCHMARK(batch)->Unit(benchmark::kMillisecond);

}  // namespace
