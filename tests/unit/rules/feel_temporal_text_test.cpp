// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/temporal.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace kanteling::rules::feel {
namespace {

TEST(FeelTemporalText, ReadsAndWritesDates) {
  for (char const* text : {"2026-02-20", "0001-01-01", "0000-12-31", "-0044-03-15", "-0001-01-01",
                           "12345-01-01", "999999999-12-31", "-999999999-01-01", "1999-12-31"}) {
    std::optional<Day> const day = parse_day(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(to_string(*day), text);
  }
}

TEST(FeelTemporalText, RefusesWhatIsNoDate) {
  for (char const* text : {"",
                           "-",
                           "2026",
                           "2026-02",
                           "2026-2-20",
                           "2026-02-2",
                           "2026-02-200",
                           "226-02-20",
                           "02026-02-20",
                           "+2026-02-20",
                           "--2026-02-20",
                           "-0000-01-01",
                           "2026-02-29",
                           "2026-13-01",
                           "2026-00-01",
                           "2026-01-00",
                           "2026/02/20",
                           "20260220",
                           "2026-02-20T",
                           "2026-02-20Z",
                           "2026-02-20+01:00",
                           " 2026-02-20",
                           "2026-02-20 ",
                           "1000000000-01-01",
                           "-1000000000-01-01",
                           "99999999999999999999-01-01",
                           "2026-0a-01",
                           "\xD9\xA2\xD9\xA0-01-01"}) {
    EXPECT_FALSE(parse_day(text)) << text;
    EXPECT_FALSE(parse_date_time(text)) << text;
  }
}

TEST(FeelTemporalText, ReadsAndWritesTimes) {
  for (char const* text : {"00:00:00", "23:59:59", "10:30:00.25", "10:30:00.000000001", "10:30:00.123456789Z",
                           "10:30:00Z", "10:30:00+01:00", "10:30:00-05:30", "10:30:00-05:30:15",
                           "10:30:00+18:00", "10:30:00-18:00", "10:30:00+00:00:01", "09:08:07"}) {
    std::optional<Time> const time = parse_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(to_string(*time), text);
  }
  EXPECT_EQ(to_string(parse_time("10:30:00.2500").value()), "10:30:00.25");
  EXPECT_EQ(to_string(parse_time("10:30:00.000").value()), "10:30:00");
  EXPECT_EQ(to_string(parse_time("10:30:00+00:00").value()), "10:30:00Z");
  EXPECT_EQ(to_string(parse_time("10:30:00-00:00").value()), "10:30:00Z");
  EXPECT_EQ(to_string(parse_time("10:30:00+01:00:00").value()), "10:30:00+01:00");
  EXPECT_EQ(parse_time("01:02:03.5+01:01:01"), (Time{3'723'500'000'000, 3'661}));
  EXPECT_EQ(parse_time("00:00:00")->offset, no_offset);
}

TEST(FeelTemporalText, ADateAndTimeMayStateTheMidnightThatEndsTheDay) {
  EXPECT_EQ(parse_date_time("2026-02-20T24:00:00"), parse_date_time("2026-02-21T00:00:00"));
  EXPECT_EQ(parse_date_time("2026-12-31T24:00:00Z"), parse_date_time("2027-01-01T00:00:00Z"));
  EXPECT_FALSE(parse_date_time("2026-02-20T24:00:00.1"));
  EXPECT_FALSE(parse_time("24:00:00"));
}

TEST(FeelTemporalText, RefusesWhatIsNoTime) {
  for (char const* text : {"",
                           "10",
                           "10:30",
                           "1:30:00",
                           "10:3:00",
                           "10:30:0",
                           "24:00:01",
                           "23:60:00",
                           "23:59:60",
                           "10:30:00.",
                           "10:30:00.Z",
                           "10:30:00.1234567891",
                           "10:30:00z",
                           "10:30:00+1:00",
                           "10:30:00+01",
                           "10:30:00+0100",
                           "10:30:00+18:01",
                           "10:30:00-18:00:01",
                           "10:30:00+19:00",
                           "10:30:00+01:60",
                           "10:30:00+01:00:60",
                           "10:30:00+01:00:0",
                           "10:30:00ZZ",
                           "10:30:00 Z",
                           "-10:30:00",
                           "T10:30:00",
                           "10:30:00,5",
                           "10-30-00",
                           "103000"}) {
    EXPECT_FALSE(parse_time(text)) << text;
    EXPECT_FALSE(parse_date_time("2026-02-20T" + std::string(text))) << text;
  }
}

TEST(FeelTemporalText, ReadsAndWritesDateTimes) {
  for (char const* text : {"2026-02-20T10:30:00", "2026-02-20T10:30:00.5Z", "-99999-12-31T11:22:33",
                           "-999999999-12-31T23:59:59.999999999+02:00", "0000-01-01T00:00:00-05:30:15"}) {
    std::optional<DateTime> const moment = parse_date_time(text);
    ASSERT_TRUE(moment) << text;
    EXPECT_EQ(to_string(*moment), text);
  }
  EXPECT_EQ(parse_date_time("2026-02-20"), parse_date_time("2026-02-20T00:00:00"));
  EXPECT_FALSE(parse_date_time("2026-02-20t10:30:00"));
  EXPECT_FALSE(parse_date_time("2026-02-20 10:30:00"));
  EXPECT_FALSE(parse_date_time("10:30:00"));
  EXPECT_FALSE(parse_date_time("2026-02-30T10:30:00"));
}

TEST(FeelTemporalText, SaysThatAZoneByNameStandsThere) {
  auto const named_time = [](std::string const& text) {
    bool named = true;
    EXPECT_FALSE(parse_time(text, &named)) << text;
    bool named_with_date = true;
    EXPECT_FALSE(parse_date_time("2026-02-20T" + text, &named_with_date)) << text;
    EXPECT_EQ(named, named_with_date) << text;
    return named;
  };
  EXPECT_TRUE(named_time("10:30:00@Europe/Amsterdam"));
  EXPECT_TRUE(named_time("10:30:00.5@Etc/GMT+8"));
  EXPECT_FALSE(named_time("10:30:00@"));
  EXPECT_FALSE(named_time("10:30:00@Europe Amsterdam"));
  EXPECT_FALSE(named_time("25:30:00@Europe/Amsterdam"));
  EXPECT_FALSE(named_time("10:30@Europe/Amsterdam"));
  EXPECT_FALSE(named_time("10:30:00@" + std::string(1'000, 'a')));
  bool named = true;
  EXPECT_TRUE(parse_time("10:30:00Z", &named));
  EXPECT_FALSE(named);
  named = true;
  EXPECT_FALSE(parse_date_time("2026-02-30T10:30:00@Europe/Amsterdam", &named));
  EXPECT_FALSE(named);
}

TEST(FeelTemporalText, WritesDurationsNormalised) {
  std::vector<std::pair<char const*, char const*>> const texts = {
      {"P1DT2H", "P1DT2H"},
      {"PT26H", "P1DT2H"},
      {"PT0S", "PT0S"},
      {"P0D", "PT0S"},
      {"-P0D", "PT0S"},
      {"PT3600S", "PT1H"},
      {"P1DT1S", "P1DT1S"},
      {"PT90M", "PT1H30M"},
      {"PT0.5S", "PT0.5S"},
      {"-PT0.5S", "-PT0.5S"},
      {"-PT1.250S", "-PT1.25S"},
      {"PT0.000000001S", "PT0.000000001S"},
      {"-P1DT2H3M4.5S", "-P1DT2H3M4.5S"},
      {"PT1M0.5S", "PT1M0.5S"},
      {"P0001D", "P1D"},
      {"PT9223372036854775807S", "P106751991167300DT15H30M7S"},
      {"-PT9223372036854775808S", "-P106751991167300DT15H30M8S"},
      {"P106751991167300DT15H30M7.999999999S", "P106751991167300DT15H30M7.999999999S"},
      {"P1Y2M", "P1Y2M"},
      {"P14M", "P1Y2M"},
      {"P0M", "P0M"},
      {"P0Y", "P0M"},
      {"-P3M", "-P3M"},
      {"-P12M", "-P1Y"},
      {"P9223372036854775807M", "P768614336404564650Y7M"},
      {"-P9223372036854775808M", "-P768614336404564650Y8M"},
  };
  for (auto const& [text, expected] : texts) {
    Value const duration = parse_duration(text);
    EXPECT_EQ(to_string(duration), expected) << text;
    EXPECT_TRUE(same(parse_duration(to_string(duration)), duration)) << text;
  }
}

TEST(FeelTemporalText, RefusesWhatIsNoDuration) {
  for (char const* text : {"",
                           "P",
                           "-P",
                           "PT",
                           "1D",
                           "p1D",
                           "P1",
                           "P1DT",
                           "P1Y1D",
                           "P1M1D",
                           "P1MT1M",
                           "P1M1Y",
                           "PT1S1M",
                           "PT1M1H",
                           "P1H",
                           "PT1D",
                           "PT1Y",
                           "P1S",
                           "P-1D",
                           "P+1D",
                           "+P1D",
                           "--P1D",
                           "P1.5D",
                           "P1.5Y",
                           "PT1.5H",
                           "PT1.0M",
                           "PT.5S",
                           "PT1.S",
                           "PT1,5S",
                           "PT0.1234567891S",
                           "P1D1D",
                           "P1D ",
                           " P1D",
                           "P1W",
                           "P1DTT1H",
                           "PT1HT1M",
                           "P1D1H",
                           "P99999999999999999999D",
                           "PT9223372036854775808S",
                           "P106751991167301D",
                           "P9223372036854775808M",
                           "P768614336404564651Y"}) {
    EXPECT_TRUE(parse_duration(text).is_null()) << text;
  }
}

TEST(FeelTemporalText, EndlessDigitsAreReadOnceAndRefused) {
  std::string const digits(1'000'000, '9');
  EXPECT_TRUE(parse_duration("P" + digits + "D").is_null());
  EXPECT_FALSE(parse_day(digits + "-01-01"));
  EXPECT_FALSE(parse_time("10:00:00." + digits));
  EXPECT_EQ(to_string(parse_duration("P" + std::string(1'000'000, '0') + "7D")), "P7D");
}

}  // namespace
}  // namespace kanteling::rules::feel
