// SPDX-License-Identifier: Apache-2.0
#include "cli/checked_policies.hpp"

#include <filesystem>
#include <utility>

#include "cli/policy_models.hpp"
#include "kanteling/engine.hpp"
#include "kanteling/io/package.hpp"
#include "kanteling/rules/versions.hpp"
#include "kanteling/triage/hooks.hpp"
#include "policy/embedded.hpp"

namespace kanteling::cli {
namespace {

void append(std::vector<Problem>& to, std::vector<Problem> const& from) {
  to.insert(to.end(), from.begin(), from.end());
}

std::vector<std::string> ids_of(rules::Program const& program) {
  std::vector<std::string> ids;
  for (rules::Global const& global : program.globals) ids.push_back(global.id);
  return ids;
}

CheckedPolicy checked(std::string name, rules::Package const& package,
                      rules::ProgramCheckOptions const& how) {
  return {std::move(name), rules::check_tables(package, triage::hook_shapes(), how), ids_of(package.program)};
}

Result<CheckedPolicy> check_package(std::string const& name, std::vector<io::PackageFile> files,
                                    rules::ProgramCheckOptions const& how) {
  auto const package = io::read_package(std::move(files), triage::fact_schema({}), triage::hook_shapes());
  if (!package) return tl::unexpected(package.error());
  return checked(name, *package, how);
}

Result<CheckedPolicy> check_stock(rules::ProgramCheckOptions const& how) {
  std::vector<io::PackageFile> files;
  for (policy::EmbeddedFile const& file : policy::stock_policy_files())
    files.push_back({std::string(file.name), std::string(file.content)});
  return check_package("stock", std::move(files), how);
}

/// A municipality brings its villages and the layers of its policy; a package stands alone.
Result<CheckedPolicy> check_folder(std::string const& path, rules::ProgramCheckOptions const& how) {
  std::error_code ignored;
  if (std::filesystem::exists(std::filesystem::path(path) / "municipality.json", ignored)) {
    auto const engine = Engine::load(path);
    if (!engine) return tl::unexpected(engine.error());
    return checked(path, engine->policy(), how);
  }
  auto files = io::read_package_folder(path);
  if (!files) return tl::unexpected(std::move(files.error()));
  return check_package(path, std::move(*files), how);
}

Result<CheckedPolicy> check_models(std::string name, std::vector<rules::Model> const& models,
                                   rules::ProgramCheckOptions const& how) {
  std::vector<Problem> problems = rules::check_versions(models);
  Result<rules::Program> const program = rules::compile_program(models);
  if (!program) append(problems, program.error());
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  // One decimal more than any cell states: between two constants there is always a number, and so a gap to be found.
  rules::Schema inputs = rules::input_schema(*program);
  for (rules::Variable& input : inputs)
    if (input.type == rules::Type::number && input.scale < 9) ++input.scale;
  // Strict: a constant that can never be a value of its column is a problem.
  Result<rules::RowForm> const form = rules::row_form(*program, std::move(inputs), true);
  if (!form) return tl::unexpected(form.error());
  return CheckedPolicy{std::move(name), rules::check_tables(*program, *form, how), ids_of(*program)};
}

}  // namespace

ExitCode read_checked(PolicyCheckOptions const& options, rules::ProgramCheckOptions const& how,
                      std::vector<CheckedPolicy>& policies, std::vector<Problem>& problems) {
  ExitCode result = done;
  auto const take = [&](Result<CheckedPolicy> policy) {
    if (policy) {
      policies.push_back(std::move(*policy));
      return;
    }
    append(problems, policy.error());
    if (result == done) result = bad_input;
  };
  std::vector<std::string> files;
  if (options.stock) take(check_stock(how));
  for (std::string const& path : options.policies) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      take(check_folder(path, how));
    } else {
      files.push_back(path);
    }
  }
  if (files.empty()) return result;
  std::vector<rules::Model> models;
  if (ExitCode const read = read_models(files, models, problems); read != done)
    return result == done ? read : result;
  std::string names;
  for (std::string const& file : files) names += (names.empty() ? "" : ", ") + file;
  take(check_models(std::move(names), models, how));
  return result;
}

}  // namespace kanteling::cli
