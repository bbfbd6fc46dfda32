# SPDX-License-Identifier: Apache-2.0
"""One table of what bench/rules and the peers printed, and whether all came to the same outcomes.

Usage: compare.py TITLE EXPECTED [FILE.json]... ; EXPECTED is the outcomes' SHA-256, or - where nobody knows it.
Exit status 1 where an engine failed or has other outcomes.
"""

import json
import pathlib
import sys

# What bench/rules measures: its key, what it is, which key holds one decision's time, whether rule ids come with it.
OWN = (
    ("batch_per_second", "kanteling, columns", None, "yes"),
    ("bits_per_second", "kanteling, columns, every predicate bit", None, "and every cell"),
    ("two_threads_per_second", "kanteling, columns, two threads together", None, "yes"),
    ("rows_per_second", "kanteling, rows", "p50_ns", "yes, and every cell"),
    ("text_per_second", "kanteling, rows, explained as text", "text_p50_ns", "as text"),
    ("hand_columns_per_second", "hand-written C++, columns", None, "yes"),
    ("hand_rows_per_second", "hand-written C++, if/else per row", None, "yes"),
)


def read_line(path):
    """The last line that is JSON; a program that failed has none."""
    name = pathlib.Path(path).stem
    try:
        lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
        return {"engine": name} | json.loads(lines[-1])
    except (OSError, IndexError, ValueError):
        return {"engine": name, "failed": True}


def rate(number):
    for limit, unit in ((1e6, "M"), (1e3, "k")):
        if number >= limit:
            return f"{number / limit:.3g} {unit}" if number < 1e3 * limit else f"{number / limit:.0f} {unit}"
    return f"{number:.0f}"


def span(ns):
    if ns is None:
        return "–"
    for limit, unit in ((1e6, "ms"), (1e3, "µs")):
        if ns >= limit:
            return f"{ns / limit:.3g} {unit}"
    return f"{ns:.0f} ns"


def rows_of(line):
    """Name, decisions per second, time of one, rule ids."""
    if "decisions_per_second" in line:
        name = f"{line['engine']} {line.get('version', '')}".strip()
        return [(name, line["decisions_per_second"], line.get("p50_ns_single"), "yes")]
    return [(name, line[key], line.get(single), ids) for key, name, single, ids in OWN if line.get(key)]


def differing(lines, expected):
    """Engines whose outcomes are not those of the others, each with why."""
    whole = max((line["rows"] for line in lines if "rows" in line), default=0)
    known = [line for line in lines if line.get("rows") == whole and "sha256" in line]
    wanted = expected or next((line["sha256"] for line in known), None)
    parts = {line["part_sha256"] for line in known if "part_sha256" in line}
    for line in lines:
        name = line["engine"]
        if line.get("failed"):
            yield f"{name}: gave no answer"
        hashes = {key: value for key, value in line.items() if key.endswith("sha256") and key != "part_sha256"}
        if line.get("rows") == whole:
            yield from (f"{name}: {key} {value[:16]}, expected {wanted[:16]}"
                        for key, value in hashes.items() if value != wanted)
        elif hashes and line["sha256"] not in parts:
            found = ", ".join(sorted(part[:16] for part in parts)) or "nobody else's"
            yield f"{name}: {line['sha256'][:16]} over {line['rows']} rows, expected {found}"


def table(title, lines):
    rows = [row for line in lines for row in rows_of(line)]
    own = next((line["batch_per_second"] for line in lines if "batch_per_second" in line), None)
    yield f"**{title}**"
    yield ""
    yield "| Engine | Decisions/s/core | of kanteling's columns | One decision, p50 | Rule ids |"
    yield "|---|---|---|---|---|"
    for name, per_second, single, ids in sorted(rows, key=lambda row: -row[1]):
        share = "–" if own is None else f"{per_second / own:.3g} ×"
        yield f"| {name} | {rate(per_second)} | {share} | {span(single)} | {ids} |"
    for line in lines:
        if "refused" in line:
            yield f"| {line['engine']} | cannot: {line['refused']} | | | |"
    counts = sorted({line["rows"] for line in lines if "rows" in line}, reverse=True)
    yield ""
    yield f"Rows: {', '.join(f'{count:,}' for count in counts)}."


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    title, expected, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    lines = [read_line(path) for path in files]
    isa = next((line["isa"] for line in lines if "isa" in line), None)
    print("\n".join(table(title + (f", {isa}" if isa else ""), lines)))
    wrong = list(differing(lines, None if expected == "-" else expected))
    if wrong:
        print("Outcomes differ:\n  " + "\n  ".join(wrong), file=sys.stderr)
        sys.exit(1)
    agreed = sum("sha256" in line for line in lines)
    print(f"All {agreed} programs came to the same outcomes" + (", as expected." if expected != "-" else "."))


if __name__ == "__main__":
    main()
