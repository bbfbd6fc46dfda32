// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/compile_table_impl.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::rules {
namespace detail {

inline void check_schema(Schema const& schema, std::vector<Problem>& problems) {
  for (std::size_t i = 0; i < schema.size(); ++i) {
    std::string const where = "schema, variable " + shorten(schema[i].name);
    if (schema[i].scale > 9)
      problems.push_back({where, "scale " + std::to_string(schema[i].scale), "a scale of 0 .. 9"});
    if (find_variable(schema, schema[i].name) != i)
      problems.push_back({where, "a second one", "every name once"});
  }
}

/// Binds hooks to decisions and holds what the decisions read and give against what the library expects.
class HookBinder {
 public:
  HookBinder(Package& package, std::vector<Model> const& models, std::vector<HookShape> const& shapes,
             std::vector<Problem>& problems)
      : package_(package), models_(models), shapes_(shapes), problems_(problems) {}

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
    std::optional<std::size_t> const at = find_table(hook->decision);
    if (!at) {
      std::vector<std::string> ids;
      for (Table const& table : package_.tables) ids.push_back(table.id);
      report(shape.name, "no decision has the id " + shorten(hook->decision),
             "the id of a decision in this package" + or_nothing(closest(hook->decision, ids)));
      return;
    }
    package_.hook_decisions.back().index = static_cast<std::uint32_t>(*at);
    check_outputs(shape, *at);
    check_readable(shape, *at);
  }

  void check_outputs(HookShape const& shape, std::size_t at) {
    auto const& [file, decision] = model_of(at);
    std::string const where = place(file->file, *decision, decision->where);
    for (HookOutput const& wanted : shape.outputs) {
      auto const output = std::find_if(decision->outputs.begin(), decision->outputs.end(),
                                       [&](ModelOutput const& o) { return o.name == wanted.name; });
      std::string const column =
          "output column " + wanted.name + " of type " + std::string(type_ref(wanted.type));
      if (output == decision->outputs.end()) {
        problems_.push_back({where, "answers " + shape.name + " without output " + wanted.name, column});
      } else if (output->type != wanted.type) {
        std::string const found = "output " + wanted.name + " is a " + std::string(type_ref(output->type));
        problems_.push_back({where, found, column + ", because the decision answers " + shape.name});
      } else if (!wanted.words.empty()) {
        check_words(wanted, at, static_cast<std::size_t>(output - decision->outputs.begin()));
      }
    }
  }

  /// A word that the library does not know would silently count as none.
  void check_words(HookOutput const& wanted, std::size_t at, std::size_t column) {
    auto const& [file, decision] = model_of(at);
    TableOutput const& output = package_.tables[at].outputs[column];
    for (std::size_t r = 0; r < output.entries.size(); ++r) {
      OutputEntry const& entry = output.entries[r];
      if (entry.is_null || entry.from_input) continue;
      std::string const& word = output.values[static_cast<std::size_t>(entry.value)];
      if (std::find(wanted.words.begin(), wanted.words.end(), word) != wanted.words.end()) continue;
      std::string list;
      for (std::string const& known : wanted.words) list += (list.empty() ? "" : ", ") + known;
      problems_.push_back(
          {place(file->file, *decision, decision->rules[r].outputs[column]) + ", rule " + decision->rules[r].id,
           "\"" + shorten(word) + "\" as " + wanted.name, "one of " + list + or_nothing(closest(word, wanted.words))});
    }
  }

  /// What a decision reads: its input columns, and inputs that an output passes on.
  void check_readable(HookShape const& shape, std::size_t at) {
    if (shape.readable.empty()) return;
    auto const& [file, decision] = model_of(at);
    Table const& table = package_.tables[at];
    for (ModelInput const& input : decision->inputs) {
      if (find_variable(package_.schema, input.expression.text)) {
        check_read(shape, input.expression.text, place(file->file, *decision, input.expression));
      }
    }
    for (std::size_t o = 0; o < table.outputs.size(); ++o) {
      for (std::size_t r = 0; r < table.outputs[o].entries.size(); ++r) {
        OutputEntry const& entry = table.outputs[o].entries[r];
        if (!entry.from_input) continue;
        check_read(
            shape, package_.schema[static_cast<std::size_t>(entry.value)].name,
            place(file->file, *decision, decision->rules[r].outputs[o]) + ", rule " + decision->rules[r].id);
      }
    }
  }

  void check_read(HookShape const& shape, std::string const& name, std::string where) {
    bool const may = std::find(shape.readable.begin(), shape.readable.end(), name) != shape.readable.end();
    if (may) return;
    std::string list;
    for (std::string const& readable : shape.readable) list += (list.empty() ? "" : ", ") + readable;
    problems_.push_back({std::move(where), shape.name + " reads " + name + ", which it may not see",
                         "facts that serve this purpose only: " + list});
  }

  std::optional<std::size_t> find_table(std::string const& id) const {
    for (std::size_t i = 0; i < package_.tables.size(); ++i) {
      if (package_.tables[i].id == id) return i;
    }
    return std::nullopt;
  }

  /// Tables stand in the order of the files and of their decisions.
  std::pair<Model const*, ModelDecision const*> model_of(std::size_t at) const {
    for (Model const& model : models_) {
      if (at < model.decisions.size()) return {&model, &model.decisions[at]};
      at -= model.decisions.size();
    }
    return {nullptr, nullptr};
  }

  static std::string or_nothing(std::vector<std::string> const& near) {
    return near.empty() ? "" : ": " + in_quotes(near);
  }

  void report(std::string const& hook, std::string found, std::string expected) {
    problems_.push_back({"manifest.json, hook " + shorten(hook), std::move(found), std::move(expected)});
  }

  Package& package_;
  std::vector<Model> const& models_;
  std::vector<HookShape> const& shapes_;
  std::vector<Problem>& problems_;
};

inline void compile_tables(Package& package, std::vector<Model> const& models,
                           std::vector<Problem>& problems) {
  std::size_t words_left = words_max;
  std::set<std::string_view> ids;
  for (Model const& model : models) {
    for (ModelDecision const& decision : model.decisions) {
      if (!ids.insert(decision.id).second) {
        problems.push_back({place(model.file, decision, decision.where), "a second decision with this id",
                            "every decision of a package once"});
      }
      package.tables.push_back(
          TableCompiler(model.file, decision, package.schema, problems).compile(words_left));
    }
  }
}

}  // namespace detail

Result<Package> compile(Manifest manifest, std::vector<Model> const& models, Schema schema,
                        std::vector<HookShape> const& hooks, std::string hash) {
  std::vector<Problem> problems;
  Package package{std::move(manifest), std::move(schema), {}, {}, std::move(hash)};
  detail::check_schema(package.schema, problems);
  detail::compile_tables(package, models, problems);
  detail::HookBinder(package, models, hooks, problems).bind();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return package;
}

}  // namespace kanteling::rules
