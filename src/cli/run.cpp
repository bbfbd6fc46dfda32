// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "cli/commands.hpp"
#include "cli/decided_year.hpp"
#include "cli/option_words.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/reporting/explanation.hpp"
#include "kanteling/reporting/summary.hpp"

namespace kanteling::cli {
namespace {

using people::Case;
using reporting::Outcome;

/// How much an outcome shows a newcomer: different rungs that cover something, and a choice of providers.
std::size_t shows(Outcome const& outcome) {
  std::set<triage::Rung> rungs;
  std::size_t options = 0;
  for (triage::StepPlan const& need : outcome.assessment.needs)
    for (triage::TaskPlan const& task : need.tasks)
      for (triage::Finding const& finding : task.findings)
        if (finding.covered > 0) rungs.insert(finding.rung);
  for (matching::Choice const& choice : outcome.choices) options = std::max(options, choice.ranked.size());
  return rungs.size() * 10 + options;
}

std::size_t case_to_explain(DecidedPeriod const& year, std::string const& wanted) {
  std::size_t best = year.cases.size();
  for (std::size_t i = 0; i < year.cases.size(); ++i) {
    bool const candidate =
        wanted.empty() ? year.cases[i].stage == people::Stage::inquiry : year.cases[i].id == wanted;
    if (!candidate) continue;
    if (best == year.cases.size() || !wanted.empty() || shows(year.outcomes[i]) > shows(year.outcomes[best]))
      best = i;
  }
  return best;
}

bool write_files(Engine const& engine, DecidedPeriod const& year, reporting::Summary const& summary,
                 std::string const& folder) {
  std::string cases, outcomes;
  for (Case const& request : year.cases) cases += io::write_case(request) + '\n';
  for (Outcome const& outcome : year.outcomes)
    outcomes += io::write_outcome(outcome, engine.municipality(), engine.policy()) + '\n';
  std::pair<std::string_view, std::string> const files[] = {
      {"cases.ndjson", std::move(cases)},
      {"outcomes.ndjson", std::move(outcomes)},
      {"summary.json", io::write_summary(summary, engine.municipality())},
      {"availability.json", io::write_availability(engine.municipality(), year.after)},
  };
  for (auto const& [name, text] : files)
    if (auto const written = write_text(fmt::format("{}/{}", folder, name), text); !written) {
      print(written.error());
      return false;
    }
  return true;
}

void print_case(Engine const& engine, Case const& request, Outcome const& outcome) {
  for (auto const language : {reporting::Language::dutch, reporting::Language::english})
    fmt::print("\n{}\n{}", std::string(100, '-'),
               reporting::explain(outcome, request, engine.municipality(), engine.policy(), language,
                                  reporting::Audience::professional));
}

}  // namespace

ExitCode run(RunOptions const& options) {
  if (!is_folder(options.municipality)) return bad_file;
  if (!options.out.empty() && !make_folder(options.out)) return bad_file;
  Progress progress(5);
  progress.step("municipality and policy");
  auto const engine = Engine::load(options.municipality);
  if (!engine) {
    print(engine.error());
    return bad_input;
  }
  progress.step("a year of requests");
  auto requests = population::generate_year(engine->municipality(), static_cast<std::uint64_t>(options.seed));
  if (!requests) {
    print(requests.error());
    return bad_input;
  }
  DecidedPeriod const year = decide_year(*engine, std::move(*requests), options.threads, progress);
  std::size_t const explained = case_to_explain(year, options.explained_case);
  if (explained == year.cases.size() && !options.explained_case.empty()) {
    print({{"--case", options.explained_case, "the id of a case of this year, see cases.ndjson"}});
    return bad_usage;
  }

  progress.step("summary");
  reporting::Summary const summary =
      reporting::summarise(engine->municipality(), engine->start(), year.after, year.cases, year.outcomes);
  progress.wipe();
  if (!options.out.empty() && !write_files(*engine, year, summary, options.out)) return bad_file;

  fmt::print("{}", reporting::summary_text(summary, engine->municipality(), language_of(options.language)));
  if (explained < year.cases.size()) print_case(*engine, year.cases[explained], year.outcomes[explained]);
  if (!options.out.empty())
    fmt::print("\nWritten to {}: cases.ndjson, outcomes.ndjson, summary.json, availability.json\n",
               options.out);
  return finish_output();
}

}  // namespace kanteling::cli
