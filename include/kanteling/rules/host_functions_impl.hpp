// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Host functions become globals.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/compile_types_impl.hpp"
#include "kanteling/rules/evaluate_impl.hpp"
#include "kanteling/rules/feel/builtins.hpp"
#include "kanteling/rules/feel/names_impl.hpp"
#include "kanteling/rules/host_function.hpp"

namespace kanteling::rules::detail {

inline std::string place_of(HostFunction const& host) {
  return "host function " + shorten(host.name);
}

/// Whether a text can stand in an expression as one name.
inline bool is_a_name(std::string_view name) {
  return !name.empty() && feel::detail::may_begin_name(name, 0) && !feel::detail::is_keyword(name) &&
         feel::detail::end_of_name(name, name, 0) == name.size();
}

/// Adds each host function to the program as a global that is a function without a body; reports those that
/// cannot be called.
inline void add_host_functions(Program& program, TypeCompiler& types, std::vector<HostFunction> const& hosts,
                               std::vector<Problem>& problems) {
  for (HostFunction const& host : hosts) {
    std::string const where = place_of(host);
    if (!is_a_name(host.name))
      problems.push_back({where, "no name that FEEL can call", "letters, digits and blanks"});
    if (feel::find_builtin(host.name))
      problems.push_back({where, "a name of a built-in function of FEEL", "a name of its own"});
    if (host.call == nullptr) problems.push_back({where, "nothing to call", "a function pointer"});
    feel::FunctionInfo info;
    info.host = static_cast<std::uint32_t>(program.hosts.size());
    info.result = types.resolve(host.result_type_ref, {where, 0, 0, ", result"});
    for (HostParameter const& parameter : host.parameters) {
      for (std::string const& other : info.parameters)
        if (other == parameter.name)
          problems.push_back({where, "two parameters " + shorten(other), "every name once"});
      info.parameters.push_back(parameter.name);
      info.types.push_back(types.resolve(parameter.type_ref, {where, 0, 0, ", parameter " + parameter.name}));
    }
    feel::Node node;
    node.op = feel::Op::function;
    node.a = static_cast<std::uint32_t>(program.ast.functions.size());
    node.text = static_cast<std::uint32_t>(program.ast.places.size());
    Global global;
    global.kind = Global::Kind::function;
    global.name = host.name;
    global.node = static_cast<std::uint32_t>(program.ast.nodes.size());
    global.place = node.text;
    program.ast.functions.push_back(std::move(info));
    program.ast.places.push_back({where, 0, 0, {}});
    program.ast.texts.emplace_back();
    program.ast.nodes.push_back(node);
    program.globals.push_back(std::move(global));
    program.hosts.push_back(host);
  }
}

/// Reports host functions whose name something else has too: what an expression means must not depend on what
/// its decision requires.
inline void check_host_names(Program const& program, std::uint32_t first_host,
                             std::vector<Problem>& problems) {
  for (std::uint32_t h = 0; h < program.hosts.size(); ++h) {
    bool is_taken = false;
    for (std::uint32_t g = 0; g < program.globals.size(); ++g) {
      bool const is_itself_or_later = g >= first_host + h && g < first_host + program.hosts.size();
      is_taken = is_taken || (!is_itself_or_later && program.globals[g].name == program.hosts[h].name);
    }
    if (is_taken)
      problems.push_back(
          {place_of(program.hosts[h]), "a name that something else has already", "a name of its own"});
  }
}

/// Reports each call of a host function that does not have its parameters.
class HostCallCheck {
 public:
  HostCallCheck(Program const& program, std::vector<Problem>& problems)
      : program_(program), problems_(problems) {}

  void check() {
    feel::Ast const& ast = program_.ast;
    for (std::uint32_t at = 0; at < ast.nodes.size(); ++at) {
      feel::Node const& node = ast[at];
      bool const by_name = node.op == feel::Op::call_named || node.op == feel::Op::invocation;
      if ((node.op != feel::Op::call && !by_name) || node.count == 0) continue;
      feel::Node const& called = ast[ast.child(node, 0)];
      if (called.op != feel::Op::global) continue;
      Global const& global = program_.globals[called.a];
      if (global.kind != Global::Kind::function || global.node == feel::no_node) continue;
      feel::FunctionInfo const& info = ast.functions[ast[global.node].a];
      if (info.host == feel::FunctionInfo::no_host) continue;
      std::uint32_t const arguments = node.count - 1;
      if (arguments != info.parameters.size()) {
        report(at, std::to_string(arguments) + (arguments == 1 ? " argument" : " arguments"), global.name,
               info);
      } else if (by_name) {
        check_names(at, node, global.name, info);
      }
    }
  }

 private:
  void check_names(std::uint32_t at, feel::Node const& node, std::string const& name,
                   feel::FunctionInfo const& info) {
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
      std::string const& argument = program_.ast.names[node.a + i];
      bool is_parameter = false;
      for (std::string const& parameter : info.parameters)
        is_parameter = is_parameter || parameter == argument;
      for (std::size_t j = 0; j < i; ++j)
        is_parameter = is_parameter && program_.ast.names[node.a + j] != argument;
      if (!is_parameter) return report(at, "argument " + shorten(argument), name, info);
    }
  }

  void report(std::uint32_t at, std::string found, std::string const& name, feel::FunctionInfo const& info) {
    std::string expected = name + '(';
    for (std::size_t i = 0; i < info.parameters.size(); ++i)
      expected += (i > 0 ? ", " : "") + info.parameters[i];
    problems_.push_back({place_of(program_.ast, at), std::move(found), expected + ')'});
  }

  Program const& program_;
  std::vector<Problem>& problems_;
};

}  // namespace kanteling::rules::detail
