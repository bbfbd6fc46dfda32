// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/check.hpp"
#include "kanteling/rules/check_box_impl.hpp"
#include "kanteling/rules/check_cover_impl.hpp"
#include "kanteling/rules/check_text_impl.hpp"

namespace kanteling::rules::detail {

/// More columns than a policy has: the search goes as deep as there are columns, and so would the stack.
inline constexpr std::size_t check_columns_max = 256;

constexpr bool asks_for_gaps(CheckTable const& table) {
  return table.hit_policy != HitPolicy::collect && !table.has_default;
}

/// The question on two rules that hold for the same case.
constexpr FindingKind pair_kind(HitPolicy policy) {
  if (policy == HitPolicy::unique) return FindingKind::overlap;
  return policy == HitPolicy::any ? FindingKind::conflict : FindingKind::duplicate;
}

/// The check of one table. Each question adds its findings and leaves behind what hangs on expressions.
class TableCheck {
 public:
  TableCheck(CheckTable const& table, CheckOptions const& options)
      : table_(table), options_(options), boxed_(boxes_of(table)), hanging_(table.rules.size()) {
    options_.shown_max = std::max(options_.shown_max, std::uint32_t{1});
    too_large_.kind = FindingKind::too_large;
  }

  std::vector<Finding> run() {
    find_never();
    find_pairs();
    find_masked();
    find_gaps();
    find_coverage_by_expressions();
    add_not_decided();
    if (!too_large_.about.empty()) findings_.push_back(std::move(too_large_));
    return std::move(findings_);
  }

 private:
  /// What may be there because of a rule's expressions, and a case of it.
  struct Hanging {
    std::vector<FindingKind> about;
    CheckCase example;
  };

  /// Adds a finding, or counts it where enough of its kind are listed.
  void add(Finding finding) {
    std::size_t const kind = static_cast<std::size_t>(finding.kind);
    if (listed_[kind] < options_.shown_max) {
      ++listed_[kind];
      findings_.push_back(std::move(finding));
      return;
    }
    ++last_of(finding.kind)->more;
  }

  Finding* last_of(FindingKind kind) {
    for (std::size_t i = findings_.size(); i > 0; --i) {
      if (findings_[i - 1].kind == kind) return &findings_[i - 1];
    }
    return nullptr;
  }

  void add_too_large(FindingKind about) { add_once(too_large_.about, about); }

  static void add_once(std::vector<FindingKind>& kinds, FindingKind kind) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }

  void hang(std::uint32_t rule, FindingKind about, CheckCase const& example) {
    if (boxed_.decided[rule] != 0) return;
    if (hanging_[rule].about.empty()) hanging_[rule].example = example;
    add_once(hanging_[rule].about, about);
  }

  // --- rules that never match

  void find_never() {
    for (std::uint32_t r = 0; r < table_.rules.size(); ++r) {
      Finding finding;
      finding.kind = FindingKind::never_matches;
      finding.rules = {r};
      for (std::uint32_t c = 0; c < table_.columns.size(); ++c) {
        if (boxed_.rules[r][c].empty()) finding.columns.push_back(c);
      }
      std::optional<Period> const& valid = table_.rules[r].valid;
      bool const ends_early = valid && valid->to && *valid->to < valid->from;
      if (!finding.columns.empty() || ends_early) add(std::move(finding));
    }
  }

  // --- pairs of rules

  void find_pairs() {
    FindingKind const kind = pair_kind(table_.hit_policy);
    bool const asked = table_.hit_policy != HitPolicy::first && table_.hit_policy != HitPolicy::priority;
    if (!asked) return;
    std::vector<std::uint32_t> const outputs = numbers_of_outputs();
    std::vector<std::uint32_t> const& live = boxed_.live;
    Work work{options_.work_max};
    for (std::size_t j = 1; j < live.size(); ++j) {
      if (!work.spend(4 * j * (1 + boxed_.all.size() / 4))) return add_too_large(kind);
      for (std::size_t i = 0; i < j; ++i) {
        bool const equal = outputs[live[i]] == outputs[live[j]];
        bool const counts = kind == FindingKind::overlap || equal == (kind == FindingKind::duplicate);
        if (counts) look_at_pair(kind, live[i], live[j]);
      }
    }
  }

  void look_at_pair(FindingKind kind, std::uint32_t first, std::uint32_t second) {
    Box const& a = boxed_.rules[first];
    Box const& b = boxed_.rules[second];
    if (!meet(a, b)) return;
    bool const certain = boxed_.decided[first] != 0 && boxed_.decided[second] != 0;
    if (kind == FindingKind::duplicate) {
      bool const same = std::equal(a.begin(), a.end() - 1, b.begin());
      if (!certain || !same) return;
    }
    CheckCase example = case_of(intersection(a, b), boxed_.all);
    if (certain) {
      Finding finding;
      finding.kind = kind;
      finding.rules = {first, second};
      finding.example = std::move(example);
      add(std::move(finding));
    } else {
      hang(first, kind, example);
      hang(second, kind, example);
    }
  }

  std::vector<std::uint32_t> numbers_of_outputs() const {
    std::vector<std::string const*> texts;
    for (CheckRule const& rule : table_.rules) texts.push_back(&rule.outputs);
    auto const before = [](std::string const* a, std::string const* b) { return *a < *b; };
    std::sort(texts.begin(), texts.end(), before);
    std::vector<std::uint32_t> numbers;
    for (CheckRule const& rule : table_.rules) {
      auto const at = std::lower_bound(texts.begin(), texts.end(), &rule.outputs, before);
      numbers.push_back(static_cast<std::uint32_t>(at - texts.begin()));
    }
    return numbers;
  }

  // --- masked rules

  void find_masked() {
    bool const by_order = table_.hit_policy == HitPolicy::first;
    if (!by_order && table_.hit_policy != HitPolicy::priority) return;
    Work work{options_.work_max};
    for (std::uint32_t const rule : boxed_.live) {
      if (!work.spend(8 * boxed_.live.size())) return add_too_large(FindingKind::masked);
      std::vector<std::uint32_t> stronger;
      for (std::uint32_t const other : boxed_.live) {
        bool const takes =
            by_order ? other < rule : table_.rules[other].priority < table_.rules[rule].priority;
        if (takes && meet(boxed_.rules[rule], boxed_.rules[other])) stronger.push_back(other);
      }
      if (!stronger.empty()) look_at_masked(rule, stronger, work);
    }
  }

  void look_at_masked(std::uint32_t rule, std::vector<std::uint32_t> const& stronger, Work& work) {
    std::vector<std::uint32_t> const certain = decided_of(stronger);
    std::vector<std::uint32_t> takers;
    Answer answer = covered(rule, certain, work, &takers, nullptr);
    if (answer == Answer::yes) {
      Finding finding;
      finding.kind = FindingKind::masked;
      finding.rules = {rule};
      finding.rules.insert(finding.rules.end(), takers.begin(), takers.end());
      finding.example = case_of(boxed_.rules[rule], boxed_.all);
      return add(std::move(finding));
    }
    bool const may_differ = certain.size() < stronger.size();
    if (answer == Answer::no && may_differ) answer = covered(rule, stronger, work, nullptr, nullptr);
    if (answer == Answer::out_of_work) return add_too_large(FindingKind::masked);
    if (answer == Answer::no) return;
    for (std::uint32_t const other : stronger) {
      hang(other, FindingKind::masked,
           case_of(intersection(boxed_.rules[rule], boxed_.rules[other]), boxed_.all));
    }
  }

  std::vector<std::uint32_t> decided_of(std::vector<std::uint32_t> const& rules) const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t const r : rules) {
      if (boxed_.decided[r] != 0) result.push_back(r);
    }
    return result;
  }

  enum class Answer : std::uint8_t { yes, no, out_of_work };

  /// Whether others take every case of a rule: `takers` then do so; if not, `example` is one that none of
  /// them takes.
  Answer covered(std::uint32_t rule, std::vector<std::uint32_t> const& others, Work& work,
                 std::vector<std::uint32_t>* takers, CheckCase* example) const {
    Box const& region = boxed_.rules[rule];
    std::vector<Box const*> boxes;
    for (std::uint32_t const other : others) {
      if (takers != nullptr && holds_all(boxed_.rules[other], region)) {
        takers->push_back(other);
        return Answer::yes;
      }
      boxes.push_back(&boxed_.rules[other]);
    }
    Grid grid;
    if (region.size() > check_columns_max || !build_grid(grid, region, boxes, 0, work))
      return Answer::out_of_work;
    CoverSearch search(grid, work, 1);
    CoverSearch::End const end = search.run();
    if (end == CoverSearch::End::out_of_work) return Answer::out_of_work;
    if (end == CoverSearch::End::enough_found) {
      if (example != nullptr) *example = case_of(search.finds().front().found, boxed_.all);
      return Answer::no;
    }
    if (takers == nullptr) return Answer::yes;
    for (std::size_t const i : search.used()) takers->push_back(others[i]);
    return Answer::yes;
  }

  // --- gaps and holes in time

  void find_gaps() {
    if (!asks_for_gaps(table_)) return;
    std::vector<Box const*> boxes;
    for (std::uint32_t const rule : boxed_.live) boxes.push_back(&boxed_.rules[rule]);
    Work work{options_.work_max};
    Grid grid;
    std::size_t const finds_max =
        std::max(options_.gaps_counted_max, std::uint32_t{2});  // for one they stay small
    bool const fits = boxed_.all.size() <= check_columns_max;
    if (!fits || !build_grid(grid, boxed_.all, boxes, finds_max, work)) return add_gaps_too_large();
    CoverSearch search(grid, work, finds_max);
    CoverSearch::End const end = search.run();
    for (FindingKind const kind : {FindingKind::gap, FindingKind::runs_out}) {
      for (Open const& open : search.finds()) {
        if (open.every_day == (kind == FindingKind::gap)) add(finding_of(open, kind));
      }
    }
    if (end == CoverSearch::End::out_of_work) return add_gaps_too_large();
    if (end == CoverSearch::End::enough_found) mark_not_all_counted();
  }

  void add_gaps_too_large() {
    add_too_large(FindingKind::gap);
    add_too_large(FindingKind::runs_out);
  }

  Finding finding_of(Open const& open, FindingKind kind) const {
    Finding finding;
    finding.kind = kind;
    finding.example = case_of(open.found, boxed_.all);
    for (std::size_t c = 0; c + 1 < open.box.size(); ++c) {
      finding.box.push_back({true, open.box[c].spans, open.box[c].null});
    }
    Span const days = open.box.back().spans.front();
    finding.days = {Date{static_cast<std::int32_t>(days.low)}, Date{static_cast<std::int32_t>(days.high)}};
    if (kind == FindingKind::runs_out) finding.rules = rules_around(open.box, days);
    return finding;
  }

  /// The rules that leave the hole: they end on the day before it or, where it begins with the first day,
  /// begin after it.
  std::vector<std::uint32_t> rules_around(Box const& hole, Span days) const {
    Span const all_days = boxed_.all.back().spans.front();
    std::vector<std::uint32_t> result;
    for (std::uint32_t const rule : boxed_.live) {
      Span const valid = boxed_.rules[rule].back().spans.front();
      bool const at_edge = days.low > all_days.low ? valid.high == days.low - 1 : valid.low == days.high + 1;
      if (!at_edge) continue;
      bool meets = true;
      for (std::size_t c = 0; meets && c + 1 < hole.size(); ++c) meets = meet(boxed_.rules[rule][c], hole[c]);
      if (meets) result.push_back(rule);
    }
    return result;
  }

  /// The search stopped at as many as are counted: of both kinds there may be others.
  void mark_not_all_counted() {
    for (FindingKind const kind : {FindingKind::gap, FindingKind::runs_out}) {
      Finding* const last = last_of(kind);
      if (last != nullptr) {
        last->not_all_counted = true;
      } else {
        add_too_large(kind);
      }
    }
  }

  // --- expressions

  /// A rule with an expression on which it hangs whether some case has a rule.
  void find_coverage_by_expressions() {
    if (!asks_for_gaps(table_)) return;
    std::vector<std::uint32_t> const certain = decided_of(boxed_.live);
    Work work{options_.work_max};
    for (std::uint32_t const rule : boxed_.live) {
      if (boxed_.decided[rule] != 0) continue;
      CheckCase example;
      Answer const answer = covered(rule, certain, work, nullptr, &example);
      if (answer == Answer::no) hang(rule, FindingKind::gap, example);
      if (answer == Answer::out_of_work) return add_gaps_too_large();
    }
  }

  void add_not_decided() {
    for (std::uint32_t r = 0; r < hanging_.size(); ++r) {
      if (hanging_[r].about.empty()) continue;
      Finding finding;
      finding.kind = FindingKind::not_decided;
      finding.rules = {r};
      for (std::uint32_t c = 0; c < table_.columns.size(); ++c) {
        if (c >= table_.rules[r].cells.size() || !table_.rules[r].cells[c].decided)
          finding.columns.push_back(c);
      }
      finding.about = std::move(hanging_[r].about);
      finding.example = std::move(hanging_[r].example);
      add(std::move(finding));
    }
  }

  CheckTable const& table_;
  CheckOptions options_;
  BoxedTable boxed_;
  std::vector<Hanging> hanging_;  ///< by rule
  std::vector<Finding> findings_;
  std::uint32_t listed_[9] = {};  ///< by kind
  Finding too_large_;
};

}  // namespace kanteling::rules::detail

namespace kanteling::rules {

std::vector<Finding> check(CheckTable const& table, CheckOptions options) {
  return detail::TableCheck(table, options).run();
}

}  // namespace kanteling::rules
