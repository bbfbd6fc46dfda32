// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/files.hpp"
#include "kanteling/io/contribution_question.hpp"

namespace kanteling::cli {

struct RunOptions {
  std::string municipality;
  std::string out;
  std::int64_t seed = 1;
  int threads = 1;
  std::string explained_case;   ///< empty: one that reaches many rungs is chosen
  std::string language = "en";  ///< of the summary
};
ExitCode run(RunOptions const& options);

struct CaseOptions {
  std::string case_file;
  std::string municipality;
  std::string availability;  ///< empty: what is free at the start of the year
  std::string language = "nl";
  std::string audience = "resident";
  std::string reader;  ///< a word of io::reader_codes(); empty: the whole outcome
  std::string who;     ///< code of who reads
  bool file = false;   ///< with a reader: the file itself in place of the outcome
  bool decision = false;  ///< the contents of a decision instead of the outcome
  std::string why_not;    ///< code of a provider: how it stands for each task, instead of the outcome
};
ExitCode decide(CaseOptions const& options);
ExitCode explain(CaseOptions const& options);

struct ReassessOptions {
  std::string municipality;
  std::string case_file;
  std::string change;
  std::string before;  ///< what was free when the case was decided; empty: at the start of the year
  std::string free;    ///< what is free now; empty: the same
  bool text = false;
  std::string language = "nl";
};
ExitCode reassess(ReassessOptions const& options);

ExitCode check(std::string const& municipality);
ExitCode schema(std::string const& which);

struct PolicyConvertOptions {
  std::string model;
  std::string out = "-";
  std::string to;  ///< dmn or md; empty: by the name of `out`, or the other form
};
ExitCode policy_convert(PolicyConvertOptions const& options);

struct PolicyEvalOptions {
  std::vector<std::string> models;
  std::string rows;
  std::string out = "-";
  std::string explain;                 ///< empty: not asked for
  std::vector<std::string> decisions;  ///< ids or names; empty: all
  std::string on;                      ///< YYYY-MM-DD; empty: no day
  bool lenient = false;
};
ExitCode policy_eval(PolicyEvalOptions const& options);

struct PolicyCheckOptions {
  std::vector<std::string>
      policies;  ///< folders of municipalities or packages; files .dmn, .md: read together
  bool stock = false;
  std::string from;  ///< YYYY-MM-DD; empty: see rules::ProgramCheckOptions
  std::string to;
  bool null = false;  ///< inputs of files may be null
  bool json = false;
  std::string language = "en";
};
ExitCode policy_check(PolicyCheckOptions const& options);

struct TermOptions {
  std::string act, article;
  std::string term;         ///< an id; empty: by act and article, or a length
  std::int32_t length = 0;  ///< of a term of one's own
  bool has_length = false;
  std::string unit;
  bool bylaw = false;
  bool atw = false;
  std::string from;                 ///< YYYY-MM-DD
  std::vector<std::string> events;  ///< KIND=ON or KIND=ON..UNTIL
  std::string on;                   ///< YYYY-MM-DD; empty: the last day on which something happened
  bool recalled = false;
  bool list = false;
  bool json = false;
  std::string language = "en";
};
ExitCode term(TermOptions const& options);

struct HolidaysOptions {
  std::int32_t year = 0;
  bool json = false;
  std::string language = "en";
};
ExitCode holidays(HolidaysOptions const& options);

struct ContributionOptions {
  io::ContributionQuestion question;  ///< its first month, provisions and grounds are in what follows
  std::string month;                  ///< YYYY-MM; empty: `from` up to and including `question.last`
  std::string from;
  io::ProvisionWords provision;
  std::vector<std::string> exemptions;  ///< CODE, CODE=FROM or CODE=FROM..TO
  bool recalled = false;
  bool json = false;
  std::string language = "nl";
};
ExitCode contribution(ContributionOptions const& options);

struct AmountsOptions {
  std::string on;     ///< YYYY-MM-DD; empty: all amounts
  bool list = false;  ///< what is done anyway
  bool check = false;
  bool json = false;
  std::string language = "en";
};
ExitCode amounts(AmountsOptions const& options);

}  // namespace kanteling::cli
