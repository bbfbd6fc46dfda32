// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "decided.hpp"

namespace kanteling::scenarios {

/// What a scenario expects to be found, without the keys that are about what people read:
///   text, text_en   sentences that the resident reads, in Dutch and in English, in this order
///   not_text        what must not be said, in either language
///   decision        the contents of the decision: the same three keys, beside those that `decide --decision`
///   writes
Json without_told(Json expect);

/// Fails where a sentence is missing, in another order, or should not be there; prints the whole text then.
void check_told(Decided const& decided, rules::Package const& policy, Scenario const& scenario);

/// Where the first sentence that is not in the text, after those before it, stands in the list; its length
/// where all are there.
std::size_t first_missing(Json const& sentences, std::string const& text);

}  // namespace kanteling::scenarios
