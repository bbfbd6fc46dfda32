// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/period_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "reporting/report_page.hpp"
#include "reporting/words.hpp"

namespace kanteling::reporting {
namespace {

using matching::LimitKey;
using matching::LimitKind;
using matching::PeriodPlan;

constexpr std::size_t lines_most = 10;

struct PeriodWords {
  std::string_view tasks;       ///< {0} tasks, {1} answered, {2} waiting, {3} proven least of these
  std::string_view heaviness;   ///< {0} tailored provisions, {1} proven least
  std::string_view cost;        ///< {0} money
  std::string_view with_price;  ///< {0} money with the price of overruns, {1} proven least, {2} the gap
  std::string_view best;        ///< after these: nothing can be better
  std::string_view waits_title;
  std::string_view waits;        ///< {0} limit, {1} tasks that wait for it
  std::string_view no_contract;  ///< {0} tasks
  std::string_view prices_title;
  std::string_view price;  ///< {0} limit, {1} used, {2} amount, {3} money per unit
  std::string_view again_title;
  std::string_view again;  ///< {0} limit, {1} how much more, {2} waiting, {3} provisions, {4} money; {5} .. {7} by the prices
  std::string_view found;  ///< after it: the difference is found and not proven
  std::array<std::string_view, matching::limit_kind_count> kinds;  ///< {0} name, {1} month or year
};

constexpr PeriodWords dutch{
    "{0} taken: {1} krijgen een plek of aanbieder, {2} wachten (bewezen: minder dan {3} kan niet).\n",
    "{0} maatwerkvoorzieningen (bewezen bij zo veel wachtenden: minder dan {1} kan niet).\n",
    "Kosten: {0}.\n",
    "Met wat overschrijding van budgetten telt: {0} (bewezen bij dit alles: minder dan {1} kan niet; "
    "verschil {2}).\n",
    "Een beter plan bestaat niet.\n",
    "\nWaarop wordt gewacht\n",
    "  {0}: {1} taken\n",
    "  geen contract dat past of ruimte heeft: {0} taken\n",
    "\nDuurste grenzen\n",
    "  {0}: {1} van {2} gebruikt; een eenheid meer scheelt {3} volgens de grens\n",
    "\nOpnieuw gepland met iets meer\n",
    "  {0}: {1} meer scheelt {2} wachtenden, {3} voorzieningen en {4}; volgens de prijzen {5} wachtenden, of bij evenveel "
    "wachtenden {6} voorzieningen, of als ook die gelijk blijven {7}",
    " (gevonden, niet bewezen)",
    {"plekken bij {0}, {1}", "ritten van {0}, {1}", "ruimte in contract {0}, {1}", "plafond {0}, {1}",
     "budget {0}, {1}", "reistijd in {0}", "wachttijd in {0}"}};

constexpr PeriodWords english{
    "{0} tasks: {1} get a place or a provider, {2} wait (proven: fewer than {3} cannot be).\n",
    "{0} tailored provisions (proven with so many waiting: fewer than {1} cannot be).\n",
    "Cost: {0}.\n",
    "With what overruns of budgets count for: {0} (proven with all this: less than {1} cannot be; gap "
    "{2}).\n",
    "There is no better plan.\n",
    "\nWhat is waited for\n",
    "  {0}: {1} tasks\n",
    "  no contract that fits or has room: {0} tasks\n",
    "\nDearest limits\n",
    "  {0}: {1} of {2} used; one unit more saves {3} as the bound says\n",
    "\nPlanned again with a little more\n",
    "  {0}: {1} more saves {2} waiting, {3} provisions and {4}; by the prices {5} waiting, or with as many waiting "
    "{6} provisions, or with as many of these too {7}",
    " (found, not proven)",
    {"places at {0}, {1}", "rides of {0}, {1}", "room in contract {0}, {1}", "ceiling {0}, {1}",
     "budget {0}, {1}", "access in {0}", "waiting in {0}"}};

class PeriodText {
 public:
  PeriodText(PeriodPlan const& plan, supply::Municipality const& municipality, Language language)
      : plan_(plan),
        municipality_(municipality),
        words_(language == Language::dutch ? dutch : english),
        numbers_(words(language).numbers),
        language_(language) {}

  std::string write() {
    totals();
    waiting();
    prices();
    again();
    return std::move(text_);
  }

 private:
  std::string number(std::int64_t value) const { return number_text(value, numbers_); }
  std::string nanos(planning::NanoPrice price) const {
    return hundredths_text((price + planning::nanos_per_unit / 200) / (planning::nanos_per_unit / 100), numbers_);
  }
  std::string money(std::int64_t cents) const { return money_text(Cents{cents}, numbers_); }

  /// To the nearest cent: prices are found by approximation, so 120 euro may come as a hair less.
  static std::int64_t cents_of(planning::NanoPrice price) {
    return price / planning::nanos_per_unit +
           (price % planning::nanos_per_unit >= planning::nanos_per_unit / 2 ? 1 : 0);
  }

  void totals() {
    planning::Totals const& found = plan_.totals;
    planning::Totals const& least = plan_.bound;
    text_ += fill(words_.tasks, {number(plan_.requests), number(plan_.requests - found.waiting),
                                 number(found.waiting), number(least.waiting)});
    text_ += fill(words_.heaviness, {number(found.heaviness), number(least.heaviness)});
    text_ += fill(words_.cost, {money(plan_.cost.value)});
    text_ += fill(words_.with_price, {money(found.cost), money(least.cost),
                                      share_text(found.cost - least.cost, std::abs(least.cost), numbers_)});
    if (found == least) text_ += words_.best;
  }

  /// The limits for which most tasks wait.
  void waiting() {
    std::map<std::uint32_t, std::int64_t> tasks;
    std::int64_t without = 0;
    for (matching::PlannedCase const& planned : plan_.cases)
      for (matching::PlannedTask const& task : planned.tasks) {
        if (task.waits && task.binding.empty()) ++without;
        for (std::uint32_t const limit : task.binding) ++tasks[limit];
      }
    if (tasks.empty() && without == 0) return;
    text_ += words_.waits_title;
    std::vector<std::pair<std::int64_t, std::uint32_t>> most;
    for (auto const& [limit, count] : tasks) most.emplace_back(-count, limit);
    std::sort(most.begin(), most.end());
    most.resize(std::min(most.size(), lines_most));
    for (auto const& [count, limit] : most)
      text_ += fill(words_.waits, {name(plan_.limits[limit].key), number(-count)});
    if (without > 0) text_ += fill(words_.no_contract, {number(without)});
  }

  void prices() {
    std::vector<matching::LimitLine const*> dear;
    for (matching::LimitLine const& line : plan_.limits)
      if (cents_of(line.price) > 0) dear.push_back(&line);
    std::stable_sort(dear.begin(), dear.end(),
                     [](auto const* a, auto const* b) { return a->price > b->price; });
    dear.resize(std::min(dear.size(), lines_most));
    if (!dear.empty()) text_ += words_.prices_title;
    for (matching::LimitLine const* line : dear)
      text_ += fill(words_.price, {name(line->key), number(line->used), number(line->amount),
                                   money(cents_of(line->price))});
  }

  void again() {
    if (!plan_.again.empty()) text_ += words_.again_title;
    for (matching::SolvedAgain const& again : plan_.again) {
      text_ += fill(words_.again,
                    {name(plan_.limits[again.limits.front()].key), number(again.step),
                     number(again.saved.waiting), number(again.saved.heaviness), money(again.saved.cost),
                     nanos(again.waiting_by_price), nanos(again.heaviness_by_price),
                     money(again.by_price.value)});
      if (!again.proven) text_ += words_.found;
      text_ += "\n";
    }
  }

  std::string name(LimitKey const& key) const {
    return fill(words_.kinds[static_cast<std::size_t>(key.kind)], {of(key), when(key)});
  }

  std::string of(LimitKey const& key) const {
    switch (key.kind) {
      case LimitKind::facility:
        return municipality_.facilities[key.index].name;
      case LimitKind::bus:
        return municipality_.buses[key.index].name;
      case LimitKind::contract:
        return municipality_.contracts[key.index].code;
      case LimitKind::ceiling:
        return municipality_.ceilings[key.index].name;
      case LimitKind::budget:
        return std::string(in(language_, law::name_of(municipality_.budgets[key.index].act)));
      case LimitKind::village_minutes:
      case LimitKind::village_weeks:
        return municipality_.villages[key.index].name;
    }
    return {};
  }

  std::string when(LimitKey const& key) const {
    std::string const year = std::to_string(key.month.year());
    if (key.kind > LimitKind::contract) return year;
    return std::string(numbers_.months[static_cast<std::size_t>(key.month.count % 12)]) + " " + year;
  }

  PeriodPlan const& plan_;
  supply::Municipality const& municipality_;
  PeriodWords const& words_;
  NumberWords const& numbers_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string period_text(PeriodPlan const& plan, supply::Municipality const& municipality, Language language) {
  return PeriodText(plan, municipality, language).write();
}

}  // namespace kanteling::reporting
