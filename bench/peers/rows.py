# SPDX-License-Identifier: Apache-2.0
"""Requests from a CSV file, in whole numbers as the model then is too, and outcomes as the text that is hashed."""

import csv
import dataclasses
import hashlib
from decimal import Decimal

from cells import Cell, Refused, Test, read_literal

DIGITS = 18  # what 64 bits hold


@dataclasses.dataclass
class Requests:
    ids: list
    columns: dict  # by input: whole numbers (x 10^decimals), strings, booleans as 0 and 1, None for null

    def first(self, count):
        return Requests(self.ids[:count], {name: column[:count] for name, column in self.columns.items()})


def decimals_of(value):
    return max(0, -value.as_tuple().exponent) if isinstance(value, Decimal) else 0


def whole(value, decimals):
    """The same in whole numbers: what every peer computes with."""
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, Decimal):
        return value
    if value.adjusted() + decimals >= DIGITS:
        raise Refused(f"{value}: {DIGITS} digits at most, {decimals} of them decimals")
    return int(value.scaleb(decimals))


def read_requests(path, model):
    """Reads the rows and turns all numbers of the model, and of the rows, into whole ones."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        header = next(rows)
        missing = [name for name in ("id", *model.inputs) if name not in header]
        if missing:
            raise Refused(f"{path}: no column {', '.join(missing)}")
        texts = dict(zip(header, zip(*rows)))
    columns = {name: read_column(kind, texts[name], name) for name, kind in model.inputs.items()}
    for name, column in columns.items():
        model.decimals[name] = max((decimals_of(value) for value in set(column)), default=0)
    scale_model(model)
    for name, column in columns.items():
        known = {value: whole(value, model.decimals[name]) for value in set(column)}
        columns[name] = [known[value] for value in column]
    return Requests(list(texts["id"]), columns)


def read_column(kind, texts, name):
    known = {"": None}
    for text in set(texts) - {""}:
        if kind == "string":
            known[text] = text
            continue
        value = text if kind == "number" else {"1": "true", "0": "false"}.get(text, text)
        known[text] = read_literal(value, f"column {name}")
        if not isinstance(known[text], Decimal if kind == "number" else bool):
            raise Refused(f"column {name}: {text!r} is no {kind}")
    return [known[text] for text in texts]


def scale_model(model):
    """As many decimals for every source as its values and the cells that test it need."""
    for decision in model.decisions:
        for column, cells in zip(decision.columns, zip(*(rule.cells for rule in decision.rules))):
            values = [t.value for cell in cells if cell for tests in cell.alternatives for t in tests]
            raise_decimals(model, column.source, values)
        for position, output in enumerate(decision.outputs):
            # A count has no decimals, whatever is counted.
            counts = decision.aggregation == "COUNT"
            values = [] if counts else [rule.values[position] for rule in decision.rules]
            raise_decimals(model, output.source, [*values, output.default])
    for decision in model.decisions:
        for rule in decision.rules:
            rule.cells = [scale_cell(cell, model.decimals[column.source])
                          for cell, column in zip(rule.cells, decision.columns)]
            rule.values = [whole(value, model.decimals[output.source])
                           for value, output in zip(rule.values, decision.outputs)]
        for output in decision.outputs:
            output.default = whole(output.default, model.decimals[output.source])


def raise_decimals(model, source, values):
    needed = max((decimals_of(value) for value in values), default=0)
    model.decimals[source] = max(model.decimals.get(source, 0), needed)


def scale_cell(cell, decimals):
    if cell is None:
        return None
    return Cell(tuple(tuple(Test(t.operator, whole(t.value, decimals)) for t in tests) for tests in cell.alternatives),
                cell.negated)


def plain(value, decimals):
    """As it stands in an outcome's text."""
    if value is None:
        return ""
    if isinstance(value, str) or decimals == 0:
        return str(value)
    digits = str(abs(value)).rjust(decimals + 1, "0")
    text = f"{digits[:-decimals]}.{digits[-decimals:]}".rstrip("0").rstrip(".")
    return ("-" if value < 0 else "") + text


def outcome_hash(model, ids, outcomes):
    """`outcomes`: by decision a list per output, by row; a list of values per row where the decision is one."""
    columns = [ids]
    for decision in model.decisions:
        for output, values in zip(decision.outputs, outcomes[decision.name]):
            decimals = model.decimals[output.source]
            known = {}
            column = []
            for value in values:
                key = tuple(value) if decision.is_list else value
                if key not in known:
                    known[key] = "|".join(plain(v, decimals) for v in key) if decision.is_list else plain(key, decimals)
                column.append(known[key])
            columns.append(column)
    text = "".join(",".join(row) + "\n" for row in zip(*columns))
    return hashlib.sha256(text.encode()).hexdigest()
