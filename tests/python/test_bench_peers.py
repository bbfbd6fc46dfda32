# SPDX-License-Identifier: Apache-2.0
"""bench/peers: how the peers read cells, models and requests, and when their outcomes count as equal."""

import contextlib
import hashlib
import importlib
import importlib.util
import io
import os
import pathlib
import sys
import tempfile
import unittest
from decimal import Decimal

PEERS = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"]) / "bench/peers"
sys.path.append(str(PEERS))

import cells
import compare
import model
import rows

MODEL = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
<inputData name="income"><variable name="income" typeRef="number"/></inputData>
<inputData name="home"><variable name="home" typeRef="string"/></inputData>
<decision name="notes"><decisionTable hitPolicy="COLLECT">
<input><inputExpression><text>grant.amount</text></inputExpression></input>
<output name="note" typeRef="string"/>
<rule id="n1"><inputEntry><text>&gt; 9.5</text></inputEntry><outputEntry><text>"large"</text></outputEntry></rule>
<rule id="n2"><inputEntry><text>-</text></inputEntry><outputEntry><text>"told"</text></outputEntry></rule>
</decisionTable></decision>
<decision name="grant"><decisionTable hitPolicy="FIRST">
<input><inputExpression><text>income</text></inputExpression></input>
<input><inputExpression><text>home</text></inputExpression></input>
<output name="amount" typeRef="number"><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
<output name="given" typeRef="boolean"/>
<rule id="g1"><inputEntry><text>&lt;= 100.5</text></inputEntry><inputEntry><text>not("own")</text></inputEntry>
<outputEntry><text>12.50</text></outputEntry><outputEntry><text>true</text></outputEntry></rule>
<rule id="g2"><inputEntry><text>[100..200)</text></inputEntry><inputEntry><text>-</text></inputEntry>
<outputEntry><text>5</text></outputEntry><outputEntry><text>false</text></outputEntry></rule>
</decisionTable></decision>
</definitions>
"""
ROWS = "id,income,home\na,100.5,rent\nb,100.51,rent\nc,,rent\nd,20,own\ne,20,\nf,100,own\n"
OUTCOMES = "a,large|told,12.5,1\nb,told,5,0\nc,told,0,\nd,told,0,\ne,large|told,12.5,1\nf,told,5,0\n"


def holds(cell, *values):
    return [cells.holds(cells.read_cell(cell), value) for value in values]


class CellTest(unittest.TestCase):
    def test_a_dash_holds_for_everything(self):
        self.assertEqual(holds("-", Decimal(1), None), [True, True])

    def test_comparisons_and_intervals_keep_their_ends(self):
        numbers = [Decimal(n) for n in ("1", "1.5", "2")]
        self.assertEqual(holds("< 2", *numbers), [True, True, False])
        self.assertEqual(holds("[1..2)", *numbers), [True, True, False])
        self.assertEqual(holds("]1..2]", *numbers), [False, True, True])
        self.assertEqual(holds("[1..2[", *numbers), [True, True, False])
        self.assertEqual(holds("(1..2)", *numbers), [False, True, False])

    def test_lists_hold_for_any_and_not_for_none(self):
        self.assertEqual(holds('"a, b", "c"', "a, b", "c", "a"), [True, True, False])
        self.assertEqual(holds("not(1, > 5)", Decimal(1), Decimal(2), Decimal(6)), [False, True, False])
        self.assertEqual(holds(r'"say \"no\""', 'say "no"'), [True])

    def test_null_equals_null_alone_and_has_no_order(self):
        self.assertEqual([holds(cell, None)[0] for cell in ("1", "< 1", "null", "not(1)", "not(< 1)", "not(null)")],
                         [False, False, True, True, False, False])

    def test_what_is_no_cell_of_this_kind_is_refused_with_its_place(self):
        for text in ("1 + 2", "date(\"2026-01-01\")", "< \"a\"", "[1..x]", "not(1), 2"):
            with self.assertRaisesRegex(cells.Refused, "rule r1, input x: "):
                cells.read_cell(text, "rule r1, input x")


class ModelTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def read(self, text=MODEL):
        (self.folder / "model.dmn").write_text(text, encoding="utf-8")
        (self.folder / "rows.csv").write_text(ROWS, encoding="utf-8")
        tables = model.read_model(self.folder / "model.dmn")
        return tables, rows.read_requests(self.folder / "rows.csv", tables)

    def test_numbers_become_whole_by_the_decimals_that_rows_and_cells_need(self):
        tables, requests = self.read()
        self.assertEqual(requests.columns["income"], [10050, 10051, None, 2000, 2000, 10000])
        self.assertEqual(tables.decisions[1].rules[0].cells[0], cells.Cell(((cells.Test("<=", 10050),),)))
        self.assertEqual([decision.name for decision in tables.order], ["grant", "notes"])

    def test_a_name_that_nothing_gives_is_refused_with_its_place(self):
        with self.assertRaisesRegex(cells.Refused, "decision notes, input 1: 'grant.sum'"):
            self.read(MODEL.replace("grant.amount", "grant.sum"))

    def test_a_cell_of_another_type_than_its_column_is_refused(self):
        with self.assertRaisesRegex(cells.Refused, "decision grant, rule g1, input home: Decimal"):
            self.read(MODEL.replace('not("own")', "not(7)"))

    def test_every_peer_that_is_installed_gives_these_outcomes(self):
        for name, needs in (("numpy_peer", "numpy"), ("sqlite_peer", "sqlite3")):
            if importlib.util.find_spec(needs) is None:
                print(f"{name} was not tried: no module {needs}")
                continue
            with self.subTest(name):
                tables, requests = self.read()
                _, outcomes, count = importlib.import_module(name).measure(tables, requests)
                self.assertEqual(count, 6)
                self.assertEqual(rows.outcome_hash(tables, requests.ids, outcomes),
                                 hashlib.sha256(OUTCOMES.encode()).hexdigest())


class CompareTest(unittest.TestCase):
    LINES = [{"engine": "x", "rows": 9, "sha256": "aa", "part_sha256": "bb", "decisions_per_second": 2_500_000},
             {"engine": "y", "rows": 2, "sha256": "bb", "decisions_per_second": 900}]

    def test_equal_outcomes_are_equal_over_the_rows_that_both_did(self):
        self.assertEqual(list(compare.differing(self.LINES, None)), [])
        self.assertEqual(list(compare.differing(self.LINES, "aa")), [])

    def test_engines_with_other_outcomes_are_named(self):
        other = [{"engine": "z", "rows": 9, "sha256": "ab"}, {"engine": "v", "rows": 2, "sha256": "ba"},
                 {"engine": "w", "failed": True}]
        found = list(compare.differing(self.LINES + other, None))
        self.assertEqual([text.split(":")[0] for text in found], ["z", "v", "w"])

    def test_the_table_has_the_fastest_first(self):
        text = "\n".join(compare.table("here", self.LINES))
        self.assertLess(text.index("| x | 2.5 M |"), text.index("| y | 900 |"))

    def test_without_words_it_says_what_it_takes(self):
        with self.assertRaises(SystemExit), contextlib.redirect_stdout(io.StringIO()):
            sys.argv = ["compare.py"]
            compare.main()


if __name__ == "__main__":
    unittest.main()
