// SPDX-License-Identifier: Apache-2.0
#include "cli/law_commands.hpp"

#include <CLI/CLI.hpp>

namespace kanteling::cli {
namespace {

/// Gives back --length: none is not the same as one of 0.
CLI::Option const* add_own_term(CLI::App& command, TermOptions& options) {
  CLI::Option const* const length =
      command.add_option("--length", options.length, "a term of your own, instead: how long, with --unit");
  command.add_option("--unit", options.unit, "days, weeks, months, working_days, hours or years")
      ->check(CLI::IsMember({"days", "weeks", "months", "working_days", "hours", "years"}));
  command.add_flag("--bylaw", options.bylaw, "a bylaw sets your own term: nothing moves its end");
  command.add_flag("--atw", options.atw,
                   "and that bylaw declares the Algemene termijnenwet applicable: its end moves");
  return length;
}

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
  CLI::Option const* const length = add_own_term(*command, options);
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

void add_consent(CLI::App& command, io::ContributionQuestion& question) {
  command.add_option("--consent-by", question.given_by,
                     "who consents to this estimate: the resident, or who speaks for the resident");
  command.add_option("--consent-on", question.given_on, "YYYY-MM-DD: the day on which consent was given");
  command.add_option("--consent-withdrawn", question.withdrawn_on,
                     "YYYY-MM-DD: from this day on there is no consent any more");
  command.add_option("--on", question.on,
                     "YYYY-MM-DD: the day of the estimate (default: that of the consent)");
}

void add_provision(CLI::App& command, ContributionOptions& options) {
  command.add_option("--provision", options.provision.what,
                     "support, home_adaptation, wheelchair, transport, client_support, protected_living or "
                     "shelter (from 2019 on)");
  command.add_option("--start", options.provision.start,
                     "YYYY-MM-DD: from when it is used (default: it is in use already)");
  command.add_option("--end", options.provision.end, "YYYY-MM-DD: its last day");
  command.add_option("--cost-price", options.provision.cost_price,
                     "of an aid or home adaptation: no more is due in all");
  command
      .add_option(
          "--exempt", options.exemptions,
          "CODE, CODE=FROM or CODE=FROM..TO: why nothing is due, such as\n"
          "pays_elsewhere or shelter=2026-03-10..2026-03-12; may come more than once; a CODE that is\n"
          "not known is answered with all that are")
      ->expected(1)
      ->take_all();
}

void add_bylaw(CLI::App& command, io::BylawWords& bylaw) {
  command.add_option("--bylaw", bylaw.source,
                     "the bylaw of the municipality, by title and article: with the options --bylaw-...");
  command.add_option("--bylaw-amount", bylaw.amount, "a lower amount; 2015 to 2018: a lower base amount");
  command.add_option("--bylaw-nil-up-to", bylaw.nil_up_to, "nil up to and including this income (--income)");
  command.add_flag("--bylaw-fare", bylaw.fare_for_transport, "transport has a fare of its own");
  command.add_flag("--bylaw-parents-pay", bylaw.parents_pay_adaptation,
                   "parents pay for a home adaptation of a minor");
}

void add_means(CLI::App& command, io::ContributionQuestion& question) {
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
  add_provision(*command, options);
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

void add_law_commands(CLI::App& app, LawCommands& options, ExitCode& result) {
  add_term(app, options.term, result);
  add_holidays(app, options.holidays, result);
  add_contribution(app, options.contribution, result);
  add_amounts(app, options.amounts, result);
}

}  // namespace kanteling::cli
