# SPDX-License-Identifier: Apache-2.0
"""Cells of decision tables: literals, comparisons, intervals, comma lists and not(...)."""

import dataclasses
import re
from decimal import Decimal

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
