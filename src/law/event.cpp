// SPDX-License-Identifier: Apache-2.0
#include "kanteling/law/event.hpp"

#include <string>
#include <utility>

namespace kanteling::law {
namespace {

/// What must have happened before, on the same day at the latest.
std::optional<EventKind> before(EventKind kind) {
  switch (kind) {
    case EventKind::invited_to_supplement:
    case EventKind::postponement_agreed:
    case EventKind::delay_by_applicant:
    case EventKind::force_majeure:
    case EventKind::postponement_announced:
    case EventKind::notice_of_default_received:
      return EventKind::application_received;
    case EventKind::supplement_received:
      return EventKind::invited_to_supplement;
    case EventKind::objection_received:
      return EventKind::decision_made_known;
    default:
      return std::nullopt;
  }
}

/// Whether two events can be of the same act; none is any act.
bool may_be_of_one_act(Act a, Act b) {
  return a == b || a == Act::none || b == Act::none;
}

class Check {
 public:
  Check(std::span<Event const> events, Date on, std::span<Event const> also)
      : events_(events), also_(also), on_(on) {}

  void one(std::size_t i) {
    Event const& event = events_[i];
    EventName const& name = name_of(event.kind);
    if (event.on > on_)
      add(i, ".on", to_string(event.on) + ", after the day on which the case is looked at",
          "a day up to " + to_string(on_));
    check_until(i, event, name);
    for (std::size_t j = 0; name.once && j < i; ++j)
      if (events_[j].kind == event.kind && may_be_of_one_act(events_[j].act, event.act)) {
        add(i, "", std::string(name.code) + " a second time",
            "it once, as in events[" + std::to_string(j) + "]");
        break;
      }
    if (auto const earlier = before(event.kind)) check_after(i, event, *earlier);
    if (event.kind == EventKind::decision_made_known && first_of(EventKind::application_received))
      check_after(i, event, EventKind::application_received);
  }
  std::vector<Problem> take() { return std::move(problems_); }

 private:
  void check_until(std::size_t i, Event const& event, EventName const& name) {
    if (event.until && name.until == UntilUse::none)
      add(i, ".until", to_string(*event.until),
          "no until: " + std::string(name.code) + " is an event of one day");
    else if (!event.until && name.until == UntilUse::required)
      add(i, ".until", "nothing", "the day by which the decision may be expected");
    else if (event.until && *event.until < event.on)
      add(i, ".until", to_string(*event.until) + ", before " + to_string(event.on),
          "a day from " + to_string(event.on) + " on");
  }

  /// The first event of a kind, on this list or elsewhere. In debt help the first talk, with which the term
  /// of the decision starts, stands for the application (Wgs 4a).
  std::optional<Date> first_of(EventKind kind) const {
    std::optional<Date> const elsewhere = day_of(also_, kind);
    std::optional<Date> const first = elsewhere ? elsewhere : day_of(events_, kind);
    return !first && kind == EventKind::application_received ? first_of(EventKind::first_talk_held) : first;
  }

  void check_after(std::size_t i, Event const& event, EventKind earlier) {
    std::optional<Date> const first = first_of(earlier);
    std::string const code(name_of(earlier).code);
    if (!first)
      add(i, "", std::string(name_of(event.kind).code) + " without " + code, "the event " + code + " too");
    else if (event.on < *first)
      add(i, ".on", to_string(event.on) + ", before " + code, "a day from " + to_string(*first) + " on");
  }

  void add(std::size_t i, std::string_view member, std::string found, std::string expected) {
    problems_.push_back(
        {"events[" + std::to_string(i) + "]" + std::string(member), std::move(found), std::move(expected)});
  }

  std::span<Event const> events_;
  std::span<Event const> also_;
  Date on_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_events(std::span<Event const> events, Date on, std::span<Event const> also) {
  Check check(events, on, also);
  for (std::size_t i = 0; i < events.size(); ++i) check.one(i);
  return check.take();
}

}  // namespace kanteling::law
