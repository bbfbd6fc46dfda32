// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "cli/commands.hpp"
#include "cli/law_commands.hpp"
#include "cli/order_command.hpp"
#include "cli/plan_command.hpp"
#include "cli/report_command.hpp"
#include "kanteling/io/outcome_view.hpp"
#include "kanteling/version.hpp"

namespace {

using namespace kanteling::cli;

constexpr auto footer =
    "Exit codes: 0 done; 1 the input has problems, each printed with its place and what would be right;\n"
    "2 wrong words on the command line; 3 a file cannot be read or written.";

void add_case_arguments(CLI::App& command, CaseOptions& options) {
  command
      .add_option("case", options.case_file,
                  "a case as JSON ('kanteling schema case'); - reads standard input")
      ->required();
  command.add_option("--municipality", options.municipality, "the folder of a municipality")->required();
  command.add_option("--availability", options.availability,
                     "what is free, as 'run' writes it; without it: at the start of the municipality's year");
}

void add_reassess(CLI::App& app, ReassessOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand(
      "reassess", "a change in one case: which outcomes may change, why, and whom to ask by when; it ends nothing");
  command
      ->add_option("case", options.case_file,
                   "the case as it was decided, as JSON ('kanteling schema case'); - reads standard input")
      ->required();
  command->add_option("--municipality", options.municipality, "the folder of a municipality")->required();
  command
      ->add_option("--change", options.change,
                   "what changed, as JSON: {\"kind\":\"carer_stops\",\"on\":\"2026-05-01\",\"who\":\"r-2\"}; kinds: turns_18,\n"
                   "carer_stops, housemate_leaves, place_free, moved, died, facts_changed, grant_ends; where they\n"
                   "are meant, need, task (positions) and facts; - reads standard input, where the case is a file")
      ->required();
  command->add_option("--before", options.before,
                      "what was free when the case was decided (default: at the start of the municipality's year)");
  command->add_option("--availability", options.free, "what is free now, as 'run' writes it (default: as before)");
  command->add_flag("--text", options.text, "words instead of JSON");
  command->add_option("--lang", options.language, "language of the words: nl or en (default nl)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->callback([&] { result = reassess(options); });
}

/// The commands about decisions alone, without a municipality.
struct PolicyCommands {
  PolicyCheckOptions check;
  PolicyConvertOptions convert;
  PolicyEvalOptions eval;
};

void add_convert(CLI::App& policy, PolicyConvertOptions& options, ExitCode& result) {
  CLI::App* const command =
      policy.add_subcommand("convert", "a DMN file as Markdown tables, or the other way round");
  command->add_option("model", options.model, "a file .dmn or .md")->required();
  command->add_option("--out", options.out, "the file to write; - writes to standard output (default)");
  command
      ->add_option("--to", options.to, "dmn or md (default: by the name of the file, or else the other form)")
      ->check(CLI::IsMember({"dmn", "md"}));
  command->callback([&] { result = policy_convert(options); });
}

void add_eval(CLI::App& policy, PolicyEvalOptions& options, ExitCode& result) {
  CLI::App* const command =
      policy.add_subcommand("eval", "decisions over rows of a table, one column per output");
  command->add_option("models", options.models, "files .dmn or .md, read together")->required();
  command
      ->add_option(
          "--in", options.rows,
          "rows: .csv with names of inputs in its first row (an empty cell is null), or .ndjson with an\n"
          "object per line (an absent key is unknown); - reads standard input")
      ->required();
  command->add_option(
      "--out", options.out,
      "CSV: columns that are no input, then the outputs; lists joined by |, true as 1, null as an\n"
      "empty cell, ? where unknown inputs decide; - writes to standard output (default)");
  command->add_option(
      "--explain", options.explain,
      "NDJSON: per row each decision's value, the rules that fired and the inputs still open; and why:\n"
      "inputs, the verdict of every cell of fired rules, nearest misses, sources");
  command
      ->add_option("--decision", options.decisions,
                   "only this decision, by id or name; may come more than once")
      ->expected(1)
      ->take_all();
  command->add_option(
      "--on", options.on,
      "the day, YYYY-MM-DD: for today() and for versions and rules in force (default: all rules)");
  command->add_flag("--lenient", options.lenient,
                    "errors in expressions give null, as in DMN, and are not reported");
  command->callback([&] { result = policy_eval(options); });
}

constexpr char const* why_not_help =
    "the id of a provider: for each task why it is no option, with the code of iWmo and iJw, or its place";

void add_check(CLI::App& policy, PolicyCheckOptions& options, ExitCode& result) {
  CLI::App* const command = policy.add_subcommand(
      "check",
      "gaps, overlaps, conflicts, masked rules and holes in time, each with an example; exit code 1\n"
      "where there is one");
  command->add_option("policies", options.policies,
                      "folders of municipalities or policy packages; files .dmn or .md, read together");
  command->add_flag("--stock", options.stock, "the stock policy");
  command->add_option(
      "--from", options.from,
      "the first day looked at, YYYY-MM-DD (default: the first on which every decision has begun)");
  command->add_option("--to", options.to,
                      "the last day looked at (default: five years after the last rule begins)");
  command->add_flag("--null", options.null, "inputs of files may be null (facts of a policy may anyway)");
  command->add_flag("--json", options.json, "an object per finding, one per line");
  command->add_option("--lang", options.language, "nl or en (default en)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->callback([&] { result = policy_check(options); });
}

void add_policy_commands(CLI::App& app, PolicyCommands& options, ExitCode& result) {
  CLI::App* const policy = app.add_subcommand("policy", "decision tables, without a municipality");
  policy->require_subcommand(1);
  add_check(*policy, options.check, result);
  add_convert(*policy, options.convert, result);
  add_eval(*policy, options.eval, result);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"kanteling: what kind of help, and who gives it. It proposes, with reasons; people decide."};
  app.name("kanteling");
  app.set_version_flag("--version", std::string(kanteling::version()));
  app.footer(footer);
  app.require_subcommand(1);
  ExitCode result = done;

  RunOptions run_options;
  CLI::App* const run_command =
      app.add_subcommand("run", "a year of generated requests, triaged and matched");
  run_command->add_option("municipality", run_options.municipality, "the folder of a municipality")
      ->required();
  run_command->add_option("--out", run_options.out,
                          "folder for cases.ndjson, outcomes.ndjson, summary.json and availability.json");
  run_command->add_option("--seed", run_options.seed, "the year that is generated, 0 or more (default 1)")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 62));
  run_command
      ->add_option("--threads", run_options.threads,
                   "1 to 64; changes the time, never the outcome (default 1)")
      ->check(CLI::Range(1, 64));
  run_command->add_option("--case", run_options.explained_case,
                          "id of the case that is explained at the end");
  run_command->add_option("--lang", run_options.language, "language of the tables: nl or en (default en)")
      ->check(CLI::IsMember({"nl", "en"}));
  run_command->callback([&] { result = run(run_options); });

  ReportCommandOptions report_options;
  add_report_command(app, report_options, result);

  CaseOptions case_options;
  CLI::App* const decide_command = app.add_subcommand("decide", "one case, its outcome as JSON on one line");
  add_case_arguments(*decide_command, case_options);
  CLI::Option* const as =
      decide_command
          ->add_option("--as", case_options.reader,
                       "only what this reader may see: contact_centre, resident, parent, carer, provider,\n"
                       "caseworker, content_checker or policy_analyst (default: the whole outcome)")
          ->check(CLI::IsMember(kanteling::io::reader_codes()));
  decide_command
      ->add_option("--who", case_options.who,
                   "code of who reads: of a provider, or of a resident or relation in the case; a parent, carer\n"
                   "and provider must be named (default of a resident: the one who asks)")
      ->needs(as);
  decide_command
      ->add_flag("--file", case_options.file,
                 "what this reader may see of the case itself: the own file, without other people and safety")
      ->needs(as);
  decide_command->add_option("--why-not", case_options.why_not, why_not_help);
  decide_command
      ->add_flag("--decision", case_options.decision,
                 "what a decision on the application holds: grant, refuse and why, and how to object")
      ->excludes(as);
  decide_command->callback([&] { result = decide(case_options); });

  CLI::App* const explain_command = app.add_subcommand("explain", "one case, its outcome in words");
  add_case_arguments(*explain_command, case_options);
  explain_command->add_option("--lang", case_options.language, "nl or en (default nl)")
      ->check(CLI::IsMember({"nl", "en"}));
  explain_command
      ->add_option("--audience", case_options.audience,
                   "resident (no costs) or professional (default resident)")
      ->check(CLI::IsMember({"resident", "professional"}));
  explain_command->add_option("--why-not", case_options.why_not, why_not_help);
  explain_command->add_flag("--decision", case_options.decision,
                            "what a decision on the application holds, instead of the explanation");
  explain_command->callback([&] { result = explain(case_options); });

  ReassessOptions reassess_options;
  add_reassess(app, reassess_options, result);

  PlanCommandOptions plan_options;
  add_plan_command(app, plan_options, result);
  OrderCommandOptions order_options;
  add_order_command(app, order_options, result);

  std::string checked;
  CLI::App* const check_command =
      app.add_subcommand("check", "reads a municipality and its policy and prints every problem");
  check_command->add_option("municipality", checked, "the folder of a municipality")->required();
  check_command->callback([&] { result = check(checked); });

  std::string which;
  CLI::App* const schema_command = app.add_subcommand("schema", "the JSON Schema of a case, an outcome, a decision or a plan");
  schema_command->add_option("which", which, "case, outcome, decision or plan")
      ->required()
      ->check(CLI::IsMember({"case", "outcome", "decision", "plan"}));
  schema_command->callback([&] { result = schema(which); });

  PolicyCommands policy_options;
  add_policy_commands(app, policy_options, result);

  LawCommands law_options;
  add_law_commands(app, law_options, result);

  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? done : bad_usage;
  } catch (std::exception const& error) {  // standard output cannot be written, or no memory is left
    std::fprintf(stderr, "kanteling: %s\n", error.what());
    return bad_file;
  }
  return result;
}
