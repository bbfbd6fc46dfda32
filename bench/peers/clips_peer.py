# SPDX-License-Identifier: Apache-2.0
"""The tables as CLIPS rules: one defrule per rule, first comes first by salience. One request at a time: reset, assert,
run. CLIPS takes the time of each itself, so that reading requests and printing outcomes does not count."""

import pathlib
import re
import statistics
import subprocess
import tempfile

from cells import Refused
from peer import PART_ROWS, run_peer

RULES_OF_A_LIST = 62  # bits of a number in CLIPS, without its sign
SALIENCE_MAX = 10_000


def literal(value):
    if value is None:
        return "nil"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(int(value))


class Program:
    def __init__(self, model, requests):
        self.model = model
        self.slots = {name: ("request", f"i{i}") for i, name in enumerate(model.inputs)}
        self.nullable = {name for name, values in requests.columns.items() if None in values}
        self.lines = ["(deftemplate request " + " ".join(f"(slot i{i})" for i in range(len(model.inputs))) + ")"]
        for number, decision in enumerate(model.order):
            self.declare(number, decision)
        for number, decision in enumerate(model.order):
            self.write_decision(number, decision)

    def declare(self, number, decision):
        slots = " ".join(f"(slot o{i})" for i in range(len(decision.outputs)))
        self.lines += [f"(deftemplate d{number} {slots})", f"(defglobal ?*fired{number}* = 0 ?*value{number}* = nil)"]
        for i, output in enumerate(decision.outputs):
            self.slots[output.source] = (f"d{number}", f"o{i}")
            if output.default is None or any(rule.values[i] is None for rule in decision.rules):
                self.nullable.add(output.source)

    def write_decision(self, number, decision):
        if decision.policy == "UNIQUE":
            raise Refused(f"decision {decision.name}: no rule of CLIPS says that only one rule of a UNIQUE table fires")
        limit = SALIENCE_MAX if decision.first_only else RULES_OF_A_LIST
        if len(decision.rules) > limit:
            raise Refused(f"decision {decision.name}: {len(decision.rules)} rules; CLIPS takes {limit}")
        for i, rule in enumerate(decision.rules):
            if decision.first_only:
                self.write_rule(number, i, -i, self.patterns(rule, decision) + f" (not (d{number}))",
                                f"(bind ?*fired{number}* {i + 1}) " + self.asserted(number, rule.values))
            else:
                self.write_rule(number, i, 0, self.patterns(rule, decision), self.collected(number, decision, i))
        self.write_end(number, decision)

    def write_rule(self, number, name, salience, patterns, actions):
        self.lines.append(f"(defrule d{number}_{name} (declare (salience {salience})) {patterns} => {actions})")

    def write_end(self, number, decision):
        """What is asserted when no other rule of the table has anything to say."""
        defaults = [output.default for output in decision.outputs]
        read = {self.slots[column.source][0] for column in decision.columns}
        ready = " ".join(f"({template})" for template in sorted(read | {"request"}))
        if decision.first_only:
            self.write_rule(number, "end", -len(decision.rules), f"{ready} (not (d{number}))",
                            self.asserted(number, defaults))
        elif decision.aggregation:
            value = f"(if (= ?*fired{number}* 0) then {literal(defaults[0])} else ?*value{number}*)"
            self.write_rule(number, "end", -1, ready,
                            f"(bind ?*value{number}* {value}) (assert (d{number} (o0 ?*value{number}*)))")

    def asserted(self, number, values):
        return f"(assert (d{number} " + " ".join(f"(o{i} {literal(v)})" for i, v in enumerate(values)) + "))"

    def collected(self, number, decision, rule):
        value, fired, weight = f"?*value{number}*", f"?*fired{number}*", literal(decision.rules[rule].values[0])
        mark = f"(bind {fired} (+ {fired} {1 << rule}))"
        if decision.aggregation is None:
            return mark
        if decision.aggregation == "COUNT":
            weight = str(10 ** self.model.decimals[decision.outputs[0].source])
        join = {"SUM": "+", "COUNT": "+", "MIN": "min", "MAX": "max"}[decision.aggregation]
        return f"(bind {value} (if (= {fired} 0) then {weight} else ({join} {value} {weight}))) {mark}"

    def patterns(self, rule, decision):
        templates = {"request": {}}
        for cell, column in zip(rule.cells, decision.columns):
            template, slot = self.slots[column.source]
            slots = templates.setdefault(template, {})
            if cell:
                slots.setdefault(slot, []).append((cell, column.source))
        return " ".join(f"({name} " + " ".join(self.slot(name, slot, cells) for slot, cells in slots.items()) + ")"
                        for name, slots in templates.items())

    def slot(self, template, slot, cells):
        if len(cells) == 1 and only_words(cells[0][0]):
            cell = cells[0][0]
            words = [literal(tests[0].value) for tests in cell.alternatives]
            return f"({slot} " + ("&".join("~" + w for w in words) if cell.negated else "|".join(words)) + ")"
        # A variable of its own: one that stands in two patterns would have to be equal in both.
        name = f"?{template}-{slot}"
        conditions = "".join(self.condition(name, cell, source) for cell, source in cells)
        return f"({slot} {name}{conditions})"

    def condition(self, name, cell, source):
        parts = [joined("and", [self.test(t, name, source) for t in tests]) for tests in cell.alternatives]
        found = joined("or", parts)
        if not cell.negated:
            return f"&:{found}"
        known = "&~nil" if source in self.nullable and not only_words(cell) else ""
        return f"{known}&:(not {found})"

    def test(self, test, name, source):
        if test.operator == "=":
            return f"(eq {name} {literal(test.value)})"
        compared = f"({test.operator} {name} {literal(test.value)})"
        return f"(and (neq {name} nil) {compared})" if source in self.nullable else compared

    def driver(self, rows, outcomes):
        values = " ".join(f"?v{i}" for i in range(len(self.model.inputs)))
        reads = "\n  ".join(f"(bind {v} (read rows))" for v in values.split())
        slots = " ".join(f"(i{i} ?v{i})" for i in range(len(self.model.inputs)))
        shown = " ".join(f'" " ?*fired{n}* " " ?*value{n}*' for n in range(len(self.model.order)))
        return f"""(deffunction decide ({values})
  (reset)
  (assert (request {slots}))
  (run))
(deffunction decide-all (?count)
 (open "{rows}" rows "r")
 (open "{outcomes}" outcomes "w")
 (loop-for-count ?count
  {reads}
  (bind ?start (time))
  (decide {values})
  (bind ?end (time))
  (printout outcomes (- ?end ?start) {shown} crlf))
 (close))
"""


def only_words(cell):
    return all(len(tests) == 1 and tests[0].operator == "=" for tests in cell.alternatives)


def joined(word, parts):
    return parts[0] if len(parts) == 1 else f"({word} {' '.join(parts)})"


def run_clips(program, requests, folder):
    rows, outcomes, script = folder / "rows", folder / "outcomes", folder / "rules.clp"
    names = list(requests.columns)
    rows.write_text("".join(" ".join(map(literal, row)) + "\n" for row in zip(*(requests.columns[n] for n in names))),
                    encoding="utf-8")
    script.write_text("\n".join([*program.lines, program.driver(rows, outcomes),
                                 f"(decide-all {len(requests.ids)})", "(exit)", ""]), encoding="utf-8")
    done = subprocess.run(["clips", "-f2", script], capture_output=True, text=True, check=False, timeout=300)
    lines = outcomes.read_text(encoding="utf-8").splitlines() if outcomes.exists() else []
    if len(lines) != len(requests.ids):
        raise Refused(f"CLIPS stopped: {done.stdout.strip()[-300:]}")
    return [line.split() for line in lines]


def outcomes_of(model, lines):
    result = {}
    for number, decision in enumerate(model.order):
        fired = [int(line[1 + 2 * number]) for line in lines]
        defaults = [output.default for output in decision.outputs]
        values = [rule.values for rule in decision.rules]
        if decision.first_only:
            rows = [values[rule - 1] if rule else defaults for rule in fired]
            result[decision.name] = [list(column) for column in zip(*rows)]
        elif decision.aggregation:
            texts = [line[2 + 2 * number] for line in lines]
            result[decision.name] = [[None if text == "nil" else int(text) for text in texts]]
        else:
            default = [] if defaults[0] is None else defaults
            result[decision.name] = [[[v[0] for i, v in enumerate(values) if bits >> i & 1] or default
                                      for bits in fired]]
    return result


def measure(model, requests):
    part = requests.first(PART_ROWS)
    program = Program(model, part)
    with tempfile.TemporaryDirectory() as folder:
        lines = run_clips(program, part, pathlib.Path(folder))
    seconds = [float(line[0]) for line in lines]
    rates = {"decisions_per_second": round(len(seconds) / sum(seconds)),
             "p50_ns_single": round(statistics.median(seconds) * 1e9)}
    return rates, outcomes_of(model, lines), len(lines)


def version():
    banner = subprocess.run(["clips"], input="(exit)\n", capture_output=True, text=True, check=False).stdout
    found = re.search(r"CLIPS \(([\d.]+)", banner)
    return found[1] if found else "unknown"


if __name__ == "__main__":
    run_peer("CLIPS", version(), measure)
