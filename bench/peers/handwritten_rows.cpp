// SPDX-License-Identifier: Apache-2.0
// The workload's rules as if/else, one row after the other: what a C++ engineer writes who has no rules
// engine.
#include "handwritten.hpp"

namespace kanteling::peers {
namespace {

/// A number that a test on null does not hold for.
template <bool has_nulls>
struct Fact {
  std::int32_t value;
  bool known;

  bool is_known() const { return !has_nulls || known; }
  bool le(std::int32_t limit) const { return is_known() && value <= limit; }
  bool ge(std::int32_t limit) const { return is_known() && value >= limit; }
  bool eq(std::int32_t other) const { return is_known() && value == other; }
  bool in(std::int32_t low, std::int32_t high) const { return is_known() && value >= low && value <= high; }
  bool yes() const { return is_known() && value != 0; }
  bool no() const { return is_known() && value == 0; }
};

struct Lawful {
  std::int8_t rule;
  Law law;
  std::int8_t term;
};

struct Access {
  std::int8_t rule;
  Rung rung;
  std::int8_t weeks;
  bool home_visit;
};

template <class Income, bool has_nulls>
class RowRules {
  using F = Fact<has_nulls>;

 public:
  RowRules(HandView const& view, Income const* incomes, std::size_t row)
      : view_(view),
        row_(row),
        euro_(view.money_scale),
        income_(fact(income, incomes)),
        wealth_(fact(wealth, view.wealth)),
        age_(small(age)),
        children_(small(children)),
        type_(small(request_type)),
        kern_(small(kern)),
        urgency_(small(urgency)),
        iadl_(small(zrm_iadl)),
        mental_(small(zrm_mental)),
        is_safety_(small(safety).yes()),
        alone_(small(living_alone)) {}

  void decide() {
    view_.severity_row[row_] = severity();
    Lawful const lawful = law_of();
    law_ = lawful.law;
    Access const access = access_of();
    view_.score[row_] = static_cast<std::int8_t>(score_);
    view_.law_rule[row_] = lawful.rule;
    view_.law[row_] = lawful.law;
    view_.term[row_] = lawful.term;
    view_.access_rule[row_] = access.rule;
    view_.rung[row_] = access.rung;
    view_.weeks[row_] = access.weeks;
    view_.home_visit[row_] = access.home_visit ? 1 : 0;
    view_.actions[row_] = static_cast<std::uint16_t>(actions(access));
  }

 private:
  template <class T>
  F fact(Input input, T const* values) const {
    bool const is_null = has_nulls && (view_.null_bits[input][row_ / 64] >> (row_ % 64) & 1U) != 0;
    return {values[row_], !is_null};
  }
  F small(Input input) const { return fact(input, view_.small[input]); }

  void hit(std::uint32_t& fired, unsigned rule, int points) {
    fired |= std::uint32_t{1} << rule;
    score_ += points;
  }

  std::uint32_t severity() {
    std::uint32_t fired = 0;
    F const fin = small(zrm_fin);
    F const house = small(zrm_house);
    bool const rel = small(zrm_rel).le(2);
    bool const addict = small(zrm_addict).le(2);
    if (fin.eq(1)) hit(fired, 0, 4);
    if (fin.eq(2)) hit(fired, 1, 2);
    if (small(zrm_work).le(2)) hit(fired, 2, 1);
    if (small(zrm_time).le(2)) hit(fired, 3, 1);
    if (house.eq(1)) hit(fired, 4, 5);
    if (house.eq(2)) hit(fired, 5, 2);
    if (rel) hit(fired, 6, 3);
    if (mental_.eq(1)) hit(fired, 7, 4);
    if (mental_.eq(2)) hit(fired, 8, 2);
    if (small(zrm_phys).le(2)) hit(fired, 9, 2);
    if (addict) hit(fired, 10, 3);
    if (small(zrm_adl).le(2)) hit(fired, 11, 3);
    if (iadl_.le(2)) hit(fired, 12, 2);
    if (small(zrm_net).le(2)) hit(fired, 13, 2);
    if (small(zrm_part).le(2)) hit(fired, 14, 1);
    if (small(zrm_just).le(2)) hit(fired, 15, 3);
    if (rel && children_.ge(1)) hit(fired, 16, 4);
    if (addict && mental_.le(2)) hit(fired, 17, 2);
    if (fin.le(2) && house.le(2)) hit(fired, 18, 2);
    if (fin.le(3) && children_.ge(3)) hit(fired, 19, 1);
    return fired;
  }

  Lawful law_of() const {
    switch (type_.is_known() ? type_.value : other_type) {
      case jeugdhulp:
        if (age_.le(17)) return {0, jeugdwet, 8};
        if (age_.in(18, 22)) return {1, jeugdwet, 8};
        if (children_.ge(1)) return {2, jeugdwet, 8};
        return {3, geen, 2};
      case leerlingenvervoer:
        if (age_.in(4, 20)) return {4, llv, 8};
        if (children_.ge(1)) return {5, llv, 8};
        break;
      case gpk:
        if (age_.ge(18)) return {6, gpk_law, 8};
        break;
      case inkomen:
        return law_of_income();
      case schulden:
        if (age_.ge(18)) return {12, wgs, 4};
        break;
      case begeleiding:
      case dagbesteding:
        if (age_.le(17)) return {13, jeugdwet, 8};
        if (age_.ge(18)) return {14, wmo, 8};
        break;
      case huishouden:
        if (age_.ge(18)) return {14, wmo, 8};
        break;
      case hulpmiddel:
      case woningaanpassing:
      case vervoer:
        if (age_.ge(18)) return {14, wmo, 8};
        if (age_.le(17)) return {16, wmo, 8};
        break;
      case mantelzorg:
        return {15, wmo, 8};
      default:
        break;
    }
    return {17, geen, 2};
  }

  Lawful law_of_income() const {
    if (age_.ge(67)) return {7, svb, 2};
    if (age_.in(18, 26)) return {8, pw, 12};
    if (age_.in(27, 66)) {
      if (income_.le(1400 * euro_) && wealth_.le(7575 * euro_)) return {9, pw, 8};
      if (small(household_size).ge(2) && income_.le(1950 * euro_) && wealth_.le(15150 * euro_))
        return {10, pw, 8};
    }
    return {11, geen, 2};
  }

  Access access_of() const {
    if (is_safety_) {
      if (score_ >= 15) return {0, expert, 0, true};
      if (law_ == jeugdwet) return {1, expert, 0, true};
      if (urgency_.ge(4)) return {2, expert, 0, true};
      return {3, expert, 1, true};
    }
    if (law_ == svb) return {4, doorverwijzen, 1, false};
    if (law_ == geen && urgency_.le(3) && score_ <= 6) return {5, doorverwijzen, 1, false};
    if (score_ >= 22) return {6, expert, 2, true};
    switch (law_) {
      case jeugdwet:
        if (score_ >= 14 && age_.le(11)) return {7, expert, 2, true};
        if (score_ <= 4 && urgency_.le(2)) return {33, algemeen, 3, false};
        if (score_ >= 5 && score_ <= 9 && age_.ge(12)) return {34, kort, 4, true};
        return {35, maatwerk, 8, true};
      case wgs:
        return access_of_debts();
      case pw:
        if (urgency_.eq(5) && income_.le(300 * euro_) && wealth_.le(1000 * euro_))
          return {13, maatwerk, 0, false};
        if (age_.in(18, 26) && score_ <= 5) return {14, eigen_kracht, 4, false};
        if (score_ >= 10) return {15, maatwerk, 6, true};
        return {16, maatwerk, 8, false};
      case wmo:
        return access_of_wmo();
      case geen:
        if (is_home_from_hospital_alone()) return {17, kort, 1, true};
        break;
      case llv:
      case gpk_law: {
        if (law_ == llv && income_.le(2800 * euro_) && children_.ge(1)) return {36, maatwerk, 8, false};
        if (fact(request_day, view_.request_day).le(20453)) return {37, maatwerk, 8, false};
        if (score_ <= 6) return {38, algemeen, 6, false};
        break;
      }
      default:
        break;
    }
    return {39, maatwerk, 8, true};
  }

  bool is_home_from_hospital_alone() const {
    return fact(days_since_discharge, view_.days_since_discharge).le(14) && alone_.yes() && age_.ge(65);
  }

  Access access_of_debts() const {
    if (score_ >= 12 && iadl_.le(2)) return {8, expert, 1, true};
    if (urgency_.ge(4) && income_.le(1100 * euro_)) return {9, maatwerk, 1, true};
    if (wealth_.ge(5000 * euro_) && score_ <= 4) return {10, eigen_kracht, 4, false};
    if (score_ <= 8 && small(has_network).yes()) return {11, algemeen, 4, false};
    return {12, kort, 3, true};
  }

  Access access_of_wmo() const {
    if (is_home_from_hospital_alone()) return {17, kort, 1, true};
    F const discharge = fact(days_since_discharge, view_.days_since_discharge);
    if (discharge.le(42) && urgency_.ge(4)) return {18, kort, 1, true};
    F const network = small(has_network);
    switch (type_.is_known() ? type_.value : other_type) {
      case huishouden:
        if (network.yes() && alone_.no() && score_ <= 5 && age_.le(74)) return {19, eigen_kracht, 6, false};
        if (income_.ge(5200 * euro_) && wealth_.ge(60000 * euro_) && score_ <= 3)
          return {20, eigen_kracht, 6, false};
        if (score_ <= 7 && kern_.in(aalwijk, elsveld)) return {21, algemeen, 4, false};
        return {22, maatwerk, 8, true};
      case vervoer:
        if (kern_.in(beekdorp, friesebrug) && iadl_.ge(3)) return {23, algemeen, 3, false};
        if (network.yes() && urgency_.le(2)) return {24, netwerk, 4, false};
        return {25, maatwerk, 8, false};
      case mantelzorg:
        if (score_ <= 9) return {26, netwerk, 3, false};
        break;
      case hulpmiddel:
      case woningaanpassing:
        if (income_.ge(4500 * euro_) && urgency_.le(3) && fact(request_day, view_.request_day).ge(20454))
          return {27, eigen_kracht, 6, false};
        if (score_ >= 10) return {28, maatwerk, 6, true};
        if (type_.value == hulpmiddel && discharge.le(180)) return {29, algemeen, 2, false};
        break;
      case begeleiding:
      case dagbesteding:
        if (score_ <= 3 && small(household_size).ge(2)) return {30, netwerk, 4, false};
        if (score_ <= 7) return {31, algemeen, 4, false};
        if (score_ <= 11) return {32, kort, 6, true};
        break;
      default:
        break;
    }
    return {39, maatwerk, 8, true};
  }

  unsigned actions(Access const& access) const {
    bool const has_children = children_.ge(1);
    bool const is_tailored = access.rung == maatwerk;
    unsigned fired = 0;
    if (is_safety_) fired |= 1U << 0;
    if (is_safety_ && has_children) fired |= 1U << 1;
    if (access.home_visit) fired |= 1U << 2;
    if (is_tailored || access.rung == expert) fired |= 1U << 3;
    if (kern_.in(beekdorp, friesebrug) && age_.ge(55)) fired |= 1U << 4;
    if (type_.eq(mantelzorg)) fired |= 1U << 5;
    if (law_ == wmo && is_tailored && type_.in(hulpmiddel, vervoer)) fired |= 1U << 6;
    if (law_ == pw) fired |= 1U << 7;
    if (score_ >= 6 && income_.le(1500 * euro_)) fired |= 1U << 8;
    if (access.rung <= algemeen && alone_.yes()) fired |= 1U << 9;
    if (age_.ge(75) && alone_.yes() && small(zrm_phys).le(3)) fired |= 1U << 10;
    if (has_children && score_ >= 10) fired |= 1U << 11;
    if (score_ >= 14) fired |= 1U << 12;
    if (is_tailored && (law_ == wmo || law_ == jeugdwet) && access.weeks >= 2) fired |= 1U << 13;
    if (mental_.eq(1)) fired |= 1U << 14;
    if (access.weeks <= 1 && (access.rung == kort || is_tailored)) fired |= 1U << 15;
    return fired;
  }

  HandView const& view_;
  std::size_t row_;
  std::int32_t euro_;
  F income_, wealth_, age_, children_, type_, kern_, urgency_, iadl_, mental_;
  bool is_safety_;
  F alone_;
  int score_ = 0;
  Law law_ = geen;
};

template <class Income, bool has_nulls>
void decide_all(HandView const& view, Income const* incomes) {
  for (std::size_t row = 0; row < view.rows; ++row) RowRules<Income, has_nulls>(view, incomes, row).decide();
}

}  // namespace

void decide_rows(HandInputs const& inputs, HandOutputs& outputs) {
  HandView const view = detail::view_of(inputs, outputs);
  if (view.income16 != nullptr) {
    view.has_nulls ? decide_all<std::int16_t, true>(view, view.income16)
                   : decide_all<std::int16_t, false>(view, view.income16);
  } else {
    view.has_nulls ? decide_all<std::int32_t, true>(view, view.income32)
                   : decide_all<std::int32_t, false>(view, view.income32);
  }
}

}  // namespace kanteling::peers
