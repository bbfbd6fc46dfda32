// SPDX-License-Identifier: Apache-2.0
#include "reporting/person_words.hpp"

#include <algorithm>

namespace kanteling::reporting {
namespace {

std::string resident_words(Telling const& t, people::Resident const& resident) {
  auto const& residents = t.request.household.residents;
  std::string what(word(t.words.inquiry.roles, resident.role));
  auto const alike = std::count_if(residents.begin(), residents.end(), [&](people::Resident const& other) {
    return other.role == resident.role;
  });
  if (alike == 1) return what;
  return fill(t.words.inquiry.aged, {what, std::to_string(age_on(resident.born, t.request.on))});
}

}  // namespace

std::string person_words(Telling const& t, std::string_view code) {
  if (code.empty()) return std::string(t.words.inquiry.holder_of_authority);
  for (people::Resident const& resident : t.request.household.residents)
    if (resident.code == code) return resident_words(t, resident);
  for (people::Relation const& relation : t.request.household.relations)
    if (relation.code == code) return std::string(word(t.words.inquiry.relations, relation.kind));
  return std::string(t.words.inquiry.somebody);
}

std::string people_words(Telling const& t, std::vector<std::string> const& codes) {
  std::vector<std::string> all;
  for (std::string const& code : codes) all.push_back(person_words(t, code));
  return join(all, ", ");
}

}  // namespace kanteling::reporting
