# SPDX-License-Identifier: Apache-2.0
"""'kanteling policy check': what is wrong with decision tables, found before they are used."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

COMMAND = os.environ["KANTELING_COMMAND"]
ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])

MODEL = """# Bus pass

| input | type    |
|-------|---------|
| age   | number  |
| home  | boolean |

## pass
- hit policy: U
- requires: age, home
- act: Bus Act
- level: bylaw
- evidence: chosen
- from: 2026-01-01

| rule  | age: number | home: boolean | **given: boolean** |
|-------|-------------|---------------|--------------------|
| old   | >= 65       | -             | true               |
| young | < 65        | -             | false              |
"""

GAP = MODEL.replace("< 65 ", "< 64 ")


def kanteling(*arguments, **options):
    options.setdefault("encoding", "utf-8")
    return subprocess.run([COMMAND, "policy", "check", *map(str, arguments)], capture_output=True, **options)


class CheckTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def check(self, text, *arguments, name="bus.md"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return kanteling(name, *arguments, cwd=self.folder)

    def copy_of_stock(self):
        folder = self.folder / "policy"
        shutil.copytree(ROOT / "src/policy", folder)
        return folder

    def test_the_stock_policy_and_the_example_are_clean(self):
        folder = ROOT / "examples/municipalities/eijsden-margraten"
        for arguments in (["--stock"], [folder], [ROOT / "src/policy"]):
            done = kanteling(*arguments)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertRegex(done.stdout, r"(?m)^\d+ tables, \d+ rules, 0 findings$")
            self.assertEqual(done.stderr, "")

    def test_a_clean_model_gives_its_days_and_sums(self):
        done = self.check(MODEL)
        self.assertEqual(done.stdout, "bus.md: days looked at: 2026-01-01 to 2031-01-01\n1 table, 2 rules, 0 findings\n")
        self.assertEqual(done.returncode, 0)

    def test_a_gap_is_told_with_its_place_an_example_and_what_to_do(self):
        done = self.check(GAP)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, """\
bus.md line 8 column 4, decision pass
Table pass: 1 finding.
gap: no rule holds for age: 64.000 to 64.999.
  For example: age = 64.000, home = false.
  To do: add a rule for these cases, widen one, or give the table a default output.

bus.md: days looked at: 2026-01-01 to 2031-01-01
1 table, 2 rules, 1 finding
""")
        self.assertEqual(done.stderr, "")

    def test_the_same_in_dutch(self):
        done = self.check(GAP, "--lang", "nl")
        self.assertIn("gat: er geldt geen regel bij age: 64,000 tot en met 64,999.", done.stdout)
        self.assertIn("\n1 tabel, 2 regels, 1 bevinding\n", done.stdout)

    def test_for_machines_an_object_a_line(self):
        done = self.check(GAP, "--json")
        self.assertEqual(done.returncode, 1)
        finding, = [json.loads(line) for line in done.stdout.splitlines()]
        text = finding.pop("text")
        self.assertTrue(text.startswith("gap: no rule holds"), text)
        self.assertEqual(finding, {
            "kind": "gap", "fault": True, "decision": "pass", "table": "pass",
            "where": "bus.md line 8 column 4, decision pass", "rules": [], "columns": [], "more": 0,
            "example": [{"column": "age", "value": "64"}, {"column": "home", "value": "false"}],
            "example_on": "2026-01-01"})
        self.assertEqual(self.check(MODEL, "--json").stdout, "")

    def test_the_example_of_a_gap_has_no_answer_when_it_is_evaluated(self):
        finding = json.loads(self.check(GAP, "--json").stdout)
        row = {value["column"]: json.loads(value["value"]) for value in finding["example"]}
        (self.folder / "rows.ndjson").write_text(json.dumps(row) + "\n", encoding="utf-8")
        done = subprocess.run([COMMAND, "policy", "eval", "bus.md", "--in", "rows.ndjson"], cwd=self.folder,
                              capture_output=True, encoding="utf-8")
        self.assertEqual(done.stdout, 'given\n""\n', done.stderr)

    def test_null_inputs_are_looked_at_where_asked(self):
        done = self.check(MODEL, "--null")
        self.assertEqual(done.returncode, 1)
        self.assertIn("gap: no rule holds for age: null.", done.stdout)

    def test_a_hole_in_time_within_the_days_asked_for(self):
        text = MODEL.replace("- from: 2026-01-01", "- from: 2026-01-01\n- to: 2027-12-31")
        done = self.check(text)
        self.assertEqual(done.returncode, 1)
        self.assertIn("runs out: from 2028-01-01 to 2031-01-01 no rule holds for any case; rule pass ends on 2027-12-31.",
                      done.stdout)
        done = self.check(text, "--to", "2027-12-31")
        self.assertEqual(done.returncode, 0, done.stdout)
        done = self.check(text, "--from", "2025-12-31", "--to", "2026-02-01", "--json")
        self.assertEqual([(f["kind"], f["from"], f["to"]) for f in map(json.loads, done.stdout.splitlines())],
                         [("runs_out", "2025-12-31", "2025-12-31")])

    def test_what_cannot_be_decided_is_a_remark_and_no_fault(self):
        done = self.check(MODEL.replace("| < 65        | -  ", "| < 65        | not(?)"))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("not decided: rule young, column home", done.stdout)
        self.assertIn("1 table, 2 rules, 0 findings, 1 remark\n", done.stdout)

    def test_a_fault_in_a_copy_of_the_stock_policy_is_found_there(self):
        folder = self.copy_of_stock()
        file = folder / "organisation.dmn"
        text = file.read_text(encoding="utf-8")
        self.assertIn('hitPolicy="FIRST"', text)
        file.write_text(text.replace('hitPolicy="FIRST"', 'hitPolicy="UNIQUE"', 1), encoding="utf-8")
        done = kanteling(folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("overlap: rules complexity_1 and complexity_2 hold for the same case.", done.stdout)
        self.assertIn("organisation.dmn line", done.stdout)

    def test_what_does_not_load_is_told_beside_what_is_checked(self):
        done = kanteling(self.folder, "--stock", self.folder / "none.dmn")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no manifest.json", done.stderr)
        self.assertIn("none.dmn: No such file", done.stderr)
        self.assertIn("2 problems", done.stderr)
        self.assertRegex(done.stdout, r"(?m)^\d+ tables, \d+ rules, 0 findings$")
        self.assertEqual(kanteling(self.folder / "none.dmn").returncode, 3)

    def test_words_that_are_wrong(self):
        self.assertEqual(kanteling().returncode, 2)
        done = kanteling("--stock", "--from", "soon", "--to", "2026-02-30")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr.splitlines(), ["--from: soon; expected a day as YYYY-MM-DD",
                                                    "--to: 2026-02-30; expected a day as YYYY-MM-DD", "2 problems"])
        done = kanteling("--stock", "--from", "2026-02-02", "--to", "2026-02-01")
        self.assertIn("--to: 2026-02-01; expected a day on or after --from", done.stderr)


if __name__ == "__main__":
    unittest.main()
