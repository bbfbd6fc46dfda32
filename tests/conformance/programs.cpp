// SPDX-License-Identifier: Apache-2.0
#include "programs.hpp"

#include <set>
#include <string_view>
#include <utility>

namespace kanteling::tck {
namespace {

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

/// The first decision or function without logic: there was none, or the reader left it out.
template <class T>
std::string without_logic(std::vector<T> const& elements) {
  for (T const& element : elements) {
    if (element.logic.kind == rules::ModelExpression::Kind::none) return element.name;
  }
  return {};
}

Compiled compile(Model const& model, std::string const& id) {
  Compiled compiled;
  Model part = part_of(model, id);
  std::string empty = without_logic(part.decisions);
  if (empty.empty()) empty = without_logic(part.functions);
  if (!empty.empty()) {
    compiled.reason = empty + " has no logic, or logic that is not supported";
    return compiled;
  }
  Result<rules::Program> program = rules::compile_program({std::move(part)});
  if (!program) {
    compiled.reason = to_string(program.error().front());
    for (Problem const& p : program.error()) {
      if (std::string name = unsupported_in(p.expected); !name.empty())
        compiled.unsupported.push_back(std::move(name));
    }
    return compiled;
  }
  for (std::uint32_t i = 0; i < program->globals.size(); ++i) {
    if (program->globals[i].id == id) compiled.global = i;
  }
  compiled.program = std::move(*program);
  return compiled;
}

}  // namespace

std::string unsupported_in(std::string const& expected) {
  if (expected.find("support") == std::string::npos) return {};
  std::size_t const colon = expected.rfind(": ");
  std::string name = colon == std::string::npos ? expected : expected.substr(colon + 2);
  for (std::string_view const end : {" are not supported", " is not supported", " is not yet"}) {
    if (name.ends_with(end)) name.resize(name.size() - end.size());
  }
  return name;
}

Compiled const& Programs::find(std::string const& what, std::string const* id) {
  auto const [at, is_new] = compiled_.try_emplace(what);
  if (is_new && id == nullptr) at->second.reason = "no " + what;
  if (is_new && id != nullptr) at->second = compile(model_, *id);
  return at->second;
}

Compiled const& Programs::decision(std::string const& name) {
  return find("decision " + name, id_of(model_.decisions, name));
}

Compiled const& Programs::function(std::string const& name) {
  return find("function " + name, id_of(model_.functions, name));
}

void Programs::add_unsupported(std::vector<std::string>& to) const {
  for (auto const& [name, compiled] : compiled_)
    to.insert(to.end(), compiled.unsupported.begin(), compiled.unsupported.end());
}

}  // namespace kanteling::tck
