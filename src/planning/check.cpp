// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "kanteling/planning/instance.hpp"

namespace kanteling::planning {
namespace {

/// Collects at most so many problems.
class Findings {
 public:
  explicit Findings(std::size_t most) : most_(most) {}
  bool full() const { return problems_.size() >= most_; }
  bool none() const { return problems_.empty(); }
  void add(std::string where, std::string found, std::string expected) {
    if (!full()) problems_.push_back({std::move(where), std::move(found), std::move(expected)});
  }
  std::vector<Problem> take() { return std::move(problems_); }

 private:
  std::size_t most_;
  std::vector<Problem> problems_;
};

std::string at(char const* column, std::size_t i) {
  return std::string(column) + "[" + std::to_string(i) + "]";
}

std::string range(std::int64_t from, std::int64_t to) {
  return std::to_string(from) + " to " + std::to_string(to);
}

/// Beginnings of parts: from 0, never back, to the end of what they cut.
void check_begins(char const* name, std::vector<std::uint32_t> const& begins, std::size_t parts_end,
                  Findings& findings) {
  if (begins.empty()) return findings.add(name, "no positions", "0 as the first position");
  if (begins.front() != 0) findings.add(at(name, 0), std::to_string(begins.front()), "0");
  for (std::size_t i = 1; i < begins.size() && !findings.full(); ++i)
    if (begins[i] < begins[i - 1])
      findings.add(at(name, i), std::to_string(begins[i]),
                   std::to_string(begins[i - 1]) + " or more, the position before it");
  if (begins.back() != parts_end)
    findings.add(at(name, begins.size() - 1), std::to_string(begins.back()),
                 std::to_string(parts_end) + ", the number of what it cuts");
}

void check_length(char const* name, std::size_t length, std::size_t wanted, bool may_be_empty,
                  Findings& findings) {
  if (length == wanted || (may_be_empty && length == 0)) return;
  findings.add(name, std::to_string(length) + " values",
               std::to_string(wanted) + (may_be_empty ? " values, or none" : " values"));
}

template <class Number>
void check_range(char const* name, std::vector<Number> const& values, std::int64_t from, std::int64_t to,
                 Findings& findings) {
  for (std::size_t i = 0; i < values.size() && !findings.full(); ++i)
    if (values[i] < from || values[i] > to)
      findings.add(at(name, i), std::to_string(values[i]), range(from, to));
}

void check_limits(std::vector<Limit> const& limits, Findings& findings) {
  for (std::size_t i = 0; i < limits.size() && !findings.full(); ++i) {
    Limit const& limit = limits[i];
    if (limit.amount < 0 || limit.amount > limit_most)
      findings.add(at("limits", i) + ".amount", std::to_string(limit.amount), range(0, limit_most));
    if (limit.overrun_price < hard_limit || limit.overrun_price > price_most)
      findings.add(at("limits", i) + ".overrun_price", std::to_string(limit.overrun_price),
                   range(0, price_most) + ", or -1 for a hard limit");
  }
}

void check_uses(Instance const& instance, Findings& findings) {
  constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  std::vector<std::size_t> last_option(instance.limits.size(), nowhere);
  for (std::size_t o = 0; o < instance.options(); ++o) {
    for (std::size_t u = instance.use_begin[o]; u < instance.use_begin[o + 1]; ++u) {
      if (findings.full()) return;
      Use const use = instance.uses[u];
      if (use.limit >= instance.limits.size()) {
        findings.add(at("uses", u) + ".limit", std::to_string(use.limit),
                     "a position below " + std::to_string(instance.limits.size()));
        continue;
      }
      if (use.amount < 0) findings.add(at("uses", u) + ".amount", std::to_string(use.amount), "0 or more");
      if (last_option[use.limit] == o)
        findings.add(at("uses", u) + ".limit",
                     std::to_string(use.limit) + " again in option " + std::to_string(o),
                     "each limit once in an option");
      last_option[use.limit] = o;
    }
  }
}

/// More than one waits than a group has requests.
void check_waiting(Instance const& instance, Findings& findings) {
  for (std::size_t g = 0; g < instance.groups(); ++g)
    for (std::size_t o = instance.option_begin[g]; o < instance.option_begin[g + 1] && !findings.full(); ++o)
      if (instance.waiting_of(o) > instance.requests_of(g))
        findings.add(at("waiting", o), std::to_string(instance.waiting_of(o)),
                     range(0, instance.requests_of(g)) + ", for the group has so many requests");
}

}  // namespace

std::vector<Problem> check(Instance const& instance, std::size_t most) {
  Findings findings(most);
  check_begins("option_begin", instance.option_begin, instance.options(), findings);
  check_length("use_begin", instance.use_begin.size(), instance.options() + 1, false, findings);
  check_begins("use_begin", instance.use_begin, instance.uses.size(), findings);
  check_length("heaviness", instance.heaviness.size(), instance.options(), true, findings);
  check_length("waiting", instance.waiting.size(), instance.options(), true, findings);
  if (!instance.option_begin.empty())
    check_length("requests", instance.requests.size(), instance.groups(), true, findings);
  bool const columns_fit = findings.none();
  check_limits(instance.limits, findings);
  check_range("cost", instance.cost, -cost_most, cost_most, findings);
  check_range("heaviness", instance.heaviness, 0, heaviness_most, findings);
  check_range("waiting", instance.waiting, 0, requests_most, findings);
  check_range("requests", instance.requests, 1, requests_most, findings);
  if (columns_fit) {
    check_uses(instance, findings);
    check_waiting(instance, findings);
  }
  return findings.take();
}

}  // namespace kanteling::planning
