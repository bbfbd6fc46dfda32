// SPDX-License-Identifier: Apache-2.0
#include "io/manifest.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "io/lines.hpp"
#include "kanteling/core/closest.hpp"
#include "kanteling/core/shorten.hpp"

namespace kanteling::io {
namespace {

using Json = nlohmann::json;

constexpr std::size_t manifest_bytes_max = 1'000'000;

/// Keeps the parser from taking the last of two equal keys without a word.
class TwinKeys {
 public:
  bool operator()(int depth, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start) open_.emplace_back();
    if (event == Json::parse_event_t::object_end) open_.pop_back();
    if (event == Json::parse_event_t::key && !open_.back().insert(value.get<std::string>()).second) {
      twins.push_back(value.get<std::string>());
    }
    return depth < 16;  // a manifest has depth 2; what lies deeper is dropped and then of the wrong type
  }
  std::vector<std::string> twins;

 private:
  std::vector<std::set<std::string>> open_;
};

class ManifestReader {
 public:
  explicit ManifestReader(std::vector<Problem>& problems) : problems_(problems) {}

  rules::Manifest read(Json const& json) {
    rules::Manifest manifest;
    if (!json.is_object()) {
      report("", "no JSON object", "an object with name, version, hooks and files");
      return manifest;
    }
    check_keys(json);
    manifest.name = text(json, "name");
    manifest.version = text(json, "version");
    read_layer(json, manifest);
    read_hooks(json, manifest);
    read_files(json, manifest);
    return manifest;
  }

 private:
  void check_keys(Json const& json) {
    std::vector<std::string> const known{"name", "version", "layer", "extends", "hooks", "files"};
    for (auto const& entry : json.items()) {
      if (std::find(known.begin(), known.end(), entry.key()) != known.end()) continue;
      std::vector<std::string> const near = closest(entry.key(), known);
      report("", "unknown key " + shorten(entry.key()),
             near.empty() ? "name, version, layer, extends, hooks and files" : near.front());
    }
  }

  /// `path` stands before the key in a problem.
  std::string text(Json const& json, char const* key, std::string const& path = "") {
    auto const at = json.find(key);
    bool const is_right = at != json.end() && at->is_string() && !at->get_ref<std::string const&>().empty();
    if (!is_right) report(path + key, at == json.end() ? "nothing" : shorten(at->dump()), "a text");
    return is_right ? at->get<std::string>() : std::string();
  }

  void read_layer(Json const& json, rules::Manifest& manifest) {
    std::size_t const problems_before = problems_.size();
    if (auto const at = json.find("layer"); at != json.end()) {
      auto const word = std::find(std::begin(rules::layer_words), std::end(rules::layer_words),
                                  at->is_string() ? at->get_ref<std::string const&>() : std::string());
      if (word == std::end(rules::layer_words)) {
        report("layer", shorten(at->dump()), "national, region, municipality or village");
      } else {
        manifest.layer = static_cast<rules::Layer>(word - std::begin(rules::layer_words));
      }
    }
    if (auto const at = json.find("extends"); at != json.end()) manifest.extends = read_extends(*at);
    if (!manifest.extends || manifest.layer != rules::Layer::national) return;
    if (problems_.size() > problems_before) return;
    report("extends", "a layer above the national one",
           "no extends, or \"layer\": region, municipality or village");
  }

  rules::Extends read_extends(Json const& json) {
    rules::Extends extends;
    if (!json.is_object()) {
      report("extends", shorten(json.dump()),
             "an object with name and version, and hash where its content must be that very one");
      return extends;
    }
    for (auto const& entry : json.items()) {
      if (entry.key() == "name" || entry.key() == "version" || entry.key() == "hash") continue;
      report("extends", "unknown key " + shorten(entry.key()), "name, version and hash");
    }
    extends.name = text(json, "name", "extends.");
    extends.version = text(json, "version", "extends.");
    if (json.contains("hash")) extends.hash = text(json, "hash", "extends.");
    bool const is_hash =
        extends.hash.empty() || (extends.hash.size() == 64 &&
                                 extends.hash.find_first_not_of("0123456789abcdef") == std::string::npos);
    if (!is_hash)
      report("extends.hash", shorten(extends.hash), "the hash of a package, 64 hex digits in small letters");
    return extends;
  }

  void read_hooks(Json const& json, rules::Manifest& manifest) {
    auto const at = json.find("hooks");
    if (at == json.end() || !at->is_object()) {
      report("hooks", at == json.end() ? "nothing" : shorten(at->dump()),
             "an object: hook name to decision id");
      return;
    }
    for (auto const& hook : at->items()) {
      bool const is_text = hook.value().is_string();
      if (!is_text)
        report("hooks." + shorten(hook.key()), shorten(hook.value().dump()),
               "the id of a decision, as a text");
      if (is_text) manifest.hooks.push_back({hook.key(), hook.value().get<std::string>()});
    }
  }

  void read_files(Json const& json, rules::Manifest& manifest) {
    auto const at = json.find("files");
    if (at == json.end() || !at->is_array()) {
      report("files", at == json.end() ? "nothing" : shorten(at->dump()), "a list of names of .dmn files");
      return;
    }
    for (std::size_t i = 0; i < at->size(); ++i) {
      Json const& file = (*at)[i];
      bool const is_text = file.is_string() && file.get_ref<std::string const&>().ends_with(".dmn");
      if (!is_text)
        report("files[" + std::to_string(i) + ']', shorten(file.dump()), "the name of a .dmn file");
      if (is_text) manifest.files.push_back(file.get<std::string>());
    }
    std::set<std::string> seen;
    for (std::string const& file : manifest.files) {
      if (!seen.insert(file).second) report("files", shorten(file) + " a second time", "every file once");
    }
  }

  void report(std::string const& key, std::string found, std::string expected) {
    problems_.push_back(
        {key.empty() ? "manifest.json" : "manifest.json " + key, std::move(found), std::move(expected)});
  }

  std::vector<Problem>& problems_;
};

}  // namespace

Result<rules::Manifest> read_manifest(std::string_view json) {
  std::vector<Problem> problems;
  rules::Manifest manifest;
  if (json.size() > manifest_bytes_max) {
    problems.push_back({"manifest.json", std::to_string(json.size()) + " bytes", "at most 1 MB"});
    return tl::make_unexpected(std::move(problems));
  }
  try {
    TwinKeys twins;
    Json const parsed = Json::parse(json, std::ref(twins));
    for (std::string const& key : twins.twins) {
      problems.push_back({"manifest.json", "key " + shorten(key) + " a second time", "every key once"});
    }
    manifest = ManifestReader(problems).read(parsed);
  } catch (Json::parse_error const& error) {
    std::size_t const offset = std::min(error.byte > 0 ? error.byte - 1 : 0, json.size());
    problems.push_back({"manifest.json " + to_string(Lines(json).at(offset)),
                        "no JSON: cannot be read from here on",
                        "a JSON object with name, version, hooks and files"});
  } catch (Json::exception const&) {  // a number beyond what the parser holds
    problems.push_back({"manifest.json", "a value that is too large", "texts only"});
  }
  if (!problems.empty()) return tl::make_unexpected(std::move(problems));
  return manifest;
}

std::string canonical_json(rules::Manifest const& manifest) {
  std::vector<std::string> files = manifest.files;
  std::sort(files.begin(), files.end());
  Json hooks = Json::object();
  for (rules::Hook const& hook : manifest.hooks) hooks[hook.name] = hook.decision;
  Json json{{"files", files}, {"hooks", hooks}, {"name", manifest.name}, {"version", manifest.version}};
  if (manifest.layer != rules::Layer::national) json["layer"] = word_of(manifest.layer);
  if (manifest.extends) {
    json["extends"] = {{"name", manifest.extends->name}, {"version", manifest.extends->version}};
    if (!manifest.extends->hash.empty()) json["extends"]["hash"] = manifest.extends->hash;
  }
  return json.dump();
}

}  // namespace kanteling::io
