# SPDX-License-Identifier: Apache-2.0
import array
import datetime
import json
import os
import random
import subprocess
import unittest

import kanteling

try:
    import numpy
except ImportError:
    numpy = None

day = datetime.date.fromisoformat
EPOCH = day("1970-01-01")


class TermEndTest(unittest.TestCase):
    def test_it_is_the_json_of_the_command_with_the_text(self):
        command = os.environ["KANTELING_COMMAND"]
        asked = ["term", "--act", "wmo", "--article", "2.3.2(1)", "--from", "2026-02-20"]
        printed = subprocess.run([command, *asked, "--json"], capture_output=True, text=True, check=True).stdout
        text = subprocess.run([command, *asked, "--lang", "nl"], capture_output=True, text=True, check=True).stdout
        end = kanteling.term_end("wmo", "2.3.2(1)", day("2026-02-20"), language="nl")
        self.assertEqual(end["end"], "2026-04-07")
        self.assertEqual(text, "2026-04-07\n" + end.pop("text"))
        self.assertEqual(end, json.loads(printed))

    def test_events_suspend(self):
        events = [
            {"event": "invited_to_supplement", "on": day("2026-03-05"), "until": "2026-03-19"},
            {"event": "supplement_received", "on": "2026-03-15"},
        ]
        end = kanteling.term_end("wmo", "2.3.5(2)", "2026-03-02", events=events)
        self.assertEqual((end["end"], end["suspended_days"], end["on"]), ("2026-03-25", 9, "2026-03-15"))
        without = kanteling.term_end("wmo", "2.3.5(2)", "2026-03-02", events=events[:1], on=day("2026-03-20"))
        self.assertEqual((without["end"], without["suspended_days"]), ("2026-03-30", 14))

    def test_every_problem_is_raised_at_once(self):
        with self.assertRaises(kanteling.InputError) as caught:
            kanteling.term_end("no such act", "1", "2026-02-30", events=[{"event": "dance", "on": "2026-03-01"}])
        places = [problem.where for problem in caught.exception.problems]
        self.assertEqual(places, ["act", "start", "events[0].event"])

    def test_what_is_recalled_is_refused_unless_accepted(self):
        with self.assertRaises(kanteling.InputError) as caught:
            kanteling.term_end("youth", "", "2026-02-20")
        self.assertIn("recalled", caught.exception.problems[0].expected)
        end = kanteling.term_end("youth", "", "2026-02-20", recalled=True)
        self.assertEqual(end["evidence"], "recalled")
        self.assertIn("Recalled", end["text"])

    def test_misuse(self):
        for wrong in (
            lambda: kanteling.term_end("wmo", "2.3.2(1)", datetime.datetime(2026, 2, 20)),
            lambda: kanteling.term_end("wmo", "2.3.2(1)", 20504),
            lambda: kanteling.term_end("wmo", "2.3.2(1)", "2026-02-20", events=[{"event": "x", "on": "2026-03-01", "to": 1}]),
            lambda: kanteling.term_end("wmo", "2.3.2(1)", "2026-02-20", events=[{"event": "x"}]),
            lambda: kanteling.term_end("wmo", "2.3.2(1)", "2026-02-20", events=[{"event": 5, "on": "2026-03-01"}]),
            lambda: kanteling.term_end("wmo", "2.3.2(1)", "2026-02-20", events={"event": "x", "on": "2026-03-01"}),
            lambda: kanteling.term_end("wmo", "2.3.2(1)", "2026-02-20", events=["decision_made_known"]),
        ):
            with self.assertRaises(TypeError) as raised:
                wrong()
            self.assertNotIn("incompatible function arguments", str(raised.exception))
        with self.assertRaises(ValueError):
            kanteling.term_end("wmo", "2.3.2(1)", "2026-02-20", language="fr")


class TermEndsTest(unittest.TestCase):
    def test_dates_give_lists_of_dates(self):
        ends = kanteling.term_ends("wmo", "2.3.2(1)", [day("2026-02-20"), day("2026-01-12"), day("2033-04-01")])
        self.assertEqual(ends.raw_end, [day("2026-04-03"), day("2026-02-23"), day("2033-05-13")])
        self.assertEqual(ends.end, [day("2026-04-07"), day("2026-02-23"), day("2033-05-13")])
        self.assertEqual(ends.equated_days_known, [True, True, False])

    def test_buffers_give_arrays_of_the_same_type(self):
        for code in ("q", "i", "l"):
            starts = array.array(code, [(day("2026-02-20") - EPOCH).days])
            ends = kanteling.term_ends("wmo", "2.3.2(1)", starts)
            self.assertEqual(ends.end, array.array(code, [(day("2026-04-07") - EPOCH).days]))
            self.assertEqual(ends.end.typecode, code)
            self.assertEqual(ends.equated_days_known.tolist(), [True])
        self.assertEqual(len(kanteling.term_ends("wmo", "2.3.2(1)", array.array("q")).end), 0)

    def test_columns_are_what_one_by_one_gives(self):
        draw = random.Random(20261127)
        terms = [("wmo", "2.3.2(1)"), ("wmo", "2.3.2(2)"), ("wmo", "2.3.5"), ("debts", "4(2)"), ("awb", "6:7"),
                 ("participation", "41(4)"), ("iwmo", "OP090x4")]
        for act, article in terms:
            starts = [day("2023-04-03") + datetime.timedelta(draw.randrange(3000)) for _ in range(100)]
            ends = kanteling.term_ends(act, article, starts)
            for start, raw_end, end, known in zip(starts, *ends):
                one = kanteling.term_end(act, article, start)
                self.assertEqual((str(raw_end), str(end), known),
                                 (one["raw_end"], one["end"], one["equated_days_known"]), (act, article, start))

    def test_a_long_column_is_what_short_ones_give(self):
        draw = random.Random(1)
        starts = array.array("i", [draw.randrange(16436, 20000) for _ in range(10_000)])  # from 2015-01-01
        starts[0], starts[1] = 16436, 84370  # 2200-12-31
        for act, article in (("wmo", "2.3.2(2)"), ("debts", "4(2)")):
            long = kanteling.term_ends(act, article, starts)
            short = [kanteling.term_ends(act, article, starts[at:at + 1000]) for at in range(0, 10_000, 1000)]
            for i in range(3):
                self.assertEqual(list(long[i]), [end for ends in short for end in ends[i]])

    def test_days_that_cannot_be_are_named_and_counted(self):
        with self.assertRaises(kanteling.InputError) as caught:
            kanteling.term_ends("wmo", "2.3.2(1)", [day("2026-02-20"), day("2014-12-31"), day("2201-01-01")])
        expected = "a day in 2015-01-01 .. 2200-12-31"
        self.assertEqual(caught.exception.problems,
                         (("starts[1]", "2014-12-31", expected), ("starts[2]", "2201-01-01", expected)))
        with self.assertRaises(kanteling.InputError) as caught:
            kanteling.term_ends("wmo", "2.3.2(1)", array.array("q", [-2**63, -10**15] + [0] * 10))
        problems = caught.exception.problems
        self.assertEqual([p.where for p in problems], [f"starts[{i}]" for i in range(5)] + ["starts"])
        self.assertEqual([p.found for p in problems[:3]],
                         ["NaT, which is no day", "day -1000000000000000 since 1970-01-01", "1970-01-01"])
        self.assertEqual(problems[5].found, "7 more days that cannot be, 12 in all")

    def test_terms_that_cannot_be(self):
        for act, article in (("youth", ""), ("wmo", "2.3.3"), ("wmo", "1.1"), ("no such act", "")):
            with self.assertRaises(kanteling.InputError):
                kanteling.term_ends(act, article, [day("2026-02-20")])
        self.assertEqual(kanteling.term_ends("youth", "", [day("2026-03-19")], recalled=True).end, [day("2026-05-18")])

    def test_misuse(self):
        for wrong in (b"abc", array.array("d", [1.0]), [datetime.datetime(2026, 2, 20)], ["2026-02-20"], [None],
                      memoryview(array.array("q", [1, 2, 3]))[::2], 3):
            with self.assertRaises(TypeError):
                kanteling.term_ends("wmo", "2.3.2(1)", wrong)


@unittest.skipIf(numpy is None, "NumPy is not installed")
class NumpyTermEndsTest(unittest.TestCase):
    def test_days_in_days_out(self):
        starts = numpy.array(["2026-02-20", "2026-04-02", "2026-01-12"], dtype="datetime64[D]")
        ends = kanteling.term_ends("wmo", "2.3.2(1)", starts)
        self.assertEqual(ends.end.dtype, numpy.dtype("datetime64[D]"))
        self.assertEqual(ends.end.astype(str).tolist(), ["2026-04-07", "2026-05-18", "2026-02-23"])
        self.assertEqual(ends.raw_end.astype(str).tolist(), ["2026-04-03", "2026-05-14", "2026-02-23"])
        self.assertEqual(ends.equated_days_known.dtype, bool)

    def test_any_layout_in_memory(self):
        starts = numpy.arange("2020-01-01", "2030-01-01", dtype="datetime64[D]")
        expected = kanteling.term_ends("wmo", "2.3.2(1)", starts)
        for other in (starts[::-1], numpy.repeat(starts, 2)[::2], starts.astype(">M8[D]"), starts.view(numpy.int64),
                      starts.astype("M8[D]").astype(numpy.int32)):
            ends = kanteling.term_ends("wmo", "2.3.2(1)", other)
            back = slice(None, None, -1) if other is not starts and other[0] > other[-1] else slice(None)
            for column, right in zip(ends, expected):
                self.assertEqual(column[back].astype("int64").tolist(), right.astype("int64").tolist(), other.dtype)
            self.assertEqual(ends.end.dtype, other.dtype.newbyteorder("="))

    def test_what_is_no_day_is_refused(self):
        with self.assertRaises(kanteling.InputError) as caught:
            kanteling.term_ends("wmo", "2.3.2(1)", numpy.array(["2026-02-20", "NaT"], dtype="datetime64[D]"))
        self.assertEqual(caught.exception.problems[0][:2], ("starts[1]", "NaT, which is no day"))
        day_one = numpy.array(["2026-02-20"], dtype="datetime64[D]")
        for wrong in (day_one.astype("datetime64[ns]"), day_one.astype("datetime64[2D]"), day_one.reshape(1, 1),
                      day_one.astype(float), day_one.view(numpy.uint64), numpy.ma.masked_array(day_one, [True])):
            with self.assertRaises(TypeError):
                kanteling.term_ends("wmo", "2.3.2(1)", wrong)

    def test_a_column_that_cannot_be_written_can_be_read(self):
        starts = numpy.array(["2026-02-20"], dtype="datetime64[D]")
        starts.flags.writeable = False
        self.assertEqual(str(kanteling.term_ends("wmo", "2.3.2(1)", starts).end[0]), "2026-04-07")


if __name__ == "__main__":
    unittest.main()
