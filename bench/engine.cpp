// SPDX-License-Identifier: Apache-2.0
//
// The whole way: loading a municipality, one decision, a year in live order, one outcome as JSON and as text.
#include <benchmark/benchmark.h>

#include <vector>

#include "kanteling/engine.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/population/year.hpp"
#include "kanteling/reporting/explanation.hpp"
#include "kanteling/rules/package.hpp"

namespace {

using namespace kanteling;

constexpr auto folder = KANTELING_SOURCE_DIR "/examples/municipalities/eijsden-margraten";

Engine const& engine() {
  static Engine const loaded = Engine::load(folder).value();
  return loaded;
}

std::vector<people::Case> const& inquiries() {
  static std::vector<people::Case> const cases = [] {
    std::vector<people::Case> result;
    auto year = population::generate_year(engine().municipality(), 1);
    for (population::GeneratedRequest& request : *year) result.push_back(std::move(request.inquiry));
    return result;
  }();
  return cases;
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Engine::load(folder));
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

void generate(benchmark::State& state) {
  std::int64_t requests = 0;
  for (auto _ : state)
    requests +=
        static_cast<std::int64_t>(population::generate_year(engine().municipality(), 1).value().size());
  state.SetItemsProcessed(requests);
}
BENCHMARK(generate)->Unit(benchmark::kMillisecond);

void decide_one(benchmark::State& state) {
  std::size_t i = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(engine().decide(inquiries()[i++ % inquiries().size()], engine().start()));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decide_one)->Unit(benchmark::kMicrosecond);

void decide_at_first_contact(benchmark::State& state) {
  std::vector<people::Case> contacts;
  auto year = population::generate_year(engine().municipality(), 1);
  for (population::GeneratedRequest& request : *year) contacts.push_back(std::move(request.first_contact));
  std::size_t i = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(engine().decide(contacts[i++ % contacts.size()], engine().start()));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decide_at_first_contact)->Unit(benchmark::kMicrosecond);

void a_year_in_live_order(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(
        engine().allocate(inquiries(), engine().start(), static_cast<int>(state.range(0))));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(inquiries().size()));
}
BENCHMARK(a_year_in_live_order)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void read_a_case(benchmark::State& state) {
  std::string const text = io::write_case(inquiries().front());
  for (auto _ : state) benchmark::DoNotOptimize(io::read_case(text));
}
BENCHMARK(read_a_case)->Unit(benchmark::kMicrosecond);

void write_an_outcome(benchmark::State& state) {
  auto const outcome = engine().decide(inquiries().front(), engine().start());
  for (auto _ : state)
    benchmark::DoNotOptimize(io::write_outcome(outcome, engine().municipality(), engine().policy()));
}
BENCHMARK(write_an_outcome)->Unit(benchmark::kMicrosecond);

void explain_an_outcome(benchmark::State& state) {
  auto const outcome = engine().decide(inquiries().front(), engine().start());
  for (auto _ : state)
    benchmark::DoNotOptimize(reporting::explain(outcome, inquiries().front(), engine().municipality(),
                                                engine().policy(), reporting::Language::dutch));
}
BENCHMARK(explain_an_outcome)->Unit(benchmark::kMicrosecond);

}  // namespace
