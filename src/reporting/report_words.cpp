// SPDX-License-Identifier: Apache-2.0
#include "reporting/report_words.hpp"

#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr ReportWords nl{
    .budget = {
        .title = "Budgetten van {0} op {1}",
        .method = "De verwachting: de werkdagen die nog komen brengen evenveel nieuwe hulp als die voorbij zijn. Hulp die "
                  "doorloopt kost dit jaar minder naarmate zij later begint.",
        .budgets = "Budget per wet",
        .act = "wet", .budget = "budget", .committed = "vast", .granted = "toegekend", .forecast = "verwacht",
        .overrun = "tekort", .runs_out = "op", .runs_on = "later",
        .expected = "± {0}",
        .granted_by_month = "Toegekend per maand, voor dit jaar",
        .forecast_by_month = "Verwacht voor het hele jaar, zoals het aan het eind van elke maand leek",
        .sum_left = "Over van alle budgetten samen, naar verwachting: {0}. Een tekort past de gemeente zelf bij.",
        .old = "Oude afspraken die duurder zijn dan nieuwe",
        .old_note = "Wat elke maand uitstel kost zolang hulp onder de oude afspraak blijft lopen.",
        .contract = "oude afspraak", .cheaper = "nieuwe afspraak", .extra_per_month = "per maand meer",
        .team = "Kosten van het werk, voor het teamoverleg",
        .team_note = "Voorzieningen over hun hele looptijd, algemene voorzieningen tot de evaluatie.",
        .discipline = "discipline", .month = "deze maand", .year = "dit jaar", .requests = "hulpvragen",
        .provisions = "voorzieningen", .facilities = "alg. voorzieningen",
        .disciplines = {"Wmo", "jeugd", "participatie", "schulden", "administratie", "cliëntondersteuning"}},
    .ceiling = {
        .title = "Wat budgetplafonds kosten in {0}, {1}",
        .note = "Van elke toekenning telt de goedkoopste passende aanbieder die alleen door een plafond afviel. De inwoner "
                "had anders kunnen kiezen: dit is de prijs van de grens.",
        .ceilings = "Per plafond",
        .ceiling = "plafond", .grants = "toekenningen", .extra = "duurder", .not_placed = "zonder plek",
        .first_on = "vol vanaf",
        .shared = "{0} (gedeeld)",
        .in_all = "samen",
        .grow = "Wie goed en goedkoper is en zou kunnen groeien",
        .grow_note = "Tarief onder en kwaliteit boven het gemiddelde van het product. Daaronder wie de hulp nu geeft: duurder, of "
                     "van mindere kwaliteit.",
        .contract = "afspraak", .tariff = "tarief (gem.)", .quality = "kwaliteit (gem.)",
        .beside_mean = "{0} ({1})",
        .instead = "  nu bij {0}",
        .nobody = "Niemand."},
    .shift = {
        .title = "Van zwaar naar licht in {0}, {1}",
        .note = "Zonder de treden zou alles van een taak maatwerk zijn, tegen de gemiddelde prijs van wat nu is toegekend.",
        .tasks = "Per soort taak",
        .task = "taak", .count = "taken", .light = "licht", .mixed = "deels", .heavy = "zwaar", .shifted = "verschoven",
        .granted = "toegekend", .without = "zonder treden",
        .by_rung = "Wat elke trede van de taken op zich nam, in procenten van de hoeveelheid",
        .rung = "taak", .share = "deel",
        .closing = "Zonder treden {0}; toegekend {1} en algemene voorzieningen {2}; verschil {3}.",
        .open = "Nog niet uitgezocht: {0} taken.",
        .in_all = "samen"},
    .even = {
        .title = "Gelijke dienstverlening in {0}, {1}",
        .note = "* minder dan {0} inwoners: een paar hulpvragen veranderen het gemiddelde.",
        .villages = "Per kern", .spread = "Spreiding tussen kernen",
        .village = "kern", .requests = "hulpvragen", .minutes = "minuten reizen", .weeks = "weken wachten",
        .refusals = "niets vrij per 100",
        .lowest = "laagste", .highest = "hoogste", .difference = "verschil", .deviation = "standaardafwijking",
        .ratio = "hoogste / laagste"},
    .order = {
        .title = "Drie manieren om dezelfde vragen te helpen in {0}, {1}",
        .what = "Op volgorde: wie het eerst komt, spoed voor. Met prijzen: ook op volgorde, met de prijzen van een plan\n"
                "voor een verwacht jaar. Achteraf: het plan dat op de eerste dag iedereen kende.",
        .note = "{0} taken waarvoor een algemene voorziening of maatwerk kan. Telt een overschrijding van een budget extra,\n"
                "dan kost het plan achteraf {1}; met zo weinig wachtenden kan het niet voor minder dan {2}.",
        .no_prices = "Het plan voor het verwachte jaar heeft geen prijzen: beide volgordes zijn gelijk. Plan langer.",
        .small_note = "* minder dan {0} inwoners: een paar hulpvragen veranderen het gemiddelde.",
        .live = "op volgorde", .guided = "met prijzen", .hindsight = "achteraf",
        .village = "kern", .tasks = "taken", .in_all = "samen",
        .waiting = "niets beschikbaar", .urgent = "waarvan spoed", .tailored = "maatwerk", .cost = "kosten", .minutes = "minuten per bezoek",
        .weeks = "weken per maatwerk"},
    .gap = {
        .title = "Ontbrekend aanbod in {0}, {1}",
        .note = "{0} voorzieningen zijn toegekend omdat een algemene voorziening de taak niet of niet helemaal kon doen; "
                "samen {1}.",
        .gaps = "De duurste gaten van het jaar",
        .lines = "Per kern, leefgebied en maand",
        .remedies = "Wat één stap zou hebben gescheeld, opnieuw uitgerekend",
        .village = "kern", .task = "taak", .reason = "reden", .grants = "keer", .cost = "kosten",
        .facility = "voorziening", .domain = "leefgebied", .month = "maand", .saved = "bespaard", .fewer = "minder",
        .reasons = {"vol", "weinig vrijwilligers", "gesloten", "niet toegankelijk", "te ver", "ontbreekt"},
        .mending = {"{0}: {1} plaatsen per maand meer", "{0}: {1} vrijwilligers meer", "{0}: het hele jaar open",
                    "{0}: toegankelijk", "Wensbus {2} - {0}: {1} ritten per maand", "{0}: ook voor {2}"},
        .remedies_note = "Dezelfde hulpvragen, opnieuw verdeeld na één verandering. Onder nul: de plek die vrijkwam ging naar "
                         "wie anders niets had, of duurdere hulp nodig had."},
    .desire = {
        .title = "Olifantenpaadjes in {0}, {1}",
        .note = "Waar inwoners en medewerkers een eigen weg kiezen: aantallen hulpvragen. Een x staat voor een aantal onder {0}, of "
                "voor een ander aantal dat zo'n klein aantal zou verraden.",
        .villages = "Kernen: ", .all = "alle",
        .kept_back = "x",
        .deviations = {"wil een melding doen", "per brief", "per e-mail", "via een professional", "verwezen door een arts",
                       "doorgestuurd", "hulp van huisgenoten afgewezen", "mantelzorg afgewezen", "hulp uit netwerk afgewezen",
                       "algemene voorziening afgewezen", "eigen plan gevolgd", "anders dan het eigen plan",
                       "gewenste aanbieder niet eerst", "gekozen aanbieder kan niet", "gekozen aanbieder zonder contract",
                       "door een mens toegekend", "door een mens afgewezen", "stap door een mens bepaald",
                       "zaak door een mens bepaald"},
        .reasons = "Redenen die in {0} of meer zaken zijn gegeven"}};

constexpr ReportWords en{
    .budget = {
        .title = "Budgets of {0} on {1}",
        .method = "The forecast: working days to come bring as much new help as those that have passed. Help that runs costs "
                  "less this year the later it begins.",
        .budgets = "Budget per act",
        .act = "act", .budget = "budget", .committed = "committed", .granted = "granted", .forecast = "forecast",
        .overrun = "overrun", .runs_out = "runs out", .runs_on = "later",
        .expected = "± {0}",
        .granted_by_month = "Granted by month, for this year",
        .forecast_by_month = "Forecast of the whole year, as seen at the end of each month",
        .sum_left = "Left of all budgets together, by the forecast: {0}. The municipality pays what is short.",
        .old = "Old contracts that are dearer than new ones",
        .old_note = "What each month of delay costs while help still runs under the old contract.",
        .contract = "old contract", .cheaper = "new contract", .extra_per_month = "more per month",
        .team = "Cost of the work, for the team meeting",
        .team_note = "Provisions over their whole term, general facilities until the review.",
        .discipline = "discipline", .month = "this month", .year = "this year", .requests = "requests",
        .provisions = "provisions", .facilities = "facilities",
        .disciplines = {"Social support", "youth", "participation", "debts", "administration", "client support"}},
    .ceiling = {
        .title = "What ceilings cost in {0}, {1}",
        .note = "Of each grant the cheapest fitting provider counts that a ceiling alone kept out. The resident might have "
                "chosen otherwise: this is the price of the limit.",
        .ceilings = "By ceiling",
        .ceiling = "ceiling", .grants = "grants", .extra = "dearer by", .not_placed = "no place",
        .first_on = "full from",
        .shared = "{0} (shared)",
        .in_all = "in all",
        .grow = "Who is good and cheaper, and could grow",
        .grow_note = "Tariff below and quality above the mean of the product. Below it who gives the help now: dearer, or of lower "
                     "quality.",
        .contract = "contract", .tariff = "tariff (mean)", .quality = "quality (mean)",
        .beside_mean = "{0} ({1})",
        .instead = "  now at {0}",
        .nobody = "Nobody."},
    .shift = {
        .title = "From heavy to light in {0}, {1}",
        .note = "Without the ladder all of a task would be tailored, at the average price of what is granted now.",
        .tasks = "By kind of task",
        .task = "task", .count = "tasks", .light = "light", .mixed = "part", .heavy = "heavy", .shifted = "shifted",
        .granted = "granted", .without = "without ladder",
        .by_rung = "What each rung took of the tasks, in percent of the amount",
        .rung = "task", .share = "share",
        .closing = "Without the ladder {0}; granted {1} and general facilities {2}; difference {3}.",
        .open = "Not settled yet: {0} tasks.",
        .in_all = "in all"},
    .even = {
        .title = "Even service in {0}, {1}",
        .note = "* fewer than {0} inhabitants: a few requests move its means.",
        .villages = "By village", .spread = "Spread between villages",
        .village = "village", .requests = "requests", .minutes = "minutes of travel", .weeks = "weeks of waiting",
        .refusals = "nothing free per 100",
        .lowest = "lowest", .highest = "highest", .difference = "difference", .deviation = "standard deviation",
        .ratio = "highest / lowest"},
    .order = {
        .title = "Three ways to serve the same requests in {0}, {1}",
        .what = "Live: who comes first, urgent ones before. With prices: live too, by the prices of a plan over an expected\n"
                "year. Hindsight: the plan that knew everybody on the first day.",
        .note = "{0} tasks for which a general facility or a provision is possible. Where overruns of budgets count extra, the\n"
                "plan in hindsight costs {1}; with so few who get nothing it cannot be less than {2}.",
        .no_prices = "The plan of the expected year has no prices: both live orders are the same. Plan longer.",
        .small_note = "* fewer than {0} inhabitants: a few requests move its means.",
        .live = "live", .guided = "with prices", .hindsight = "hindsight",
        .village = "village", .tasks = "tasks", .in_all = "in all",
        .waiting = "nothing free", .urgent = "urgent", .tailored = "tailored", .cost = "cost", .minutes = "minutes per visit",
        .weeks = "weeks per provision"},
    .gap = {
        .title = "Gaps in {0}, {1}",
        .note = "{0} provisions were granted because a general facility could not take the task or all of it; together {1}.",
        .gaps = "The dearest gaps of the year",
        .lines = "By village, area of life and month",
        .remedies = "What one step would have made of it, solved again",
        .village = "village", .task = "task", .reason = "reason", .grants = "times", .cost = "cost",
        .facility = "facility", .domain = "area of life", .month = "month", .saved = "saved", .fewer = "fewer",
        .reasons = {"full", "too few volunteers", "closed", "not accessible", "too far", "missing"},
        .mending = {"{0}: {1} more places a month", "{0}: {1} more volunteers", "{0}: open all year", "{0}: accessible",
                    "bus {2} - {0}: {1} rides a month", "{0}: also for {2}"},
        .remedies_note = "The same requests, allocated again after one change. Below zero: the place that came free went to somebody "
                         "who had nothing, or whose other help was dearer."},
    .desire = {
        .title = "Desire paths in {0}, {1}",
        .note = "Where residents and workers choose a way of their own: numbers of requests. An x stands for a number below {0}, or for "
                "another that would give such a small number away.",
        .villages = "Villages: ", .all = "all",
        .kept_back = "x",
        .deviations = {"wants to make a report", "by letter", "by e-mail", "through a professional", "referred by a doctor",
                       "forwarded", "help of housemates declined", "informal care declined", "help of network declined",
                       "general facility declined", "own plan followed", "otherwise than the own plan",
                       "wished provider not first", "picked provider not possible", "picked provider not contracted",
                       "granted by a person", "refused by a person", "step set by a person", "case set by a person"},
        .reasons = "Reasons that were given in {0} cases or more"}};

constexpr bool no_text_missing(ReportWords const& w) {
  return all_filled(w.budget.disciplines, w.gap.reasons, w.gap.mending, w.desire.deviations);
}
static_assert(no_text_missing(nl) && no_text_missing(en));

}  // namespace

ReportWords const& report_words(Language language) { return language == Language::dutch ? nl : en; }

}  // namespace kanteling::reporting
