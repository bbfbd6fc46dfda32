// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "kanteling/law/statutory_terms.hpp"
#include "kanteling/reporting/decision_contents.hpp"
#include "reporting/code_words.hpp"
#include "reporting/decision_words.hpp"
#include "reporting/format.hpp"
#include "reporting/page.hpp"

namespace kanteling::reporting {
namespace {

struct Deed {
  people::Case const& request;
  Language language;
  DecisionWords const& words;
  NumberWords const& numbers;
  Page& page;
};

std::string source_of(Deed const& d, std::string_view act, std::string_view article, Evidence evidence) {
  std::string const source = fill(article.empty() ? d.words.source_alone : d.words.source, {act, article});
  if (evidence == Evidence::recalled) return fill(d.words.recalled, {source});
  if (evidence == Evidence::chosen) return std::string(d.words.chosen);
  return source;
}

std::string source_of(Deed const& d, law::Citation const& c) { return source_of(d, c.act, c.article, c.evidence); }

std::string granted_text(Deed const& d, Grant const& grant) {
  if (!grant.task) return fill(d.words.result, {result_words(grant.result, d.language)});
  std::string const task = capital(in(d.language, people::info(*grant.task)));
  if (!grant.amount_known) return fill(d.words.grant_by_person, {task});
  return fill(d.words.grant, {task, quantity_text(grant.amount, d.numbers)});
}

void tell_grant(Deed const& d, Grant const& grant) {
  DecisionWords const& words = d.words;
  std::string text = granted_text(d, grant);
  auto const add = [&](std::string_view pattern, std::optional<Date> const& day) {
    if (day) text += " " + fill(pattern, {date_text(*day, d.numbers)});
  };
  add(words.from, grant.from);
  add(words.until, grant.until);
  if (grant.task && grant.amount_known) text += " " + std::string(words.forms[static_cast<std::size_t>(grant.form)]);
  add(words.review, grant.review);
  std::string const& product = d.language == Language::dutch ? grant.product_nl : grant.product_en;
  if (!product.empty()) text += " " + fill(words.product, {product});
  d.page.bullet(text, 2);
}

void tell_reason(Deed const& d, DecisionReason const& reason) {
  std::string text;
  if (reason.task) text += capital(in(d.language, people::info(*reason.task))) + (reason.rung ? ", " : ": ");
  if (reason.rung) text += std::string(in(d.language, triage::name_of(*reason.rung))) + ": ";
  if (reason.rule) {
    std::string const& sentence = d.language == Language::dutch ? reason.nl : reason.en;
    text += sentence.empty() ? std::string(d.words.rule_without_words) : sentence;
    if (!reason.source.act.empty())
      text += " (" + source_of(d, reason.source.act, reason.source.article, reason.source.evidence) + ")";
  }
  if (reason.overridden) {
    people::Override const& by = d.request.overrides[*reason.overridden];
    text += (reason.rule ? " " : "") + fill(reason.otherwise ? d.words.overridden : d.words.decided,
                                             {role_words(by.role, d.language), date_text(by.on, d.numbers), by.reason});
  }
  d.page.bullet(text, 2);
}

void tell_need(Deed const& d, std::size_t position, NeedDecision const& need) {
  DecisionWords const& words = d.words;
  people::Topic const topic =
      position < d.request.needs.size() ? d.request.needs[position].topic : people::Topic::other;
  d.page.heading(fill(words.need, {std::to_string(position + 1), capital(in(d.language, people::name_of(topic))),
                                   in(d.language, law::name_of(need.act))}));
  if (!need.ruling) return d.page.line(words.no_rulings[static_cast<std::size_t>(need.no_ruling)]);
  d.page.line(words.rulings[static_cast<std::size_t>(*need.ruling)]);
  for (Grant const& grant : need.grants) tell_grant(d, grant);
  if (need.own_contribution) d.page.line(words.own_contribution);
  if (need.report_changes) d.page.line(fill(words.report_changes, {source_of(d, duty_to_report_changes)}));
  if (lacks_reasons(need)) d.page.line(fill(words.no_reasons, {source_of(d, sound_reasons)}));
  if (need.reasons.empty()) return;
  d.page.line(fill(words.reasons, {source_of(d, sound_reasons)}));
  for (DecisionReason const& reason : need.reasons) tell_reason(d, reason);
}

/// Only what decides is headed as a decision.
void tell_head(Deed const& d, DecisionContents const& contents, bool decides) {
  DecisionWords const& words = d.words;
  bool const decided = std::any_of(contents.needs.begin(), contents.needs.end(), [](NeedDecision const& need) {
    return !need.ruling && need.no_ruling == NoRuling::decided;
  });
  std::string_view const title = decides                                 ? words.title
                                 : contents.closed_with_care || decided ? words.title_closed
                                                                         : words.title_none;
  d.page.heading(fill(title, {contents.case_id}), '=');
  std::string const on = date_text(contents.on, d.numbers);
  if (contents.closed_with_care) return d.page.line(words.closed);
  if (!decides) return d.page.line(fill(words.as_of, {on}));
  d.page.line(fill(words.proposal, {role_words(contents.signed_by, d.language), on}));
}

}  // namespace

std::string decision_text(DecisionContents const& contents, people::Case const& request,
                          supply::Municipality const& municipality, Language language) {
  Page page;
  Deed const d{request, language, decision_words(language), words(language).numbers, page};
  bool const decides = std::any_of(contents.needs.begin(), contents.needs.end(),
                                   [](NeedDecision const& need) { return need.ruling.has_value(); });
  tell_head(d, contents, decides);
  if (contents.closed_with_care) return page.take();
  for (std::size_t i = 0; i < contents.needs.size(); ++i) tell_need(d, i, contents.needs[i]);
  if (!decides) return page.take();
  page.heading(d.words.objection_heading);
  page.line(fill(d.words.objection, {std::to_string(law::objection.length), source_of(d, law::objection.source)}));
  if (contents.objection_until)
    page.line(fill(*contents.objection_until < contents.on ? d.words.objection_over : d.words.objection_date,
                   {date_text(*contents.objection_until, d.numbers)}));
  page.line(fill(d.words.objection_to, {municipality.name, source_of(d, objection_to)}));
  return page.take();
}

}  // namespace kanteling::reporting
