// SPDX-License-Identifier: Apache-2.0
#include "io/manifest.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kanteling::io {
namespace {

using Texts = std::vector<std::string>;

/// A manifest with these keys beside the required ones.
std::string manifest_with(std::string const& keys) {
  return R"({"name": "heuvel", "version": "2", "files": [], "hooks": {})" + keys + "}";
}

Texts problems_with(std::string const& keys) {
  Texts texts;
  Result<rules::Manifest> const manifest = read_manifest(manifest_with(keys));
  if (manifest) return texts;
  for (Problem const& p : manifest.error()) texts.push_back(to_string(p));
  return texts;
}

std::string const hash(64, 'a');

TEST(ManifestLayer, IsNationalWhereNothingIsSaid) {
  rules::Manifest const manifest = read_manifest(manifest_with("")).value();
  EXPECT_EQ(manifest.layer, rules::Layer::national);
  EXPECT_EQ(manifest.extends, std::nullopt);
  EXPECT_EQ(canonical_json(manifest), R"({"files":[],"hooks":{},"name":"heuvel","version":"2"})");
  EXPECT_EQ(canonical_json(read_manifest(manifest_with(R"(, "layer": "national")")).value()),
            canonical_json(manifest));
}

TEST(ManifestLayer, NamesItselfAndTheOneAbove) {
  rules::Manifest const manifest =
      read_manifest(manifest_with(R"(, "layer": "village", "extends": {"version": "1", "name": "b"})"))
          .value();
  EXPECT_EQ(manifest.layer, rules::Layer::village);
  EXPECT_EQ(manifest.extends, (rules::Extends{"b", "1", ""}));
  EXPECT_EQ(
      canonical_json(manifest),
      R"({"extends":{"name":"b","version":"1"},"files":[],"hooks":{},"layer":"village","name":"heuvel",)"
      R"("version":"2"})");
}

TEST(ManifestLayer, TheHashOfTheOneAboveCounts) {
  rules::Manifest const manifest =
      read_manifest(manifest_with(R"(, "layer": "region", "extends": {"hash": ")" + hash +
                                  R"(", "version": "1", "name": "b"})"))
          .value();
  EXPECT_EQ(manifest.extends->hash, hash);
  EXPECT_NE(canonical_json(manifest).find(R"("extends":{"hash":")" + hash + '"'), std::string::npos);
}

TEST(ManifestLayer, SaysWhatIsWrong) {
  EXPECT_EQ(problems_with(R"(, "layer": "town")"),
            Texts{"manifest.json layer: \"town\"; expected national, region, municipality or village"});
  EXPECT_EQ(
      problems_with(R"(, "layer": 3, "extends": 4)"),
      (Texts{"manifest.json layer: 3; expected national, region, municipality or village",
             "manifest.json extends: 4; expected an object with name and version, and hash where its content "
             "must be that very one"}));
  EXPECT_EQ(
      problems_with(R"(, "layer": "region", "extends": {"nme": "b", "version": 1, "hash": "AB"})"),
      (Texts{
          "manifest.json extends: unknown key nme; expected name, version and hash",
          "manifest.json extends.name: nothing; expected a text",
          "manifest.json extends.version: 1; expected a text",
          "manifest.json extends.hash: AB; expected the hash of a package, 64 hex digits in small letters"}));
  EXPECT_EQ(
      problems_with(R"(, "extends": {"name": "b", "version": "1"})"),
      Texts{
          "manifest.json extends: a layer above the national one; expected no extends, or \"layer\": region, "
          "municipality or village"});
  EXPECT_EQ(
      problems_with(R"(, "qqqqqqqqq": 1)"),
      Texts{"manifest.json: unknown key qqqqqqqqq; expected name, version, layer, extends, hooks and files"});
}

}  // namespace
}  // namespace kanteling::io
