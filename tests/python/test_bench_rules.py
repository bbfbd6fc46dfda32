# SPDX-License-Identifier: Apache-2.0
"""bench/rules on a drawn model: one line of JSON, and the outcomes of `kanteling policy eval`. No time is asserted."""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
RULES = os.environ["KANTELING_BENCH_RULES"]
COMMAND = os.environ["KANTELING_COMMAND"]


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)


@unittest.skipUnless(RULES, "bench/rules is not built")
class BenchRulesTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def draw(self, seed, rules, inputs, rows):
        made = run(sys.executable, "-B", ROOT / "bench/random_model.py", self.folder, seed, rules, inputs, rows)
        self.assertEqual(made.returncode, 0, made.stderr)
        return self.folder / "model.dmn", self.folder / "requests.csv"

    def test_columns_and_rows_come_to_the_outcomes_of_policy_eval(self):
        for seed, rules, inputs in ((1, 40, 6), (2, 120, 15), (3, 9, 2)):
            model, requests = self.draw(seed, rules, inputs, 700)
            done = run(RULES, model, requests, "--seconds", "0.001")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(done.stdout.count("\n"), 1)
            line = json.loads(done.stdout)
            self.assertEqual((line["rows"], line["inputs"], line["rules"]), (700, inputs, rules))
            self.assertEqual(line["fall_backs"], [])
            out = self.folder / "out.csv"
            self.assertEqual(run(COMMAND, "policy", "eval", model, "--in", requests, "--out", out).returncode, 0)
            lines = out.read_bytes().split(b"\n", 1)[1]
            self.assertEqual(line["sha256"], hashlib.sha256(lines).hexdigest())
            self.assertEqual(line["rows_sha256"], line["sha256"])

    def test_a_line_that_cannot_be_read_is_left_out(self):
        model, requests = self.draw(1, 40, 6, 3)
        with open(requests, "a", encoding="utf-8") as file:
            file.write("one cell\n")
        done = run(RULES, model, requests, "--seconds", "0.001")
        line = json.loads(done.stdout)
        self.assertEqual((line["rows"], line["rows_left_out"]), (3, 1))
        self.assertIn("requests.csv row 5: 1 cell; expected 7 cells", done.stderr)

    def test_wrong_words_are_told(self):
        self.assertEqual(run(RULES).returncode, 2)
        self.assertIn("'--fast' is no option", run(RULES, "a", "b", "--fast").stderr)
        missing = run(RULES, self.folder / "none.dmn", self.folder / "none.csv")
        self.assertEqual(missing.returncode, 1)
        self.assertIn("none.dmn: No such file", missing.stderr)
        self.assertIn("Usage: rules MODEL.dmn", run(RULES, "--help").stdout)


if __name__ == "__main__":
    unittest.main()
