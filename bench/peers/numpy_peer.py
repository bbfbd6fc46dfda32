# SPDX-License-Identifier: Apache-2.0
"""The tables in NumPy: every cell a comparison over a whole column, first hits by np.select."""

import operator

import numpy as np
from cells import Refused
from peer import SINGLES, median_ns, median_seconds, run_peer

OPERATORS = {"=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
BLOCKS = (4096, 16384, 1 << 20)


def narrow(numbers):
    """The narrowest type that holds them all, with room for one more on both sides."""
    low, high = min(numbers, default=0), max(numbers, default=0)
    for kind in (np.int8, np.int16, np.int32, np.int64):
        if np.iinfo(kind).min < low and high < np.iinfo(kind).max:
            return kind
    raise Refused(f"a number that no 64-bit column holds: {low} .. {high}")


class Tables:
    def __init__(self, model, requests):
        self.model = model
        self.codes, self.kinds = {}, {}
        for decision in model.decisions:
            self.read_decision(decision)
        self.columns = {name: self.column(name, values) for name, values in requests.columns.items()}

    def code(self, value):
        return self.codes.setdefault(value, len(self.codes)) if isinstance(value, str) else value

    def read_decision(self, decision):
        if decision.is_list:
            return
        for position, output in enumerate(decision.outputs):
            values = [rule.values[position] for rule in decision.rules]
            bounds = [output.default]
            if decision.aggregation == "SUM":
                bounds += [sum(v for v in values if v > 0), sum(v for v in values if v < 0)]
            elif decision.aggregation == "COUNT":
                bounds.append(len(values) * 10 ** self.model.decimals[output.source])
            self.kinds[output.source] = self.kind(output.source, values + bounds)

    def kind(self, source, values):
        """Also wide enough for all that the source is compared with."""
        numbers = [self.code(value) for value in set(values) if value is not None]
        for decision in self.model.decisions:
            for position, column in enumerate(decision.columns):
                cells = [rule.cells[position] for rule in decision.rules if rule.cells[position]]
                if column.source == source:
                    numbers += [self.code(t.value) for cell in cells for tests in cell.alternatives for t in tests
                                if t.value is not None]
        return narrow(numbers)

    def column(self, source, values):
        kind = self.kind(source, values)
        null = np.array([value is None for value in values])
        numbers = np.array([0 if value is None else self.code(value) for value in values], dtype=kind)
        self.kinds[source] = kind
        return numbers, null if null.any() else None

    def block(self, start, end):
        return {name: (values[start:end], None if null is None else null[start:end])
                for name, (values, null) in self.columns.items()}

    def decide(self, block):
        """Columns by source; by decision the number of the first rule, or which rows every rule fired for."""
        sources, fired, known = dict(block), {}, {}
        for decision in self.model.order:
            rows = [self.rule_rows(rule, decision, sources, known) for rule in decision.rules]
            if decision.first_only:
                fired[decision.name] = self.first(decision, rows, sources)
            else:
                fired[decision.name] = rows
                if decision.aggregation:
                    sources[decision.outputs[0].source] = self.aggregate(decision, rows)
        return sources, fired

    def rule_rows(self, rule, decision, sources, known):
        holds = None
        for cell, column in zip(rule.cells, decision.columns):
            if cell is None:
                continue
            key = (column.source, cell)
            if key not in known:
                known[key] = self.cell_rows(cell, *sources[column.source])
            holds = known[key] if holds is None else holds & known[key]
        if holds is None:
            holds = np.ones(len(next(iter(sources.values()))[0]), dtype=bool)
        return holds

    def cell_rows(self, cell, values, null):
        holds = None
        for tests in cell.alternatives:
            both = None
            for test in tests:
                one = self.test_rows(test, values, null)
                both = one if both is None else both & one
            holds = both if holds is None else holds | both
        if not cell.negated:
            return holds
        compares = any(test.operator != "=" for tests in cell.alternatives for test in tests)
        return ~holds if null is None or not compares else ~holds & ~null

    def test_rows(self, test, values, null):
        if test.value is None:
            return np.zeros(len(values), dtype=bool) if null is None else null
        holds = OPERATORS[test.operator](values, values.dtype.type(self.code(test.value)))
        return holds if null is None else holds & ~null

    def first(self, decision, rows, sources):
        count = len(rows)
        if decision.policy == "UNIQUE" and count > 1 and (np.sum(rows, axis=0) > 1).any():
            raise Refused(f"decision {decision.name}: several rules of a UNIQUE table fire")
        number = np.select(rows, [narrow([count])(i) for i in range(count)], default=count)
        for position, output in enumerate(decision.outputs):
            values = [*(rule.values[position] for rule in decision.rules), output.default]
            table = np.array([0 if v is None else self.code(v) for v in values], dtype=self.kinds[output.source])
            has_null = None in values[:-1] or (None in values and (number == count).any())
            null = np.array([v is None for v in values])[number] if has_null else None
            sources[output.source] = table[number], null
        return number

    def aggregate(self, decision, rows):
        output = decision.outputs[0]
        kind = self.kinds[output.source]
        weights = [rule.values[0] for rule in decision.rules]
        if decision.aggregation == "COUNT":
            weights = [10 ** self.model.decimals[output.source]] * len(rows)
        has_one = np.logical_or.reduce(rows)
        if decision.aggregation in ("SUM", "COUNT"):
            result = np.zeros(len(rows[0]), dtype=kind)
            for holds, weight in zip(rows, weights):
                result += holds * kind(weight)
        else:
            least = decision.aggregation == "MIN"
            end, pick = (max(weights), np.minimum) if least else (min(weights), np.maximum)
            result = np.full(len(rows[0]), end, dtype=kind)
            for holds, weight in zip(rows, weights):
                result = np.where(holds, pick(result, kind(weight)), result)
        if has_one.all():
            return result, None
        result = np.where(has_one, result, kind(output.default or 0))
        return result, ~has_one if output.default is None else None

    def outcomes(self, sources, fired):
        words = {code: text for text, code in self.codes.items()}
        result = {}
        for decision in self.model.decisions:
            if decision.is_list:
                hits = np.array(fired[decision.name]).T
                values = [rule.values[0] for rule in decision.rules]
                default = [] if decision.outputs[0].default is None else [decision.outputs[0].default]
                result[decision.name] = [[[values[i] for i in np.flatnonzero(row)] or default for row in hits]]
                continue
            result[decision.name] = [self.texts(output, *sources[output.source], words) for output in decision.outputs]
        return result

    def texts(self, output, values, null, words):
        values = values.tolist()
        is_text = any(isinstance(rule.values[d.outputs.index(output)], str)
                      for d in self.model.decisions if output in d.outputs for rule in d.rules)
        result = [words[value] for value in values] if is_text else values
        return result if null is None else [None if n else v for n, v in zip(null.tolist(), result)]


def measure(model, requests):
    tables = Tables(model, requests)
    rows = len(requests.ids)

    def batch(size):
        for start in range(0, rows, size):
            tables.decide(tables.block(start, start + size))

    best = min(BLOCKS, key=lambda size: median_seconds(lambda: batch(size), 2))
    seconds = median_seconds(lambda: batch(best))
    singles = [tables.block(i, i + 1) for i in range(min(rows, SINGLES))]
    single = median_ns(tables.decide, singles)
    rates = {"decisions_per_second": round(rows / seconds), "p50_ns_single": single, "block": best}
    return rates, tables.outcomes(*tables.decide(tables.block(0, rows))), rows


if __name__ == "__main__":
    run_peer("NumPy", np.__version__, measure)
