// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <string_view>
#include <utility>

#include "cli/option_words.hpp"
#include "cli/plan_command.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/period_json.hpp"
#include "kanteling/population/year.hpp"
#include "kanteling/reporting/period_text.hpp"

namespace kanteling::cli {
namespace {

using people::Case;

/// The inquiries of a generated year: those that the first contacts lead to, as `run` decides them.
Result<std::vector<Case>> inquiries_of_year(Engine const& engine, PlanCommandOptions const& options) {
  auto requests = population::generate_year(engine.municipality(), static_cast<std::uint64_t>(options.seed));
  if (!requests) return tl::unexpected(requests.error());
  std::vector<Case> contacts;
  for (population::GeneratedRequest& request : *requests)
    contacts.push_back(std::move(request.first_contact));
  auto const outcomes = engine.decide_all(contacts, engine.start(), options.threads);
  std::vector<Case> inquiries;
  for (std::size_t i = 0; i < requests->size(); ++i)
    if (reporting::leads_to_inquiry(outcomes[i].kind)) inquiries.push_back(std::move((*requests)[i].inquiry));
  return inquiries;
}

/// A case per line; problems name the line.
Result<std::vector<Case>> cases_of(Engine const& engine, std::string_view text) {
  std::vector<Case> cases;
  std::vector<Problem> problems;
  std::size_t number = 0;
  while (!text.empty()) {
    std::size_t const end = text.find('\n');
    std::string_view const line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto request = io::read_case(line);
    std::vector<Problem> found = request ? engine.check(*request) : request.error();
    for (Problem& problem : found) {
      problem.where = "line " + std::to_string(number) + (problem.where.empty() ? "" : ", ") + problem.where;
      problems.push_back(std::move(problem));
    }
    if (request) cases.push_back(std::move(*request));
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return cases;
}

matching::PeriodOptions period_options(PlanCommandOptions const& options) {
  matching::PeriodOptions result;
  if (options.budgets == "hard") result.budgets = matching::BudgetRule::hard;
  result.village_minutes_max = options.village_minutes;
  result.village_weeks_max = options.village_weeks;
  result.solve_again = static_cast<std::size_t>(options.again);
  result.bridges = options.bridges;
  result.plan.seconds = options.seconds;
  result.plan.work = options.work;
  result.plan.threads = options.threads;
  return result;
}

ExitCode print_problems(std::vector<Problem> const& problems, ExitCode code) {
  print(problems);
  return code;
}

}  // namespace

ExitCode plan(PlanCommandOptions const& options) {
  auto const text = options.year ? Result<std::string>("") : read_text(options.cases);
  auto const free_text =
      options.availability.empty() ? Result<std::string>("") : read_text(options.availability);
  if (!text) return print_problems(text.error(), bad_file);
  if (!free_text) return print_problems(free_text.error(), bad_file);
  if (!is_folder(options.municipality)) return bad_file;
  auto const engine = Engine::load(options.municipality);
  if (!engine) return print_problems(engine.error(), bad_input);
  auto const free = options.availability.empty() ? Result<supply::Availability>(engine->start())
                                                 : io::read_availability(engine->municipality(), *free_text);
  if (!free) return print_problems(free.error(), bad_input);
  auto const cases = options.year ? inquiries_of_year(*engine, options) : cases_of(*engine, *text);
  if (!cases) return print_problems(cases.error(), bad_input);

  auto const planned = engine->plan_period(*cases, *free, period_options(options));
  if (!planned) return print_problems(planned.error(), bad_input);
  if (options.text) {
    fmt::print("{}", reporting::period_text(*planned, engine->municipality(), language_of(options.language)));
  } else {
    fmt::print("{}\n", io::write_period_plan(*planned, engine->municipality()));
  }
  return finish_output();
}

void add_plan_command(CLI::App& app, PlanCommandOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand(
      "plan",
      "all cases of a period at once: who gets what, who waits and for what, what each limit costs, and how\n"
      "much better a plan could be at most");
  command->add_option("municipality", options.municipality, "the folder of a municipality")->required();
  CLI::Option* const cases =
      command->add_option("--cases", options.cases,
                          "cases, one as JSON on each line, as 'run' writes them; - reads standard input");
  CLI::Option* const year =
      command->add_flag("--year", options.year, "the inquiries of a generated year, as 'run' has them")
          ->excludes(cases);
  command->add_option("--seed", options.seed, "the year that is generated, 0 or more (default 1)")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 62))
      ->needs(year);
  command->add_option("--availability", options.availability,
                      "what is free, as 'run' writes it (default: at the start of the municipality's year)");
  command
      ->add_option("--seconds", options.seconds,
                   "how long to plan, each time; what is found then depends on the machine")
      ->check(CLI::Range(0.0, 86'400.0));
  command
      ->add_option("--work", options.work,
                   "how much to plan, in options looked at: the same on every machine (default: what the\n"
                   "size deserves)")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 62));
  command->add_option("--threads", options.threads, "1 to 64 (default 1)")->check(CLI::Range(1, 64));
  command
      ->add_option("--budgets", options.budgets,
                   "priced: a budget may be exceeded, at as much again; hard: never (default priced)")
      ->check(CLI::IsMember({"hard", "priced"}));
  command
      ->add_option("--village-minutes", options.village_minutes,
                   "the most minutes to general facilities per request, on average in each village")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000}));
  command
      ->add_option("--village-weeks", options.village_weeks,
                   "the most weeks of waiting for a provider, the same")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000}));
  command
      ->add_option("--again", options.again,
                   "plan again with a little more of each of so many limits, the dearest first (default 0)")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000}));
  command->add_flag("--bridges", options.bridges,
                    "a provision may also bridge the time until a place of a general facility");
  command->add_flag("--text", options.text, "words instead of JSON ('kanteling schema plan')");
  command->add_option("--lang", options.language, "language of the words: nl or en (default nl)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->callback([&options, &result, cases, year] {
    if (cases->count() + year->count() == 0) throw CLI::RequiredError("--cases or --year");
    result = plan(options);
  });
}

}  // namespace kanteling::cli
