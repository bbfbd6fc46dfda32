// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/core/problem.hpp"

namespace kanteling::cli {

/// How the command ends. Documented in `kanteling --help`.
enum ExitCode : int {
  done = 0,
  bad_input = 1,  ///< a municipality, case or availability with problems; each is printed on the error stream
  bad_usage = 2,  ///< wrong words on the command line
  bad_file = 3,   ///< a file that cannot be read or written
};

/// The whole text of a file, or of standard input where `path` is "-". The most that is read is 64 MB.
[[nodiscard]] Result<std::string> read_text(std::string const& path);

/// The same; of an empty path nothing.
[[nodiscard]] Result<std::string> read_text_if_named(std::string const& path);

/// Makes a folder, with those above it, where it is not there yet; where that fails, says so on the error
/// stream.
[[nodiscard]] bool make_folder(std::string const& path);

/// Writes a file whole; an unfinished one is never left behind under its name.
[[nodiscard]] Result<bool> write_text(std::string const& path, std::string_view text);

/// Standard output as the answer of a command: flushed here, for a full disk or a closed pipe shows only
/// then.
[[nodiscard]] ExitCode finish_output();

/// Whether a folder is there to be read; where not, says so on the error stream.
[[nodiscard]] bool is_folder(std::string const& path);

/// The same as problems, none where it is there.
[[nodiscard]] std::vector<Problem> check_folder(std::string const& path);

/// What could not be read of a folder and of files, together.
[[nodiscard]] std::vector<Problem> unread(std::string const& folder,
                                          std::initializer_list<Result<std::string> const*> files);

/// One line a problem on the error stream, and how many.
void print(std::vector<Problem> const& problems);

/// The same; gives back how the command then ends.
[[nodiscard]] ExitCode refuse(std::vector<Problem> const& problems, ExitCode code);

}  // namespace kanteling::cli
