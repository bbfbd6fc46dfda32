// SPDX-License-Identifier: Apache-2.0
#include <initializer_list>

#include "kanteling/reporting/order_report.hpp"
#include "reporting/report_page.hpp"
#include "reporting/report_words.hpp"

namespace kanteling::reporting {
namespace {

struct Writing {
  OrderReport const& report;
  supply::Municipality const& municipality;
  OrderWords const& w;
  NumberWords const& numbers;

  std::string mean(Mean const& value) const { return value ? hundredths_text(*value, numbers) : "-"; }
  std::string money(Cents cost) const { return euro_text(cost, numbers); }

  std::string all() const {
    Rows rows{titles({"", w.waiting, w.urgent, w.tailored, w.cost, w.minutes, w.weeks})};
    auto const add = [&](std::string_view name, Served const& served) {
      rows.push_back({std::string(name), number_text(served.waiting, numbers),
                      number_text(served.urgent_waiting, numbers), number_text(served.tailored, numbers),
                      money(served.cost), mean(served.access_minutes), mean(served.waiting_weeks)});
    };
    add(w.live, report.all.live);
    add(w.guided, report.all.guided);
    add(w.hindsight, report.all.hindsight);
    return report_section(
        w.in_all,
        fill(w.note, {number_text(report.all.tasks, numbers), money(report.with_overruns), money(report.bound)}), rows);
  }

  /// One measure of every village, the three ways beside each other.
  template <class Value>
  std::string by_village(std::string_view heading, Value value) const {
    Rows rows{titles({w.village, w.tasks, w.live, w.guided, w.hindsight})};
    auto const add = [&](std::string name, Orders const& orders) {
      rows.push_back({std::move(name), number_text(orders.tasks, numbers), value(orders.live), value(orders.guided),
                      value(orders.hindsight)});
    };
    for (OrderLine const& line : report.villages)
      add(name_text(municipality.at(line.village).name) + (line.small ? " *" : ""), line.orders);
    add(std::string(w.in_all), report.all);
    return report_section(heading, "", rows);
  }
};

}  // namespace

std::string report_text(OrderReport const& report, supply::Municipality const& municipality, Language language) {
  OrderWords const& w = report_words(language).order;
  Writing const writing{report, municipality, w, words(language).numbers};
  std::string const small = fill(w.small_note, {number_text(small_village_below, writing.numbers)});
  std::string const prices = report.has_prices ? std::string() : std::string(w.no_prices) + "\n";
  return report_head(fill(w.title, {municipality.name, std::to_string(municipality.year)}), w.what) + prices +
         writing.all() + "\n" + small + "\n" +
         writing.by_village(w.cost, [&](Served const& served) { return writing.money(served.cost); }) +
         writing.by_village(w.minutes, [&](Served const& served) { return writing.mean(served.access_minutes); }) +
         writing.by_village(w.weeks, [&](Served const& served) { return writing.mean(served.waiting_weeks); }) +
         writing.by_village(w.waiting, [&](Served const& served) { return number_text(served.waiting, writing.numbers); });
}

}  // namespace kanteling::reporting
