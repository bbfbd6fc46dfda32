# SPDX-License-Identifier: Apache-2.0
"""kanteling plan: cases in, a plan with its limits out."""

import json
import os
import pathlib
import subprocess
import tempfile
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

    def test_every_wrong_option_is_told_at_once_with_what_would_be_right(self):
        done = plan(MUNICIPALITY, "--year", "--seed", "x", "--seconds", "-1", "--work", "1.5", "--threads", 65,
                    "--budgets", "soft", "--overrun-price", "1,5", "--village-minutes", -1,
                    "--again", 1001, "--lang", "fr")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(done.stderr.splitlines(), [
            "--seconds: -1; expected a number from 0 to 86400",
            "--work: 1.5; expected a whole number from 0 to 4611686018427387904",
            "--threads: 65; expected a whole number from 1 to 64",
            '--budgets: "soft"; expected one of priced, hard',
            "--overrun-price: 1,5; expected a number from 0 to 1000000000 with at most nine decimals",
            "--village-minutes: -1; expected a whole number from 0 to 1000000",
            "--again: 1001; expected a whole number from 0 to 1000",
            "--seed: x; expected a whole number from 0 to 4611686018427387904",
            '--lang: "fr"; expected one of nl, en',
            "9 problems",
        ])

    def test_cases_come_from_a_file_or_from_a_generated_year(self):
        for words, said in (((), ["--cases or --year: neither; expected cases of a file, or a generated year"]),
                            (("--cases", "-", "--year", "--seed", 2),
                             ["--year: beside --cases; expected one of the two: a generated year, or cases of a file",
                              "--seed: beside --cases; expected a seed for a generated year alone"])):
            done = plan(MUNICIPALITY, *words)
            self.assertEqual((done.returncode, done.stderr.splitlines()[:-1]), (2, said))
        self.assertEqual(plan(MUNICIPALITY, "--cases", "").returncode, 2)

    def test_a_price_of_what_may_never_happen_is_refused(self):
        done = plan(MUNICIPALITY, "--year", "--budgets", "hard", "--overrun-price", 2)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--overrun-price: 2 where budgets are never exceeded", done.stderr)

    def test_files_that_are_not_there_are_told_together(self):
        done = plan("nowhere", "--cases", "no-cases", "--availability", "no-availability")
        self.assertEqual(done.returncode, 3)
        self.assertEqual([line.split(":")[0] for line in done.stderr.splitlines()],
                         ["nowhere", "no-cases", "no-availability", "3 problems"])

    def test_problems_of_cases_and_of_what_is_free_are_told_together(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as free:
            free.write("{}")
            free.flush()
            done = plan(MUNICIPALITY, "--cases", "-", "--availability", free.name, input="\n{\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("availability.json", done.stderr)
        self.assertIn("line 2", done.stderr)

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
