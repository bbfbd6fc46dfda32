// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/term_json.hpp"

#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>

#include "kanteling/law/statutory_terms.hpp"

namespace kanteling {
namespace {

using law::Event;
using law::EventKind;
using nlohmann::json;

std::string written(law::Term const& term, std::vector<Event> events, Date on) {
  return io::write_term(law::clock_of(term, events, on).value(), on);
}

TEST(WriteTerm, IsOneLineWithEveryKey) {
  Date const start = make_date(2026, 4, 7);
  EXPECT_EQ(
      written(law::participation_search, {{EventKind::came_forward, start, {}}}, start),
      R"j({"act":"Participatiewet","announced":null,"article":"41(4)","atw_reach":"moves",)j"
      R"j("base_end":"2026-05-06","counted_back":false,"end":"2026-05-06","equated_days_known":true,)j"
      R"j("evidence":"seen","general_terms_act":"arguable","kind":"statutory","length":4,"level":"act",)j"
      R"j("moves":[{"day":"2026-05-05","holiday":{"en":"Liberation Day","nl":"Bevrijdingsdag",)j"
      R"j("source":{"act":"Algemene termijnenwet","article":"3(1)","evidence":"seen","level":"act"}},)j"
      R"j("why":"holiday"}],"on":"2026-04-07","raw_end":"2026-05-05","role":"waiting","start":"2026-04-07",)j"
      R"j("starts":"came_forward","state":"runs","stopped":null,"stops":"application_received",)j"
      R"j("suspended":[],"suspended_days":0,"term":"participation_search","unit":"weeks"})j");
}

TEST(WriteTerm, HasItsKeysInOrderWhateverHappened) {
  Date const start = make_date(2026, 3, 2);
  std::string const text = written(law::wmo_decision,
                                   {{EventKind::application_received, start, {}},
                                    {EventKind::invited_to_supplement, start + 3, start + 17},
                                    {EventKind::postponement_announced, start + 4, start + 60},
                                    {EventKind::decision_made_known, start + 40, {}}},
                                   start + 40);
  EXPECT_EQ(json::parse(text).dump(), text);
  json const term = json::parse(text);
  EXPECT_EQ(term["announced"], (json{{"extends", false}, {"told", "2026-03-06"}, {"until", "2026-05-01"}}));
  EXPECT_EQ(term["suspended"], json::parse(R"([{"first":"2026-03-06","last":"2026-03-19","open":false,)"
                                           R"("why":"invited_to_supplement"}])"));
  EXPECT_EQ(term["suspended_days"], 14);
  EXPECT_EQ(term["base_end"], "2026-03-16");
  EXPECT_EQ(term["end"], "2026-03-30");
  EXPECT_EQ(term["stopped"], "2026-04-11");
  EXPECT_EQ(term["state"], "stopped_late");
}

TEST(WriteTerm, OfATermAtOnceHasNoEnd) {
  Date const start = make_date(2026, 3, 2);
  json const term = json::parse(written(law::wmo_urgent, {{EventKind::report_received, start, {}}}, start));
  for (char const* key : {"end", "raw_end", "base_end"}) EXPECT_TRUE(term[key].is_null()) << key;
  EXPECT_EQ(term["unit"], "at_once");
  EXPECT_EQ(term["start"], "2026-03-02");
}

TEST(WriteTerm, OfATermOfOnesOwnHasNoEvents) {
  law::Term own = law::wmo_inquiry;
  own.source.act = {};
  Date const start = make_date(2026, 3, 2);
  json const term = json::parse(written(own, {{EventKind::report_received, start, {}}}, start));
  EXPECT_EQ(term["act"], "");
  EXPECT_TRUE(term["starts"].is_null());
  EXPECT_TRUE(term["stops"].is_null());
}

TEST(WriteTerms, ListsWhatFindTermTakes) {
  std::string const text = io::write_terms(law::known_terms);
  json const terms = json::parse(text);
  EXPECT_EQ(terms.dump(), text);
  ASSERT_EQ(terms.size(), law::known_terms.size());
  EXPECT_EQ(terms[0].dump(), R"j({"act":"wmo","article":"2.3.2(1)","cited":"Wmo 2015","evidence":"seen",)j"
                             R"j("from":"2015-01-01","id":"wmo_inquiry","kind":"statutory","length":6,)j"
                             R"j("level":"act","starts":"report_received","stops":"inquiry_result_given",)j"
                             R"j("to":null,"unit":"weeks"})j");
  EXPECT_EQ(terms[4]["act"], "youth");
  EXPECT_EQ(terms[4]["cited"], "Awb");
}

TEST(WriteHolidays, ListsTheYearByDate) {
  std::string const text = io::write_holidays(2026);
  json const year = json::parse(text);
  EXPECT_EQ(year.dump(), text);
  EXPECT_EQ(year["year"], 2026);
  EXPECT_EQ(year["equated_days_known"], true);
  ASSERT_EQ(year["holidays"].size(), 11U);
  EXPECT_EQ(year["holidays"][1]["day"], "2026-01-02");
  EXPECT_EQ(year["holidays"][1]["holiday"]["source"]["level"], "decree");
  EXPECT_EQ(json::parse(io::write_holidays(2029))["equated_days_known"], false);
}

}  // namespace
}  // namespace kanteling
