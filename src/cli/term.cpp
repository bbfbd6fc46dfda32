// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <array>

#include "cli/commands.hpp"
#include "cli/option_words.hpp"
#include "kanteling/io/term_json.hpp"
#include "kanteling/io/term_question.hpp"
#include "kanteling/law/calendar.hpp"
#include "kanteling/law/term_lookup.hpp"
#include "kanteling/reporting/term_text.hpp"
#include "reporting/contribution_words.hpp"
#include "reporting/term_format.hpp"

namespace kanteling::cli {
namespace {

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

/// Options that do not go together, or are missing.
std::vector<Problem> check_usage(TermOptions const& o) {
  std::vector<Problem> problems;
  auto const refuse_if = [&](bool wrong, char const* where, char const* found, char const* expected) {
    if (wrong) problems.push_back({where, found, expected});
  };
  int const ways = int{!o.act.empty()} + int{!o.term.empty()} + int{o.has_length} + int{o.list};
  refuse_if(ways == 0, "term", "no term to count",
            "--act with --article, --term with an id, --length with --unit, or --list");
  refuse_if(ways > 1, "term", "several ways to say which term",
            "one of --act with --article, --term with an id, --length with --unit, or --list");
  refuse_if(!o.article.empty() && o.act.empty(), "--article", "an article of no act", "--act too");
  refuse_if(o.has_length && o.unit.empty(), "--length", "a length without its unit", "--unit too");
  refuse_if(!o.unit.empty() && !o.has_length, "--unit", "a unit without a length", "--length too");
  refuse_if(o.bylaw && !o.has_length, "--bylaw", "no term of your own", "--length and --unit too");
  refuse_if(o.atw && !o.bylaw, "--atw", "no bylaw",
            "--bylaw too: a term that an act or decree sets is moved anyway");
  refuse_if(o.has_length && !o.events.empty(), "--event", "events of a term of your own",
            "a term that is known: only its events are known too");
  bool const asks = !o.from.empty() || !o.events.empty() || !o.on.empty() || o.recalled;
  refuse_if(o.list && asks, "--list", "a day, an event or --recalled", "--list with --json or --lang alone");
  refuse_if(!o.list && o.from.empty(), "--from", "nothing", "the day of the event that starts the term");
  return problems;
}

io::TermQuestion question_of(TermOptions const& options) {
  io::TermQuestion question;
  question.act = options.act;
  question.article = options.article;
  question.term = options.term;
  if (options.has_length)
    for (std::size_t i = 0; i < law::unit_names.size(); ++i)
      if (law::unit_names[i].code == options.unit)
        question.own =
            io::own_term(options.length, static_cast<law::TermUnit>(i), options.bylaw, options.atw);
  question.start = options.from;
  for (std::string const& event : options.events) {
    auto const [kind, on, until] = code_and_days(event);
    question.events.push_back({kind, on, until});
  }
  question.on = options.on;
  if (options.recalled) question.recalled = law::Recalled::accept;
  return question;
}

/// Problems as the command line has them: members become options, the first event is --event 1.
std::vector<Problem> as_options(std::vector<Problem> problems, std::vector<std::string> const& events) {
  constexpr std::array<std::array<std::string_view, 2>, 4> names{
      {{"act", "--act"}, {"term", "--term"}, {"start", "--from"}, {"on", "--on"}}};
  for (Problem& problem : problems) {
    for (auto const& [member, option] : names)
      if (problem.where == member) problem.where = option;
    if (problem.where.starts_with("article of ")) problem.where.insert(0, "--");
    for (std::size_t i = 0; i < events.size(); ++i) {
      std::string const member = "events[" + std::to_string(i) + "]";
      std::string const option = "--event " + std::to_string(i + 1);
      replace_all(problem.where, member + ".", option + ", ");
      replace_all(problem.where, member, option);
      replace_all(problem.expected, member, option);
    }
    replace_all(problem.expected, "the option recalled", "--recalled");
  }
  return problems;
}

std::string_view evidence_of(law::Term const& term, reporting::Language language) {
  return reporting::amount_words(language).evidence[static_cast<std::size_t>(term.source.evidence)];
}

ExitCode list_terms(TermOptions const& options) {
  if (options.json) {
    fmt::print("{}\n", io::write_terms(law::known_terms));
    return finish_output();
  }
  reporting::Language const language = language_of(options.language);
  constexpr auto row = "{:<26}{:<17}{:<13}{:<31}{:<17}{}\n";
  if (language == reporting::Language::dutch)
    fmt::print(row, "termijn (--term)", "wet (--act)", "artikel", "van", "lengte", "bewijs");
  else
    fmt::print(row, "term (--term)", "act (--act)", "article", "of", "length", "evidence");
  for (law::Term const& term : law::known_terms)
    fmt::print(row, term.id, law::lookup_act(term), term.source.article, term.source.act,
               reporting::length_text(term, language), evidence_of(term, language));
  return finish_output();
}

}  // namespace

ExitCode term(TermOptions const& options) {
  if (auto const problems = check_usage(options); !problems.empty()) {
    print(problems);
    return bad_usage;
  }
  if (options.list) return list_terms(options);
  auto const answer = io::answer(question_of(options));
  if (!answer) {
    print(as_options(answer.error(), options.events));
    return bad_input;
  }
  law::Clock const& clock = answer->clock;
  if (options.json) {
    fmt::print("{}\n", io::write_term(clock, answer->on));
    return finish_output();
  }
  bool const at_once = clock.term.unit == law::TermUnit::at_once;
  reporting::Language const language = language_of(options.language);
  fmt::print("{}\n{}", at_once ? reporting::length_text(clock.term, language) : to_string(clock.end.end),
             reporting::term_text(clock, answer->on, language));
  return finish_output();
}

ExitCode holidays(HolidaysOptions const& options) {
  std::int32_t const last = to_civil(law::term_start_last).year;
  if (options.year < law::calendar_first_year || options.year > last) {
    print({{"year", std::to_string(options.year),
            fmt::format("{} to {}: in which the public holidays are known (the days equated with them in {} "
                        "to {})",
                        law::calendar_first_year, last, law::equated_days_decrees.front().first_year,
                        law::equated_days_decrees.back().last_year)}});
    return bad_input;
  }
  fmt::print("{}", options.json ? io::write_holidays(options.year) + "\n"
                                : reporting::holidays_text(options.year, language_of(options.language)));
  return finish_output();
}

}  // namespace kanteling::cli
