// SPDX-License-Identifier: Apache-2.0
#include "kanteling/rules/feel/types.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "feel_values.hpp"

namespace kanteling::rules::feel {
namespace {

TypeId add(Types& types, TypeKind kind, TypeId element, std::string name = {}) {
  TypeInfo info;
  info.name = std::move(name);
  info.kind = kind;
  info.element = element;
  types.all.push_back(std::move(info));
  return static_cast<TypeId>(types.all.size() - 1);
}

constexpr TypeId number_type = type_of(TypeKind::number);
constexpr TypeId string_type = type_of(TypeKind::string);

TEST(FeelTypes, KnowTheNamesThatFilesUse) {
  Types const types;
  std::vector<std::pair<char const*, TypeKind>> const names = {
      {"Any", TypeKind::any},
      {"Null", TypeKind::null},
      {"null", TypeKind::null},
      {"boolean", TypeKind::boolean},
      {"number", TypeKind::number},
      {"string", TypeKind::string},
      {"date", TypeKind::date},
      {"time", TypeKind::time},
      {"date and time", TypeKind::date_time},
      {"dateTime", TypeKind::date_time},
      {"days and time duration", TypeKind::days_duration},
      {"dayTimeDuration", TypeKind::days_duration},
      {"years and months duration", TypeKind::months_duration},
      {"yearMonthDuration", TypeKind::months_duration},
  };
  for (auto const& [name, kind] : names) {
    for (std::string const prefix : {"", "feel:", "ns1:", "a:b:"}) {
      EXPECT_EQ(types.find(prefix + name), type_of(kind)) << prefix << name;
    }
    EXPECT_EQ(types[type_of(kind)].kind, kind);
    EXPECT_EQ(types[type_of(kind)].name, "");
  }
}

TEST(FeelTypes, DoNotKnowOtherNames) {
  Types const types;
  for (char const* name : {"", "Number", "any", "datetime", "feel:", ":", "number:", "feel:tAge", "list"}) {
    EXPECT_EQ(types.find(name), std::nullopt) << name;
  }
}

TEST(FeelTypes, FindItemDefinitionsByTheirWholeName) {
  Types types;
  TypeId const age = add(types, TypeKind::number, any_type, "tAge");
  TypeId const list = add(types, TypeKind::list, age, "ns:number");
  add(types, TypeKind::list, age);  // has no name, so no name finds it
  EXPECT_EQ(types.find("tAge"), age);
  EXPECT_EQ(types.find("ns:number"), list);
  EXPECT_EQ(types.find("other:number"), number_type);
  EXPECT_EQ(types.find("other:tAge"), std::nullopt);
  EXPECT_EQ(types.find(""), std::nullopt);
}

TEST(FeelTypes, EveryKindOfValueConformsToItsOwnTypeAndToAny) {
  Types types;
  std::vector<std::pair<Value, TypeId>> const values = {
      {Value::of(true), type_of(TypeKind::boolean)},
      {number(1), number_type},
      {Value::string("a"), string_type},
      {Value::of(parse_day("2026-01-01").value()), type_of(TypeKind::date)},
      {Value::of(parse_time("10:00:00").value()), type_of(TypeKind::time)},
      {Value::of(parse_date_time("2026-01-01T10:00:00").value()), type_of(TypeKind::date_time)},
      {parse_duration("P1D"), type_of(TypeKind::days_duration)},
      {parse_duration("P1M"), type_of(TypeKind::months_duration)},
      {Value::list({number(1)}), add(types, TypeKind::list, any_type)},
      {Value::context({}), add(types, TypeKind::context, any_type)},
      {range(number(1), number(2)), add(types, TypeKind::range, any_type)},
      {function(0, 0), add(types, TypeKind::function, any_type)},
  };
  for (auto const& [value, own] : values) {
    EXPECT_TRUE(conforms(value, any_type, types));
    EXPECT_FALSE(conforms(value, type_of(TypeKind::null), types));
    for (auto const& [other, type] : values) {
      EXPECT_EQ(conforms(value, type, types), type == own) << name_of(value.kind()) << " " << type;
    }
  }
}

TEST(FeelTypes, NullAndUnknownAreOfEveryType) {
  Types types;
  add(types, TypeKind::list, number_type);
  add(types, TypeKind::context, any_type);
  add(types, TypeKind::range, number_type);
  add(types, TypeKind::function, any_type);
  for (TypeId type = 0; type < types.all.size(); ++type) {
    EXPECT_TRUE(conforms(Value(), type, types)) << type;
    EXPECT_TRUE(conforms(Value::unknown({0}), type, types)) << type;
  }
}

TEST(FeelTypes, EveryElementOfAListMustConform) {
  Types types;
  TypeId const numbers = add(types, TypeKind::list, number_type);
  TypeId const lists = add(types, TypeKind::list, numbers);
  EXPECT_TRUE(conforms(Value::list({}), numbers, types));
  EXPECT_TRUE(conforms(Value::list({number(1), Value()}), numbers, types));
  EXPECT_FALSE(conforms(Value::list({number(1), Value::string("a")}), numbers, types));
  EXPECT_FALSE(conforms(number(1), numbers, types));
  EXPECT_TRUE(conforms(Value::list({Value::list({number(1)})}), lists, types));
  EXPECT_FALSE(conforms(Value::list({number(1)}), lists, types));
}

TEST(FeelTypes, AContextMayHaveMoreThanItsTypeAsksForButNotLess) {
  Types types;
  TypeId const person = add(types, TypeKind::context, any_type, "tPerson");
  types.all[person].fields = {{"name", string_type}, {"age", number_type}};
  EXPECT_TRUE(conforms(Value::context({{"age", number(1)}, {"name", Value::string("a")}}), person, types));
  EXPECT_TRUE(
      conforms(Value::context({{"x", number(1)}, {"age", number(1)}, {"name", Value()}}), person, types));
  EXPECT_FALSE(conforms(Value::context({{"name", Value::string("a")}}), person, types));
  EXPECT_FALSE(conforms(Value::context({{"name", number(1)}, {"age", number(1)}}), person, types));
}

TEST(FeelTypes, ARangeConformsByBothEnds) {
  Types types;
  TypeId const numbers = add(types, TypeKind::range, number_type);
  EXPECT_TRUE(conforms(range(number(1), number(2)), numbers, types));
  EXPECT_TRUE(conforms(range(Value(), number(2)), numbers, types));
  EXPECT_FALSE(conforms(range(Value(), Value::string("b")), numbers, types));
  EXPECT_FALSE(conforms(range(Value::string("a"), Value()), numbers, types));
}

TEST(FeelTypes, ATypeMayContainItself) {
  Types types;
  TypeId const node = add(types, TypeKind::context, any_type, "tNode");
  TypeId const nodes = add(types, TypeKind::list, node);
  types.all[node].fields = {{"children", nodes}};
  Value tree = Value::context({{"children", Value::list({})}});
  while (true) {
    Value next = Value::context({{"children", Value::list({tree})}});
    if (next.is_null()) break;
    tree = std::move(next);
  }
  EXPECT_GT(tree.depth(), depth_max - 2);
  EXPECT_TRUE(conforms(tree, node, types));
}

}  // namespace
}  // namespace kanteling::rules::feel
