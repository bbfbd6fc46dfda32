// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of explanations: see explain_impl.hpp. Explanations as plain text.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/rules/explain_text.hpp"
#include "kanteling/rules/explain_words_impl.hpp"
#include "kanteling/rules/lower_cell_impl.hpp"

namespace kanteling::rules {
namespace detail {

class ExplanationText {
 public:
  explicit ExplanationText(TextLanguage language) : words_(words_in(language)) {}

  void add(Explanation const& e) {
    if (!text_.empty()) text_ += '\n';
    line(0, e.name == e.id || e.name.empty() ? e.id : e.name + " (" + e.id + ')');
    add_source(2, e.source);
    if (!e.required.empty()) line(2, std::string(words_.needs) + list_of(e.required));
    if (!e.is_table) add_expression(e);
    add_outcome(e);
    for (ExplainedRule const& rule : e.fired) add_rule(e, rule, words_.holds);
    for (ExplainedRule const& rule : e.possible) add_rule(e, rule, words_.may_hold);
    if (!e.settling.empty()) add_settling(e);
    for (NearMiss const& miss : e.near_misses) add_near_miss(e, miss);
    add_others(e);
    for (RunProblem const& p : e.problems)
      line(2,
           std::string(words_.error) + p.where + ": " + p.found + std::string(words_.expected) + p.expected);
  }

  std::string take() { return std::move(text_); }

 private:
  void line(std::size_t indent, std::string_view text) {
    text_.append(indent, ' ').append(text).push_back('\n');
  }

  std::string shown(feel::Value const& value) const {
    if (value.is_null()) return std::string(words_.nothing);
    if (value.is_unknown()) return std::string(words_.unknown);
    return value.kind() == feel::Kind::context ? entries_of(value) : as_written(value);
  }

  std::string entries_of(feel::Value const& context) const {
    std::vector<NamedValue> entries;
    for (auto const& [name, value] : context.entries()) entries.push_back({name, value});
    bool nested = false;
    for (NamedValue const& entry : entries) nested = nested || entry.value.kind() == feel::Kind::context;
    return nested ? to_string(context) : list_of(entries);
  }

  std::string pair_of(NamedValue const& named) const { return named.name + " = " + shown(named.value); }

  std::string list_of(std::vector<NamedValue> const& list) const {
    std::string text;
    for (NamedValue const& one : list) text += (text.empty() ? "" : ", ") + pair_of(one);
    return text;
  }

  void add_source(std::size_t indent, std::optional<Source> const& source) {
    if (!source) return;
    std::string text(words_.source);
    text += source->act;
    if (!source->article.empty()) text.append(words_.article).append(source->article);
    text.append(" (").append(words_.levels[static_cast<std::size_t>(source->level)]);
    std::string_view const evidence = words_.evidence[static_cast<std::size_t>(source->evidence)];
    if (!evidence.empty()) text.append("; ").append(evidence);
    text.append("), ").append(words_.from).append(to_string(source->valid.from));
    if (source->valid.to) text.append(words_.up_to).append(to_string(*source->valid.to));
    if (source->basis == Basis::report) text.append(words_.counted_from_report);
    if (source->basis == Basis::application) text.append(words_.counted_from_application);
    line(indent, text);
  }

  void add_expression(Explanation const& e) {
    if (!e.inputs.empty()) line(2, std::string(words_.reads) + list_of(e.inputs));
    if (!e.expression.empty()) line(2, std::string(words_.expression) + e.expression);
  }

  void add_outcome(Explanation const& e) {
    if (e.status == Explained::none) line(2, words_.none_covers);
    if (e.status == Explained::conflict) line(2, words_.conflict);
    if (e.is_table && e.status == Explained::undetermined) line(2, words_.open);
    std::string text(words_.outcome);
    text += shown(e.value);
    if (e.by_default) text += words_.by_default;
    line(2, text);
  }

  void add_rule(Explanation const& e, ExplainedRule const& rule, std::string_view how) {
    line(2, std::string(words_.rule) + rule.id + std::string(how) + outputs_of(rule));
    for (std::size_t i = 0; i < rule.cells.size(); ++i)
      if (!says_nothing(rule.cells[i])) line(4, sentence(e.inputs[i], rule.cells[i]));
    add_source(4, rule.source == e.source ? std::nullopt : rule.source);
    bool const is_said = how == words_.holds && e.status != Explained::conflict;
    if (is_said) add_annotation(rule);
  }

  static bool says_nothing(ExplainedCell const& cell) { return cell.text.empty() || cell.text == "-"; }

  std::string outputs_of(ExplainedRule const& rule) const {
    std::string const text = rule.outputs.size() == 1 ? shown(rule.outputs[0].value) : list_of(rule.outputs);
    return std::string(words_.with_outcome) + text + ')';
  }

  std::string sentence(NamedValue const& input, ExplainedCell const& cell) const {
    std::string_view verbs[] = {words_.meets_not, words_.meets, words_.meets_null, words_.meets_unknown};
    return pair_of(input) + std::string(verbs[static_cast<std::size_t>(cell.verdict)]) + cell.text;
  }

  void add_annotation(ExplainedRule const& rule) {
    for (Annotation const& annotation : rule.annotations)
      if (annotation.name == words_.annotation && !annotation.text.empty()) line(4, annotation.text);
  }

  void add_settling(Explanation const& e) {
    std::string text(words_.to_settle);
    for (std::size_t i = 0; i < e.settling.size(); ++i) text += (i > 0 ? ", " : "") + e.settling[i];
    line(2, text + '.');
  }

  void add_near_miss(Explanation const& e, NearMiss const& miss) {
    line(2, std::string(words_.rule) + miss.rule.id + std::string(words_.holds_not) + outputs_of(miss.rule));
    for (FailingCell const& cell : miss.failing)
      line(4, sentence(e.inputs[cell.input], miss.rule.cells[cell.input]) + instead(cell.accepts));
  }

  std::string instead(std::vector<feel::Value> const& accepts) const {
    if (accepts.empty()) return {};
    std::string text(words_.would_before);
    for (std::size_t i = 0; i < accepts.size(); ++i) {
      if (i > 0) text += i + 1 == accepts.size() ? words_.either : ", ";
      text += shown(accepts[i]);
    }
    return text.append(words_.would_after);
  }

  /// Rules that did not fire and are no near miss, each with its first reason.
  void add_others(Explanation const& e) {
    std::string text;
    for (NotFired const& rule : e.not_fired) {
      bool near = false;
      for (NearMiss const& miss : e.near_misses) near = near || miss.rule.position == rule.position;
      if (near) continue;
      text.append(text.empty() ? words_.others : ", ").append(rule.id).append(" (");
      text.append(reason(e, rule)).append(")");
    }
    if (!text.empty()) line(2, text + '.');
  }

  std::string_view reason(Explanation const& e, NotFired const& rule) const {
    switch (rule.why) {
      case WhyNot::earlier_rule:
        return words_.held_back_first;
      case WhyNot::higher_output:
        return words_.held_back_priority;
      case WhyNot::not_in_force:
        return words_.not_in_force;
      case WhyNot::cell:
        break;
    }
    return e.inputs[rule.input].name;
  }

  ExplainWords const& words_;
  std::string text_;
};

}  // namespace detail

std::string explain_text(std::vector<Explanation> const& explanations, TextLanguage language) {
  detail::ExplanationText text(language);
  for (Explanation const& e : explanations) text.add(e);
  return text.take();
}

}  // namespace kanteling::rules
