// SPDX-License-Identifier: Apache-2.0
#include "population/request.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "population/case_answers.hpp"
#include "population/demand.hpp"
#include "population/gaps.hpp"
#include "population/home.hpp"
#include "population/ladder_answers.hpp"
#include "population/need_answers.hpp"
#include "population/questions.hpp"
#include "population/statements.hpp"
#include "population/tasks.hpp"
#include "kanteling/people/facts.hpp"

namespace kanteling::population {
namespace {

using people::Topic;

// Provisions per client, Amersfoort 2023: 59 / 25 / 10 % have one, two, three. That needs are spread alike is
// assumed.
constexpr std::array<std::int64_t, 3> needs_weights{59, 25, 10};

std::vector<Topic> draw_topics(Band band, Parameters const& p, Random& random) {
  std::array<std::int64_t, people::topic_count> weights{};
  for (std::size_t t = 0; t < people::topic_count; ++t) weights[t] = p.topic_per_1000[t][position(band)];
  std::size_t const wanted = random.pick(needs_weights) + 1;
  std::vector<Topic> topics;
  auto const take = [&](Topic topic) {
    topics.push_back(topic);
    weights[static_cast<std::size_t>(topic)] = 0;
  };
  take(static_cast<Topic>(random.pick(weights)));
  // Who comes with more than one need, and is very lonely, says so too.
  bool const lonely = band != Band::a0_17 && random.percent(p.severely_lonely_percent);
  if (wanted > 1 && lonely && topics.front() != Topic::company) take(Topic::company);
  while (topics.size() < wanted && std::ranges::any_of(weights, [](std::int64_t w) { return w > 0; }))
    take(static_cast<Topic>(random.pick(weights)));
  return topics;
}

bool is_about_a_child(std::vector<Topic> const& topics) {
  return std::ranges::any_of(topics,
                             [](Topic t) { return t == Topic::youth_help || t == Topic::pupil_transport; });
}

Voice voice_of(people::Case const& request, Band band) {
  if (request.stage == people::Stage::signal)
    return request.requester == people::Requester::network ? Voice::network : Voice::professional;
  return band == Band::a0_17 ? Voice::parent : Voice::resident;
}

/// A doctor's referral is a report at once, and comes from a professional.
void refer(people::Case& request) {
  if (request.stage == people::Stage::signal) request.stage = people::Stage::report;
  request.requester = people::Requester::professional;
}

/// The youngest of the household, where a parent asks for help for a child.
std::string child_of(people::Household const& household) {
  auto const youngest = std::ranges::max_element(household.residents, {}, &people::Resident::born);
  return youngest->role == people::Role::child ? youngest->code : "";
}

void add_needs(people::Case& request, std::vector<Topic> const& topics, Profile const& profile,
               Parameters const& p, Random& random) {
  for (Topic topic : topics) {
    people::Need need;
    need.topic = topic;
    if (is_about_a_child({topic})) need.about = child_of(request.household);
    need.question = draw_question(topic, voice_of(request, profile.band), random);
    state_first_contact(need, request.stage, profile, p, random);
    request.needs.push_back(std::move(need));
  }
}

/// The same request at the end of the inquiry.
people::Case inquire(people::Case const& first_contact, Profile profile, Parameters const& p,
                     Random& random) {
  people::Case inquiry = first_contact;
  inquiry.stage = people::Stage::inquiry;
  inquiry.on = draw_inquiry_day(inquiry.received, random);
  // A child in the house may have come of age since.
  profile.lives_with_adults = people::adult_housemates(inquiry.household, inquiry.on) > 0;
  inquiry.own_plan = draw_own_plan(inquiry.received, profile.band, random);
  state_inquiry(inquiry, profile, p, random);
  for (people::Need& need : inquiry.needs) {
    state_inquiry(need, inquiry.needs.size(), profile, p, random);
    need.tasks = draw_tasks(need.topic, profile, random);
    // A referral walks no rungs; neither do criteria and crisis routes: there the questions are not asked.
    bool const referred = need.topic == Topic::youth_help && profile.refers_gp;
    if (!walks_ladder(need.topic) || referred) continue;
    for (people::Task& task : need.tasks) answer_ladder(task, purposes_of(need.topic), profile, p, random);
  }
  if (random.percent(incomplete_inquiry_percent)) forget_deciding_facts(inquiry, random);
  return inquiry;
}

}  // namespace

GeneratedRequest make_request(Slot slot, Parameters const& p, std::string id) {
  Random& random = slot.random;
  std::vector<Topic> const topics = draw_topics(slot.band, p, random);
  people::Case request;
  request.id = std::move(id);
  request.stage = slot.arrival.stage;
  request.received = slot.arrival.received;
  request.on = looked_at(request.received);
  request.channel = slot.arrival.channel;
  request.requester = draw_requester(slot.arrival, p, random);
  request.village = slot.village->code;
  Asker const asker{slot.band, draw_age(*slot.village, slot.band, random), is_about_a_child(topics)};
  request.household = draw_household(asker, p, request.received, request.id, random);
  request.wishes = draw_wishes(p, random);

  Profile profile = draw_profile(slot.band, request.household, request.received, p, random);
  bool const youth_help = std::ranges::find(topics, Topic::youth_help) != topics.end();
  profile.refers_gp = random.percent(p.gp_referral_percent) && youth_help;
  if (profile.refers_gp) refer(request);
  state_first_contact(request, p, random);
  add_needs(request, topics, profile, p, random);
  people::Case inquiry = inquire(request, profile, p, random);
  return {std::move(request), std::move(inquiry)};
}

}  // namespace kanteling::population
