// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/decided_year.hpp"
#include "cli/option_words.hpp"
#include "kanteling/engine/double_run.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/report_json.hpp"

namespace kanteling::cli {
namespace {

/// Cases by themselves, before anything is decided.
struct Requests {
  std::vector<people::Case> contacts;   ///< up to the inquiry: they take nothing of what is free
  std::vector<people::Case> inquiries;  ///< from the inquiry on, in the order of the file
};

/// Problems of every line together, each with the number of its line.
Result<Requests> read_requests(std::string_view text) {
  Requests requests;
  std::vector<Problem> problems;
  for (std::size_t line = 1; !text.empty(); ++line) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view const one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (one.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto request = io::read_case(one);
    if (request) {
      (request->stage < people::Stage::inquiry ? requests.contacts : requests.inquiries)
          .push_back(std::move(*request));
      continue;
    }
    for (Problem problem : request.error()) {
      problem.where = fmt::format("line {}: {}", line, problem.where);
      problems.push_back(std::move(problem));
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return requests;
}

Year decide_requests(Engine const& engine, Requests requests, int threads, Progress& progress) {
  progress.step("first contacts");
  std::vector<reporting::Outcome> outcomes = engine.decide_all(requests.contacts, engine.start(), threads);
  return with_inquiries(engine, std::move(requests.contacts), std::move(outcomes),
                        std::move(requests.inquiries), threads, progress);
}

/// The year that the report is about; empty, with what was wrong printed and `failed` set, where there is
/// none.
std::optional<Year> year_of(Engine const& engine, ReportOptions const& options, Progress& progress,
                            ExitCode& failed) {
  failed = bad_input;
  progress.step("requests");
  if (options.cases.empty()) {
    auto requests =
        population::generate_year(engine.municipality(), static_cast<std::uint64_t>(options.seed));
    if (requests) return decide_year(engine, std::move(*requests), options.threads, progress);
    print(requests.error());
    return std::nullopt;
  }
  auto const text = read_text(options.cases);
  if (!text) {
    failed = bad_file;
    print(text.error());
    return std::nullopt;
  }
  auto requests = read_requests(*text);
  if (requests) return decide_requests(engine, std::move(*requests), options.threads, progress);
  print(requests.error());
  return std::nullopt;
}

reporting::GapReport gaps(Engine const& engine, reporting::Decided const& decided,
                          ReportOptions const& options) {
  reporting::GapReport report = reporting::gap_report(decided);
  if (options.remedies == 0) return report;
  std::vector<people::Case> inquiries;
  for (people::Case const& request : decided.cases)
    if (request.stage >= people::Stage::inquiry) inquiries.push_back(request);
  EngineDoubleRun const runs(engine, inquiries, options.threads);
  report.remedies =
      reporting::solve_again(decided.municipality, report, runs, static_cast<std::size_t>(options.remedies));
  return report;
}

template <class Report>
ExitCode print_report(Report const& report, supply::Municipality const& municipality,
                      ReportOptions const& options) {
  fmt::print("{}", options.json
                       ? io::write_report(report, municipality)
                       : reporting::report_text(report, municipality, language_of(options.language)));
  return finish_output();
}

ExitCode print_kind(Engine const& engine, Year const& year, Date as_of, ReportOptions const& options) {
  supply::Municipality const& municipality = engine.municipality();
  reporting::Decided const decided{municipality, year.cases, year.outcomes};
  if (options.kind == "budget")
    return print_report(reporting::budget_report(decided, as_of), municipality, options);
  if (options.kind == "ceilings")
    return print_report(reporting::ceiling_report(decided), municipality, options);
  if (options.kind == "shift") return print_report(reporting::shift_report(decided), municipality, options);
  if (options.kind == "even") return print_report(reporting::even_service(decided), municipality, options);
  if (options.kind == "gaps") return print_report(gaps(engine, decided, options), municipality, options);
  return print_report(reporting::desire_paths(decided, options.small_below), municipality, options);
}

}  // namespace

ExitCode report(ReportOptions const& options) {
  std::optional<Date> const on = parse_date(options.on);
  if (!options.on.empty() && !on) {
    print({{"--on", options.on, "a day as YYYY-MM-DD"}});
    return bad_usage;
  }
  if (!is_folder(options.municipality)) return bad_file;
  Progress progress(4);
  progress.step("municipality and policy");
  auto const engine = Engine::load(options.municipality);
  if (!engine) {
    print(engine.error());
    return bad_input;
  }
  ExitCode failed = bad_input;
  auto const year = year_of(*engine, options, progress, failed);
  if (!year) return failed;
  return print_kind(*engine, *year, on.value_or(make_date(engine->municipality().year, 12, 31)), options);
}

}  // namespace kanteling::cli
