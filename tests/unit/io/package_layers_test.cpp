// SPDX-License-Identifier: Apache-2.0
#include "io/package_layers.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/sha256.hpp"
#include "small_layers.hpp"

namespace kanteling::io {
namespace {

using testing::bus_pass;
using testing::heuvel_dmn;
using testing::heuvel_layer;
using testing::heuvel_manifest;
using testing::national_layer;
using testing::open_bus_pass;
using testing::with;
using testing::with_all;
using Texts = std::vector<std::string>;

Texts problems_of(std::vector<std::vector<PackageFile>> layers) {
  Texts texts;
  Result<ReadPolicy> const policy = read_layers(std::move(layers));
  if (policy) return texts;
  for (Problem const& p : policy.error()) texts.push_back(to_string(p));
  return texts;
}

std::string hash_of(std::vector<std::vector<PackageFile>> layers) {
  return read_layers(std::move(layers)).value().hash;
}

TEST(PackageLayers, ANarrowerOneReplacesWhatIsOpen) {
  Result<ReadPolicy> const policy = read_layers({national_layer(open_bus_pass()), heuvel_layer()});
  ASSERT_TRUE(policy) << to_string(policy.error()[0]);
  EXPECT_EQ(policy->manifest.name, "heuvel");
  ASSERT_EQ(policy->manifest.hooks.size(), 1U);
  EXPECT_EQ(policy->manifest.hooks[0].decision, "bus_pass");
  ASSERT_EQ(policy->models.size(), 2U);
  EXPECT_TRUE(policy->models[0].decisions.empty());
  EXPECT_EQ(policy->models[1].file, "municipality/heuvel.dmn");
  ASSERT_EQ(policy->models[1].decisions.size(), 2U);
  EXPECT_EQ(policy->models[1].decisions[0].source->act, "Verordening Heuvel");
}

TEST(PackageLayers, ANarrowerOneMayNotReplaceWhatIsClosed) {
  EXPECT_EQ(
      problems_of({national_layer(bus_pass), heuvel_layer()}),
      Texts{
          "municipality/heuvel.dmn line 5 column 3, decision bus_pass: replaces a decision that is not open; "
          "expected an id of its own, or open=\"true\" on the broader decision: national/bus.dmn line 5 "
          "column 3"});
}

TEST(PackageLayers, TheHashOfOneIsThatOfItsPackage) {
  std::string const json =
      R"({"files":["bus.dmn"],"hooks":{"pass":"bus_pass"},"name":"bus","version":"1.0"})";
  std::string const whole = "kanteling package 1\nmanifest.json\n" + std::to_string(json.size()) + "\n" +
                            json + "\nbus.dmn\n" + std::to_string(bus_pass.size()) + "\n" +
                            std::string(bus_pass) + "\n";
  EXPECT_EQ(hash_of({national_layer(bus_pass)}), sha256_hex(whole));
}

TEST(PackageLayers, TheHashOfSeveralIsOverTheirHashesInOrder) {
  std::string const json = R"({"extends":{"name":"bus","version":"1.0"},"files":["heuvel.dmn"],"hooks":{},)"
                           R"("layer":"municipality","name":"heuvel","version":"2"})";
  std::string const heuvel = "kanteling package 1\nmanifest.json\n" + std::to_string(json.size()) + "\n" +
                             json + "\nheuvel.dmn\n" + std::to_string(heuvel_dmn.size()) + "\n" +
                             std::string(heuvel_dmn) + "\n";
  EXPECT_EQ(hash_of({national_layer(open_bus_pass()), heuvel_layer()}),
            sha256_hex("kanteling layers 1\nnational\n" + hash_of({national_layer(open_bus_pass())}) +
                       "\nmunicipality\n" + sha256_hex(heuvel) + "\n"));
}

TEST(PackageLayers, TheHashIsThatOfTheContentOnly) {
  std::string const hash = hash_of({national_layer(open_bus_pass()), heuvel_layer()});
  EXPECT_EQ(hash_of({national_layer(with_all(open_bus_pass(), "\n", "\r\n")),
                     heuvel_layer(with_all(std::string(heuvel_manifest), ", ", " ,\n"),
                                  with_all(std::string(heuvel_dmn), "\n", "\r"))}),
            hash);
  EXPECT_NE(hash_of({national_layer(with(open_bus_pass(), "65", "66")), heuvel_layer()}), hash);
  EXPECT_NE(
      hash_of({national_layer(open_bus_pass()), heuvel_layer(heuvel_manifest, with(heuvel_dmn, "60", "61"))}),
      hash);
  EXPECT_NE(hash_of({national_layer(open_bus_pass()),
                     heuvel_layer(with(heuvel_manifest, "municipality", "village"))}),
            hash);
}

TEST(PackageLayers, ExtendsMayGiveTheHashOfWhatEndsAtTheLayerAbove) {
  std::string const hash = hash_of({national_layer(open_bus_pass())});
  std::string const pinned = with(heuvel_manifest, "\"1.0\"}", "\"1.0\", \"hash\": \"" + hash + "\"}");
  EXPECT_EQ(problems_of({national_layer(open_bus_pass()), heuvel_layer(pinned)}), Texts{});
  std::string const changed = with(open_bus_pass(), "65", "66");
  EXPECT_EQ(problems_of({national_layer(changed), heuvel_layer(pinned)}),
            Texts{"municipality/manifest.json extends.hash: " + hash + "; expected " +
                  hash_of({national_layer(changed)}) + ", the hash of bus 1.0"});
  std::vector<PackageFile> const village{
      {"manifest.json",
       R"({"name": "dal", "version": "1", "layer": "village", "files": [], "hooks": {}, "extends":
         {"name": "heuvel", "version": "2", "hash": ")" +
           hash_of({national_layer(open_bus_pass()), heuvel_layer(pinned)}) + "\"}}"}};
  EXPECT_EQ(problems_of({national_layer(open_bus_pass()), heuvel_layer(pinned), village}), Texts{});
}

TEST(PackageLayers, ALayerThatExtendsAnotherDoesNotStandAlone) {
  EXPECT_EQ(problems_of({heuvel_layer()}),
            Texts{"manifest.json extends: bus 1.0; expected that layer before this one, "
                  "or no extends in the broadest layer"});
}

TEST(PackageLayers, ProblemsOfAllLayersComeTogether) {
  EXPECT_EQ(problems_of({{{"manifest.json", with(testing::national_manifest, "bus.dmn", "buss.dmn")}},
                         heuvel_layer(heuvel_manifest, with(heuvel_dmn, "UNIQUE", "WHICHEVER"))})
                .size(),
            2U);
  Texts const texts = problems_of({{}, heuvel_layer(with(heuvel_manifest, "\"2\"", "2"))});
  EXPECT_EQ(texts,
            (Texts{"layer 1: no manifest.json; expected manifest.json with name, version, hooks and files",
                   "layer 2/manifest.json version: 2; expected a text"}));
}

TEST(PackageLayers, ThatCallThemselvesTheSameAreToldApartByPosition) {
  std::string const same = with(with(heuvel_manifest, "\"layer\": \"municipality\",", ""),
                                "\"extends\": {\"name\": \"bus\", \"version\": \"1.0\"},", "");
  EXPECT_EQ(
      problems_of({national_layer(open_bus_pass()), heuvel_layer(same)}),
      Texts{"layer 2/manifest.json layer: national after national; expected national, region, municipality, "
            "village: from broad to narrow, each at most once"});
  EXPECT_EQ(problems_of({}), Texts{"no layer; expected at least one policy package"});
}

TEST(PackageLayers, EveryDecisionOfAPolicyStatesItsSource) {
  std::string const none = with(heuvel_dmn,
                                "k:act=\"Verordening Heuvel\" k:article=\"8\" k:level=\"bylaw\" "
                                "k:evidence=\"chosen\" k:from=\"2024-01-01\"",
                                "");
  Texts const texts = problems_of({national_layer(open_bus_pass()), heuvel_layer(heuvel_manifest, none)});
  ASSERT_EQ(texts.size(), 4U);
  EXPECT_EQ(texts[0],
            "municipality/heuvel.dmn line 18 column 3, decision hill_pass: no legal attribute act; expected "
            "the short "
            "title of the act, or a ruling's ECLI");
}

TEST(PackageLayers, VersionsInTimeAreChecked) {
  std::string const version =
      with(heuvel_dmn, "<decision id=\"hill_pass\"", "<decision id=\"hill_pass\" k:version_of=\"bus_pass\"");
  Texts const texts = problems_of({national_layer(open_bus_pass()), heuvel_layer(heuvel_manifest, version)});
  EXPECT_EQ(
      texts,
      (Texts{
          "municipality/heuvel.dmn line 18 column 3, decision hill_pass: outputs verdict (string); expected "
          "rides (number), verdict (string), as in the decision of which it is a version: "
          "municipality/heuvel.dmn line 5 column 3",
          "municipality/heuvel.dmn line 18 column 3, decision hill_pass: in force from 2024-01-01 on; "
          "expected a period that does not overlap that of bus_pass in municipality/heuvel.dmn line 5 column "
          "3: from 2024-01-01 on"}));
}

}  // namespace
}  // namespace kanteling::io
