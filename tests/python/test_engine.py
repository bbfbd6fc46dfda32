# SPDX-License-Identifier: Apache-2.0
import copy
import datetime
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import kanteling

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
MUNICIPALITY = ROOT / "examples" / "municipalities" / "eijsden-margraten"
CASE = json.loads((ROOT / "examples" / "cases" / "household-in-noorbeek.json").read_text(encoding="utf-8"))


class EngineTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = kanteling.Engine.load(MUNICIPALITY)

    def test_decide_gives_a_next_step_with_actor_and_date(self):
        outcome = self.engine.decide(CASE)
        self.assertEqual(outcome["id"], CASE["id"])
        datetime.date.fromisoformat(outcome["next"]["by"])
        self.assertTrue(outcome["next"]["step"])
        self.assertTrue(outcome["next"]["actor"])

    def test_json_is_that_of_the_command(self):
        command = os.environ["KANTELING_COMMAND"]
        printed = subprocess.run(
            [command, "decide", "-", "--municipality", MUNICIPALITY],
            input=json.dumps(CASE), capture_output=True, text=True, check=True,
        ).stdout
        self.assertEqual(json.loads(printed), self.engine.decide(CASE))

    def test_decide_all_keeps_order_and_does_not_depend_on_threads(self):
        cases = []
        for number in range(50):
            case = copy.deepcopy(CASE)
            case["id"] = f"case-{number}"
            case["needs"][0]["tasks"][0]["facts"]["own_amount"] = number
            cases.append(case)
        one = self.engine.decide_all(cases)
        self.assertEqual([outcome["id"] for outcome in one], [case["id"] for case in cases])
        self.assertEqual(one, self.engine.decide_all(cases, threads=2))
        self.assertEqual(one[20], self.engine.decide(cases[20]))
        self.assertNotEqual(one[0]["needs"], one[40]["needs"])

    def test_every_problem_of_every_case_is_raised_at_once(self):
        broken = copy.deepcopy(CASE)
        broken["stage"] = "melding"
        broken["needs"][1]["tasks"][0]["amount"] = -1
        with self.assertRaises(kanteling.InputError) as caught:
            self.engine.decide_all([CASE, broken])
        self.assertIsInstance(caught.exception, ValueError)
        places = [problem.where for problem in caught.exception.problems]
        self.assertEqual(places, ["[1].stage", "[1].needs[1].tasks[0].amount"])
        for problem in caught.exception.problems:
            self.assertIn(str(problem), str(caught.exception))

    def test_a_date_may_be_passed_as_a_date_and_a_float_is_refused(self):
        case = copy.deepcopy(CASE)
        case["on"] = datetime.date(2026, 4, 7)
        self.assertEqual(self.engine.decide(case), self.engine.decide(CASE))
        case["needs"][0]["tasks"][0]["amount"] = 60.0
        with self.assertRaises(kanteling.InputError) as caught:
            self.engine.decide(case)
        self.assertEqual(caught.exception.problems[0].where, "needs[0].tasks[0].amount")
        case["on"] = object()
        with self.assertRaises(TypeError):
            self.engine.decide(case)

    def test_what_is_free_changes_who_can_help(self):
        full = self.engine.start()
        for limit, months in full["limits"].items():
            if limit.startswith("contract:"):
                full["limits"][limit] = [0] * len(months)
        with_room = self.engine.decide(CASE)
        without = self.engine.decide(CASE, availability=full)
        self.assertTrue(any(choice["ranked"] for choice in with_room["choices"]))
        self.assertFalse(any(choice["ranked"] for choice in without["choices"]))
        self.assertEqual(without["kind"], "bridging")
        self.assertEqual(self.engine.decide(CASE, availability=self.engine.start()), with_room)

    def test_explain_speaks_both_languages_and_shows_costs_to_professionals_only(self):
        dutch = self.engine.explain(CASE)
        english = self.engine.explain(CASE, language="en", audience="professional")
        self.assertNotEqual(dutch, english)
        self.assertNotIn("Kosten", dutch)
        self.assertIn("Cost of the first choices", english)
        with self.assertRaises(ValueError):
            self.engine.explain(CASE, language="fr")

    def test_a_folder_that_is_no_municipality_tells_what_is_missing(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(kanteling.InputError) as caught:
            kanteling.Engine.load(folder)
        self.assertGreater(len(caught.exception.problems), 10)

    def test_schemas_name_every_fact(self):
        text = json.dumps(kanteling.case_schema())
        for fact in ("carer_amount", "limitation", "monthly_income"):
            self.assertIn(fact, text)
        self.assertIn("next", kanteling.outcome_schema()["properties"])


if __name__ == "__main__":
    unittest.main()
