// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/option_words.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/case_view.hpp"
#include "kanteling/io/decision_json.hpp"
#include "kanteling/io/outcome_json.hpp"
#include "kanteling/io/outcome_view.hpp"
#include "kanteling/io/why_not_json.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "kanteling/reporting/explanation.hpp"
#include "kanteling/reporting/why_not_text.hpp"

namespace kanteling::cli {
namespace {

/// Reads all that a decision needs and calls `show(engine, request, outcome, free)`. Problems of the case and of
/// the municipality are printed together.
template <class Show>
ExitCode with_outcome(CaseOptions const& options, Show const& show) {
  auto const text = read_text(options.case_file);
  auto const free_text =
      options.availability.empty() ? Result<std::string>("") : read_text(options.availability);
  if (!text || !free_text) {
    for (auto const* failed : {&text, &free_text})
      if (!*failed) print(failed->error());
    return bad_file;
  }
  if (!is_folder(options.municipality)) return bad_file;
  auto const request = io::read_case(*text);
  auto const engine = Engine::load(options.municipality);
  if (!request || !engine) {
    std::vector<Problem> problems = request ? std::vector<Problem>{} : request.error();
    if (!engine) problems.insert(problems.end(), engine.error().begin(), engine.error().end());
    print(problems);
    return bad_input;
  }
  if (auto const problems = engine->check(*request); !problems.empty()) {
    print(problems);
    return bad_input;
  }
  auto const free = options.availability.empty() ? Result<supply::Availability>(engine->start())
                                                 : io::read_availability(engine->municipality(), *free_text);
  if (!free) {
    print(free.error());
    return bad_input;
  }
  ExitCode const shown = show(*engine, *request, engine->decide(*request, *free), *free);
  return shown == done ? finish_output() : shown;
}

/// The reader that `--as` names; the command line has checked the word.
reporting::Reader reader_of(std::string const& word) {
  auto const codes = io::reader_codes();
  return static_cast<reporting::Reader>(std::find(codes.begin(), codes.end(), word) - codes.begin());
}

/// Calls `show(provider)` for the provider that `--why-not` names.
template <class Show>
ExitCode with_provider(supply::Municipality const& municipality, std::string const& code, Show const& show) {
  auto const provider = io::find_provider(municipality, code, "--why-not");
  if (!provider) {
    print(provider.error());
    return bad_usage;
  }
  show(*provider);
  return done;
}

ExitCode print_view(Engine const& engine, people::Case const& request, reporting::Outcome const& outcome,
                    CaseOptions const& options) {
  io::Reading const reading{reader_of(options.reader), options.who, engine.municipality().organisation.views};
  if (auto const problems = io::check_reading(request, engine.municipality(), reading); !problems.empty()) {
    print(problems);
    return bad_input;
  }
  std::string const seen =
      options.file ? io::write_case_view(request, outcome, reading)
                   : io::write_outcome_view(outcome, request, engine.municipality(), engine.policy(), reading);
  fmt::print("{}\n", seen);
  return done;
}

}  // namespace

ExitCode decide(CaseOptions const& options) {
  return with_outcome(
      options, [&](Engine const& engine, people::Case const& request, reporting::Outcome const& outcome,
                   supply::Availability const& free) {
        if (!options.why_not.empty())
          return with_provider(engine.municipality(), options.why_not, [&](supply::ProviderId provider) {
            auto const answers = engine.why_not(request, free, provider);
            fmt::print("{}\n", io::write_why_not(answers, provider, engine.municipality()));
          });
        if (options.decision) {
          auto const contents =
              reporting::decision_contents(outcome, request, engine.municipality(), engine.policy());
          fmt::print("{}\n", io::write_decision(contents, request, engine.municipality(), engine.policy()));
          return done;
        }
        if (!options.reader.empty()) return print_view(engine, request, outcome, options);
        fmt::print("{}\n", io::write_outcome(outcome, engine.municipality(), engine.policy()));
        return done;
      });
}

ExitCode explain(CaseOptions const& options) {
  reporting::Language const language = language_of(options.language);
  auto const audience =
      options.audience == "professional" ? reporting::Audience::professional : reporting::Audience::resident;
  return with_outcome(
      options, [&](Engine const& engine, people::Case const& request, reporting::Outcome const& outcome,
                   supply::Availability const& free) {
        if (!options.why_not.empty())
          return with_provider(engine.municipality(), options.why_not, [&](supply::ProviderId provider) {
            fmt::print("{}", reporting::why_not_text(engine.why_not(request, free, provider), provider,
                                                     engine.municipality(), language));
          });
        if (options.decision) {
          auto const contents =
              reporting::decision_contents(outcome, request, engine.municipality(), engine.policy());
          fmt::print("{}", reporting::decision_text(contents, request, engine.municipality(), language));
          return done;
        }
        fmt::print("{}", reporting::explain(outcome, request, engine.municipality(), engine.policy(),
                                            language, audience));
        return done;
      });
}

}  // namespace kanteling::cli
