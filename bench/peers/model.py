# SPDX-License-Identifier: Apache-2.0
"""Decision tables from a DMN file, for the peers.

Only what a peer needs: tables that read inputs and outputs of other tables. Everything else is refused with its
place, never guessed.
"""

import dataclasses
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

from cells import Refused, read_cell, read_literal

TYPES = ("number", "string", "boolean")
POLICIES = {"FIRST", "UNIQUE", "COLLECT", "RULE ORDER"}
AGGREGATIONS = {None, "SUM", "MIN", "MAX", "COUNT"}


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


def refuse_null_values(decision):
    """Aggregations over values that may be null are left to engines with FEEL."""
    if decision.aggregation in ("SUM", "MIN", "MAX"):
        for rule in decision.rules:
            if not isinstance(rule.values[0], (int, Decimal)):
                raise Refused(f"decision {decision.name}, rule {rule.id}: {decision.aggregation} of {rule.values[0]!r}")


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
