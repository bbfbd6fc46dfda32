// SPDX-License-Identifier: Apache-2.0
// `income <= f * norm` with the income exactly on the limit: binary doubles refuse one in six of these cases;
// here none is. Every norm from 1000.00 to 2500.00 of which f times is a whole number of cents, f being 1.1
// and 1.2: 45,002 cases.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "small_model.hpp"

namespace kanteling::rules {
namespace {

using feel::Value;

/// A model whose one cell compares the income with a factor times the norm, and both ways to ask it.
class Limit {
 public:
  explicit Limit(std::string const& factor)
      : program_(*compile_program({model(factor)})),
        form_(*row_form(program_, input_schema(program_), false)),
        rows_(program_, form_) {}

  bool is_by_bits() const { return form_.steps[0].table != RowStep::none; }

  bool row_accepts(std::int64_t income_cents, std::int64_t norm_cents) {
    std::int64_t const cells[] = {income_cents, norm_cents};
    std::uint64_t const none[] = {0};
    rows_.set({cells, none, none});
    rows_.decide(0);
    return is_yes(rows_.value(0)) && rows_.problems().empty();
  }

  bool run_accepts(std::int64_t income_cents, std::int64_t norm_cents) const {
    Run run(program_);
    run.set(0, Value::of(Decimal::of(income_cents, 2)));
    run.set(1, Value::of(Decimal::of(norm_cents, 2)));
    RunResult const result = run.decide(form_.steps[0].global);
    return is_yes(result.value) && result.problems.empty();
  }

 private:
  static Model model(std::string const& factor) {
    return testing::model_with({{"income", "number"}, {"norm", "number"}},
                               {testing::decision("d", HitPolicy::unique, {"income"}, {{"o", Type::boolean}},
                                                  {{{"<= " + factor + " * norm"}, {"true"}}})});
  }

  static bool is_yes(Value const& value) { return value.kind() == feel::Kind::boolean && value.boolean(); }

  Program program_;
  RowForm form_;
  RowRun rows_;
};

/// The factor is tenths / 10. Returns how many norms have a limit in whole cents.
std::size_t try_all_norms(std::string const& factor, std::int64_t tenths) {
  Limit limit(factor);
  EXPECT_TRUE(limit.is_by_bits());
  std::size_t cases = 0;
  for (std::int64_t norm = 1'000'00; norm <= 2'500'00; ++norm) {
    if (norm * tenths % 10 != 0) continue;
    ++cases;
    std::int64_t const on_it = norm * tenths / 10;
    bool const accepted = limit.row_accepts(on_it, norm) && limit.run_accepts(on_it, norm);
    bool const refused = !limit.row_accepts(on_it + 1, norm) && !limit.run_accepts(on_it + 1, norm);
    EXPECT_TRUE(accepted && refused) << factor << " * " << norm << " cents";
    if (!(accepted && refused)) break;
  }
  return cases;
}

TEST(IncomeLimit, IncomeOnTheLimitIsAcceptedAndOneCentMoreIsNot) {
  std::size_t const cases = try_all_norms("1.1", 11) + try_all_norms("1.2", 12);
  EXPECT_EQ(cases, 45'002U);
}

}  // namespace
}  // namespace kanteling::rules
