// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/markdown_table.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "io/markdown_blocks.hpp"
#include "io/markdown_decision.hpp"
#include "io/markdown_declarations.hpp"
#include "io/markdown_text.hpp"
#include "io/utf8.hpp"

namespace kanteling::io {
namespace {

constexpr std::size_t bytes_max = std::size_t{16} << 20U;
constexpr std::size_t declared_max = 10'000;  // each is compared with the others

bool is_control(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte < 0x20U && c != '\n' && c != '\r' && c != '\t';
}

/// What makes the whole text unreadable, or nothing.
std::vector<Problem> check_bytes(std::string_view text, std::string_view file) {
  if (text.size() > bytes_max)
    return {{std::string(file), std::to_string(text.size()) + " bytes", "at most 16 MB: split the file"}};
  std::size_t const bad = find_bad_utf8(text);
  std::size_t const control =
      static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_control) - text.begin());
  if (bad == std::string_view::npos && control == text.size()) return {};
  std::size_t const at = std::min(bad, control);
  return {{std::string(file) + ' ' + to_string(Lines(text).at(at)),
           at == bad && text[at] != '\0' ? "a byte that is not UTF-8" : "a control character",
           "a text file saved as UTF-8"}};
}

/// Goes through the blocks of a file: its title and declarations, then one decision after the other.
class ModelReader {
 public:
  ModelReader(std::string_view file, ProblemList& problems) : problems_(problems) { model_.file = file; }

  rules::Model read(std::vector<MarkdownBlock> const& blocks) {
    auto const is_heading = [](MarkdownBlock const& b) { return b.kind == MarkdownBlock::Kind::heading; };
    auto at = std::find_if(blocks.begin(), blocks.end(), is_heading);
    for (auto block = blocks.begin(); block != at; ++block) read_before_decisions(*block);
    for (rules::ModelInputData const& input : model_.inputs) ids_.insert(input.id);
    while (at != blocks.end()) {
      auto const end = std::find_if(at + 1, blocks.end(), is_heading);
      read_decision({at, end});
      at = end;
    }
    if (model_.decisions.empty() && problems_.none())
      report({}, "no decision", "a heading ## id: name, and a table or a FEEL expression below it");
    return std::move(model_);
  }

 private:
  void read_before_decisions(MarkdownBlock const& block) {
    if (block.kind == MarkdownBlock::Kind::title) {
      if (titled_) report(block.place, "a second title", "one line # with the name of the model");
      titled_ = true;
      model_.name = from_markdown(block.text);
    } else if (block.kind == MarkdownBlock::Kind::table) {
      read_declared(block);
    } else if (block.kind == MarkdownBlock::Kind::code) {
      report(block.place, "a FEEL expression before the first decision", "a heading ## id: name above it");
    }
  }

  void read_declared(MarkdownBlock const& table) {
    declared_ += table.rows.size() - 1;
    if (declared_ > declared_max) {
      report(table.place, std::to_string(declared_) + " inputs and types",
             "at most " + std::to_string(declared_max));
    } else {
      read_declarations(table, model_, problems_);
    }
  }

  void read_decision(std::span<MarkdownBlock const> blocks) {
    rules::ModelDecision decision = read_markdown_decision(blocks, model_.file, problems_);
    if (!ids_.insert(decision.id).second && !decision.id.empty())
      report(blocks[0].place, "id " + decision.id + " a second time",
             "an id of its own for every decision and input");
    model_.decisions.push_back(std::move(decision));
  }

  void report(LineColumn place, std::string found, std::string expected) {
    problems_.add(0, place.line,
                  {model_.file + ' ' + to_string(place), std::move(found), std::move(expected)});
  }

  ProblemList& problems_;
  rules::Model model_;
  std::set<std::string> ids_;  ///< of inputs and decisions
  std::size_t declared_ = 0;
  bool titled_ = false;
};

}  // namespace

Result<rules::Model> read_markdown(std::string_view text, std::string_view file_name) {
  if (text.starts_with("\xEF\xBB\xBF"))
    text.remove_prefix(3);  // what some editors put in front; it means nothing
  if (std::vector<Problem> unreadable = check_bytes(text, file_name); !unreadable.empty())
    return tl::make_unexpected(std::move(unreadable));
  ProblemList problems;
  std::vector<MarkdownBlock> const blocks = markdown_blocks(text, file_name, problems);
  rules::Model model = ModelReader(file_name, problems).read(blocks);
  if (!problems.none()) return tl::make_unexpected(problems.take());
  return model;
}

}  // namespace kanteling::io
