// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <utility>

#include "cli/case_lines.hpp"
#include "cli/decided_year.hpp"
#include "cli/option_words.hpp"
#include "cli/order_command.hpp"
#include "kanteling/io/guide_json.hpp"
#include "kanteling/io/report_json.hpp"

namespace kanteling::cli {
namespace {

/// What live order may go by: a plan that was written before, or one over another generated year, for nobody
/// knows the year that is served.
Result<matching::Guide> guide_of(Engine const& engine, std::string const* plan, std::uint64_t seed,
                                 matching::PeriodOptions const& options) {
  if (plan != nullptr) return io::read_guide(engine.municipality(), engine.start(), *plan);
  auto const expected = inquiries_of_year(engine, seed, options.plan.threads);
  if (!expected) return tl::unexpected(expected.error());
  auto const planned = engine.plan_period(*expected, engine.start(), options);
  if (!planned) return tl::unexpected(planned.error());
  return matching::Guide(engine.municipality(), engine.start(), planned->limits);
}

}  // namespace

ExitCode order(OrderCommandOptions const& options) {
  auto const period = io::period_options(options.question);
  std::vector<Problem> wrong = period ? std::vector<Problem>() : as_options(period.error());
  std::uint64_t const seed = read_year_options(options.year, wrong);
  if (options.year.cases == "-" && options.prices == "-")
    wrong.push_back({"--prices", "-, as for --cases", "a file: standard input can be read once"});
  if (!wrong.empty()) return refuse(wrong, bad_usage);
  auto const text = read_text_if_named(options.year.cases);
  auto const plan = read_text_if_named(options.prices);
  std::vector<Problem> const missing = unread(options.year.municipality, {&text, &plan});
  if (!missing.empty()) return refuse(missing, bad_file);

  Progress progress(5);
  progress.step("municipality and policy");
  auto const engine = Engine::load(options.year.municipality);
  if (!engine) return refuse(engine.error(), bad_input);
  int const threads = period->plan.threads;
  auto const cases = options.year.cases.empty() ? inquiries_of_year(*engine, seed, threads)
                                                : read_case_lines(*engine, *text);
  if (!cases) return refuse(cases.error(), bad_input);
  progress.step("prices of an expected year");
  auto const guide = guide_of(*engine, options.prices.empty() ? nullptr : &*plan, seed + 1, *period);
  if (!guide) return refuse(guide.error(), bad_input);
  progress.step("live order");
  Allocation const live = engine->allocate(*cases, engine->start(), threads);
  progress.step("live order by prices");
  Allocation const guided = engine->allocate(*cases, engine->start(), threads, *guide);
  progress.step("the plan in hindsight");
  auto const planned = engine->plan_period(*cases, engine->start(), *period);
  progress.wipe();
  if (!planned) return refuse(planned.error(), bad_input);

  reporting::OrderReport report =
      reporting::order_report(engine->municipality(), *planned, live.outcomes, guided.outcomes);
  report.has_prices = !guide->empty();
  fmt::print("{}", options.json
                       ? io::write_report(report, engine->municipality())
                       : reporting::report_text(report, engine->municipality(), language_of(options.year.language)));
  return finish_output();
}

void add_order_command(CLI::App& app, OrderCommandOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand(
      "order",
      "the same requests served in order of arrival, by the prices of a plan over an expected year, and in\n"
      "hindsight: cost, travel and waiting by village. Limits and effort below are those of each plan: with\n"
      "--prices one, else two; live order keeps to what the municipality has");
  command->add_option("municipality", options.year.municipality, "the folder of a municipality")
      ->required()
      ->type_name("FOLDER");
  CLI::Option* const cases =
      command
          ->add_option("--cases", options.year.cases,
                       "cases, one as JSON on each line, as 'run' writes them; - reads standard input\n"
                       "(default: the inquiries of a generated year)")
          ->type_name("FILE")
          ->check(refuse_empty_name);
  command->add_option("--seed", options.year.seed, "the year that is generated, 0 or more (default 1)")
      ->type_name("N")
      ->excludes(cases);
  command
      ->add_option("--prices", options.prices,
                   "a plan over what was expected, as 'plan' writes it (default: a plan over the year that the\n"
                   "next seed generates)")
      ->type_name("FILE")
      ->check(refuse_empty_name);
  add_limits(*command, options.question);
  add_effort(*command, options.question);
  command->add_flag("--json", options.json, "JSON instead of tables");
  command->add_option("--lang", options.year.language, "language of the tables (default nl)")
      ->type_name("nl|en");
  command->callback([&options, &result] { result = order(options); });
}

}  // namespace kanteling::cli
