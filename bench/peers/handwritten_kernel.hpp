// SPDX-License-Identifier: Apache-2.0
#pragma once
// The workload's rules over as many rows at a time as a register has bytes. Every test is a mask of rows; the
// tables are and, or and not of masks. Included once per instruction set, by a file that has said what a
// `Lanes` is: all of it is in an unnamed namespace, so that no machine runs another's code.
//
// Lanes: `rows`; `Bytes`, one number per row; `Mask`, one truth value per row with & | ~; the tests `le`,
// `ge`, `eq`; see handwritten_avx512.cpp for the rest.

#include "handwritten_says.hpp"
#include "handwritten_view.hpp"

namespace kanteling::peers {
namespace {

/// One input of the rows at hand: a test on null does not hold.
template <class Lanes, class Number, bool has_nulls>
struct Facts {
  using Values = decltype(Lanes::load(static_cast<Number const*>(nullptr)));
  using Mask = typename Lanes::Mask;
  Values values;
  Mask known;

  Mask of(Mask test) const {
    if constexpr (has_nulls) return test & known;
    return test;
  }
  Mask le(std::int32_t limit) const { return of(Lanes::le(values, limit)); }
  Mask ge(std::int32_t limit) const { return of(Lanes::ge(values, limit)); }
  Mask eq(std::int32_t other) const { return of(Lanes::eq(values, other)); }
  Mask in(std::int32_t low, std::int32_t high) const {
    return of(Lanes::ge(values, low) & Lanes::le(values, high));
  }
  Mask yes() const { return ~Lanes::eq(values, 0) & (has_nulls ? known : ~Mask{}); }
};

/// Which rule fired, and what it says packed into a byte. Rows that no rule was put for have the last one.
template <class Lanes, std::size_t rules>
struct Chosen {
  using Bytes = typename Lanes::Bytes;
  static constexpr int last = static_cast<int>(rules) - 1;
  std::int8_t const* says;
  Bytes rule = Lanes::all(last);
  Bytes said = Lanes::all(says[last]);

  void put(int number, typename Lanes::Mask rows) {
    rule = Lanes::put(rule, rows, number, last);
    if constexpr (!Lanes::has_lookup) said = Lanes::put(said, rows, says[number], says[last]);
  }
  Bytes outcome() const {
    if constexpr (Lanes::has_lookup) return Lanes::template lookup<rules>(rule, says);
    return said;
  }
};

template <class Lanes, class Income, bool has_nulls>
class Rules {
  using Mask = typename Lanes::Mask;
  using Bytes = typename Lanes::Bytes;
  using Small = Facts<Lanes, std::int8_t, has_nulls>;
  using Days = Facts<Lanes, std::int16_t, has_nulls>;

 public:
  Rules(HandView const& view, Income const* incomes, std::size_t row)
      : view_(view),
        row_(row),
        euro_(view.money_scale),
        age_(small(age)),
        urgency_(small(urgency)),
        type_(small(request_type)),
        iadl_(small(zrm_iadl)),
        income_{Lanes::load(incomes + row), known(income)},
        wealth_{Lanes::load(view.wealth + row), known(wealth)},
        discharge_{Lanes::load(view.days_since_discharge + row), known(days_since_discharge)},
        day_{Lanes::load(view.request_day + row), known(request_day)},
        safety_(small(safety).yes()),
        network_(small(has_network).yes()),
        alone_(small(living_alone).yes()),
        child_(small(children).ge(1)),
        couple_(small(household_size).ge(2)),
        mental1_(small(zrm_mental).eq(1)) {}

  [[gnu::always_inline]] void decide() {
    severity();
    laws();
    Bytes const lawful = law_.outcome();
    Lanes::store(view_.law_rule + row_, law_.rule);
    Lanes::store(view_.law + row_, Lanes::low3(lawful));
    Lanes::store(view_.term + row_, Lanes::next4(lawful));
    emergencies();
    debts();
    benefits();
    wmo_help();
    youth_and_travel();
    Lanes::store(view_.access_rule + row_, access_.rule);
    actions();
  }

 private:
  Mask known(Input input) const {
    if constexpr (has_nulls) return ~Lanes::load_mask(view_.null_bits[input], row_);
    return ~Mask{};
  }
  Small small(Input input) const { return {Lanes::load(view_.small[input] + row_), known(input)}; }
  Mask score_le(int limit) const { return Lanes::le(score_, limit); }
  Mask score_ge(int limit) const { return Lanes::ge(score_, limit); }

  [[gnu::always_inline]] void points(int rule, Mask rows, int points) {
    // Two sums, so that no addition waits for the one before.
    Bytes& sum = rule % 2 == 0 ? score_ : other_score_;
    sum = Lanes::add_where(sum, rows, points);
    Lanes::store_mask(view_.severity_fired + row_ / block_rows * severity_rules, rule, row_, rows);
  }

  [[gnu::always_inline]] void severity() {
    Small const fin = small(zrm_fin);
    Small const house = small(zrm_house);
    Small const mental = small(zrm_mental);
    Mask const rel = small(zrm_rel).le(2);
    Mask const addict = small(zrm_addict).le(2);
    points(0, fin.eq(1), 4);
    points(1, fin.eq(2), 2);
    points(2, small(zrm_work).le(2), 1);
    points(3, small(zrm_time).le(2), 1);
    points(4, house.eq(1), 5);
    points(5, house.eq(2), 2);
    points(6, rel, 3);
    points(7, mental1_, 4);
    points(8, mental.eq(2), 2);
    points(9, small(zrm_phys).le(2), 2);
    points(10, addict, 3);
    points(11, small(zrm_adl).le(2), 3);
    points(12, iadl_.le(2), 2);
    points(13, small(zrm_net).le(2), 2);
    points(14, small(zrm_part).le(2), 1);
    points(15, small(zrm_just).le(2), 3);
    points(16, rel & child_, 4);
    points(17, addict & mental.le(2), 2);
    points(18, fin.le(2) & house.le(2), 2);
    points(19, fin.le(3) & small(children).ge(3), 1);
    score_ = Lanes::add(score_, other_score_);
    Lanes::store(view_.score + row_, score_);
  }

  /// The types of request exclude each other, so first comes first only within one.
  [[gnu::always_inline]] void laws() {
    Mask const minor = age_.le(17);
    Mask const adult = age_.ge(18);
    Mask const youth = type_.eq(jeugdhulp);
    Mask const youth0 = youth & minor;
    Mask const youth1 = youth & adult & age_.le(22);
    Mask const older = youth & ~(youth0 | youth1);
    Mask const youth2 = older & child_;
    law_.put(0, youth0);
    law_.put(1, youth1);
    law_.put(2, youth2);
    Mask const none3 = older & ~child_;
    law_.put(3, none3);
    Mask const pupils = type_.eq(leerlingenvervoer);
    Mask const pupil4 = pupils & age_.in(4, 20);
    Mask const pupil5 = pupils & child_ & ~pupil4;
    law_.put(4, pupil4);
    law_.put(5, pupil5);
    llv_ = pupil4 | pupil5;
    gpk_ = type_.eq(gpk) & adult;
    law_.put(6, gpk_);
    income_laws(adult);
    wgs_ = type_.eq(schulden) & adult;
    law_.put(12, wgs_);
    Mask const care = type_.in(begeleiding, dagbesteding) & minor;
    law_.put(13, care);
    jeugdwet_ = youth0 | youth1 | youth2 | care;
    Mask const wmo14 = type_.of(Lanes::le(type_.values, vervoer)) & adult;
    Mask const wmo16 = type_.in(hulpmiddel, vervoer) & minor;
    carers_ = type_.eq(mantelzorg);
    law_.put(14, wmo14);
    law_.put(15, carers_);
    law_.put(16, wmo16);
    wmo_ = wmo14 | carers_ | wmo16;
    geen_ = ~(wmo_ | jeugdwet_ | pw_ | wgs_ | llv_ | gpk_ | svb_);
  }

  [[gnu::always_inline]] void income_laws(Mask adult) {
    Mask const incomes = type_.eq(inkomen);
    svb_ = incomes & age_.ge(67);
    Mask const young = incomes & adult & age_.le(26);
    Mask const middle = incomes & age_.in(27, 66);
    Mask const poor = middle & income_.le(1400 * euro_) & wealth_.le(7575 * euro_);
    Mask const poor_couple = middle & couple_ & income_.le(1950 * euro_) & wealth_.le(15150 * euro_) & ~poor;
    law_.put(7, svb_);
    law_.put(8, young);
    law_.put(9, poor);
    law_.put(10, poor_couple);
    pw_ = young | poor | poor_couple;
    law_.put(11, incomes & ~(svb_ | pw_));
  }

  [[gnu::always_inline]] void emergencies() {
    urgent_ = urgency_.ge(4);
    Mask open = safety_;
    take(0, open, score_ge(15));
    take(1, open, jeugdwet_);
    take(2, open, urgent_);
    access_.put(3, open);
    open_ = ~safety_;
    take(4, open_, svb_);
    take(5, open_, geen_ & urgency_.le(3) & score_le(6));
    take(6, open_, score_ge(22));
  }

  [[gnu::always_inline]] void take(int rule, Mask& open, Mask rows) {
    access_.put(rule, open & rows);
    open = open & ~rows;
  }

  [[gnu::always_inline]] void debts() {
    Mask open = open_ & wgs_;
    take(8, open, score_ge(12) & iadl_.le(2));
    take(9, open, urgent_ & income_.le(1100 * euro_));
    take(10, open, wealth_.ge(5000 * euro_) & score_le(4));
    take(11, open, score_le(8) & network_);
    access_.put(12, open);
  }

  [[gnu::always_inline]] void benefits() {
    Mask open = open_ & pw_;
    take(13, open, urgency_.eq(5) & income_.le(300 * euro_) & wealth_.le(1000 * euro_));
    take(14, open, age_.in(18, 26) & score_le(5));
    take(15, open, score_ge(10));
    access_.put(16, open);
  }

  [[gnu::always_inline]] void wmo_help() {
    Small const kerns = small(kern);
    tailored_ = type_.in(hulpmiddel, vervoer);
    outer_kern_ = kerns.in(beekdorp, friesebrug);
    Mask open = open_ & (wmo_ | geen_);
    take(17, open, discharge_.le(14) & alone_ & age_.ge(65));
    open = open & wmo_;
    take(18, open, discharge_.le(42) & urgent_);
    Mask households = open & type_.eq(huishouden);
    take(19, households, network_ & small(living_alone).eq(0) & score_le(5) & age_.le(74));
    take(20, households, income_.ge(5200 * euro_) & wealth_.ge(60000 * euro_) & score_le(3));
    take(21, households, score_le(7) & kerns.le(elsveld));
    access_.put(22, households);
    Mask travel = open & type_.eq(vervoer);
    take(23, travel, outer_kern_ & iadl_.ge(3));
    take(24, travel, network_ & urgency_.le(2));
    access_.put(25, travel);
    access_.put(26, open & carers_ & score_le(9));
    Mask things = open & type_.in(hulpmiddel, woningaanpassing);
    take(27, things, income_.ge(4500 * euro_) & urgency_.le(3) & day_.ge(20454));
    take(28, things, score_ge(10));
    access_.put(29, things & type_.eq(hulpmiddel) & discharge_.le(180));
    Mask guidance = open & type_.in(begeleiding, dagbesteding);
    take(30, guidance, score_le(3) & couple_);
    take(31, guidance, score_le(7));
    access_.put(32, guidance & score_le(11));
  }

  [[gnu::always_inline]] void youth_and_travel() {
    Mask open = open_ & jeugdwet_;
    take(7, open, score_ge(14) & age_.le(11));
    take(33, open, score_le(4) & urgency_.le(2));
    take(34, open, score_ge(5) & score_le(9) & age_.ge(12));
    access_.put(35, open);
    Mask cards = open_ & (llv_ | gpk_);
    take(36, cards, llv_ & income_.le(2800 * euro_) & child_);
    take(37, cards, day_.le(20453));
    access_.put(38, cards & score_le(6));
  }

  [[gnu::always_inline]] void actions() {
    Bytes const said = access_.outcome();
    Bytes const rung = Lanes::low3(said);
    Bytes const weeks = Lanes::next4(said);
    Mask const home = Lanes::le(said, -1);
    Mask const tailored = Lanes::eq(rung, maatwerk);
    Lanes::store(view_.rung + row_, rung);
    Lanes::store(view_.weeks + row_, weeks);
    Lanes::store(view_.home_visit + row_, Lanes::add_where(Lanes::all(0), home, 1));
    Mask const fired[16] = {safety_,
                            safety_ & child_,
                            home,
                            tailored | Lanes::eq(rung, expert),
                            outer_kern_ & age_.ge(55),
                            carers_,
                            wmo_ & tailored & tailored_,
                            pw_,
                            score_ge(6) & income_.le(1500 * euro_),
                            Lanes::le(rung, algemeen) & alone_,
                            age_.ge(75) & alone_ & small(zrm_phys).le(3),
                            child_ & score_ge(10),
                            score_ge(14),
                            tailored & (wmo_ | jeugdwet_) & Lanes::ge(weeks, 2),
                            mental1_,
                            Lanes::le(weeks, 1) & (Lanes::eq(rung, kort) | tailored)};
    Lanes::store_bits(view_.actions + row_, fired);
  }

  HandView const& view_;
  std::size_t row_;
  std::int32_t euro_;
  Small age_, urgency_, type_, iadl_;
  Facts<Lanes, Income, has_nulls> income_;
  Facts<Lanes, std::int32_t, has_nulls> wealth_;
  Days discharge_, day_;
  Mask safety_, network_, alone_, child_, couple_, mental1_;
  Bytes score_ = Lanes::all(0), other_score_ = Lanes::all(0);
  Chosen<Lanes, 18> law_{law_says};
  Chosen<Lanes, 40> access_{access_says};
  Mask wmo_, jeugdwet_, pw_, wgs_, llv_, gpk_, svb_, geen_;
  Mask urgent_, open_, carers_, tailored_, outer_kern_;
};

template <class Lanes, class Income, bool has_nulls>
void decide_all(HandView const& view, Income const* incomes) {
  for (std::size_t row = 0; row < view.rows; row += Lanes::rows)
    Rules<Lanes, Income, has_nulls>(view, incomes, row).decide();
}

template <class Lanes>
void decide_masks(HandView const& view) {
  if (view.income16 != nullptr) {
    view.has_nulls ? decide_all<Lanes, std::int16_t, true>(view, view.income16)
                   : decide_all<Lanes, std::int16_t, false>(view, view.income16);
  } else {
    view.has_nulls ? decide_all<Lanes, std::int32_t, true>(view, view.income32)
                   : decide_all<Lanes, std::int32_t, false>(view, view.income32);
  }
}

}  // namespace
}  // namespace kanteling::peers
