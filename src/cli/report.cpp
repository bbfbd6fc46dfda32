// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <utility>

#include "cli/case_lines.hpp"
#include "cli/decided_year.hpp"
#include "cli/option_words.hpp"
#include "cli/report_command.hpp"

namespace kanteling::cli {
namespace {

constexpr auto kinds_help =
    "budget (forecast and the day it runs out), ceilings (what they cost, who could grow), shift (from\n"
    "heavy to light), even (service by village), gaps (general facilities that lacked), paths (where people\n"
    "choose a way of their own), team (hours of the caseworkers, who goes over, and how long new work waits)";

/// The year that the report is about, from cases as they were written or from generated ones.
Result<DecidedPeriod> year_of(Engine const& engine, ReportCommandOptions const& options, std::uint64_t seed,
                              std::string_view cases, int threads, Progress& progress) {
  progress.step("requests");
  if (options.year.cases.empty()) {
    auto requests = population::generate_year(engine.municipality(), seed);
    if (!requests) return tl::unexpected(requests.error());
    return decide_year(engine, std::move(*requests), threads, progress);
  }
  auto requests = read_case_lines(engine, cases);
  if (!requests) return tl::unexpected(requests.error());
  progress.step("cases in live order");
  return decide_period(engine, std::move(*requests), threads);
}

}  // namespace

ExitCode report(ReportCommandOptions const& options) {
  auto const choices = io::report_choices(options.question);
  std::vector<Problem> wrong = choices ? std::vector<Problem>() : as_options(choices.error());
  std::uint64_t const seed = read_year_options(options.year, wrong);
  if (!wrong.empty()) return refuse(wrong, bad_usage);

  auto const cases = read_text_if_named(options.year.cases);
  std::vector<Problem> const missing = unread(options.year.municipality, {&cases});
  if (!missing.empty()) return refuse(missing, bad_file);
  Progress progress(4);
  progress.step("municipality and policy");
  auto const engine = Engine::load(options.year.municipality);
  if (!engine) return refuse(engine.error(), bad_input);
  auto const year = year_of(*engine, options, seed, *cases, choices->threads, progress);
  if (!year) return refuse(year.error(), bad_input);
  auto const report = write_report(*engine, *year, *choices, language_of(options.year.language));
  progress.wipe();
  if (!report) return refuse(as_options(report.error()), bad_usage);
  fmt::print("{}", options.json ? report->json : report->text);
  return finish_output();
}

void add_report_command(CLI::App& app, ReportCommandOptions& options, ExitCode& result) {
  CLI::App* const command =
      app.add_subcommand("report", "what a year of decisions shows policy and management, as tables or JSON");
  io::ReportQuestion& question = options.question;
  command->add_option("kind", question.kind, kinds_help)->required()->type_name("KIND");
  command->add_option("municipality", options.year.municipality, "the folder of a municipality")
      ->required()
      ->type_name("FOLDER");
  command
      ->add_option("--cases", options.year.cases,
                   "cases, one as JSON on each line, as 'run' writes them, decided in live order; - reads\n"
                   "standard input")
      ->type_name("FILE")
      ->check(refuse_empty_name);
  command->add_flag("--year", options.year.year,
                    "in place of --cases: a generated year, as 'run' decides it (default)");
  command->add_option("--seed", options.year.seed, "of a generated year, 0 or more (default 1)")
      ->type_name("N");
  command->add_option("--threads", question.threads, "changes the time, never the outcome (default 1)")
      ->type_name("1..64");
  command
      ->add_option("--on", question.on, "budget: the day it is looked at (default: the last day of the year)")
      ->type_name("YYYY-MM-DD");
  command
      ->add_option("--remedies", question.remedies,
                   "gaps: mend so many of the dearest one by one and decide all again (default 5)")
      ->type_name("0..1000");
  command
      ->add_option("--small-below", question.small_below, "paths: counts below it are kept back (default 5)")
      ->type_name("2..1000");
  command->add_option("--from", question.from, "team: the first month (default: January of the year)")
      ->type_name("YYYY-MM");
  command->add_option("--months", question.months, "team: how many months (default 12)")->type_name("1..24");
  CLI::Option* const text = command->add_flag("--text")->description("tables in plain text (default)");
  command->add_flag("--json", options.json, "JSON")->excludes(text);
  command->add_option("--lang", options.year.language, "language of the tables (default nl)")
      ->type_name("nl|en");
  command->callback([&] { result = report(options); });
}

}  // namespace kanteling::cli
