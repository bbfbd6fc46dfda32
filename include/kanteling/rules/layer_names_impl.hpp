// SPDX-License-Identifier: Apache-2.0
#pragma once
// Part of the implementation of layers and versions: see layers_impl.hpp and versions_impl.hpp.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kanteling/rules/model.hpp"
#include "kanteling/rules/outputs_impl.hpp"

namespace kanteling::rules::detail {

/// Where something with a name or an id stands: positions of its layer, file and itself.
struct Known {
  std::string name;
  std::size_t layer;
  std::size_t model;
  std::size_t item;
};

/// Everything of one kind in the layers so far, sorted by name, broader layers first.
class KnownNames {
 public:
  Known const* find(std::string_view name) const {
    auto const at = std::lower_bound(list_.begin(), list_.end(), name,
                                     [](Known const& known, std::string_view n) { return known.name < n; });
    return at == list_.end() || at->name != name ? nullptr : &*at;
  }

  /// What has the name of one of `more` is taken out first: it is replaced.
  void replace_and_add(KnownNames const& more) {
    std::erase_if(list_, [&](Known const& known) { return more.find(known.name) != nullptr; });
    add(more);
  }

  void add(KnownNames const& more) {
    list_.insert(list_.end(), more.list_.begin(), more.list_.end());
    sort();
  }

  /// The items of one kind of one layer.
  template <class Item>
  static KnownNames of(std::vector<Model> const& models, std::size_t layer, std::vector<Item> Model::*items,
                       std::string Item::*name) {
    KnownNames names;
    for (std::size_t m = 0; m < models.size(); ++m) {
      std::vector<Item> const& list = models[m].*items;
      for (std::size_t i = 0; i < list.size(); ++i) names.list_.push_back({list[i].*name, layer, m, i});
    }
    names.sort();
    return names;
  }

 private:
  void sort() {
    std::stable_sort(list_.begin(), list_.end(),
                     [](Known const& a, Known const& b) { return a.name < b.name; });
  }

  std::vector<Known> list_;
};

/// Whether two item definitions say the same. Definitions nested deeper than any file that can be read count
/// as different.
inline bool agree(ModelType const& a, ModelType const& b, int depth_left = 256) {
  bool const is_same = depth_left > 0 && plain_type(a.type_ref) == plain_type(b.type_ref) &&
                       plain_type(a.result_ref) == plain_type(b.result_ref) && a.is_list == b.is_list &&
                       a.is_function == b.is_function && a.allowed.text == b.allowed.text &&
                       a.allowed_for_list == b.allowed_for_list && a.fields.size() == b.fields.size() &&
                       a.parameters.size() == b.parameters.size();
  if (!is_same) return false;
  for (std::size_t i = 0; i < a.fields.size(); ++i) {
    if (a.fields[i].name != b.fields[i].name || !agree(a.fields[i], b.fields[i], depth_left - 1))
      return false;
  }
  for (std::size_t i = 0; i < a.parameters.size(); ++i) {
    if (a.parameters[i].name != b.parameters[i].name) return false;
    if (plain_type(a.parameters[i].type_ref) != plain_type(b.parameters[i].type_ref)) return false;
  }
  return true;
}

/// Input data without a type says nothing that could differ.
inline bool agree(ModelInputData const& a, ModelInputData const& b) {
  return a.type_ref.empty() || b.type_ref.empty() || plain_type(a.type_ref) == plain_type(b.type_ref);
}

}  // namespace kanteling::rules::detail
