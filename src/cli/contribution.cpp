// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/option_words.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/io/contribution_json.hpp"
#include "kanteling/io/contribution_question.hpp"
#include "kanteling/reporting/amounts.hpp"
#include "kanteling/reporting/contribution_text.hpp"

namespace kanteling::cli {
namespace {

io::ContributionQuestion question_of(ContributionOptions const& options) {
  io::ContributionQuestion question = options.question;
  question.first = options.month.empty() ? options.from : options.month;
  io::ProvisionWords const& p = options.provision;
  if (!(p.what + p.start + p.end + p.cost_price).empty()) question.provisions.push_back(p);
  for (std::string const& text : options.exemptions) {
    auto const [why, from, to] = code_and_days(text);
    question.grounds.push_back({why, from, to});
  }
  if (options.recalled) question.recalled = law::Recalled::accept;
  return question;
}

/// Problems as the command line has them: members become options, the first ground is --exempt 1.
std::vector<Problem> as_options(std::vector<Problem> problems, ContributionOptions const& options) {
  std::string const first = options.month.empty() && !options.from.empty() ? "--from" : "--month";
  std::array<std::array<std::string, 2>, 26> const names{{
      {"consent.given_by", "--consent-by"},
      {"consent.given_on", "--consent-on"},
      {"consent.withdrawn_on", "--consent-withdrawn"},
      {"on", "--on"},
      {"household", "--household"},
      {"first", first},
      {"last", "--to"},
      {"months", "--from"},
      {"provisions", "--provision"},
      {"provisions[].cost_price", "--cost-price"},
      {"provisions[0].what", "--provision"},
      {"provisions[0].start", "--start"},
      {"provisions[0].end", "--end"},
      {"provisions[0].used", "--end"},
      {"provisions[0].cost_price", "--cost-price"},
      {"grounds", "--exempt"},
      {"bylaw.source", "--bylaw"},
      {"bylaw.nil_up_to", "--bylaw-nil-up-to"},
      {"bylaw.fare_for_transport", "--bylaw-fare"},
      {"bylaw.parents_pay_adaptation", "--bylaw-parents-pay"},
      {"decision_sent", "--decision-sent"},
      {"income", "--income"},
      {"wealth", "--wealth"},
      {"current_income", "--current-income"},
      {"current_wealth", "--current-wealth"},
      {"cost_per_four_weeks", "--cost-per-four-weeks"},
  }};
  for (Problem& problem : problems) {
    auto const named =
        std::find_if(names.begin(), names.end(), [&](auto const& n) { return n[0] == problem.where; });
    if (named != names.end()) problem.where = (*named)[1];
    if (problem.where.starts_with("bylaw.amount")) problem.where.replace(0, 12, "--bylaw-amount");
    if (problem.where == "proposal") problem.where = "--proposal";
    for (std::size_t i = 0; i < options.exemptions.size(); ++i) {
      std::string const member = "grounds[" + std::to_string(i) + "].";
      if (problem.where.starts_with(member))
        problem.where.replace(0, member.size(), "--exempt " + std::to_string(i + 1) + ", ");
    }
    std::string const word = "the caller's word that what is recalled may be used";
    if (auto const at = problem.expected.find(word); at != std::string::npos)
      problem.expected.replace(at, word.size(), "--recalled");
  }
  return problems;
}

std::vector<Problem> check_usage(ContributionOptions const& o) {
  std::vector<Problem> problems;
  if (!o.month.empty() && !(o.from + o.question.last).empty())
    problems.push_back({"--month", "with --from or --to", "--month, or --from and --to"});
  if (o.from.empty() && !o.question.last.empty() && o.month.empty())
    problems.push_back({"--to", "without --from", "--from too"});
  if (o.month.empty() && o.from.empty() && o.question.last.empty() && o.question.proposal.empty())
    problems.push_back({"contribution", "no month", "--month, --from and --to, or --proposal"});
  return problems;
}

}  // namespace

ExitCode contribution(ContributionOptions const& options) {
  if (auto const problems = check_usage(options); !problems.empty()) {
    print(problems);
    return bad_usage;
  }
  io::ContributionQuestion const question = question_of(options);
  auto const answer = io::answer(question);
  if (!answer) {
    print(as_options(answer.error(), options));
    return bad_input;
  }
  fmt::print("{}", options.json
                       ? io::write_contribution(*answer) + "\n"
                       : reporting::contribution_text(answer->household, answer->consent, answer->estimate,
                                                      language_of(options.language)));
  return finish_output();
}

ExitCode amounts(AmountsOptions const& options) {
  std::optional<Date> on;
  if (!options.on.empty()) {
    on = parse_date(options.on);
    if (!on) {
      print({{"--on", shorten(options.on) + ", which is no day", "a day that exists, as YYYY-MM-DD"}});
      return bad_input;
    }
  }
  auto const shown = options.check ? std::vector<reporting::KnownAmount>{}
                     : on          ? reporting::amounts_on(*on)
                                   : reporting::known_amounts();
  // Doubts are about all amounts, not about those of a day.
  auto const doubts = on ? std::vector<reporting::GroupFinding>{} : reporting::amount_doubts();
  reporting::Language const language = language_of(options.language);
  if (options.json) {
    fmt::print("{}\n", io::write_amounts(shown, doubts, on));
  } else {
    if (!options.check) fmt::print("{}", reporting::amounts_text(shown, language));
    if (!options.check && !on) fmt::print("\n");
    if (!on) fmt::print("{}", reporting::amount_doubts_text(doubts, language));
  }
  ExitCode const written = finish_output();
  bool const wrong = std::any_of(doubts.begin(), doubts.end(), [](reporting::GroupFinding const& found) {
    return law::is_wrong(found.finding.doubt);
  });
  return written == done && options.check && wrong ? bad_input : written;
}

}  // namespace kanteling::cli
