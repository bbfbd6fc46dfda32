// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/people/fact.hpp"
#include "kanteling/rules/package.hpp"
#include "kanteling/triage/hook.hpp"

namespace kanteling::triage {

/// Name, outputs and readable facts of every hook, in the order of Hook. A hook may read the facts of its
/// purpose and those meant for any purpose; a policy whose table reads another fact does not load.
[[nodiscard]] std::vector<rules::HookShape> hook_shapes();

/// For what the answers of a hook are used: it reads the facts that may serve one of these.
[[nodiscard]] people::Purposes purposes_of(Hook hook);

/// The fact table as inputs of rules; `villages` are the values of the fact `village`.
[[nodiscard]] rules::Schema fact_schema(std::vector<std::string> villages);

}  // namespace kanteling::triage
