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
#include "kanteling/people/case.hpp"
#include "kanteling/supply/caseworker.hpp"
#include "kanteling/supply/offer.hpp"
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
  std::vector<std::uint32_t> fired;
  std::vector<std::uint32_t> possible;
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
  std::int64_t places = 0;   ///< per period of the task
  std::int64_t amount = 0;   ///< of the task that these places cover
};

/// One applied step of the ladder for one task.
struct Finding {
  Rung rung = Rung::own_strength;
  Verdict verdict = Verdict::not_assessed;
  std::int64_t covered = 0;  ///< of the task
  std::optional<RuleRef> rule;
  std::vector<people::FactId> facts_used;  ///< known inputs of the table, ascending
  std::vector<people::FactId> missing;     ///< unknown inputs that decide, ascending; with `covers_part` of a general
                                           ///< facility: what stands between the resident and a further offer
  std::vector<FacilityUse> uses;           ///< general facility only
  std::vector<supply::RefusedOffer> refused;  ///< general facility only: why the others cannot
};

/// What became of one task: covered by rungs + remainder = amount, exactly.
struct TaskPlan {
  people::TaskKind kind = people::TaskKind::light_cleaning;
  Quantity amount;
  std::vector<Finding> findings;  ///< in the order of the ladder, up to the rung that covered the rest
  std::int64_t remainder = 0;     ///< what no rung below the tailored provision covers
  bool settled = false;           ///< every rung walked was assessed, so that the remainder may be granted; where the
                                  ///< remainder is 0 a rung before it may still be open, and nothing is to be granted
};

/// The result of a route by criteria or crisis. meets: the municipality itself grants it (a card, a cost).
/// provides: met, and help in kind may be proposed.
enum class CriteriaVerdict : std::uint8_t { meets, provides, does_not_meet, needs_advice, unknown };

struct CriteriaFinding {
  CriteriaVerdict verdict = CriteriaVerdict::unknown;
  std::optional<RuleRef> rule;
  std::string result;  ///< what is proposed, as the table says, e.g. "driver_card"
  std::vector<people::FactId> facts_used;
  std::vector<people::FactId> missing;
};

/// The whole why of one need: a legal product.
struct StepPlan {
  law::Act act = law::Act::none;
  Route route = Route::ladder;
  std::vector<TaskPlan> tasks;
  std::optional<CriteriaFinding> criteria;
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
  tell_decision_late,       ///< Awb 4:14: the term of the decision is over and nobody was told that it comes later
  grant_advance,            ///< Participatiewet 52: four weeks after the application without a decision
  tell_further_process,
};

struct OpenDuty {
  Duty duty = Duty::confirm_receipt;
  std::optional<Date> by;
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
  bool competent = true;  ///< this municipality, this department
  std::string forward_to;  ///< where not: to whom, as the policy says
  bool safety = false;    ///< a parallel route by a human: nothing blocks it
  bool urgent = false;    ///< temporary help may come first (Wmo 2.3.3)
  bool complex = false;
  bool one_plan = false;      ///< one family, one plan
  bool case_manager = false;  ///< several professionals and the household cannot direct
  supply::Discipline discipline = supply::Discipline::wmo;
  std::int64_t review_weeks = 0;
  std::vector<StepPlan> needs;  ///< in the order of the case's needs
  std::vector<OpenDuty> duties;
  std::vector<NextQuestion> questions;
  std::vector<law::Clock> clocks;     ///< statutory ones first, in the order of the needs
  std::vector<RecordFinding> record;  ///< from the report on: what was offered, investigated and told, and what is missing
  std::vector<LatePenalty> penalties;  ///< each act once, in the order of the needs
  std::vector<TraceStep> trace;
};

}  // namespace kanteling::triage
