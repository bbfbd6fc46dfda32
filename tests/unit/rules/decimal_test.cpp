// SPDX-License-Identifier: Apache-2.0
// The values that matter one by one; tests/python/test_decimal.py compares random hostile ones with Python's
// decimals.
#include "kanteling/rules/decimal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace kanteling::rules {
namespace {

std::int64_t constexpr largest = std::numeric_limits<std::int64_t>::max();
std::int64_t constexpr smallest = std::numeric_limits<std::int64_t>::min();

/// The coefficient of the largest number: 34 nines.
std::string nines() {
  return std::string(34, '9');
}

Decimal d(std::string const& text) {
  tl::expected<Decimal, DecimalError> const number = parse_decimal(text);
  EXPECT_TRUE(number) << text;
  return number.value_or(Decimal{});
}

std::string text(MaybeDecimal const& number) {
  return number ? to_string(*number) : "none";
}

TEST(Decimal, IsTheSameBytesHoweverItIsWritten) {
  EXPECT_EQ(d("1.50"), Decimal::of(15, 1));
  EXPECT_EQ(d("1.50"), Decimal::of(1500, 3));
  EXPECT_EQ(d("1000"), Decimal::of(1, -3));
  EXPECT_EQ(d("1e3"), Decimal::of(1000));
  EXPECT_EQ(d("-0.00"), Decimal{});
  EXPECT_EQ(d("0e99999"), Decimal{});
  EXPECT_EQ(Decimal::of(0, 5), Decimal{});
  EXPECT_EQ(Decimal{}.negated(), Decimal{});
  EXPECT_EQ(d("-9223372036854775808"), Decimal::of(smallest));
  EXPECT_EQ(d("1.1").scale(), 1);
  EXPECT_EQ(d("1.10e9").scale(), 0);
}

TEST(Decimal, SumsOfCentsAreExact) {
  EXPECT_EQ(add(d("0.1"), d("0.2")), d("0.3"));
  EXPECT_EQ(subtract(d("0.3"), d("0.1")), d("0.2"));
  EXPECT_EQ(add(d("1234.56"), d("-1234.56")), Decimal{});
  EXPECT_EQ(subtract(d("0.01"), d("100")), d("-99.99"));
  EXPECT_EQ(add(Decimal::of(largest), Decimal::of(largest)), d("18446744073709551614"));
}

TEST(Decimal, AThirdTimesThreeIsNotOne) {
  MaybeDecimal const third = divide(d("1"), d("3"));
  EXPECT_EQ(text(third), "0." + std::string(34, '3'));
  EXPECT_EQ(text(multiply(*third, d("3"))), "0." + nines());
}

TEST(Decimal, ASumRoundsHalfToEvenOnce) {
  // One unit in the 34th digit is 1; half of it goes to the even neighbour, a hair more goes up.
  EXPECT_EQ(text(add(d("1e33"), d("0.5"))), "1" + std::string(33, '0'));
  EXPECT_EQ(text(add(d("1000000000000000000000000000000001"), d("0.5"))), "1" + std::string(32, '0') + "2");
  EXPECT_EQ(text(add(d("1e33"), d("0.5000000000000000000000000000000001"))),
            "1" + std::string(32, '0') + "1");
  EXPECT_EQ(text(subtract(d("1e33"), d("0.05"))), "1" + std::string(33, '0'));
  EXPECT_EQ(text(subtract(d("1e33"), d("0.06"))), nines().substr(1) + ".9");
  EXPECT_EQ(text(subtract(d("1"), d("1e-6176"))), "1");
}

TEST(Decimal, AddsNumbersThatLieFarApart) {
  EXPECT_EQ(text(add(d("1e6144"), d("1e-6176"))), "1E+6144");
  EXPECT_EQ(text(subtract(d("1e-6176"), d("1e6144"))), "-1E+6144");
  // Only the far number breaks the tie.
  EXPECT_EQ(text(add(d("2.5e34"), d("1e-40"))), "2.5E+34");
  std::string const odd = "1000000000000000000000000000000001e40";
  EXPECT_EQ(text(add(d(odd), d("-1e-30"))), text(d(odd)));
}

TEST(Decimal, AProductRoundsHalfToEven) {
  EXPECT_EQ(text(multiply(d("1.1"), d("1000.10"))), "1100.11");
  EXPECT_EQ(text(multiply(d("1000000000000000000000000000000001"), d("1.5"))),
            "1500000000000000000000000000000002");
  EXPECT_EQ(text(multiply(d("1000000000000000000000000000000003"), d("1.5"))),
            "1500000000000000000000000000000004");
  EXPECT_EQ(text(multiply(d(nines()), d(nines()))), "9.999999999999999999999999999999998E+67");
}

TEST(Decimal, AQuotientIsExactWhereThereIsOne) {
  EXPECT_EQ(text(divide(d("1234.56"), d("1.2"))), "1028.8");
  EXPECT_EQ(text(divide(d("1"), d("1024"))), "0.0009765625");
  EXPECT_EQ(text(divide(d("-1"), d("8"))), "-0.125");
  EXPECT_EQ(text(divide(d("2"), d("3"))), "0.6666666666666666666666666666666667");
  EXPECT_EQ(text(divide(d("0"), d("3"))), "0");
  EXPECT_EQ(text(divide(d("1"), d("0"))), "none");
  EXPECT_EQ(text(divide(d("0"), d("0"))), "none");
}

TEST(Decimal, HasALargestNumber) {
  Decimal const top = d(nines() + "e6111");
  EXPECT_EQ(text(add(top, d("1e6110"))), text(top));
  EXPECT_EQ(text(add(top, d("5e6110"))), "none");
  EXPECT_EQ(text(subtract(top.negated(), d("5e6110"))), "none");
  EXPECT_EQ(text(multiply(d("1e6144"), d("10"))), "none");
  EXPECT_EQ(text(multiply(d("1e6144"), d("9.5"))), "9.5E+6144");
  EXPECT_EQ(text(divide(d("1e6144"), d("0.1"))), "none");
  EXPECT_EQ(text(round(top, -6111, Rounding::up)), text(top));
  EXPECT_EQ(text(round(d("9.5e6144"), -6144, Rounding::up)), "none");
}

TEST(Decimal, LosesDigitsAtTheSmallEnd) {
  EXPECT_EQ(text(multiply(d("1e-6176"), d("0.5"))), "0");
  EXPECT_EQ(text(multiply(d("1e-6176"), d("0.51"))), "1E-6176");
  EXPECT_EQ(text(multiply(d("3e-6176"), d("-0.5"))), "-2E-6176");
  EXPECT_EQ(text(multiply(d("-1e-6000"), d("1e-6000"))), "0");
  // Half the smallest number and a hair more, 32 digits further on: up.
  EXPECT_EQ(text(multiply(d("100000007e-100"), d("499999965000002449999828500012005e-6117"))), "1E-6176");
  EXPECT_EQ(text(divide(d("1.5e-6175"), d("10"))), "2E-6176");
}

TEST(Decimal, ARemainderHasTheSignOfTheDivisor) {
  EXPECT_EQ(text(modulo(d("12"), d("5"))), "2");
  EXPECT_EQ(text(modulo(d("-12"), d("5"))), "3");
  EXPECT_EQ(text(modulo(d("12"), d("-5"))), "-3");
  EXPECT_EQ(text(modulo(d("-12"), d("-5"))), "-2");
  EXPECT_EQ(text(modulo(d("10.1"), d("4.5"))), "1.1");
  EXPECT_EQ(text(modulo(d("-10.1"), d("4.5"))), "3.4");
  EXPECT_EQ(text(modulo(d("9"), d("-3"))), "0");
  EXPECT_EQ(text(modulo(d("1e6144"), d("7"))), "1");
  EXPECT_EQ(text(modulo(d("5"), d("0"))), "none");
}

TEST(Decimal, ComparesOverTheWholeRange) {
  std::vector<char const*> const ordered = {"-9e6144",
                                            "-1e34",
                                            "-1000.01",
                                            "-1000",
                                            "-1e-6176",
                                            "0",
                                            "1e-6176",
                                            "0.1",
                                            "0.10000000000000000000000000001",
                                            "999.99",
                                            "1000",
                                            "9223372036854775808",
                                            "18446744073709551615",
                                            "1e20",
                                            "1e34",
                                            "9e6144"};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j) {
      int const expected = i < j ? -1 : (i == j ? 0 : 1);
      EXPECT_EQ(compare(d(ordered[i]), d(ordered[j])), expected) << ordered[i] << " and " << ordered[j];
    }
  }
}

TEST(Decimal, RoundsInSevenWays) {
  // In the order of Rounding: half even, half up, half down, up, down, floor, ceiling.
  struct Row {
    char const* number;
    std::int32_t scale;
    char const* rounded[7];
  };
  for (Row const& row : std::vector<Row>{
           {"2.5", 0, {"2", "3", "2", "3", "2", "2", "3"}},
           {"3.5", 0, {"4", "4", "3", "4", "3", "3", "4"}},
           {"-2.5", 0, {"-2", "-3", "-2", "-3", "-2", "-3", "-2"}},
           {"-2.51", 0, {"-3", "-3", "-3", "-3", "-2", "-3", "-2"}},
           {"1.005", 2, {"1", "1.01", "1", "1.01", "1", "1", "1.01"}},
           {"1.0049", 2, {"1", "1", "1", "1.01", "1", "1", "1.01"}},
           {"1250", -2, {"1200", "1300", "1200", "1300", "1200", "1200", "1300"}},
           {"0.5", 0, {"0", "1", "0", "1", "0", "0", "1"}},
           {"-1e-6176", 2, {"0", "0", "0", "-0.01", "0", "-0.01", "0"}},
           {"7", -6111, {"0", "0", "0", "1E+6111", "0", "0", "1E+6111"}},
           {"1.25", 6176, {"1.25", "1.25", "1.25", "1.25", "1.25", "1.25", "1.25"}},
       }) {
    for (int i = 0; i < 7; ++i) {
      EXPECT_EQ(text(round(d(row.number), row.scale, static_cast<Rounding>(i))), row.rounded[i])
          << row.number << " to " << row.scale << ", way " << i;
    }
  }
}

TEST(Decimal, RoundsAtAnyScale) {
  std::int32_t constexpr most = std::numeric_limits<std::int32_t>::max();
  EXPECT_EQ(text(round(d("1.25"), most, Rounding::up)), "1.25");
  EXPECT_EQ(text(round(d("1.25"), -most, Rounding::half_even)), "0");
  EXPECT_EQ(text(round(d("1.25"), -most, Rounding::up)), "none");
  EXPECT_EQ(text(round(d(nines()), -34, Rounding::half_even)), "1E+34");
}

TEST(Decimal, WholePowersAreExactWhereTheyFit) {
  EXPECT_EQ(text(power(d("1.1"), d("2"))), "1.21");
  EXPECT_EQ(text(power(d("2"), d("100"))), "1267650600228229401496703205376");
  EXPECT_EQ(text(power(d("2"), d("112"))), "5192296858534827628530496329220096");
  EXPECT_EQ(text(power(d("5"), d("-112"))), "5.192296858534827628530496329220096E-79");
  EXPECT_EQ(text(power(d("10"), d("-5"))), "0.00001");
  // 15^29 has 35 digits and ends in 5: a tie, which only the exact product shows.
  EXPECT_EQ(text(power(d("15"), d("29"))), "1.278340394885893911123275756835938E+34");
  EXPECT_EQ(text(power(d("-2"), d("3"))), "-8");
  EXPECT_EQ(text(power(d("-2"), d("-2"))), "0.25");
  EXPECT_EQ(text(power(d("-1"), d("1e30"))), "1");
  EXPECT_EQ(text(power(d("-1"), d("1000000000000000000000000000001"))), "-1");
  EXPECT_EQ(text(power(d("7"), d("0"))), "1");
  EXPECT_EQ(text(power(d("0"), d("7"))), "0");
  EXPECT_EQ(text(power(d("1.0000001"), d("1000000000"))), "2.688103701264923810505600301477504E+43");
}

TEST(Decimal, OtherPowersComeFromTheLogarithm) {
  EXPECT_EQ(text(power(d("2"), d("0.5"))), "1.414213562373095048801688724209698");
  EXPECT_EQ(text(power(d("100"), d("-0.5"))), "0.1");
  EXPECT_EQ(text(power(d("32"), d("0.2"))), "2");
}

TEST(Decimal, APowerThatIsNoNumberIsNone) {
  EXPECT_EQ(text(power(d("0"), d("0"))), "none");
  EXPECT_EQ(text(power(d("0"), d("-1"))), "none");
  EXPECT_EQ(text(power(d("-2"), d("0.5"))), "none");
  EXPECT_EQ(text(power(d("10"), d("6145"))), "none");
  EXPECT_EQ(text(power(d("10"), d("-1e6000"))), "0");
  EXPECT_EQ(text(power(d("3"), d("9e6144"))), "none");
  EXPECT_EQ(text(power(d("3"), d("-9e6144"))), "0");
  EXPECT_EQ(text(power(d("1e-6176"), d("-1"))), "none");
}

TEST(Decimal, RootsExponentialsAndLogarithms) {
  EXPECT_EQ(text(square_root(d("6.25"))), "2.5");
  EXPECT_EQ(text(square_root(d("0"))), "0");
  EXPECT_EQ(text(square_root(d("2"))), "1.414213562373095048801688724209698");
  EXPECT_EQ(text(square_root(d("1e-6176"))), "1E-3088");
  EXPECT_EQ(text(square_root(d("-1"))), "none");
  EXPECT_EQ(text(exponential(d("0"))), "1");
  EXPECT_EQ(text(exponential(d("1"))), "2.718281828459045235360287471352662");
  EXPECT_EQ(text(exponential(d("14150"))), "none");
  EXPECT_EQ(text(exponential(d("9e6144"))), "none");
  EXPECT_EQ(text(exponential(d("-9e6144"))), "0");
  EXPECT_EQ(text(exponential(d("1e-6176"))), "1");
  EXPECT_EQ(text(logarithm(d("1"))), "0");
  EXPECT_EQ(text(logarithm(d("10"))), "2.302585092994045684017991454684364");
  EXPECT_EQ(text(logarithm(d("1." + std::string(32, '0') + "1"))), "9.999999999999999999999999999999995E-34");
  EXPECT_EQ(text(logarithm(d("0"))), "none");
  EXPECT_EQ(text(logarithm(d("-1"))), "none");
}

TEST(Decimal, FitsInAWholeNumberOf64BitsOrNot) {
  EXPECT_EQ(to_int64(d("9223372036854775807")), largest);
  EXPECT_EQ(to_int64(d("-9223372036854775808")), smallest);
  EXPECT_EQ(to_int64(d("9223372036854775808")), std::nullopt);
  EXPECT_EQ(to_int64(d("-9223372036854775809")), std::nullopt);
  EXPECT_EQ(to_int64(d("12e3")), 12'000);
  EXPECT_EQ(to_int64(d("0.5")), std::nullopt);
  EXPECT_EQ(to_int64(d("1e6144")), std::nullopt);
  EXPECT_EQ(to_int64(d("0")), 0);
}

// 1.1 and 1.2 are no binary fractions: with doubles, an income exactly on the limit is refused in thousands
// of these.
TEST(Decimal, AnIncomeExactlyOnTheLimitSatisfiesIt) {
  int cases = 0;
  for (std::int64_t const tenths : {11, 12}) {
    Decimal const factor = Decimal::of(tenths, 1);
    for (std::int64_t norm = 100'000; norm <= 250'000; ++norm) {
      if (tenths * norm % 10 != 0) continue;
      Decimal const limit = multiply(factor, Decimal::of(norm, 2)).value();
      std::int64_t const income = tenths * norm / 10;
      ASSERT_LE(compare(Decimal::of(income, 2), limit), 0) << norm;
      ASSERT_GT(compare(Decimal::of(income + 1, 2), limit), 0) << norm;
      ++cases;
    }
  }
  EXPECT_EQ(cases, 45'002);
}

}  // namespace
}  // namespace kanteling::rules
