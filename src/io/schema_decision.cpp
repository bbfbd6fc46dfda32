// SPDX-License-Identifier: Apache-2.0
#include "io/decision_codes.hpp"
#include "io/schema_outcome_need.hpp"
#include "io/schema_parts.hpp"
#include "kanteling/io/schema.hpp"

namespace kanteling::io {
namespace {

using schema::any_text;
using schema::date;
using schema::described;
using schema::Json;
using schema::list;
using schema::object;
using schema::one_of;
using schema::or_null;
using schema::truth;
using schema::whole;
using schema::word;

Json grant() {
  return object(
      {{"amount", described(or_null(whole()),
                            "In unit and per; null where the result says what is granted, or where "
                            "nobody said how much.")},
       {"category", described(or_null(any_text()), "Product category of iWmo or iJw of the first choice.")},
       {"form", word<reporting::GrantForm>()},
       {"from", or_null(date())},
       {"per", or_null(word<Per>())},
       {"result", described(or_null(any_text()), "As the table of the conditions says.")},
       {"review", described(or_null(date()), "When to look at whether the help still fits.")},
       {"task", or_null(word<people::TaskKind>())},
       {"unit", or_null(word<Unit>())},
       {"until", described(or_null(date()), "The last day.")}});
}

Json reason() {
  Json const by_a_person = object({{"on", date()},
                                   {"otherwise", described(truth(), "Whether the rules say something else.")},
                                   {"reason", any_text()},
                                   {"role", any_text()}});
  return object({{"en", or_null(any_text())},
                 {"nl", or_null(any_text())},
                 {"overridden", described(or_null(by_a_person), "The person who decided so.")},
                 {"rule", or_null(object({{"rule", any_text()}, {"table", any_text()}}))},
                 {"rung", or_null(word<triage::Rung>())},
                 {"source", or_null(schema::source())},
                 {"task", or_null(word<people::TaskKind>())}});
}

Json need() {
  return object(
      {{"act", word<law::Act>()},
       {"grants", list(grant())},
       {"lacks_reasons",
        described(truth(), "A refusal, or a partial one, without a word of why: it cannot be sent.")},
       {"own_contribution", described(truth(), "The resident may have to pay one.")},
       {"reasons", list(reason())},
       {"report_changes", described(truth(), "The resident must tell what changes.")},
       {"ruling", described(or_null(one_of(ruling_codes)), "What is proposed; a person decides.")},
       {"why_none", described(or_null(one_of(no_ruling_codes)), "Where there is no ruling.")}});
}

Json objection() {
  return object(
      {{"source", or_null(schema::source())},
       {"to", described(any_text(), "The municipality whose college decides on it.")},
       {"to_source", or_null(schema::source())},
       {"until", described(or_null(date()), "The last day; null before the decision was made known.")},
       {"weeks", whole()}});
}

}  // namespace

std::string decision_schema() {
  Json shape = object({{"id", any_text()},
                       {"needs", described(list(need()), "In the order of the needs of the case.")},
                       {"objection", objection()},
                       {"on", date()},
                       {"signed_by", described(any_text(), "The role that signs.")}});
  return schema::document(std::move(shape), "urn:kanteling:decision:1",
                          "The contents of a decision, as kanteling writes them");
}

}  // namespace kanteling::io
