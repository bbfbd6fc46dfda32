# SPDX-License-Identifier: Apache-2.0
"""Plans of a period, reports over decided cases and why-not: the same JSON and words as the command's."""

import array
import copy
import decimal
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

import kanteling

try:
    import numpy
except ImportError:
    numpy = None

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
MUNICIPALITY = ROOT / "examples" / "municipalities" / "eijsden-margraten"
CASE = json.loads((ROOT / "examples" / "cases" / "household-in-noorbeek.json").read_text(encoding="utf-8"))


def command(*words, cases=(CASE,)):
    return subprocess.run(
        [os.environ["KANTELING_COMMAND"], *map(str, words), "--cases", "-"],
        input="".join(json.dumps(case) + "\n" for case in cases), capture_output=True, text=True, check=True,
    ).stdout


def some_cases(count):
    cases = []
    for number in range(count):
        case = copy.deepcopy(CASE)
        case["id"] = f"case-{number}"
        cases.append(case)
    return cases


def little_is_free(engine, units=100):
    """No contract has room for more than so many units a month."""
    free = engine.start()
    for limit, months in free["limits"].items():
        if limit.startswith("contract:"):
            free["limits"][limit] = [min(month, units) for month in months]
    return free


class PeriodTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = kanteling.Engine.load(MUNICIPALITY)

    def refused(self, call, *arguments, **options):
        with self.assertRaises(kanteling.InputError) as caught:
            call(*arguments, **options)
        return {problem.where: problem for problem in caught.exception.problems}


class PlanTest(PeriodTest):
    def test_it_is_the_plan_of_the_command_in_json_and_in_words(self):
        plan = self.engine.plan([CASE], work=100_000, budgets="hard", solve_again=1, bridges=True)
        asked = ("plan", MUNICIPALITY, "--work", 100_000, "--budgets", "hard", "--again", 1, "--bridges")
        self.assertEqual(plan.to_json() + "\n", command(*asked))
        self.assertEqual(plan.text(), command(*asked, "--text"))
        self.assertEqual(plan.text("en"), command(*asked, "--text", "--lang", "en"))
        with self.assertRaises(ValueError):
            plan.text("fr")

    def test_attributes_are_those_of_the_json(self):
        plan = self.engine.plan(some_cases(3), work=100_000)
        written = json.loads(plan.to_json())
        self.assertEqual(set(written), set(kanteling.plan_schema()["required"]))
        for name in ("requests", "cost_cents", "end", "cases", "again"):
            self.assertEqual(getattr(plan, name), written[name], name)
        self.assertEqual(plan.totals._asdict(), written["totals"])
        self.assertEqual(plan.bound._asdict(), written["bound"])
        self.assertLessEqual(plan.bound.waiting, plan.totals.waiting)
        self.assertIn("tasks", repr(plan))

    def test_columns_hold_every_limit_and_every_task(self):
        plan = self.engine.plan(some_cases(20), work=200_000, availability=little_is_free(self.engine))
        self.assertGreater(plan.totals.waiting, 0)
        rows = json.loads(plan.to_json())["limits"]
        self.assertGreater(len(rows), 1)
        self.assertEqual(set(kanteling.Limits._fields), set(rows[0]))
        for name in kanteling.Limits._fields:
            self.assertEqual(list(getattr(plan.limits, name)), [row[name] for row in rows], name)
        self.assertIsInstance(plan.limits.amount, array.array)
        self.assertEqual(len(plan.tasks.case), plan.requests)
        self.assertEqual(sum(plan.tasks.waits), plan.totals.waiting)
        self.assertEqual(sum(plan.tasks.cost_cents), plan.cost_cents)

    @unittest.skipIf(numpy is None, "NumPy is not installed")
    def test_columns_are_numpy_arrays_without_a_copy(self):
        limits = self.engine.plan(some_cases(20), work=100_000, availability=little_is_free(self.engine)).limits
        amount = numpy.asarray(limits.amount)
        self.assertEqual((amount.dtype, amount.tolist()), (numpy.int64, list(limits.amount)))
        self.assertTrue(numpy.shares_memory(amount, numpy.asarray(limits.amount)))
        self.assertEqual(numpy.asarray(limits.hard).dtype, bool)

    def test_nobody_is_an_empty_plan(self):
        plan = self.engine.plan([])
        self.assertEqual((plan.requests, plan.cases, plan.limits.limit, plan.end), (0, [], [], "proven_best"))

    def test_it_does_not_depend_on_threads(self):
        plans = [self.engine.plan(some_cases(20), work=100_000, threads=threads) for threads in (1, 2)]
        self.assertEqual(plans[0], plans[1])

    def test_what_is_free_and_what_may_be_exceeded_count(self):
        free = self.engine.start()
        for limit in free["limits"]:
            if limit.startswith("budget:"):
                free["limits"][limit] = 0
        hard, dear, cheap = (
            self.engine.plan([CASE], work=100_000, availability=free, **options)
            for options in ({"budgets": "hard"}, {"overrun_price": decimal.Decimal("2.5")}, {"overrun_price": "0"})
        )
        self.assertGreater(hard.totals.waiting, 0)
        self.assertEqual((dear.totals.waiting, cheap.totals.waiting), (0, 0))
        self.assertEqual(cheap.totals.cost_cents, cheap.cost_cents)
        self.assertGreater(dear.totals.cost_cents, dear.cost_cents)

    def test_prices_of_a_plan_may_begin_the_next(self):
        free = little_is_free(self.engine, 900)
        plan = self.engine.plan(some_cases(20), work=100_000, availability=free)
        prices = dict(zip(plan.limits.limit, plan.limits.price_nanocents))
        self.assertGreater(max(prices.values()), 0)
        by_plan, by_prices = (
            self.engine.plan(some_cases(20), work=100_000, availability=free, warm_start=start)
            for start in (plan, prices)
        )
        self.assertEqual(by_plan, by_prices)
        self.assertEqual(by_plan.totals.waiting, plan.totals.waiting)

    @unittest.skipUnless(hasattr(signal, "setitimer"), "no timers here")
    def test_a_signal_ends_the_planning(self):
        class Enough(Exception):
            pass

        def enough(*_):
            raise Enough

        before = signal.signal(signal.SIGALRM, enough)
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        try:
            with self.assertRaises(Enough):
                self.engine.plan(some_cases(600), seconds=120, availability=little_is_free(self.engine, 700))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
        self.assertEqual(self.engine.plan([]).requests, 0)

    def test_every_problem_of_options_cases_and_prices_is_raised_at_once(self):
        broken = copy.deepcopy(CASE)
        broken["stage"] = "melding"
        problems = self.refused(
            self.engine.plan, [CASE, broken], seconds=-1, work=-1, threads=65, budgets="soft", overrun_price="1,5",
            village_minutes=-1, village_weeks=2_000_000, solve_again=1_001,
            warm_start={"facility:nowhere:2026-01": 1, "budget:wmo:2026": -1}, availability={"limits": {}},
        )
        for where in ("seconds", "work", "threads", "budgets", "overrun_price", "village_minutes", "village_weeks",
                      "again", "warm_start[facility:nowhere:2026-01]", "warm_start[budget:wmo:2026]", "[1].stage"):
            self.assertIn(where, problems)
        self.assertEqual(problems["threads"][1:], ("65", "a whole number from 1 to 64"))

    def test_misuse(self):
        for options in ({"seconds": "20"}, {"work": 1.5}, {"threads": True}, {"budgets": 1}, {"overrun_price": 1.5},
                        {"warm_start": [("budget:wmo:2026", 1)]}, {"warm_start": {"budget:wmo:2026": 1.0}}):
            with self.assertRaises(TypeError) as raised:
                self.engine.plan([CASE], **options)
            self.assertNotIn("incompatible function arguments", str(raised.exception))
        for seconds in (float("nan"), float("inf")):
            self.assertEqual(list(self.refused(self.engine.plan, [CASE], seconds=seconds)), ["seconds"])
        with self.assertRaises(TypeError):
            self.engine.plan(CASE)


class ReportTest(PeriodTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cases = some_cases(6)
        cls.decided = cls.engine.decide_period(cls.cases)

    def test_each_is_the_report_of_the_command_in_json_and_in_words(self):
        for kind, report, options in (
            ("budget", self.decided.budget(on="2026-06-30", language="en"), ("--on", "2026-06-30")),
            ("ceilings", self.decided.ceilings(language="en"), ()),
            ("shift", self.decided.shift(language="en"), ()),
            ("even", self.decided.even(language="en"), ()),
            ("gaps", self.decided.gaps(remedies=1, language="en"), ("--remedies", 1)),
            ("paths", self.decided.paths(small_below=3, language="en"), ("--small-below", 3)),
            ("team", self.decided.team(first_month="2026-04", months=3, language="en"),
             ("--from", "2026-04", "--months", 3)),
        ):
            asked = ("report", kind, MUNICIPALITY, *options, "--lang", "en")
            self.assertEqual(report.pop("text"), command(*asked, cases=self.cases), kind)
            self.assertEqual(report, json.loads(command(*asked, "--json", cases=self.cases)), kind)

    def test_outcomes_come_in_live_order_and_leave_less_free(self):
        outcomes = self.decided.outcomes()
        self.assertEqual(sorted(outcome["id"] for outcome in outcomes), sorted(case["id"] for case in self.cases))
        self.assertNotEqual(self.decided.availability(), self.engine.start())
        self.assertEqual(set(self.decided.availability()), set(self.engine.start()))

    def test_it_does_not_depend_on_threads(self):
        self.assertEqual(self.engine.decide_period(self.cases, threads=2).outcomes(), self.decided.outcomes())

    def test_it_outlives_the_name_of_its_engine(self):
        decided = kanteling.Engine.load(MUNICIPALITY).decide_period(self.cases)
        self.assertEqual(decided.shift(), self.decided.shift())

    def test_every_problem_is_raised_at_once(self):
        broken = copy.deepcopy(CASE)
        broken["village"] = "atlantis"
        self.assertEqual(list(self.refused(self.engine.decide_period, [CASE, broken])), ["[1].village"])
        self.assertEqual(list(self.refused(self.decided.budget, on="2026-02-30")), ["on"])
        self.assertEqual(list(self.refused(self.decided.gaps, remedies=-1, threads=0)), ["remedies", "threads"])
        self.assertEqual(list(self.refused(self.decided.paths, small_below=1)), ["small_below"])
        self.assertEqual(list(self.refused(self.decided.team, first_month="april", months=25)), ["from", "months"])
        self.assertEqual(list(self.refused(self.decided.team, first_month="2029-01")), ["from"])

    def test_misuse(self):
        for wrong in (lambda: self.decided.budget(on=5), lambda: self.decided.gaps(remedies="1"),
                      lambda: self.decided.team(months=1.0), lambda: self.engine.decide_period("cases")):
            with self.assertRaises(TypeError):
                wrong()
        with self.assertRaises(ValueError):
            self.decided.shift(language="fr")
        with self.assertRaises(ValueError):
            self.engine.decide_period(self.cases, threads=0)


class WhyNotTest(PeriodTest):
    def test_it_is_the_answer_of_the_command_in_json_and_in_words(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as case:
            case.write(json.dumps(CASE))
            case.flush()
            provider = (MUNICIPALITY / "providers.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]

            def asked(verb, *words):
                return subprocess.run(
                    [os.environ["KANTELING_COMMAND"], verb, case.name, "--municipality", MUNICIPALITY,
                     "--why-not", provider, *words], capture_output=True, text=True, check=True).stdout

            self.assertEqual(self.engine.why_not(CASE, provider), json.loads(asked("decide")))
            self.assertEqual(self.engine.why_not_text(CASE, provider), asked("explain"))
            self.assertEqual(self.engine.why_not_text(CASE, provider, language="en"), asked("explain", "--lang", "en"))

    def test_a_provider_that_is_not_there_is_refused_together_with_the_case(self):
        broken = copy.deepcopy(CASE)
        broken["stage"] = "melding"
        problems = self.refused(self.engine.why_not, broken, "nobody")
        self.assertEqual(list(problems), ["stage", "provider"])
        self.assertIn("the id of a provider", problems["provider"].expected)
        with self.assertRaises(TypeError):
            self.engine.why_not(CASE, 7)


if __name__ == "__main__":
    unittest.main()
