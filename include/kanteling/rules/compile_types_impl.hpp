// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp. Item definitions become types.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/feel/parse.hpp"
#include "kanteling/rules/program.hpp"

namespace kanteling::rules::detail {

inline feel::TextPlace text_place(std::string const& file, Text const& text, std::string inside) {
  return {file, text.line, text.column, std::move(inside)};
}

inline std::string to_string(feel::TextPlace const& place) {
  std::string text = place.file;
  if (place.line > 0) text += " line " + std::to_string(place.line) + " column " + std::to_string(place.column);
  return text + place.inside;
}

/// Declares every item definition of a program, then fills them in, so that they may name each other in any order.
class TypeCompiler {
 public:
  TypeCompiler(Program& program, std::vector<Problem>& problems) : program_(program), problems_(problems) {}

  void declare(Model const& model) {
    for (ModelType const& type : model.types) {
      feel::TextPlace place = text_place(model.file, type.where, ", item definition " + type.name);
      if (program_.types.find(type.name)) {
        problems_.push_back({to_string(place), "a second type of this name", "every type once, and not a type of FEEL"});
        continue;
      }
      declared_.push_back({&type, std::move(place), static_cast<feel::TypeId>(program_.types.all.size()), State::open});
      program_.types.all.push_back({});
      program_.types.all.back().name = type.name;
    }
  }

  void fill() {
    for (std::size_t i = 0; i < declared_.size(); ++i) fill(i);
  }

  /// The type that a typeRef names; Any where it is empty, and with a problem where there is none such.
  feel::TypeId resolve(std::string_view type_ref, feel::TextPlace const& place) {
    if (type_ref.empty()) return feel::any_type;
    if (std::optional<feel::TypeId> const known = program_.types.find(type_ref)) return *known;
    std::size_t const colon = type_ref.rfind(':');
    bool const is_name = type_ref.find_first_of("<>(") == std::string_view::npos;
    if (is_name && colon != std::string_view::npos) {
      if (std::optional<feel::TypeId> const known = program_.types.find(type_ref.substr(colon + 1))) return *known;
    }
    return feel::parse_type(type_ref, place, program_.types, problems_).value_or(feel::any_type);
  }

 private:
  enum class State : std::uint8_t { open, filling, done };
  struct Declared {
    ModelType const* type;
    feel::TextPlace place;
    feel::TypeId id;
    State state;
  };

  void fill(std::size_t at) {
    if (declared_[at].state == State::done) return;
    if (declared_[at].state == State::filling) {
      problems_.push_back({to_string(declared_[at].place), "a type that is defined by itself", "another type"});
      return;
    }
    declared_[at].state = State::filling;
    feel::TypeInfo info = info_of(*declared_[at].type, declared_[at].place, 0);
    info.name = declared_[at].type->name;
    program_.types.all[declared_[at].id] = std::move(info);
    declared_[at].state = State::done;
  }

  /// What a definition says, its name apart. Names another definition: that is filled first.
  feel::TypeInfo info_of(ModelType const& type, feel::TextPlace const& place, int depth) {
    feel::TypeInfo info;
    if (depth > 100) {
      problems_.push_back({to_string(place), "item components nested too deep", "at most 100 inside each other"});
      return info;
    }
    if (type.is_function) {
      info.kind = feel::TypeKind::function;
      for (ModelBinding const& p : type.parameters) info.parameters.push_back(resolve(p.type_ref, place));
      info.element = resolve(type.result_ref, place);
    } else if (!type.fields.empty()) {
      info.kind = feel::TypeKind::context;
      for (ModelType const& field : type.fields) info.fields.push_back({field.name, field_type(field, place, depth)});
    } else {
      feel::TypeId const base = resolve(type.type_ref, place);
      for (std::size_t i = 0; i < declared_.size(); ++i)
        if (declared_[i].id == base) fill(i);
      info = program_.types.all[base];
      info.name.clear();
    }
    if (!type.allowed.text.empty() && !type.is_list) allow(info, type, place);
    if (!type.is_list) return info;
    feel::TypeInfo list;
    list.kind = feel::TypeKind::list;
    list.element = add(std::move(info));
    if (!type.allowed.text.empty()) allow(list, type, place);
    return list;
  }

  feel::TypeId field_type(ModelType const& field, feel::TextPlace const& place, int depth) {
    bool const plain = field.fields.empty() && !field.is_list && field.allowed.text.empty() && !field.is_function;
    if (plain) return resolve(field.type_ref, place);
    feel::TextPlace const inside{place.file, field.where.line, field.where.column, place.inside + '.' + field.name};
    return add(info_of(field, inside, depth + 1));
  }

  void allow(feel::TypeInfo& info, ModelType const& type, feel::TextPlace const& place) {
    feel::Scope scope;
    scope.locals = {"?"};
    info.allowed = feel::parse_unary_tests(type.allowed.text, text_place(place.file, type.allowed, place.inside), scope,
                                           program_.types, program_.ast, problems_);
    info.allowed_for_list = type.allowed_for_list;
  }

  feel::TypeId add(feel::TypeInfo info) {
    program_.types.all.push_back(std::move(info));
    return static_cast<feel::TypeId>(program_.types.all.size() - 1);
  }

  Program& program_;
  std::vector<Problem>& problems_;
  std::vector<Declared> declared_;
};

}  // namespace kanteling::rules::detail
