# SPDX-License-Identifier: Apache-2.0
"""The tables as one SQL statement over a table in memory: CASE gives the number of the first rule, and of that the
outputs; collected rules are the bits of a number."""

import sqlite3

from cells import Refused
from peer import SINGLES, median_ns, median_seconds, run_peer

RUNS = 3
RULES_OF_A_LIST = 62  # bits of a number in SQLite, without its sign


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def literal(value):
    if value is None:
        return "NULL"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(int(value))


def test_sql(test, name):
    if test.value is None:
        return f"{name} IS NULL"
    return f"{name} {test.operator} {literal(test.value)}"


def cell_sql(cell, source):
    name = quoted(source)
    words = [tests[0] for tests in cell.alternatives if len(tests) == 1 and tests[0].operator == "="]
    if len(words) == len(cell.alternatives) > 1 and all(word.value is not None for word in words):
        found = f"{name} IN ({', '.join(literal(word.value) for word in words)})"
    else:
        found = " OR ".join(" AND ".join(test_sql(t, name) for t in tests) for tests in cell.alternatives)
    if not cell.negated:
        return f"({found})"
    # Nothing equals null, so that not(1) holds for it; not(< 1) does not.
    only_words = len(words) == len(cell.alternatives)
    return f"(({found}) IS NOT TRUE)" if only_words else f"(NOT ({found}))"


def rule_sql(rule, decision):
    cells = [cell_sql(cell, column.source) for cell, column in zip(rule.cells, decision.columns) if cell]
    return " AND ".join(cells) or "TRUE"


def fired_name(decision):
    return quoted(f"{decision.name} rules")


def mark(decision, rule):
    """What says that this rule fired alone: its number where there is one at most, else its bit."""
    return rule if decision.policy == "FIRST" else 1 << rule


def fired_sql(decision):
    if decision.policy == "FIRST":
        whens = " ".join(f"WHEN {rule_sql(rule, decision)} THEN {mark(decision, i)}" for i, rule in enumerate(decision.rules))
        return f"CASE {whens} END" if whens else "NULL"
    if len(decision.rules) > RULES_OF_A_LIST:
        raise Refused(f"decision {decision.name}: {len(decision.rules)} rules; a number holds {RULES_OF_A_LIST}")
    return " | ".join(f"((({rule_sql(r, decision)}) IS TRUE) << {i})" for i, r in enumerate(decision.rules)) or "0"


def output_sql(decision, position, decimals):
    output, fired = decision.outputs[position], fired_name(decision)
    if decision.first_only:
        whens = " ".join(f"WHEN {mark(decision, i)} THEN {literal(r.values[position])}" for i, r in enumerate(decision.rules))
        return f"CASE {fired} {whens} ELSE {literal(output.default)} END"
    weights = [r.values[0] if decision.aggregation != "COUNT" else 10**decimals for r in decision.rules]
    if decision.aggregation in ("SUM", "COUNT"):
        sum_of = " + ".join(f"(({fired} >> {i}) & 1) * {weight}" for i, weight in enumerate(weights)) or "0"
        return f"CASE {fired} WHEN 0 THEN {literal(output.default)} ELSE {sum_of} END"
    ordered = sorted(range(len(weights)), key=lambda i: weights[i], reverse=decision.aggregation == "MAX")
    whens = " ".join(f"WHEN {fired} & {1 << i} THEN {weights[i]}" for i in ordered)
    return f"CASE {whens} ELSE {literal(output.default)} END"


def statement(model, rows):
    """One level of SELECT for the rules of a decision and one for its outputs: an expression stands once. LIMIT -1
    OFFSET 0 keeps SQLite from pasting the inner expressions into every place that reads them."""
    wanted = []
    for decision in model.order:
        rows = f"SELECT *, {fired_sql(decision)} AS {fired_name(decision)} FROM ({rows}) LIMIT -1 OFFSET 0"
        wanted.append(fired_name(decision))
        if decision.is_list:
            continue
        outputs = [f"{output_sql(decision, i, model.decimals[output.source])} AS {quoted(output.source)}"
                   for i, output in enumerate(decision.outputs)]
        rows = f"SELECT *, {', '.join(outputs)} FROM ({rows}) LIMIT -1 OFFSET 0"
        wanted += [quoted(output.source) for output in decision.outputs]
    return f"SELECT {', '.join(wanted)} FROM ({rows})"


def outcomes(model, rows):
    """What the statement gave, by decision and output."""
    columns = iter(zip(*rows))
    result = {}
    for decision in model.order:
        fired = next(columns)
        if decision.policy == "UNIQUE" and any(bits & (bits - 1) for bits in fired):
            raise Refused(f"decision {decision.name}: several rules of a UNIQUE table fire")
        if not decision.is_list:
            result[decision.name] = [next(columns) for _ in decision.outputs]
            continue
        values = [rule.values[0] for rule in decision.rules]
        default = [] if decision.outputs[0].default is None else [decision.outputs[0].default]
        result[decision.name] = [[[v for i, v in enumerate(values) if bits >> i & 1] or default for bits in fired]]
    return result


def check_names(model):
    """SQL knows no difference between capital and small letters."""
    names = [*model.inputs, *(o.source for d in model.decisions for o in d.outputs)]
    seen = {}
    for name in names:
        other = seen.setdefault(name.lower(), name)
        if other is not name:
            raise Refused(f"{name}: to SQL the same name as {other}")


def measure(model, requests):
    check_names(model)
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA temp_store = MEMORY")
    names = ", ".join(quoted(name) for name in model.inputs)
    types = ", ".join(f"{quoted(name)} {'TEXT' if kind == 'string' else 'INTEGER'}"
                      for name, kind in model.inputs.items())
    places = ", ".join("?" * len(model.inputs))
    database.execute(f"CREATE TABLE requests (row INTEGER PRIMARY KEY, {types})")
    rows = list(zip(*(requests.columns[name] for name in model.inputs)))
    database.executemany(f"INSERT INTO requests ({names}) VALUES ({places})", rows)
    batch = statement(model, f"SELECT {names} FROM requests")
    try:
        seconds = median_seconds(lambda: keep(database, batch), RUNS)
    except sqlite3.OperationalError as error:
        raise Refused(f"the model as one statement: {error}") from error
    single = statement(model, "SELECT " + ", ".join(f"? AS {quoted(name)}" for name in model.inputs))
    p50 = median_ns(lambda row: database.execute(single, row).fetchone(), rows[:SINGLES])
    result = outcomes(model, database.execute(batch).fetchall())
    return {"decisions_per_second": round(len(rows) / seconds), "p50_ns_single": p50}, result, len(rows)


def keep(database, batch):
    """Into a table in memory, so that no row becomes an object of Python."""
    database.execute("DROP TABLE IF EXISTS outcomes")
    database.execute(f"CREATE TEMP TABLE outcomes AS {batch}")


if __name__ == "__main__":
    run_peer("SQLite", sqlite3.sqlite_version, measure)
