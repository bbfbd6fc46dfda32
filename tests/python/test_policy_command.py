# SPDX-License-Identifier: Apache-2.0
"""'kanteling policy': decisions over rows, and between DMN and Markdown, as a user meets them."""

import csv
import io
import json
import os
import pathlib
import subprocess
import tempfile
import threading
import unittest

COMMAND = os.environ["KANTELING_COMMAND"]
ROOT = pathlib.Path(os.environ["KANTELING_SOURCE_DIR"])

MODEL = """# Bus pass

| input | type    |
|-------|---------|
| age   | number  |
| town  | string  |
| home  | boolean |
| since | date    |

## points
- hit policy: C
- requires: age, home

| rule | age: number | home: boolean | **point: string** |
|---|---|---|---|
| old | >= 65 | - | "old" |
| in | - | true | "a|b" |
| very | >= 80 | - | "very" |

## pass: Pass
- hit policy: F
- requires: age, town, since

| rule | age: number | town: string | since: date | **given: boolean** | **fee: number** |
|---|---|---|---|---|---|
| a | >= 65 | "here" | < date("2020-01-01") | true | 1.50 |
| b | - | - | - | false | null |

## words
- requires: town

```feel
{"town": town, "n": string length(town)}
```
""".replace('"a|b"', '"a\\|b"')

ROWS = 'id,age,town,home,since,note\n1,80,here,1,2019-05-01,"a, ""b"""\n2,12,"x\ny",false,2021-01-01,\n3,,here,,,\n'


def kanteling(*arguments, **options):
    options.setdefault("encoding", "utf-8")
    return subprocess.run([COMMAND, "policy", *map(str, arguments)], capture_output=True, **options)


class PolicyTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.model = self.write("bus.md", MODEL)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def eval(self, rows, *arguments, name="rows.csv", model=None):
        return kanteling("eval", model or self.model, "--in", self.write(name, rows), *arguments, cwd=self.folder)


class EvalTest(PolicyTest):
    def test_one_column_per_output_behind_the_columns_that_are_no_input(self):
        done = self.eval(ROWS, "--decision", "points", "--decision", "pass")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, 'id,note,point,given,fee\n'
                                      '1,"a, ""b""","[""old"",""a|b"",""very""]",1,1.5\n'
                                      '2,,,0,\n'
                                      '3,,,0,\n')
        self.assertEqual(done.stderr, "")

    def test_lists_are_joined_and_contexts_are_json(self):
        done = self.eval("age,town,home,since\n80,here,0,\n", "--decision", "points", "--decision", "words")
        self.assertEqual(done.stdout, 'point,words\nold|very,"{""town"":""here"",""n"":4}"\n')

    def test_names_that_occur_twice_get_their_decision_in_front(self):
        model = self.write("two.md", "| input |\n|---|\n| a |\n\n## one\n- requires: a\n\n| a | **x** | **id** |\n|---|---|---|\n"
                                     "| - | 1 | 2 |\n\n## two\n- requires: a\n\n| a | **x** | **y** |\n|---|---|---|\n| - | 3 | 4 |\n"
                                     "\n## three\n- requires: a\n\n| a | **y** |\n|---|---|\n| - | 5 |\n")
        done = self.eval("id,a\n7,8\n", model=model)
        self.assertEqual(done.stdout, "id,one.x,one.id,two.x,y,three\n7,1,2,3,4,5\n", done.stderr)

    def test_an_input_without_a_column_is_unknown_and_said_so_once(self):
        done = self.eval("id,age,twon,home,since\n1,80,here,1,2019-05-01\n2,80,here,1,2021-05-01\n", "--decision", "pass")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.replace(f"{self.folder}/", ""),
                         'rows.csv: no column town, so it is unknown in every row; did you mean "twon"?\n')
        self.assertEqual(done.stdout, "id,twon,given,fee\n1,here,?,?\n2,here,0,\n")

    def test_a_row_with_a_problem_has_empty_cells_and_the_others_are_there(self):
        done = self.eval("id,age,town,home,since\n1,old,here,yes,2019-05-01\n2,80,here,1,2019-05-01\n3,1,x,1,2019-02-30\n",
                         "--decision", "pass", "--decision", "points")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, 'id,point,given,fee\n1,,,\n2,"[""old"",""a|b"",""very""]",1,1.5\n3,,,\n')
        self.assertEqual(done.stderr.replace(f"{self.folder}/", "").splitlines(), [
            "rows.csv row 2, column age: old; expected a number of at most 34 digits, with a point before its decimals: 1234.56",
            "rows.csv row 2, column home: yes; expected 1, 0, true or false",
            "rows.csv row 4, column since: 2019-02-30; expected a date: 2026-02-20",
            "3 problems"])

    def test_twenty_problems_are_shown_and_the_rest_counted(self):
        done = self.eval("age,town,home,since\n" + "x,,,\n" * 25 + "80,here,,2019-05-01\n", "--decision", "pass")
        lines = done.stderr.splitlines()
        self.assertEqual(len(lines), 22)
        self.assertEqual(lines[20:], ["5 more problems", "25 problems"])
        self.assertEqual(done.stdout, "given,fee\n" + ",\n" * 25 + "1,1.5\n")

    def test_a_line_that_cannot_be_taken_apart_has_empty_cells(self):
        done = self.eval('id,age,town,home,since\n1,80\n2,80,"open,1,2019-05-01\n3,80,a"b,1,2019-05-01\n'
                         '4,80,here,1,2019-05-01\n5,80,"x"y,1,2019-05-01\n', "--decision", "pass")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "id,given,fee\n,,\n,,\n,,\n4,1,1.5\n,,\n")
        texts = [line.split(": ", 1)[0].replace(f"{self.folder}/", "") for line in done.stderr.splitlines()]
        self.assertEqual(texts, ["rows.csv row 2", "rows.csv row 3", "rows.csv row 4", "rows.csv row 6", "4 problems"])
        self.assertIn("2 cells; expected 5 cells, one for each column", done.stderr)

    def test_a_line_in_another_encoding_or_too_long_has_empty_cells(self):
        path = self.folder / "rows.csv"
        path.write_bytes(b"\xef\xbb\xbfage,town,home,since\r\n80,caf\xe9,1,\r\n80," + b"x" * 1_100_000 + b",1,\r\n80,here,1,2019-05-01\r\n")
        done = kanteling("eval", self.model, "--in", path, "--decision", "pass")
        self.assertEqual(done.stdout, "given,fee\n,\n,\n1,1.5\n")
        self.assertIn("text in UTF-8; is the file saved in another encoding?", done.stderr)
        self.assertIn("row 3: a row of more than 1 MB", done.stderr)

    def test_headers_that_are_none(self):
        for rows, text in (("", "no names of columns; expected a first row with the names of the columns"),
                           ("age;town;home\n", "age;town;home; expected commas between the columns, not semicolons"),
                           ("age,age\n", "the column age a second time; expected each column once")):
            done = self.eval(rows)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(text, done.stderr)

    def test_rows_that_lie_across_the_blocks_of_reading(self):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        rows = [[str(i), "80", "x" * (i * 37 % 4000) + "\n,\"" * (i % 3), "1", "2019-05-01"] for i in range(1500)]
        writer.writerows([["id", "age", "town", "home", "since"], *rows])
        self.write("m.md", "| input | type |\n|---|---|\n| town | string |\n\n## t\n- requires: town\n\n```feel\ntown\n```\n")
        done = self.eval(out.getvalue(), model=self.folder / "m.md")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([[row[0], row[4]] for row in csv.reader(io.StringIO(done.stdout, newline=""))][1:],
                         [[row[0], row[2]] for row in rows])

    def test_ndjson_knows_null_from_absent(self):
        rows = ('{"id":1,"age":80,"town":"here","home":true,"since":"2019-05-01"}\n\n'
                '{"id":2,"age":80,"since":"2019-05-01"}\n'
                '{"id":3,"age":80,"town":null,"since":"2019-05-01"}\n'
                '{"id":4,"age":"80"}\n[1]\n{"id":5,\n{"id":6,"age":1,"age":2}\n')
        done = self.eval(rows, "--decision", "pass", name="rows.ndjson")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "id,given,fee\n1,1,1.5\n2,?,?\n3,0,\n4,,\n,,\n,,\n6,,\n")
        lines = [line.replace(f"{self.folder}/", "") for line in done.stderr.splitlines()]
        self.assertEqual(lines[0], 'rows.ndjson row 5, column age: "80"; expected a number of at most 34 digits')
        self.assertEqual(lines[1], "rows.ndjson row 6: a list; expected one JSON object on one line")
        self.assertEqual(lines[2].split(": ")[0], "rows.ndjson row 7")
        self.assertEqual(lines[3:], ["rows.ndjson row 8, column age: this key a second time; expected each key once",
                                     "4 problems"])

    def test_lists_and_contexts_as_inputs(self):
        model = self.write("l.md", "| type | of | list |\n|---|---|---|\n| numbers | number | yes |\n| person | | |\n"
                                   "| person / age | number | |\n\n| input | type |\n|---|---|\n| n | numbers |\n| p | person |\n"
                                   "\n## total\n- requires: n, p\n\n```feel\nsum(n) + p.age\n```\n")
        done = self.eval('n,p\n1|2.5,"{""age"": 4}"\n"[1,2]","{""age"": 0.1}"\n', model=model)
        self.assertEqual(done.stdout, "total\n7.5\n3.1\n", done.stderr)
        done = self.eval('{"n":[1,2.5],"p":{"age":4}}\n', model=model, name="rows.ndjson")
        self.assertEqual(done.stdout, "total\n7.5\n", done.stderr)

    def test_numbers_keep_every_digit(self):
        model = self.write("n.md", "| input | type |\n|---|---|\n| n | number |\n\n## d\n- requires: n\n\n```feel\nn + 0\n```\n")
        numbers = ["0.1", "-12.50", "1234567890123456789012345678901234", "0.0000000000000000000000000000000001", "007", "-0"]
        done = self.eval("n\n" + "\n".join(numbers) + "\n", model=model)
        self.assertEqual(done.stdout.split("\n")[1:-1],
                         ["0.1", "-12.5", "1234567890123456789012345678901234", "0.0000000000000000000000000000000001", "7", "0"])
        for bad in ("1,5", "1.", ".", "-", "1 000", "12345678901234567890123456789012345.5", "1e", "0x1", "NaN"):
            self.assertEqual(self.eval(f'n\n"{bad}"\n', model=model).returncode, 1, bad)

    def test_standard_streams(self):
        done = kanteling("eval", self.model, "--in", "-", "--out", "-", "--decision", "pass", input=ROWS)
        self.assertEqual(done.stdout.splitlines()[0], "id,note,given,fee")
        done = kanteling("eval", self.model, "--in", "-", "--decision", "pass", input='{"age":1,"town":"a","since":null}\n')
        self.assertEqual(done.stdout, "given,fee\n0,\n")

    def test_a_quote_that_is_not_closed_is_shown_as_it_stands(self):
        for rows in ('age,note\n1,"abc\n2,x\n', 'age,note\n1,"' + "abc\n" * 300_000):
            done = self.eval(rows, "--decision", "pass")
            self.assertEqual(done.returncode, 1)
            self.assertIn('"abc', done.stderr)
            self.assertIn("this cell is not closed", done.stderr)

    def test_rows_that_cannot_be_read_keep_their_place(self):
        out = self.folder / "why.ndjson"
        done = self.eval("id,age\nx,1,2,3\ny,80\n", "--decision", "pass", "--explain", out)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stdout.splitlines()), 3)
        self.assertEqual(len(out.read_text(encoding="utf-8").splitlines()), 2)

    def test_explain_names_rules_of_tables_that_are_no_bits(self):
        model = self.write("x.md", "| input | type |\n|---|---|\n| n | number |\n\n## d\n- hit policy: F\n- requires: n\n\n"
                                   "| rule | n + 1: number | **out: number** |\n|---|---|---|\n| big | > 10 | n * 2 |\n| rest | - | 0 |\n")
        out = self.folder / "why.ndjson"
        done = self.eval("n\n20\n", "--explain", out, model=model)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(out.read_text(encoding="utf-8"))["decisions"][0]["rules"], ["big"])

    def test_explain_names_the_rules_that_fired_and_what_is_open(self):
        out = self.folder / "why.ndjson"
        done = self.eval("age,since\n80,2019-05-01\nx,\n", "--decision", "pass", "--explain", out)
        self.assertEqual(done.returncode, 1)
        first, second = (json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())
        self.assertEqual(first["row"], 2)
        self.assertEqual(first["decisions"][0]["id"], "pass")
        self.assertEqual(second["decisions"], [])
        self.assertEqual(len(second["problems"]), 1)
        done = self.eval("age,since,town\n80,2019-05-01,here\n", "--decision", "pass", "--explain", out)
        told = json.loads(out.read_text(encoding="utf-8"))
        why = told.pop("why")
        self.assertEqual(told,
                         {"row": 2, "decisions": [{"id": "pass", "value": {"given": True, "fee": 1.5}, "rules": ["a"]}]})
        self.assertEqual([one["id"] for one in why], ["pass"])
        self.assertEqual([rule["id"] for rule in why[0]["fired"]], ["a"])

    def test_errors_of_expressions_are_problems_unless_lenient(self):
        model = self.write("e.md", "| input | type |\n|---|---|\n| n | number |\n\n## d\n- requires: n\n\n```feel\n10 / n\n```\n")
        done = self.eval("n\n4\n0\n", model=model)
        self.assertEqual((done.returncode, done.stdout), (1, 'd\n2.5\n""\n'))
        self.assertIn("rows.csv row 3, ", done.stderr)
        self.assertIn("decision d", done.stderr)
        done = self.eval("n\n4\n0\n", "--lenient", model=model)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, 'd\n2.5\n""\n', ""))

    def test_a_day_picks_the_version_in_force(self):
        def version(head, period, value):
            return (f"\n## {head}\n- type: number\n- act: A\n- level: act\n- evidence: seen\n{period}- requires: n\n\n"
                    f"| n: number | **fee: number** |\n|---|---|\n| - | {value} |\n")

        model = self.write("v.md", "| input | type |\n|---|---|\n| n | number |\n"
                           + version("fee", "- from: 2025-01-01\n- to: 2025-12-31\n", 1)
                           + version("fee_2026", "- from: 2026-02-01\n- version of: fee\n", 2))
        self.assertEqual(self.eval("n\n1\n", "--on", "2025-06-01", model=model).stdout, "fee\n1\n")
        self.assertEqual(self.eval("n\n1\n", "--on", "2026-06-01", model=model).stdout, "fee\n2\n")
        done = self.eval("n\n1\n", "--on", "2026-01-15", model=model)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("decision fee: no version in force on 2026-01-15", done.stderr)
        done = self.eval("n\n1\n", model=model)
        self.assertIn("--on YYYY-MM-DD", done.stderr)

    def test_what_is_read_is_never_written_over(self):
        rows = self.write("same.csv", "age\n80\n")
        done = kanteling("eval", self.model, "--in", rows, "--out", rows)
        self.assertEqual(done.returncode, 2)
        self.assertIn("which is read; expected another file", done.stderr)
        self.assertEqual(pathlib.Path(rows).read_text(encoding="utf-8"), "age\n80\n")

    def test_today_is_the_day_that_was_given(self):
        model = self.write("t.md", "## d\n\n```feel\nstring(today())\n```\n")
        self.assertEqual(self.eval("id\n1\n", "--on", "2026-03-01", model=model).stdout, "id,d\n1,2026-03-01\n")
        self.assertEqual(self.eval("id\n1\n", model=model).returncode, 1)

    def test_exit_codes(self):
        broken = self.write("broken.md", "## d\n\n```feel\nnot_there + 1\n```\n")
        rows = self.write("r.csv", "age\n1\n")
        other = self.write("model.txt", "")
        for code, text, arguments in (
            (2, "", ("eval",)),
            (2, "", ("eval", self.model)),
            (2, "no decision pas; expected the id or name of a decision: pass", ("eval", self.model, "--in", rows, "--decision", "pas")),
            (2, "--on: tomorrow; expected a day as YYYY-MM-DD", ("eval", self.model, "--in", rows, "--on", "tomorrow")),
            (2, "a file of another kind; expected a file .dmn or .md", ("eval", other, "--in", rows)),
            (1, "not_there", ("eval", broken, "--in", rows)),
            (3, "nowhere.md: ", ("eval", self.folder / "nowhere.md", "--in", rows)),
            (3, "nowhere.csv: ", ("eval", self.model, "--in", self.folder / "nowhere.csv")),
            (3, "a folder; expected a file", ("eval", self.model, "--in", self.folder)),
            (3, "a folder; expected a file that can be written", ("eval", self.model, "--in", rows, "--out", self.folder)),
            (2, "", ("convert", self.model, "--to", "xls")),
            (2, "a file of another kind", ("convert", other)),
            (3, "nowhere.dmn: ", ("convert", self.folder / "nowhere.dmn")),
        ):
            done = kanteling(*arguments)
            self.assertEqual(done.returncode, code, (arguments, done.stderr))
            self.assertEqual(done.stdout, "", arguments)
            self.assertIn(text, done.stderr)
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.endswith(".part")], [])


class ConvertTest(PolicyTest):
    def test_both_ways_and_back_give_the_same(self):
        for policy in sorted((ROOT / "src" / "policy").glob("*.dmn")):
            one, two, three = (self.folder / f"{policy.stem}{end}" for end in ("_1.md", "_2.dmn", "_3.md"))
            for source, target in ((policy, one), (one, two), (two, three)):
                done = kanteling("convert", source, "--out", target)
                self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
            self.assertEqual(one.read_bytes(), three.read_bytes())
            self.assertGreater(one.stat().st_size, 1000)

    def test_a_converted_model_decides_the_same(self):
        model = self.folder / "bus.dmn"
        kanteling("convert", self.model, "--out", model)
        self.assertEqual(self.eval(ROWS, model=model).stdout, self.eval(ROWS).stdout)

    def test_the_form_follows_the_name_or_the_wish(self):
        self.assertTrue(kanteling("convert", self.model).stdout.startswith("<?xml"))
        self.assertTrue(kanteling("convert", self.model, "--to", "md").stdout.startswith("# Bus pass"))
        kanteling("convert", self.model, "--out", self.folder / "copy.md")
        self.assertTrue((self.folder / "copy.md").read_text(encoding="utf-8").startswith("# Bus pass"))

    def test_what_markdown_cannot_hold_is_refused_and_nothing_is_written(self):
        boxed = self.write("boxed.dmn", '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="b" namespace="b">\n'
                           '<decision id="d" name="d"><list><literalExpression><text>1</text></literalExpression></list></decision>\n'
                           '</definitions>\n')
        done = kanteling("convert", boxed, "--out", self.folder / "boxed.md")
        self.assertEqual(done.returncode, 1)
        self.assertIn("boxed.dmn line 2 column 27, decision d: a boxed list; expected a decision table or one FEEL expression; "
                      "a DMN file holds it as it is", done.stderr)
        self.assertFalse((self.folder / "boxed.md").exists())

    def test_a_pipe_is_written_in_place_and_a_link_is_kept(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        got = []
        reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
        reader.start()
        self.assertEqual(kanteling("convert", self.model, "--out", pipe).returncode, 0)
        reader.join()
        self.assertTrue(pipe.is_fifo(), "a file renamed over a device would replace it for everyone")
        self.assertTrue(got[0].startswith(b"<?xml"))
        real, link = self.folder / "real.dmn", self.folder / "link.dmn"
        real.write_text("old", encoding="utf-8")
        link.symlink_to("real.dmn")
        self.assertEqual(kanteling("convert", self.model, "--out", link).returncode, 0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(real.read_bytes(), got[0])


if __name__ == "__main__":
    unittest.main()
