// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "kanteling/reporting/language.hpp"
#include "reporting/codes.hpp"

/// Every text that residents and professionals read, one table per language: words_nl.cpp and words_en.cpp.
/// {0}, {1}, ... are filled in. To add a language: copy a table, translate it, name it in `words`. A text that is
/// missing or empty does not compile.
namespace kanteling::reporting {

/// One text for each value of an enumeration, in its order.
template <class Enum>
using WordsFor = std::array<std::string_view, codes<Enum>.size()>;

struct NumberWords {
  std::array<std::string_view, 12> months;
  std::string_view date;  ///< {0} day, {1} month, {2} year
  std::string_view money;  ///< {0} the amount
  std::string_view thousands;
  std::string_view decimals;
  WordsFor<Unit> unit_one;   ///< {0} is 1
  WordsFor<Unit> unit_many;  ///< {0} the number
  WordsFor<Per> per;         ///< {0} the amount
  std::string_view once;     ///< one occasion, once
};

struct PageWords {
  std::string_view title;     ///< {0} id of the case
  std::string_view received;  ///< {0} date of the request, {1} date on which it was looked at
  std::string_view own_plan;  ///< {0} date
  std::string_view proposal_only;
  std::string_view about;  ///< heading in place of `asked`, where who reads did not ask
  std::string_view asked, next, steps, choices, duties, questions, clocks, objection, receipt;  ///< headings
  std::string_view own_clocks, record, penalties;  ///< headings for professionals
};

struct NextWords {
  WordsFor<OutcomeKind> kinds;
  WordsFor<NextStepCode> steps;
  std::string_view who;           ///< {0} actor: to a resident, where only a norm of the service sets a date
  std::string_view who_and_when;  ///< {0} actor, {1} date
  WordsFor<Actor> actors;
  std::string_view with;        ///< {0} those with whom it is done
  std::string_view area;        ///< {0} area of the expert team
  std::string_view by_law;
  std::string_view by_bylaw;
  std::string_view by_law_recalled;
  std::string_view overdue;
  std::string_view by_service;
  std::string_view may_move;   ///< equated days are not known yet
  std::string_view forward;    ///< {0} to whom
  std::string_view safety;
  std::string_view urgent;
  std::string_view one_plan;
  std::string_view case_manager;
  std::string_view complex;     ///< professional
  std::string_view discipline;  ///< professional: {0} discipline
  WordsFor<supply::Discipline> disciplines;
  std::string_view review;  ///< {0} weeks
  std::string_view cost;    ///< professional: {0} money
  std::string_view safety_beside;  ///< to a resident in place of safety_route, where no step says more
  std::string_view to_department;     ///< in place of forwarded: the municipality itself answers, elsewhere
  std::string_view after_first_talk;  ///< in place of a kind: about debts was talked already
  std::string_view granted_by_person, refused_by_person;  ///< the same, of conditions that a person decided about
  std::string_view questions_later;   ///< the same, of questions that are open after the inquiry
  std::string_view questions_decided; ///< the same, after the decision
};

struct StepWords {
  std::string_view need;  ///< {0} number, {1} topic, {2} act
  std::string_view need_without_act;
  WordsFor<triage::Route> routes;
  std::string_view of_who_died;          ///< in place of a route
  std::string_view task;                 ///< {0} task, {1} amount
  WordsFor<triage::Verdict> verdicts;    ///< {0} rung, {1} amount
  std::string_view rule_without_words;
  std::string_view source;               ///< {0} act, {1} article
  std::string_view source_without_article;
  std::string_view recalled;             ///< {0} the source
  std::string_view chosen;               ///< to a resident, who needs no name of a package
  std::string_view chosen_in;            ///< professional: {0} the source
  std::string_view use;                  ///< {0} facility, {1} places, {2} travel, {3} fee
  std::string_view places_one;           ///< of a use; {0} is 1
  std::string_view places_many;
  WordsFor<supply::TravelMode> travel;   ///< {0} minutes
  std::string_view fee;                  ///< {0} money
  std::string_view no_fee;
  std::string_view facilities_refused;
  WordsFor<supply::OfferRefusal> refusals;
  std::string_view missing;              ///< professional: {0} names of facts
  std::string_view nothing_left;
  std::string_view left;                 ///< {0} amount
  std::string_view not_settled;
  std::string_view first_talk_was;       ///< {0} date: in place of the route of debts
  WordsFor<triage::CriteriaVerdict> criteria;
  std::string_view criteria_result;      ///< for professionals: {0} what the table says
  std::string_view criteria_granted, criteria_refused;  ///< by a person
  std::string_view refused_by_person;    ///< {0} rung
  std::string_view not_counted_on;       ///< {0} rung: a person set it to nothing
};

/// What the inquiry found besides: who joins in, what the own plan says, consents, the plan for the household.
struct InquiryWords {
  std::string_view by;                        ///< {0} people
  WordsFor<people::Role> roles;               ///< a resident, to the one who asks
  WordsFor<people::RelationKind> relations;
  std::string_view aged;                      ///< one of several housemates: {0} what they are, {1} age
  std::string_view somebody;                  ///< whom the case does not name
  WordsFor<law::BudgetVerdict> budget;        ///< what became of the wish for a personal budget
  std::array<std::string_view, 3> budget_conditions;  ///< from BudgetCondition::able on, not met: {0} source
  std::array<std::string_view, codes<triage::Agreement>.size() - 1> agreements;  ///< from `agreed` on
  std::string_view own_plan;                  ///< {0} amount
  WordsFor<triage::PlanVerdict> plan_answers;
  std::array<std::string_view, codes<triage::PlanReason>.size() - 1> plan_reasons;  ///< from `not_discussed` on
  std::string_view plan_beside;               ///< heading
  std::string_view overridden;                ///< {0} role, {1} date, {2} reason
  WordsFor<triage::Verdict> rules_said;       ///< {0} amount
  std::string_view rule_was;                  ///< {0} sentence of the rule
  std::array<std::string_view, 6> of_case;    ///< from OverrideOf::is_complex on
  std::string_view decided;                   ///< {0} role, {1} date, {2} reason
  std::string_view rules_agree, rules_differ, rules_silent;  ///< of the case as a whole
  std::array<std::string_view, 3> idle;       ///< up to OverrideOf::refuse: {0} role, {1} date, {2} reason, {3} what
  std::string_view idle_question;             ///< what, where it is the whole need
  std::string_view idle_nothing_left, idle_no_effect;
  std::string_view criteria_said;             ///< {0} sentence
  WordsFor<triage::GateVerdict> gates;        ///< {0} the other act
  WordsFor<triage::ConsentState> consents;    ///< {0} of whom
  std::string_view holder_of_authority;
  std::string_view help_waits;                ///< for a consent that is withheld
  std::string_view without_consent;           ///< professional, a child of 12 to 15: {0} source
  std::string_view which_act;                 ///< {0} who is 18 by now, {1} since when, {2} source
  std::string_view consultations;             ///< heading
  std::string_view consulted;                 ///< {0} day, {1} on what ground, {2} day of the answer
  std::string_view consulted_open;            ///< the same, without an answer
  WordsFor<people::ConsultationBasis> bases;
  std::string_view scores;                    ///< heading
  std::string_view score;                     ///< {0} domain, {1} level, {2} day, {3} instrument
  std::string_view not_scored;                ///< the same, looked at and not assessed
  std::string_view free_from;                 ///< {0} facility, {1} date
  std::string_view support_plan, reuses;      ///< headings
  std::string_view goal;                      ///< {0} what the household wants
  std::string_view action;                    ///< {0} task, {1} rung, {2} amount
  std::string_view signed_on;                 ///< {0} who, {1} date
  std::string_view to_sign;                   ///< {0} who
  std::string_view municipality;
  std::string_view case_manager;              ///< professional: {0} discipline
  std::string_view domains_open;              ///< {0} names of areas of life
  WordsFor<people::LifeDomain> domains;       ///< in plain words; professionals read the names of the instrument
  std::string_view safety_agreement;          ///< professional
  std::string_view reasons, safety_shares;    ///< headings, professional
  std::string_view reason;                    ///< {0} the question that the fact answers, {1} why, in their words
  std::string_view safety_share;              ///< {0} date, {1} role, {2} with whom, {3} what, {4} protocol, {5} ground
  WordsFor<people::SafetyGround> safety_grounds;
  WordsFor<triage::UseGround> reuse;          ///< {0} the question that the fact answers, or its name
};

struct ChoiceWords {
  std::string_view task;          ///< {0} task, {1} amount, {2} date from which
  std::string_view until_place;   ///< {0} facility, {1} the day of the place, {2} last day
  std::string_view national;      ///< {0} product
  std::string_view eligible_none;
  std::string_view eligible_one;
  std::string_view eligible_many;  ///< {0} how many
  std::string_view option;         ///< {0} provider, {1} product, {2} waiting, {3} duration
  std::string_view at_once;
  std::string_view waiting_one;
  std::string_view waiting_many;  ///< {0} weeks
  std::string_view duration;      ///< {0} weeks
  std::string_view points;        ///< {0} total, {1} parts
  std::string_view points_told;   ///< {0} parts, to a resident: without cost and so without total
  WordsFor<matching::Criterion> criteria;
  std::string_view cost;          ///< professional: {0} money, {1} contract
  std::string_view price;         ///< professional: {0} money
  std::string_view excluded;
  WordsFor<matching::Exclusion> exclusions;
  std::string_view message_code;  ///< professional: {0} code of iWmo / iJw
  std::string_view group;         ///< {0} reason, {1} names
  std::string_view and_more;      ///< {0} names, {1} how many more
  std::string_view picked;        ///< {0} the day
  std::string_view picked_not;    ///< {0} provider, {1} the day, {2} why not
  std::string_view picked_place;  ///< professional: {0} place by points, {1} difference in cost
  std::string_view dearer;        ///< {0} money
  std::string_view cheaper;       ///< {0} money
  std::string_view as_dear;
  std::string_view own_organisation;  ///< professional: {0} provider
  std::string_view own_alone;         ///< professional: no other provider fits
  std::string_view alternative;       ///< professional: {0} provider, {1} difference in cost, {2} in quality
  std::string_view better;            ///< {0} points out of ten
  std::string_view worse;             ///< {0} points out of ten
  std::string_view as_good;
  std::string_view packages;
  std::string_view package;           ///< {0} tasks with their providers, {1} how many providers, {2} waiting
  std::string_view package_part;      ///< {0} task, {1} provider
  std::string_view providers_one;
  std::string_view providers_many;    ///< {0} how many
  std::string_view package_cost;      ///< professional: {0} money
};

/// The answer to "why not this provider?", for the team.
struct WhyNotWords {
  std::string_view title;        ///< {0} provider
  std::string_view nothing;      ///< no tailored help is proposed
  std::string_view no_contract;  ///< {0} provider
  std::string_view excluded;     ///< {0} product, {1} contract, {2} reason
  std::string_view option;       ///< {0} product, {1} contract, {2} place
};

struct ClosingWords {
  WordsFor<triage::Duty> duties;
  std::string_view ask_own_consent;  ///< in place of ask_consent, from 16 on
  std::string_view by;             ///< {0} the sentence, {1} date
  std::string_view passed;         ///< behind a date that lies before the day of the explanation
  std::string_view question;       ///< {0} the question, {1} whom
  std::string_view question_about; ///< {0} task, {1} the question, {2} whom
  WordsFor<triage::Whom> whom;
  std::string_view clock;        ///< {0} end, {1} source, {2} start, {3} event that starts it, {4} what is asked
  std::string_view clock_waiting;  ///< the same, where something can come only after the end
  std::string_view clock_stopped;    ///< {0} day
  std::string_view clock_suspended;  ///< {0} days
  std::string_view clock_extended;   ///< {0} day on which the applicant was told
  WordsFor<law::ChecklistState> record;  ///< {0} event, {1} source, {2} day
  std::string_view penalty;  ///< {0} money, {1} days, {2} first day, {3} last possible day, {4} source
  std::string_view clock_moved;  ///< {0} where counting ends
  std::string_view clock_arguable;  ///< the same, where it is not settled that the end moves
  std::string_view objection;    ///< {0} weeks, {1} source
  std::string_view receipt;      ///< {0} version, {1} date
  std::string_view receipt_rules;  ///< {0} hash
  std::string_view receipt_facts_count;  ///< resident: {0} how many
  std::string_view receipt_facts;        ///< professional: {0} names
};

struct SummaryWords {
  std::string_view title;  ///< {0} municipality, {1} year
  std::string_view inhabitants, villages, requests, looked_at;  ///< labels
  std::string_view outcomes;  ///< heading
  WordsFor<OutcomeKind> kinds;
  std::string_view ladder;  ///< heading: {0} tasks in all
  std::string_view count, share, cost;  ///< columns
  std::string_view facilities, providers;  ///< headings
  std::string_view found, not_found, reasons;
  std::string_view budgets;  ///< heading
  WordsFor<law::Act> acts;   ///< short, for a column
  std::string_view act, year, budget, committed, granted, left, overrun_on;  ///< columns
  std::string_view access;  ///< heading
  std::string_view village, uses, minutes;  ///< columns
};

struct Words {
  NumberWords numbers;
  PageWords page;
  NextWords next;
  StepWords steps;
  InquiryWords inquiry;
  ChoiceWords choices;
  WhyNotWords why_not;
  ClosingWords closing;
  SummaryWords summary;
};

Words const& words(Language language);

/// The Dutch or the English of a name that the library's headers hold in both.
template <class Name>
constexpr std::string_view in(Language language, Name const& name) {
  return language == Language::dutch ? name.dutch : name.english;
}

}  // namespace kanteling::reporting
