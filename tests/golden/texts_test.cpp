// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "../support/sample.hpp"
#include "golden.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/io/schema.hpp"
#include "kanteling/reporting/explanation.hpp"

/// What users compare byte by byte: JSON, schemas and texts of the invented sample. README.md beside this file says how
/// to refresh them.
namespace kanteling {
namespace {

using golden::expect_golden;

std::string explained(reporting::Language language, reporting::Audience audience) {
  return reporting::explain(sample::outcome(), sample::request(), sample::municipality(), sample::policy(), language,
                            audience);
}

TEST(Golden, CaseJson) { expect_golden("outcome/case.json", io::write_case(sample::request()) + "\n"); }

TEST(Golden, OutcomeJson) {
  expect_golden("outcome/outcome.json",
                io::write_outcome(sample::outcome(), sample::municipality(), sample::policy()) + "\n");
}

TEST(Golden, DutchForTheResident) {
  expect_golden("outcome/resident.nl.txt", explained(reporting::Language::dutch, reporting::Audience::resident));
}

TEST(Golden, EnglishForTheResident) {
  expect_golden("outcome/resident.en.txt", explained(reporting::Language::english, reporting::Audience::resident));
}

TEST(Golden, DutchForTheProfessional) {
  expect_golden("outcome/professional.nl.txt",
                explained(reporting::Language::dutch, reporting::Audience::professional));
}

TEST(Golden, CaseSchema) { expect_golden("schema/case.json", io::case_schema()); }

TEST(Golden, OutcomeSchema) { expect_golden("schema/outcome.json", io::outcome_schema()); }

}  // namespace
}  // namespace kanteling
