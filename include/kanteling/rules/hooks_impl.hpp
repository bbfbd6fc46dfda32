// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kanteling/rules/package.hpp"
#include "kanteling/rules/compile_types_impl.hpp"
#include "kanteling/rules/row_form_impl.hpp"

namespace kanteling::rules::detail {

/// Binds hooks to decisions and holds what the decisions read and give against what the library expects.
class HookBinder {
 public:
  HookBinder(Package& package, std::vector<HookShape> const& shapes, std::vector<Problem>& problems)
      : package_(package), shapes_(shapes), problems_(problems) {}

  void bind() {
    for (std::size_t i = 0; i < package_.manifest.hooks.size(); ++i) check_name(i);
    for (HookShape const& shape : shapes_) bind_shape(shape);
  }

 private:
  void check_name(std::size_t at) {
    std::string const& name = package_.manifest.hooks[at].name;
    std::vector<std::string> known;
    for (HookShape const& shape : shapes_) known.push_back(shape.name);
    bool const is_known = std::find(known.begin(), known.end(), name) != known.end();
    if (!is_known)
      report(name, "no hook has this name", "a hook of the library" + or_nothing(closest(name, known)));
    for (std::size_t i = 0; i < at; ++i) {
      if (package_.manifest.hooks[i].name == name) report(name, "a second one", "every hook once");
    }
  }

  void bind_shape(HookShape const& shape) {
    package_.hook_decisions.emplace_back();
    auto const& hooks = package_.manifest.hooks;
    auto const hook =
        std::find_if(hooks.begin(), hooks.end(), [&](Hook const& h) { return h.name == shape.name; });
    if (hook == hooks.end()) {
      report(shape.name, "no decision is named for it", "\"" + shape.name + "\": the id of a decision");
      return;
    }
    std::vector<std::string> ids;
    for (Global const& global : package_.program.globals) {
      if (global.kind != Global::Kind::decision) continue;
      if (global.id != hook->decision) {
        ids.push_back(global.id);
        continue;
      }
      bind_decision(shape, static_cast<std::uint32_t>(&global - package_.program.globals.data()));
      return;
    }
    report(shape.name, "no decision has the id " + shorten(hook->decision),
           "the id of a decision in this package" + or_nothing(closest(hook->decision, ids)));
  }

  void bind_decision(HookShape const& shape, std::uint32_t global) {
    std::uint32_t const table = package_.form.steps[package_.form.step_of[global]].table;
    if (table == RowStep::none) {
      problems_.push_back({place(global), "answers " + shape.name + " by an expression",
                           "a decision table whose outputs are constants or names of facts and decisions"});
      return;
    }
    package_.hook_decisions.back().index = table;
    check_outputs(shape, package_.form.tables[table]);
    if (!shape.readable.empty()) check_readable(shape, global);
  }

  void check_outputs(HookShape const& shape, Table const& table) {
    for (HookOutput const& wanted : shape.outputs) {
      auto const output = std::find_if(table.outputs.begin(), table.outputs.end(),
                                       [&](TableOutput const& o) { return o.name == wanted.name; });
      std::string const column =
          "output column " + wanted.name + " of type " + std::string(type_ref(wanted.type));
      if (output == table.outputs.end()) {
        problems_.push_back({place(table.global), "answers " + shape.name + " without output " + wanted.name, column});
      } else if (output->type != wanted.type) {
        std::string const found = "output " + wanted.name + " is a " + std::string(type_ref(output->type));
        problems_.push_back({place(table.global), found, column + ", because the decision answers " + shape.name});
      } else if (!wanted.words.empty()) {
        check_words(wanted, table, static_cast<std::size_t>(output - table.outputs.begin()));
      }
    }
  }

  /// A word that the library does not know would silently count as none.
  void check_words(HookOutput const& wanted, Table const& table, std::size_t column) {
    TableOutput const& output = table.outputs[column];
    TableLogic const& logic = logic_of(table);
    for (std::size_t r = 0; r < output.entries.size(); ++r)
      check_word(wanted, output, output.entries[r], logic.rules[r].outputs[column]);
    if (output.has_default) check_word(wanted, output, output.default_entry, logic.outputs[column].default_entry);
  }

  void check_word(HookOutput const& wanted, TableOutput const& output, OutputEntry const& entry, std::uint32_t node) {
    if (entry.is_null || entry.from_input) return;
    std::string const& word = output.values[static_cast<std::size_t>(entry.value)];
    if (std::find(wanted.words.begin(), wanted.words.end(), word) != wanted.words.end()) return;
    std::string list;
    for (std::string const& known : wanted.words) list += (list.empty() ? "" : ", ") + known;
    problems_.push_back({place_of(package_.program.ast, node), "\"" + shorten(word) + "\" as " + wanted.name,
                         "one of " + list + or_nothing(closest(word, wanted.words))});
  }

  /// What a decision reads, and what the decisions read that it needs.
  void check_readable(HookShape const& shape, std::uint32_t global) {
    std::vector<std::uint32_t> open{global};
    for (std::size_t i = 0; i < open.size(); ++i) {
      std::vector<std::uint32_t> reading;
      collect_global_nodes(package_.program, package_.program.globals[open[i]].node, reading);
      std::sort(reading.begin(), reading.end());  // in the order of the file
      for (std::uint32_t const node : reading) check_read(shape, node);
      for (std::uint32_t const need : package_.program.globals[open[i]].requires_)
        if (std::find(open.begin(), open.end(), need) == open.end()) open.push_back(need);
    }
  }

  void check_read(HookShape const& shape, std::uint32_t node) {
    std::uint32_t const read = package_.program.ast[node].a;
    if (read >= package_.schema.size()) return;
    std::string const& name = package_.schema[read].name;
    bool const may = std::find(shape.readable.begin(), shape.readable.end(), name) != shape.readable.end();
    if (may) return;
    std::string list;
    for (std::string const& readable : shape.readable) list += (list.empty() ? "" : ", ") + readable;
    problems_.push_back({place_of(package_.program.ast, node), shape.name + " reads " + name + ", which it may not see",
                         "facts that serve this purpose only: " + list});
  }

  TableLogic const& logic_of(Table const& table) const { return package_.program.tables[table.logic]; }

  std::string place(std::uint32_t global) const {
    return to_string(package_.program.ast.places[package_.program.globals[global].place]);
  }

  static std::string or_nothing(std::vector<std::string> const& near) {
    return near.empty() ? "" : ": " + in_quotes(near);
  }

  void report(std::string const& hook, std::string found, std::string expected) {
    problems_.push_back({"manifest.json, hook " + shorten(hook), std::move(found), std::move(expected)});
  }

  Package& package_;
  std::vector<HookShape> const& shapes_;
  std::vector<Problem>& problems_;
};

}  // namespace kanteling::rules::detail
