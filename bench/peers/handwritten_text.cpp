// SPDX-License-Identifier: Apache-2.0
// The outcomes as text, for the hash.
#include "handwritten.hpp"

namespace kanteling::peers {
namespace {

constexpr std::string_view law_words[] = {"wmo", "jeugdwet", "pw", "wgs", "llv", "gpk", "svb", "geen"};
constexpr std::string_view rung_words[] = {"eigen_kracht", "netwerk", "algemeen",     "kort",
                                           "maatwerk",     "expert",  "doorverwijzen"};
constexpr std::string_view action_words[] = {
    "bel_vandaag", "veilig_thuis",       "huisbezoek",     "onafh_clientondersteuner",
    "wensbus",     "mantelzorgmakelaar", "medisch_advies", "inkomenstoets",
    "budgetcoach", "ontbijt_buurthuis",  "valpreventie",   "gezinsplan",
    "regisseur",   "offerte_aanbieders", "ggd_check",      "nazorg_bellen"};

}  // namespace

std::string outcome_line(std::string_view id, HandOutputs const& outputs, std::size_t row) {
  auto const number = [row](Lines const& column) { return column.as<std::int8_t>()[row]; };
  std::string line(id);
  line += ',' + std::to_string(number(outputs.score)) + ',';
  line += law_words[static_cast<std::size_t>(number(outputs.law))];
  line += ',' + std::to_string(number(outputs.term)) + ',';
  line += rung_words[static_cast<std::size_t>(number(outputs.rung))];
  line +=
      ',' + std::to_string(number(outputs.weeks)) + ',' + std::to_string(number(outputs.home_visit)) + ',';
  unsigned const fired = outputs.actions.as<std::uint16_t>()[row];
  bool is_first = true;
  for (std::size_t i = 0; i < std::size(action_words); ++i) {
    if ((fired >> i & 1U) == 0) continue;
    if (!is_first) line += '|';
    is_first = false;
    line += action_words[i];
  }
  return line + '\n';
}

}  // namespace kanteling::peers
