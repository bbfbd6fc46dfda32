// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/source.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules {

enum class HitPolicy : std::uint8_t { unique, any, priority, first, rule_order, output_order, collect };
enum class Aggregation : std::uint8_t { none, sum, count, min, max };

/// A piece of text as it stood in the file, with its place, so that every later problem can point at it.
struct Text {
  std::string text;
  std::uint32_t line = 0;    ///< 1-based; 0 where the reader knows no place
  std::uint32_t column = 0;  ///< 1-based, in bytes
};

struct Annotation {
  std::string name;  ///< column title: "nl" and "en" hold the sentence for the resident
  std::string text;
};

struct ModelRule {
  std::string id;
  std::vector<Text> inputs;   ///< unary tests, one per input column
  std::vector<Text> outputs;  ///< output entries, one per output column
  std::vector<Annotation> annotations;
  /// Of the rule, or of its decision where the rule has none of its own; empty where the file states none at all.
  std::optional<Source> source;
};

struct ModelInput {
  Text expression;
  std::string type_ref;  ///< as the file declares it; empty where it does not
  Text allowed;          ///< inputValues: unary tests; empty text where there are none
};

struct ModelOutput {
  std::string name;  ///< may be empty where the table has one output
  std::string type_ref;
  Text allowed;       ///< outputValues: for PRIORITY and OUTPUT ORDER from high to low
  Text default_entry;  ///< where no rule fires
};

/// A decision table as a modeller wrote it: texts, not yet checked.
struct ModelTable {
  std::string id;
  Text where;
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::vector<ModelInput> inputs;
  std::vector<ModelOutput> outputs;
  std::vector<ModelRule> rules;
};

struct ModelBinding;

/// A boxed expression of DMN, as written.
struct ModelExpression {
  enum class Kind : std::uint8_t {
    none,
    literal,     ///< text
    table,       ///< tables[0]
    context,     ///< parts: the entries; an entry without a name is the result
    list,        ///< parts
    relation,    ///< columns' names in `names`; parts: row by row, all cells
    invocation,  ///< text: the name of what is invoked; parts: the bindings of its parameters
    function,    ///< parameters; parts[0]: the body
    conditional,  ///< parts: if, then, else
    filter,      ///< parts: in, match
    for_in, some, every  ///< names[0]: the variable; parts: in, return or satisfies
  };
  Kind kind = Kind::none;
  Text text;                      ///< the FEEL text, or an empty one that says where the expression stands
  std::string type_ref;
  std::vector<std::string> names;
  std::vector<ModelBinding> parts;
  std::vector<ModelTable> tables;
  std::vector<ModelBinding> parameters;  ///< names and types only
};

/// A named part of a boxed expression.
struct ModelBinding {
  std::string name;
  std::string type_ref;
  ModelExpression value;
};

/// Something that a decision needs: input data, another decision or a business knowledge model, by its id.
struct ModelRequirement {
  std::string id;
  Text where;
};

struct ModelDecision {
  std::string id;
  std::string name;           ///< of its variable: how other expressions refer to it
  std::string type_ref;       ///< of its variable
  Text where;
  std::vector<ModelRequirement> requires_;
  ModelExpression logic;
  std::optional<Source> source;  ///< empty where the file states none
  bool open = false;             ///< a narrower layer may put its own decision in its place
  /// Id of the decision of which this is the version for the period of its source; empty where it stands alone. Versions
  /// of one decision share its inputs and outputs; their periods must not overlap.
  std::string version_of;
};

struct ModelInputData {
  std::string id;
  std::string name;
  std::string type_ref;
  Text where;
};

/// A business knowledge model: a named function.
struct ModelFunction {
  std::string id;
  std::string name;
  std::string type_ref;  ///< of its variable: a function type, or its result
  Text where;
  std::vector<ModelRequirement> requires_;
  ModelExpression logic;  ///< kind function, or none
};

/// An item definition: a named type.
struct ModelType {
  std::string name;
  std::string type_ref;  ///< where it is another type or a FEEL type
  bool is_list = false;
  Text allowed;  ///< allowedValues: unary tests on a value, of a list on each element
  bool allowed_for_list = false;  ///< typeConstraint: the tests are on the list itself
  std::vector<ModelType> fields;  ///< itemComponents
  std::vector<ModelBinding> parameters;  ///< functionItem
  std::string result_ref;                ///< functionItem
  bool is_function = false;
  Text where;
};

/// Everything read from one file.
struct Model {
  std::string file;  ///< as problems name it
  std::string name;
  std::vector<ModelType> types;
  std::vector<ModelInputData> inputs;
  std::vector<ModelDecision> decisions;
  std::vector<ModelFunction> functions;
};

}  // namespace kanteling::rules
