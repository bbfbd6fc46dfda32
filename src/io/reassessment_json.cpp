// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string_view>

#include "io/outcome_parts.hpp"
#include "kanteling/io/change_json.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::io {
namespace {

template <class Enum>
void write_word(JsonWriter& out, std::string_view name, std::optional<Enum> const& value) {
  if (value) {
    out.field(name, code(*value));
  } else {
    out.field_null(name);
  }
}

void write_question(JsonWriter& out, reporting::Reconsidered const& question) {
  out.object([&] {
    write_word(out, "act_after", question.act_after);
    write_word(out, "act_before", question.act_before);
    out.field("ask", code(question.ask));
    write_fact_names(out, "facts", question.facts);
    write_position(out, "need", question.need);
    out.field("reason", code(question.reason));
    write_word(out, "rung", question.rung);
    write_position(out, "task", question.task);
    out.field("what", code(question.what));
  });
}

}  // namespace

std::string write_reassessment(reporting::Reassessment const& reassessment,
                               supply::Municipality const& municipality) {
  JsonWriter out;
  rules::Package const no_policy;  // a next step names no rule
  OutcomeWriting const to{out, municipality, no_policy};
  out.object([&] {
    out.field("after", code(reassessment.after));
    out.field("before", code(reassessment.before));
    out.field("change", code(reassessment.change));
    out.field("id", reassessment.case_id);
    out.key("next");
    write_next(to, reassessment.next);
    out.field("on", reassessment.on);
    out.array("questions", reassessment.questions, [&](auto const& question) { write_question(out, question); });
  });
  return out.take();
}

}  // namespace kanteling::io
