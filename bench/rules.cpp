// SPDX-License-Identifier: Apache-2.0
// Decisions of a DMN file over the requests of a CSV or NDJSON file: how many a second in columns and on
// rows, beside the same rules written by hand where the model is that of the workload. Prints one line of
// JSON; see --help.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "core/sha256.hpp"
#include "handwritten.hpp"
#include "kanteling/rules/batch_run.hpp"
#include "kanteling/rules/kernels.hpp"
#include "kanteling/rules/row_run.hpp"
#include "kanteling/rules/row_text.hpp"
#include "support/columnar.hpp"
#include "support/outcomes.hpp"
#include "support/requests.hpp"
#include "support/timing.hpp"

namespace {

using namespace kanteling;
using bench::Columnar;
using bench::LoadedModel;
using bench::Repeated;
using bench::Requests;
using Json = nlohmann::ordered_json;

constexpr double seconds_each = 0.3;           // of measuring, per figure
constexpr std::size_t shuffled_max = 400'000;  // single rows with a clock around each
constexpr std::size_t two_threads_rows = 200'000;
constexpr std::size_t batches_in_a_row = 64;

constexpr char const* usage = R"(Usage: rules MODEL.dmn REQUESTS.csv [option]...

Decides every request with every decision of the model and prints one line of JSON. REQUESTS may be NDJSON too.

  --peers            measure the hand-written C++ beside it, where the model is the workload's
  --answer FILE      a line of JSON that another program printed for the same requests: its figures are set beside ours
  --isa NAME         an instruction set (portable, sse, avx2, avx512) instead of the best of this machine
  --seconds S        measure each figure for about so long (default 0.3)
  --outcomes FILE    write the outcomes too: the lines whose SHA-256 is told
  --help             this text

Rates are decisions per second and core, in CPU time, medians; one decision is one request through all tables. Single
decisions (p50_ns, p99_ns) are in an order that is drawn, with the clock (about 25 ns) included; two threads in wall-clock
time, which means something where both cores are free. What takes longer than --seconds is measured once.
An outcome is the request's id, then the outputs of all decisions in the order of the file, without quotes. The id is the
column "id", else the first that is no input, else the number of the line, from 0. Lines that cannot be read are told, left
out and counted. Without rows there are no figures of rows.
Exit status: 0 done; 1 something cannot be read, or columns, rows and answers came to other outcomes; 2 wrong arguments.
)";

struct Options {
  std::string model;
  std::string requests;
  std::string isa;
  std::string outcomes;
  std::vector<std::string> answers;
  double seconds = seconds_each;
  bool peers = false;
};

int tell(std::vector<Problem> const& problems) {
  for (Problem const& problem : problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
  return 1;
}

double per_second(std::size_t rows, double seconds) {
  return seconds > 0 ? static_cast<double>(rows) / seconds : 0;
}

/// Figures are rounded: more digits would say nothing.
double rounded(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return std::strtod(text, nullptr);
}

class Bench {
 public:
  Bench(Options const& options, LoadedModel const& model, Requests const& requests, bool is_workload)
      : options_(options), model_(model), requests_(requests) {
    if (!is_workload || !options.peers) return;
    for (io::RowBatch const& batch : requests.batches) {
      std::optional<peers::HandInputs> inputs = peers::hand_inputs(model.form.variables, batch.columns());
      if (!inputs) hand_.clear();
      if (!inputs) return;
      hand_.push_back(std::move(*inputs));
    }
  }

  void measure_columns(rules::Kernels const& kernels, Json& to) {
    rules::BatchOptions batch;
    batch.kernels = &kernels;
    batch.keep = rules::Keep::outputs;
    Columnar outputs(model_, requests_, batch);
    batch.keep = rules::Keep::rules;
    Columnar fired(model_, requests_, batch);
    batch.keep = rules::Keep::bits;
    Columnar bits(model_, requests_, batch);
    to["isa"] = kernels.name;
    std::vector<double> seconds = in_turns({&outputs, &fired, &bits}, hand_isa(kernels.name));
    to["outputs_per_second"] = rounded(per_second(requests_.rows, seconds[0]));
    to["batch_per_second"] = rounded(per_second(requests_.rows, seconds[1]));
    to["bits_per_second"] = rounded(per_second(requests_.rows, seconds[2]));
    to["bits_share"] = rounded(seconds[1] / seconds[2]);
    if (hand_.empty()) return;
    to["hand_columns_per_second"] = rounded(per_second(requests_.rows, seconds[3]));
    to["hand_share"] = rounded(seconds[3] / seconds[1]);
  }

  void describe_batch(Json& to) {
    rules::BatchOptions batch;
    batch.keep = rules::Keep::bits;
    batch.kernels = &rules::best_kernels();
    Columnar bits(model_, requests_, batch);
    bits();
    to["bytes_per_row"] = rounded(bits.bytes_per_row());
    to["rows_one_by_one"] = bits.rows_one_by_one();
    to["problems"] = bits.problems();
    to["fall_backs"] = Json::array();
    for (rules::FallBack const& one : bits.fall_backs())
      to["fall_backs"].push_back({{"where", one.where}, {"why", one.why}, {"every_row", one.every_row}});
  }

  /// Batches one after the other, so that waking a thread does not count: wall-clock time, both cores must be
  /// free.
  void measure_threads(rules::Kernels const& kernels, Json& to) {
    double const in_time = 0.03 * to["batch_per_second"].get<double>();
    std::size_t const wanted = std::min(two_threads_rows, static_cast<std::size_t>(in_time));
    std::size_t const times = std::max<std::size_t>(1, wanted / std::max<std::size_t>(1, requests_.rows));
    io::RowBatch const* const batch = requests_.batches.empty() ? nullptr : &requests_.batches[0];
    if (batch == nullptr || !batch->columns().beside.empty()) return;
    Repeated const many(batch->columns(), times);
    double const in_row = in_time / static_cast<double>(std::max<std::size_t>(1, many.columns().rows));
    std::size_t const in_a_row =
        std::clamp<std::size_t>(static_cast<std::size_t>(in_row), 1, batches_in_a_row);
    rules::BatchOptions one;
    one.kernels = &kernels;
    rules::BatchOptions two = one;
    two.threads = 2;
    rules::BatchRun alone(model_.program, model_.form, one);
    rules::BatchRun together(model_.program, model_.form, two);
    std::vector<double> alone_seconds;
    std::vector<double> together_seconds;
    double const end = bench::wall_seconds() + 2 * options_.seconds;
    auto const several = [&](rules::BatchRun& run) {
      double const begin = bench::wall_seconds();
      for (std::size_t i = 0; i < in_a_row; ++i) run.decide(many.columns());
      return (bench::wall_seconds() - begin) / static_cast<double>(in_a_row);
    };
    do {
      alone_seconds.push_back(several(alone));
      together_seconds.push_back(several(together));
    } while (bench::wall_seconds() < end);
    double const slow = bench::median(alone_seconds);
    double const fast = bench::median(together_seconds);
    to["two_threads_per_second"] = rounded(per_second(many.columns().rows, fast));
    to["two_threads_ratio"] = rounded(slow / fast);
    double const best_slow = *std::min_element(alone_seconds.begin(), alone_seconds.end());
    double const best_fast = *std::min_element(together_seconds.begin(), together_seconds.end());
    to["two_threads_ratio_best"] = rounded(best_slow / best_fast);
  }

  void measure_rows(Json& to) {
    bench::CellRows const rows = bench::cell_rows(requests_, model_.form);
    if (rows.rows == 0) return;
    rules::RowRun run(model_.program, model_.form);
    rules::RowText const text(model_.program, model_.form);
    std::string written;
    auto const decide = [&](std::size_t row) {
      rows.give(run, row);
      run.decide_all();
    };
    auto const decide_and_write = [&](std::size_t row) {
      decide(row);
      written.clear();
      text.append(written, run);
    };
    std::size_t const sample = std::min<std::size_t>(rows.rows, 100'000);
    auto const all = [&](auto const& one) {
      return bench::median_seconds(options_.seconds, bench::cpu_seconds, [&] {
        for (std::size_t row = 0; row < sample; ++row) one(row);
      });
    };
    to["rows_per_second"] = rounded(per_second(sample, all(decide)));
    to["text_per_second"] = rounded(per_second(sample, all(decide_and_write)));
    std::vector<double> const single = one_by_one(shuffled(rows.rows), decide);
    to["p50_ns"] = rounded(bench::quantile(single, 0.5));
    to["p99_ns"] = rounded(bench::quantile(single, 0.99));
    std::vector<std::size_t> const same(200'000, 0);
    to["p50_same_row_ns"] = rounded(bench::quantile(one_by_one(same, decide), 0.5));
    to["text_p50_ns"] = rounded(bench::quantile(one_by_one(shuffled(rows.rows), decide_and_write), 0.5));
    measure_unknown(rows, to);
  }

  void measure_hand_rows(Json& to) {
    if (hand_.empty()) return;
    std::vector<peers::HandOutputs> out = hand_outputs();
    double const seconds = bench::median_seconds(options_.seconds, bench::cpu_seconds, [&] {
      for (std::size_t i = 0; i < hand_.size(); ++i) peers::decide_rows(hand_[i], out[i]);
    });
    to["hand_rows_per_second"] = rounded(per_second(requests_.rows, seconds));
    to["hand_rows_sha256"] = sha256_hex(hand_text(out));
    std::vector<peers::HandOutputs> columns = hand_outputs();
    for (std::size_t i = 0; i < hand_.size(); ++i)
      peers::decide_columns(hand_[i], columns[i], peers::best_isa());
    to["hand_columns_sha256"] = sha256_hex(hand_text(columns));
  }

 private:
  static bool has_isa(peers::Isa isa) { return static_cast<int>(isa) <= static_cast<int>(peers::best_isa()); }
  static peers::Isa hand_isa(std::string const& kernels) {
    peers::Isa const isa = kernels == "avx512" ? peers::Isa::avx512
                           : kernels == "avx2" ? peers::Isa::avx2
                                               : peers::Isa::baseline;
    return has_isa(isa) ? isa : peers::best_isa();
  }

  /// Median seconds of each, measured in turns so that a disturbance hits all; last the hand-written columns.
  std::vector<double> in_turns(std::vector<Columnar*> const& runs, peers::Isa isa) {
    std::vector<peers::HandOutputs> out = hand_outputs();
    auto const hand = [&] {
      for (std::size_t i = 0; i < hand_.size(); ++i) peers::decide_columns(hand_[i], out[i], isa);
    };
    std::size_t const count = runs.size() + (hand_.empty() ? 0 : 1);
    std::vector<std::size_t> repeats;
    for (Columnar* run : runs) repeats.push_back(bench::repeats_for(0.002, *run));
    if (!hand_.empty()) repeats.push_back(bench::repeats_for(0.002, hand));
    std::vector<std::vector<double>> rounds(count);
    double const end = bench::wall_seconds() + options_.seconds * static_cast<double>(count);
    do {
      for (std::size_t i = 0; i < count; ++i) {
        double const start = bench::cpu_seconds();
        for (std::size_t k = 0; k < repeats[i]; ++k) {
          if (i < runs.size()) {
            (*runs[i])();
          } else {
            hand();
          }
        }
        rounds[i].push_back((bench::cpu_seconds() - start) / static_cast<double>(repeats[i]));
      }
    } while (bench::wall_seconds() < end);
    std::vector<double> result;
    for (std::vector<double>& one : rounds) result.push_back(bench::median(std::move(one)));
    return result;
  }

  static std::vector<std::size_t> shuffled(std::size_t rows) {
    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 random(20261126);
    std::shuffle(order.begin(), order.end(), random);
    if (order.size() > shuffled_max) order.resize(shuffled_max);
    return order;
  }

  template <class One>
  static std::vector<double> one_by_one(std::vector<std::size_t> const& order, One const& one) {
    std::vector<double> nanos;
    for (std::size_t const row : order) {
      auto const begin = std::chrono::steady_clock::now();
      one(row);
      nanos.push_back(static_cast<double>((std::chrono::steady_clock::now() - begin).count()));
    }
    return nanos;
  }

  /// The same requests with every twentieth input not known.
  void measure_unknown(bench::CellRows rows, Json& to) {
    std::mt19937_64 random(5);
    for (std::size_t row = 0; row < rows.rows; ++row)
      for (std::size_t i = 0; i < rows.inputs; ++i) {
        if (random() % 20 != 0) continue;
        std::uint64_t const bit = std::uint64_t{1} << (i % 64);
        rows.unknown_bits[row * rows.words + i / 64] |= bit;
        rows.null_bits[row * rows.words + i / 64] &= ~bit;
      }
    rules::RowRun run(model_.program, model_.form);
    std::vector<double> const nanos = one_by_one(shuffled(rows.rows), [&](std::size_t row) {
      rows.give(run, row);
      run.decide_all();
    });
    to["p50_unknown_ns"] = rounded(bench::quantile(nanos, 0.5));
  }

  std::vector<peers::HandOutputs> hand_outputs() const {
    std::vector<peers::HandOutputs> out;
    for (peers::HandInputs const& inputs : hand_) out.emplace_back(inputs.rows);
    return out;
  }

  std::string hand_text(std::vector<peers::HandOutputs> const& out) const {
    std::string text;
    for (std::size_t i = 0; i < out.size(); ++i)
      for (std::size_t row = 0; row < hand_[i].rows; ++row)
        text += peers::outcome_line(requests_.id_of(requests_.batches[i], row), out[i], row);
    return text;
  }

  Options const& options_;
  LoadedModel const& model_;
  Requests const& requests_;
  std::vector<peers::HandInputs> hand_;  // by batch; empty where it is not measured
};

bool parse(int count, char** words, Options& options, int& status) {
  std::vector<std::string> files;
  for (int i = 1; i < count; ++i) {
    std::string const word = words[i];
    bool const has_next = i + 1 < count;
    if (word == "--help" || word == "-h") {
      std::fputs(usage, stdout);
      status = 0;
      return false;
    }
    if (word == "--peers") {
      options.peers = true;
    } else if (word == "--answer" && has_next) {
      options.answers.push_back(words[++i]);
    } else if (word == "--isa" && has_next) {
      options.isa = words[++i];
    } else if (word == "--outcomes" && has_next) {
      options.outcomes = words[++i];
    } else if (word == "--seconds" && has_next) {
      options.seconds = std::strtod(words[++i], nullptr);
      if (!(options.seconds > 0 && options.seconds <= 60)) {
        std::fprintf(stderr, "rules: --seconds %s; expected a number above 0, at most 60\n", words[i]);
        status = 2;
        return false;
      }
    } else if (word.starts_with("-") || files.size() == 2) {
      std::fprintf(stderr, "rules: '%s' is no option; rules --help says what there is\n", word.c_str());
      status = 2;
      return false;
    } else {
      files.push_back(word);
    }
  }
  status = 2;
  if (files.size() == 2) {
    options.model = files[0];
    options.requests = files[1];
    return true;
  }
  std::fputs(usage, stderr);
  return false;
}

rules::Kernels const* kernels_named(std::string const& name) {
  if (name.empty()) return &rules::best_kernels();
  for (rules::Kernels const* const one : rules::all_kernels())
    if (one->name == name) return one;
  std::fprintf(stderr, "rules: this machine has no instruction set '%s', but", name.c_str());
  for (rules::Kernels const* const one : rules::all_kernels()) std::fprintf(stderr, " %s", one->name);
  std::fputs("\n", stderr);
  return nullptr;
}

/// What other programs printed, and how much faster we are. False where one cannot be read or has other
/// outcomes.
bool add_answers(Options const& options, Json& line) {
  bool good = true;
  auto const number = [](Json const& from, char const* key) {
    auto const at = from.find(key);
    return at != from.end() && at->is_number() ? at->get<double>() : 0.0;
  };
  auto const wrong = [&](std::string const& path, char const* what) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), what);
    good = false;
  };
  for (std::string const& path : options.answers) {
    Result<std::string> const text = bench::read_text(path);
    Json answer = text ? Json::parse(*text, nullptr, false) : Json();
    if (!answer.is_object() || !answer.contains("engine") || !answer["engine"].is_string()) {
      wrong(path, "no answer; expected a file with one JSON object that names its engine");
      continue;
    }
    std::string key;
    for (char const c : answer["engine"].get<std::string>()) {
      if (c == ' ') break;
      key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    double const batch = number(answer, "decisions_per_second");
    double const single = number(answer, "p50_ns_single");
    if (batch > 0) line["times_" + key + "_batch"] = rounded(number(line, "batch_per_second") / batch);
    if (single > 0 && number(line, "p50_ns") > 0)
      line["times_" + key + "_single"] = rounded(single / number(line, "p50_ns"));
    bool const is_whole = answer.value("rows", Json()) == line["rows"] && answer.contains("sha256");
    if (is_whole && answer["sha256"] != line["sha256"]) wrong(path, "other outcomes");
    line["peers"].push_back(std::move(answer));
  }
  return good;
}

int run(Options const& options) {
  rules::Kernels const* const kernels = kernels_named(options.isa);
  if (kernels == nullptr) return 2;
  Result<std::string> const xml = bench::read_text(options.model);
  if (!xml) return tell(xml.error());
  Result<std::string> const text = bench::read_text(options.requests);
  if (!text) return tell(text.error());
  Result<LoadedModel> model = bench::load_model(*xml, options.model);
  if (!model) return tell(model.error());
  double const load = bench::median_seconds(options.seconds, bench::cpu_seconds,
                                            [&] { (void)bench::load_model(*xml, options.model); });
  Result<Requests> requests = bench::read_requests(*text, options.requests, *model);
  if (!requests) return tell(requests.error());
  std::vector<std::uint8_t> const decimals = bench::missing_decimals(*requests, model->form);
  if (!decimals.empty()) {  // more than cells show: once more, with room for them
    requests->batches.clear();
    model = bench::load_model(*xml, options.model, decimals);
    requests = bench::read_requests(*text, options.requests, *model);
  }
  double const read = bench::median_seconds(options.seconds, bench::cpu_seconds, [&] {
    (void)bench::read_requests(*text, options.requests, *model);
  });
  for (std::string const& warning : requests->warnings) std::fprintf(stderr, "%s\n", warning.c_str());
  for (std::size_t i = 0; i < std::min<std::size_t>(requests->problems.size(), 20); ++i)
    std::fprintf(stderr, "%s\n", to_string(requests->problems[i]).c_str());

  Json line;
  line["model"] = options.model.substr(options.model.rfind('/') + 1);
  line["rows"] = requests->rows;
  line["rows_left_out"] = requests->left_out;
  line["inputs"] = model->form.inputs;
  line["decisions"] = model->form.steps.size();
  std::size_t rule_count = 0;
  for (rules::TableLogic const& table : model->program.tables) rule_count += table.rules.size();
  line["rules"] = rule_count;
  Bench bench(options, *model, *requests, sha256_hex(*xml) == peers::hand_model_sha256);
  bench.measure_columns(*kernels, line);
  bench.measure_threads(*kernels, line);
  bench.measure_rows(line);
  bench.measure_hand_rows(line);
  line["load_ms"] = rounded(1e3 * load);
  line["read_mb_per_second"] = rounded(1e-6 * per_second(text->size(), read));
  bench.describe_batch(line);
  for (rules::Kernels const* const other : rules::all_kernels()) {
    if (other == kernels || other == &rules::portable_kernels()) continue;
    Json set;
    bench.measure_columns(*other, set);
    line["other_isas"].push_back(std::move(set));
  }
  std::string const outcomes =
      bench::outcomes_of_columns(*model, *requests, {rules::Keep::bits, 1, kernels, {}});
  line["sha256"] = sha256_hex(outcomes);
  line["rows_sha256"] = sha256_hex(bench::outcomes_of_rows(*model, *requests));
  if (!options.outcomes.empty()) {
    std::FILE* const file = std::fopen(options.outcomes.c_str(), "wb");
    bool const good =
        file != nullptr && std::fwrite(outcomes.data(), 1, outcomes.size(), file) == outcomes.size();
    if (file == nullptr || std::fclose(file) != 0 || !good)
      return tell({{options.outcomes, "cannot be written", "a file that can be written"}});
  }
  bool const agreed = add_answers(options, line);
  std::printf("%s\n", line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
  return agreed && line["sha256"] == line["rows_sha256"] ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  Options options;
  int status = 0;
  if (!parse(count, words, options, status)) return status;
  return run(options);
}
