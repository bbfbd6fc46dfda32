// SPDX-License-Identifier: Apache-2.0
#include "reporting/contribution_words.hpp"

#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr ContributionWords contribution_nl{
    .one = {"{0} per maand.", "{0} per vier weken."},
    .in_all = {"{0} in {1} maanden samen.", "{0} in {1} keer vier weken samen."},
    .no_amount = "Geen bedrag bekend: hiervoor gelden andere regels.",
    .some_other_rules = "Voor {0} daarvan gelden andere regels; dat bedrag zit er niet bij.",
    .proposal = "Let op, dit is geen wet: {0}.",
    .household = "Huishouden: {0}.",
    .rule = "Zo wordt gerekend: {0}.",
    .month = "{0} {1}",
    .span = "{0} tot en met {1}",
    .open_span = "vanaf {0}",
    .of_period = "{0}: {1}",
    .not_in_use = "Er is dan geen hulp die meetelt.",
    .not_due_yet =
        "Er is dan geen hulp die meetelt. Hulp telt vanaf de maand na het begin, of vanaf het begin als "
        "dat de 1e is ({0}).",
    .step = "{0}: {1} ({2})",
    .step_no_amount = "{0} ({1})",
    .exempt = "{0}: {1}",
    .recalled_source = "{0}, uit het hoofd",
    .stated_source = "{0}, zoals opgegeven",
    .sources_disagree = "Bronnen spreken elkaar tegen over dit bedrag:",
    .source_states = "{0}: {1}, gezien in {2}",
    .recalled = "Uit het hoofd: dit bedrag is niet in een gepubliceerde bron gezien. Kijk het eerst na.",
    .made = "Gemaakt op {0}. Toestemming is gegeven door {1}, op {2}.",
};

constexpr ContributionWords contribution_en{
    .one = {"{0} per month.", "{0} per four weeks."},
    .in_all = {"{0} in {1} months together.", "{0} in {1} times four weeks together."},
    .no_amount = "No amount is known: other rules apply to this.",
    .some_other_rules = "Other rules apply to {0} of them; their amount is left out.",
    .proposal = "Mind, this is not law: {0}.",
    .household = "Household: {0}.",
    .rule = "How it is computed: {0}.",
    .month = "{0} {1}",
    .span = "{0} to {1}",
    .open_span = "from {0}",
    .of_period = "{0}: {1}",
    .not_in_use = "No help that counts is in use then.",
    .not_due_yet =
        "No help that counts is in use then. Help counts from the month after its start, or from its start "
        "where that is the 1st ({0}).",
    .step = "{0}: {1} ({2})",
    .step_no_amount = "{0} ({1})",
    .exempt = "{0}: {1}",
    .recalled_source = "{0}, recalled",
    .stated_source = "{0}, as stated",
    .sources_disagree = "Sources disagree about this amount:",
    .source_states = "{0}: {1}, seen in {2}",
    .recalled = "Recalled: this amount was not seen in a published source. Check it first.",
    .made = "Made on {0}. Consent was given by {1}, on {2}.",
};

constexpr AmountWords amounts_nl{
    .groups = {"Vaste eigen bijdrage Wmo", "Eigen bijdrage Wmo naar inkomen, 2015 tot en met 2018",
               "Hoeveel lager het inkomen van dit jaar moet zijn",
               "Eigen bijdrage Wmo: wetsvoorstel, geen wet", "Leerlingenvervoer: inkomensgrens",
               "Leerlingenvervoer: bijdrage per jaar boven 20 km",
               "Dwangsom bij niet tijdig beslissen, per dag", "Dwangsom: het hoogste bedrag"},
    .evidence = {"gezien", "berekend", "uit het hoofd", "gekozen"},
    .flat = {"{0} per maand", "{0} per vier weken"},
    .rule = "{0}, en {1} van wat het inkomen in een jaar boven {2} is, verdeeld over {3} periodes",
    .rule_highest = "{0}, hoogstens {1}",
    .per_day = "{0} (eerste 14 dagen), {1} (14 dagen daarna), {2} (andere dagen)",
    .band = "inkomen tot en met {0}: {1}",
    .amount = "{0}: {1} ({2})",
    .open_period = "vanaf {0}",
    .source = "Bron: {0}, gezien in {1}, opgezocht op {2}",
    .source_unseen = "Bron: {0}, opgezocht op {1}",
    .states = "Zegt iets anders, {0}. {1}",
    .none = "Geen bedragen.",
    .doubts = "Fouten en twijfels",
    .no_doubts = "Geen fouten en geen twijfels.",
    .doubt = {"fout, omgekeerde periode", "fout, overlap", "fout, geen bron", "fout, niet in een bron",
              "fout, bron van een andere tijd", "gat", "bronnen spreken elkaar tegen", "uit het hoofd"},
};

constexpr AmountWords amounts_en{
    .groups = {"Flat own contribution, Wmo", "Own contribution by income, Wmo, 2015 to 2018",
               "How much lower the income of the year itself must be",
               "Own contribution, Wmo: a bill, not law", "Pupil transport: income limit",
               "Pupil transport: contribution a year beyond 20 km", "Penalty for a late decision, per day",
               "Penalty for a late decision: the most"},
    .evidence = {"seen", "computed", "recalled", "chosen"},
    .flat = {"{0} per month", "{0} per four weeks"},
    .rule = "{0}, and {1} of what the income of a year is above {2}, spread over {3} periods",
    .rule_highest = "{0}, at most {1}",
    .per_day = "{0} (first 14 days), {1} (14 days after), {2} (other days)",
    .band = "income up to {0}: {1}",
    .amount = "{0}: {1} ({2})",
    .open_period = "from {0}",
    .source = "Source: {0}, seen in {1}, looked up on {2}",
    .source_unseen = "Source: {0}, looked up on {1}",
    .states = "States something else, {0}. {1}",
    .none = "No amounts.",
    .doubts = "Faults and doubts",
    .no_doubts = "No faults and no doubts.",
    .doubt = {"wrong, reversed period", "wrong, overlap", "wrong, no source", "wrong, in no source",
              "wrong, source of another time", "gap", "sources disagree", "recalled"},
};

/// Cautions that are no ContributionCaution: those of other amounts, in Dutch.
constexpr std::array<std::array<std::string_view, 2>, 2> cautions_nl{{
    {law::penalty_caution_2026,
     "Volgens explore.law verandert Awb 4:17 op 2026-01-01; nieuwe bedragen zijn niet gezien: kijk het na."},
    {law::pupil_transport_bands.front().caution,
     "Bedragen van de modelverordening van de VNG: de verordening van de gemeente beslist."},
}};

constexpr bool no_text_missing(ContributionWords const& c, AmountWords const& a) {
  return all_filled(c.one, c.in_all, a.groups, a.evidence, a.flat, a.doubt);
}
static_assert(no_text_missing(contribution_nl, amounts_nl) && no_text_missing(contribution_en, amounts_en));

}  // namespace

ContributionWords const& contribution_words(Language language) {
  return language == Language::dutch ? contribution_nl : contribution_en;
}

AmountWords const& amount_words(Language language) {
  return language == Language::dutch ? amounts_nl : amounts_en;
}

std::string_view caution_text(std::string_view caution, Language language) {
  if (language == Language::english) return caution;
  for (law::ContributionCautionName const& name : law::contribution_caution_names)
    if (name.english == caution) return name.dutch;
  for (auto const& [english, dutch] : cautions_nl)
    if (english == caution) return dutch;
  return caution;
}

}  // namespace kanteling::reporting
