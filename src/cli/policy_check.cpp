// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <optional>

#include "cli/checked_policies.hpp"
#include "cli/commands.hpp"
#include "cli/finding_json.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::cli {
namespace {

using rules::CheckLanguage;
using rules::Finding;
using rules::ProgramTable;

std::optional<Date> day_of(std::string const& text, char const* option, std::vector<Problem>& problems) {
  if (text.empty()) return std::nullopt;
  std::optional<Date> const day = parse_date(text);
  if (!day) problems.push_back({option, shorten(text), "a day as YYYY-MM-DD"});
  return day;
}

/// Checks every table and prints what is found, table by table.
class Report {
 public:
  explicit Report(PolicyCheckOptions const& options)
      : json_(options.json),
        dutch_(options.language == "nl"),
        language_(dutch_ ? CheckLanguage::dutch : CheckLanguage::english) {}

  void add(CheckedPolicy const& policy) {
    for (ProgramTable const& table : policy.tables.tables) {
      std::vector<Finding> const findings = check(table.table);
      if (!table.of_versions) ++tables_;
      if (!table.of_versions) rules_ += table.table.rules.size();
      count(findings);
      if (json_) {
        for (Finding const& finding : findings)
          fmt::print("{}\n", finding_json(table, policy.globals[table.global], finding, language_));
      } else if (!findings.empty()) {
        fmt::print("{}\n{}\n", table.where, to_text(table.table, findings, language_));
      }
    }
    for (Problem const& problem : policy.tables.not_checked) print_not_checked(problem);
    not_checked_ += policy.tables.not_checked.size();
    bool const is_dated = policy.tables.from != policy.tables.to;
    if (is_dated && !json_)
      fmt::print("{}: {} {} {} {}\n", policy.name, pick("days looked at:", "bekeken dagen:"),
                 to_string(policy.tables.from), pick("to", "tot en met"), to_string(policy.tables.to));
  }

  void print_sums() const {
    if (json_) return;
    fmt::print("{} {}, {} {}, {} {}", tables_, one(tables_, "table", "tables", "tabel", "tabellen"), rules_,
               one(rules_, "rule", "rules", "regel", "regels"), faults_,
               one(faults_, "finding", "findings", "bevinding", "bevindingen"));
    if (remarks_ > 0)
      fmt::print(", {} {}", remarks_, one(remarks_, "remark", "remarks", "opmerking", "opmerkingen"));
    if (not_checked_ > 0) fmt::print(", {} {}", not_checked_, pick("not checked", "niet gecontroleerd"));
    fmt::print("\n");
  }

  bool is_clean() const { return faults_ == 0; }

 private:
  char const* pick(char const* english, char const* dutch) const { return dutch_ ? dutch : english; }
  char const* one(std::uint64_t n, char const* en, char const* en_more, char const* nl,
                  char const* nl_more) const {
    return n == 1 ? pick(en, nl) : pick(en_more, nl_more);
  }

  void count(std::vector<Finding> const& findings) {
    for (Finding const& finding : findings) (is_fault(finding.kind) ? faults_ : remarks_) += 1 + finding.more;
  }

  void print_not_checked(Problem const& problem) const {
    if (json_) {
      fmt::print("{}\n", not_checked_json(problem));
    } else {
      fmt::print("{} {}\n", pick("not checked:", "niet gecontroleerd:"), to_string(problem));
    }
  }

  bool json_;
  bool dutch_;
  CheckLanguage language_;
  std::uint64_t tables_ = 0;
  std::uint64_t rules_ = 0;
  std::uint64_t faults_ = 0;
  std::uint64_t remarks_ = 0;  // duplicates, and what could not be decided
  std::uint64_t not_checked_ = 0;
};

}  // namespace

ExitCode policy_check(PolicyCheckOptions const& options) {
  std::vector<Problem> problems;
  rules::ProgramCheckOptions how;
  how.from = day_of(options.from, "--from", problems);
  how.to = day_of(options.to, "--to", problems);
  how.inputs_may_be_null = options.null;
  if (how.from && how.to && *how.to < *how.from)
    problems.push_back({"--to", options.to, "a day on or after --from"});
  if (options.policies.empty() && !options.stock)
    problems.push_back({"policy check", "nothing to check", "a folder, files .dmn or .md, or --stock"});
  if (!problems.empty()) {
    print(problems);
    return bad_usage;
  }
  std::vector<CheckedPolicy> policies;
  ExitCode result = read_checked(options, how, policies, problems);
  Report report(options);
  for (CheckedPolicy const& policy : policies) report.add(policy);
  report.print_sums();
  if (!problems.empty()) print(problems);
  if (result == done && !report.is_clean()) result = bad_input;
  ExitCode const written = finish_output();
  return written == done ? result : written;
}

}  // namespace kanteling::cli
