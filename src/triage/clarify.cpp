// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <utility>

#include "kanteling/triage/fact_use.hpp"
#include "kanteling/triage/triage.hpp"
#include "triage/call.hpp"
#include "triage/routes.hpp"
#include "triage/rows.hpp"

namespace kanteling::triage {
namespace {

using people::FactRow;
using people::Purposes;

/// Competence, route, urgency and needs.
constexpr std::size_t clarifying_steps = 4;

void add_missing(ClarifiedNeed& need, Caller const& caller, Call const& call) {
  std::vector<people::FactId> all = std::move(need.missing);
  for (people::FactId const id : caller.wait_for(call)) all.push_back(id);
  need.missing = askable(all);
}

void find_act(ClarifiedNeed& need, Caller const& call, FactRow const& row) {
  Call const competence = call(Hook::competence, row);
  std::string_view const act = competence.text("act").value_or("");
  for (std::size_t i = 0; i < law::act_count; ++i)
    if (law::act_names[i].code == act) need.act = static_cast<law::Act>(i);
  need.forward_to = competence.text("forward_to").value_or("");
  bool const known = competence.text("act") && competence.text("forward_to");
  if (!competence.undetermined() || known) return;
  need.certain = false;
  add_missing(need, call, competence);
}

void find_route(ClarifiedNeed& need, Caller const& call, FactRow const& row) {
  if (!need.forward_to.empty()) {
    need.route = Route::forward;
    return;
  }
  Call const route = call(Hook::route, row);
  need.route = lawful_route(need.act, route.text("route").value_or(""));
  if (route.text("route")) return;
  need.certain = false;
  add_missing(need, call, route);
}

void find_urgency(ClarifiedNeed& need, Caller const& call, FactRow const& row) {
  Call const urgency = call(Hook::urgency, row);
  std::string_view const text = urgency.text("urgency").value_or("");
  need.urgent = text == "urgent";
  need.threat = text == "threat";
  if (text.empty()) add_missing(need, call, urgency);
}

void add_task(std::vector<people::Task>& tasks, people::TaskKind kind, std::int64_t amount) {
  auto const same = [kind](people::Task const& t) { return t.kind == kind; };
  auto const at = std::find_if(tasks.begin(), tasks.end(), same);
  if (at != tasks.end()) {
    at->amount += amount;
  } else {
    tasks.push_back({kind, amount, {}});
  }
}

/// Rules that fire together for one task are a base and its additions: their amounts are added. As long as an unknown
/// fact may bring another rule, no task is proposed: a part would look like the whole.
void propose_tasks(ClarifiedNeed& need, Caller const& call, FactRow const& row) {
  Call const proposed = call(Hook::needs, row);
  if (!proposed.missing().empty() || proposed.undetermined()) {
    add_missing(need, call, proposed);
    return;
  }
  for (std::uint32_t const rule : proposed.fired()) {
    rules::OutputValue const amount = proposed.value(rule, "amount");
    std::optional<people::TaskKind> const kind = people::task_kind_from(proposed.value(rule, "task").text);
    if (kind && !amount.is_null) add_task(need.tasks, *kind, whole_units(amount));
  }
  std::erase_if(need.tasks, [](people::Task const& t) { return t.amount <= 0; });
}

ClarifiedNeed clarify_need(people::Case const& request, people::Need const& stated, FactRow const& derived,
                           Caller call) {
  ClarifiedNeed need;
  Purposes const contact = people::purpose::contact;
  find_act(need, call, need_row(derived, request, stated, law::Act::none, contact));
  call.certain = need.certain;
  FactRow const row = need_row(derived, request, stated, need.act, contact);
  find_route(need, call, row);
  call.certain = need.certain;
  find_urgency(need, call, row);
  need.tasks = stated.tasks;
  bool const has_tasks = need.route == Route::ladder || need.route == Route::referral;
  if (has_tasks && need.tasks.empty())
    propose_tasks(need, call, need_row(derived, request, stated, need.act, purpose_of(need.act)));
  return need;
}

}  // namespace

Clarified clarify(rules::Package const& policy, people::Case const& request, std::optional<std::size_t> village) {
  Clarified result;
  FactRow const derived = derived_row(request, village);
  result.needs.reserve(request.needs.size());
  result.trace.reserve(request.needs.size() * clarifying_steps);
  for (std::size_t n = 0; n < request.needs.size(); ++n) {
    Caller const call{policy, days_of(request), result.trace, static_cast<std::int32_t>(n), -1, &result.open};
    result.needs.push_back(clarify_need(request, request.needs[n], derived, call));
  }
  return result;
}

}  // namespace kanteling::triage
