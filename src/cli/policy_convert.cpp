// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "cli/policy_models.hpp"
#include "kanteling/io/dmn_write.hpp"
#include "kanteling/io/markdown_table.hpp"

namespace kanteling::cli {
namespace {

/// What to write: as asked for, or by the name of the file, or the other form than the one that was read.
std::string form_of(PolicyConvertOptions const& options) {
  if (!options.to.empty()) return options.to;
  if (options.out.ends_with(".md") || options.out.ends_with(".markdown")) return "md";
  if (options.out.ends_with(".dmn") || options.out.ends_with(".xml")) return "dmn";
  bool const was_dmn = options.model.ends_with(".dmn") || options.model.ends_with(".xml");
  return was_dmn ? "md" : "dmn";
}

}  // namespace

ExitCode policy_convert(PolicyConvertOptions const& options) {
  std::vector<rules::Model> models;
  std::vector<Problem> problems;
  ExitCode const read = read_models({options.model}, models, problems);
  if (read != done) {
    print(problems);
    return read;
  }
  Result<std::string> const text = form_of(options) == "md" ? io::write_markdown(models[0])
                                                            : Result<std::string>(io::write_dmn(models[0]));
  if (!text) {
    print(text.error());
    return bad_input;
  }
  OutputFile out;
  Result<bool> written = out.open(options.out);
  if (written) {
    out.write(*text);
    written = out.finish();
  }
  if (written) return done;
  print(written.error());
  return bad_file;
}

}  // namespace kanteling::cli
