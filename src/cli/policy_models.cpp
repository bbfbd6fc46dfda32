// SPDX-License-Identifier: Apache-2.0
#include "cli/policy_models.hpp"

#include <algorithm>
#include <utility>

#include "kanteling/io/dmn.hpp"
#include "kanteling/io/markdown_table.hpp"

namespace kanteling::cli {
namespace {

using rules::Model;

void append(std::vector<Problem>& to, std::vector<Problem> const& from) {
  to.insert(to.end(), from.begin(), from.end());
}

bool is_markdown(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".markdown");
}
bool is_dmn(std::string_view path) {
  return path.ends_with(".dmn") || path.ends_with(".xml");
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

}  // namespace kanteling::cli
