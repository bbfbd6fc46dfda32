// SPDX-License-Identifier: Apache-2.0
// FEEL numbers: amounts in cents, as rules use them, and coefficients of 34 digits, the widest there are.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/rules/decimal.hpp"

namespace {

using namespace kanteling::rules;

constexpr std::size_t count = 1'024;

/// The same numbers on every machine (Knuth's MMIX generator; the high bits are the good ones).
class Draws {
 public:
  std::uint64_t next() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return state_ >> 33U;
  }

 private:
  std::uint64_t state_ = 20261122;
};

/// 0.01 .. 100,000.00.
std::vector<Decimal> cents() {
  Draws draws;
  std::vector<Decimal> result;
  for (std::size_t i = 0; i < count; ++i) {
    result.push_back(Decimal::of(static_cast<std::int64_t>(draws.next() % 10'000'000) + 1, 2));
  }
  return result;
}

/// 34 digits, 30 to 33 of them behind the point.
std::vector<Decimal> full() {
  Draws draws;
  std::vector<Decimal> result;
  while (result.size() < count) {
    std::string digits = "1";
    while (digits.size() < 34) digits += static_cast<char>('0' + draws.next() % 10);
    digits.insert(1 + draws.next() % 4, 1, '.');
    result.push_back(parse_decimal(digits).value());
  }
  return result;
}

template <typename Operation>
void each_pair(benchmark::State& state, std::vector<Decimal> const& numbers, Operation operation) {
  std::size_t i = 0;
  for (auto _ : state) {
    auto result = operation(numbers[i % count], numbers[(i + 1) % count]);
    benchmark::DoNotOptimize(result);
    ++i;
  }
}

void each_number(benchmark::State& state, std::vector<Decimal> const& numbers,
                 MaybeDecimal (*operation)(Decimal const&)) {
  std::size_t i = 0;
  for (auto _ : state) {
    auto result = operation(numbers[i % count]);
    benchmark::DoNotOptimize(result);
    ++i;
  }
}

void text_and_back(benchmark::State& state, std::vector<Decimal> const& numbers) {
  std::size_t i = 0;
  for (auto _ : state) {
    auto result = parse_decimal(to_string(numbers[i % count]));
    benchmark::DoNotOptimize(result);
    ++i;
  }
}

BENCHMARK_CAPTURE(each_pair, cents_add, cents(), add);
BENCHMARK_CAPTURE(each_pair, cents_multiply, cents(), multiply);
BENCHMARK_CAPTURE(each_pair, cents_divide, cents(), divide);
BENCHMARK_CAPTURE(each_pair, cents_compare, cents(), compare);
BENCHMARK_CAPTURE(text_and_back, cents_text_and_back, cents());
BENCHMARK_CAPTURE(each_pair, full_add, full(), add);
BENCHMARK_CAPTURE(each_pair, full_multiply, full(), multiply);
BENCHMARK_CAPTURE(each_pair, full_divide, full(), divide);
BENCHMARK_CAPTURE(each_pair, full_compare, full(), compare);
BENCHMARK_CAPTURE(text_and_back, full_text_and_back, full());
BENCHMARK_CAPTURE(each_number, full_square_root, full(), square_root);
BENCHMARK_CAPTURE(each_number, full_exponential, full(), exponential);
BENCHMARK_CAPTURE(each_number, full_logarithm, full(), logarithm);

}  // namespace
