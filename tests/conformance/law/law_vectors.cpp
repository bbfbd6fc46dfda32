// SPDX-License-Identifier: Apache-2.0
// law_vectors FILE: holds the law room to a file of vectors and prints "section: passed/total" per section,
// each vector that does not hold above it. Ends with status 0 where all hold, 1 where one does not, 77 (a
// test that is skipped) where there is no such file, 2 where it cannot be read.
#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_value.hpp"
#include "sections.hpp"

namespace kanteling::law_vectors {
namespace {

struct Section {
  std::string_view name;
  std::vector<Check> (*check)(io::JsonValue const&);
};

constexpr std::array<Section, 12> sections{{
    {"holidays_incl_equated", check_holidays},
    {"terms", check_terms},
    {"working_days", check_working_days},
    {"contribution", check_contributions_by_income},
    {"penalty", check_penalties},
    {"short_terms_atw_art_2", check_short_terms},
    {"suspension_awb_4_15", check_suspensions},
    {"atw_not_applicable", check_unmoved_terms},
    {"contribution_flat", check_flat_contributions},
    {"contribution_proposal_2027", check_proposed_contributions},
    {"residence_youth_act_2022", check_residences},
    {"pupil_transport", check_pupil_transport},
}};

std::vector<Check> checks_of(io::JsonMember const& member) {
  auto const known = std::find_if(sections.begin(), sections.end(),
                                  [&](Section const& section) { return section.name == member.key; });
  if (known == sections.end()) return {not_understood(member.key, "a section of this name")};
  std::vector<Check> checks = known->check(member.value);
  if (checks.empty()) checks.push_back(not_understood(member.key, "a section without entries"));
  return checks;
}

/// Prints a section and tells how many of its vectors do not hold.
std::size_t failed_in(io::JsonMember const& member) {
  std::vector<Check> const checks = checks_of(member);
  std::size_t failed = 0;
  for (Check const& check : checks) {
    if (check.passed()) continue;
    ++failed;
    std::cout << "  " << check.id << ": expected " << check.expected << ", got " << check.got << '\n';
  }
  std::cout << member.key << ": " << checks.size() - failed << '/' << checks.size() << '\n';
  return failed;
}

int run(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cout << "skipped: no file " << path << "; the vectors of the law are not beside this checkout\n";
    return 77;
  }
  std::ostringstream text;
  text << in.rdbuf();
  auto const file = io::parse_json(text.str());
  if (!file || file->kind != io::JsonValue::Kind::object || file->members.empty()) {
    std::cout << path << ": " << (file ? "no object of sections" : to_string(file.error().front())) << '\n';
    return 2;
  }
  std::size_t failed = 0;
  for (io::JsonMember const& member : file->members) failed += failed_in(member);
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kanteling::law_vectors

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: law_vectors FILE\n";
    return 2;
  }
  return kanteling::law_vectors::run(argv[1]);
}
