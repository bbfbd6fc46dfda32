// SPDX-License-Identifier: Apache-2.0
#pragma once
// The implementation of versions.hpp: include it in one .cpp file of a program that uses the headers alone.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/in_force.hpp"
#include "kanteling/rules/model_place_impl.hpp"
#include "kanteling/rules/outputs_impl.hpp"
#include "kanteling/rules/versions.hpp"

namespace kanteling::rules::detail {

struct PlacedDecision {
  Model const* model;
  ModelDecision const* decision;

  std::string place() const { return place_in(model->file, decision->where); }
  std::string place_and_id() const { return place_in(model->file, *decision); }
};

class VersionsCheck {
 public:
  explicit VersionsCheck(std::vector<Model> const& models) {
    for (Model const& model : models)
      for (ModelDecision const& decision : model.decisions) decisions_.push_back({&model, &decision});
    for (std::size_t i = 0; i < decisions_.size(); ++i) by_id_.emplace_back(decisions_[i].decision->id, i);
    std::sort(by_id_.begin(), by_id_.end());
  }

  std::vector<Problem> take() {
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
      if (!decisions_[i].decision->version_of.empty()) check_version(i);
    }
    check_periods();
    return std::move(problems_);
  }

 private:
  /// A period of one of the versions of decision `base`.
  struct Span {
    std::size_t base;
    Date from;
    std::size_t version;
  };

  void check_version(std::size_t at) {
    ModelDecision const& version = *decisions_[at].decision;
    auto const found = std::lower_bound(by_id_.begin(), by_id_.end(),
                                        std::pair<std::string_view, std::size_t>(version.version_of, 0));
    if (found == by_id_.end() || found->first != version.version_of) return report_no_base(at);
    std::size_t const base_at = found->second;
    ModelDecision const& base = *decisions_[base_at].decision;
    if (&base == &version) return report(at, "a version of itself", "the id of another decision, or none");
    if (!base.version_of.empty()) {
      return report(at, "a version of " + shorten(base.id) + ", which is itself a version",
                    "a version of " + base.version_of);
    }
    if (!same_outputs(base, version)) {
      report(
          at, "outputs " + shorten(outputs_of(version)),
          outputs_of(base) + ", as in the decision of which it is a version: " + decisions_[base_at].place());
    }
    add_period(base_at, base_at);
    add_period(base_at, at);
  }

  void add_period(std::size_t base, std::size_t version) {
    std::optional<Source> const& source = decisions_[version].decision->source;
    if (source) return spans_.push_back({base, source->valid.from, version});
    if (base != version)
      report(version, "a version without a source", "a source: its period says when it counts");
    if (base == version) bases_without_source_.push_back(base);
  }

  void check_periods() {
    std::sort(bases_without_source_.begin(), bases_without_source_.end());
    for (std::size_t i = 0; i < bases_without_source_.size(); ++i) {
      if (i > 0 && bases_without_source_[i] == bases_without_source_[i - 1]) continue;
      report(bases_without_source_[i], "versions of it, but no source of its own",
             "a source: its period says when it counts and when its versions do");
    }
    std::sort(spans_.begin(), spans_.end(), [](Span const& a, Span const& b) {
      if (a.base != b.base) return a.base < b.base;
      return a.from != b.from ? a.from < b.from : a.version < b.version;
    });
    std::size_t longest = 0;  // of the spans of this base so far, the one that ends last
    for (std::size_t i = 1; i < spans_.size(); ++i) {
      if (spans_[i].base != spans_[longest].base) {
        longest = i;
        continue;
      }
      if (spans_[i].version == spans_[i - 1].version) continue;  // the base, once for each of its versions
      if (period(longest).contains(spans_[i].from)) report_overlap(i, longest);
      if (ends_later(i, longest)) longest = i;
    }
  }

  Period const& period(std::size_t span) const {
    return decisions_[spans_[span].version].decision->source->valid;
  }

  bool ends_later(std::size_t a, std::size_t b) const {
    if (!period(b).to) return false;
    return !period(a).to || *period(b).to < *period(a).to;
  }

  void report_overlap(std::size_t span, std::size_t earlier) {
    PlacedDecision const& other = decisions_[spans_[earlier].version];
    report(spans_[span].version,
           "in force " + period_words(*decisions_[spans_[span].version].decision->source),
           "a period that does not overlap that of " + other.decision->id + " in " + other.place() + ": " +
               period_words(*other.decision->source));
  }

  void report_no_base(std::size_t at) {
    std::string const& name = decisions_[at].decision->version_of;
    std::vector<std::string> near;
    constexpr std::size_t compared_max = 1'000;  // comparing all with all would take too long beyond
    if (decisions_.size() <= compared_max) {
      std::vector<std::string> ids;
      for (PlacedDecision const& d : decisions_) ids.push_back(d.decision->id);
      near = closest(name, ids);
    }
    report(at, "a version of " + shorten(name) + ", which is not there",
           "the id of a decision" + (near.empty() ? "" : ": " + near.front()));
  }

  void report(std::size_t at, std::string found, std::string expected) {
    problems_.push_back({decisions_[at].place_and_id(), std::move(found), std::move(expected)});
  }

  std::vector<PlacedDecision> decisions_;
  std::vector<std::pair<std::string_view, std::size_t>> by_id_;
  std::vector<Span> spans_;
  std::vector<std::size_t> bases_without_source_;
  std::vector<Problem> problems_;
};

}  // namespace kanteling::rules::detail

namespace kanteling::rules {

std::vector<Problem> check_versions(std::vector<Model> const& models) {
  return detail::VersionsCheck(models).take();
}

}  // namespace kanteling::rules
