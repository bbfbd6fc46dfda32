// SPDX-License-Identifier: Apache-2.0
#pragma once
// The implementation of layers.hpp: include it in one .cpp file of a program that uses the headers alone.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/core/shorten.hpp"
#include "kanteling/rules/layer_names_impl.hpp"
#include "kanteling/rules/layers.hpp"
#include "kanteling/rules/model_place_impl.hpp"
#include "kanteling/rules/outputs_impl.hpp"

namespace kanteling::rules::detail {

/// Compares every layer with what the broader ones leave standing, and then lays it over them.
class LayerMerger {
 public:
  LayerMerger(std::vector<PolicyLayer>& layers, std::vector<Problem>& problems)
      : layers_(layers), problems_(problems) {}

  void lay_all() {
    for (std::size_t i = 0; i < layers_.size(); ++i) lay_over(i);
  }

  /// Once only, and where no problem was found.
  MergedLayers take() {
    MergedLayers merged{std::move(layers_.back().manifest), {}};
    if (layers_.size() == 1) {
      merged.models = std::move(layers_[0].models);
      return merged;
    }
    merged.manifest.files.clear();
    for (std::size_t i = 0; i < layers_.size(); ++i) {
      for (Model& model : layers_[i].models) {
        merged.manifest.files.push_back(model.file);
        // What the lists know in another layer stands there: a narrower decision, or the same type in a
        // broader layer.
        std::erase_if(model.decisions,
                      [&](ModelDecision const& d) { return decisions_.find(d.id)->layer != i; });
        std::erase_if(model.types, [&](ModelType const& t) { return types_.find(t.name)->layer != i; });
        merged.models.push_back(std::move(model));
      }
    }
    merged.manifest.hooks = std::move(hooks_);
    return merged;
  }

 private:
  void lay_over(std::size_t at) {
    PolicyLayer const& layer = layers_[at];
    for (Model const& model : layer.models) check_model(model);
    lay_hooks(layer);
    decisions_.replace_and_add(KnownNames::of(layer.models, at, &Model::decisions, &ModelDecision::id));
    functions_.add(KnownNames::of(layer.models, at, &Model::functions, &ModelFunction::id));
    types_.add(KnownNames::of(layer.models, at, &Model::types, &ModelType::name));
    inputs_.add(KnownNames::of(layer.models, at, &Model::inputs, &ModelInputData::name));
  }

  void check_model(Model const& model) {
    for (ModelDecision const& decision : model.decisions) check_decision(model, decision);
    for (ModelFunction const& function : model.functions) check_function(model, function);
    for (ModelType const& type : model.types) {
      Known const* const broader = types_.find(type.name);
      if (broader == nullptr) continue;
      ModelType const& other = model_of(*broader).types[broader->item];
      if (!agree(type, other))
        report_differs(model, type.where, "item definition " + type.name, *broader, other.where);
    }
    for (ModelInputData const& input : model.inputs) {
      Known const* const broader = inputs_.find(input.name);
      if (broader == nullptr) continue;
      ModelInputData const& other = model_of(*broader).inputs[broader->item];
      if (!agree(input, other))
        report_differs(model, input.where, "input data " + input.name, *broader, other.where);
    }
  }

  void check_decision(Model const& model, ModelDecision const& decision) {
    std::string const where = place_in(model.file, decision);
    if (Known const* const function = functions_.find(decision.id)) {
      report(where, "the id of a business knowledge model of a broader layer",
             "an id of its own: the other stands in " + place_of_function(*function));
    }
    if (Known const* const broader = decisions_.find(decision.id)) {
      check_replacement(where, decision, *broader);
    } else if (Known const* const base = decisions_.find(decision.version_of)) {
      if (!decision_of(*base).open) {
        report(where, "a version of " + shorten(decision.version_of) + ", which is not open",
               "no version of it, or open=\"true\" on the broader decision: " + place_of(*base));
      }
    }
  }

  void check_replacement(std::string const& where, ModelDecision const& decision, Known const& known) {
    ModelDecision const& broader = decision_of(known);
    if (!broader.open) {
      report(where, "replaces a decision that is not open",
             "an id of its own, or open=\"true\" on the broader decision: " + place_of(known));
      return;
    }
    if (decision.version_of != broader.version_of) {
      auto const version_words = [](ModelDecision const& d) {
        return d.version_of.empty() ? std::string("no version of another decision")
                                    : "a version of " + shorten(d.version_of);
      };
      report(where, version_words(decision),
             version_words(broader) + ", as the decision that it replaces: " + place_of(known));
    }
    if (!same_outputs(decision, broader)) {
      report(where, "outputs " + shorten(outputs_of(decision)),
             outputs_of(broader) + ", as the decision that it replaces: " + place_of(known));
    }
  }

  /// Functions have no mark that opens them.
  void check_function(Model const& model, ModelFunction const& function) {
    Known const* const decision = decisions_.find(function.id);
    Known const* const other = functions_.find(function.id);
    if (decision == nullptr && other == nullptr) return;
    report(place_in(model.file, function.where) + ", business knowledge model " + function.id,
           "an id of a broader layer",
           "an id of its own: the other stands in " +
               (decision != nullptr ? place_of(*decision) : place_of_function(*other)));
  }

  void lay_hooks(PolicyLayer const& layer) {
    auto const by_name = [](Hook const& a, Hook const& b) { return a.name < b.name; };
    std::vector<Hook> added;
    for (Hook const& hook : layer.manifest.hooks) {
      auto const bound = std::lower_bound(hooks_.begin(), hooks_.end(), hook, by_name);
      if (bound == hooks_.end() || bound->name != hook.name) {
        added.push_back(hook);
      } else if (bound->decision != hook.decision) {
        check_bound_hook(layer, hook, *bound);
        bound->decision = hook.decision;
      }
    }
    hooks_.insert(hooks_.end(), added.begin(), added.end());
    std::stable_sort(hooks_.begin(), hooks_.end(), by_name);
  }

  void check_bound_hook(PolicyLayer const& layer, Hook const& hook, Hook const& broader) {
    Known const* const known = decisions_.find(broader.decision);
    if (known == nullptr || decision_of(*known).open)
      return;  // one that is not there is for compile to report
    report(layer.manifest_file + " hooks." + shorten(hook.name), shorten(hook.decision),
           broader.decision + ", or open=\"true\" on that decision: " + place_of(*known));
  }

  void report_differs(Model const& model, Text const& where, std::string const& what, Known const& broader,
                      Text const& other) {
    report(place_in(model.file, where) + ", " + shorten(what), "differs from that of a broader layer",
           "the same as in " + place_in(model_of(broader).file, other));
  }

  Model const& model_of(Known const& known) const { return layers_[known.layer].models[known.model]; }
  ModelDecision const& decision_of(Known const& known) const { return model_of(known).decisions[known.item]; }
  std::string place_of(Known const& known) const {
    return place_in(model_of(known).file, decision_of(known).where);
  }
  std::string place_of_function(Known const& known) const {
    return place_in(model_of(known).file, model_of(known).functions[known.item].where);
  }

  void report(std::string where, std::string found, std::string expected) {
    problems_.push_back({std::move(where), std::move(found), std::move(expected)});
  }

  std::vector<PolicyLayer>& layers_;
  std::vector<Problem>& problems_;
  KnownNames decisions_;  ///< by id: each where the narrowest layer so far has it
  KnownNames functions_;
  KnownNames types_;
  KnownNames inputs_;
  std::vector<Hook> hooks_;
};

inline void check_extends(PolicyLayer const& above, PolicyLayer const& layer,
                          std::vector<Problem>& problems) {
  std::string const version = shorten(above.manifest.name) + " " + shorten(above.manifest.version);
  std::string const place = layer.manifest_file + " extends";
  std::optional<Extends> const& extends = layer.manifest.extends;
  if (!extends) {
    problems.push_back({place, "nothing", "name and version of the layer above: " + version});
  } else if (extends->name != above.manifest.name || extends->version != above.manifest.version) {
    problems.push_back({place, shorten(extends->name) + " " + shorten(extends->version),
                        version + ", the layer above in " + above.manifest_file});
  } else if (!extends->hash.empty() && extends->hash != above.hash) {
    problems.push_back({place + ".hash", shorten(extends->hash), above.hash + ", the hash of " + version});
  }
}

/// What can be said from the manifests alone.
inline void check_order(std::vector<PolicyLayer> const& layers, std::vector<Problem>& problems) {
  if (layers.empty()) problems.push_back({"", "no layer", "at least one"});
  for (std::size_t i = 0; i < layers.size(); ++i) {
    Manifest const& manifest = layers[i].manifest;
    if (i == 0) {
      if (manifest.extends) {
        problems.push_back({layers[0].manifest_file + " extends",
                            shorten(manifest.extends->name) + " " + shorten(manifest.extends->version),
                            "that layer before this one, or no extends in the broadest layer"});
      }
    } else if (manifest.layer <= layers[i - 1].manifest.layer) {
      problems.push_back(
          {layers[i].manifest_file + " layer",
           std::string(word_of(manifest.layer)) + " after " +
               std::string(word_of(layers[i - 1].manifest.layer)),
           "national, region, municipality, village: from broad to narrow, each at most once"});
    } else {
      check_extends(layers[i - 1], layers[i], problems);
    }
  }
}

}  // namespace kanteling::rules::detail

namespace kanteling::rules {

Result<MergedLayers> merge_layers(std::vector<PolicyLayer> layers) {
  std::vector<Problem> problems;
  detail::check_order(layers, problems);
  detail::LayerMerger merger(layers, problems);
  if (problems.empty()) merger.lay_all();
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return merger.take();
}

}  // namespace kanteling::rules
