// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kanteling/people/task_kind.hpp"
#include "kanteling/supply/view.hpp"
#include "kanteling/supply/village.hpp"

namespace kanteling::supply {

/// Who takes the first contact: anybody of the team, or somebody of the discipline that the question needs.
enum class FirstContact : std::uint8_t { generalists, by_discipline };
/// Whether a simple question may be settled at the desk, or every question gets a talk.
enum class Desk : std::uint8_t { settles, none };
enum class ExpertTeams : std::uint8_t { one, by_area };
/// What a caseworker's employer may be.
enum class Employment : std::uint8_t { municipality_only, seconded_allowed };
/// Whether a help that only remains to be started is granted in the talk itself, or in a decision afterwards.
enum class Grant : std::uint8_t { in_the_talk, after_the_talk };
/// What happens where a general facility is enough: the team brings it in, or the administration refers by
/// telephone.
enum class Referral : std::uint8_t { team_brings_in, by_telephone };
enum class SelfRelianceMatrix : std::uint8_t { with_every_plan, where_it_helps, not_used };
/// Whether services are the same in every village, or rules may differ per village.
enum class Villages : std::uint8_t { alike, may_differ };
/// Whether somebody else checks the content of a decision before it is signed.
enum class ContentCheck : std::uint8_t { none, before_signing };
/// Whether a talk with a mediator is offered beside an objection. No act in this library asks it.
enum class Mediation : std::uint8_t { none, offered };

/// The villages of one expert team, where there is one per area.
struct ExpertArea {
  std::string name;  ///< 1 .. 64 characters
  VillageSet villages;
  std::vector<std::string> members = {};  ///< roles in it; empty: those of the team
};

/// The department of the municipality that answers questions of a topic that belongs to none of the acts, such as the
/// hire of a gym.
struct Forwarding {
  people::Topic topic = people::Topic::other;
  std::string department;  ///< code, 1 .. 64 characters
};

/// The choices in which municipalities that use this library disagree. Where the law does not choose, a
/// setting does. The values given here are those of the source document of Eijsden-Margraten where it
/// chooses.
struct Organisation {
  FirstContact first_contact = FirstContact::generalists;
  Desk desk = Desk::settles;
  ExpertTeams expert_teams = ExpertTeams::one;
  std::vector<ExpertArea> expert_areas = {};  ///< of by_area: no village in two; one in none is its own area
  Employment employment = Employment::seconded_allowed;
  Grant grant = Grant::after_the_talk;
  Referral referral = Referral::team_brings_in;
  SelfRelianceMatrix self_reliance_matrix = SelfRelianceMatrix::where_it_helps;
  Villages villages = Villages::may_differ;
  ContentCheck content_check = ContentCheck::none;
  Mediation mediation = Mediation::none;
  std::string signed_by = "caseworker";  ///< role that signs decisions; 1 .. 64 characters
  Views views = default_views;            ///< who may see which part of an outcome
  std::vector<Forwarding> forward = {};   ///< a topic once; of another topic the policy says where it goes
};

}  // namespace kanteling::supply
