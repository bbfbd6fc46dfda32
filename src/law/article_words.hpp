// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanteling::law {

/// Small letters, a .. z only, and no blanks around it.
[[nodiscard]] std::string plain_words(std::string_view text);

/// The articles of a citation, each as the library writes them: "Artikel 2.3.2, eerste lid", "art. 2.3.2 lid
/// 1" and "2.3.2 (1)" are "2.3.2(1)"; "6:7 en 6:8" and "6:7/6:8" are two. Empty where there is none.
[[nodiscard]] std::vector<std::string> articles_in(std::string_view text);

}  // namespace kanteling::law
