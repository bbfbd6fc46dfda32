// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "cli/commands.hpp"
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

struct LawCommands {
  TermOptions term;
  HolidaysOptions holidays;
  ContributionOptions contribution;
  AmountsOptions amounts;
};

void add_term(CLI::App& app, TermOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand("term", "the last day of a term, and how it came about");
  command->add_option("--act", options.act,
                      "wmo, youth, participation, debts, parking_card, pupil_transport, awb or iwmo, or the "
                      "title of the act");
  command->add_option(
      "--article", options.article,
      "the article as it is cited, '2.3.2(1)' or 'art. 2.3.2 lid 1'; not needed where the act "
      "has one term");
  command->add_option("--term", options.term, "the id of a term, instead of act and article: see --list");
  CLI::Option const* const length =
      command->add_option("--length", options.length, "a term of your own, instead: how long, with --unit");
  command->add_option("--unit", options.unit, "days, weeks, months, working_days, hours or years")
      ->check(CLI::IsMember({"days", "weeks", "months", "working_days", "hours", "years"}));
  command->add_flag("--bylaw", options.bylaw, "a bylaw sets your own term: nothing moves its end");
  command->add_flag("--atw", options.atw,
                    "and that bylaw declares the Algemene termijnenwet applicable: its end moves");
  command->add_option("--from", options.from, "YYYY-MM-DD: the day of the event that starts the term");
  command
      ->add_option(
          "--event", options.events,
          "KIND=ON or KIND=ON..UNTIL: what happened since, such as\n"
          "invited_to_supplement=2026-03-05..2026-03-19; may come more than once; a KIND that is not known\n"
          "is answered with all that are")
      ->expected(1)
      ->take_all();
  command->add_option("--on", options.on,
                      "YYYY-MM-DD: the day it is looked at (default: the last on which something happened)");
  command->add_flag("--recalled", options.recalled,
                    "accept a term that nobody has seen in a source; the answer says so");
  command->add_flag("--list", options.list, "all terms that are known");
  command->add_flag("--json", options.json, "as JSON on one line");
  command
      ->add_option("--lang", options.language,
                   "nl or en (default en: it is for professionals, not for residents)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->footer(
      "Example: kanteling term --act wmo --article '2.3.2(1)' --from 2026-02-20\n"
      "prints 2026-04-07 (six weeks end on Good Friday) and every step to that day.");
  command->callback([&, length] {
    options.has_length = length->count() > 0;
    result = term(options);
  });
}

void add_holidays(CLI::App& app, HolidaysOptions& options, ExitCode& result) {
  CLI::App* const command =
      app.add_subcommand("holidays", "the public holidays of a year, on which no term set by law ends");
  command->add_option("year", options.year, "2014 to 2200")->required();
  command->add_flag("--json", options.json, "as JSON on one line");
  command->add_option("--lang", options.language, "nl or en (default en)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->callback([&] { result = holidays(options); });
}

void add_consent(CLI::App& command, kanteling::io::ContributionQuestion& question) {
  command.add_option("--consent-by", question.given_by,
                     "who consents to this estimate: the resident, or who speaks for the resident");
  command.add_option("--consent-on", question.given_on, "YYYY-MM-DD: the day on which consent was given");
  command.add_option("--consent-withdrawn", question.withdrawn_on,
                     "YYYY-MM-DD: from this day on there is no consent any more");
  command.add_option("--on", question.on,
                     "YYYY-MM-DD: the day of the estimate (default: that of the consent)");
}

void add_bylaw(CLI::App& command, kanteling::io::BylawWords& bylaw) {
  command.add_option("--bylaw", bylaw.source,
                     "the bylaw of the municipality, by title and article: with the options --bylaw-...");
  command.add_option("--bylaw-amount", bylaw.amount, "a lower amount; 2015 to 2018: a lower base amount");
  command.add_option("--bylaw-nil-up-to", bylaw.nil_up_to, "nil up to and including this income (--income)");
  command.add_flag("--bylaw-fare", bylaw.fare_for_transport, "transport has a fare of its own");
  command.add_flag("--bylaw-parents-pay", bylaw.parents_pay_adaptation,
                   "parents pay for a home adaptation of a minor");
}

void add_means(CLI::App& command, kanteling::io::ContributionQuestion& question) {
  command.add_option(
      "--income", question.income,
      "of the reference year, two years before: 2015 to 2018, --bylaw-nil-up-to and --proposal "
      "alone");
  command.add_option("--wealth", question.wealth, "of that year: 2015 to 2018");
  command.add_option("--current-income", question.current_income, "of the year itself: 2015 to 2018");
  command.add_option("--current-wealth", question.current_wealth, "of the year itself: 2015 to 2018");
  command.add_option("--cost-per-four-weeks", question.cost_per_four_weeks,
                     "what the provisions cost: 2015 to 2018");
}

void add_contribution(CLI::App& app, ContributionOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand(
      "contribution", "an estimate of the own contribution (Wmo) with its steps; the CAK decides");
  add_consent(*command, options.question);
  command->add_option("--month", options.month, "YYYY-MM, from 2015-01 on");
  command->add_option("--from", options.from, "YYYY-MM: the first of several months");
  command->add_option("--to", options.question.last, "YYYY-MM: the last of them");
  command->add_option("--household", options.question.household,
                      "single_below_pension_age, single_pension_age, couple_one_below_pension_age or "
                      "couple_pension_age");
  command->add_option("--provision", options.provision.what,
                      "support, home_adaptation, wheelchair, transport, client_support, protected_living or "
                      "shelter (from 2019 on)");
  command->add_option("--start", options.provision.start,
                      "YYYY-MM-DD: from when it is used (default: it is in use already)");
  command->add_option("--end", options.provision.end, "YYYY-MM-DD: its last day");
  command->add_option("--cost-price", options.provision.cost_price,
                      "of an aid or home adaptation: no more is due in all");
  command
      ->add_option(
          "--exempt", options.exemptions,
          "CODE, CODE=FROM or CODE=FROM..TO: why nothing is due, such as\n"
          "pays_elsewhere or shelter=2026-03-10..2026-03-12; may come more than once; a CODE that is\n"
          "not known is answered with all that are")
      ->expected(1)
      ->take_all();
  add_bylaw(*command, options.question.bylaw);
  command->add_option(
      "--decision-sent", options.question.decision_sent,
      "YYYY-MM-DD: when the decision on the contribution is sent; it goes back twelve months");
  add_means(*command, options.question);
  command->add_option("--proposal", options.question.proposal,
                      "instead of a month: bill_36713, which is not law; with --income");
  command->add_flag("--recalled", options.recalled,
                    "accept an amount that nobody has seen in a source; the answer says so");
  command->add_flag("--json", options.json, "as JSON on one line");
  command->add_option("--lang", options.language, "nl or en (default nl: it is for residents)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->footer(
      "Amounts are euros: 21 or 20.60. Nothing is computed without consent.\n"
      "Example: kanteling contribution --month 2026-04 --household single_pension_age --provision support\n"
      "--start 2026-03-10 --consent-by resident --consent-on 2026-03-02 --lang en\n"
      "prints €21.80 per month, that it is an estimate, and each step with its article.");
  command->callback([&] { result = contribution(options); });
}

void add_amounts(CLI::App& app, AmountsOptions& options, ExitCode& result) {
  CLI::App* const command = app.add_subcommand(
      "amounts", "the dated amounts of the law that are known, with their sources and what is doubtful");
  CLI::Option* const list = command->add_flag("--list", options.list, "all of them (default)");
  command
      ->add_flag("--check", options.check,
                 "only what is wrong or doubtful; exit code 1 where something is wrong")
      ->excludes(list);
  command->add_option("--on", options.on, "YYYY-MM-DD: those in force on this day")->excludes("--check");
  command->add_flag("--json", options.json, "as JSON on one line");
  command->add_option("--lang", options.language, "nl or en (default en: it is for professionals)")
      ->check(CLI::IsMember({"nl", "en"}));
  command->callback([&] { result = amounts(options); });
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

  CaseOptions case_options;
  CLI::App* const decide_command = app.add_subcommand("decide", "one case, its outcome as JSON on one line");
  add_case_arguments(*decide_command, case_options);
  decide_command->callback([&] { result = decide(case_options); });

  CLI::App* const explain_command = app.add_subcommand("explain", "one case, its outcome in words");
  add_case_arguments(*explain_command, case_options);
  explain_command->add_option("--lang", case_options.language, "nl or en (default nl)")
      ->check(CLI::IsMember({"nl", "en"}));
  explain_command
      ->add_option("--audience", case_options.audience,
                   "resident (no costs) or professional (default resident)")
      ->check(CLI::IsMember({"resident", "professional"}));
  explain_command->callback([&] { result = explain(case_options); });

  std::string checked;
  CLI::App* const check_command =
      app.add_subcommand("check", "reads a municipality and its policy and prints every problem");
  check_command->add_option("municipality", checked, "the folder of a municipality")->required();
  check_command->callback([&] { result = check(checked); });

  std::string which;
  CLI::App* const schema_command = app.add_subcommand("schema", "the JSON Schema of a case or an outcome");
  schema_command->add_option("which", which, "case or outcome")
      ->required()
      ->check(CLI::IsMember({"case", "outcome"}));
  schema_command->callback([&] { result = schema(which); });

  PolicyCommands policy_options;
  add_policy_commands(app, policy_options, result);

  LawCommands law_options;
  add_term(app, law_options.term, result);
  add_holidays(app, law_options.holidays, result);
  add_contribution(app, law_options.contribution, result);
  add_amounts(app, law_options.amounts, result);

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
