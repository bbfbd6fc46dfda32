# SPDX-License-Identifier: Apache-2.0
"""The kanteling command as a user meets it: what it writes, where, and how it ends."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

COMMAND = os.environ["KANTELING_COMMAND"]
ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
MUNICIPALITY = ROOT / "examples" / "municipalities" / "eijsden-margraten"
CASE = ROOT / "examples" / "cases" / "household-in-noorbeek.json"


def kanteling(*arguments, **options):
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, text=True, **options)


class CommandTest(unittest.TestCase):
    def test_run_writes_the_same_bytes_on_one_and_two_threads(self):
        with tempfile.TemporaryDirectory() as folder:
            printed = {}
            for threads in (1, 2):
                done = kanteling("run", MUNICIPALITY, "--seed", 3, "--threads", threads, "--out", f"{folder}/{threads}")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(done.stderr, "", "no progress bar in a pipe")
                printed[threads] = done.stdout.replace(f"{folder}/{threads}", "")
            self.assertEqual(printed[1], printed[2])
            for name in ("cases.ndjson", "outcomes.ndjson", "summary.json", "availability.json"):
                one, two = (pathlib.Path(folder, str(threads), name).read_bytes() for threads in (1, 2))
                self.assertEqual(one, two, name)
                self.assertGreater(len(one), 1000, name)

    def test_a_case_of_the_year_can_be_decided_again(self):
        with tempfile.TemporaryDirectory() as folder:
            kanteling("run", MUNICIPALITY, "--out", folder, check=True)
            cases = pathlib.Path(folder, "cases.ndjson").read_text(encoding="utf-8").splitlines()
            outcomes = pathlib.Path(folder, "outcomes.ndjson").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(cases), len(outcomes))
        for case, outcome in list(zip(cases, outcomes))[:20]:  # first contacts: nothing was taken before them
            again = kanteling("decide", "-", "--municipality", MUNICIPALITY, input=case)
            self.assertEqual(again.stdout, outcome + "\n")

    def test_it_prints_what_the_main_job_promises(self):
        printed = kanteling("run", MUNICIPALITY, check=True).stdout
        for heading in ("Residents", "Villages", "Requests", "The ladder", "General facilities", "Providers",
                        "Budget per act", "Travel to general facilities", "Stap voor stap", "Step by step"):
            self.assertIn(heading, printed)

    def test_exit_codes(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder, "broken")
            shutil.copytree(MUNICIPALITY, broken)
            (broken / "roads.csv").write_text("from,to\n", encoding="utf-8")
            not_json = pathlib.Path(folder, "case.json")
            not_json.write_text("{", encoding="utf-8")
            for code, arguments in (
                (0, ("check", MUNICIPALITY)),
                (0, ("--help",)),
                (1, ("check", broken)),
                (1, ("run", broken)),
                (1, ("decide", not_json, "--municipality", MUNICIPALITY)),
                (2, ()),
                (2, ("dance",)),
                (2, ("run", MUNICIPALITY, "--threads", 0)),
                (2, ("run", MUNICIPALITY, "--seed", -1)),
                (2, ("run", MUNICIPALITY, "--case", "no-such-case")),
                (2, ("explain", CASE, "--municipality", MUNICIPALITY, "--lang", "fr")),
                (3, ("check", f"{folder}/nowhere")),
                (3, ("decide", f"{folder}/nowhere.json", "--municipality", MUNICIPALITY)),
                (3, ("decide", folder, "--municipality", MUNICIPALITY)),
                (3, ("run", MUNICIPALITY, "--out", f"{not_json}/out")),
            ):
                done = kanteling(*arguments)
                self.assertEqual(done.returncode, code, (arguments, done.stderr))
                if code:
                    self.assertEqual(done.stdout, "", arguments)
                    self.assertNotEqual(done.stderr, "", arguments)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_output_that_cannot_be_written_is_told(self):
        for arguments in (("check", MUNICIPALITY), ("decide", CASE, "--municipality", MUNICIPALITY)):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([COMMAND, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn("written" if arguments[0] == "check" else "write", done.stderr)

    def test_every_problem_of_case_and_municipality_is_printed(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder, "broken")
            shutil.copytree(MUNICIPALITY, broken)
            budgets = (broken / "budgets.csv").read_text(encoding="utf-8")
            (broken / "budgets.csv").write_text(budgets.replace("wmo,2026,", "wmo,2026,-", 1), encoding="utf-8")
            case = json.loads(CASE.read_text(encoding="utf-8"))
            case["channel"] = "pigeon"
            done = kanteling("decide", "-", "--municipality", broken, input=json.dumps(case))
        self.assertEqual(done.returncode, 1)
        self.assertIn("channel: \"pigeon\"; expected one of phone, desk, email, letter, digital, professional", done.stderr)
        self.assertIn("budgets.csv row 2, column amount_cents", done.stderr)

    def test_a_policy_with_a_word_that_the_library_does_not_know_does_not_load(self):
        with tempfile.TemporaryDirectory() as folder:
            municipality = pathlib.Path(folder, "m")
            shutil.copytree(MUNICIPALITY, municipality)
            shutil.copytree(ROOT / "src" / "policy", municipality / "policy",
                            ignore=shutil.ignore_patterns("*.hpp", "*.cmake", "*.md", "*.cpp"))
            settings = municipality / "municipality.json"
            settings.write_text(settings.read_text(encoding="utf-8").replace('"stock"', '"policy"'), encoding="utf-8")
            self.assertEqual(kanteling("check", municipality).returncode, 0)
            criteria = municipality / "policy" / "criteria.dmn"
            criteria.write_text(criteria.read_text(encoding="utf-8").replace('"meets"', '"meest"', 1), encoding="utf-8")
            done = kanteling("check", municipality)
        self.assertEqual(done.returncode, 1)
        self.assertIn('"meest" as verdict; expected one of meets, provides, does_not_meet, needs_advice', done.stderr)
        self.assertIn('rule parking_card_5', done.stderr)


if __name__ == "__main__":
    unittest.main()
