# SPDX-License-Identifier: Apache-2.0
"""kanteling term and kanteling holidays as a user meets them."""

import json
import os
import subprocess
import unittest

from command import COMMAND, CommandTest, kanteling

INQUIRY = ("--act", "wmo", "--article", "2.3.2(1)", "--from", "2026-02-20")


class TermCommandTest(CommandTest):
    def test_the_date_comes_first_and_then_how_it_came_about(self):
        for language, last_day, easter in (
            ("en", "The last day is Tuesday 7 April 2026.", "Easter Monday"),
            ("nl", "De laatste dag is dinsdag 7 april 2026.", "tweede paasdag"),
        ):
            lines = self.printed("term", *INQUIRY, "--lang", language).splitlines()
            self.assertEqual(lines[:2], ["2026-04-07", last_day])
            self.assertIn(easter, "\n".join(lines))
        self.assertEqual(self.printed("term", *INQUIRY), self.printed("term", *INQUIRY, "--lang", "en"))

    def test_dates_of_many_terms(self):
        for arguments, end in (
            (("--act", "wmo", "--article", "artikel 2.3.2, eerste lid", "--from", "2026-04-02"), "2026-05-18"),
            (("--act", "Wmo 2015", "--article", "2.3.2(2)", "--from", "2025-12-19"), "2025-12-29"),
            (("--act", "Jeugdwet", "--from", "2026-03-19", "--recalled"), "2026-05-18"),
            (("--act", "awb", "--article", "6:7", "--from", "2024-11-15"), "2024-12-30"),
            (("--term", "debts_first_talk_threat", "--from", "2026-04-02"), "2026-04-09"),
            (("--length", 3, "--unit", "days", "--from", "2026-04-02"), "2026-04-08"),
            (("--length", 3, "--unit", "days", "--bylaw", "--from", "2026-04-02"), "2026-04-05"),
            (("--length", 3, "--unit", "days", "--bylaw", "--atw", "--from", "2026-04-02"), "2026-04-08"),
            (("--term", "wmo_urgent", "--from", "2026-04-02"), "at once"),
        ):
            self.assertEqual(self.printed("term", *arguments).splitlines()[0], end, arguments)
        self.assertTrue(
            self.printed("term", "--term", "wmo_urgent", "--from", "2026-04-02", "--lang", "nl").startswith("onverwijld\n"))

    def test_events_suspend_and_stop(self):
        application = ("term", "--term", "wmo_decision", "--from", "2026-03-02", "--event",
                       "invited_to_supplement=2026-03-05..2026-03-19")
        self.assertEqual(self.printed(*application).splitlines()[0], "2026-03-30")
        supplemented = (*application, "--event", "supplement_received=2026-03-15")
        self.assertEqual(self.printed(*supplemented).splitlines()[0], "2026-03-25")
        late = json.loads(self.printed(*supplemented, "--event", "decision_made_known=2026-03-26", "--json"))
        self.assertEqual((late["state"], late["stopped"], late["on"]), ("stopped_late", "2026-03-26", "2026-03-26"))
        self.assertEqual(json.loads(self.printed(*supplemented, "--on", "2026-04-01", "--json"))["state"], "overdue")

    def test_json_is_one_line(self):
        text = self.printed("term", *INQUIRY, "--json")
        self.assertEqual(text.count("\n"), 1)
        term = json.loads(text)
        self.assertEqual((term["raw_end"], term["end"]), ("2026-04-03", "2026-04-07"))
        self.assertEqual([move["day"] for move in term["moves"]],
                         ["2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"])

    def test_what_is_recalled_says_so(self):
        asked = ("term", "--act", "youth", "--from", "2026-03-19")
        problem = self.refused(1, *asked)[0]
        self.assertIn("is recalled and was not seen in a source; expected --recalled", problem)
        self.assertIn("Recalled: ", self.printed(*asked, "--recalled"))
        self.assertEqual(json.loads(self.printed(*asked, "--recalled", "--json"))["evidence"], "recalled")

    def test_every_problem_is_printed_at_once(self):
        lines = self.refused(1, "term", "--act", "wmoo", "--from", "2026-02-30", "--event", "help_startd=2026-03-01",
                             "--event", "help_started", "--on", "1999-01-01")
        self.assertEqual(lines, [
            "--act: wmoo; expected one of wmo, youth, participation, debts, parking_card, pupil_transport, awb, iwmo; "
            "did you mean \"wmo\"?",
            "--from: 2026-02-30, which is no day; expected a day that exists, as YYYY-MM-DD",
            "--event 1, event: help_startd; expected \"help_started\", or another kind of event",
            "--event 2, on: nothing; expected a day that exists, as YYYY-MM-DD",
            "--on: 1999-01-01, a day outside the calendar of public holidays; expected a day in 2014-01-01 .. 2200-12-31",
            "5 problems",
        ])

    def test_events_that_cannot_be_name_the_option(self):
        lines = self.refused(1, "term", "--term", "wmo_decision", "--from", "2026-03-02", "--event",
                             "supplement_received=2026-03-15", "--event", "application_received=2026-03-01", "--event",
                             "postponement_announced=2026-03-10")
        self.assertEqual(lines[:-1], [
            "--event 1: supplement_received without invited_to_supplement; expected the event invited_to_supplement too",
            "--event 3, until: nothing; expected the day by which the decision may be expected",
            "--from: application_received a second time; expected it once, as in --event 2",
        ])

    def test_what_does_not_exist_says_what_does(self):
        for arguments, expected in (
            (("--act", "wmo", "--article", "2.3.9", "--from", "2026-02-20"),
             "--article of wmo: 2.3.9; expected one of 2.3.2(1) (wmo_inquiry), "),
            (("--term", "wmo_inqury", "--from", "2026-02-20"), "did you mean \"wmo_inquiry\"?"),
            (("--term", "wmo_inquiry", "--from", "2014-06-01"), "expected a day from 2015-01-01 on"),
            (("--term", "objection", "--from", "2201-01-01"), "expected a day in 2014-01-01 .. 2200-12-31"),
            (("--length", 0, "--unit", "weeks", "--from", "2026-01-01"), "expected 1 .. 5200 weeks"),
            (("--length", 5201, "--unit", "weeks", "--from", "2026-01-01"), "expected 1 .. 5200 weeks"),
        ):
            self.assertIn(expected, self.refused(1, "term", *arguments)[0])

    def test_wrong_words_on_the_command_line(self):
        day = ("--from", "2026-02-20")
        for arguments, problems in (
            ((), 2),
            (day, 1),
            (INQUIRY[:-2], 1),
            ((*INQUIRY, "--term", "objection"), 1),
            ((*INQUIRY, "--length", 3, "--unit", "days"), 1),
            (("--article", "2.3.2(1)", *day), 2),
            (("--length", 3, *day), 1),
            (("--unit", "days", *INQUIRY), 1),
            (("--bylaw", *INQUIRY), 1),
            (("--length", 3, "--unit", "days", "--atw", *day), 1),
            (("--length", 3, "--unit", "days", "--event", "help_started=2026-02-20", *day), 1),
            (("--list", *day), 1),
        ):
            lines = self.refused(2, "term", *arguments)
            self.assertEqual(len(lines) - 1, problems, (arguments, lines))
        for arguments in (("--unit", "at_once"), ("--lang", "fr"), ("--length", "three")):
            self.refused(2, "term", *INQUIRY, *arguments)

    def test_list_has_every_term_as_it_can_be_asked(self):
        terms = json.loads(self.printed("term", "--list", "--json"))
        self.assertGreaterEqual(len(terms), 18)
        table = self.printed("term", "--list").splitlines()
        self.assertEqual(len(table), 1 + len(terms))
        for term, line in zip(terms, table[1:]):
            self.assertTrue(line.startswith(term["id"]), line)
            asked = ("term", "--act", term["act"], "--article", term["article"], "--from", "2026-02-20", "--recalled", "--json")
            self.assertEqual(json.loads(self.printed(*asked))["term"], term["id"])

    def test_list_in_dutch_is_dutch(self):
        table = self.printed("term", "--list", "--lang", "nl").splitlines()
        self.assertEqual([table[0].split()[-1], table[1].split()[-1]], ["bewijs", "gezien"])
        self.assertEqual({line.split("  ")[-1].strip() for line in table[1:]}, {"gezien", "uit het hoofd"})

    def test_help_has_an_example_that_is_true(self):
        text = self.printed("term", "--help")
        self.assertIn("kanteling term --act wmo --article '2.3.2(1)' --from 2026-02-20\nprints 2026-04-07", text)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_output_that_cannot_be_written_is_told(self):
        for arguments in (("term", *INQUIRY), ("term", "--list"), ("holidays", 2026)):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([COMMAND, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, 3, done.stderr)


class HolidaysCommandTest(unittest.TestCase):
    def test_a_year_has_its_days_with_their_sources(self):
        dutch = kanteling("holidays", 2026, "--lang", "nl").stdout
        self.assertIn("2026-04-27  maandag 27 april 2026: Koningsdag (Algemene termijnenwet, artikel 3(1))\n", dutch)
        self.assertIn("Welke dagen van 2026 met feestdagen gelijkstaan is bekend", dutch)
        unknown = kanteling("holidays", 2031).stdout
        self.assertIn("that are equated with public holidays are not known", unknown)
        year = json.loads(kanteling("holidays", 2025, "--json").stdout)
        days = {holiday["day"]: holiday["holiday"]["en"] for holiday in year["holidays"]}
        self.assertEqual(days["2025-04-26"], "King's Day", "the 27th is a Sunday")
        self.assertEqual(days["2025-05-30"], "day equated with a public holiday")
        self.assertTrue(year["equated_days_known"])

    def test_other_years_say_what_is_known(self):
        for year in (2013, 2201, -1):
            done = kanteling("holidays", year)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(f"year: {year}; expected 2014 to 2200", done.stderr)
            self.assertIn("2022 to 2028", done.stderr)
        for wrong in ((), ("next",), (2026, "--lang", "fr")):
            self.assertEqual(kanteling("holidays", *wrong).returncode, 2)
        for year in (2014, 2200):
            self.assertEqual(kanteling("holidays", year).returncode, 0)


if __name__ == "__main__":
    unittest.main()
