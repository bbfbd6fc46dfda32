// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/compile_expression_impl.hpp"
#include "kanteling/rules/compile_models.hpp"
#include "kanteling/rules/host_functions_impl.hpp"

namespace kanteling::rules {
namespace detail {

/// Builds one program from several files.
class ProgramCompiler {
 public:
  ProgramCompiler(std::vector<Model> const& models, Schema const& facts, std::vector<HostFunction> const& hosts)
      : models_(models), facts_(facts), hosts_(hosts), types_(program_, problems_) {}

  /// The program; a part of it where problems were found: nodes are missing then.
  Program compile(std::vector<Problem>& problems) {
    compile_all();
    problems.insert(problems.end(), problems_.begin(), problems_.end());
    return std::move(program_);
  }

 private:
  void compile_all() {
    for (Model const& model : models_) types_.declare(model);
    types_.fill();
    add_facts();
    for (Model const& model : models_) {
      file_ = &model.file;
      for (ModelInputData const& input : model.inputs) add_input(input);
    }
    for (Model const& model : models_)
      for (ModelFunction const& function : model.functions) add(model, function);
    for (Model const& model : models_)
      for (ModelDecision const& decision : model.decisions) add(model, decision);
    check_ids();
    for (Part& part : parts_) resolve(part);
    for (std::uint32_t i = 0; i < parts_.size(); ++i) resolve_version(i);
    first_host_ = static_cast<std::uint32_t>(program_.globals.size());
    add_host_functions(program_, types_, hosts_, problems_);
    if (!order_decisions()) return;
    check_host_names(program_, first_host_, problems_);
    collect_members();
    for (Global const& global : program_.globals) program_.names.push_back(global.name);
    for (Part const& part : parts_) compile(part);
    if (!hosts_.empty()) HostCallCheck(program_, problems_).check();
  }

  /// A decision or function on its way: where it comes from and which global it becomes.
  struct Part {
    std::string const* file;
    std::string const* id;
    std::string const* name;
    std::string const* type_ref;
    Text const* where;
    std::vector<ModelRequirement> const* requires_;
    ModelExpression const* logic;
    std::optional<Source> source;
    Global::Kind kind;
    std::string const* version_of;
    std::uint32_t global = 0;
    std::vector<std::uint32_t> versions;  // parts that are versions of it
    std::vector<std::uint32_t> needs;  // parts, before globals are numbered; inputs are below parts_
    std::vector<std::uint32_t> inputs;
  };

  struct IdOf {
    std::string_view id;
    std::string_view file;
    std::uint32_t index;  // of the global for inputs, of the part for others
    bool is_input;
  };

  void add_facts() {
    program_.facts = facts_;
    for (Variable const& fact : facts_) {
      constexpr feel::TypeKind kinds[] = {feel::TypeKind::boolean, feel::TypeKind::number, feel::TypeKind::string,
                                          feel::TypeKind::date};
      Global global;
      global.name = fact.name;
      global.type = feel::type_of(kinds[static_cast<std::size_t>(fact.type)]);
      stand_for(global);
      program_.globals.push_back(std::move(global));
    }
  }

  /// A node that says where an input stands, for problems of its values: these are about data, not about a file.
  void stand_for(Global& input) {
    input.place = add_place({"input " + input.name, 0, 0, {}});
    feel::Node node;
    node.text = input.place;
    node.a = static_cast<std::uint32_t>(program_.ast.constants.size());
    program_.ast.constants.emplace_back();
    input.node = static_cast<std::uint32_t>(program_.ast.nodes.size());
    program_.ast.nodes.push_back(node);
  }

  /// Inputs of the same name in several files are one input.
  void add_input(ModelInputData const& input) {
    feel::TextPlace const place = text_place(*file_, input.where, ", input " + input.name);
    feel::TypeId const type = types_.resolve(input.type_ref, place);
    std::uint32_t at = 0;
    while (at < program_.globals.size() && program_.globals[at].name != input.name) ++at;
    bool const is_new = at == program_.globals.size();
    if (is_new) {
      Global global;
      global.id = input.id;
      global.name = input.name;
      global.type = type;
      stand_for(global);
      program_.globals.push_back(std::move(global));
    } else if (type != feel::any_type && program_.globals[at].type != type) {
      if (program_.globals[at].type == feel::any_type) {
        program_.globals[at].type = type;
      } else {
        problems_.push_back({to_string(place), "an input of type " + input.type_ref,
                             "type " + feel::to_string(program_.globals[at].type, program_.types) + ", as elsewhere"});
      }
    }
    ids_.push_back({input.id, *file_, at, true});
  }

  void add(Model const& model, ModelFunction const& function) {
    ids_.push_back({function.id, model.file, static_cast<std::uint32_t>(parts_.size()), false});
    parts_.push_back({&model.file, &function.id, &function.name, &function.type_ref, &function.where,
                      &function.requires_, &function.logic, std::nullopt, Global::Kind::function, nullptr, 0, {}, {}, {}});
  }
  void add(Model const& model, ModelDecision const& decision) {
    ids_.push_back({decision.id, model.file, static_cast<std::uint32_t>(parts_.size()), false});
    parts_.push_back({&model.file, &decision.id, &decision.name, &decision.type_ref, &decision.where,
                      &decision.requires_, &decision.logic, decision.source, Global::Kind::decision, &decision.version_of, 0, {}, {}, {}});
  }

  std::uint32_t add_place(feel::TextPlace place) {
    program_.ast.places.push_back(std::move(place));
    program_.ast.texts.emplace_back();
    return static_cast<std::uint32_t>(program_.ast.places.size() - 1);
  }

  std::string place_of(Part const& part) const {
    return to_string(text_place(*part.file, *part.where, inside(part)));
  }
  static std::string inside(Part const& part) {
    return (part.kind == Global::Kind::decision ? ", decision " : ", function ") + *part.id;
  }

  /// Sorts the ids, so that they can be found; an id twice in one file, or for two decisions, is a problem.
  void check_ids() {
    std::stable_sort(ids_.begin(), ids_.end(), [](IdOf const& a, IdOf const& b) { return a.id < b.id; });
    for (std::size_t i = 1; i < ids_.size(); ++i) {
      if (ids_[i].id != ids_[i - 1].id || ids_[i].is_input) continue;
      problems_.push_back({place_of(parts_[ids_[i].index]), "a second decision with this id",
                           "every decision of a package once"});
    }
  }

  IdOf const* find(std::string_view id, std::string_view file) const {
    auto at = std::lower_bound(ids_.begin(), ids_.end(), id, [](IdOf const& a, std::string_view b) { return a.id < b; });
    IdOf const* found = nullptr;
    for (; at != ids_.end() && at->id == id; ++at)
      if (found == nullptr || at->file == file) found = &*at;
    return found;
  }

  void resolve(Part& part) {
    for (ModelRequirement const& requirement : *part.requires_) {
      IdOf const* const found = find(requirement.id, *part.file);
      if (found == nullptr) {
        std::vector<std::string> known;
        for (IdOf const& id : ids_) known.emplace_back(id.id);
        std::vector<std::string> const near = closest(requirement.id, known);
        std::string expected = "the id of an input, a decision or a function";
        if (!near.empty()) expected += ": " + near.front();
        problems_.push_back({to_string(text_place(*part.file, requirement.where, inside(part))),
                             "it needs " + shorten(requirement.id) + ", which is not there", std::move(expected)});
      } else {
        (found->is_input ? part.inputs : part.needs).push_back(found->index);
      }
    }
  }

  void resolve_version(std::uint32_t at) {
    Part const& part = parts_[at];
    if (part.version_of == nullptr || part.version_of->empty()) return;
    IdOf const* const base = find(*part.version_of, *part.file);
    bool const is_decision = base != nullptr && !base->is_input && base->index != at &&
                             parts_[base->index].kind == Global::Kind::decision;
    if (is_decision) {
      parts_[base->index].versions.push_back(at);
    } else {
      problems_.push_back({place_of(part), "a version of " + shorten(*part.version_of) + ", which is no decision here",
                           "the id of another decision"});
    }
  }

  /// Gives each part its global: functions first, then decisions in an order in which each finds what it needs; those
  /// that need nothing of each other stay in the order of the files.
  bool order_decisions() {
    for (Part& part : parts_)
      if (part.kind == Global::Kind::function) number(part);
    std::vector<std::uint32_t> waits(parts_.size());
    std::vector<std::vector<std::uint32_t>> wanted_by(parts_.size());
    std::vector<std::uint32_t> ready;  // a heap: the lowest first
    std::size_t left = 0;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].kind == Global::Kind::function) continue;
      ++left;
      for (std::uint32_t const need : parts_[i].needs) {
        if (parts_[need].kind == Global::Kind::function) continue;
        ++waits[i];
        wanted_by[need].push_back(i);
      }
      for (std::uint32_t const version : parts_[i].versions) {  // the base comes after its versions
        ++waits[i];
        wanted_by[version].push_back(i);
      }
      if (waits[i] == 0) ready.push_back(i);
    }
    auto const later = [](std::uint32_t a, std::uint32_t b) { return a > b; };
    std::make_heap(ready.begin(), ready.end(), later);
    while (!ready.empty()) {
      std::pop_heap(ready.begin(), ready.end(), later);
      std::uint32_t const next = ready.back();
      ready.pop_back();
      number(parts_[next]);
      --left;
      for (std::uint32_t const i : wanted_by[next]) {
        if (--waits[i] > 0) continue;
        ready.push_back(i);
        std::push_heap(ready.begin(), ready.end(), later);
      }
    }
    if (left == 0) return true;
    std::string circle;
    Part const* first = nullptr;
    for (std::uint32_t i = 0; i < parts_.size(); ++i) {
      if (waits[i] == 0) continue;
      if (first == nullptr) first = &parts_[i];
      circle += (circle.empty() ? "" : ", ") + *parts_[i].id;
    }
    problems_.push_back({place_of(*first), "decisions that need each other in a circle: " + shorten(circle, 200),
                         "an order in which each finds what it needs"});
    return false;
  }

  void number(Part& part) {
    part.global = static_cast<std::uint32_t>(program_.globals.size());
    Global global;
    global.kind = part.kind;
    global.id = *part.id;
    global.name = *part.name;
    global.source = part.source;
    global.place = add_place(text_place(*part.file, *part.where, inside(part)));
    program_.globals.push_back(std::move(global));
  }

  /// Names of fields that hold blanks or marks may be written after a dot anywhere.
  void collect_members() {
    for (feel::TypeInfo const& type : program_.types.all)
      for (feel::TypeField const& field : type.fields) scope_.members.push_back(field.name);
    for (Model const& model : models_) {
      for (ModelDecision const& decision : model.decisions) collect_members(decision.logic, 0);
      for (ModelFunction const& function : model.functions) collect_members(function.logic, 0);
    }
    std::sort(scope_.members.begin(), scope_.members.end());
    scope_.members.erase(std::unique(scope_.members.begin(), scope_.members.end()), scope_.members.end());
  }

  void collect_members(ModelExpression const& expression, int depth) {
    if (depth > 200) return;
    if (expression.kind == ModelExpression::Kind::context)
      for (ModelBinding const& entry : expression.parts)
        if (!entry.name.empty()) scope_.members.push_back(entry.name);
    if (expression.kind == ModelExpression::Kind::relation)
      scope_.members.insert(scope_.members.end(), expression.names.begin(), expression.names.end());
    for (ModelTable const& table : expression.tables)
      for (ModelOutput const& output : table.outputs) scope_.members.push_back(output.name);
    for (ModelBinding const& inner : expression.parts) collect_members(inner.value, depth + 1);
  }

  void compile(Part const& part) {
    Global& global = program_.globals[part.global];
    std::vector<std::uint32_t> visible = part.inputs;
    for (std::uint32_t const need : part.needs) visible.push_back(parts_[need].global);
    if (part.kind == Global::Kind::function) visible.push_back(part.global);  // it may call itself
    global.requires_ = visible;
    if (part.kind == Global::Kind::function) global.requires_.pop_back();
    if (!part.versions.empty()) {
      global.versions.push_back(part.global);
      for (std::uint32_t const version : part.versions) {
        global.versions.push_back(parts_[version].global);
        global.requires_.push_back(parts_[version].global);
        program_.globals[parts_[version].global].is_version = true;
      }
    }
    scope_.globals.assign(program_.globals.size(), {});
    for (std::uint32_t i = 0; i < facts_.size(); ++i) scope_.globals[i] = program_.names[i];
    for (std::uint32_t i = 0; i < hosts_.size(); ++i) scope_.globals[first_host_ + i] = program_.names[first_host_ + i];
    for (std::uint32_t const v : visible) scope_.globals[v] = program_.names[v];
    feel::TypeId const type =
        types_.resolve(*part.type_ref, text_place(*part.file, *part.where, inside(part) + ", variable"));
    ExpressionCompiler compiler(program_, types_, scope_, *part.file, inside(part), problems_);
    std::uint32_t const node = compiler.compile(*part.logic);
    if (node != feel::no_node && part.logic->kind == ModelExpression::Kind::table)
      global.table = program_.ast[node].a;
    if (part.kind == Global::Kind::decision) {
      global.node = compiler.coerced(node, part.logic->type_ref, *part.name, part.logic->text);
    } else {
      global.node = node;
      // The variable of a function says its result, or its whole type.
      bool const is_function = program_.types[type].kind == feel::TypeKind::function;
      if (node != feel::no_node && type != feel::any_type)
        program_.ast.functions[program_.ast[node].a].result = is_function ? program_.types[type].element : type;
    }
    global.type = type;
  }

  std::vector<Model> const& models_;
  Schema const& facts_;
  std::vector<HostFunction> const& hosts_;
  Program program_;
  std::vector<Problem> problems_;
  TypeCompiler types_;
  std::vector<Part> parts_;
  std::vector<IdOf> ids_;
  feel::Scope scope_;
  std::string const* file_ = nullptr;
  std::uint32_t first_host_ = 0;  // globals of the host functions
};

Program compile_models(std::vector<Model> const& models, Schema const& facts, std::vector<HostFunction> const& hosts,
                       std::vector<Problem>& problems) {
  return ProgramCompiler(models, facts, hosts).compile(problems);
}

}  // namespace detail

std::optional<std::uint32_t> Program::find(std::string_view id_or_name) const {
  for (std::uint32_t i = 0; i < globals.size(); ++i)
    if (globals[i].id == id_or_name) return i;
  for (std::uint32_t i = 0; i < globals.size(); ++i)
    if (globals[i].name == id_or_name) return i;
  return std::nullopt;
}

Result<Program> compile_program(std::vector<Model> const& models, Schema const& facts,
                                std::vector<HostFunction> const& hosts) {
  std::vector<Problem> problems;
  Program program = detail::compile_models(models, facts, hosts, problems);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return program;
}

}  // namespace kanteling::rules
