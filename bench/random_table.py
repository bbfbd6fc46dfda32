#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One table of what bench/rules printed for several models, and whether all outcomes agree.

Usage: random_table.py FILE.json...
"""

import json
import pathlib
import sys


def millions(number):
    return f"{number / 1e6:.3g}"


def row(line):
    other = {one["isa"]: one for one in line.get("other_isas", [])}
    avx2 = line if line["isa"] == "avx2" else other.get("avx2")
    numpy = line.get("times_numpy_batch")
    return [
        f"{line['rules']:,} / {line['inputs']} / {line['decisions']}",
        millions(line["batch_per_second"]),
        f"{100 * line['bits_share']:.0f} %",
        millions(avx2["batch_per_second"]) if avx2 else "–",
        millions(line["rows_per_second"]),
        f"{line['p50_ns']:.0f} / {line['p99_ns']:.0f}",
        f"{line['text_p50_ns']:,.0f}",
        f"{line['load_ms']:.3g}",
        f"{line['bytes_per_row']:.0f}",
        f"{numpy:.3g} ×" if numpy else "–",
    ]


def same_outcomes(line):
    hashes = {line["sha256"], line["rows_sha256"]}
    hashes.update(peer["sha256"] for peer in line.get("peers", []) if "sha256" in peer)
    return len(hashes) == 1


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    lines = [json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:]]
    isa = lines[0]["isa"]
    print(f"| Rules / inputs / tables | Columns, M/s ({isa}) | every bit | (avx2) | Rows, M/s | one, p50 / p99 ns | as text, ns | Load, ms | Bytes a row | of NumPy |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for line in lines:
        print("| " + " | ".join(row(line)) + " |")
    print()
    for line in lines:
        for one in line["fall_backs"]:
            often = "every row" if one["every_row"] else "some rows"
            print(f"Row by row ({often}), {line['rules']:,} rules: {one['where']}: {one['why']}")
    by_row = sum(line["rows_one_by_one"] for line in lines)
    print(f"Rows decided one by one: {by_row:,} of {sum(line['rows'] for line in lines):,}.")
    wrong = [f"{line['rules']:,} rules, {line['inputs']} inputs" for line in lines if not same_outcomes(line)]
    if wrong:
        sys.exit("Outcomes differ: " + "; ".join(wrong))
    print("All outcomes agree: columns, rows and NumPy.")


if __name__ == "__main__":
    main()
