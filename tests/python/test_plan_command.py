# SPDX-License-Identifier: Apache-2.0
"""kanteling plan: cases in, a plan with its limits out."""

import json
import os
import pathlib
import subprocess
import unittest

COMMAND = os.environ["KANTELING_COMMAND"]
ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
MUNICIPALITY = ROOT / "examples" / "municipalities" / "eijsden-margraten"
CASE = ROOT / "examples" / "cases" / "household-in-noorbeek.json"


def plan(*arguments, **options):
    return subprocess.run([COMMAND, "plan", *map(str, arguments)], capture_output=True, text=True, **options)


def one_line(path):
    return json.dumps(json.loads(path.read_text(encoding="utf-8"))) + "\n"


class PlanTest(unittest.TestCase):
    def test_a_case_is_planned_the_same_on_one_and_two_threads(self):
        line = one_line(CASE)
        printed = [plan(MUNICIPALITY, "--cases", "-", "--work", 100000, "--threads", threads, input=line)
                   for threads in (1, 2)]
        self.assertEqual(printed[0].returncode, 0, printed[0].stderr)
        self.assertEqual(printed[0].stdout, printed[1].stdout)
        planned = json.loads(printed[0].stdout)
        schema = json.loads(subprocess.run([COMMAND, "schema", "plan"], capture_output=True, text=True).stdout)
        self.assertEqual(sorted(planned), sorted(schema["required"]))
        self.assertEqual(planned["requests"], sum(len(case["tasks"]) for case in planned["cases"]))
        self.assertLessEqual(planned["bound"]["waiting"], planned["totals"]["waiting"])

    def test_words_name_nobody(self):
        done = plan(MUNICIPALITY, "--cases", "-", "--work", 100000, "--text", "--lang", "en", input=one_line(CASE))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("proven", done.stdout)
        self.assertNotIn(json.loads(CASE.read_text(encoding="utf-8"))["id"], done.stdout)

    def test_no_cases_is_an_empty_plan(self):
        done = plan(MUNICIPALITY, "--cases", "-", input="")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["requests"], 0)

    def test_exit_codes(self):
        for code, arguments, said in (
            (1, (MUNICIPALITY, "--cases", "-"), "line 1"),
            (2, (MUNICIPALITY,), "--cases or --year"),
            (2, (MUNICIPALITY, "--year", "--budgets", "soft"), "--budgets"),
            (3, (MUNICIPALITY, "--cases", "no-such-file"), "no-such-file"),
        ):
            done = plan(*arguments, input="{\n")
            self.assertEqual(done.returncode, code, arguments)
            self.assertIn(said, done.stderr)


if __name__ == "__main__":
    unittest.main()
