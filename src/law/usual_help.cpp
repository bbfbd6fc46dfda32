// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/usual_help.hpp"

#include <utility>

#include "kanteling/law/parameter.hpp"

namespace kanteling::law {
namespace {

constexpr std::int32_t age_years_max = 130;  // older is a slip of the pen

std::string band_name(std::size_t i) {
  return "bands[" + std::to_string(i) + "]";
}

std::string level_problem(UsualHelpTable const& table) {
  NormLevel const level = table.source.level;
  if (table.act == Act::youth && level != NormLevel::bylaw)
    return "a bylaw: in youth help a policy rule alone does not carry it (CRVB:2024:1095)";
  if (level != NormLevel::bylaw && level != NormLevel::policy_rule)
    return "a bylaw or a policy rule: bands by age are local policy";
  return "";
}

void check_head(UsualHelpTable const& table, std::vector<Problem>& problems) {
  // What is recalled is nobody's policy yet; whether it may be used is asked where it is used.
  if (table.municipality.empty() && table.source.evidence != Evidence::recalled)
    problems.push_back({"municipality", "nothing", "the municipality whose policy this is"});
  if (table.act != Act::wmo && table.act != Act::youth)
    problems.push_back({"act", std::string(name_of(table.act).code), "wmo or youth"});
  if (table.source.act.empty())
    problems.push_back({"source.act", "nothing", "the title of the bylaw or policy rule"});
  if (std::string expected = level_problem(table); !expected.empty())
    problems.push_back({"source.level", "a level that cannot carry it", std::move(expected)});
  if (table.bands.empty()) problems.push_back({"bands", "none", "one band or more"});
}

void check_band(AgeBand const& band, std::string const& where, std::vector<Problem>& problems) {
  if (band.from_age_years < 0 || band.from_age_years > age_years_max)
    problems.push_back({where + ".from_age_years", std::to_string(band.from_age_years), "0 .. 130"});
  if (band.to_age_years && *band.to_age_years < band.from_age_years)
    problems.push_back({where + ".to_age_years", std::to_string(*band.to_age_years),
                        std::to_string(band.from_age_years) + " or more"});
  if (band.expected.code.empty() || band.expected.text_nl.empty() || band.expected.text_en.empty())
    problems.push_back(
        {where + ".expected", "an empty text", "a code and what may be asked, in both languages"});
}

/// Two bands that stand after each other: the second must begin the year after the first ends.
void check_joint(AgeBand const& before, AgeBand const& band, std::string const& where,
                 std::vector<Problem>& problems) {
  std::string const from = std::to_string(band.from_age_years);
  if (band.from_age_years <= before.from_age_years)
    problems.push_back({where + ".from_age_years", from,
                        "bands by age: more than " + std::to_string(before.from_age_years)});
  else if (!before.to_age_years)
    problems.push_back({where + ".from_age_years", from + ", inside a band without end",
                        "an end of the band before, " + std::to_string(band.from_age_years - 1)});
  else if (band.from_age_years <= *before.to_age_years)
    problems.push_back(
        {where + ".from_age_years",
         from + ": overlaps the band before, which ends at " + std::to_string(*before.to_age_years),
         std::to_string(*before.to_age_years + std::int64_t{1})});
  else if (band.from_age_years - 1 > *before.to_age_years)
    problems.push_back({where + ".from_age_years",
                        from + ": leaves a gap after " + std::to_string(*before.to_age_years),
                        std::to_string(*before.to_age_years + std::int64_t{1})});
}

void check_exceptions(Housemate const& housemate, Date on, std::vector<Problem>& problems) {
  std::optional<std::size_t> hit;
  for (std::size_t i = 0; i < housemate.exceptions.size(); ++i) {
    UsualHelpException const& e = housemate.exceptions[i];
    std::string const where = "exceptions[" + std::to_string(i) + "]";
    if (e.reason.empty())
      problems.push_back({where + ".reason", "nothing", "why this person is an exception"});
    if (e.expected.code.empty() || e.expected.text_nl.empty() || e.expected.text_en.empty())
      problems.push_back(
          {where + ".expected", "an empty text", "a code and what may be asked, in both languages"});
    if (e.valid.to && *e.valid.to < e.valid.from)
      problems.push_back({where + ".valid", detail::to_text(e.valid), "a last day on or after the first"});
    if (!e.valid.contains(on)) continue;
    if (hit)
      problems.push_back(
          {where + ".valid",
           detail::to_text(e.valid) + ", when exceptions[" + std::to_string(*hit) + "] holds too",
           "one exception on " + to_string(on)});
    hit = i;
  }
}

std::vector<Problem> problems_of(UsualHelpTable const& table, Housemate const& housemate, Date on,
                                 Recalled recalled) {
  std::vector<Problem> problems = find_problems(table);
  if (table.source.evidence == Evidence::recalled && recalled == Recalled::refuse)
    problems.push_back({"source", "recalled, not seen in a published source",
                        "the municipality's own bands with their source, or the caller's word that what is "
                        "recalled may be used"});
  if (!table.source.valid.contains(on))
    problems.push_back(
        {"source.valid", detail::to_text(table.source.valid), "bands that hold on " + to_string(on)});
  if (housemate.age_years < 0 || housemate.age_years > age_years_max)
    problems.push_back({"age_years", std::to_string(housemate.age_years), "0 .. 130"});
  check_exceptions(housemate, on, problems);
  return problems;
}

UsualHelpNorm norm_of(UsualHelpTable const& table, Housemate const& housemate, Date on) {
  UsualHelpNorm norm;
  norm.source = table.source;
  for (UsualHelpException const& e : housemate.exceptions) {
    if (!e.valid.contains(on)) continue;
    norm.may_ask = e.expected;
    norm.ground = UsualHelpGround::exception;
    norm.exception_reason = e.reason;
    return norm;
  }
  for (AgeBand const& band : table.bands) {
    if (!band.contains(housemate.age_years)) continue;
    norm.may_ask = band.expected;
    return norm;
  }
  // The last band has no end, so only the young are left.
  norm.ground = UsualHelpGround::below_bands;
  norm.may_ask = {"nothing", "Van een kind van deze leeftijd wordt niets gevraagd.",
                  "Nothing is asked of a child of this age."};
  return norm;
}

void say_what_comes_next(UsualHelpNorm& norm, Housemate const& housemate, Date on) {
  bool const asks_nothing = norm.may_ask.code == "nothing";
  norm.still_to_discuss = !asks_nothing && (!housemate.discussed || on < *housemate.discussed);
  if (asks_nothing) {
    norm.next_nl = "Er wordt niets gevraagd.";
    norm.next_en = "Nothing is asked.";
  } else if (norm.still_to_discuss) {
    norm.next_nl = "Bespreek met de huisgenoot zelf wat mag worden gevraagd, en schrijf op wat die zegt.";
    norm.next_en = "Discuss with the housemate what may be asked, and write down what they say.";
  } else {
    norm.next_nl =
        "Kijk in het verslag wat de huisgenoot zei en wat haalbaar is. De norm alleen is niet genoeg.";
    norm.next_en =
        "See in the record what the housemate said and what is feasible. The norm alone is not enough.";
  }
}

}  // namespace

UsualHelpTable recalled_usual_help() {
  return {
      "",
      Act::wmo,
      {"CIZ-protocol gebruikelijke zorg",
       "",
       NormLevel::policy_rule,
       Evidence::recalled,
       {make_date(2015, 1, 1), std::nullopt}},
      {{5,
        12,
        {"light_tasks", "Lichte taken, zoals de tafel dekken.", "Light tasks, such as laying the table."}},
       {13, 17, {"own_room_and_dishes", "De eigen kamer en de afwas.", "Their own room and the dishes."}},
       {18,
        22,
        {"single_household", "Wat bij een huishouden van één persoon hoort.",
         "What belongs to a household of one person."}},
       {23,
        std::nullopt,
        {"full_household", "Het hele huishouden overnemen.", "Taking over the whole household."}}}};
}

std::vector<Problem> find_problems(UsualHelpTable const& table) {
  std::vector<Problem> problems;
  check_head(table, problems);
  for (std::size_t i = 0; i < table.bands.size(); ++i) {
    check_band(table.bands[i], band_name(i), problems);
    if (i > 0) check_joint(table.bands[i - 1], table.bands[i], band_name(i), problems);
  }
  if (!table.bands.empty() && table.bands.back().to_age_years)
    problems.push_back({band_name(table.bands.size() - 1) + ".to_age_years",
                        std::to_string(*table.bands.back().to_age_years) + ": leaves a gap above it",
                        "no end of the last band"});
  return problems;
}

Result<UsualHelpNorm> usual_help(UsualHelpTable const& table, Housemate const& housemate, Date on,
                                 Recalled recalled) {
  std::vector<Problem> problems = problems_of(table, housemate, on, recalled);
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  UsualHelpNorm norm = norm_of(table, housemate, on);
  say_what_comes_next(norm, housemate, on);
  return norm;
}

}  // namespace kanteling::law
