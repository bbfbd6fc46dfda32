// SPDX-License-Identifier: Apache-2.0
// Facility offers for a task, and ranked choices for one and two demands, in an invented municipality of 11
// villages, 60 facilities, 44 providers and 110 contracts. Demands come from a fixed list, so that no call
// repeats the last.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

#include "../tests/unit/matching/generated.hpp"

namespace {

using namespace kanteling;
using namespace kanteling::testing;

struct Bench {
  Dice dice{1};
  Town town{generated(dice)};
  people::Case request = resident();
  std::vector<matching::Demand> demands;

  Bench() {
    for (int i = 0; i < 1024; ++i) demands.push_back(generated_demand(dice));
  }
};

Bench const& bench() {
  static Bench const instance;
  return instance;
}

void facility_offers(benchmark::State& state) {
  Bench const& b = bench();
  std::size_t i = 0;
  for (auto _ : state) {
    matching::Demand const& d = b.demands[++i % 1024];
    benchmark::DoNotOptimize(matching::facility_offers(b.town.ground(), b.town.free, b.request,
                                                       people::asking_resident(b.request.household),
                                                       {static_cast<std::uint32_t>(i % 11)},
                                                       {{d.kind, d.amount, {}}}, d.from));
  }
}
BENCHMARK(facility_offers);

void rank(benchmark::State& state) {
  Bench const& b = bench();
  std::vector<matching::Demand> demands(static_cast<std::size_t>(state.range(0)));
  std::size_t i = 0;
  for (auto _ : state) {
    for (matching::Demand& d : demands) d = b.demands[++i % 1024];
    benchmark::DoNotOptimize(matching::rank(b.town.ground(), b.town.free, b.request,
                                            {static_cast<std::uint32_t>(i % 11)}, demands));
  }
}
BENCHMARK(rank)->Arg(1)->Arg(2);

/// Nanoseconds of each single call, less those of reading the clock; counters p50 and p99.
void rank_percentiles(benchmark::State& state) {
  using Clock = std::chrono::steady_clock;
  Bench const& b = bench();
  std::vector<double> nanoseconds;
  std::vector<matching::Demand> demand(1);
  std::size_t i = 0;
  for (auto _ : state) {
    demand[0] = b.demands[++i % 1024];
    Clock::time_point const before = Clock::now();
    Clock::time_point const start = Clock::now();
    benchmark::DoNotOptimize(
        matching::rank(b.town.ground(), b.town.free, b.request, {static_cast<std::uint32_t>(i % 11)}, demand));
    Clock::time_point const end = Clock::now();
    nanoseconds.push_back(std::chrono::duration<double, std::nano>((end - start) - (start - before)).count());
  }
  std::sort(nanoseconds.begin(), nanoseconds.end());
  state.counters["p50_ns"] = nanoseconds[nanoseconds.size() / 2];
  state.counters["p99_ns"] = nanoseconds[nanoseconds.size() * 99 / 100];
}
BENCHMARK(rank_percentiles)->Iterations(100'000);

void network(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(travel::Network(bench().town.municipality));
}
BENCHMARK(network);

}  // namespace

BENCHMARK_MAIN();
