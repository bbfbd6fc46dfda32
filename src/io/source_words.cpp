// SPDX-License-Identifier: Apache-2.0
#include "io/source_words.hpp"

#include "reporting/codes.hpp"

namespace kanteling::io {
namespace {

using reporting::code;

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
  if (!inherited || own.level != inherited->level) words.push_back({"level", std::string(code(own.level))});
  if (!inherited || own.evidence != inherited->evidence)
    words.push_back({"evidence", std::string(code(own.evidence))});
  if (dated) words.push_back({"from", to_string(own.valid.from)});
  if (dated && own.valid.to) words.push_back({"to", to_string(*own.valid.to)});
  if (own.basis != (inherited ? inherited->basis : Basis::decision))
    words.push_back({"counts", std::string(word(own.basis))});
  return words;
}

}  // namespace kanteling::io
