// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/core/quantity.hpp"
#include "kanteling/law/act.hpp"
#include "kanteling/law/checklist.hpp"
#include "kanteling/law/clock.hpp"
#include "kanteling/law/penalty.hpp"
#include "kanteling/law/personal_budget.hpp"
#include "kanteling/people/case.hpp"
#include "kanteling/supply/caseworker.hpp"
#include "kanteling/supply/offer.hpp"
#include "kanteling/triage/hook.hpp"
#include "kanteling/triage/rung.hpp"

namespace kanteling::triage {

/// A rule that fired: position of its table in the package and of the rule in the table.
struct RuleRef {
  std::uint32_t table = 0;
  std::uint32_t rule = 0;
  friend bool operator==(RuleRef const&, RuleRef const&) = default;
};

/// One call of a hook: which table, where in the case, what fired, and what could fire if more were known.
struct TraceStep {
  std::uint32_t table = 0;
  std::int32_t need = -1;  ///< position in the case, -1 for the whole case
  std::int32_t task = -1;  ///< position in the need, -1 for the whole need
  std::vector<std::uint32_t> fired = {};
  std::vector<std::uint32_t> possible = {};
};

enum class Verdict : std::uint8_t {
  covers,          ///< all that was left of the task
  covers_part,     ///< some of it
  does_not_apply,  ///< looked at: brings nothing for this task
  declined,        ///< possible, but the resident (or helper) does not want it
  not_assessed,    ///< nobody was asked yet: neither zero nor all
  admissible,      ///< tailored: may be proposed for what remains
  refusable,       ///< tailored: the law lets the municipality refuse; a human decides
};

/// A use of a general facility that a finding counts on.
struct FacilityUse {
  supply::FacilityOffer offer;
  std::int64_t places = 0;  ///< per period of the task
  std::int64_t amount = 0;  ///< of the task that these places cover
};

/// Whether those whose help counts said so.
enum class Agreement : std::uint8_t { not_needed, agreed, not_asked, declined };

/// What a rung answers to the household's own plan.
enum class PlanVerdict : std::uint8_t { followed, followed_in_part, not_followed, to_discuss };

/// Why the household's own plan is not followed, or not in full. `none`: it is.
enum class PlanReason : std::uint8_t {
  none,
  not_discussed,     ///< nobody was asked yet
  not_agreed,        ///< who would do it has not said yes
  declined,          ///< who would do it would rather not
  stated_otherwise,  ///< what was stated about the task goes before the plan
  by_rule,           ///< the rule of the finding says so
  no_offer,          ///< no general facility that suits has room
  by_person,         ///< a person decided otherwise than the rules
  nothing_left,      ///< steps before it cover the task
  not_weighed_yet,   ///< the inquiry weighs it
  goes_elsewhere,    ///< the need is answered without the steps
  no_such_task       ///< the need has no such task
};

struct PlanAnswer {
  std::int64_t proposed = 0;  ///< of the task, as the plan says
  PlanVerdict verdict = PlanVerdict::to_discuss;
  PlanReason reason = PlanReason::none;
};

/// An item of the own plan that no finding answers, and why.
struct PlanItemBeside {
  std::uint32_t item = 0;  ///< position in the items of the plan
  PlanReason reason = PlanReason::no_such_task;
};

/// What a person decided of the case as a whole.
struct CaseOverride {
  std::uint32_t overridden = 0;       ///< position in Case::overrides
  std::optional<bool> by_rules = {};  ///< whether the rules said the same; none: they gave no answer yet
};

/// One applied step of the ladder for one task.
struct Finding {
  Rung rung = Rung::own_strength;
  Verdict verdict = Verdict::not_assessed;
  std::int64_t covered = 0;  ///< of the task
  std::optional<RuleRef> rule = {};
  std::vector<people::FactId> facts_used = {};  ///< known inputs of the table, ascending
  /// Unknown inputs that decide, ascending; with `covers_part` of a general facility: what stands between the
  /// resident and a further offer.
  std::vector<people::FactId> missing = {};
  std::vector<FacilityUse> uses = {};  ///< general facility only
  std::vector<supply::RefusedOffer> refused = {};  ///< general facility only: why the others cannot
  Agreement agreement = Agreement::not_needed;
  std::vector<std::string> by = {};  ///< codes of the residents and relations who cover it, where the case names them
  std::optional<PlanAnswer> own_plan = {};       ///< where the household's own plan says something of this step
  std::optional<std::uint32_t> overridden = {};  ///< position in Case::overrides of who decided otherwise
  std::int64_t covered_by_rules = 0;        ///< what the rules said, where somebody decided otherwise
  Verdict by_rules = Verdict::not_assessed;  ///< the same; of a tailored provision: what they proposed
};

/// What became of one task: covered by rungs + remainder = amount, exactly.
struct TaskPlan {
  people::TaskKind kind = people::TaskKind::light_cleaning;
  Quantity amount;
  std::vector<Finding> findings = {};  ///< in the order of the ladder, up to the rung that covered the rest
  std::int64_t remainder = 0;     ///< what no rung below the tailored provision covers
  /// Every rung walked was assessed and no other act may go before, or a person decided: the remainder may be granted.
  /// Where the remainder is 0 a rung before it may still be open, and nothing is to be granted.
  bool settled = false;
};

/// Whether another act or insurance goes before the ladder (health insurance, education, work, long-term
/// care).
enum class GateVerdict : std::uint8_t { stays, other_act, not_assessed };

struct GateFinding {
  GateVerdict verdict = GateVerdict::not_assessed;
  std::string other_act = {};  ///< as the policy says, e.g. "zvw"; empty where it stays here
  std::optional<RuleRef> rule = {};
  std::vector<people::FactId> facts_used = {};
  std::vector<people::FactId> missing = {};
};

/// Consent of a person to youth help being given, asked by the age of the child. It holds up giving the help,
/// never the decision.
enum class ConsentState : std::uint8_t { given, not_asked, refused, no_longer };

struct NeededConsent {
  std::string by = {};  ///< code of a resident or relation; empty: a holder of authority whom the case does not name
  ConsentState state = ConsentState::not_asked;
  bool own = false;  ///< of the young person; where it is the only one, nobody else is asked
};

/// Asked, and not given or taken back: the youth help does not start, whatever is decided.
constexpr bool is_withheld(NeededConsent const& consent) {
  return consent.state == ConsentState::refused || consent.state == ConsentState::no_longer;
}

/// The result of a route by criteria or crisis. meets: the municipality itself grants it (a card, a cost).
/// provides: met, and help in kind may be proposed.
enum class CriteriaVerdict : std::uint8_t { meets, provides, does_not_meet, needs_advice, unknown };

struct CriteriaFinding {
  CriteriaVerdict verdict = CriteriaVerdict::unknown;
  std::optional<RuleRef> rule = {};
  std::string result = {};  ///< what is proposed, as the table says, e.g. "driver_card"
  std::vector<people::FactId> facts_used = {};
  std::vector<people::FactId> missing = {};
  std::optional<std::uint32_t> overridden = {};  ///< position in Case::overrides of who decided otherwise
  CriteriaVerdict by_rules = CriteriaVerdict::unknown;  ///< what the rules said, where somebody decided otherwise
};

/// The whole why of one need: a legal product.
struct StepPlan {
  law::Act act = law::Act::none;
  Route route = Route::ladder;
  std::vector<TaskPlan> tasks = {};
  std::optional<CriteriaFinding> criteria = {};
  std::optional<GateFinding> gate = {};  ///< ladder, from the inquiry on
  std::vector<std::string> circle = {};  ///< whose situation counts under the act: codes of residents and relations
  /// Of whom nobody asked whether they hold authority over the child: codes of residents and relations.
  std::vector<std::string> authority_unknown = {};
  std::vector<NeededConsent> consents = {};  ///< youth help
  /// Youth help to somebody who is 18 by now: since when, and who. People say which act goes on.
  std::optional<Date> adult_since = {};
  std::string adult = {};
  /// Where a provision may be granted and buying it was asked for.
  std::optional<law::PersonalBudgetAnswer> personal_budget = {};
};

/// What must be investigated, offered or told whatever the outcome.
enum class Duty : std::uint8_t {
  confirm_receipt,          ///< Wmo 2.3.2(1)
  offer_client_support,     ///< Wmo 2.3.2(3), to the resident and the carer
  tell_personal_plan,       ///< Wmo 2.3.2(2), seven days to hand it in
  weigh_own_plan,           ///< Wmo 2.3.2(5), where one was handed in
  investigate_seven_items,  ///< Wmo 2.3.2(4) a-g
  ask_carer_needs,          ///< Wmo 2.3.2(4)d
  explain_personal_budget,  ///< Wmo 2.3.2(6)
  give_written_result,      ///< Wmo 2.3.2(8)
  tell_report_possible,     ///< a question settled at the desk: a report remains possible
  ask_own_plan_family,      ///< Jeugdwet 4.1.2
  tell_decision_late,  ///< Awb 4:14: the term of the decision is over and nobody was told that it comes later
  grant_advance,       ///< Participatiewet 52: four weeks after the application without a decision
  ask_consent,         ///< youth help: before help is given, of whom the age of the child asks it
  score_relevant_domains,  ///< where the municipality wants the self-reliance matrix with every plan
  make_support_plan,       ///< one plan, with the household
  sign_support_plan,       ///< by all, the household included
  name_case_manager,
  discuss_low_scores,   ///< areas of life that the household itself should speak about first, for they score 1 or 2
  record_cooperation,   ///< Participation Act only: what was agreed on cooperation, and what the resident says of it
  offer_mediation,      ///< where the municipality has it: a talk with a mediator beside an objection
  tell_further_process,
};

struct OpenDuty {
  Duty duty = Duty::confirm_receipt;
  std::optional<Date> by = {};
};

/// One item of the checklist of an act, and what the record of the case shows of it.
struct RecordFinding {
  law::Act act = law::Act::none;
  law::ChecklistFinding finding;
};

/// A fact that can still change the outcome, and whom to ask.
enum class Whom : std::uint8_t { resident, housemate, carer, network, professional };

struct NextQuestion {
  people::FactId fact;
  std::int32_t need = -1;
  std::int32_t task = -1;
  Whom whom = Whom::resident;
  Hook hook = Hook::count;  ///< the first step that waits for it; `count`: none, e.g. a condition of the budget
  people::Purposes purpose = {};  ///< what it is asked for
  bool exact = true;              ///< false: it may turn out that it changes nothing
  std::uint32_t waiting = 0;      ///< how many steps wait for it
  bool known_elsewhere = false;   ///< stated for another purpose, and no law or consent lets it through
};

/// On what ground a fact that was stated for one purpose is read for another.
enum class UseGround : std::uint8_t { law, consent };

struct FactReuse {
  people::FactId fact;
  std::int32_t need = -1;  ///< position in the case
  people::Purposes from = {};
  people::Purposes into = {};
  UseGround ground = UseGround::law;
  std::uint32_t which = 0;  ///< position in legal_reuses or in Case::consents
};

/// Who does what in a support plan.
struct PlanAction {
  std::int32_t need = 0;
  std::int32_t task = 0;
  Rung rung = Rung::own_strength;
  std::int64_t amount = 0;      ///< of the task
  std::vector<std::string> by = {};  ///< codes of residents and relations, where the case names them
};

struct PlanSignature {
  std::string by = {};
  std::optional<Date> on = {};  ///< none: still to be signed
};

/// How an area of life stands in a plan; without a level nobody assessed it yet.
struct PlanDomain {
  people::LifeDomain domain = people::LifeDomain::finances;
  std::optional<std::int64_t> level = {};  ///< the lowest that was scored, 1 acute .. 5 fully self-reliant
};

/// One family, one plan: made with the household where several needs, professionals or acts meet.
struct SupportPlan {
  std::vector<std::string> goals = {};         ///< as the household put them
  std::vector<PlanAction> actions = {};        ///< by need, task and rung
  std::vector<PlanSignature> signatures = {};  ///< of everybody who must sign, the municipality last
  bool needs_case_manager = false;
  /// Who of the team guards the plan: the discipline of the need that leads. None where nobody has to.
  std::optional<supply::Discipline> case_manager = {};
  std::vector<PlanDomain> domains = {};  ///< every area of life once, in their order: what nobody asked has no level
  bool safety_agreement = false;  ///< an agreement on safety belongs to it, made apart with who may know of it
};

/// What is owed because the decision of an act comes too late (Awb 4:17): from the notice of default on.
struct LatePenalty {
  law::Act act = law::Act::none;
  law::Penalty penalty;
  Evidence term = Evidence::seen;  ///< how well the term that has passed is known

  /// Recalled where the penalty or the term that it counts from is.
  Evidence evidence() const { return term == Evidence::recalled ? term : penalty.evidence(); }
};

/// Everything that triage says of a case. It proposes; people decide.
struct Assessment {
  people::Stage stage = people::Stage::question;
  bool competent = true;   ///< this municipality, this department
  std::string forward_to = {};  ///< where a need goes elsewhere, to whom, as the policy says: another body or act
  bool safety = false;     ///< a parallel route by a human: nothing blocks it
  bool urgent = false;     ///< temporary help may come first (Wmo 2.3.3)
  bool complex = false;
  bool one_plan = false;      ///< one family, one plan
  bool case_manager = false;  ///< several professionals and the household cannot direct
  supply::Discipline discipline = supply::Discipline::wmo;
  std::int64_t review_weeks = 0;
  std::vector<StepPlan> needs = {};  ///< in the order of the case's needs
  std::vector<OpenDuty> duties = {};
  std::vector<NextQuestion> questions = {};
  std::vector<law::Clock> clocks = {};  ///< statutory ones first, in the order of the needs
  std::vector<RecordFinding>
      record;  ///< from the report on: what was offered, investigated and told, and what is missing
  std::vector<CaseOverride> case_overrides = {};  ///< complex or simple, one plan or none, a case manager or none
  std::vector<PlanItemBeside> own_plan_beside = {};  ///< in the order of the plan
  std::optional<SupportPlan> support_plan = {};  ///< where one_plan, from the inquiry on
  std::vector<FactReuse> reuses = {};       ///< facts that were read for a second purpose, and why they may be
  std::vector<LatePenalty> penalties = {};  ///< each act once, in the order of the needs
  std::vector<TraceStep> trace = {};
};

}  // namespace kanteling::triage
