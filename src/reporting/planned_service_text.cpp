// SPDX-License-Identifier: Apache-2.0
#include "kanteling/reporting/planned_service.hpp"
#include "reporting/report_page.hpp"
#include "reporting/spread.hpp"

namespace kanteling::reporting {
namespace {

using matching::PeriodPlan;

struct CostWords {
  std::string_view title, note, without, with, difference;
  std::string_view waiting, provisions, cost, with_price, proven;
  std::string_view villages, requests;
  std::string_view spread, lowest, highest, deviation;
  std::string_view minutes, weeks;
  std::string_view without_of, with_of;  ///< {0} what is counted
};

constexpr CostWords dutch{
    "Wat gelijke service kost",
    "Links het plan zonder de grenzen per dorp, rechts het plan ermee; beide met evenveel tijd of werk.",
    "zonder",
    "met",
    "verschil",
    "wachtenden",
    "maatwerkvoorzieningen",
    "kosten",
    "met overschrijdingen",
    "bewezen: niet minder dan",
    "Per dorp, gemiddeld per taak",
    "taken",
    "Hoe ver de dorpen uiteenlopen",
    "laagste",
    "hoogste",
    "standaardafwijking",
    "minuten",
    "weken wachten",
    "{0} zonder",
    "{0} met"};

constexpr CostWords english{"What even service costs",
                            "On the left the plan without the limits by village, on the right with them; "
                            "both with as much time or work.",
                            "without",
                            "with",
                            "difference",
                            "waiting",
                            "tailored provisions",
                            "cost",
                            "with overruns",
                            "proven: not less than",
                            "By village, mean per task",
                            "tasks",
                            "How far villages lie apart",
                            "lowest",
                            "highest",
                            "standard deviation",
                            "minutes",
                            "weeks of waiting",
                            "{0} without",
                            "{0} with"};

/// Means by village of one plan.
struct Means {
  std::vector<Mean> minutes, weeks;

  explicit Means(std::vector<PlannedVillage> const& villages) {
    for (PlannedVillage const& village : villages) {
      minutes.push_back(mean_of(village.minutes, village.requests));
      weeks.push_back(mean_of(village.weeks, village.requests));
    }
  }
};

class CostText {
 public:
  CostText(PeriodPlan const& without, PeriodPlan const& with, supply::Municipality const& municipality,
           Language language)
      : without_(without),
        with_(with),
        municipality_(municipality),
        villages_(planned_service(with, municipality)),
        means_without_(planned_service(without, municipality)),
        means_with_(villages_),
        words_(language == Language::dutch ? dutch : english),
        numbers_(words(language).numbers) {}

  std::string write() const { return totals() + by_village() + spread(); }

 private:
  std::string value(Mean const& mean) const { return mean ? hundredths_text(*mean, numbers_) : "-"; }
  std::string money(std::int64_t cents) const { return euro_text(Cents{cents}, numbers_); }
  std::string number(std::int64_t value) const { return number_text(value, numbers_); }

  std::string totals() const {
    Rows rows{titles({"", words_.without, words_.with, words_.difference})};
    auto const add = [&](std::string_view name, std::int64_t before, std::int64_t after, auto const& text) {
      rows.push_back({std::string(name), text(before), text(after), text(after - before)});
    };
    auto const as_number = [&](std::int64_t of) { return number(of); };
    auto const as_money = [&](std::int64_t of) { return money(of); };
    add(words_.waiting, without_.totals.waiting, with_.totals.waiting, as_number);
    add(words_.provisions, without_.totals.heaviness, with_.totals.heaviness, as_number);
    add(words_.cost, without_.cost.value, with_.cost.value, as_money);
    add(words_.with_price, without_.totals.cost, with_.totals.cost, as_money);
    rows.push_back(
        {std::string(words_.proven), money(without_.bound.cost), money(with_.bound.cost), std::string("")});
    return report_section(words_.title, words_.note, rows);
  }

  std::string by_village() const {
    Rows rows{titles({"", words_.requests})};
    for (std::string_view const what : {words_.minutes, words_.weeks})
      for (std::string_view const plan : {words_.without_of, words_.with_of})
        rows.front().push_back(fill(plan, {what}));
    for (std::size_t v = 0; v < villages_.size(); ++v)
      rows.push_back({municipality_.villages[v].name, number(villages_[v].requests),
                      value(means_without_.minutes[v]), value(means_with_.minutes[v]),
                      value(means_without_.weeks[v]), value(means_with_.weeks[v])});
    return report_section(words_.villages, "", rows);
  }

  std::string spread() const {
    Rows rows{titles({"", words_.lowest, words_.highest, words_.difference, words_.deviation})};
    auto const add = [&](std::string_view plan, std::string_view what, std::vector<Mean> const& means) {
      if (auto const apart = spread_of(means))
        rows.push_back({fill(plan, {what}), value(apart->lowest), value(apart->highest),
                        value(apart->difference()), value(apart->deviation)});
    };
    add(words_.without_of, words_.minutes, means_without_.minutes);
    add(words_.with_of, words_.minutes, means_with_.minutes);
    add(words_.without_of, words_.weeks, means_without_.weeks);
    add(words_.with_of, words_.weeks, means_with_.weeks);
    return report_section(words_.spread, "", rows);
  }

  PeriodPlan const& without_;
  PeriodPlan const& with_;
  supply::Municipality const& municipality_;
  std::vector<PlannedVillage> villages_;
  Means means_without_, means_with_;
  CostWords const& words_;
  NumberWords const& numbers_;
};

}  // namespace

std::string even_service_cost_text(PeriodPlan const& without, PeriodPlan const& with,
                                   supply::Municipality const& municipality, Language language) {
  return CostText(without, with, municipality, language).write();
}

}  // namespace kanteling::reporting
