// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "../../support/sample.hpp"
#include "kanteling/io/report_json.hpp"
#include "reporting/format.hpp"

namespace kanteling {
namespace {

using reporting::Language;

struct Decisions {
  supply::Municipality municipality = sample::municipality();
  std::vector<people::Case> cases{sample::request()};
  std::vector<reporting::Outcome> outcomes{sample::outcome()};

  Decisions() {
    municipality.contracts[2].ceiling = "anker";
    municipality.contracts[2].tariff = {3000};
    municipality.ceilings = {{"anker", "Plafond Het Anker", true, 2026, {}, {}}};
    municipality.providers[2].quality_tenths = 90;
    municipality.contracts[0].valid.from = make_date(2024, 1, 1);
    municipality.contracts[0].in_use_per_month = 600;
    outcomes[0].assessment.needs[0].tasks[0].settled = true;
  }

  template <class Visit>
  void each(Visit visit) const {
    reporting::Decided const decided{municipality, cases, outcomes};
    visit(reporting::budget_report(decided, sample::day(12, 31)));
    visit(reporting::ceiling_report(decided));
    visit(reporting::shift_report(decided));
    visit(reporting::even_service(decided));
    reporting::GapReport gaps = reporting::gap_report(decided);
    gaps.remedies = {{gaps.gaps.at(0), {1}, 5, {130'650}, 1}};
    visit(gaps);
    visit(reporting::desire_paths(decided, 1));
  }
};

TEST(ReportText, HasLinesOfAtMostAHundredColumnsInBothLanguages) {
  Decisions const decisions;
  decisions.each([&](auto const& report) {
    for (Language const language : {Language::dutch, Language::english}) {
      std::istringstream text(reporting::report_text(report, decisions.municipality, language));
      int lines = 0;
      for (std::string line; std::getline(text, line); ++lines)
        EXPECT_LE(reporting::width(line), 100U) << line;
      EXPECT_GT(lines, 5);
    }
  });
}

TEST(ReportText, SaysInDutchWhatOnePlaceWouldHaveSaved) {
  Decisions const decisions;
  decisions.each([&](auto const& report) {
    if constexpr (std::is_same_v<std::decay_t<decltype(report)>, reporting::GapReport>) {
      std::string const text = reporting::report_text(report, decisions.municipality, Language::dutch);
      EXPECT_NE(text.find("Klussenhulp Noord: 5 plaatsen per maand meer   € 1.307       1\n"),
                std::string::npos)
          << text;
    }
  });
}

TEST(WriteReport, IsCanonical) {
  Decisions const decisions;
  decisions.each([&](auto const& report) {
    std::string const text = io::write_report(report, decisions.municipality);
    EXPECT_EQ(nlohmann::json::parse(text).dump(2) + "\n", text);
  });
}

TEST(WriteReport, WhatIsKeptBackIsNull) {
  Decisions const decisions;
  auto const report = reporting::desire_paths({decisions.municipality, decisions.cases, decisions.outcomes});
  nlohmann::json const json = nlohmann::json::parse(io::write_report(report, decisions.municipality));
  EXPECT_TRUE(json["deviations"][7]["total"].is_null());
  EXPECT_TRUE(json["deviations"][7]["villages"][0].is_null());
  EXPECT_EQ(json["deviations"][7]["villages"][1], 0);
  EXPECT_EQ(json["threshold"], 5);
}

}  // namespace
}  // namespace kanteling
