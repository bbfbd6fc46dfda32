// SPDX-License-Identifier: Apache-2.0
#include "io/source_words.hpp"

namespace kanteling::io {
namespace {

std::string_view word(NormLevel level) {
  switch (level) {
    case NormLevel::act:
      return "act";
    case NormLevel::decree:
      return "decree";
    case NormLevel::bylaw:
      return "bylaw";
    case NormLevel::policy_rule:
      return "policy_rule";
    case NormLevel::work_instruction:
      return "work_instruction";
  }
  return {};
}

std::string_view word(Evidence evidence) {
  switch (evidence) {
    case Evidence::seen:
      return "seen";
    case Evidence::computed:
      return "computed";
    case Evidence::recalled:
      return "recalled";
    case Evidence::chosen:
      return "chosen";
  }
  return {};
}

std::string_view word(Basis basis) {
  switch (basis) {
    case Basis::decision:
      return "decision";
    case Basis::report:
      return "report";
    case Basis::application:
      return "application";
  }
  return {};
}

}  // namespace

std::vector<LegalWord> legal_words(Source const& own, std::optional<Source> const& inherited) {
  std::vector<LegalWord> words;
  bool const named = !inherited || own.act != inherited->act || own.article != inherited->article;
  bool const dated = !inherited || own.valid != inherited->valid;
  if (named) words.push_back({"act", own.act});
  if (named && !own.article.empty()) words.push_back({"article", own.article});
  if (!inherited || own.level != inherited->level) words.push_back({"level", std::string(word(own.level))});
  if (!inherited || own.evidence != inherited->evidence)
    words.push_back({"evidence", std::string(word(own.evidence))});
  if (dated) words.push_back({"from", to_string(own.valid.from)});
  if (dated && own.valid.to) words.push_back({"to", to_string(*own.valid.to)});
  if (own.basis != (inherited ? inherited->basis : Basis::decision))
    words.push_back({"counts", std::string(word(own.basis))});
  return words;
}

}  // namespace kanteling::io
