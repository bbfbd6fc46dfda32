# SPDX-License-Identifier: Apache-2.0
"""kanteling report: kinds, their options, and what is wrong with them, all at once."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from command import COMMAND, CommandTest

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
MUNICIPALITY = ROOT / "examples" / "municipalities" / "eijsden-margraten"
CASE = json.loads((ROOT / "examples" / "cases" / "household-in-noorbeek.json").read_text(encoding="utf-8"))


class ReportTest(CommandTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.cases = pathlib.Path(cls.folder.name, "cases.ndjson")
        contact = {**CASE, "id": "contact", "stage": "question"}
        cls.cases.write_text("\n".join(map(json.dumps, (contact, CASE, {**CASE, "id": "other"}))) + "\n\n", "utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def report(self, *words):
        return self.printed("report", words[0], MUNICIPALITY, "--cases", self.cases, *words[1:])

    def test_every_kind_is_told_in_two_languages_and_as_json(self):
        for kind in ("budget", "ceilings", "shift", "even", "gaps", "paths", "team"):
            dutch, english = self.report(kind), self.report(kind, "--lang", "en")
            self.assertNotEqual(dutch, english, kind)
            self.assertTrue(dutch.endswith("\n") and english.endswith("\n"), kind)
            self.assertIsInstance(json.loads(self.report(kind, "--json")), dict, kind)

    def test_the_team_has_a_row_for_every_month_that_was_asked_for(self):
        team = json.loads(self.report("team", "--json", "--from", "2026-11", "--months", "3"))
        self.assertEqual({line["month"] for line in team["disciplines"]}, {"2026-11", "2026-12", "2027-01"})
        whole_year = json.loads(self.report("team", "--json"))
        self.assertEqual(sorted({line["month"] for line in whole_year["disciplines"]}),
                         [f"2026-{month:02}" for month in range(1, 13)])

    def test_work_of_the_cases_counts_for_the_team(self):
        def used(*words):
            return sum(line["used"] for line in json.loads(self.printed("report", "team", MUNICIPALITY, "--json", *words))["disciplines"])

        empty = pathlib.Path(self.folder.name, "none.ndjson")
        empty.write_text("", "utf-8")
        self.assertGreater(used("--cases", self.cases), used("--cases", empty))

    def test_every_wrong_option_is_told_at_once_with_what_would_be_right(self):
        told = self.refused(2, "report", "teem", MUNICIPALITY, "--on", "2026-02-30", "--remedies", "-1",
                            "--small-below", "one", "--from", "april", "--months", "25", "--threads", "0",
                            "--seed", "-1", "--lang", "fr")
        self.assertEqual(told, [
            'kind: "teem"; expected one of budget, ceilings, shift, even, gaps, paths, team; did you mean "team"?',
            "--on: 2026-02-30; expected a day that exists, as YYYY-MM-DD",
            "--from: april; expected a month as YYYY-MM",
            "--remedies: -1; expected a whole number from 0 to 1000",
            "--small-below: one; expected a whole number from 2 to 1000",
            "--months: 25; expected a whole number from 1 to 24",
            "--threads: 0; expected a whole number from 1 to 64",
            "--seed: -1; expected a whole number from 0 to 4611686018427387904",
            '--lang: "fr"; expected one of nl, en',
            "9 problems",
        ])

    def test_an_option_of_another_report_is_refused_rather_than_ignored(self):
        told = self.refused(2, "report", "shift", MUNICIPALITY, "--on", "2026-06-30", "--months", "3")
        self.assertEqual(told[:2], ["--on: with the report shift; expected it with budget alone",
                                    "--months: with the report shift; expected it with team alone"])

    def test_a_seed_is_for_a_generated_year(self):
        told = self.refused(2, "report", "shift", MUNICIPALITY, "--cases", self.cases, "--seed", "2", "--year")
        self.assertEqual([line.split(";")[0] for line in told[:-1]], ["--year: beside --cases", "--seed: beside --cases"])

    def test_months_that_nobody_plans_are_refused(self):
        told = self.refused(2, "report", "team", MUNICIPALITY, "--cases", self.cases, "--from", "2028-01")
        self.assertEqual(told[0], "--from: a month outside what is planned; expected a month of 2026 or 2027")

    def test_files_and_folders_that_are_not_there_are_told_together(self):
        told = self.refused(3, "report", "shift", "nowhere", "--cases", "no-such-file")
        self.assertEqual([line.split(":")[0] for line in told], ["nowhere", "no-such-file", "2 problems"])
        self.refused(2, "report", "shift", MUNICIPALITY, "--cases", "")

    def test_every_problem_of_every_case_is_told_with_its_line(self):
        wrong = pathlib.Path(self.folder.name, "wrong.ndjson")
        wrong.write_text("\n".join(map(json.dumps, (
            CASE, {**CASE, "village": "atlantis"}, {**CASE, "stage": "melding", "channel": "pigeon"}))), "utf-8")
        told = self.refused(1, "report", "shift", MUNICIPALITY, "--cases", wrong)
        self.assertEqual([line.split(":")[0] for line in told[:-1]], ["line 2, village", "line 3, stage", "line 3, channel"])

    def test_a_reader_of_standard_input_gets_the_same(self):
        piped = subprocess.run([COMMAND, "report", "shift", MUNICIPALITY, "--cases", "-"],
                               input=self.cases.read_text("utf-8"), capture_output=True, text=True, check=True)
        self.assertEqual(piped.stdout, self.report("shift"))


if __name__ == "__main__":
    unittest.main()
