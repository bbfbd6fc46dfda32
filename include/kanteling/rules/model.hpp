// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/source.hpp"
#include "kanteling/rules/schema.hpp"

namespace kanteling::rules {

enum class HitPolicy : std::uint8_t { unique, first, collect };

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
  Source source;  ///< of the rule, or of its decision where the rule has none of its own
};

struct ModelInput {
  Text expression;           ///< the FEEL name of a variable
  std::optional<Type> type;  ///< as the file declares it; must then be the variable's
};

struct ModelOutput {
  std::string name;
  Type type = Type::text;
};

/// A decision table as a modeller wrote it: texts, not yet checked against a schema.
struct ModelDecision {
  std::string id;
  std::string name;
  Text where;
  HitPolicy hit_policy = HitPolicy::unique;
  std::vector<ModelInput> inputs;
  std::vector<ModelOutput> outputs;
  std::vector<ModelRule> rules;
  Source source;
};

/// Everything read from one file.
struct Model {
  std::string file;  ///< as problems name it
  std::string name;
  std::vector<ModelDecision> decisions;
};

}  // namespace kanteling::rules
