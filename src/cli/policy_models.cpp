// SPDX-License-Identifier: Apache-2.0
#include "cli/policy_models.hpp"

#include <algorithm>
#include <utility>

#include "kanteling/io/dmn.hpp"
#include "kanteling/io/markdown_table.hpp"
#include "kanteling/rules/in_force.hpp"
#include "kanteling/rules/versions.hpp"

namespace kanteling::cli {
namespace {

using rules::Model;
using rules::ModelDecision;

void append(std::vector<Problem>& to, std::vector<Problem> const& from) {
  to.insert(to.end(), from.begin(), from.end());
}

bool is_markdown(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".markdown");
}
bool is_dmn(std::string_view path) {
  return path.ends_with(".dmn") || path.ends_with(".xml");
}

/// The decisions of one id: itself and its versions, in the order of the files.
std::vector<ModelDecision const*> versions_of(std::vector<Model> const& models, std::string const& id) {
  std::vector<ModelDecision const*> found;
  for (Model const& model : models)
    for (ModelDecision const& decision : model.decisions)
      if (decision.id == id || decision.version_of == id) found.push_back(&decision);
  return found;
}

/// Puts the version in force in the place of the decision. Its versions are removed later.
void choose(std::vector<Model> const& models, ModelDecision& decision, Date on,
            std::vector<Problem>& problems) {
  std::vector<ModelDecision const*> const versions = versions_of(models, decision.id);
  std::vector<Source> sources;
  for (ModelDecision const* const v : versions) sources.push_back(*v->source);
  auto const chosen = rules::version_in_force(sources, rules::all_on(on));
  if (!chosen) {
    problems.push_back(rules::hole_in_time(decision.id, sources, rules::all_on(on)));
    return;
  }
  ModelDecision version = *versions[*chosen];
  version.id = decision.id;
  version.name = decision.name;
  version.version_of.clear();
  decision = std::move(version);
}

}  // namespace

ExitCode read_models(std::vector<std::string> const& paths, std::vector<Model>& models,
                     std::vector<Problem>& problems) {
  ExitCode result = done;
  for (std::string const& path : paths) {
    if (!is_markdown(path) && !is_dmn(path)) {
      problems.push_back({path, "a file of another kind", "a file .dmn or .md"});
      result = bad_usage;
      continue;
    }
    Result<std::string> const text = read_text(path);
    Result<Model> model = !text               ? tl::unexpected(text.error())
                          : is_markdown(path) ? io::read_markdown(*text, path)
                                              : io::read_dmn(*text, path);
    if (!text && result == done) result = bad_file;
    if (text && !model && result == done) result = bad_input;
    if (!model) append(problems, model.error());
    if (model) models.push_back(std::move(*model));
  }
  return result;
}

std::vector<Problem> keep_versions_in_force(std::vector<Model>& models, std::optional<Date> on) {
  std::vector<Problem> problems = rules::check_versions(models);
  if (!problems.empty()) return problems;
  std::vector<std::string> ids;  // of decisions that have versions
  for (Model const& model : models)
    for (ModelDecision const& decision : model.decisions)
      if (!decision.version_of.empty() && std::find(ids.begin(), ids.end(), decision.version_of) == ids.end())
        ids.push_back(decision.version_of);
  std::vector<Model> const all = models;
  for (std::string const& id : ids) {
    if (!on)
      problems.push_back(
          {"decision " + id, "versions in time and no day", "--on YYYY-MM-DD: the day that counts"});
    for (Model& model : models)
      for (ModelDecision& decision : model.decisions)
        if (on && decision.id == id) choose(all, decision, *on, problems);
  }
  for (Model& model : models)
    std::erase_if(model.decisions,
                  [](ModelDecision const& decision) { return !decision.version_of.empty(); });
  return problems;
}

}  // namespace kanteling::cli
