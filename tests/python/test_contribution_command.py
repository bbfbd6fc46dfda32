# SPDX-License-Identifier: Apache-2.0
"""kanteling contribution and kanteling amounts as a user meets them."""

import json
import os
import pathlib
import re
import shlex
import subprocess
import unittest

from command import COMMAND, CommandTest, kanteling

ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])
CONSENT = ("--consent-by", "resident", "--consent-on", "2026-03-02")
SINGLE = ("--household", "single_pension_age")
HELP = ("contribution", "--month", "2026-04", *SINGLE, "--provision", "support", "--start", "2026-03-10")


class ContributionCommandTest(CommandTest):
    def first_line(self, *arguments):
        return self.printed("contribution", *arguments, *CONSENT, "--lang", "en").splitlines()[0]

    def test_the_amount_comes_first_and_that_the_cak_decides(self):
        self.assertEqual(self.printed(*HELP, *CONSENT, "--lang", "en").splitlines()[0],
                         "€21.80 per month. This is an estimate, the CAK decides.")
        dutch = self.printed(*HELP, *CONSENT, "--lang", "nl")
        self.assertEqual(dutch.splitlines()[0], "€ 21,80 per maand. Dit is een schatting, het CAK beslist.")
        self.assertEqual(self.printed(*HELP, *CONSENT), dutch)

    def test_amounts_of_every_regime(self):
        note = " This is an estimate, the CAK decides."
        for arguments, amount in (
            (("--month", "2015-02", *SINGLE, "--income", "16634"), "€19.40 per four weeks."),
            (("--month", "2016-02", *SINGLE, "--income", "15000", "--wealth", "40000"), "€34.55 per four weeks."),
            (("--month", "2017-02", "--household", "couple_one_below_pension_age", "--income", "40000"),
             "€48.08 per four weeks."),
            (("--month", "2018-02", *SINGLE, "--income", "20000", "--bylaw", "Verordening", "--bylaw-amount", "10"),
             "€34.29 per four weeks."),
            (("--month", "2018-02", "--household", "single_below_pension_age", "--income", "30000",
              "--cost-per-four-weeks", "50"), "€50.00 per four weeks."),
            (("--month", "2019-06", *SINGLE, "--provision", "support"), "€17.50 per four weeks."),
            (("--month", "2020-04", *SINGLE, "--provision", "support"), "€0.00 per month."),
            (("--month", "2026-04", "--household", "couple_one_below_pension_age", "--provision", "support"),
             "€0.00 per month."),
            (("--month", "2026-04", *SINGLE, "--provision", "wheelchair"), "€0.00 per month."),
            (("--from", "2023-01", "--to", "2023-07", *SINGLE, "--provision", "home_adaptation", "--start", "2023-01-01",
              "--cost-price", "100"), "€95.00 in 7 months together."),
            (("--month", "2026-05", *SINGLE, "--provision", "support", "--end", "2026-05-12"), "€21.80 per month."),
            (("--month", "2026-05", *SINGLE, "--provision", "support", "--exempt", "shelter=2026-05-10..2026-05-11"),
             "€0.00 per month."),
            (("--month", "2026-05", *SINGLE, "--provision", "support", "--exempt", "shelter=2026-05-10..2026-05-10"),
             "€21.80 per month."),
            (("--month", "2025-03", *SINGLE, "--provision", "support", "--start", "2024-01-01", "--decision-sent",
              "2026-04-15"), "€0.00 per month."),
            (("--month", "2025-04", *SINGLE, "--provision", "support", "--start", "2024-01-01", "--decision-sent",
              "2026-04-15"), "€21.00 per month."),
            (("--month", "2026-05", *SINGLE, "--provision", "support", "--bylaw", "Verordening", "--bylaw-nil-up-to",
              "20000", "--income", "20000"), "€0.00 per month."),
            (("--proposal", "bill_36713", *SINGLE, "--income", "30000"), "€69.43 per month."),
        ):
            self.assertEqual(self.first_line(*arguments), amount + note, arguments)

    def test_without_consent_it_is_refused_with_what_is_needed(self):
        self.assertEqual(self.refused(1, *HELP), [
            "--consent-by: nobody; expected who consents to this estimate: the resident, or who speaks for the resident",
            "--consent-on: nothing; expected a day that exists, as YYYY-MM-DD",
            "2 problems",
        ])
        self.assertIn("ask the resident", self.refused(1, *HELP, *CONSENT, "--consent-withdrawn", "2026-03-02")[0])

    def test_json_is_one_line_with_evidence_and_status(self):
        text = self.printed(*HELP, *CONSENT, "--json")
        self.assertEqual(text.count("\n"), 1)
        estimate = json.loads(text)
        self.assertEqual((estimate["estimate"], estimate["status"]), (True, "law"))
        month = estimate["contributions"][0]
        self.assertEqual((month["amount"], month["national"]["evidence"]), (2180, "seen"))
        self.assertEqual(month["reasons"][0]["source"]["article"], "2.1.4b(4)")

    def test_a_proposal_is_marked_in_every_output(self):
        asked = ("contribution", "--proposal", "bill_36713", *SINGLE, "--income", "30000", *CONSENT)
        self.assertEqual(json.loads(self.printed(*asked, "--json"))["status"], "proposal")
        self.assertIn("this is not law", self.printed(*asked, "--lang", "en").splitlines()[1])
        self.assertIn("dit is geen wet", self.printed(*asked, "--lang", "nl").splitlines()[1])
        self.assertEqual(self.refused(1, "contribution", "--proposal", "bill", *SINGLE, "--income", "1", *CONSENT)[0],
                         "--proposal: bill; expected one of bill_36713")

    def test_what_is_recalled_is_refused_unless_accepted(self):
        asked = ("contribution", "--month", "2015-05", "--household", "couple_pension_age", *CONSENT)
        self.assertTrue(self.refused(1, *asked)[0].endswith("expected a published source, or --recalled"))
        self.assertIn("Recalled: ", self.printed(*asked, "--recalled", "--lang", "en"))
        month = json.loads(self.printed(*asked, "--recalled", "--json"))["contributions"][0]
        self.assertEqual((month["recalled"], month["disputed"]), (True, True))

    def test_every_problem_is_printed_at_once_with_its_option(self):
        lines = self.refused(1, "contribution", "--month", "2026-04", "--household", "single_pension_aeg", "--start",
                             "2026-02-30", "--exempt", "pays_elsewher", "--exempt", "shelter=2026-04-01", "--bylaw-amount",
                             "15", "--income", "31234", *CONSENT)
        self.assertEqual([line.split(":")[0] for line in lines[:-1]],
                         ["--household", "--income", "--provision", "--start", "--exempt 1, why", "--exempt 2, to",
                          "--bylaw"])
        self.assertNotIn("31234", "\n".join(lines))
        self.assertEqual(lines[-1], "7 problems")

    def test_wrong_words_on_the_command_line(self):
        for arguments in ((), ("--month", "2026-04", "--from", "2026-04"), ("--to", "2026-04"), ("--lang", "fr"),
                          ("--month", "2026-04", "--to", "2026-05")):
            self.refused(2, "contribution", *SINGLE, *CONSENT, *arguments)

    def test_help_has_an_example_that_is_true(self):
        text = self.printed("contribution", "--help")
        example, prints = re.search(r"Example: kanteling (.*?)\nprints (\S+ per month)", text, re.DOTALL).groups()
        self.assertTrue(self.printed(*shlex.split(example)).startswith(prints))

    def test_commands_of_the_readme_run(self):
        blocks = re.findall(r"```sh\n(kanteling .*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
        commands = [shlex.split(line, comments=True) for block in blocks
                    for line in block.replace("\\\n", " ").splitlines()]
        self.assertTrue(any("contribution" in command for command in commands))
        self.assertTrue(any("amounts" in command for command in commands))
        for command in commands:
            self.printed(*command[1:])

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_output_that_cannot_be_written_is_told(self):
        for arguments in ((*HELP, *CONSENT), ("amounts",), ("amounts", "--check")):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, 3, done.stderr)


class AmountsCommandTest(CommandTest):
    def test_list_has_every_amount_and_every_doubt(self):
        everything = json.loads(self.printed("amounts", "--json"))
        self.assertEqual(self.printed("amounts", "--list"), self.printed("amounts"))
        groups = {amount["group"] for amount in everything["amounts"]}
        self.assertLessEqual({"flat_contribution", "contribution_by_income", "penalty", "pupil_transport_limit"}, groups)
        self.assertTrue(all(amount["sources"] for amount in everything["amounts"]))
        self.assertLessEqual({"gap", "disagreement", "recalled"}, {f["doubt"] for f in everything["findings"]})

    def test_on_a_day_only_what_is_in_force(self):
        on = json.loads(self.printed("amounts", "--on", "2027-03-01", "--json"))
        self.assertEqual({amount["group"] for amount in on["amounts"]}, {"penalty", "penalty_maximum"})
        self.assertIn("€ 21,80 per maand", self.printed("amounts", "--on", "2026-03-01", "--lang", "nl"))
        self.assertEqual(self.refused(1, "amounts", "--on", "2026-02-30")[0],
                         "--on: 2026-02-30, which is no day; expected a day that exists, as YYYY-MM-DD")

    def test_check_ends_well_where_nothing_is_wrong(self):
        text = self.printed("amounts", "--check")
        self.assertTrue(text.startswith("Faults and doubts\n"))
        findings = json.loads(self.printed("amounts", "--check", "--json"))["findings"]
        self.assertFalse(any(finding["wrong"] for finding in findings))

    def test_wrong_words_on_the_command_line(self):
        for arguments in (("--check", "--list"), ("--check", "--on", "2026-01-01"), ("--lang", "fr")):
            self.refused(2, "amounts", *arguments)


if __name__ == "__main__":
    unittest.main()
