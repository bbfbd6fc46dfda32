// SPDX-License-Identifier: Apache-2.0
#include "reporting/team_words.hpp"

#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr TeamWords dutch{
    .members = "In het team van deskundigen: {0}.",
    .assigned = "Toegewezen aan {0}, want: {1}.",
    .nobody = "Niemand mag deze vraag hier doen: zie de redenen.",
    .why = {"was al het vaste aanspreekpunt", "werkt in de discipline van het grootste probleem",
            "iedereen van het team mag dit eerste contact doen",
            "het dorp hoort bij het eigen aandachtsgebied", "alle locaties tellen als één team",
            "is geregistreerd (SKJ), wat hier nodig is", "heeft naar eigen uren het minste werk", "valt in",
            "het aanspreekpunt dat in het dossier staat, werkt hier niet",
            "niemand heeft uren over en iemand moet het doen"},
    .hours = "Dit werk kost {0} uur; in deze maand waren {1} van de {2} uren bezet.",
    .stand_in = {"Dit is vervanging door een collega.", "Dit is vervanging vanuit een ander gebied.",
                 "Dit is vervanging door de administratie, die niet over de inhoud gaat."},
    .covers_for = "Vervangt: {0}.",
    .covers_nobody = "Deze discipline heeft in dit dorp niemand.",
    .others = "Waarom een ander niet:",
    .passed_over = {"werkt hier niet op deze dag",
                    "is gedetacheerd, en dit doet alleen wie bij de gemeente werkt",
                    "is niet geregistreerd (SKJ)", "cliëntondersteuning is onafhankelijk",
                    "er is al een vast aanspreekpunt", "andere discipline", "ander gebied",
                    "gaf dit dorp over bij de laatste wisseling", "geen uren over",
                    "meer werk naar eigen uren", "evenveel werk, later in de lijst"},
    .title = "Werk en uren van het team van {0}",
    .by_caseworker = "Wie boven de eigen uren komt",
    .by_discipline = "Per discipline en maand",
    .month = "maand",
    .caseworker = "consulent",
    .discipline = "discipline",
    .load = "bezet",
    .hours_column = "uren",
    .used = "gevraagd",
    .over = "te veel",
    .workers = "mensen",
    .short_fte = "fte tekort",
    .backlog = "blijft liggen",
    .wait = "wachten",
    .wait_weeks = "{0} wk",
    .wait_without_end = "geen einde",
    .assumption = "Aanname: wie voltijds werkt, heeft {0} uur per maand voor vragen van inwoners.",
    .disciplines = {"Wmo", "jeugd", "participatie", "schulden", "administratie", "cliëntondersteuning"},
};

constexpr TeamWords english{
    .members = "In the team of experts: {0}.",
    .assigned = "Assigned to {0}, because: {1}.",
    .nobody = "Nobody here may take this request: see the reasons.",
    .why = {"was the fixed contact already", "works in the discipline of the largest problem",
            "anybody of the team may take this first contact", "the village is in the own field",
            "all locations count as one team", "is registered (SKJ), which is asked here",
            "has the least work beside the own hours", "stands in", "the contact on file does not work here",
            "nobody has hours left and somebody must take it"},
    .hours = "This work takes {0} hours; {1} of {2} hours were in use this month.",
    .stand_in = {"This is cover by a colleague.", "This is cover from another area.",
                 "This is cover by the administration, which is not responsible for content."},
    .covers_for = "Covers for: {0}.",
    .covers_nobody = "Nobody has this discipline in this village.",
    .others = "Why nobody else:",
    .passed_over = {"does not work here on that day", "is seconded, and only municipal staff does this",
                    "is not registered (SKJ)", "client support is independent",
                    "there is a fixed contact already", "another discipline", "another area",
                    "handed this village over at the last rotation", "no hours left",
                    "more work beside the own hours", "as much work, later in the list"},
    .title = "Work and hours of the team of {0}",
    .by_caseworker = "Who goes over the own hours",
    .by_discipline = "By discipline and month",
    .month = "month",
    .caseworker = "caseworker",
    .discipline = "discipline",
    .load = "load",
    .hours_column = "hours",
    .used = "asked",
    .over = "over",
    .workers = "people",
    .short_fte = "FTE short",
    .backlog = "left undone",
    .wait = "wait",
    .wait_weeks = "{0} wk",
    .wait_without_end = "no end",
    .assumption = "Assumption: somebody full time has {0} hours a month for requests of residents.",
    .disciplines = {"social support", "youth", "participation", "debts", "administration", "client support"},
};

constexpr bool no_text_missing(TeamWords const& w) {
  return all_filled(w.why, w.stand_in, w.passed_over, w.disciplines);
}
static_assert(no_text_missing(dutch) && no_text_missing(english));

}  // namespace

TeamWords const& team_words(Language language) {
  return language == Language::dutch ? dutch : english;
}

}  // namespace kanteling::reporting
