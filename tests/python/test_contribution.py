# SPDX-License-Identifier: Apache-2.0
import datetime
import decimal
import inspect
import json
import os
import subprocess
import unittest

import kanteling

CONSENT = {"given_by": "resident", "given_on": datetime.date(2026, 3, 2)}


def estimate(*months, **asked):
    return kanteling.contribution(*months, **{"consent": CONSENT, "household": "single_pension_age", **asked})


def amounts(*months, **asked):
    return [c["amount"] for c in estimate(*months, **asked)["contributions"]]


class ContributionTest(unittest.TestCase):
    def test_it_is_the_json_of_the_command_with_the_text(self):
        asked = [os.environ["KANTELING_COMMAND"], "contribution", "--month", "2026-04", "--household",
                 "single_pension_age", "--provision", "support", "--start", "2026-03-10", "--consent-by", "resident",
                 "--consent-on", "2026-03-02"]
        printed = subprocess.run([*asked, "--json"], capture_output=True, text=True, check=True).stdout
        text = subprocess.run([*asked, "--lang", "en"], capture_output=True, text=True, check=True).stdout
        made = estimate("2026-04", provisions=[{"what": "support", "start": "2026-03-10"}], language="en")
        self.assertEqual(made.pop("text"), text)
        self.assertEqual(made, json.loads(printed))

    def test_what_the_command_can_ask(self):
        support = [{"what": "support"}]
        self.assertEqual(amounts("2026-04", provisions=support), [2180])
        self.assertEqual(amounts("2026-04", provisions=support, grounds=["pays_elsewhere"]), [0])
        nights = {"why": "shelter", "from": "2026-04-10", "to": datetime.date(2026, 4, 11)}
        self.assertEqual(amounts("2026-04", "2026-05", provisions=support, grounds=[nights]), [0, 2180])
        bylaw = {"source": "Verordening, artikel 12", "amount": decimal.Decimal("15.50")}
        self.assertEqual(amounts("2026-04", provisions=support, bylaw=bylaw), [1550])
        fare = {"source": "Verordening, artikel 12", "fare_for_transport": True}
        self.assertEqual(amounts("2026-04", provisions=[{"what": "transport"}], bylaw=fare), [None])
        self.assertEqual(amounts("2026-04", provisions=[{"what": "transport"}],
                                 bylaw={**fare, "fare_for_transport": False}), [2180])
        lift = {"what": "home_adaptation", "start": "2023-01-01", "cost_price": 100}
        self.assertEqual(sum(amounts("2023-01", "2023-07", provisions=[lift])), 9500)
        self.assertEqual(amounts("2025-03", provisions=[{"what": "support", "start": "2024-01-01"}],
                                 decision_sent="2026-04-15"), [0])
        self.assertEqual(amounts("2016-01", income=15000, wealth="40000"), [3455])
        self.assertEqual(amounts("2018-01", income=30000, wealth=0, current_income=20000, current_wealth=0),
                         amounts("2018-01", income=20000))
        self.assertEqual(amounts("2018-01", income=30000, cost_per_four_weeks=50), [5000])
        bill = estimate(proposal="bill_36713", income=30000)
        self.assertEqual((bill["status"], bill["contributions"][0]["amount"]), ("proposal", 6943))

    def test_consent_is_asked_for(self):
        with self.assertRaises(TypeError):
            kanteling.contribution("2026-04", household="single_pension_age")
        with self.assertRaises(kanteling.InputError) as caught:
            estimate("2026-04", consent={}, provisions=[{"what": "support"}])
        self.assertEqual([p.where for p in caught.exception.problems], ["consent.given_by", "consent.given_on"])
        with self.assertRaises(kanteling.InputError):
            estimate("2026-04", provisions=[{"what": "support"}], on="2026-03-01")

    def test_every_problem_is_raised_at_once(self):
        with self.assertRaises(kanteling.InputError) as caught:
            estimate("2026-04", household="single", provisions=[{"what": "suport"}], income=31234)
        self.assertEqual([p.where for p in caught.exception.problems], ["household", "income", "provisions[0].what"])
        self.assertNotIn("31234", str(caught.exception))

    def test_what_is_recalled_is_refused_unless_accepted(self):
        with self.assertRaises(kanteling.InputError):
            estimate("2015-05", household="couple_pension_age")
        self.assertTrue(estimate("2015-05", household="couple_pension_age", recalled=True)["contributions"][0]["recalled"])

    def test_misuse(self):
        for asked in ({"income": 1.5}, {"provisions": [{"what": "support", "from": "2026-01-01"}]}, {"bylaw": "x"},
                      {"consent": "resident"}, {"on": datetime.datetime(2026, 3, 2)}):
            with self.assertRaises(TypeError, msg=str(asked)):
                estimate("2026-04", **asked)
        with self.assertRaises(ValueError):
            estimate("2026-04", language="fr")

    def test_no_case_and_no_outcome_knows_of_it(self):
        self.assertNotIn("contribution", dir(kanteling.Engine))
        self.assertEqual(list(inspect.signature(kanteling.Engine.decide).parameters), ["self", "case", "availability"])
        keys = set(kanteling.case_schema()["properties"]) | set(kanteling.outcome_schema()["properties"])
        self.assertFalse([key for key in keys if "contribution" in key or "wealth" in key])


if __name__ == "__main__":
    unittest.main()
