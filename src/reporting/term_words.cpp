// SPDX-License-Identifier: Apache-2.0
#include "reporting/term_words.hpp"

#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr TermWords dutch{
    .weekdays = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"},
    .weekday_date = "{0} {1}",
    .last_day = "De laatste dag is {0}.",
    .must_be_at_once = "Dit moet meteen. Er is geen laatste dag.",
    .length = "{0} {1}",
    .set_by = "Termijn: {0}. Bron: {1} ({2}).",
    .own = "Termijn: {0}. Waar die staat is niet gezegd. Geteld is als bij een termijn in een wet of AMvB.",
    .own_bylaw =
        "Termijn: {0}. Waar die staat is niet gezegd. Geteld is als bij een termijn in een verordening.",
    .levels = {"wet", "AMvB", "verordening", "beleidsregel", "werkinstructie"},
    .source = "{0}, artikel {1}",
    .source_without_article = "{0}",
    .starts = "De termijn begint met: {0}. Dat was op {1}.",
    .starts_own = "De termijn begint met iets dat gebeurde op {0}.",
    .asks = {
        /* duty */ "Wat uiterlijk op de laatste dag gebeurd moet zijn: {0}.",
        /* decision */ "Wat uiterlijk op de laatste dag gebeurd moet zijn: {0}.",
        /* reasonable_decision */
        "Geen wet noemt hier een eigen termijn. Wat uiterlijk op de laatste dag gebeurd moet zijn: {0}.",
        /* waiting */ "Wat pas na de laatste dag kan: {0}.",
        /* window */ "Wat kan tot en met de laatste dag: {0}.",
    },
    .asks_at_once = "Wat er moet gebeuren: {0}.",
    .counted = "De begindag telt niet mee. {0} na {1} is {2}.",
    .counted_back = "De begindag telt niet mee. {0} voor {1} is {2}.",
    .hours = "Uren zijn hier geteld als hele dagen, want het uur van het begin is niet bekend.",
    .suspended = "Stilstand van {0} tot en met {1} ({2}): {3} ({4}).",
    .suspended_open =
        "De termijn staat stil sinds {0}, en nog steeds op {1} ({2} tot dan): {3} ({4}). Elke dag langer "
        "schuift de laatste dag op.",
    .suspended_set =
        "Stilstand van {0} tot en met uiterlijk {1} ({2}): {3} ({4}). Komt de aanvulling eerder, dan loopt "
        "de termijn vanaf die dag weer.",
    .invited_without_day =
        "Op {0} is gevraagd de aanvraag aan te vullen, zonder laatste dag. Dan staat de termijn niet stil "
        "(RVS:2016:2527).",
    .with_suspension_one = "Met {0} dag stilstand is dat {1}.",
    .with_suspension = "Met {0} dagen stilstand is dat {1}.",
    .moves_from = "Op deze dagen mag de termijn niet eindigen:",
    .move = "{0}: {1} ({2})",
    .weekend = "weekend",
    .moved_to = "De eerste dag waarop dat wel mag is {0}.",
    .not_moved = {
        /* moves */ "Dat is geen zaterdag, zondag of feestdag. Dus het blijft die dag.",
        /* not_declared */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn staat in een verordening of "
        "regeling die niet zegt dat de Atw geldt.",
        /* too_long */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn is langer dan 90 dagen, 12 "
        "weken of 3 maanden (artikel 4).",
        /* in_hours */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn is in uren (artikel 4).",
        /* in_years */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn is in jaren (artikel 4).",
        /* counted_back */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn wordt teruggerekend (artikel "
        "1(2)).",
        /* working_days */
        "Zaterdagen, zondagen en feestdagen tellen niet mee. Dus het einde valt vanzelf op een werkdag.",
        /* at_once */ "Er valt niets te tellen.",
    },
    .told = "Op {0} is aan de aanvrager gemeld dat het besluit er is op {1}.",
    .told_extends = "Dat is de nieuwe laatste dag ({0}).",
    .told_moves_on = "Door de stilstand na dat bericht wordt het {0}.",
    .told_beside =
        "De laatste dag die in de wet staat verschuift daardoor niet: zo is dat artikel hier gelezen ({0}).",
    .told_in_vain =
        "De laatste dag verschuift daardoor niet: het is te laat gemeld, of die dag is niet later ({0}).",
    .equated_unknown =
        "Van een jaar in deze termijn is niet bekend welke dagen met feestdagen gelijkstaan: bekend is {0} "
        "tot en met {1}. De laatste dag kan nog later worden.",
    .arguable =
        "Of de Algemene termijnenwet deze termijn verschuift staat niet vast. Doet die dat niet, dan is de "
        "laatste dag {0}.",
    .arguable_same =
        "Of de Algemene termijnenwet deze termijn verschuift staat niet vast. Hier maakt dat geen verschil.",
    .recalled = "Uit het hoofd: deze regel is niet in een gepubliceerde bron gezien. Kijk het eerst na.",
    .service = "Deze datum staat niet in de wet. De gemeente houdt zich er zelf aan.",
    .phase = "Deze datum staat niet in de wet. Zo lang hoort een fase van het werk te duren.",
    .stopped = "Het gebeurde op {0}.",
    .states = {
        /* runs */ "Bekeken op {0}: de termijn loopt.",
        /* suspended */ "Bekeken op {0}: de termijn staat stil.",
        /* over */ "Bekeken op {0}: de termijn is voorbij.",
        /* overdue */ "Bekeken op {0}: de laatste dag is voorbij en het is niet gebeurd.",
        /* stopped_in_time */ "Bekeken op {0}: op tijd gedaan.",
        /* stopped_late */ "Bekeken op {0}: gedaan, maar te laat.",
        /* stopped_early */ "Bekeken op {0}: gedaan, maar te vroeg.",
    },
};

constexpr HolidayWords dutch_holidays{
    .title = "Feestdagen in {0} volgens de Algemene termijnenwet",
    .equated_known = "Welke dagen van {0} met feestdagen gelijkstaan is bekend: die staan in de lijst.",
    .equated_unknown =
        "Welke dagen van {0} met feestdagen gelijkstaan is niet bekend: er is geen besluit gezien. Bekend is "
        "{1} tot en met {2}.",
};

constexpr TermWords english{
    .weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    .weekday_date = "{0} {1}",
    .last_day = "The last day is {0}.",
    .must_be_at_once = "This must be done at once. There is no last day.",
    .length = "{0} {1}",
    .set_by = "Term: {0}. Source: {1} ({2}).",
    .own = "Term: {0}. What sets it was not stated; it is counted as a term set by an act or a decree.",
    .own_bylaw = "Term: {0}. What sets it was not stated; it is counted as a term set by a bylaw.",
    .levels = {"act", "decree", "bylaw", "policy rule", "work instruction"},
    .source = "{0}, article {1}",
    .source_without_article = "{0}",
    .starts = "It starts when {0}. That was on {1}.",
    .starts_own = "It starts with an event on {0}.",
    .asks = {
        /* duty */ "What must have happened by the last day: {0}.",
        /* decision */ "What must have happened by the last day: {0}.",
        /* reasonable_decision */
        "No act sets a term of its own here. What must have happened by the last day: {0}.",
        /* waiting */ "What can only come after the last day: {0}.",
        /* window */ "What is possible up to and including the last day: {0}.",
    },
    .asks_at_once = "What must happen: {0}.",
    .counted = "The day of the event does not count. {0} after {1} is {2}.",
    .counted_back = "The day of the event does not count. {0} before {1} is {2}.",
    .hours = "Hours are counted here in whole days, for the hour of the event is not known.",
    .suspended = "Suspended from {0} up to and including {1} ({2}): {3} ({4}).",
    .suspended_open =
        "Suspended from {0}, and still so on {1} ({2} by then): {3} ({4}). The end moves on with every day "
        "more.",
    .suspended_set =
        "Suspended from {0} up to and including {1} at the latest ({2}): {3} ({4}). Where the supplement "
        "comes sooner, the term runs again from that day.",
    .invited_without_day =
        "On {0} the applicant was invited to supplement the application and no last day was set. So the term "
        "does not stand still (RVS:2016:2527).",
    .with_suspension_one = "With {0} day of suspension that is {1}.",
    .with_suspension = "With {0} days of suspension that is {1}.",
    .moves_from = "The term may not end on these days:",
    .move = "{0}: {1} ({2})",
    .weekend = "weekend",
    .moved_to = "The first day on which it may end is {0}.",
    .not_moved = {
        /* moves */ "That day is no Saturday, Sunday or public holiday. So it stands.",
        /* not_declared */
        "The Algemene termijnenwet (Atw) does not move the end: a bylaw or regulation sets the term and does "
        "not say that the Atw applies.",
        /* too_long */
        "The Algemene termijnenwet (Atw) does not move the end: the term is longer than 90 days, 12 weeks or "
        "3 months (article 4).",
        /* in_hours */
        "The Algemene termijnenwet (Atw) does not move the end: the term is in hours (article 4).",
        /* in_years */
        "The Algemene termijnenwet (Atw) does not move the end: the term is in years (article 4).",
        /* counted_back */
        "The Algemene termijnenwet (Atw) does not move the end: the term is counted back (article 1(2)).",
        /* working_days */
        "Saturdays, Sundays and public holidays do not count. So it ends on a working day by itself.",
        /* at_once */ "There is nothing to count.",
    },
    .told = "On {0} the applicant was told that the decision may be expected by {1}.",
    .told_extends = "That is the new end ({0}).",
    .told_moves_on = "With the suspension after that notice it is {0}.",
    .told_beside =
        "The end that the law sets does not move with it: so the words of that article are read here ({0}).",
    .told_in_vain = "The end does not move with it: it was told too late, or that day is no later ({0}).",
    .equated_unknown =
        "A year in this term has no known decree on days equated with public holidays: known are {0} to {1}. "
        "The last day may turn out to be later.",
    .arguable =
        "Whether the Algemene termijnenwet moves this term is a reading of the law that is not settled. If "
        "it does not, the last day is {0}.",
    .arguable_same =
        "Whether the Algemene termijnenwet moves this term is a reading of the law that is not settled. Here "
        "both readings give the same day.",
    .recalled = "Recalled: this rule was not seen in a published source. Check it first.",
    .service = "This date is not in the law. It is a norm for the municipality's own service.",
    .phase = "This date is not in the law. It says how long a phase of the work is meant to last.",
    .stopped = "It happened on {0}.",
    .states = {
        /* runs */ "Looked at on {0}: the term runs.",
        /* suspended */ "Looked at on {0}: the term is suspended.",
        /* over */ "Looked at on {0}: the term is over.",
        /* overdue */ "Looked at on {0}: the last day has passed and it has not happened.",
        /* stopped_in_time */ "Looked at on {0}: done in time.",
        /* stopped_late */ "Looked at on {0}: done, but late.",
        /* stopped_early */ "Looked at on {0}: done, but too early.",
    },
};

constexpr HolidayWords english_holidays{
    .title = "Public holidays in {0} for the Algemene termijnenwet",
    .equated_known = "The days of {0} that are equated with public holidays are known and stand in the list.",
    .equated_unknown =
        "The days of {0} that are equated with public holidays are not known: no decree was seen. Known are "
        "those of {1} to {2}.",
};

constexpr bool no_text_missing(TermWords const& w) {
  return all_filled(w.weekdays, w.levels, w.asks, w.not_moved, w.states);
}
static_assert(no_text_missing(dutch) && no_text_missing(english));

}  // namespace

TermWords const& term_words(Language language) { return language == Language::dutch ? dutch : english; }

HolidayWords const& holiday_words(Language language) {
  return language == Language::dutch ? dutch_holidays : english_holidays;
}

}  // namespace kanteling::reporting
