# SPDX-License-Identifier: Apache-2.0
"""What the peers' programs share: the command line, the timing and the line that they print."""

import json
import os
import statistics
import sys
import time

from cells import Refused
from model import read_model
from rows import outcome_hash, read_requests

RUNS = 5
# What slow engines do; the others hash as many of their first rows too, to be compared with.
PART_ROWS = 20_000
SINGLES = 2000


def run_peer(engine, version, measure):
    """`measure(model, requests)` gives rates, the outcomes and how many rows they are of."""
    if len(sys.argv) != 3:
        sys.exit(f"Usage: {os.path.basename(sys.argv[0])} MODEL.dmn REQUESTS.csv")
    line = {"engine": engine, "version": version}
    try:
        model = read_model(sys.argv[1])
        requests = read_requests(sys.argv[2], model)
        rates, outcomes, rows = measure(model, requests)
        line |= rates | {"rows": rows, "sha256": outcome_hash(model, requests.ids[:rows], outcomes)}
        part = {name: [column[:PART_ROWS] for column in columns] for name, columns in outcomes.items()}
        line |= {"part_sha256": outcome_hash(model, requests.ids[:min(rows, PART_ROWS)], part)}
    except Refused as refused:
        line["refused"] = str(refused)
    print(json.dumps(line))


def median_seconds(work, runs=RUNS):
    """CPU seconds of one call: another program beside it does not count."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def median_ns(work, arguments):
    """Of one call, over many arguments."""
    spans = []
    for argument in arguments:
        start = time.perf_counter_ns()
        work(argument)
        spans.append(time.perf_counter_ns() - start)
    return int(statistics.median(spans))
