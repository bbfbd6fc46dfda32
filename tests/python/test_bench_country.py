# SPDX-License-Identifier: Apache-2.0
"""bench/country on four small municipalities: what it counts is plausible and the same again. No time is asserted."""

import json
import os
import subprocess
import unittest

COUNTRY = os.environ["KANTELING_BENCH_COUNTRY"]
MEASURED = ("threads", "steps", "steps_wall", "steps_cpu", "decisions_per_second_per_core", "decide_p50_us",
            "decide_p99_us", "batch_cases_per_second_per_core", "plan", "wall", "cpu", "peak_mb")


def run(*words):
    return subprocess.run([COUNTRY, *map(str, words)], capture_output=True, text=True, check=False)


@unittest.skipUnless(COUNTRY, "bench/country is not built")
class BenchCountryTest(unittest.TestCase):
    def line(self, *words):
        done = run(*words)
        self.assertEqual((done.returncode, done.stderr), (0, ""), words)
        self.assertEqual(done.stdout.count("\n"), 1)
        return json.loads(done.stdout)

    def counts(self, *words):
        return {key: value for key, value in self.line(*words).items() if key not in MEASURED}

    def test_the_same_seed_gives_the_same_on_any_number_of_threads(self):
        one = self.counts("--scale", "small", "--threads", 1)
        self.assertEqual(one, self.counts("--scale", "small", "--threads", 2, "--sample", 0))
        other = self.counts("--scale", "small", "--seed", 2)
        self.assertNotEqual(one["inquiry_outcomes"], other["inquiry_outcomes"])
        self.assertEqual(one["residents"], other["residents"])

    def test_what_is_counted_adds_up(self):
        line = self.line("--scale", "small")
        self.assertEqual(line["municipalities"], 4)
        self.assertTrue(1.8 < line["residents"] / line["households"] < 2.4, line["households"])
        self.assertTrue(0.15 < line["residents_65"] / line["residents"] < 0.25, line["residents_65"])
        self.assertTrue(0.08 < line["requests"] / line["residents"] < 0.15, line["requests"])
        self.assertEqual(sum(line["first_contacts"].values()), line["requests"])
        self.assertEqual(sum(line["inquiry_outcomes"].values()), line["inquiries"])
        followed = line["requests"] - sum(line["first_contacts"].get(kind, 0) for kind in ("settled", "forwarded"))
        self.assertEqual(line["inquiries"], followed)
        self.assertEqual(line["decisions"], line["requests"] + line["inquiries"])
        self.assertTrue(0 < line["waiting"] < line["choices"])
        self.assertTrue(line["inquiries"] <= line["needs"] <= 3 * line["inquiries"])

    def test_every_rung_appears(self):
        shares = self.line("--municipalities", 2, "--scale", 10)["rung_shares"]
        self.assertEqual(len(shares), 8)
        for rung, share in shares.items():
            self.assertTrue(0 < share < 1, rung)

    def test_everything_that_is_done_is_timed(self):
        line = self.line("--scale", "small", "--plan", 0.01)
        self.assertEqual(list(line["steps"]), ["residents", "engine", "requests", "triage", "allocate", "summary"])
        self.assertLess(line["steps_cpu"], line["cpu"])
        self.assertGreater(line["peak_mb"], 0)
        self.assertGreater(line["plan"]["requests"], 0)
        self.assertGreaterEqual(line["plan"]["waiting"], line["plan"]["waiting_bound"])
        self.assertLessEqual(line["decide_p50_us"], line["decide_p99_us"])

    def test_wrong_words_are_told(self):
        self.assertIn("--scale", run("--scale", "large").stderr)
        self.assertNotEqual(run("--municipalities", 343).returncode, 0)
        self.assertIn("waiting", run("--help").stdout)


if __name__ == "__main__":
    unittest.main()
