// SPDX-License-Identifier: Apache-2.0
#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr NumberWords numbers{
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .date = "{0} {1} {2}",
    .money = "€{0}",
    .thousands = ",",
    .decimals = ".",
    .unit_one = {"{0} minute", "{0} half day", "{0} time"},
    .unit_many = {"{0} minutes", "{0} half days", "{0} times"},
    .per = {"{0} per week", "{0} per month", "{0} in all"},
    .once = "once",
};

constexpr PageWords page{
    .title = "Explanation of request {0}",
    .received = "The request came in on {0}. This explanation is of {1}.",
    .own_plan = "A plan of your own was handed in on {0}. It is part of the inquiry.",
    .proposal_only = "This is a proposal. A person at the municipality decides, together with you.",
    .asked = "What you asked",
    .next = "What happens now",
    .steps = "Step by step",
    .choices = "Who can help",
    .duties = "What the municipality will still do",
    .questions = "What we would still like to know",
    .clocks = "Terms set by law",
    .objection = "If you do not agree with the decision",
    .receipt = "What this explanation rests on",
    .own_clocks = "The municipality's own terms",
    .record = "What is on record",
    .penalties = "Penalty for deciding late",
};

constexpr NextWords next{
    .kinds =
        {
            /* contact_resident */ "Somebody told us about you. We speak with you first. There is no report yet.",
            /* settled */ "Your question has been answered with information or advice, and you agree.",
            /* forwarded */ "Your question belongs to another organisation. We make sure that it arrives there.",
            /* talk_planned */ "We have received your question. We would like to talk with you, at your home if you wish.",
            /* urgent_help */ "You need help soon. We arrange temporary help now. The inquiry comes after that.",
            /* safety_route */ "We first look together with you whether everyone is safe. Your other questions go on.",
            /* questions_open */ "The inquiry goes on. We still have a few questions.",
            /* solved_light */ "There is a solution: what you can do yourself and together, and help open to all.",
            /* provision_proposed */ "For what remains we propose help that fits you. You choose who helps.",
            /* referred */ "Your GP or medical specialist has referred you. You choose who helps.",
            /* person_decides */ "Something remains for which nothing can be proposed here. A person at the municipality "
                                 "discusses it with you and decides.",
            /* criteria_met */ "You meet the conditions. We propose to say yes.",
            /* criteria_not_met */ "One of the conditions is not met. A person looks at it once more and decides.",
            /* advice_needed */ "An examination or the advice of an expert comes first.",
            /* application_taken */ "You can apply. Work and income then looks at your income. We help you with it.",
            /* crisis_talk */ "We talk with you soon about your money worries.",
            /* bridging */ "There is help that fits you, but no place anywhere now. We look for help meanwhile.",
            /* closed_with_care */ "The person who needed help has died. We wish the family strength. We ask nothing of you now.",
        },
    .steps =
        {
            /* speak_with_resident */ "We will contact you.",
            /* give_information */ "You get the information that you need.",
            /* forward_request */ "We pass your question on, if you agree.",
            /* confirm_and_plan_talk */ "You get a confirmation and an appointment for a talk.",
            /* arrange_temporary_help */ "We arrange temporary help.",
            /* look_at_safety */ "A person looks at safety.",
            /* ask_open_questions */ "We ask you the questions that are still open.",
            /* send_result_of_inquiry */ "You get the report of the inquiry.",
            /* discuss_choice */ "We discuss with you who can help.",
            /* start_provider */ "The provider makes an appointment with you and starts.",
            /* decide_application */ "You get a decision on your application.",
            /* request_medical_advice */ "We ask for medical advice.",
            /* take_application */ "We take your application and pass it to work and income.",
            /* hold_first_talk */ "We hold the first talk with you.",
            /* find_bridging_help */ "We look for help meanwhile, and tell you when there will be a place.",
            /* review */ "We look together with you whether the help still fits.",
            /* settle_running_help */ "We settle the help that runs. If somebody in the household needs help, you can always call us.",
            /* grant_in_the_talk */ "We settle the help with you in the talk. You get the decision in writing.",
            /* check_content */ "A second person reads the decision before it is signed.",
            /* refer_by_telephone */ "We call you and bring you in touch with help that is open to all.",
            /* ask_about_change */ "We ask what has changed and what you need now. Until then nothing changes.",
            /* look_at_record */ "A staff member looks at what still has to be settled.",
            /* speak_about_consent */ "We speak with who does not consent. Until then the youth help does not start.",
            /* ask_expert_team */ "We ask a team of experts to think along. You are present, or agree to it. Otherwise we name "
                                  "nobody.",
            /* await_expert_team */ "We wait for the answer of the team of experts. Then we go on.",
        },
    .who = "This is done by {0}. The municipality tells you when.",
    .who_and_when = "This is done by {0}, by {1} at the latest.",
    .actors = {"yourself", "your caseworker", "the municipality's administration", "the provider",
               "the general facility", "the safety team", "another organisation", "the team of experts"},
    .with = "With: {0}.",
    .area = "Area of the team of experts: {0}.",
    .caseworker = "Caseworker: {0}.",
    .by_law = "This date follows from the law.",
    .by_law_recalled = "This date follows from a rule that still has to be checked.",
    .overdue = "That date has already passed. This must be done at once.",
    .by_service = "This date is not in the law. The municipality sets it for itself.",
    .may_move = "The date may still move a little, if the government names extra days off.",
    .forward = "Your question belongs to: {0}.",
    .safety = "A person looks at safety. The rest of your question does not wait for that.",
    .urgent = "Your question is urgent. Temporary help may come first.",
    .one_plan = "There will be one plan for your whole household.",
    .case_manager = "One person of the municipality keeps the overview of all help with you.",
    .complex = "The situation is marked as complex.",
    .discipline = "Discipline: {0}.",
    .disciplines = {"social support", "youth", "participation", "debts", "administration", "client support"},
    .review = "After {0} weeks we look together with you whether the help still fits.",
    .cost = "Cost of the first choices: {0}.",
};

constexpr StepWords steps{
    .need = "{0}. Your question about {1} ({2})",
    .need_without_act = "{0}. Your question about {1}",
    .routes =
        {
            /* forward */ "This question is for another organisation.",
            /* desk */ "Information or advice settles this question.",
            /* ladder */ "We first look at what can be done by yourself and together. Then at what is open to all. Then at "
                         "what is still needed.",
            /* referral */ "There is a referral. That is why we skip the steps.",
            /* criteria */ "Fixed conditions hold for this question.",
            /* crisis */ "With money worries we first talk with you.",
        },
    .of_who_died = "The person whom this question was about has died. We ask nothing more about it.",
    .task = "{0}: {1}",
    .verdicts =
        {
            /* covers */ "{0}: {1}. That settles the rest.",
            /* covers_part */ "{0}: {1}.",
            /* does_not_apply */ "{0}: that brings no more here.",
            /* declined */ "{0}: that would be possible, but you or your helper would rather not.",
            /* not_assessed */ "{0}: this has not been discussed yet.",
            /* admissible */ "{0}: this is what we propose, for {1}.",
            /* refusable */ "{0}: the law leaves room to say no. A person decides.",
        },
    .rule_without_words = "This follows from a rule of the municipality.",
    .source = "{0}, article {1}",
    .source_without_article = "{0}",
    .recalled = "{0}, recalled, to be checked",
    .chosen = "own choice of this policy ({0}), not law",
    .use = "{0}: {1}, {2}, {3}.",
    .places_one = "{0} place",
    .places_many = "{0} places",
    .travel = {"comes to your home", "{0} minutes on foot", "{0} minutes by bicycle", "{0} minutes by car",
               "{0} minutes by volunteer bus"},
    .fee = "your fee is {0} each time",
    .no_fee = "costs you nothing",
    .facilities_refused = "What is not possible now:",
    .refusals = {"does not serve your village", "is for another age", "is closed then", "has too few volunteers",
                 "has no place free", "is too far away", "is not accessible with a wheelchair"},
    .missing = "Not known yet: {0}.",
    .nothing_left = "Nothing remains. Everything is settled.",
    .left = "What remains: {0}.",
    .not_settled = "This may still change. Not everything has been discussed.",
    .criteria =
        {
            /* meets */ "You meet the conditions.",
            /* provides */ "You qualify for help.",
            /* does_not_meet */ "One of the conditions is not met.",
            /* needs_advice */ "The advice of an expert is needed first.",
            /* unknown */ "We do not know enough yet to say this.",
        },
    .criteria_result = "Proposal: {0}.",
};

constexpr InquiryWords inquiry{
    .by = "This is done by: {0}.",
    .agreements = {"This has been agreed.", "Who does it has not been asked yet.",
                   "Who would do it would rather not."},
    .own_plan = "Your own plan says: {0}.",
    .plan_answers = {"We follow that.", "We follow that in part.", "We do not follow that.",
                     "We will discuss that with you."},
    .overridden = "This was decided otherwise than the rules say, by {0} on {1}. The reason: {2}",
    .rules_said = "The rules said: {0}.",
    .criteria_said = "The rules said: {0}",
    .gates = {"We looked at whether another act or insurance helps first. It does not.",
              "Another act or insurance goes first here ({0}).",
              "Whether another act or insurance helps first has not been looked at yet."},
    .consents = {"Consent was given: {0}.", "Consent is still to be asked: {0}.", "Consent was not given: {0}.",
                 "Consent was taken back or has ended: {0}."},
    .holder_of_authority = "who has parental authority",
    .help_waits = "Without this consent the youth help does not start. The decision goes on.",
    .without_consent = "Without this consent help may be given only where it is evidently needed to prevent serious harm, or "
                       "where the child, having thought it over, goes on wanting it after the refusal ({0}).",
    .which_act = "Eighteen since {1}: {0}. We discuss which act goes on, the Youth Act or the Social Support Act ({2}). Until "
                 "then nothing changes.",
    .consultations = "What experts were asked",
    .consulted = "Asked on {0}, {1}. The answer came on {2}.",
    .consulted_open = "Asked on {0}, {1}. There is no answer yet.",
    .bases = {"with your household present", "with consent", "without saying whom it is about", "for safety"},
    .scores = "How things are in the areas of your question",
    .score = "{0}: {1} of 5, on {2} ({3}).",
    .not_scored = "{0}: looked at on {2} and not assessed yet ({3}).",
    .free_from = "At {0} there is a place from {1}.",
    .support_plan = "The plan for your whole household",
    .reuses = "Facts that were used for something else too",
    .goal = "Your goal: {0}",
    .action = "{0}, {1}: {2}.",
    .signed_on = "Signed on {1}: {0}.",
    .to_sign = "Still to sign: {0}.",
    .municipality = "the municipality",
    .reuse = {"{0}: the law allows that.", "{0}: consent was given for that."},
};

constexpr ChoiceWords choices{
    .task = "{0}, {1}, from {2}",
    .until_place = "This is for the time between, up to and including {2}. From {1} there is a place at {0}. Then we look again together.",
    .national = "For special situations help is also bought nationally: {0}. Ask your caseworker whether it fits.",
    .eligible_none = "No provider has room now. We look further and arrange help meanwhile.",
    .eligible_one = "One provider can help. You decide whether you want that.",
    .eligible_many = "{0} providers can help. You choose.",
    .option = "{0} ({1}): {2}, {3}.",
    .at_once = "can start at once",
    .waiting_one = "the wait is {0} week",
    .waiting_many = "the wait is {0} weeks",
    .duration = "the help lasts {0} weeks",
    .points = "{0} points: {1}.",
    .points_told = "Why here in the list: {0}.",
    .criteria = {"your wish", "language", "denomination", "the same provider", "waiting time", "distance", "quality",
                 "price"},
    .cost = "Cost: {0} over the whole period. Contract {1}.",
    .excluded = "Who cannot help now:",
    .exclusions = {"no contract on that day", "does not work in your village", "helps another age", "has no room",
                   "may give no more help this year (budget ceiling)", "has already been bought nationally"},
    .message_code = "code {0} in iWmo and iJw",
    .group = "{0}: {1} ({2})",
    .and_more = "{0} and {1} more",
};

constexpr ClosingWords closing{
    .duties =
        {
            /* confirm_receipt */ "We confirm that your report has been received.",
            /* offer_client_support */ "We tell you and your carer that somebody can help you, free and independent.",
            /* tell_personal_plan */ "We tell you that you may make a plan of your own. You have seven days for it.",
            /* weigh_own_plan */ "We use your own plan in the inquiry.",
            /* investigate_seven_items */ "We look with you at everything that the law names.",
            /* ask_carer_needs */ "We ask your carer what the carer needs.",
            /* explain_personal_budget */ "We explain what a personal budget is.",
            /* give_written_result */ "You get the report of the inquiry on paper.",
            /* tell_report_possible */ "We tell you that you can always still make a report.",
            /* ask_own_plan_family */ "We ask whether you want to make a plan with family and friends.",
            /* tell_decision_late */ "We tell you that the decision comes later, and when.",
            /* grant_advance */ "You get an advance for as long as there is no decision.",
            /* ask_consent */ "We ask consent to the help, of the child and of who has authority over the child.",
            /* score_relevant_domains */ "We discuss with you how things are in the areas that your question touches.",
            /* make_support_plan */ "We make one plan for the whole family, together with you.",
            /* sign_support_plan */ "We ask everybody who takes part to sign the plan.",
            /* name_case_manager */ "We agree on who keeps the help together for you.",
            /* tell_further_process */ "We tell you what happens after this.",
        },
    .ask_own_consent = "We ask the young person alone for consent to the help.",
    .by = "{0} By {1} at the latest.",
    .question = "{0} We ask this of {1}.",
    .question_about = "About {0}: {1} We ask this of {2}.",
    .whom = {"you", "your housemate", "your carer", "family, friends or neighbours", "an expert"},
    .clock = "By {0} at the latest: {4} ({1}). The term began on {2}: {3}.",
    .clock_waiting = "The next step is possible only after {0} ({1}). The term began on {2}: {3}.",
    .clock_stopped = "That happened on {0}.",
    .clock_suspended = "The term stood still for {0} days.",
    .clock_extended = "On {0} the applicant was told that the decision comes later.",
    .record = {"Done on {2}: {0} ({1}).", "Done too late, on {2}: {0} ({1}).", "Not on record: {0} ({1}).",
               "Too early, on {2}: {0} ({1})."},
    .penalty = "{0} over {1} days, from {2} and up to {3} at most ({4}).",
    .clock_moved = "A weekend or public holiday moves the date. Without that it was {0}.",
    .clock_arguable = "Whether a weekend or public holiday moves the date is not settled. Without that it is {0}.",
    .objection = "You can object. You can do so until {0} weeks after the decision was made known ({1}).",
    .receipt = "Made with kanteling {0}, with what was known on {1}.",
    .receipt_rules = "Rules: {0}",
    .receipt_facts_count = "Number of facts used: {0}.",
    .receipt_facts = "Facts used: {0}.",
};

constexpr SummaryWords summary{
    .title = "{0}, {1}",
    .inhabitants = "Residents",
    .villages = "Villages",
    .requests = "Requests",
    .looked_at = "Times looked at",
    .outcomes = "Outcomes",
    .kinds = {"contact with resident", "settled at the desk", "forwarded", "talk planned", "urgent help",
              "safety first", "questions open", "solved light", "provision proposed", "referred", "a person decides", "conditions met",
              "conditions not met", "advice needed", "application taken", "crisis talk", "bridging", "closed with care"},
    .ladder = "The ladder ({0} tasks)",
    .count = "count",
    .share = "share",
    .cost = "cost",
    .facilities = "General facilities",
    .providers = "Providers",
    .found = "found",
    .not_found = "not found",
    .reasons = "reasons where nothing was found",
    .budgets = "Budget per act",
    .acts = {"no act", "Social support", "Youth", "Participation", "Debts", "Parking card", "Pupil transport"},
    .act = "act",
    .year = "year",
    .budget = "budget",
    .committed = "committed",
    .granted = "granted",
    .left = "left",
    .overrun_on = "overrun on",
    .access = "Travel to general facilities",
    .village = "village",
    .uses = "uses",
    .minutes = "minutes on average",
};

constexpr TermWords term{
    .weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    .weekday_date = "{0} {1}",
    .last_day = "The last day is {0}.",
    .must_be_at_once = "This must be done at once. There is no last day.",
    .length = "{0} {1}",
    .set_by = "Term: {0}. Source: {1} ({2}).",
    .own = "Term: {0}. What sets it was not stated; it is counted as a term set by an act or a decree.",
    .own_bylaw = "Term: {0}. What sets it was not stated; it is counted as a term set by a bylaw.",
    .levels = {"act", "decree", "bylaw", "policy rule", "work instruction"},
    .source = "{0}, article {1}",
    .source_without_article = "{0}",
    .starts = "It starts when {0}. That was on {1}.",
    .starts_own = "It starts with an event on {0}.",
    .asks = {
        /* duty */ "What must have happened by the last day: {0}.",
        /* decision */ "What must have happened by the last day: {0}.",
        /* reasonable_decision */
        "No act sets a term of its own here. What must have happened by the last day: {0}.",
        /* waiting */ "What can only come after the last day: {0}.",
        /* window */ "What is possible up to and including the last day: {0}.",
    },
    .asks_at_once = "What must happen: {0}.",
    .counted = "The day of the event does not count. {0} after {1} is {2}.",
    .counted_back = "The day of the event does not count. {0} before {1} is {2}.",
    .hours = "Hours are counted here in whole days, for the hour of the event is not known.",
    .suspended = "Suspended from {0} up to and including {1} ({2}): {3} ({4}).",
    .suspended_open =
        "Suspended from {0}, and still so on {1} ({2} by then): {3} ({4}). The end moves on with every day "
        "more.",
    .suspended_set =
        "Suspended from {0} up to and including {1} at the latest ({2}): {3} ({4}). Where the supplement "
        "comes sooner, the term runs again from that day.",
    .invited_without_day =
        "On {0} the applicant was invited to supplement the application and no last day was set. So the term "
        "does not stand still (RVS:2016:2527).",
    .with_suspension_one = "With {0} day of suspension that is {1}.",
    .with_suspension = "With {0} days of suspension that is {1}.",
    .moves_from = "The term may not end on these days:",
    .move = "{0}: {1} ({2})",
    .weekend = "weekend",
    .moved_to = "The first day on which it may end is {0}.",
    .not_moved = {
        /* moves */ "That day is no Saturday, Sunday or public holiday. So it stands.",
        /* not_declared */
        "The Algemene termijnenwet (Atw) does not move the end: a bylaw or regulation sets the term and does "
        "not say that the Atw applies.",
        /* too_long */
        "The Algemene termijnenwet (Atw) does not move the end: the term is longer than 90 days, 12 weeks or "
        "3 months (article 4).",
        /* in_hours */
        "The Algemene termijnenwet (Atw) does not move the end: the term is in hours (article 4).",
        /* in_years */
        "The Algemene termijnenwet (Atw) does not move the end: the term is in years (article 4).",
        /* counted_back */
        "The Algemene termijnenwet (Atw) does not move the end: the term is counted back (article 1(2)).",
        /* working_days */
        "Saturdays, Sundays and public holidays do not count. So it ends on a working day by itself.",
        /* at_once */ "There is nothing to count.",
    },
    .told = "On {0} the applicant was told that the decision may be expected by {1}.",
    .told_extends = "That is the new end ({0}).",
    .told_moves_on = "With the suspension after that notice it is {0}.",
    .told_beside =
        "The end that the law sets does not move with it: so the words of that article are read here ({0}).",
    .told_in_vain = "The end does not move with it: it was told too late, or that day is no later ({0}).",
    .equated_unknown =
        "A year in this term has no known decree on days equated with public holidays: known are {0} to {1}. "
        "The last day may turn out to be later.",
    .arguable =
        "Whether the Algemene termijnenwet moves this term is a reading of the law that is not settled. If "
        "it does not, the last day is {0}.",
    .arguable_same =
        "Whether the Algemene termijnenwet moves this term is a reading of the law that is not settled. Here "
        "both readings give the same day.",
    .recalled = "Recalled: this rule was not seen in a published source. Check it first.",
    .service = "This date is not in the law. It is a norm for the municipality's own service.",
    .phase = "This date is not in the law. It says how long a phase of the work is meant to last.",
    .stopped = "It happened on {0}.",
    .states = {
        /* runs */ "Looked at on {0}: the term runs.",
        /* suspended */ "Looked at on {0}: the term is suspended.",
        /* over */ "Looked at on {0}: the term is over.",
        /* overdue */ "Looked at on {0}: the last day has passed and it has not happened.",
        /* stopped_in_time */ "Looked at on {0}: done in time.",
        /* stopped_late */ "Looked at on {0}: done, but late.",
        /* stopped_early */ "Looked at on {0}: done, but too early.",
    },
};

constexpr HolidayWords holidays{
    .title = "Public holidays in {0} for the Algemene termijnenwet",
    .equated_known = "The days of {0} that are equated with public holidays are known and stand in the list.",
    .equated_unknown =
        "The days of {0} that are equated with public holidays are not known: no decree was seen. Known are "
        "those of {1} to {2}.",
};

constexpr Words table{numbers, page, next, steps, inquiry, choices, closing, summary, term, holidays};
static_assert(no_text_missing(table));

}  // namespace

Words const& words_en() { return table; }

}  // namespace kanteling::reporting
