# SPDX-License-Identifier: Apache-2.0
"""Decision tables from a DMN file and requests from a CSV file, for the peers.

Only what a peer needs: tables that read inputs and outputs of other tables, with literals, comparisons, intervals,
comma lists and not(...) in their cells. Everything else is refused with its place, never guessed.
"""

import csv
import dataclasses
import hashlib
import re
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

TYPES = ("number", "string", "boolean")
POLICIES = {"FIRST", "UNIQUE", "COLLECT", "RULE ORDER"}
AGGREGATIONS = {None, "SUM", "MIN", "MAX", "COUNT"}
NUMBER = re.compile(r"[-+]?(\d+(\.\d+)?|\.\d+)")
TEXT = re.compile(r'"(?:[^"\\]|\\["\\])*"')


class Refused(Exception):
    """What a peer cannot express, with its place."""


@dataclasses.dataclass(frozen=True)
class Test:
    """One test of a cell: `operator` is =, <, <=, > or >=; an interval is two tests that both hold."""

    operator: str
    value: object


@dataclasses.dataclass(frozen=True)
class Cell:
    """Holds where all tests of any alternative hold; negated: where none does."""

    alternatives: tuple
    negated: bool = False


@dataclasses.dataclass
class Column:
    source: str
    type: str
    place: str


@dataclasses.dataclass
class Output:
    source: str
    name: str
    default: object = None


@dataclasses.dataclass
class Rule:
    id: str
    cells: list
    values: list


@dataclasses.dataclass
class Decision:
    name: str
    policy: str
    aggregation: str | None
    columns: list
    outputs: list
    rules: list

    @property
    def first_only(self):
        return self.policy in ("FIRST", "UNIQUE")

    @property
    def is_list(self):
        return not self.first_only and self.aggregation is None


@dataclasses.dataclass
class Model:
    inputs: dict
    decisions: list
    order: list = dataclasses.field(default_factory=list)
    decimals: dict = dataclasses.field(default_factory=dict)


def split_list(text):
    """At the commas outside of quotes: intervals hold none."""
    parts, quoted, start, at = [], False, 0, 0
    while at < len(text):
        if quoted and text[at] == "\\":
            at += 1
        elif text[at] == '"':
            quoted = not quoted
        elif text[at] == "," and not quoted:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [part.strip() for part in [*parts, text[start:]]]


def read_literal(text, place):
    text = text.strip()
    if NUMBER.fullmatch(text):
        return Decimal(text)
    if TEXT.fullmatch(text):
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    if text in ("true", "false"):
        return text == "true"
    if text == "null":
        return None
    raise Refused(f"{place}: {text!r} is no number, string, true, false or null")


def read_test(text, place):
    """The tests that must all hold."""
    compared = re.fullmatch(r"(<=|>=|<|>|=)(.*)", text, re.DOTALL)
    if compared:
        operator, value = compared[1], read_literal(compared[2], place)
        if operator != "=" and not isinstance(value, Decimal):
            raise Refused(f"{place}: {text!r} compares something that is no number")
        return (Test(operator, value),)
    interval = re.fullmatch(r"([\[\](])(.*?)\.\.(.*)([\])\[])", text, re.DOTALL)
    if interval:
        low, high = read_literal(interval[2], place), read_literal(interval[3], place)
        if not (isinstance(low, Decimal) and isinstance(high, Decimal)):
            raise Refused(f"{place}: {text!r} is no interval of numbers")
        return (Test(">=" if interval[1] == "[" else ">", low), Test("<=" if interval[4] == "]" else "<", high))
    return (Test("=", read_literal(text, place)),)


def read_cell(text, place="cell"):
    """None where every value fits."""
    text = text.strip()
    if text in ("-", ""):
        return None
    inside = re.fullmatch(r"not\s*\((.*)\)", text, re.DOTALL)
    parts = split_list(inside[1] if inside else text)
    return Cell(tuple(read_test(part, place) for part in parts), negated=inside is not None)


def holds(cell, value):
    """FEEL: null equals null alone, and is neither less nor greater than anything."""
    compare = {
        "=": lambda a, b: type(a) is type(b) and a == b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
        ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    }
    if cell is None:
        return True
    if value is None and any(test.operator != "=" for tests in cell.alternatives for test in tests):
        return False if cell.negated else holds_null(cell)
    found = any(all(compare[t.operator](value, t.value) for t in tests) for tests in cell.alternatives)
    return found != cell.negated


def holds_null(cell):
    return any(tests == (Test("=", None),) for tests in cell.alternatives)


class Reader:
    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        for element in self.root.iter():
            element.tag = element.tag.rpartition("}")[2]

    def read(self):
        model = Model({}, [])
        for data in self.root.findall("inputData"):
            variable = data.find("variable")
            kind = data.get("typeRef") if variable is None else variable.get("typeRef")
            if kind not in TYPES:
                raise Refused(f"input {data.get('name')}: type {kind!r}; the peers know {', '.join(TYPES)}")
            model.inputs[data.get("name")] = kind
        elements = self.root.findall("decision")
        self.sources = {name: kind for name, kind in model.inputs.items()}
        for element in elements:
            self.name_outputs(element)
        model.decisions = [self.decision(element) for element in elements]
        model.order = in_order(model)
        check_kinds(model)
        return model

    def name_outputs(self, element):
        name, table = element.get("name"), element.find("decisionTable")
        if table is None:
            raise Refused(f"decision {name}: no decision table")
        outputs = table.findall("output")
        for output in outputs:
            source = name if len(outputs) == 1 else f"{name}.{output.get('name')}"
            self.sources[source] = output.get("typeRef")

    def decision(self, element):
        name, table = element.get("name"), element.find("decisionTable")
        policy, aggregation = table.get("hitPolicy", "UNIQUE"), table.get("aggregation")
        if policy not in POLICIES or aggregation not in AGGREGATIONS:
            raise Refused(f"decision {name}: hit policy {policy} {aggregation or ''}")
        columns = [self.column(name, i, c) for i, c in enumerate(table.findall("input"))]
        outputs = table.findall("output")
        sources = [name if len(outputs) == 1 else f"{name}.{o.get('name')}" for o in outputs]
        result = Decision(name, policy, aggregation, columns, [], [])
        for source, output in zip(sources, outputs):
            default = output.findtext("defaultOutputEntry/text")
            place = f"decision {name}, default of {output.get('name')}"
            empty = Decimal(0) if aggregation == "COUNT" else None
            value = empty if default is None else read_literal(default, place)
            result.outputs.append(Output(source, output.get("name"), value))
        if not result.first_only and len(outputs) > 1:
            raise Refused(f"decision {name}: {policy} with several outputs")
        result.rules = [self.rule(result, i, r) for i, r in enumerate(table.findall("rule"))]
        refuse_null_values(result)
        return result

    def column(self, decision, position, element):
        text = element.findtext("inputExpression/text", "").strip()
        place = f"decision {decision}, input {position + 1}"
        if text not in self.sources:
            raise Refused(f"{place}: {text!r} is neither an input nor an output of a decision")
        return Column(text, self.sources[text], place)

    def rule(self, decision, position, element):
        number = element.get("id") or str(position + 1)
        place = f"decision {decision.name}, rule {number}"
        cells = [read_cell(e.findtext("text", ""), f"{place}, input {column.source}")
                 for e, column in zip(element.findall("inputEntry"), decision.columns)]
        values = [read_literal(e.findtext("text", ""), f"{place}, output {output.name}")
                  for e, output in zip(element.findall("outputEntry"), decision.outputs)]
        return Rule(number, cells, values)


def kind_of(value):
    return {Decimal: "number", str: "string", bool: "boolean"}[type(value)]


def check_kinds(model):
    """One kind of value per source, and cells that compare with no other: columns hold whole numbers and codes."""
    kinds = dict(model.inputs)
    for decision in model.order:
        for rule in decision.rules:
            for cell, column in zip(rule.cells, decision.columns):
                tests = [t for tests in cell.alternatives for t in tests] if cell else []
                for value in (t.value for t in tests if t.value is not None):
                    if kind_of(value) != kinds.get(column.source, kind_of(value)):
                        place = f"decision {decision.name}, rule {rule.id}, input {column.source}"
                        raise Refused(f"{place}: {value!r} against a {kinds[column.source]}")
        for position, output in enumerate(decision.outputs):
            values = [rule.values[position] for rule in decision.rules] + [output.default]
            found = sorted({kind_of(value) for value in values if value is not None})
            if len(found) > 1:
                raise Refused(f"decision {decision.name}, output {output.name}: {' and '.join(found)} in one column")
            kinds |= {output.source: kind for kind in found}
            kinds |= {output.source: "number"} if decision.aggregation else {}


def in_order(model):
    """Decisions after those that they read."""
    made, order, left = set(model.inputs), [], list(model.decisions)
    while left:
        ready = [d for d in left if all(c.source in made for c in d.columns)]
        if not ready:
            raise Refused(f"decision {left[0].name}: it reads itself, by way of others")
        for decision in ready:
            order.append(decision)
            made.update(o.source for o in decision.outputs)
        left = [d for d in left if d not in ready]
    for decision in model.decisions:
        for column in decision.columns:
            if any(d.is_list for d in model.decisions if d.outputs[0].source == column.source):
                raise Refused(f"{column.place}: {column.source} is a list")
    return order


def read_model(path):
    return Reader(path).read()


@dataclasses.dataclass
class Requests:
    ids: list
    columns: dict  # by input: whole numbers (x 10^decimals), strings, booleans as 0 and 1, None for null

    def first(self, count):
        return Requests(self.ids[:count], {name: column[:count] for name, column in self.columns.items()})


def refuse_null_values(decision):
    """Aggregations over values that may be null are left to engines with FEEL."""
    if decision.aggregation in ("SUM", "MIN", "MAX"):
        for rule in decision.rules:
            if not isinstance(rule.values[0], (int, Decimal)):
                raise Refused(f"decision {decision.name}, rule {rule.id}: {decision.aggregation} of {rule.values[0]!r}")


def decimals_of(value):
    return max(0, -value.as_tuple().exponent) if isinstance(value, Decimal) else 0


def whole(value, decimals):
    """The same in whole numbers: what every peer computes with."""
    if isinstance(value, bool):
        return int(value)
    return int(value.scaleb(decimals)) if isinstance(value, Decimal) else value


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
        elif kind == "boolean":
            known[text] = read_literal({"1": "true", "0": "false"}.get(text, text), f"column {name}")
        else:
            known[text] = Decimal(text)
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
