// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kanteling/reporting/decided.hpp"
#include "kanteling/reporting/language.hpp"

namespace kanteling::reporting {

/// What a ceiling kept from one provider.
struct KeptFrom {
  supply::ProviderId provider;
  std::int64_t grants = 0;
  Cents extra;  ///< what these grants cost more elsewhere
};

/// What a ceiling cost. Of each grant the cheapest contract counts that a ceiling alone kept out and that
/// would have cost less than the first option; so no grant is counted twice, and the sum over ceilings is
/// what all of them cost. The resident might have chosen otherwise: it is the price of the limit, not a
/// saving that somebody promised.
struct CeilingCost {
  std::string code;
  std::string name;
  bool shared = false;
  std::int64_t grants = 0;
  Cents extra;
  std::int64_t not_placed = 0;        ///< demands without any option, that this ceiling kept a contract from
  std::optional<Date> first_on = {};  ///< the first day on which it kept somebody out
  std::vector<KeptFrom> providers;  ///< those of which grants were counted, in the order of the municipality
};

/// Who got the grants instead.
struct InsteadOf {
  supply::ProviderId provider;
  std::int64_t grants = 0;
  Cents cost;
  Cents extra;  ///< beside what they would have cost at the provider that was kept out
};

/// A provider that a ceiling kept out though its tariff lies below and its quality above the mean of the
/// product: it could grow, at the expense of those named. The mean is over all contracts for the product that
/// run in the year.
struct CouldGrow {
  supply::ContractId contract;
  Cents tariff;
  Cents mean_tariff;
  std::int64_t quality_tenths = 0;
  std::int64_t mean_quality_tenths = 0;
  std::int64_t grants = 0;  ///< that it was kept from and that went to one that is dearer or of lower quality
  Cents extra;  ///< what those cost more than here; less than nothing where lower quality was cheaper
  std::vector<InsteadOf> instead;  ///< dearest first
};

struct CeilingReport {
  std::vector<CeilingCost>
      ceilings;  ///< each code once, in the order of the municipality, also those that kept nobody out
  std::vector<CouldGrow> could_grow;  ///< most grants first
};

[[nodiscard]] CeilingReport ceiling_report(Decided const& decided);

/// As tables in plain text.
[[nodiscard]] std::string report_text(CeilingReport const& report, supply::Municipality const& municipality,
                                      Language language);

}  // namespace kanteling::reporting
