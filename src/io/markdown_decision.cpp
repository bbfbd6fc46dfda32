// SPDX-License-Identifier: Apache-2.0
#include "io/markdown_decision.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "io/dmn_reading.hpp"
#include "io/dmn_source.hpp"
#include "io/markdown_rules.hpp"
#include "io/markdown_text.hpp"

namespace kanteling::io {
namespace {

using Kind = MarkdownBlock::Kind;
using rules::Aggregation;
using rules::HitPolicy;

constexpr HitPolicyWord hit_policies[] = {{"U", "UNIQUE", HitPolicy::unique, Aggregation::none},
                                          {"A", "ANY", HitPolicy::any, Aggregation::none},
                                          {"P", "PRIORITY", HitPolicy::priority, Aggregation::none},
                                          {"F", "FIRST", HitPolicy::first, Aggregation::none},
                                          {"R", "RULE ORDER", HitPolicy::rule_order, Aggregation::none},
                                          {"O", "OUTPUT ORDER", HitPolicy::output_order, Aggregation::none},
                                          {"C", "COLLECT", HitPolicy::collect, Aggregation::none},
                                          {"C+", "COLLECT SUM", HitPolicy::collect, Aggregation::sum},
                                          {"C#", "COLLECT COUNT", HitPolicy::collect, Aggregation::count},
                                          {"C<", "COLLECT MIN", HitPolicy::collect, Aggregation::min},
                                          {"C>", "COLLECT MAX", HitPolicy::collect, Aggregation::max}};

constexpr std::string_view properties[] = {"hit policy", "type",       "table", "table type", "requires",
                                           "open",       "version of", "act",   "article",    "level",
                                           "evidence",   "from",       "to",    "counts"};

std::string upper_case(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

HitPolicyWord const* find_hit_policy(std::string const& text) {
  std::string const word = upper_case(text);
  for (HitPolicyWord const& p : hit_policies)
    if (p.letter == word || p.words == word) return &p;
  return nullptr;
}

class DecisionReader {
 public:
  DecisionReader(std::string const& file, ProblemList& problems) : file_(file), problems_(problems) {}

  rules::ModelDecision read(std::span<MarkdownBlock const> blocks) {
    read_heading(blocks[0]);
    for (MarkdownBlock const& block : blocks.subspan(1)) read_block(block);
    if (logic_ == nullptr)
      report(blocks[0].place, "a decision without a table or an expression",
             "a table, or a code block that begins with ```feel");
    read_logic();
    return std::move(decision_);
  }

 private:
  void read_heading(MarkdownBlock const& block) {
    Typed const heading = split_heading(block.text);
    decision_.id = heading.text;
    decision_.name = heading.type_ref;
    decision_.where = {{}, block.place.line, block.place.column};
    if (decision_.id.empty()) report(block.place, "a decision without an id", "## id: name");
    inside_ = ", decision " + shown(decision_.id);
  }

  static Typed split_heading(std::string_view text) {
    std::size_t const colon = text.find(':');
    if (colon == std::string_view::npos) {
      std::string const id = normalised_name(from_markdown(text));
      return {id, id};
    }
    return {normalised_name(from_markdown(trimmed(text.substr(0, colon)))),
            normalised_name(from_markdown(trimmed(text.substr(colon + 1))))};
  }

  void read_block(MarkdownBlock const& block) {
    if (block.kind == Kind::title) {
      report(block.place, "a title below a decision",
             "one line # with the name of the model, above all decisions");
    } else if (block.kind == Kind::item) {
      if (logic_ == nullptr) read_property(block);
    } else if (logic_ != nullptr) {
      report(block.place, block.kind == Kind::table ? "a second table" : "a second expression",
             "one table or one expression for a decision");
    } else {
      logic_ = &block;
    }
  }

  void read_property(MarkdownBlock const& block) {
    std::size_t const colon = block.text.find(':');
    std::string const name(trimmed(std::string_view(block.text).substr(0, colon)));
    if (colon == std::string::npos ||
        std::find(std::begin(properties), std::end(properties), name) == std::end(properties)) {
      std::vector<std::string_view> const known(std::begin(properties), std::end(properties));
      return report(block.place, block.text,
                    "one of " + joined(known) + ", a colon and its value" + did_you_mean(name, known));
    }
    if (std::find(stated_.begin(), stated_.end(), name) != stated_.end())
      return report(block.place, name + " a second time", "each property once");
    stated_.push_back(name);
    set_property(block, name, from_markdown(trimmed(std::string_view(block.text).substr(colon + 1))));
  }

  void set_property(MarkdownBlock const& block, std::string const& name, std::string value) {
    if (std::optional<std::string>* const text = legal_slot(legal_, name); text != nullptr) {
      if (value.size() > legal_bytes_max)
        report(block.place, name + " of " + std::to_string(value.size()) + " bytes",
               "at most " + std::to_string(legal_bytes_max));
      *text = value.substr(0, legal_bytes_max);
    } else if (name == "hit policy") {
      read_hit_policy(block, value);
    } else if (name == "type") {
      decision_.type_ref = normalised_name(value);
    } else if (name == "table") {
      table_id_ = normalised_name(value);
    } else if (name == "table type") {
      table_type_ = normalised_name(value);
    } else if (name == "version of") {
      decision_.version_of = normalised_name(value);
    } else if (name == "requires") {
      read_requirements(block, value);
    } else if (value == "yes" || value == "no") {
      decision_.open = value == "yes";
    } else {
      report(block.place, "open " + value, "yes or no");
    }
  }

  void read_hit_policy(MarkdownBlock const& block, std::string const& value) {
    hit_policy_ = find_hit_policy(value);
    if (hit_policy_ != nullptr) return;
    report(block.place, "hit policy " + value,
           "U (unique), A (any), P (priority), F (first), R (rule order), O (output order), C (collect), C+ "
           "(sum), C# "
           "(count), C< (min) or C> (max)");
  }

  void read_requirements(MarkdownBlock const& block, std::string_view value) {
    while (true) {
      std::size_t const comma = std::min(value.find(','), value.size());
      std::string id = normalised_name(value.substr(0, comma));
      if (id.empty())
        return report(block.place, "requires with an empty place", "ids with commas between them");
      decision_.requires_.push_back({std::move(id), {{}, block.place.line, block.place.column}});
      if (comma == value.size()) return;
      value.remove_prefix(comma + 1);
    }
  }

  void read_logic() {
    if (logic_ == nullptr || logic_->kind == Kind::code) {
      for (std::string_view const only : {"hit policy", "table", "table type"})
        if (logic_ != nullptr && std::find(stated_.begin(), stated_.end(), only) != stated_.end())
          report(logic_->place, std::string(only) + " of an expression", "these words only above a table");
      decision_.source = read_source(decision_.where, false);
      if (logic_ != nullptr) read_literal();
      return;
    }
    rules::ModelTable table;
    table.id = table_id_.value_or(table_id_of(decision_.id));
    if (hit_policy_ != nullptr) table.hit_policy = hit_policy_->hit_policy;
    if (hit_policy_ != nullptr) table.aggregation = hit_policy_->aggregation;
    RuleTable rows(*logic_, {file_, inside_, decision_.id, legal_}, problems_);
    decision_.source = read_source(decision_.where, rows.states_source());
    rows.read(table, decision_.source.has_value());
    decision_.logic.kind = rules::ModelExpression::Kind::table;
    decision_.logic.text = table.where;
    decision_.logic.type_ref = table_type_;
    decision_.logic.tables.push_back(std::move(table));
  }

  void read_literal() {
    decision_.logic.kind = rules::ModelExpression::Kind::literal;
    decision_.logic.text = {logic_->text, logic_->place.line, logic_->place.column};
    decision_.logic.type_ref = normalised_name(logic_->info);
  }

  /// Nothing where neither the decision nor a rule states any of it.
  std::optional<Source> read_source(rules::Text const& where, bool of_a_rule) {
    bool const states = std::any_of(stated_.begin(), stated_.end(), [&](std::string const& name) {
      return legal_slot(legal_, name) != nullptr;
    });
    if (!states && !of_a_rule) return std::nullopt;
    std::vector<Problem> problems;
    Source source = to_source(legal_, {}, problems);
    for (Problem& p : problems) report({where.line, where.column}, std::move(p.found), std::move(p.expected));
    return source;
  }

  void report(LineColumn place, std::string found, std::string expected) {
    problems_.add(0, place.line,
                  {file_ + ' ' + to_string(place) + inside_, std::move(found), std::move(expected)});
  }

  std::string const& file_;
  ProblemList& problems_;
  rules::ModelDecision decision_;
  std::string inside_;  ///< ", decision D", for places
  std::vector<std::string> stated_;
  LegalTexts legal_;
  HitPolicyWord const* hit_policy_ = nullptr;
  std::optional<std::string> table_id_;
  std::string table_type_;
  MarkdownBlock const* logic_ = nullptr;
};

}  // namespace

rules::ModelDecision read_markdown_decision(std::span<MarkdownBlock const> blocks, std::string const& file,
                                            ProblemList& problems) {
  return DecisionReader(file, problems).read(blocks);
}

std::span<HitPolicyWord const> hit_policy_words() {
  return hit_policies;
}

std::string table_id_of(std::string const& decision_id) {
  return decision_id + "_table";
}

}  // namespace kanteling::io
