// SPDX-License-Identifier: Apache-2.0
#include "programs.hpp"

#include <set>
#include <utility>

namespace kanteling::tck {
namespace {

using rules::Global;
using rules::Model;

/// The ids that an element needs, itself and what they need in turn included.
std::set<std::string> needs_of(Model const& model, std::string const& id) {
  std::map<std::string, std::vector<rules::ModelRequirement> const*> requirements;
  for (rules::ModelDecision const& d : model.decisions) requirements.emplace(d.id, &d.requires_);
  for (rules::ModelFunction const& f : model.functions) requirements.emplace(f.id, &f.requires_);
  std::set<std::string> needs{id};
  std::vector<std::string> open{id};
  while (!open.empty()) {
    auto const at = requirements.find(open.back());
    open.pop_back();
    if (at == requirements.end()) continue;
    for (rules::ModelRequirement const& r : *at->second) {
      if (needs.insert(r.id).second) open.push_back(r.id);
    }
  }
  return needs;
}

Model part_of(Model const& model, std::string const& id) {
  std::set<std::string> const needs = needs_of(model, id);
  Model part = model;
  auto const is_left_out = [&needs](auto const& element) { return !needs.contains(element.id); };
  std::erase_if(part.decisions, is_left_out);
  std::erase_if(part.functions, is_left_out);
  std::erase_if(part.inputs, is_left_out);
  return part;
}

template <class T>
std::string const* id_of(std::vector<T> const& elements, std::string const& name) {
  for (T const& element : elements) {
    if (element.name == name) return &element.id;
  }
  for (T const& element : elements) {
    if (element.id == name) return &element.id;
  }
  return nullptr;
}

Compiled compile(Model const& model, Global::Kind kind, std::string const& id) {
  Compiled compiled;
  Result<rules::Program> program = rules::compile_program({part_of(model, id)});
  if (!program) {
    compiled.reason = to_string(program.error().front());
    for (Problem const& p : program.error()) {
      if (p.found.find("not supported") != std::string::npos) compiled.unsupported.push_back(p.found);
    }
    return compiled;
  }
  for (std::uint32_t i = 0; i < program->globals.size(); ++i) {
    Global const& global = program->globals[i];
    if (global.id != id) continue;
    compiled.global = i;
    if (global.kind != kind) compiled.reason = "it has no logic, or none that is supported";
  }
  if (compiled.reason.empty()) compiled.program = std::move(*program);
  return compiled;
}

}  // namespace

Compiled const& Programs::find(Global::Kind kind, std::string const& name, std::string const* id) {
  std::string const what = kind == Global::Kind::decision ? "decision " : "function ";
  auto const [at, is_new] = compiled_.try_emplace(what + name);
  if (is_new && id == nullptr) at->second.reason = "no " + what + name;
  if (is_new && id != nullptr) at->second = compile(model_, kind, *id);
  return at->second;
}

Compiled const& Programs::decision(std::string const& name) {
  return find(Global::Kind::decision, name, id_of(model_.decisions, name));
}

void Programs::add_unsupported(std::vector<std::string>& to) const {
  for (auto const& [name, compiled] : compiled_)
    to.insert(to.end(), compiled.unsupported.begin(), compiled.unsupported.end());
}

Compiled const& Programs::function(std::string const& name) {
  return find(Global::Kind::function, name, id_of(model_.functions, name));
}

}  // namespace kanteling::tck
