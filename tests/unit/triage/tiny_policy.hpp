// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/rules/package.hpp"
#include "kanteling/triage/triage.hpp"

namespace kanteling::triage::test {

/// A table of an invented policy, so that a change of law breaks no test of the skeleton.
struct TinyTable {
  std::string hook;
  rules::HitPolicy hit = rules::HitPolicy::first;
  std::vector<std::string> inputs;
  std::vector<std::vector<std::string>> rules;  ///< input cells, then output cells in the order of the hook's outputs
};

/// A complete policy: `own` in place of the tables that it has of its own. In it every question is Wmo (youth help:
/// youth) on the ladder; the amount stated for a rung is what the rung contributes; what remains is admissible.
Result<rules::Package> tiny_policy(std::vector<TinyTable> const& own = {});
/// The same before it is compiled, for tests that change its decisions: their ids are the names of the hooks.
rules::Model tiny_model(std::vector<TinyTable> const& own = {});
Result<rules::Package> compile_tiny(rules::Model model);

/// One resident of 80, alone, one need, on 2026-03-02.
people::Case tiny_case(people::Stage stage, people::Topic topic = people::Topic::company);

people::StatedFact yes(std::string_view fact);
people::StatedFact no(std::string_view fact);
people::StatedFact number(std::string_view fact, std::int64_t value);
/// The task facts of all rungs stated as "none of it": everything was asked.
people::StatedFacts nothing_helps();
/// States a fact, in its place in the order.
void state(people::StatedFacts& facts, people::StatedFact fact);

Assessment run(rules::Package const& policy, people::Case const& request,
               std::vector<supply::FacilityOffers> const& offers = {});

}  // namespace kanteling::triage::test
