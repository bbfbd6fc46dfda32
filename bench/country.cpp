// SPDX-License-Identifier: Apache-2.0
// A whole country's year, municipality by municipality, as one line of JSON.

#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "kanteling/io/municipality.hpp"
#include "reporting/codes.hpp"
#include "support/country_sizes.hpp"
#include "support/country_year.hpp"
#include "support/timing.hpp"

namespace {

using namespace kanteling;
using Json = nlohmann::ordered_json;

constexpr auto example_folder = KANTELING_SOURCE_DIR "/examples/municipalities/eijsden-margraten";

struct Arguments {
  std::size_t municipalities = 0;  ///< 0: all of the country
  std::string scale = "100";
  int threads = 2;
  bench::YearOptions year;
};

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double process_cpu() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

int refuse(std::vector<Problem> const& problems) {
  for (Problem const& problem : problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
  return 1;
}

using Years = std::vector<Result<bench::CountryYear>>;

/// One municipality after another on every thread, the largest first, so that none is left for the end.
Years decide_all(supply::Municipality const& example, std::vector<bench::MadeSize> const& sizes,
                 Arguments const& arguments) {
  std::vector<std::size_t> order(sizes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sizes[a].inhabitants > sizes[b].inhabitants; });
  Years years(sizes.size());
  std::atomic<std::size_t> next{0};
  auto const work = [&] {
    for (std::size_t i = next++; i < order.size(); i = next++)
      years[order[i]] = bench::decide_year(example, sizes[order[i]], arguments.year);
  };
  std::vector<std::jthread> others;
  for (int t = 1; t < arguments.threads; ++t) others.emplace_back(work);
  work();
  others.clear();
  return years;
}

constexpr std::array<char const*, bench::step_count> step_codes{"residents", "engine",   "requests",
                                                                "triage",    "allocate", "summary"};

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double per_second(std::int64_t count, double seconds) {
  return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

Json kinds_json(std::array<std::int64_t, reporting::outcome_kind_count> const& kinds) {
  Json json = Json::object();
  for (std::size_t k = 0; k < kinds.size(); ++k)
    if (kinds[k] > 0) json[std::string(codes_of(reporting::OutcomeKind{})[k])] = kinds[k];
  return json;
}

/// What does not depend on the machine: the same seed gives the same, on any number of threads.
Json counts_json(bench::CountryYear const& year) {
  Json json;
  json["municipalities"] = year.municipalities;
  json["residents"] = year.residents;
  json["households"] = year.households;
  json["residents_65"] = year.residents_65;
  json["villages"] = year.villages;
  json["facilities"] = year.facilities;
  json["providers"] = year.providers;
  json["contracts"] = year.contracts;
  json["caseworkers"] = year.caseworkers;
  json["requests"] = year.requests;
  json["inquiries"] = year.inquiries;
  json["needs"] = year.needs;
  json["tasks"] = year.tasks;
  for (std::size_t r = 0; r < people::rung_count; ++r)
    json["rung_shares"][std::string(people::rung_names[r].code)] = share(year.rung_tasks[r], year.tasks);
  json["first_contacts"] = kinds_json(year.contact_kinds);
  json["inquiry_outcomes"] = kinds_json(year.inquiry_kinds);
  json["choices"] = year.choices;
  json["waiting"] = year.waiting;
  json["cost_euros"] = year.cost_cents / 100;
  return json;
}

Json plan_json(bench::PlannedCounts const& planned, int threads) {
  return {{"requests", planned.requests},
          {"waiting", planned.waiting},
          {"waiting_bound", planned.waiting_bound},
          {"tailored", planned.tailored},
          {"tailored_bound", planned.tailored_bound},
          {"wall", planned.seconds.wall / threads},
          {"cpu", planned.seconds.cpu}};
}

Json measured_json(bench::CountryYear const& year, int threads) {
  Json json;
  double steps_wall = 0;
  double steps_cpu = 0;
  for (std::size_t s = 0; s < bench::step_count; ++s) {
    bench::Seconds const& step = year.steps[s];
    json["steps"][step_codes[s]] = {{"wall", step.wall / threads}, {"cpu", step.cpu}};
    steps_wall += step.wall / threads;
    steps_cpu += step.cpu;
  }
  json["steps_wall"] = steps_wall;
  json["steps_cpu"] = steps_cpu;
  auto const cpu = [&](bench::Step step) { return year.steps[static_cast<std::size_t>(step)].cpu; };
  json["decisions"] = year.requests + year.inquiries;
  json["decisions_per_second_per_core"] =
      per_second(year.requests + year.inquiries, cpu(bench::Step::triage) + cpu(bench::Step::allocate));
  json["decide_p50_us"] = 1e6 * bench::quantile(year.decide_seconds, 0.5);
  json["decide_p99_us"] = 1e6 * bench::quantile(year.decide_seconds, 0.99);
  json["batch_cases_per_second_per_core"] = per_second(year.batch_cases, year.batch_cpu);
  if (year.planned) json["plan"] = plan_json(*year.planned, threads);
  return json;
}

int run(Arguments const& arguments) {
  double const begin = bench::wall_seconds();
  Result<supply::Municipality> const example = io::load_municipality(example_folder);
  if (!example) return refuse(example.error());
  bool const small = arguments.scale == "small";
  std::vector<bench::MadeSize> const country = bench::country_sizes();
  std::size_t const wanted = arguments.municipalities > 0 ? arguments.municipalities
                             : small                      ? 4
                                                          : country.size();
  Years years = decide_all(*example, bench::part_of(country, wanted, small ? 5 : std::stoll(arguments.scale)),
                           arguments);
  bench::CountryYear sum;
  for (Result<bench::CountryYear> const& year : years) {
    if (!year) return refuse(year.error());
    sum.add(*year);
  }
  Json line = counts_json(sum);
  line["seed"] = arguments.year.seed;
  line["threads"] = arguments.threads;
  line.update(measured_json(sum, arguments.threads));
  line["wall"] = bench::wall_seconds() - begin;
  line["cpu"] = process_cpu();
  line["peak_mb"] = peak_megabytes();
  std::printf("%s\n", line.dump().c_str());
  return 0;
}

constexpr auto footer =
    "The municipalities are made: sizes, ages and households after figures of CBS, villages, facilities, "
    "providers,\n"
    "contracts and rates after the example municipality, scaled (bench/support/national_figures.hpp,\n"
    "made_municipality.hpp). Nobody in them exists. For each: residents and their households are drawn; an "
    "Engine with\n"
    "the whole stock policy is made; a year of requests is drawn from the ages; every first contact is "
    "decided; every\n"
    "inquiry that follows is decided in live order, each reserving what it gets; and what became of them is "
    "counted.\n"
    "\n"
    "steps.*.cpu is CPU seconds of all threads together, steps.*.wall wall seconds divided by the threads. "
    "decide_*\n"
    "are single inquiries (step plan, ranked top 5, packages), batch_* the same inquiries in one call on one "
    "thread;\n"
    "both are measured beside the steps, on one inquiry in every --sample. waiting: of `choices`, provisions "
    "for which\n"
    "somebody was looked for, those for which nobody has room. All but the times and megabytes is the same "
    "for the\n"
    "same seed, whatever the number of threads.";

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("A year of the Netherlands generated, triaged and allocated: one line of JSON.", "country");
  app.footer(footer);
  app.add_option("--municipalities", arguments.municipalities,
                 "so many of the 342 municipalities, evenly from small to large (default: all)")
      ->check(CLI::Range(1, 342));
  app.add_option(
         "--scale", arguments.scale,
         "percent of its inhabitants that each has, 1 to 100; or small: 4 municipalities of 5 percent")
      ->check(CLI::Range(1, 100) | CLI::IsMember({"small"}));
  app.add_option("--threads", arguments.threads, "municipalities at the same time (default 2)")
      ->check(CLI::Range(1, 256));
  app.add_option("--seed", arguments.year.seed, "start of the random numbers (default 1)");
  app.add_option("--sample", arguments.year.sample,
                 "one inquiry in so many is timed by itself; 0: none (default 16)");
  double seconds = 0;
  auto* const plan =
      app.add_option("--plan", seconds,
                     "also plan all inquiries of each municipality at once, so many seconds at most; the\n"
                     "plan then depends on the machine")
          ->check(CLI::Range(0.0, 86400.0));
  CLI11_PARSE(app, argc, argv);
  if (*plan) arguments.year.plan_seconds = seconds;
  return run(arguments);
}
