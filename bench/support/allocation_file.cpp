// SPDX-License-Identifier: Apache-2.0
#include "support/allocation_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>
#include <memory>
#include <vector>

namespace kanteling::bench {
namespace {

using planning::Instance;

/// Limits from here on are none: how the instances say that nothing is limited.
constexpr std::int64_t unlimited = 4'000'000'000'000'000;

/// Words of a file, read in pieces, with the line each stands in.
class Words {
 public:
  explicit Words(std::string const& path) : file_(std::fopen(path.c_str(), "rb"), &std::fclose) {}

  bool is_open() const { return file_ != nullptr; }
  /// Length of the file in bytes; 0 where it cannot be told.
  std::size_t bytes() {
    if (std::fseek(file_.get(), 0, SEEK_END) != 0) return 0;
    long const length = std::ftell(file_.get());
    std::rewind(file_.get());
    return length > 0 ? static_cast<std::size_t>(length) : 0;
  }
  std::int64_t line() const { return line_; }

  /// The next word, empty at the end; valid until the next call.
  std::string_view next() {
    word_.clear();
    int c = get();
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      if (c == '\n') ++line_;
      c = get();
    }
    while (c != EOF && c != ' ' && c != '\t' && c != '\r' && c != '\n') {
      word_.push_back(static_cast<char>(c));
      c = get();
    }
    if (c == '\n') --begin_;  // counted by the next call
    return word_;
  }

 private:
  int get() {
    if (begin_ == end_) {
      begin_ = 0;
      end_ = std::fread(buffer_.data(), 1, buffer_.size(), file_.get());
      if (end_ == 0) return EOF;
    }
    return static_cast<unsigned char>(buffer_[begin_++]);
  }

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::array<char, 65536> buffer_{};
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::int64_t line_ = 1;
  std::string word_;
};

/// Numbers of a file, one after the other; after the first problem all are 0 and nothing more is read.
class Numbers {
 public:
  explicit Numbers(Words& words) : words_(words) {}

  std::int64_t next(std::string_view what, std::int64_t from, std::int64_t to) {
    if (problem_) return 0;
    std::string_view const word = words_.next();
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || value < from || value > to) {
      refuse(std::string(what), word.empty() ? "the end of the file" : std::string(word.substr(0, 80)),
             "a whole number from " + std::to_string(from) + " to " + std::to_string(to));
      return 0;
    }
    return value;
  }

  /// A position from 0 to below `size` that did not stand here before; marked as seen.
  std::size_t once(std::string_view what, std::vector<bool>& seen) {
    auto const position = static_cast<std::size_t>(next(what, 0, static_cast<std::int64_t>(seen.size()) - 1));
    if (problem_) return 0;
    if (seen[position]) refuse(std::string(what), std::to_string(position) + " a second time", "each once");
    seen[position] = true;
    return position;
  }

  void word(std::string_view wanted) {
    if (problem_) return;
    std::string_view const word = words_.next();
    if (word != wanted)
      refuse("", word.empty() ? "the end of the file" : std::string(word.substr(0, 80)),
             "\"" + std::string(wanted) + "\"");
  }

  void nothing_more() {
    if (problem_) return;
    std::string_view const word = words_.next();
    if (!word.empty()) refuse("", std::string(word.substr(0, 80)), "the end of the file");
  }

  void refuse(std::string const& what, std::string found, std::string expected) {
    if (problem_) return;
    problem_ = Problem{"line " + std::to_string(words_.line()) + (what.empty() ? "" : ", " + what),
                       std::move(found), std::move(expected)};
  }

  bool failed() const { return problem_.has_value(); }
  std::optional<Problem> const& problem() const { return problem_; }

 private:
  Words& words_;
  std::optional<Problem> problem_;
};

constexpr std::int64_t amount_most = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t agents_most = 100'000;
constexpr std::int64_t jobs_most = 10'000'000;

/// "iac kind n m L nnz", "b law budget", "v provider places ceiling", "r request units law options" with
/// "provider cost spend" each.
Instance read_requests(Numbers& numbers, Words& words, std::size_t bytes) {
  Instance instance;
  numbers.word("iac");
  if (std::string const kind(numbers.failed() ? "T" : words.next()); kind != "T" && kind != "G" && kind != "B")
    numbers.refuse("kind", kind.substr(0, 80), "T, G or B");
  std::int64_t const requests = numbers.next("requests", 0, jobs_most);
  std::int64_t const providers = numbers.next("providers", 0, agents_most);
  std::int64_t const acts = numbers.next("acts", 0, agents_most);
  std::int64_t const options = numbers.next("options", 0, std::numeric_limits<std::uint32_t>::max() / 3);
  if (numbers.failed()) return instance;
  // Six characters are the least of an option: a first line that promises more reserves nothing.
  if (static_cast<std::size_t>(options) <= bytes / 6) {
    instance.cost.reserve(static_cast<std::size_t>(options));
    instance.use_begin.reserve(static_cast<std::size_t>(options) + 1);
  }
  // Places, then ceilings, then budgets of acts.
  instance.limits.resize(static_cast<std::size_t>(2 * providers + acts));
  std::vector<bool> seen(static_cast<std::size_t>(acts));
  for (std::int64_t a = 0; a < acts && !numbers.failed(); ++a) {
    numbers.word("b");
    std::size_t const act = numbers.once("act", seen);
    std::int64_t const budget = numbers.next("budget", 0, unlimited);
    if (!numbers.failed()) instance.limits[static_cast<std::size_t>(2 * providers) + act].amount = budget;
  }
  seen.assign(static_cast<std::size_t>(providers), false);
  for (std::int64_t p = 0; p < providers && !numbers.failed(); ++p) {
    numbers.word("v");
    std::size_t const provider = numbers.once("provider", seen);
    std::int64_t const places = numbers.next("places", 0, unlimited);
    std::int64_t const ceiling = numbers.next("ceiling", 0, unlimited);
    if (numbers.failed()) break;
    instance.limits[provider].amount = places;
    instance.limits[static_cast<std::size_t>(providers) + provider].amount = ceiling;
  }
  auto const binding = [&](std::size_t limit) {
    return instance.limits[limit].amount < unlimited ? std::size_t{1} : std::size_t{0};
  };
  if (providers > 0 && acts > 0)
    instance.uses.reserve(instance.cost.capacity() *
                          (binding(0) + binding(static_cast<std::size_t>(providers)) +
                           binding(static_cast<std::size_t>(2 * providers))));
  std::int64_t told = 0;
  // A first line that promises more requests than the file has characters reserves nothing.
  seen.assign(static_cast<std::size_t>(std::min<std::int64_t>(requests, static_cast<std::int64_t>(bytes))), false);
  for (std::int64_t r = 0; r < requests && !numbers.failed(); ++r) {
    numbers.word("r");
    numbers.once("request", seen);
    std::int64_t const units = numbers.next("units", 0, amount_most);
    std::int64_t const act = numbers.next("act", 0, acts - 1);
    std::int64_t const count = numbers.next("number of options", 0, options - told);
    told += count;
    for (std::int64_t o = 0; o < count && !numbers.failed(); ++o) {
      std::int64_t const provider = numbers.next("provider", 0, providers - 1);
      std::int64_t const cost = numbers.next("cost", -planning::cost_most, planning::cost_most);
      std::int64_t const spend = numbers.next("spend", 0, amount_most);
      if (numbers.failed()) break;
      auto const use = [&](std::int64_t limit, std::int64_t amount) {
        if (instance.limits[static_cast<std::size_t>(limit)].amount < unlimited)
          instance.uses.push_back({static_cast<std::uint32_t>(limit), static_cast<std::int32_t>(amount)});
      };
      use(provider, units);
      use(providers + provider, spend);
      use(2 * providers + act, spend);
      instance.end_option(cost);
    }
    instance.end_group();
  }
  if (!numbers.failed() && told != options)
    numbers.refuse("options", std::to_string(told) + " options",
                   std::to_string(options) + ", as the first line says");
  numbers.nothing_more();
  return instance;
}

/// Agents and jobs, costs by agent, amounts by agent, capacities.
Instance read_gap(Numbers& numbers) {
  Instance instance;
  auto const agents = static_cast<std::size_t>(numbers.next("agents", 1, agents_most));
  auto const jobs = static_cast<std::size_t>(numbers.next("jobs", 1, jobs_most));
  if (numbers.failed()) return instance;
  std::vector<std::int64_t> costs;
  std::vector<std::int32_t> amounts;
  std::string const job = ", job ";
  auto const each = [&](std::string const& what, auto const& take) {
    for (std::size_t i = 0; i < agents && !numbers.failed(); ++i)
      for (std::size_t j = 0; j < jobs && !numbers.failed(); ++j)
        take(what + " of agent " + std::to_string(i + 1) + job + std::to_string(j + 1));
  };
  each("cost", [&](std::string const& what) {
    costs.push_back(numbers.next(what, -planning::cost_most, planning::cost_most));
  });
  each("amount", [&](std::string const& what) {
    amounts.push_back(static_cast<std::int32_t>(numbers.next(what, 0, amount_most)));
  });
  for (std::size_t i = 0; i < agents; ++i)
    instance.limits.push_back(
        {numbers.next("capacity of agent " + std::to_string(i + 1), 0, planning::limit_most)});
  numbers.nothing_more();
  for (std::size_t j = 0; j < jobs && !numbers.failed(); ++j) {
    for (std::size_t i = 0; i < agents; ++i) {
      std::int32_t const amount = amounts[i * jobs + j];
      if (amount > instance.limits[i].amount) continue;
      instance.uses.push_back({static_cast<std::uint32_t>(i), amount});
      instance.end_option(costs[i * jobs + j]);
    }
    instance.end_group();
    if (instance.option_begin[j] == instance.option_begin[j + 1])
      numbers.refuse("capacities", "no agent that can take job " + std::to_string(j + 1),
                     "room for every job with at least one agent");
  }
  return instance;
}

Instance read_assignment(Numbers& numbers) {
  Instance instance;
  auto const n = static_cast<std::size_t>(numbers.next("size", 1, agents_most));
  instance.limits.assign(numbers.failed() ? 0 : n, {1});
  for (std::size_t j = 0; j < n && !numbers.failed(); ++j) {
    for (std::size_t i = 0; i < n && !numbers.failed(); ++i) {
      std::int64_t const cost =
          numbers.next("cost " + std::to_string(i + 1) + " of row " + std::to_string(j + 1),
                       -planning::cost_most, planning::cost_most);
      instance.uses.push_back({static_cast<std::uint32_t>(i), 1});
      instance.end_option(cost);
    }
    instance.end_group();
  }
  numbers.nothing_more();
  return instance;
}

}  // namespace

AllocationFormat told_format(std::string const& path) {
  Words words(path);
  std::string const first(words.next());
  if (first == "iac") return AllocationFormat::requests;
  std::int64_t n = 0;
  std::from_chars(first.data(), first.data() + first.size(), n);
  std::int64_t count = 1;
  while (!words.next().empty()) ++count;
  return n > 0 && n <= agents_most && count == 1 + n * n ? AllocationFormat::assignment
                                                         : AllocationFormat::gap;
}

std::optional<AllocationFormat> allocation_format(std::string_view name) {
  if (name == "iac") return AllocationFormat::requests;
  if (name == "gap") return AllocationFormat::gap;
  if (name == "assign") return AllocationFormat::assignment;
  return std::nullopt;
}

Result<Instance> read_allocation(std::string const& path, std::optional<AllocationFormat> format) {
  auto const refused = [](Problem problem) {
    return tl::unexpected(std::vector<Problem>{std::move(problem)});
  };
  Words words(path);
  if (!words.is_open())
    return refused(
        {path, "no file that can be read", "a file of requests, generalized assignment or assignment"});
  if (!format) format = told_format(path);
  std::size_t const bytes = words.bytes();
  Numbers numbers(words);
  Instance instance;
  switch (*format) {
    case AllocationFormat::requests:
      instance = read_requests(numbers, words, bytes);
      break;
    case AllocationFormat::gap:
      instance = read_gap(numbers);
      break;
    case AllocationFormat::assignment:
      instance = read_assignment(numbers);
      break;
  }
  if (numbers.failed())
    return refused(
        {path + " " + numbers.problem()->where, numbers.problem()->found, numbers.problem()->expected});
  if (std::vector<Problem> problems = planning::check(instance); !problems.empty())
    return tl::unexpected(std::move(problems));
  return instance;
}

}  // namespace kanteling::bench
