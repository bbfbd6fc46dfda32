// SPDX-License-Identifier: Apache-2.0
#include "kanteling/io/package.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/sha256.hpp"
#include "small_layers.hpp"

namespace kanteling::io {
namespace {

using testing::bus_pass;
using testing::with;
using testing::with_all;
using testing::without_source;
using Texts = std::vector<std::string>;

constexpr std::string_view manifest =
    R"({"name": "bus", "version": "1.0", "files": ["bus.dmn"], "hooks": {"pass": "bus_pass"}})";

rules::Schema const schema{{"age", rules::Type::number, 0, {}},
                           {"town", rules::Type::text, 0, {"here", "there"}}};
std::vector<rules::HookShape> const shapes{
    {"pass", {{"verdict", rules::Type::text}, {"rides", rules::Type::number}}, {"age", "town"}}};

Result<rules::Package> read(std::string_view manifest_text, std::string_view dmn = bus_pass) {
  return read_package({{"bus.dmn", std::string(dmn)}, {"manifest.json", std::string(manifest_text)}}, schema,
                      shapes);
}

template <class T>
Texts texts_of(Result<T> const& result) {
  Texts texts;
  if (result) return texts;
  for (Problem const& p : result.error()) texts.push_back(to_string(p));
  return texts;
}

TEST(Package, IsReadyToEvaluate) {
  Result<rules::Package> const package = read(manifest);
  ASSERT_TRUE(package) << to_string(package.error()[0]);
  rules::Table const& table = package->form.tables.at(package->hook_decisions.at(0).index);
  std::int64_t const cells[] = {65, 1};
  std::uint64_t const none = 0;
  std::uint64_t const age_unknown = 1;
  rules::RowView const row{cells, &none, &none};
  rules::Answer const answer = rules::evaluate(table, row);
  ASSERT_EQ(answer.status, rules::Status::matched);
  EXPECT_EQ(table.rules[answer.rules[0]].id, "old");
  EXPECT_EQ(rules::output_of(table, answer.rules[0], 0, row).text, "yes");
  EXPECT_EQ(rules::output_of(table, answer.rules[0], 1, row).value, 10);
  EXPECT_EQ(rules::evaluate(table, {cells, &none, &age_unknown}).status, rules::Status::undetermined);
}

TEST(Package, TheHashIsOverTheDocumentedForm) {
  std::string const json =
      R"({"files":["bus.dmn"],"hooks":{"pass":"bus_pass"},"name":"bus","version":"1.0"})";
  std::string const whole = "kanteling package 1\nmanifest.json\n" + std::to_string(json.size()) + "\n" +
                            json + "\nbus.dmn\n" + std::to_string(bus_pass.size()) + "\n" +
                            std::string(bus_pass) + "\n";
  EXPECT_EQ(read(manifest)->hash, sha256_hex(whole));
}

TEST(Package, TheHashIsThatOfTheContentOnly) {
  std::string const hash = read(manifest)->hash;
  EXPECT_EQ(read(R"({ "hooks": {"pass": "bus_pass"},
                      "files": ["bus.dmn"], "version": "1.0", "name": "bus" })")
                ->hash,
            hash);
  EXPECT_EQ(read(manifest, with_all(std::string(bus_pass), "\n", "\r\n"))->hash, hash);
  EXPECT_EQ(read(manifest, "\xEF\xBB\xBF" + std::string(bus_pass))->hash, hash);
  EXPECT_NE(read(with(manifest, "1.0", "1.1"))->hash, hash);
  EXPECT_NE(read(manifest, with(bus_pass, "65", "66"))->hash, hash);
}

rules::HostAnswer no_answer(void*, std::span<rules::feel::Value const>) {
  return {};
}

TEST(Package, TheHashNamesHostFunctionsWithTheirVersions) {
  auto const hash_of = [](std::vector<rules::HostFunction> const& hosts) {
    return read_package({{"bus.dmn", std::string(bus_pass)}, {"manifest.json", std::string(manifest)}}, schema,
                        shapes, hosts)
        .value()
        .hash;
  };
  std::string const hash = read(manifest)->hash;
  rules::HostFunction const far{"is far", "1.10", {{"place"}}, "boolean", no_answer};
  rules::HostFunction const fee{"fee", "2", {}, "number", no_answer};
  EXPECT_EQ(hash_of({}), hash);
  EXPECT_EQ(hash_of({far, fee}),
            sha256_hex("kanteling host functions 1\n" + hash + "\nfee\n1\n2\nis far\n4\n1.10\n"));
  EXPECT_EQ(hash_of({fee, far}), hash_of({far, fee}));
}

TEST(Package, TheHashDoesNotHangOnTheOrderOfFiles) {
  std::string const second =
      with_all(with_all(std::string(bus_pass), "bus_pass", "other"), "id=\"bus\"", "id=\"b\"");
  std::string const two = with(manifest, "\"bus.dmn\"", "\"bus.dmn\", \"a.dmn\"");
  std::string const turned = with(manifest, "\"bus.dmn\"", "\"a.dmn\", \"bus.dmn\"");
  PackageFile const bus{"bus.dmn", std::string(bus_pass)};
  PackageFile const other{"a.dmn", second};
  Result<rules::Package> const a = read_package({bus, other, {"manifest.json", two}}, schema, shapes);
  Result<rules::Package> const b = read_package({{"manifest.json", turned}, other, bus}, schema, shapes);
  ASSERT_TRUE(a && b) << texts_of(a).at(0);
  EXPECT_EQ(a->hash, b->hash);
  EXPECT_EQ(a->form.tables[0].id, b->form.tables[0].id);
}

TEST(Package, OfSeveralLayersHasTheDecisionsOfTheNarrowest) {
  Result<rules::Package> const package = read_package_layers(
      {testing::national_layer(testing::open_bus_pass()), testing::heuvel_layer()}, schema, shapes);
  ASSERT_TRUE(package) << texts_of(package).at(0);
  EXPECT_EQ(package->manifest.name, "heuvel");
  EXPECT_EQ(package->form.tables.size(), 2U);
  EXPECT_EQ(package->form.tables.at(package->hook_decisions.at(0).index).rules.at(0).id, "from_60");
}

TEST(Package, ProblemsOfAllFilesComeTogether) {
  std::vector<PackageFile> const files{{"manifest.json", with(manifest, "bus.dmn", "buss.dmn")},
                                       {"bus.dmn", with(bus_pass, "FIRST", "LAST")},
                                       {"notes.txt", "passed over"},
                                       {"old.dmn", "<x"}};
  Texts const texts = texts_of(read_package(files, schema, shapes));
  ASSERT_EQ(texts.size(), 5U);
  EXPECT_EQ(texts[0],
            "manifest.json files: buss.dmn is not there; expected a file of this name in the package");
  EXPECT_EQ(
      texts[1],
      "bus.dmn: a DMN file that the manifest does not list; expected its name in manifest.json files, or "
      "no such file");
  EXPECT_EQ(texts[2].substr(0, 25), "old.dmn: a DMN file that ");
  EXPECT_EQ(texts[3],
            "bus.dmn line 7 column 5, decision bus_pass: hit policy LAST; expected UNIQUE, ANY, PRIORITY, "
            "FIRST, RULE "
            "ORDER, OUTPUT ORDER or COLLECT");
  EXPECT_EQ(texts[4].substr(0, 12), "old.dmn line");
}

TEST(Package, NamesTheCellThatIsWrong) {
  EXPECT_EQ(texts_of(read(manifest, with(bus_pass, "not(\"here\")", "not(\"hree\")"))),
            Texts{"bus.dmn line 26 column 49, decision bus_pass, rule rest, input town: \"hree\"; expected a "
                  "value of town: "
                  "\"here\" or \"there\""});
}

TEST(Package, DemandsASourceOfEveryDecision) {
  std::string const decision = "bus.dmn line 5 column 3, decision bus_pass: no legal attribute ";
  EXPECT_EQ(texts_of(read(manifest, without_source(bus_pass))),
            (Texts{decision + "act; expected the short title of the act, or a ruling's ECLI",
                   decision + "level; expected one of act, decree, bylaw, policy_rule, work_instruction",
                   decision + "evidence; expected one of seen, computed, recalled, chosen",
                   decision + "from; expected the first day on which it holds, as YYYY-MM-DD"}));
}

TEST(Package, NeedsAManifest) {
  EXPECT_EQ(texts_of(read_package({}, schema, shapes)),
            Texts{"no manifest.json; expected manifest.json with name, version, hooks and files"});
  EXPECT_EQ(texts_of(read_package({{"manifest.json", std::string(manifest)},
                                   {"manifest.json", std::string(manifest)},
                                   {"bus.dmn", std::string(bus_pass)}},
                                  schema, shapes)),
            Texts{"manifest.json: a second file of this name; expected every name once"});
}

TEST(Manifest, SaysWhatIsWrong) {
  EXPECT_EQ(texts_of(read("{\"name\": \"bus\",\n \"version\" 1}")),
            (Texts{"manifest.json line 2 column 12: no JSON: cannot be read from here on; expected a JSON "
                   "object with name, "
                   "version, hooks and files"}));
  EXPECT_EQ(texts_of(read("[]")),
            Texts{"manifest.json: no JSON object; expected an object with name, version, hooks and files"});
  EXPECT_EQ(
      texts_of(
          read(R"({"nme": "x", "version": 2, "hooks": {"pass": 5}, "files": ["a.txt", "b.dmn", "b.dmn"]})")),
      (Texts{"manifest.json: unknown key nme; expected name", "manifest.json name: nothing; expected a text",
             "manifest.json version: 2; expected a text",
             "manifest.json hooks.pass: 5; expected the id of a decision, as a text",
             "manifest.json files[0]: \"a.txt\"; expected the name of a .dmn file",
             "manifest.json files: b.dmn a second time; expected every file once"}));
  EXPECT_EQ(texts_of(read(with(manifest, "{\"pass\"", "{\"pass\": \"x\", \"pass\""))),
            Texts{"manifest.json: key pass a second time; expected every key once"});
  EXPECT_EQ(texts_of(read(with(manifest, "\"1.0\"", "1e999"))),
            Texts{"manifest.json: a value that is too large; expected texts only"});
  EXPECT_FALSE(read(std::string(900'000, '[')));
  EXPECT_FALSE(
      read("{\"a\":" + with_all(std::string(300'000, '['), "[", "[") + std::string(300'000, ']') + "}"));
  EXPECT_EQ(texts_of(read(std::string(1'000'001, ' '))),
            Texts{"manifest.json: 1000001 bytes; expected at most 1 MB"});
}

/// A folder that is gone after the test.
class Folder {
 public:
  Folder() : path_(std::filesystem::path(::testing::TempDir()) / "kanteling_package_test") {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_ / "rung");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  void write(std::string const& name, std::string_view content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  std::string text() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

TEST(PackageFolder, ReadsTheManifestAndEveryDmnFile) {
  Folder const folder;
  folder.write("manifest.json", manifest);
  folder.write("rung/b.dmn", "two\r\n");
  folder.write("a.dmn", "");
  folder.write("notes.md", "no");
  folder.write("rung/manifest.json", "no");
  std::vector<PackageFile> const files = read_package_folder(folder.text()).value();
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[0].name, "a.dmn");
  EXPECT_EQ(files[1].name, "manifest.json");
  EXPECT_EQ(files[1].content, manifest);
  EXPECT_EQ(files[2].name, "rung/b.dmn");
  EXPECT_EQ(files[2].content, "two\r\n");
}

TEST(PackageFolder, AFolderThatIsNotThereIsAProblem) {
  EXPECT_EQ(texts_of(read_package_folder("no/such/folder")),
            Texts{"no/such/folder: cannot be read: No such file or directory; expected the folder of a "
                  "policy package"});
}

}  // namespace
}  // namespace kanteling::io
