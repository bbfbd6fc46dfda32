// SPDX-License-Identifier: Apache-2.0
#include "reporting/words.hpp"

#include "reporting/word_tables.hpp"

namespace kanteling::reporting {

Words const& words(Language language) {
  switch (language) {
    case Language::dutch: return words_nl();
    case Language::english: return words_en();
  }
  return words_nl();
}

}  // namespace kanteling::reporting
