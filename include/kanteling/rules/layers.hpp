// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kanteling/core/problem.hpp"
#include "kanteling/rules/model.hpp"
#include "kanteling/rules/package.hpp"

namespace kanteling::rules {

/// One layer of a policy: a package as it was read.
struct PolicyLayer {
  Manifest manifest;
  std::vector<Model> models;
  std::string manifest_file = "manifest.json";  ///< as problems name it, like Model::file
  std::string hash = {};                        ///< of the package that ends at this layer; see Extends
};

/// Several layers as one.
struct MergedLayers {
  Manifest manifest;  ///< of the narrowest, with the hooks of all by name and the files of all
  std::vector<Model> models;
};

/// Lays narrower layers over broader ones. Layers stand from broad to narrow, each at most once; every layer
/// but the first extends the one before it, by name and version and, where it gives one, by hash.
///
/// A decision with the id of a broader one replaces it where that one is open; it has the same outputs and is
/// a version of the same decision, its inputs are its own, and it says itself whether it is open to still
/// narrower layers. A new decision is added; as a version of a broader decision only where that one is open.
/// A hook may be added, or bound to another decision where the one that it was bound to is open. Business
/// knowledge models cannot be replaced. Item definitions and input data of one name agree in all layers;
/// of the definitions only the broadest stays, for a program has every type once.
///
/// Everything else is a problem that names both places; all come back together. One layer comes back as it
/// is. The implementation is layers_impl.hpp, apart from rules_impl.hpp: who has one layer need not compile
/// it.
[[nodiscard]] Result<MergedLayers> merge_layers(std::vector<PolicyLayer> layers);

}  // namespace kanteling::rules
