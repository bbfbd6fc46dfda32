// SPDX-License-Identifier: Apache-2.0
#include "cli/decided_year.hpp"

#include <utility>

namespace kanteling::cli {

namespace {

std::vector<people::Case> led_to_inquiry(std::vector<population::GeneratedRequest> requests,
                                         std::vector<reporting::Outcome> const& outcomes) {
  std::vector<people::Case> inquiries;
  for (std::size_t i = 0; i < requests.size(); ++i)
    if (reporting::leads_to_inquiry(outcomes[i].kind)) inquiries.push_back(std::move(requests[i].inquiry));
  return inquiries;
}

}  // namespace

DecidedPeriod decide_year(Engine const& engine, std::vector<population::GeneratedRequest> requests,
                          int threads, Progress& progress) {
  std::vector<people::Case> contacts;
  for (population::GeneratedRequest& request : requests) contacts.push_back(std::move(request.first_contact));
  progress.step("first contacts");
  std::vector<reporting::Outcome> outcomes = engine.decide_all(contacts, engine.start(), threads);
  std::vector<people::Case> inquiries = led_to_inquiry(std::move(requests), outcomes);

  progress.step("inquiries in live order");
  return with_inquiries(engine, std::move(contacts), std::move(outcomes), std::move(inquiries), threads);
}

Result<std::vector<people::Case>> inquiries_of_year(Engine const& engine, std::uint64_t seed, int threads) {
  auto requests = population::generate_year(engine.municipality(), seed);
  if (!requests) return tl::unexpected(requests.error());
  std::vector<people::Case> contacts;
  for (population::GeneratedRequest& request : *requests) contacts.push_back(std::move(request.first_contact));
  return led_to_inquiry(std::move(*requests), engine.decide_all(contacts, engine.start(), threads));
}

}  // namespace kanteling::cli
