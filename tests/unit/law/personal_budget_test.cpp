// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/personal_budget.hpp"

#include "dates.hpp"

namespace kanteling::law {
namespace {

constexpr std::array<Assessed, 3> all_states{Assessed::not_assessed, Assessed::met, Assessed::not_met};

/// Everything is met and nothing stands in the way.
PersonalBudgetFacts fine() {
  return {date("2026-03-02"), Assessed::met, Assessed::met,
          Assessed::met,      Assessed::met, BudgetCosts{Cents{9000}, Cents{10000}},
          Assessed::not_met};
}

PersonalBudgetAnswer answer(PersonalBudgetFacts const& facts) {
  return assess_personal_budget(facts).value();
}
BudgetVerdict verdict(PersonalBudgetFacts const& facts) {
  return answer(facts).verdict;
}

std::string trouble(PersonalBudgetFacts const& facts) {
  auto const result = assess_personal_budget(facts);
  if (result) return "none";
  return result.error().size() == 1 ? to_string(result.error().front()) : "not one problem";
}

TEST(PersonalBudget, CanBeGrantedWhereAllConditionsAreMet) {
  EXPECT_EQ(verdict(fine()), BudgetVerdict::can_be_granted);
  EXPECT_EQ(text_nl(answer(fine())), "Een persoonsgebonden budget kan: aan alle voorwaarden is voldaan.");
  EXPECT_EQ(text_en(answer(fine())), "A personal budget is possible: all conditions are met.");
}

TEST(PersonalBudget, IsNotGrantedWhereOneOfTheThreeConditionsIsNotMet) {
  for (Assessed PersonalBudgetFacts::*condition :
       {&PersonalBudgetFacts::able, &PersonalBudgetFacts::reasoned, &PersonalBudgetFacts::quality}) {
    PersonalBudgetFacts f = fine();
    f.*condition = Assessed::not_met;
    EXPECT_EQ(verdict(f), BudgetVerdict::cannot_be_granted);
    // One condition that is not met decides, whatever else is still open.
    f.costs.reset();
    f.earlier_revision = Assessed::not_assessed;
    EXPECT_EQ(verdict(f), BudgetVerdict::cannot_be_granted);
  }
}

TEST(PersonalBudget, IsHelpInKindForWhoDoesNotWantIt) {
  PersonalBudgetFacts f;
  f.on = date("2026-03-02");
  f.wanted = Assessed::not_met;
  f.able = Assessed::not_met;
  EXPECT_EQ(verdict(f), BudgetVerdict::not_wanted);
}

TEST(PersonalBudget, IsOpenWhileAnythingIsNotAssessed) {
  for (Assessed PersonalBudgetFacts::*condition :
       {&PersonalBudgetFacts::wanted, &PersonalBudgetFacts::able, &PersonalBudgetFacts::reasoned,
        &PersonalBudgetFacts::quality, &PersonalBudgetFacts::earlier_revision}) {
    PersonalBudgetFacts f = fine();
    f.*condition = Assessed::not_assessed;
    EXPECT_EQ(verdict(f), BudgetVerdict::not_assessed_yet);
  }
  PersonalBudgetFacts f = fine();
  f.costs.reset();
  EXPECT_EQ(verdict(f), BudgetVerdict::not_assessed_yet);
  EXPECT_TRUE(answer(f).missing(BudgetCondition::dearer));
  EXPECT_FALSE(answer(f).dearer);
}

TEST(PersonalBudget, NothingIsAssessedUntilSomebodySaysSo) {
  PersonalBudgetFacts f;
  f.on = date("2026-03-02");
  PersonalBudgetAnswer const a = answer(f);
  EXPECT_EQ(a.verdict, BudgetVerdict::not_assessed_yet);
  for (Assessed state : a.conditions) EXPECT_EQ(state, Assessed::not_assessed);
}

TEST(PersonalBudget, MayBeRefusedOnlyForThePartThatIsDearer) {
  PersonalBudgetFacts f = fine();
  f.costs = BudgetCosts{Cents{10001}, Cents{10000}};
  PersonalBudgetAnswer const a = answer(f);
  EXPECT_EQ(a.verdict, BudgetVerdict::person_decides);
  EXPECT_EQ(a.dearer, Cents{1});
  EXPECT_EQ(a.not_dearer, Cents{10000});
}

TEST(PersonalBudget, IsNotDearerAtTheSameCost) {
  PersonalBudgetFacts f = fine();
  f.costs = BudgetCosts{Cents{10000}, Cents{10000}};
  EXPECT_EQ(verdict(f), BudgetVerdict::can_be_granted);
  EXPECT_EQ(answer(f).dearer, Cents{0});
  EXPECT_EQ(answer(fine()).dearer, Cents{0});
  EXPECT_EQ(answer(fine()).not_dearer, Cents{9000});
}

TEST(PersonalBudget, AnEarlierRevisionLeavesItToAPerson) {
  PersonalBudgetFacts f = fine();
  f.earlier_revision = Assessed::met;
  EXPECT_EQ(verdict(f), BudgetVerdict::person_decides);
}

TEST(PersonalBudget, AGroundToRefuseNeverDecides) {
  for (Assessed wanted : all_states)
    for (Assessed able : all_states)
      for (Assessed revision : all_states) {
        PersonalBudgetFacts f = fine();
        f.wanted = wanted;
        f.able = able;
        f.earlier_revision = revision;
        bool const refused = verdict(f) == BudgetVerdict::cannot_be_granted;
        EXPECT_EQ(refused, wanted != Assessed::not_met && able == Assessed::not_met);
      }
}

TEST(PersonalBudget, EveryConditionCitesItsArticle) {
  constexpr std::array<std::string_view, budget_condition_count> articles{
      "2.3.6(1)", "2.3.6(2)a", "2.3.6(2)b", "2.3.6(2)c", "2.3.6(5)a", "2.3.6(5)b"};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Citation const& source = name_of(static_cast<BudgetCondition>(i)).source;
    EXPECT_EQ(source.article, articles[i]);
    EXPECT_EQ(source.evidence, Evidence::seen);
    EXPECT_EQ(source.level, NormLevel::act);
  }
}

TEST(PersonalBudget, SaysPerConditionWhatWasFoundOrIsMissing) {
  PersonalBudgetFacts f = fine();
  f.able = Assessed::not_met;
  f.quality = Assessed::not_assessed;
  f.earlier_revision = Assessed::met;
  EXPECT_EQ(
      text_nl(answer(f)),
      "Een persoonsgebonden budget kan zo niet: aan een voorwaarde is niet voldaan.\n"
      "- Niet voldaan: De inwoner kan de taken van het budget aan, zelf of met hulp. (Wmo 2015, 2.3.6(2)a)\n"
      "- Beoordeel de hulp die de inwoner wil inkopen. (Wmo 2015, 2.3.6(2)c)\n"
      "- Een eerder besluit is herzien of ingetrokken (2.3.10, lid 1, onder a, d of e). (Wmo 2015, "
      "2.3.6(5)b)");
  EXPECT_EQ(
      text_en(answer(f)),
      "A personal budget is not possible like this: a condition is not met.\n"
      "- Not met: The resident can do what the budget asks, alone or with help. (Wmo 2015, 2.3.6(2)a)\n"
      "- Judge the help that the resident wants to buy. (Wmo 2015, 2.3.6(2)c)\n"
      "- An earlier decision was revised or withdrawn (2.3.10(1), under a, d or e). (Wmo 2015, 2.3.6(5)b)");
}

TEST(PersonalBudget, SaysThatAPersonDecides) {
  PersonalBudgetFacts f = fine();
  f.costs = BudgetCosts{Cents{12000}, Cents{10000}};
  EXPECT_EQ(
      text_nl(answer(f)),
      "De gemeente mag weigeren, maar hoeft dat niet. Een medewerker beslist en legt uit waarom.\n"
      "- De inkoop kost meer dan dezelfde hulp in natura; alleen dat meerdere mag de gemeente weigeren. "
      "(Wmo 2015, 2.3.6(5)a)");
}

TEST(PersonalBudget, RefusesADayBeforeTheActAndNegativeCosts) {
  PersonalBudgetFacts f = fine();
  f.on = date("2014-12-31");
  EXPECT_EQ(trouble(f), "on: 2014-12-31; expected a day from 2015-01-01 on, when the Wmo 2015 began");
  f = fine();
  f.costs = BudgetCosts{Cents{-1}, Cents{0}};
  EXPECT_EQ(trouble(f), "costs.bought: -1 cents; expected 0 cents or more");
  f.costs = BudgetCosts{Cents{0}, Cents{-100}};
  EXPECT_EQ(trouble(f), "costs.in_kind: -100 cents; expected 0 cents or more");
  f.costs = BudgetCosts{Cents{0}, Cents{0}};
  f.on = date("2015-01-01");
  EXPECT_EQ(trouble(f), "none");
}

}  // namespace
}  // namespace kanteling::law
