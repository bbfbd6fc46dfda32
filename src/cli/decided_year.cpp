// SPDX-License-Identifier: Apache-2.0
#include "cli/decided_year.hpp"

#include <algorithm>
#include <iterator>

namespace kanteling::cli {

Year with_inquiries(Engine const& engine, std::vector<people::Case> contacts,
                    std::vector<reporting::Outcome> outcomes, std::vector<people::Case> inquiries,
                    int threads, Progress& progress) {
  progress.step("inquiries in live order");
  Allocation allocation = engine.allocate(inquiries, engine.start(), threads);
  Year year{std::move(contacts), std::move(outcomes), std::move(allocation.availability)};
  std::move(inquiries.begin(), inquiries.end(), std::back_inserter(year.cases));
  std::move(allocation.outcomes.begin(), allocation.outcomes.end(), std::back_inserter(year.outcomes));
  return year;
}

Year decide_year(Engine const& engine, std::vector<population::GeneratedRequest> requests, int threads,
                 Progress& progress) {
  std::vector<people::Case> contacts;
  for (population::GeneratedRequest& request : requests) contacts.push_back(std::move(request.first_contact));
  progress.step("first contacts");
  std::vector<reporting::Outcome> outcomes = engine.decide_all(contacts, engine.start(), threads);

  std::vector<people::Case> inquiries;
  for (std::size_t i = 0; i < requests.size(); ++i)
    if (reporting::leads_to_inquiry(outcomes[i].kind)) inquiries.push_back(std::move(requests[i].inquiry));
  return with_inquiries(engine, std::move(contacts), std::move(outcomes), std::move(inquiries), threads,
                        progress);
}

}  // namespace kanteling::cli
