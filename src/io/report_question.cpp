// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/report_question.hpp"

#include "io/worded_options.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

constexpr std::int64_t remedies_most = 1'000;
constexpr std::int64_t small_least = 2;
constexpr std::int64_t small_most = 1'000;
constexpr std::int64_t threads_most = 64;

class Reading {
 public:
  explicit Reading(ReportQuestion const& question) : question_(question) {}

  Result<ReportChoices> read() {
    auto const kind = read_kind();
    choices_.kind = kind.value_or(ReportKind::budget);
    check_belongs(kind, ReportKind::budget, "on", question_.on);
    check_belongs(kind, ReportKind::gaps, "remedies", question_.remedies);
    check_belongs(kind, ReportKind::paths, "small_below", question_.small_below);
    check_belongs(kind, ReportKind::team, "from", question_.from);
    check_belongs(kind, ReportKind::team, "months", question_.months);
    read_days();
    read_numbers();
    if (!words_.fine()) return tl::unexpected(words_.take());
    return choices_;
  }

 private:
  std::optional<ReportKind> read_kind() {
    if (question_.kind.empty()) words_.refuse("kind", "nothing", "the word of a report");
    auto const position = words_.word("kind", question_.kind, report_kind_codes);
    return position ? std::optional(static_cast<ReportKind>(*position)) : std::nullopt;
  }

  /// An option that would change nothing is a mistake of somebody who thinks that it does.
  void check_belongs(std::optional<ReportKind> kind, ReportKind its, std::string_view where,
                     std::string const& text) {
    if (text.empty() || !kind || kind == its) return;
    words_.refuse(where, "with the report " + question_.kind,
                  "it with " + std::string(report_kind_codes[static_cast<std::size_t>(its)]) + " alone");
  }

  void read_days() {
    choices_.on = parse_date(question_.on);
    if (!question_.on.empty() && !choices_.on)
      words_.refuse("on", shorten(question_.on), "a day that exists, as YYYY-MM-DD");
    if (question_.from.empty()) return;
    auto const first = parse_date(question_.from + "-01");
    if (first)
      choices_.from = supply::month_of(*first);
    else
      words_.refuse("from", shorten(question_.from), "a month as YYYY-MM");
  }

  void read_numbers() {
    choices_.remedies =
        static_cast<std::size_t>(words_.whole("remedies", question_.remedies, 0, remedies_most)
                                     .value_or(static_cast<std::int64_t>(choices_.remedies)));
    choices_.small_below = words_.whole("small_below", question_.small_below, small_least, small_most)
                               .value_or(choices_.small_below);
    choices_.months = static_cast<std::int32_t>(
        words_.whole("months", question_.months, 1, supply::Availability::horizon_months)
            .value_or(choices_.months));
    choices_.threads =
        static_cast<int>(words_.whole("threads", question_.threads, 1, threads_most).value_or(1));
  }

  ReportQuestion const& question_;
  WordedOptions words_;
  ReportChoices choices_;
};

}  // namespace

Result<ReportChoices> report_choices(ReportQuestion const& question) {
  return Reading(question).read();
}

}  // namespace kanteling::io
