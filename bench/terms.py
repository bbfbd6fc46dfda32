#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A million last days in Python: kanteling's columns beside NumPy's business-day calendar.

PYTHONPATH=build/release/python bench/terms.py

The peer is numpy.busday_offset with the same public holidays of the years that occur. It gives the same dates for a
term in weeks and for working days, and the outcomes are compared. It knows no rule of two working days in a short term
(Atw art. 2), no suspension and no year whose equated days are unknown, and the holidays come from kanteling.
"""

import datetime
import json
import os
import statistics
import subprocess
import time

import numpy

import kanteling

COUNT = 1_000_000
REPETITIONS = 9
COMMAND = os.environ.get("KANTELING_COMMAND", "build/release/kanteling")


def holidays(years):
    days = []
    for year in years:
        printed = subprocess.run([COMMAND, "holidays", str(year), "--json"], capture_output=True, check=True).stdout
        days += [holiday["day"] for holiday in json.loads(printed)["holidays"]]
    return numpy.busdaycalendar(holidays=numpy.array(days, dtype="datetime64[D]"))


def median_ms(work):
    times = []
    for _ in range(REPETITIONS):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def main():
    drawn = numpy.random.default_rng(20261127)
    first = numpy.datetime64("2023-05-01")
    starts = (first + drawn.integers(0, 5 * 365, COUNT)).astype("datetime64[D]")
    calendar = holidays(range(2023, 2031))
    rows = [
        ("6 weeks (Wmo 2015 2.3.2(1))", ("wmo", "2.3.2(1)"),
         lambda: numpy.busday_offset(starts + 42, 0, roll="forward", busdaycal=calendar)),
        ("3 working days (Wgs 4(2))", ("debts", "4(2)"),
         lambda: numpy.busday_offset(starts, 3, roll="backward", busdaycal=calendar)),
        ("7 days, art. 2 (Wmo 2015 2.3.2(2))", ("wmo", "2.3.2(2)"), None),
    ]
    print(f"{COUNT:,} starts, {datetime.date.today()}, NumPy {numpy.__version__}, median of {REPETITIONS}\n")
    print("| Term | kanteling.term_ends | numpy.busday_offset |\n|---|---|---|")
    for name, (act, article), peer in rows:
        ours = median_ms(lambda: kanteling.term_ends(act, article, starts))
        theirs = "–"
        if peer is not None:
            assert (peer() == kanteling.term_ends(act, article, starts).end).all(), name
            theirs = f"{median_ms(peer):.1f} ms"
        print(f"| {name} | {ours:.1f} ms | {theirs} |")


if __name__ == "__main__":
    main()
