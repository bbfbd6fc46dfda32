# SPDX-License-Identifier: Apache-2.0
"""Views, the contents of a decision and reassessments: the same JSON and words as the command's."""

import copy
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
CHANGE = {"kind": "died", "on": "2026-05-01", "who": CASE["household"][0]["id"]}


def command(*words, case=CASE):
    return subprocess.run(
        [os.environ["KANTELING_COMMAND"], words[0], "-", "--municipality", MUNICIPALITY, *words[1:]],
        input=json.dumps(case), capture_output=True, text=True, check=True,
    ).stdout


class DecisionsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = kanteling.Engine.load(MUNICIPALITY)

    def test_a_view_is_that_of_the_command_and_holds_less_than_the_outcome(self):
        outcome = self.engine.decide(CASE)
        for reader in ("resident", "contact_centre", "caseworker"):
            view = self.engine.decide_as(CASE, reader)
            self.assertEqual(view, json.loads(command("decide", "--as", reader)), reader)
            self.assertLessEqual(set(view), set(outcome))
        self.assertNotIn("cost_cents", self.engine.decide_as(CASE, "resident"))

    def test_a_reader_is_one_of_the_readers_and_somebody_of_the_case(self):
        self.assertIn("resident", kanteling.readers())
        with self.assertRaises(ValueError):
            self.engine.decide_as(CASE, "neighbour")
        with self.assertRaises(kanteling.InputError):
            self.engine.decide_as(CASE, "provider", who="nobody")

    def test_a_decision_is_that_of_the_command_in_json_and_in_words(self):
        self.assertEqual(self.engine.decision(CASE), json.loads(command("decide", "--decision")))
        self.assertEqual(self.engine.decision_text(CASE), command("explain", "--decision", "--lang", "nl"))
        self.assertEqual(self.engine.decision_text(CASE, language="en"), command("explain", "--decision", "--lang", "en"))
        with self.assertRaises(ValueError):
            self.engine.decision_text(CASE, language="fr")

    def test_a_decision_has_the_keys_of_its_schema(self):
        self.assertEqual(set(self.engine.decision(CASE)), set(kanteling.decision_schema()["properties"]))

    def test_a_reassessment_is_that_of_the_command(self):
        with tempfile.TemporaryDirectory() as folder:
            change = pathlib.Path(folder, "change.json")
            change.write_text(json.dumps(CHANGE), encoding="utf-8")
            self.assertEqual(self.engine.reassess(CASE, CHANGE), json.loads(command("reassess", "--change", change)))
            self.assertEqual(self.engine.reassess_text(CASE, CHANGE),
                             command("reassess", "--change", change, "--text", "--lang", "nl"))

    def test_a_change_to_nobody_is_refused_with_its_place(self):
        change = copy.deepcopy(CHANGE)
        change["who"] = "nobody"
        with self.assertRaises(kanteling.InputError) as caught:
            self.engine.reassess(CASE, change)
        self.assertEqual([problem.where for problem in caught.exception.problems], ["who"])

    def test_a_change_is_a_dict(self):
        with self.assertRaises(TypeError):
            self.engine.reassess(CASE, "died")


if __name__ == "__main__":
    unittest.main()
