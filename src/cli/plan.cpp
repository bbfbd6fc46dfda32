// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "cli/case_lines.hpp"
#include "cli/decided_year.hpp"
#include "cli/option_words.hpp"
#include "cli/plan_command.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/period_json.hpp"
#include "kanteling/reporting/period_text.hpp"
#include "kanteling/reporting/planned_service.hpp"

namespace kanteling::cli {
namespace {

/// Problems of both together.
template <class First, class Second>
std::vector<Problem> problems_of(First const& first, Second const& second) {
  std::vector<Problem> problems;
  if (!first) problems = first.error();
  if (!second) problems.insert(problems.end(), second.error().begin(), second.error().end());
  return problems;
}

/// A plan; where villages have limits of even service, also the plan without them.
struct Plans {
  matching::PeriodPlan asked;
  std::optional<matching::PeriodPlan> without_even;
};

ExitCode print_plan(Plans const& plans, supply::Municipality const& municipality,
                    PlanCommandOptions const& options) {
  matching::PeriodPlan const* const without = plans.without_even ? &*plans.without_even : nullptr;
  reporting::Language const language = language_of(options.year.language);
  if (!options.text) {
    fmt::print("{}\n", io::write_period_plan(plans.asked, municipality, without));
    return finish_output();
  }
  fmt::print("{}", reporting::period_text(plans.asked, municipality, language));
  if (without != nullptr)
    fmt::print("{}", reporting::even_service_cost_text(*without, plans.asked, municipality, language));
  return finish_output();
}

/// Two plans share time and work, each with as much.
Result<Plans> plan_with_and_without(Engine const& engine, std::span<people::Case const> cases,
                                    supply::Availability const& free, matching::PeriodOptions options) {
  Plans plans;
  if (options.village_minutes_max || options.village_weeks_max) {
    if (options.plan.seconds) *options.plan.seconds /= 2;
    if (options.plan.work) *options.plan.work /= 2;
    matching::PeriodOptions without = options;
    without.village_minutes_max = without.village_weeks_max = std::nullopt;
    without.solve_again = 0;
    auto planned = engine.plan_period(cases, free, without);
    if (!planned) return tl::unexpected(planned.error());
    plans.without_even = std::move(*planned);
  }
  auto planned = engine.plan_period(cases, free, options);
  if (!planned) return tl::unexpected(planned.error());
  plans.asked = std::move(*planned);
  // What keeps within the limits is a plan without them too: where the other is worse, it was looked for too short.
  if (plans.without_even && plans.asked.totals < plans.without_even->totals) plans.without_even = plans.asked;
  return plans;
}

}  // namespace

void add_limits(CLI::App& command, io::PeriodQuestion& question) {
  command
      .add_option("--budgets", question.budgets,
                  "priced: a budget may be exceeded at a price; hard: never (default priced)")
      ->type_name("priced|hard");
  command
      .add_option("--overrun-price", question.overrun_price,
                  "what a euro over a budget costs besides itself, in euro (default 1)")
      ->type_name("EURO");
  command
      .add_option("--village-minutes", question.village_minutes,
                  "the most minutes to general facilities per request, on average in each village")
      ->type_name("MINUTES");
  command
      .add_option("--village-weeks", question.village_weeks,
                  "the most weeks of waiting for a provider, on average in each village")
      ->type_name("WEEKS");
  command.add_flag("--bridges", question.bridges,
                   "a provision may also bridge the time until a place of a general facility");
}

void add_effort(CLI::App& command, io::PeriodQuestion& question) {
  command
      .add_option(
          "--seconds", question.seconds,
          "how long to plan, solving again included; reading cases and weighing what could be done for\n"
          "each comes before it. What is found then depends on the machine")
      ->type_name("0..86400");
  command
      .add_option("--work", question.work,
                  "how much to plan, in options looked at, solving again included: the same on every machine\n"
                  "(default: what the size deserves)")
      ->type_name("N");
  command
      .add_option("--threads", question.threads,
                  "changes the time; without --seconds never the plan (default 1)")
      ->type_name("1..64");
}

ExitCode plan(PlanCommandOptions const& options) {
  auto const period = io::period_options(options.question);
  std::vector<Problem> wrong = period ? std::vector<Problem>() : as_options(period.error());
  std::uint64_t const seed = read_year_options(options.year, wrong);
  bool const generated = options.year.cases.empty();
  if (generated && !options.year.year)
    wrong.push_back({"--cases or --year", "neither", "cases of a file, or a generated year"});
  if (!wrong.empty()) return refuse(wrong, bad_usage);

  auto const text = read_text_if_named(options.year.cases);
  auto const free_text = read_text_if_named(options.availability);
  std::vector<Problem> const missing = unread(options.year.municipality, {&text, &free_text});
  if (!missing.empty()) return refuse(missing, bad_file);
  auto const engine = Engine::load(options.year.municipality);
  if (!engine) return refuse(engine.error(), bad_input);
  auto const free = options.availability.empty() ? Result<supply::Availability>(engine->start())
                                                 : io::read_availability(engine->municipality(), *free_text);
  auto const cases =
      generated ? inquiries_of_year(*engine, seed, period->plan.threads) : read_case_lines(*engine, *text);
  if (!free || !cases) return refuse(problems_of(free, cases), bad_input);

  auto const planned = plan_with_and_without(*engine, *cases, *free, *period);
  if (!planned) return refuse(planned.error(), bad_input);
  return print_plan(*planned, engine->municipality(), options);
}

void add_plan_command(CLI::App& app, PlanCommandOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand(
      "plan",
      "all cases of a period at once: who gets what, who waits and for what, what each limit costs, and how\n"
      "much better a plan could be at most");
  command->add_option("municipality", options.year.municipality, "the folder of a municipality")
      ->required()
      ->type_name("FOLDER");
  command
      ->add_option("--cases", options.year.cases,
                   "cases, one as JSON on each line, as 'run' writes them; - reads standard input")
      ->type_name("FILE")
      ->check(refuse_empty_name);
  command->add_flag("--year", options.year.year,
                    "in place of --cases: the inquiries of a generated year, as 'run' has them");
  command->add_option("--seed", options.year.seed, "with --year: which is generated, 0 or more (default 1)")
      ->type_name("N");
  command
      ->add_option("--availability", options.availability,
                   "what is free, as 'run' writes it (default: at the start of the municipality's year)")
      ->type_name("FILE")
      ->check(refuse_empty_name);
  add_limits(*command, options.question);
  add_effort(*command, options.question);
  command
      ->add_option(
          "--again", options.question.again,
          "plan again with a little more of each of so many limits, the dearest first (default 0). Half\n"
          "of --seconds or --work is then for the plan, and they share the other half")
      ->type_name("0..1000");
  command->add_flag("--text", options.text, "words instead of JSON ('kanteling schema plan')");
  command->add_option("--lang", options.year.language, "language of the words (default nl)")
      ->type_name("nl|en");
  command->callback([&] { result = plan(options); });
}

}  // namespace kanteling::cli
