// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/guide_json.hpp"

#include <set>
#include <utility>
#include <vector>

#include "io/json_fields.hpp"
#include "kanteling/io/period_question.hpp"
#include "kanteling/matching/period_plan.hpp"

namespace kanteling::io {
namespace {

constexpr std::string_view name = "plan";

}  // namespace

Result<matching::Guide> read_guide(supply::Municipality const& municipality, supply::Availability const& free,
                                   std::string_view plan) {
  std::vector<Problem> problems;
  Report const report = [&](Problem problem) { problems.push_back(std::move(problem)); };
  auto const json = read_json_text(plan, std::string(name), report);
  if (!json) return tl::unexpected(std::move(problems));

  std::vector<NamedPrice> prices;
  std::vector<matching::LimitLine> lines;
  std::size_t position = 0;
  for (nlohmann::json const& limit : JsonFields(*json, std::string(name), "", report).objects("limits")) {
    JsonFields fields(limit, std::string(name), "limits[" + std::to_string(position++) + "].", report);
    matching::LimitLine line;
    line.price = fields.integer("price_nanocents", {0, planning::price_most});
    line.waiting_price = fields.integer("waiting_price_nanos", {0, planning::price_most});
    line.used_by_urgent = fields.integer("used_by_urgent", {0, planning::limit_most});
    if (std::string named_limit = fields.text("limit"); !named_limit.empty())
      prices.push_back({std::move(named_limit), line.price});
    lines.push_back(line);
  }
  auto const named = read_limit_prices(prices, municipality, "plan, limits");
  if (!named)
    for (Problem const& problem : named.error()) report(problem);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  std::set<matching::LimitKey> known;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].key = (*named)[i].key;
    if (!known.insert(lines[i].key).second)
      report({std::string(name) + ", key limits[" + std::to_string(i) + "].limit", prices[i].limit + " a second time",
              "each limit once"});
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return matching::Guide(municipality, free, lines);
}

}  // namespace kanteling::io
