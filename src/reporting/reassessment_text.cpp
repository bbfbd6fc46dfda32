// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/reassessment_text.hpp"

#include <string_view>

#include "kanteling/people/facts.hpp"
#include "reporting/codes.hpp"
#include "reporting/format.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {
namespace {

struct ReassessmentWords {
  WordsFor<people::ChangeKind> changes;
  WordsFor<AtStake> at_stake;
  WordsFor<triage::Whom> whom;
  std::string_view title;        ///< {0} id of the case, {1} what happened
  std::string_view nothing_ends;
  std::string_view nothing;      ///< nothing is in question
  std::string_view question;     ///< {0} what is in question, {1} about what, {2} whom to ask
  std::string_view whole;
  std::string_view need;         ///< {0} number, {1} topic
  std::string_view rung;         ///< {0} the question, {1} the step
  std::string_view next;         ///< {0} the step, {1} date
};

constexpr ReassessmentWords english{
    .changes = {"somebody turns 18", "an informal carer stops", "a housemate leaves", "a place is free",
                "somebody moved", "somebody died", "facts changed", "a grant ends"},
    .at_stake = {"which act fits now", "what has to be done", "how much this step still covers",
                 "whether the conditions are met", "who has room", "whether the help goes on",
                 "what those who stay need, and what must be settled"},
    .whom = {"the resident", "the housemate", "the informal carer", "family, friends or neighbours",
             "a professional"},
    .title = "Case {0}: {1}.",
    .nothing_ends = "Nothing changes by itself: people are asked first.",
    .nothing = "Nothing that was decided is in question.",
    .question = "- {1}: {0}. Ask {2}.",
    .whole = "the whole case",
    .need = "question {0} ({1})",
    .rung = "{0} ({1})",
    .next = "Next: {0} By {1} at the latest.",
};

constexpr ReassessmentWords dutch{
    .changes = {"iemand wordt 18", "een mantelzorger stopt", "een huisgenoot vertrekt", "er is een plek vrij",
                "iemand is verhuisd", "iemand is overleden", "gegevens zijn veranderd", "een toekenning loopt af"},
    .at_stake = {"welke wet nu past", "wat er moet gebeuren", "hoeveel deze trede nog dekt",
                 "of aan de voorwaarden is voldaan", "wie er plaats heeft", "of de hulp doorgaat",
                 "wat wie blijft nodig heeft, en wat er geregeld moet worden"},
    .whom = {"de inwoner", "de huisgenoot", "de mantelzorger", "familie, vrienden of buren", "een hulpverlener"},
    .title = "Zaak {0}: {1}.",
    .nothing_ends = "Er verandert niets vanzelf: eerst wordt het aan mensen gevraagd.",
    .nothing = "Niets van wat besloten is, staat ter discussie.",
    .question = "- {1}: {0}. Vraag dit aan {2}.",
    .whole = "de hele zaak",
    .need = "vraag {0} ({1})",
    .rung = "{0} ({1})",
    .next = "Hierna: {0} Uiterlijk op {1}.",
};

template <class Enum>
std::string_view word(WordsFor<Enum> const& list, Enum value) {
  return list[static_cast<std::size_t>(value)];
}

std::string about(Reconsidered const& question, people::Case const& request, ReassessmentWords const& own,
                  Language language) {
  if (question.need < 0 || static_cast<std::size_t>(question.need) >= request.needs.size())
    return std::string(own.whole);
  people::TopicName const& topic =
      people::name_of(request.needs[static_cast<std::size_t>(question.need)].topic);
  std::string text = fill(own.need, {std::to_string(question.need + 1), in(language, topic)});
  auto const& tasks = request.needs[static_cast<std::size_t>(question.need)].tasks;
  if (question.task >= 0 && static_cast<std::size_t>(question.task) < tasks.size()) {
    people::TaskKindInfo const& task = people::info(tasks[static_cast<std::size_t>(question.task)].kind);
    text += ", ";
    text += in(language, task);
  }
  return text;
}

}  // namespace

std::string reassessment_text(Reassessment const& reassessment, people::Case const& request, Language language) {
  ReassessmentWords const& own = language == Language::dutch ? dutch : english;
  Words const& all = words(language);
  std::string text = fill(own.title, {reassessment.case_id, word(own.changes, reassessment.change)}) + "\n";
  text += std::string(reassessment.questions.empty() ? own.nothing : own.nothing_ends) + "\n";
  for (Reconsidered const& question : reassessment.questions) {
    std::string what(word(own.at_stake, question.what));
    if (question.rung) {
      what = fill(own.rung, {what, in(language, triage::name_of(*question.rung))});
    }
    text += fill(own.question, {what, about(question, request, own, language), word(own.whom, question.ask)}) + "\n";
  }
  text += fill(own.next, {all.next.steps[static_cast<std::size_t>(reassessment.next.code)],
                          date_text(reassessment.next.by, all.numbers)}) + "\n";
  return text;
}

}  // namespace kanteling::reporting
