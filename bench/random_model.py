#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws a model of chained decision tables and requests for it, from a seed.

Usage: random_model.py FOLDER SEED RULES INPUTS [ROWS]

Writes FOLDER/model.dmn and FOLDER/requests.csv (default 50,000 rows). Rules are spread over one to six tables, each on a
few inputs and on what tables before it say: FIRST, COLLECT with SUM, MAX, COUNT or as a list. Every tenth request has an
empty cell. Nothing in it means anything; the same seed gives the same files.
"""

import pathlib
import random
import sys
from xml.sax.saxutils import escape

WORDS = [f"w{i}" for i in range(12)]


class Column:
    """What a cell may test: an input, or an output of a table before."""

    def __init__(self, name, kind, low=0, high=1, decimals=0, words=()):
        self.name, self.kind, self.low, self.high = name, kind, low, high
        self.decimals, self.words = decimals, words

    def number(self, draw):
        value = draw.randint(self.low, self.high)
        if self.decimals == 0:
            return str(value)
        return f"{value}.{draw.randint(0, 10 ** self.decimals - 1):0{self.decimals}d}"

    def value(self, draw):
        if self.kind == "number":
            return self.number(draw)
        return draw.choice(self.words) if self.kind == "string" else draw.choice("01")

    def cell(self, draw):
        if self.kind == "boolean":
            return draw.choice(["true", "false"])
        if self.kind == "string":
            count = min(len(self.words), draw.choice([1, 1, 2, 4]))
            text = ", ".join(f'"{word}"' for word in sorted(draw.sample(self.words, count)))
            return f"not({text})" if draw.random() < 0.1 else text
        form = draw.random()
        if form < 0.35:
            return "<= " + self.number(draw)
        if form < 0.7:
            return ">= " + self.number(draw)
        if form < 0.8:
            return self.number(draw)
        low, high = sorted((self.number(draw), self.number(draw)), key=float)
        return f"{draw.choice('[(')}{low}..{high}]" if low != high else low


def draw_inputs(draw, count):
    inputs = []
    for i in range(count):
        kind = draw.choices(["number", "string", "boolean"], [7, 2, 1])[0]
        high = draw.choice([5, 5, 5, 99, 100, 3000, 50_000, 2_000_000])
        words = WORDS[: draw.randint(3, 12)]
        decimals = 2 if kind == "number" and high > 1000 and draw.random() < 0.5 else 0
        inputs.append(Column(f"{kind[0]}{i}", kind, 0 if high > 5 else 1, high, decimals, words))
    return inputs


def decision(draw, name, policy, columns, outputs, rules):
    """One table as DMN; its last rule of FIRST has no cell."""
    text = [f'<decision id="{name}" name="{name}"><variable name="{name}"/>']
    for need in dict.fromkeys(column.name.split(".")[0] for column in columns):
        tag = "requiredDecision" if need.startswith("d") else "requiredInput"
        href = need if need.startswith("d") else "in_" + need
        text.append(f'<informationRequirement><{tag} href="#{href}"/></informationRequirement>')
    hit, _, aggregation = policy.partition(" ")
    aggregation = f' aggregation="{aggregation}"' if aggregation else ""
    text.append(f'<decisionTable hitPolicy="{hit}"{aggregation}>')
    for column in columns:
        text.append(f'<input><inputExpression typeRef="{column.kind}"><text>{column.name}</text></inputExpression></input>')
    for output in outputs:
        default = "<defaultOutputEntry><text>0</text></defaultOutputEntry>" if aggregation else ""
        text.append(f'<output name="{output.name}" typeRef="{output.kind}">{default}</output>')
    for rule in range(rules):
        tested = draw.sample(range(len(columns)), min(len(columns), draw.choice([1, 2, 2, 3, 4])))
        if hit == "FIRST" and rule == rules - 1:
            tested = []
        text.append(f'<rule id="{name}_{rule + 1}">')
        for c, column in enumerate(columns):
            cell = column.cell(draw) if c in tested else "-"
            text.append(f"<inputEntry><text>{escape(cell)}</text></inputEntry>")
        for output in outputs:
            value = output.value(draw)
            if output.kind == "string":
                value = f'"{value}"'
            if output.kind == "boolean":
                value = "true" if value == "1" else "false"
            text.append(f"<outputEntry><text>{value}</text></outputEntry>")
        text.append("</rule>")
    text.append("</decisionTable></decision>")
    return text


def draw_model(draw, inputs, rules):
    text = ['<?xml version="1.0" encoding="UTF-8"?>',
            '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drawn" name="drawn" namespace="urn:drawn">']
    for column in inputs:
        text.append(f'<inputData id="in_{column.name}" name="{column.name}">'
                    f'<variable name="{column.name}" typeRef="{column.kind}"/></inputData>')
    readable = list(inputs)
    tables = min(draw.randint(1, 6), max(1, rules // 5))
    for t in range(tables):
        name = f"d{t}"
        count = rules // tables + (rules % tables if t == 0 else 0)
        policy = draw.choice(["FIRST", "FIRST", "FIRST", "COLLECT SUM", "COLLECT MAX", "COLLECT COUNT", "COLLECT"])
        columns = draw.sample(readable, min(len(readable), draw.randint(2, 16)))
        outputs = [Column("value", "number", 1, 9)]
        if policy == "FIRST":
            outputs = [Column("word", "string", words=WORDS[:8]), Column("weeks", "number", 0, 52), Column("yes", "boolean")]
        if policy == "COLLECT":
            outputs = [Column("word", "string", words=WORDS)]
        text += decision(draw, name, policy, columns, outputs, count)
        if policy == "FIRST":
            readable += [Column(f"{name}.{one.name}", one.kind, one.low, one.high, 0, one.words) for one in outputs]
        elif policy != "COLLECT":
            readable.append(Column(name, "number", 1, 9 * max(1, count // 4)))
    return text + ["</definitions>"]


def main():
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    folder, seed, rules, count = pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:5])
    rows = int(sys.argv[5]) if len(sys.argv) == 6 else 50_000
    draw = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    inputs = draw_inputs(draw, count)
    (folder / "model.dmn").write_text("\n".join(draw_model(draw, inputs, rules)), encoding="utf-8")
    with open(folder / "requests.csv", "w", encoding="utf-8") as file:
        file.write("id," + ",".join(column.name for column in inputs) + "\n")
        for row in range(rows):
            cells = [column.value(draw) for column in inputs]
            if draw.random() < 0.1:
                cells[draw.randrange(count)] = ""
            file.write(f"{row}," + ",".join(cells) + "\n")


if __name__ == "__main__":
    main()
