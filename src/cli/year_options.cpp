// SPDX-License-Identifier: Apache-2.0
#include "cli/year_options.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "io/worded_options.hpp"

namespace kanteling::cli {

std::uint64_t read_year_options(YearOptions const& options, std::vector<Problem>& problems) {
  constexpr std::int64_t seed_most = std::int64_t{1} << 62;
  constexpr std::array<std::string_view, 2> languages{"nl", "en"};
  io::WordedOptions words;
  std::int64_t const seed = words.whole("--seed", options.seed, 0, seed_most).value_or(1);
  words.word("--lang", options.language, languages);
  if (options.year && !options.cases.empty())
    words.refuse("--year", "beside --cases", "one of the two: a generated year, or cases of a file");
  if (!options.seed.empty() && !options.cases.empty())
    words.refuse("--seed", "beside --cases", "a seed for a generated year alone");
  std::vector<Problem> found = words.take();
  std::move(found.begin(), found.end(), std::back_inserter(problems));
  return static_cast<std::uint64_t>(seed);
}

std::string refuse_empty_name(std::string const& path) {
  return path.empty() ? "an empty name; expected that of a file, or -" : "";
}

std::vector<Problem> as_options(std::vector<Problem> problems) {
  for (Problem& problem : problems) {
    if (problem.where == "kind") continue;  // stands on the command line without a name
    std::replace(problem.where.begin(), problem.where.end(), '_', '-');
    problem.where.insert(0, "--");
  }
  return problems;
}

}  // namespace kanteling::cli
