// SPDX-License-Identifier: Apache-2.0
#include "reporting/decision_words.hpp"

#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr DecisionWords dutch{
    .title = "Inhoud van de beschikking op aanvraag {0}",
    .title_none = "Nog geen besluit op vraag {0}",
    .title_closed = "Over vraag {0}",
    .as_of = "Zo staat het op {0}.",
    .closed = "Degene die hulp nodig had, is overleden. Wij wensen de familie sterkte. Wij stellen niets voor en vragen "
              "niets van u. Een medewerker kijkt wat er nog geregeld moet worden.",
    .proposal = "Dit is een voorstel van {1}. Een medewerker beslist. De beschikking wordt getekend door: {0}.",
    .need = "{0}. {1} ({2})",
    .rulings = {"Voorstel: toekennen.", "Voorstel: voor een deel toekennen.", "Voorstel: afwijzen."},
    .no_rulings =
        {
            /* before_application */ "Er is nog geen aanvraag. De uitkomst van het onderzoek is geen besluit. Na het "
                                     "onderzoek kunt u een aanvraag doen. Daarop krijgt u een besluit.",
            /* questions_open */ "Er valt nog niets te beslissen. Er staan nog vragen open.",
            /* advice_needed */ "Er valt nog niets te beslissen. Eerst is advies van een deskundige nodig.",
            /* person_decides */ "De regels geven hier geen antwoord. Een medewerker van de gemeente beslist.",
            /* elsewhere */ "Een andere organisatie beslist hierover.",
            /* settled */ "Deze vraag is beantwoord met informatie of advies. Er is geen aanvraag.",
            /* referred */ "Er is een verwijzing. Een medewerker van de gemeente kijkt wat daarop nog besloten moet worden.",
            /* decided */ "Hierover is al een besluit genomen. Er wordt nu niets nieuws besloten.",
            /* of_who_died */ "Degene om wie deze vraag ging, is overleden. Wij stellen hierover niets voor.",
        },
    .grant = "{0}: {1}.",
    .grant_by_person = "{0}: toegekend door een medewerker. Volgens de regels blijft er niets over. Hoeveel hulp u krijgt, "
                       "staat nog niet vast.",
    .result = "Toegekend wordt: {0}.",
    .from = "Vanaf {0}.",
    .until = "Tot en met {0}.",
    .review = "Op {0} kijken we samen of de hulp nog past.",
    .forms = {"U krijgt de hulp in natura.", "U krijgt een persoonsgebonden budget.",
              "Of u de hulp in natura krijgt of een persoonsgebonden budget, staat nog niet vast."},
    .product = "Het gaat om: {0}.",
    .own_contribution = "Het kan zijn dat u een eigen bijdrage betaalt. Het CAK laat u weten hoeveel.",
    .report_changes = "Verandert er iets dat belangrijk is voor deze hulp? Geef dat dan door ({0}).",
    .reasons = "Waarom ({0}):",
    .no_reasons = "Er is nog geen reden die u kunt lezen. Zonder goede reden mag dit besluit niet worden genomen ({0}).",
    .rule_without_words = "Dit volgt uit een regel van de gemeente.",
    .overridden = "Hier is anders beslist dan de regels zeggen, door {0} op {1}. De reden: {2}",
    .decided = "Dit is beslist door {0} op {1}. De reden: {2}",
    .source = "{0}, artikel {1}",
    .source_alone = "{0}",
    .recalled = "{0}, uit het hoofd, nog te controleren",
    .chosen = "dit is beleid van de gemeente, geen wet",
    .objection_heading = "Als u het niet eens bent met het besluit",
    .objection = "U kunt bezwaar maken. Dat kan tot {0} weken na de dag waarop het besluit bekend is gemaakt ({1}).",
    .objection_date = "De laatste dag is {0}.",
    .objection_over = "De laatste dag was {0}. Die dag is voorbij.",
    .objection_to = "Stuur uw bezwaar naar het college van burgemeester en wethouders van {0} ({1}).",
};

constexpr DecisionWords english{
    .title = "Contents of the decision on application {0}",
    .title_none = "No decision yet on question {0}",
    .title_closed = "About question {0}",
    .as_of = "This is how it stands on {0}.",
    .closed = "Who needed help has died. Our sympathy goes to the family. We propose nothing and ask nothing of you. A "
              "person looks at what is still to be arranged.",
    .proposal = "This is a proposal of {1}. A person decides. The decision is signed by: {0}.",
    .need = "{0}. {1} ({2})",
    .rulings = {"Proposal: grant.", "Proposal: grant in part.", "Proposal: refuse."},
    .no_rulings =
        {
            /* before_application */ "There is no application yet. The result of the inquiry is not a decision. After the "
                                     "inquiry you can apply. On that you get a decision.",
            /* questions_open */ "There is nothing to decide yet. Some questions are still open.",
            /* advice_needed */ "There is nothing to decide yet. The advice of an expert is needed first.",
            /* person_decides */ "The rules give no answer here. A person at the municipality decides.",
            /* elsewhere */ "Another organisation decides on this.",
            /* settled */ "This question was answered with information or advice. There is no application.",
            /* referred */ "There is a referral. A person at the municipality sees what is still to be decided on it.",
            /* decided */ "This was decided already. Nothing new is decided now.",
            /* of_who_died */ "Who this question was about has died. We propose nothing about it.",
        },
    .grant = "{0}: {1}.",
    .grant_by_person = "{0}: granted by a person. By the rules nothing is left. How much help you get is not settled yet.",
    .result = "Granted: {0}.",
    .from = "From {0}.",
    .until = "Up to and including {0}.",
    .review = "On {0} we look together whether the help still fits.",
    .forms = {"You get the help in kind.", "You get a personal budget.",
              "Whether you get the help in kind or a personal budget is not settled yet."},
    .product = "It is: {0}.",
    .own_contribution = "You may have to pay an own contribution. The CAK tells you how much.",
    .report_changes = "Does something change that matters for this help? Then tell us ({0}).",
    .reasons = "Why ({0}):",
    .no_reasons = "There is no reason yet that you can read. Without a sound reason this may not be decided ({0}).",
    .rule_without_words = "This follows from a rule of the municipality.",
    .overridden = "This was decided otherwise than the rules say, by {0} on {1}. The reason: {2}",
    .decided = "This was decided by {0} on {1}. The reason: {2}",
    .source = "{0}, article {1}",
    .source_alone = "{0}",
    .recalled = "{0}, recalled, to be checked",
    .chosen = "this is policy of the municipality, not law",
    .objection_heading = "If you do not agree with the decision",
    .objection = "You can object. You can do so until {0} weeks after the day on which the decision was made known ({1}).",
    .objection_date = "The last day is {0}.",
    .objection_over = "The last day was {0}. That day has passed.",
    .objection_to = "Send your objection to the college of mayor and aldermen of {0} ({1}).",
};

constexpr bool no_text_missing(DecisionWords const& w) {
  return all_filled(w.rulings, w.no_rulings, w.forms);
}
static_assert(no_text_missing(dutch) && no_text_missing(english));

}  // namespace

DecisionWords const& decision_words(Language language) { return language == Language::dutch ? dutch : english; }

}  // namespace kanteling::reporting
