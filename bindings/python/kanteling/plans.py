# SPDX-License-Identifier: Apache-2.0
"""A plan of a period: who gets what, who waits and for what, and what each limit costs."""

import array
import functools
import json
from collections.abc import Mapping
from typing import Any, NamedTuple, Optional, Union

from .texts import is_dutch


class Totals(NamedTuple):
    """What a plan minimises, one after the other: tasks that wait, tailored provisions (heaviness), cost in cents."""

    cost_cents: int
    heaviness: int
    waiting: int


class Limits(NamedTuple):
    """Columns, one row for each limit that can bind, of one length and in the order of the JSON.

    ``limit`` and ``kind`` are lists of str: ``"facility:<code>:2026-08"``, ``"facility"``. ``amount`` and ``used`` are
    ``array.array`` of int64: places, rides or units of the product in a month; cents in a year; minutes or weeks of a
    village. ``hard`` is a memoryview of bool: False where the limit may be exceeded at a price. The prices are arrays of
    int64, what one unit more saves as the bound says, in billionths: of a cent, of a provision, of a task that waits.

    ``numpy.asarray(limits.amount)`` shares the memory; ``pandas.DataFrame(limits._asdict())`` is a table of it.
    """

    limit: list[str]
    kind: list[str]
    amount: "array.array[int]"
    used: "array.array[int]"
    hard: memoryview
    price_nanocents: "array.array[int]"
    heaviness_price_nanos: "array.array[int]"
    waiting_price_nanos: "array.array[int]"


class Tasks(NamedTuple):
    """Columns, one row for each task that was planned, in the order of the cases.

    Lists of str: ``case``, ``village``, ``kind``, ``start`` (YYYY-MM-DD) and ``contract`` (None without one). int64:
    ``need`` and ``task`` (positions in the case), ``cost_cents``, ``minutes`` (one way to facilities, summed),
    ``waiting_weeks`` (of the provider), ``places`` (of general facilities, summed). ``waits`` is a memoryview of bool.
    """

    case: list[str]
    village: list[str]
    need: "array.array[int]"
    task: "array.array[int]"
    kind: list[str]
    start: list[str]
    waits: memoryview
    contract: list[Optional[str]]
    places: "array.array[int]"
    cost_cents: "array.array[int]"
    minutes: "array.array[int]"
    waiting_weeks: "array.array[int]"


class Plan:
    """What :meth:`kanteling.Engine.plan` gives. Immutable; reserves nothing. It proposes; people decide.

    ``plan.to_json()`` is what ``kanteling plan`` prints, by :func:`kanteling.plan_schema`; ``plan.text()`` says it in
    words. Everybody is placed who can be, then as light as can be, then for the least cost.
    """

    def __init__(self, written: str, dutch: str, english: str) -> None:
        self._written = written
        self._texts = (english, dutch)
        self._plan = json.loads(written)

    @property
    def requests(self) -> int:
        """How many tasks were planned: those of the cases whose questions are answered and that may get something."""
        return self._plan["requests"]

    @property
    def totals(self) -> Totals:
        """Of the plan; the cost is with the price of what goes over budgets."""
        return Totals(**self._plan["totals"])

    @property
    def bound(self) -> Totals:
        """Proven least, each given the totals before it: no plan waits less, and none with so many waiting is lighter."""
        return Totals(**self._plan["bound"])

    @property
    def cost_cents(self) -> int:
        """Of what was chosen, without the price of going over budgets."""
        return self._plan["cost_cents"]

    @property
    def end(self) -> str:
        """``"proven_best"``, ``"work_done"``, ``"out_of_time"`` or ``"stopped"``."""
        return self._plan["end"]

    @property
    def cases(self) -> list[dict[str, Any]]:
        """Per case what each task gets, or what it waits for: dicts as in the JSON."""
        return self._plan["cases"]

    @property
    def again(self) -> list[dict[str, Any]]:
        """With ``solve_again``: what a little more of a limit saved, dearest limit first; dicts as in the JSON."""
        return self._plan["again"]

    @functools.cached_property
    def limits(self) -> Limits:
        """Every limit that can bind, with its prices, as columns."""
        return Limits(**_columns(Limits, self._plan["limits"]))

    @functools.cached_property
    def tasks(self) -> Tasks:
        """Every task that was planned, as columns."""
        rows = [
            {
                **task,
                "case": case["id"],
                "village": case["village"],
                "start": task["from"],
                "places": sum(use["places"] for use in task["places"]),
            }
            for case in self._plan["cases"]
            for task in case["tasks"]
        ]
        return Tasks(**_columns(Tasks, rows))

    def to_json(self) -> str:
        """Canonical JSON on one line, by :func:`kanteling.plan_schema`."""
        return self._written

    def text(self, language: str = "nl") -> str:
        """The plan in words, "nl" or "en", for a policy officer; it names no residents."""
        return self._texts[is_dutch(language)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plan) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __repr__(self) -> str:
        return f"<kanteling.Plan of {self.requests} tasks: {self.totals.waiting} wait, {self.end}>"


_TEXTS = {"limit", "kind", "case", "village", "start", "contract"}
_TRUTHS = {"hard", "waits"}


def _columns(table: Any, rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {name: _column(name, [row[name] for row in rows]) for name in table._fields}


def _column(name: str, values: list[Any]) -> Any:
    if name in _TEXTS:
        return values
    if name in _TRUTHS:
        return memoryview(bytes(values)).cast("?")
    return array.array("q", values)


WarmStart = Union[Plan, Mapping[str, int]]


def named_prices(warm_start: Optional[WarmStart]) -> list[tuple[str, int]]:
    """Prices by the name of the limit, of a plan or of a dict."""
    if warm_start is None:
        return []
    if isinstance(warm_start, Plan):
        return list(zip(warm_start.limits.limit, warm_start.limits.price_nanocents))
    if not isinstance(warm_start, Mapping):
        raise TypeError(f"warm_start: {type(warm_start).__name__}; expected a Plan or a dict of prices by limit")
    for limit, price in warm_start.items():
        if not isinstance(limit, str) or isinstance(price, bool) or not isinstance(price, int):
            raise TypeError("warm_start: names of limits as str with whole numbers of billionths of a cent")
        if not -(2**63) <= price < 2**63:
            raise ValueError(f"warm_start[{limit}]: {price}; expected a number of 64 bits")
    return list(warm_start.items())
