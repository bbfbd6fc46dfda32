// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of the rules engine: see rules_impl.hpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/feel/lexer_impl.hpp"
#include "kanteling/rules/feel/names_impl.hpp"
#include "kanteling/rules/feel/parse.hpp"
#include "kanteling/rules/feel/suggest_impl.hpp"
#include "kanteling/rules/feel/types.hpp"
#include "kanteling/rules/feel/types_impl.hpp"

namespace kanteling::rules::feel::detail {

/// More types than people write: looking for an equal one costs a comparison with each.
inline constexpr std::size_t types_max = 10'000;

/// The types that a text may name, by their names. Made when the first type is read.
struct TypeNames {
  explicit TypeNames(std::string_view text) : set(names, text) {}
  TypeNames(TypeNames const&) = delete;
  TypeNames& operator=(TypeNames const&) = delete;

  std::vector<std::string> names;
  std::vector<TypeId> ids;  ///< by name
  NameSet set;
};

inline void fill(TypeNames& names, Types const& types) {
  if (!names.names.empty()) return;
  for (TypeName const& type : type_names) {
    names.names.emplace_back(type.name);
    names.ids.push_back(type_of(type.kind));
  }
  for (std::size_t i = builtin_type_count; i < types.all.size(); ++i) {
    if (types.all[i].name.empty()) continue;
    names.names.push_back(types.all[i].name);
    names.ids.push_back(static_cast<TypeId>(i));
  }
}

inline bool equal_types(TypeInfo const& a, TypeInfo const& b) {
  if (a.kind != b.kind || a.element != b.element || a.fields.size() != b.fields.size()) return false;
  if (!a.name.empty() || !b.name.empty() || a.allowed != b.allowed || a.parameters != b.parameters)
    return false;
  for (std::size_t i = 0; i < a.fields.size(); ++i) {
    if (a.fields[i].type != b.fields[i].type || a.fields[i].name != b.fields[i].name) return false;
  }
  return true;
}

/// The position of a type without a name, which is added where no equal one is there.
inline TypeId add_type(Reader& in, Types& types, TypeInfo type) {
  for (std::size_t i = builtin_type_count; i < types.all.size(); ++i) {
    if (equal_types(types.all[i], type)) return static_cast<TypeId>(i);
  }
  if (types.all.size() >= types_max) {
    stop_here(in, "at most " + std::to_string(types_max) + " types in one model");
    return any_type;
  }
  types.all.push_back(std::move(type));
  return static_cast<TypeId>(types.all.size() - 1);
}

inline TypeId read_type(Reader& in, Types& types, TypeNames& names);

/// <type, type, ...>, empty where nothing stands between the signs.
inline std::vector<TypeId> read_type_list(Reader& in, Types& types, TypeNames& names) {
  std::vector<TypeId> list;
  if (!take_or_stop(in, "<", "< and the types of the parameters") || take(in, ">")) return list;
  do {
    list.push_back(read_type(in, types, names));
  } while (!in.stopped && take(in, ","));
  take_or_stop(in, ">", "> or , and a next type");
  return list;
}

/// <name: type, ...>
inline std::vector<TypeField> read_type_fields(Reader& in, Types& types, TypeNames& names) {
  std::vector<TypeField> fields;
  if (!take(in, "<") || take(in, ">")) return fields;
  do {
    skip(in);
    std::size_t const begin = in.at;
    std::size_t const end = may_begin_name(in.text, begin) ? end_of_pieces(in.text, begin) : begin;
    if (end == begin) {
      stop_here(in, "the name of a field");
      return fields;
    }
    in.at = end;
    if (!take_or_stop(in, ":", ": and the type of the field")) return fields;
    TypeId const type = read_type(in, types, names);
    fields.push_back({canonical(in.text.substr(begin, end - begin)), type});
  } while (!in.stopped && take(in, ","));
  take_or_stop(in, ">", "> or , and a next field");
  return fields;
}

inline TypeId read_function_type(Reader& in, Types& types, TypeNames& names) {
  TypeInfo type;
  type.kind = TypeKind::function;
  if (stands_here(in, "<")) {
    type.parameters = read_type_list(in, types, names);
    if (take_or_stop(in, "->", "-> and the type of the result")) type.element = read_type(in, types, names);
  }
  return add_type(in, types, std::move(type));
}

inline TypeId read_element_type(Reader& in, Types& types, TypeNames& names, TypeKind kind) {
  TypeInfo type;
  type.kind = kind;
  if (take(in, "<")) {
    type.element = read_type(in, types, names);
    take_or_stop(in, ">", "> after the type of the elements");
  }
  return add_type(in, types, std::move(type));
}

inline TypeId unknown_type(Reader& in, TypeNames const& names) {
  std::size_t const begin = in.at;
  std::size_t const end = may_begin_name(in.text, begin) ? end_of_words(in.text, begin) : begin;
  if (end == begin) {
    stop_here(in, "the name of a type");
    return any_type;
  }
  std::string const found = canonical(in.text.substr(begin, end - begin));
  std::vector<std::string> candidates{"list", "context", "range", "function"};
  add_candidates(found, names.set, candidates);
  stop(in, begin, found, "the name of a type" + such_as(found, candidates));
  return any_type;
}

/// Reads a type from where the reader stands. After a problem the reader is stopped.
inline TypeId read_type(Reader& in, Types& types, TypeNames& names) {
  Level const level(in);
  if (!level.fits()) return any_type;
  fill(names, types);
  skip(in);
  NameSet::Match const match = may_begin_name(in.text, in.at) ? names.set.find(in.at) : NameSet::Match{};
  if (match.end > 0) {
    in.at = match.end;
    return names.ids[match.name];
  }
  if (take_keyword(in, "list")) return read_element_type(in, types, names, TypeKind::list);
  if (take_keyword(in, "range")) return read_element_type(in, types, names, TypeKind::range);
  if (take_keyword(in, "function")) return read_function_type(in, types, names);
  if (!take_keyword(in, "context")) return unknown_type(in, names);
  TypeInfo type;
  type.kind = TypeKind::context;
  type.fields = read_type_fields(in, types, names);
  return add_type(in, types, std::move(type));
}

}  // namespace kanteling::rules::feel::detail

namespace kanteling::rules::feel {

std::optional<TypeId> parse_type(std::string_view text, TextPlace const& place, Types& types,
                                 std::vector<Problem>& problems) {
  std::optional<TypeId> const known = text.empty() ? std::nullopt : types.find(text);
  if (known) return known;
  detail::Reader in{text, place, problems};
  if (!detail::check_text(in)) return std::nullopt;
  detail::TypeNames names(text);
  TypeId const type = detail::read_type(in, types, names);
  if (!in.stopped && !detail::at_end(in)) detail::stop_here(in, "nothing after the type");
  if (detail::has_problems(in)) return std::nullopt;
  return type;
}

}  // namespace kanteling::rules::feel
