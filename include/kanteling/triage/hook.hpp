// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace kanteling::triage {

/// The decisions that the skeleton calls. Stages, routes and the order of rungs are code; what happens inside
/// each step is in the tables behind these hooks. `src/policy/README.md` documents inputs and outputs.
enum class Hook : std::uint8_t {
  competence,  ///< case x need: act (text, a code of law::act_names), forward_to (text, empty when competent)
  route,       ///< case x need: route (text); for youth help ladder or referral, for the other acts the law
               ///< decides
  desk,        ///< case x need: settle (boolean)
  urgency,     ///< case x need: urgency (text: none, urgent, threat)
  needs,       ///< case x need, COLLECT: task (text), amount (number)
  complexity,  ///< case x need: complex (boolean)
  discipline,  ///< case x need: discipline (text)
  plan,        ///< case: one_plan (boolean), case_manager (boolean)
  review,      ///< case x need: weeks (number)
  // gate/<act>: case x need: verdict (text: stays, other_act), other_act (text, empty where it stays)
  gate_wmo,
  gate_youth,
  // rung/<act>/<rung>: case x need x task: verdict (text: contributes, none, declined, not_assessed; of the
  // tailored rung: admissible, refusable, none), amount (number), reason (text)
  wmo_own_strength,
  wmo_common_item,
  wmo_usual_help,
  wmo_informal_care,
  wmo_network,
  wmo_general_facility,
  wmo_short_help,
  wmo_tailored,
  youth_own_strength,
  youth_common_item,
  youth_usual_help,
  youth_informal_care,
  youth_network,
  youth_general_facility,
  youth_short_help,
  youth_tailored,
  // criteria/<act>: case x need: verdict (text: meets, provides, does_not_meet, needs_advice), result
  criteria_parking_card,
  criteria_pupil_transport,
  criteria_participation,
  criteria_debts,
  count
};

}  // namespace kanteling::triage
