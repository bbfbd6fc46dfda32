// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/option_words.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/availability.hpp"
#include "kanteling/io/case_json.hpp"
#include "kanteling/io/change_json.hpp"
#include "kanteling/reporting/reassessment_text.hpp"

namespace kanteling::cli {
namespace {

/// What a file says is free; without a file, `otherwise`.
Result<supply::Availability> free_of(Engine const& engine, std::string const& text,
                                     supply::Availability const& otherwise) {
  if (text.empty()) return otherwise;
  return io::read_availability(engine.municipality(), text);
}

ExitCode show(ReassessOptions const& options, Engine const& engine, people::Case const& request,
              people::Change const& change, std::string const& before_text, std::string const& free_text) {
  auto const before = free_of(engine, before_text, engine.start());
  auto const free = before ? free_of(engine, free_text, *before) : before;
  if (!before || !free) {
    print(before ? free.error() : before.error());
    return bad_input;
  }
  reporting::Reassessment const result =
      engine.reassess(request, engine.decide(request, *before), change, *free);
  if (options.text) {
    fmt::print("{}", reporting::reassessment_text(result, request, language_of(options.language)));
  } else {
    fmt::print("{}\n", io::write_reassessment(result, engine.municipality()));
  }
  return finish_output();
}

Result<std::string> read_optional(std::string const& file) {
  return file.empty() ? Result<std::string>("") : read_text(file);
}

}  // namespace

ExitCode reassess(ReassessOptions const& options) {
  if (options.case_file == "-" && options.change == "-") {
    print(std::vector<Problem>{{"--change", "standard input, which the case is read from",
                                "a file for one of the two"}});
    return bad_file;
  }
  auto const case_text = read_text(options.case_file);
  auto const change_text = read_text(options.change);
  auto const before_text = read_optional(options.before);
  auto const free_text = read_optional(options.free);
  bool unread = false;
  for (auto const* text : {&case_text, &change_text, &before_text, &free_text})
    if (!*text) {
      print(text->error());
      unread = true;
    }
  if (unread || !is_folder(options.municipality)) return bad_file;
  auto const request = io::read_case(*case_text);
  auto const engine = Engine::load(options.municipality);
  if (!request || !engine) {
    if (!request) print(request.error());
    if (!engine) print(engine.error());
    return bad_input;
  }
  auto const change = io::read_change(*change_text, *request);
  std::vector<Problem> problems = engine->check(*request);
  if (!change) problems.insert(problems.end(), change.error().begin(), change.error().end());
  if (!problems.empty()) {
    print(problems);
    return bad_input;
  }
  return show(options, *engine, *request, *change, *before_text, *free_text);
}

}  // namespace kanteling::cli
