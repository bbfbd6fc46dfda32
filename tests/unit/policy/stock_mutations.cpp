// SPDX-License-Identifier: Apache-2.0
#include "stock_mutations.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "kanteling/people/facts.hpp"

namespace kanteling::policy {
namespace {

using rules::FindingKind;
using rules::HitPolicy;
using rules::ModelDecision;
using rules::ModelRule;
using rules::ModelTable;

bool is_dash(rules::Text const& cell) {
  return cell.text == "-";
}

bool is_catch_all(ModelRule const& rule) {
  return std::all_of(rule.inputs.begin(), rule.inputs.end(), is_dash);
}

/// Two rules that surely hold for the same case: in every column one of them takes anything.
bool surely_meet(ModelRule const& a, ModelRule const& b) {
  for (std::size_t i = 0; i < a.inputs.size(); ++i)
    if (!is_dash(a.inputs[i]) && !is_dash(b.inputs[i])) return false;
  return true;
}

bool same_outputs(ModelRule const& a, ModelRule const& b) {
  for (std::size_t o = 0; o < a.outputs.size(); ++o)
    if (a.outputs[o].text != b.outputs[o].text) return false;
  return true;
}

/// Whether people state a fact: it may be null. What the library works out may be present in every row.
bool is_stated(std::string const& fact) {
  return people::info(people::fact_from(fact).value()).scope != people::FactScope::derived;
}

/// Whether its outputs can be compared: constants only, no name of a fact.
bool has_constants(ModelTable const& table) {
  for (ModelRule const& rule : table.rules)
    for (rules::Text const& output : rule.outputs)
      if (output.text.find_first_of("\"0123456789") != 0 && output.text != "true" && output.text != "false")
        return false;
  return true;
}

ModelTable& table_in(Models& models, std::string const& id) {
  return decision_in(models, id).logic.tables.front();
}

/// The mutations of one table.
class Mutations {
 public:
  Mutations(ModelDecision const& decision, std::vector<Mutation>& all)
      : id_(decision.id), table_(decision.logic.tables.front()), all_(all) {
    for (rules::ModelOutput const& output : table_.outputs)
      has_default_ = has_default_ || !output.default_entry.text.empty();
  }

  void add() {
    bool const unique = table_.hit_policy == HitPolicy::unique;
    bool const first = table_.hit_policy == HitPolicy::first;
    for (std::size_t r = 0; r < table_.rules.size(); ++r) {
      // In a UNIQUE table without overlaps every rule stands alone with its cases; in a FIRST table without
      // masked rules the last one does.
      bool const is_needed = unique || (first && r + 1 == table_.rules.size());
      if (is_needed && !has_default_) add_gaps(r);
      if (is_needed && !has_default_) add_holes(r);
      if (unique) add_overlaps(r);
      if (unique && has_constants(table_)) add_conflict_by_copy(r);
      if (first) add_masked(r);
    }
    if (first) add_other_policies();
    add_hole_between_versions();
  }

 private:
  void add(FindingKind kind, std::size_t rule, std::string what, std::function<void(ModelTable&)> change) {
    std::string const id = id_;
    all_.push_back({kind, id_, table_.rules[rule].id, std::move(what),
                    [id, change = std::move(change)](Models& models) { change(table_in(models, id)); }});
  }

  void add_gaps(std::size_t r) {
    add(FindingKind::gap, r, "rule taken out",
        [r](ModelTable& table) { table.rules.erase(table.rules.begin() + static_cast<std::ptrdiff_t>(r)); });
    for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
      std::string const cell = table_.rules[r].inputs[i].text;
      std::size_t const comma = cell.rfind(", ");
      bool const is_list = comma != std::string::npos && cell.find("not(") == std::string::npos;
      bool const is_null = cell.ends_with(", null");
      if (!is_list || (is_null && !is_stated(table_.inputs[i].expression.text))) continue;
      add(FindingKind::gap, r, "last of " + cell + " taken out",
          [r, i, comma](ModelTable& table) { table.rules[r].inputs[i].text.resize(comma); });
    }
  }

  void add_holes(std::size_t r) {
    add(FindingKind::runs_out, r, "rule ends",
        [r](ModelTable& table) { table.rules[r].source->valid.to = make_date(2027, 6, 30); });
    add(FindingKind::runs_out, r, "rule begins late",
        [r](ModelTable& table) { table.rules[r].source->valid.from = make_date(2028, 2, 1); });
  }

  void add_overlaps(std::size_t r) {
    add(FindingKind::overlap, r, "rule copied", [r](ModelTable& table) {
      table.rules.push_back(table.rules[r]);
      table.rules.back().id += "_copy";
    });
    add(FindingKind::overlap, r, "rule takes anything", [r](ModelTable& table) {
      for (rules::Text& cell : table.rules[r].inputs) cell.text = "-";
    });
  }

  void add_conflict_by_copy(std::size_t r) {
    for (std::size_t other = 0; other < table_.rules.size(); ++other) {
      if (same_outputs(table_.rules[r], table_.rules[other])) continue;
      add(FindingKind::conflict, r, "ANY, copied with outputs of " + table_.rules[other].id,
          [r, other](ModelTable& table) {
            table.hit_policy = HitPolicy::any;
            ModelRule copy = table.rules[r];
            copy.id += "_copy";
            copy.outputs = table.rules[other].outputs;
            table.rules.push_back(std::move(copy));
          });
      return;
    }
  }

  void add_masked(std::size_t r) {
    add(FindingKind::masked, r, "a copy before it", [r](ModelTable& table) {
      ModelRule copy = table.rules[r];
      copy.id += "_copy";
      table.rules.insert(table.rules.begin(), std::move(copy));
    });
    if (r == 0) return;
    add(FindingKind::masked, r, "the rule before it takes anything", [r](ModelTable& table) {
      for (rules::Text& cell : table.rules[r - 1].inputs) cell.text = "-";
    });
    if (r + 1 == table_.rules.size() && is_catch_all(table_.rules[r])) {
      add(FindingKind::masked, r - 1, "the last rule put before it",
          [r](ModelTable& table) { std::swap(table.rules[r - 1], table.rules[r]); });
    }
  }

  /// Rules of a FIRST table that hold for the same case, under a policy that does not allow it.
  void add_other_policies() {
    bool is_overlap = false;
    bool is_conflict = false;
    for (std::size_t a = 0; a < table_.rules.size(); ++a)
      for (std::size_t b = a + 1; b < table_.rules.size(); ++b) {
        if (!surely_meet(table_.rules[a], table_.rules[b])) continue;
        if (!std::exchange(is_overlap, true))
          add(FindingKind::overlap, a, "UNIQUE", [](ModelTable& t) { t.hit_policy = HitPolicy::unique; });
        if (same_outputs(table_.rules[a], table_.rules[b]) || !has_constants(table_)) continue;
        if (!std::exchange(is_conflict, true))
          add(FindingKind::conflict, a, "ANY", [](ModelTable& t) { t.hit_policy = HitPolicy::any; });
      }
  }

  void add_hole_between_versions() {
    std::string const id = id_;
    all_.push_back({FindingKind::runs_out, id_, "", "a month between versions", [id](Models& models) {
                      for (rules::Model& model : models)
                        for (std::size_t d = 0; d < model.decisions.size(); ++d) {
                          if (model.decisions[d].id != id) continue;
                          ModelDecision next = model.decisions[d];
                          next.id += "_next";
                          next.name += " next";
                          next.version_of = id;
                          begin(next, versions_hole_last + 1);
                          end(model.decisions[d], versions_hole_first - 1);
                          model.decisions.push_back(std::move(next));
                          return;
                        }
                    }});
  }

  static void begin(ModelDecision& decision, Date on) {
    decision.source->valid.from = on;
    for (ModelRule& rule : decision.logic.tables.front().rules) rule.source->valid.from = on;
  }
  static void end(ModelDecision& decision, Date on) {
    decision.source->valid.to = on;
    for (ModelRule& rule : decision.logic.tables.front().rules) rule.source->valid.to = on;
  }

  std::string id_;
  ModelTable const& table_;
  std::vector<Mutation>& all_;
  bool has_default_ = false;
};

/// The numbers of SplitMix64: the same on every machine.
std::uint64_t next_random(std::uint64_t& state) {
  std::uint64_t z = state += 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

}  // namespace

std::vector<Mutation> all_mutations(Models const& models) {
  std::vector<Mutation> all;
  for (rules::Model const& model : models)
    for (ModelDecision const& decision : model.decisions) Mutations(decision, all).add();
  return all;
}

std::vector<Mutation> chosen(std::vector<Mutation> const& from, FindingKind kind, std::size_t count,
                             std::uint64_t seed, std::vector<std::string>& used) {
  std::vector<Mutation> left;
  for (Mutation const& mutation : from)
    if (mutation.kind == kind) left.push_back(mutation);
  for (std::size_t i = left.size(); i > 1; --i) std::swap(left[i - 1], left[next_random(seed) % i]);
  std::vector<Mutation> result;
  while (result.size() < count && !left.empty()) {
    auto const uses = [&](Mutation const& m) { return std::count(used.begin(), used.end(), m.decision); };
    auto const least = std::min_element(
        left.begin(), left.end(), [&](Mutation const& a, Mutation const& b) { return uses(a) < uses(b); });
    used.push_back(least->decision);
    result.push_back(std::move(*least));
    left.erase(least);
  }
  return result;
}

ModelDecision& decision_in(Models& models, std::string const& id) {
  for (rules::Model& model : models)
    for (ModelDecision& decision : model.decisions)
      if (decision.id == id) return decision;
  std::abort();  // a test that names a decision which is not there
}

void keep_only(Models& models, std::string const& decision, std::string const& rule) {
  std::erase_if(table_in(models, decision).rules, [&](ModelRule const& r) { return r.id != rule; });
}

}  // namespace kanteling::policy
