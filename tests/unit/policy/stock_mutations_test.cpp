// SPDX-License-Identifier: Apache-2.0
// 60 faults put into the stock policy: the check finds each of them, and its example really goes wrong when
// run.
#include "stock_mutations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "io/package_layers.hpp"
#include "kanteling/io/package.hpp"
#include "kanteling/rules/check_program.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/triage/hooks.hpp"

namespace kanteling::policy {
namespace {

using rules::Finding;
using rules::FindingKind;
using rules::ProgramTable;
using rules::Status;

io::ReadPolicy const& stock() {
  static io::ReadPolicy const policy = [] {
    std::vector<std::vector<io::PackageFile>> layers;
    layers.push_back(io::read_package_folder(KANTELING_SOURCE_DIR "/src/policy").value());
    return io::read_layers(std::move(layers)).value();
  }();
  return policy;
}

Result<rules::Package> compiled(Models const& models) {
  return rules::compile(stock().manifest, models, triage::fact_schema({"north", "south"}),
                        triage::hook_shapes(), stock().hash);
}

/// A row in which everything is null but what is set.
struct Row {
  explicit Row(rules::Package const& package)
      : cells(package.form.variables.size() + 1),
        null_bits(package.form.variables.size() / 64 + 1, ~std::uint64_t{0}),
        unknown_bits(package.form.variables.size() / 64 + 1) {}

  void set(std::size_t variable, std::int64_t value) {
    cells[variable] = value;
    null_bits[variable / 64] &= ~(std::uint64_t{1} << (variable % 64));
  }

  std::vector<std::int64_t> cells;
  std::vector<std::uint64_t> null_bits;
  std::vector<std::uint64_t> unknown_bits;
};

Row row_of(rules::Package const& package, ProgramTable const& table, rules::CheckCase const& example) {
  Row row(package);
  for (std::size_t c = 0; c < example.values.size(); ++c)
    if (!example.values[c].is_null) row.set(table.variables[c], example.values[c].value);
  return row;
}

/// What a decision says of a row on a day.
rules::Answer answer_on(rules::Package const& package, std::string const& decision, Row const& row,
                        Date day) {
  rules::RunOptions options;
  options.days = rules::all_on(day);
  rules::RowRun run(package.program, package.form, options);
  run.set({row.cells.data(), row.null_bits.data(), row.unknown_bits.data()});
  std::uint32_t const step = package.form.step_of[package.program.find(decision).value()];
  run.decide(step);
  std::uint32_t const version = run.version(step);
  return version == rules::RowStep::none ? rules::Answer{}
                                         : run.answer(version);  // of none in force: Status::none
}

std::string rule_id(ProgramTable const& table, std::uint32_t rule) {
  return table.table.rules[rule].id;
}

/// A mutated policy and what the check says of the decision that was changed.
class Mutated {
 public:
  explicit Mutated(Mutation const& mutation) : mutation_(mutation), models_(stock().models) {
    mutation.apply(models_);
    package_ = compiled(models_);
  }

  /// Empty where the check finds the fault, there only, and every example of it fails; else what is wrong.
  std::string verdict() {
    if (!package_) return "does not compile: " + to_string(package_.error().front());
    bool is_found = false;
    for (ProgramTable const& table : rules::check_tables(*package_, triage::hook_shapes()).tables) {
      for (Finding const& finding : rules::check(table.table)) {
        if (table.table.id != mutation_.decision)
          return "found in " + table.table.id + ", which was not changed";
        if (finding.kind != mutation_.kind || !concerns_the_rule(table, finding)) continue;
        is_found = true;
        if (std::string const failure = failure_of(table, finding); !failure.empty()) return failure;
      }
    }
    return is_found ? "" : "not found";
  }

 private:
  /// A change may mask several rules; one of them is surely masked.
  bool concerns_the_rule(ProgramTable const& table, Finding const& finding) const {
    return finding.kind != FindingKind::masked || rule_id(table, finding.rules.front()) == mutation_.rule;
  }

  std::string failure_of(ProgramTable const& table, Finding const& finding) {
    if (table.of_versions) return failure_between_versions(finding);
    Row const row = row_of(*package_, table, *finding.example);
    rules::Answer const answer = on(row, finding.example->day);
    switch (mutation_.kind) {
      case FindingKind::gap:
        return answer.status == Status::none ? "" : "the example of the gap has an answer";
      case FindingKind::overlap:
      case FindingKind::conflict:
        return answer.status == Status::conflict ? "" : "the example is no conflict";
      case FindingKind::masked:
        return failure_of_masked(row, finding, answer);
      default:
        break;
    }
    if (answer.status != Status::none) return "the example of the hole has an answer";
    bool const begins_later = finding.days.from <= table.table.from;
    Date const other = begins_later ? *finding.days.to + 1 : finding.days.from - 1;
    return on(row, other).status == Status::matched ? "" : "no answer beside the hole either";
  }

  /// The rule does not fire, although it would if it stood alone.
  std::string failure_of_masked(Row const& row, Finding const& finding, rules::Answer const& answer) {
    if (answer.status != Status::matched) return "no rule takes the example of the masked rule";
    if (answer.rules.front() == finding.rules.front()) return "the masked rule fires on its example";
    Models alone = models_;
    keep_only(alone, mutation_.decision, mutation_.rule);
    Result<rules::Package> const package = compiled(alone);
    if (!package) return "the rule alone does not compile";
    bool const holds =
        answer_on(*package, mutation_.decision, row, finding.example->day).status == Status::matched;
    return holds ? "" : "the cells of the masked rule do not hold for its example";
  }

  /// No version answers on that day, and one does on each side of the hole.
  std::string failure_between_versions(Finding const& finding) {
    Date const day = finding.example->day;
    if (day != versions_hole_first || finding.days != rules_hole()) return "the hole has other days";
    if (holes_in_time(package_->program, rules::all_on(day)).empty()) return "a version is in force in the hole";
    Row row(*package_);
    for (std::int64_t topic = -1; topic < 8; ++topic) {
      if (topic >= 0) row.set(*package_->program.find("topic"), topic);
      if (topic >= 0) row.set(*package_->program.find("act"), topic % 7);
      bool const before = on(row, day - 1).status == Status::matched;
      bool const after = on(row, versions_hole_last + 1).status == Status::matched;
      if (before && after) return on(row, day).status == Status::none ? "" : "an answer in the hole";
    }
    return "no answer beside the hole";
  }

  static Period rules_hole() { return {versions_hole_first, versions_hole_last}; }

  rules::Answer on(Row const& row, Date day) const {
    return answer_on(*package_, mutation_.decision, row, day);
  }

  Mutation const& mutation_;
  Models models_;
  Result<rules::Package> package_;
};

TEST(CheckOfTheStockPolicy, FindsNothing) {
  Result<rules::Package> const package = compiled(stock().models);
  ASSERT_TRUE(package);
  rules::ProgramTables const checked = rules::check_tables(*package, triage::hook_shapes());
  EXPECT_TRUE(checked.not_checked.empty());
  EXPECT_EQ(checked.tables.size(), package->form.tables.size());
  for (ProgramTable const& table : checked.tables) {
    std::vector<Finding> const findings = rules::check(table.table);
    EXPECT_TRUE(findings.empty()) << to_text(table.table, findings, rules::CheckLanguage::english);
  }
}

/// How many are found; what is wrong with the others, one on a line.
std::size_t found_of(std::vector<Mutation> const& mutations, std::string& missed) {
  std::size_t found = 0;
  for (Mutation const& mutation : mutations) {
    std::string const verdict = Mutated(mutation).verdict();
    if (verdict.empty()) {
      ++found;
    } else {
      missed += mutation.decision + ' ' + mutation.rule + ", " + mutation.what + ": " + verdict + '\n';
    }
  }
  return found;
}

TEST(CheckOfTheStockPolicy, FindsSixtyFaultsPutIntoItWithAnExampleThatFails) {
  std::vector<Mutation> const all = all_mutations(stock().models);
  std::vector<std::string> used;
  std::vector<Mutation> mutations;
  for (FindingKind const kind : {FindingKind::gap, FindingKind::overlap, FindingKind::conflict,
                                 FindingKind::masked, FindingKind::runs_out}) {
    for (Mutation& mutation : chosen(all, kind, 12, 2026, used)) mutations.push_back(std::move(mutation));
  }
  ASSERT_EQ(mutations.size(), 60U);
  std::string missed;
  std::size_t const found = found_of(mutations, missed);
  EXPECT_EQ(found, 60U) << "found " << found << " / 60\n" << missed;
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  EXPECT_EQ(used.size(), compiled(stock().models).value().form.tables.size()) << "tables without a mutation";
}

TEST(CheckOfTheStockPolicy, FindsEveryFaultThatTheSixtyWereChosenFrom) {
  std::vector<Mutation> const all = all_mutations(stock().models);
  EXPECT_GT(all.size(), 400U);
  std::string missed;
  std::size_t const found = found_of(all, missed);
  EXPECT_EQ(found, all.size()) << "found " << found << " / " << all.size() << '\n' << missed;
}

}  // namespace
}  // namespace kanteling::policy
