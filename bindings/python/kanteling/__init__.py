# SPDX-License-Identifier: Apache-2.0
"""Triage and matching of requests for social support in a Dutch municipality.

The same engine and the same JSON as the ``kanteling`` command: a case is a dict of the case schema
(:func:`case_schema`), an outcome a dict of the outcome schema (:func:`outcome_schema`).
It proposes, with reasons; people decide.
"""

import decimal
import json
import os
from typing import Any, Iterable, Optional, Union

from . import _kanteling
from .contributions import contribution
from .periods import Decided
from .plans import Limits, Plan, Tasks, Totals, WarmStart, named_prices
from .problems import InputError, Problem
from .terms import TermEnds, term_end, term_ends
from .texts import Json, is_dutch, json_text, option_texts, optional_text

__all__ = [
    "Decided",
    "Engine",
    "InputError",
    "Limits",
    "Plan",
    "Problem",
    "Tasks",
    "TermEnds",
    "Totals",
    "case_schema",
    "contribution",
    "decision_schema",
    "outcome_schema",
    "plan_schema",
    "readers",
    "term_end",
    "term_ends",
    "__version__",
]

__version__ = _kanteling.version()


class Engine:
    """Decides cases for one municipality under one policy. Immutable; safe to share between threads.

    ``availability``, where a method takes it, is a dict as :meth:`start` returns it; without it everything is decided
    against what is free at the start of the municipality's year. Nothing is ever reserved.
    """

    def __init__(self, engine: _kanteling.Engine) -> None:
        self._engine = engine

    @classmethod
    def load(cls, folder: Union[str, "os.PathLike[str]"]) -> "Engine":
        """Reads a municipality folder and its policy. Raises :class:`InputError` with every problem."""
        return cls(_kanteling.Engine.load(os.fsencode(folder)))

    @property
    def municipality(self) -> str:
        """Name of the municipality."""
        return self._engine.municipality()

    @property
    def policy_hash(self) -> str:
        """SHA-256 of the policy package, 64 hex digits: part of every receipt."""
        return self._engine.policy_hash()

    def start(self) -> dict[str, Any]:
        """What is free at the start of the year, as a dict that may be changed and passed back."""
        return json.loads(self._engine.start())

    def decide(self, case: Json, *, availability: Optional[Json] = None) -> dict[str, Any]:
        """The outcome of one case. Raises :class:`InputError` with every problem of the case."""
        return json.loads(self._engine.decide(json_text(case), optional_text(availability)))

    def decide_all(
        self, cases: Iterable[Json], *, availability: Optional[Json] = None, threads: int = 1
    ) -> list[dict[str, Any]]:
        """The outcomes of many cases, each against the same availability, in the same order.

        All cases are read first: where one has a problem, nothing is decided, and ``where`` of each problem begins
        with the position of its case, as in ``[3].needs[0].topic``. ``threads``: 1 to 64; never changes the outcome.
        """
        if not 1 <= threads <= 64:
            raise ValueError("threads must be 1 .. 64")
        texts = [json_text(case) for case in cases]
        return [json.loads(text) for text in self._engine.decide_all(texts, optional_text(availability), threads)]

    def explain(
        self,
        case: Json,
        *,
        language: str = "nl",
        audience: str = "resident",
        availability: Optional[Json] = None,
    ) -> str:
        """The outcome in words: ``language`` "nl" or "en", ``audience`` "resident" (no costs) or "professional"."""
        return self._engine.explain(json_text(case), optional_text(availability), language, audience)

    def decide_as(
        self, case: Json, reader: str, *, who: str = "", availability: Optional[Json] = None
    ) -> dict[str, Any]:
        """The outcome with only what ``reader`` may see, as ``kanteling decide --as``: a word of :func:`readers`.

        ``who``: the id of the resident or relation, or the code of the provider, where the reader could be one of
        many. Everything is denied that the view does not name. Raises :class:`InputError` where ``who`` is nobody here.
        """
        if reader not in readers():
            raise ValueError(f"reader must be one of {', '.join(readers())}")
        return json.loads(self._engine.decide_as(json_text(case), reader, who, optional_text(availability)))

    def decision(self, case: Json, *, availability: Optional[Json] = None) -> dict[str, Any]:
        """What a decision on the application holds, as a dict of the decision schema (:func:`decision_schema`):
        what is granted or refused, why, for how long, who signs and how to object. It is a proposal; people decide.
        """
        return json.loads(self._engine.decision(json_text(case), optional_text(availability), True)[0])

    def decision_text(self, case: Json, *, language: str = "nl", availability: Optional[Json] = None) -> str:
        """The same in words: ``language`` "nl" or "en"."""
        return self._engine.decision(json_text(case), optional_text(availability), is_dutch(language))[1]

    def reassess(
        self, case: Json, change: Json, *, before: Optional[Json] = None, availability: Optional[Json] = None
    ) -> dict[str, Any]:
        """What a change puts in question, whom to ask and by when, as ``kanteling reassess``. It ends nothing.

        ``change``: such as ``{"kind": "carer_stops", "on": "2026-05-01", "who": "r-2"}``. ``before``: what was free when
        the case was decided; ``availability``: what is free now, by default the same. Raises :class:`InputError`.
        """
        return json.loads(self._reassess(case, change, before, availability, True)[0])

    def reassess_text(
        self,
        case: Json,
        change: Json,
        *,
        language: str = "nl",
        before: Optional[Json] = None,
        availability: Optional[Json] = None,
    ) -> str:
        """The same in words: ``language`` "nl" or "en"."""
        return self._reassess(case, change, before, availability, is_dutch(language))[1]

    def _reassess(
        self, case: Json, change: Json, before: Optional[Json], free: Optional[Json], dutch: bool
    ) -> tuple[str, str]:
        return self._engine.reassess(json_text(case), json_text(change), optional_text(before), optional_text(free), dutch)


    def plan(
        self,
        cases: Iterable[Json],
        *,
        seconds: Optional[float] = None,
        work: Optional[int] = None,
        threads: int = 1,
        budgets: str = "priced",
        overrun_price: Optional[Union[int, str, decimal.Decimal]] = None,
        village_minutes: Optional[int] = None,
        village_weeks: Optional[int] = None,
        solve_again: int = 0,
        bridges: bool = False,
        warm_start: Optional[WarmStart] = None,
        availability: Optional[Json] = None,
    ) -> Plan:
        """All cases of a period at once, as ``kanteling plan``: the best plan that was found under every limit, with a
        proven bound and the price of each limit.

        ``seconds`` (0 to 86400) and ``work`` (options looked at, 0 or more) end the planning, ``solve_again`` included;
        without them it goes on as long as the size deserves. With ``work`` the plan is the same on every machine and with
        any number of ``threads`` (1 to 64); with ``seconds`` it is not.
        ``budgets``: "priced" (may be exceeded; ``overrun_price`` is what a euro over costs besides itself, in euro, never a
        float; by default 1) or "hard". Even service: ``village_minutes`` one way to general facilities and
        ``village_weeks`` of waiting for a provider, at most on average in each village (0 to 1000000).
        ``solve_again``: plan again with a little more of each of so many limits (0 to 1000), the dearest first; half of the
        time or work goes to it. ``bridges``: a provision may also bridge the time until a place of a facility.
        ``warm_start``: an earlier :class:`Plan`, or prices in billionths of a cent by the name of the limit.

        Raises :class:`InputError` with every problem of options, cases (``where`` begins with the position, as in ``[3]``)
        and availability. Ctrl-C ends the planning.
        """
        options = option_texts(
            {
                "seconds": (seconds, (int, float)),
                "work": (work, (int,)),
                "threads": (threads, (int,)),
                "budgets": (budgets, (str,)),
                "overrun_price": (overrun_price, (int, str, decimal.Decimal)),
                "village_minutes": (village_minutes, (int,)),
                "village_weeks": (village_weeks, (int,)),
                "again": (solve_again, (int,)),
            }
        )
        texts = [json_text(case) for case in cases]
        prices = named_prices(warm_start)
        return Plan(*self._engine.plan(texts, options, bool(bridges), prices, optional_text(availability)))

    def decide_period(self, cases: Iterable[Json], *, threads: int = 1) -> Decided:
        """Cases decided as they come in, day by day, each on what those before it left, as ``kanteling run`` does; the
        reports for policy and management are methods of the answer.

        Everything begins with what is free at the start of the year. ``threads``: 1 to 64; never changes an outcome.
        Raises :class:`InputError` with every problem of every case; ``where`` begins with its position.
        """
        if not 1 <= threads <= 64:
            raise ValueError("threads must be 1 .. 64")
        return Decided(self._engine.decide_period([json_text(case) for case in cases], threads))

    def why_not(self, case: Json, provider: str, *, availability: Optional[Json] = None) -> dict[str, Any]:
        """How a provider stands for each task of the case, as ``kanteling decide --why-not``: for each contract the limit
        that excludes it with the code of iWmo and iJw, or its place, points and cost in cents.

        ``provider``: its id in the municipality. Raises :class:`InputError` with every problem of case, availability and
        provider.
        """
        return json.loads(self._why_not(case, provider, availability, True)[0])

    def why_not_text(
        self, case: Json, provider: str, *, language: str = "nl", availability: Optional[Json] = None
    ) -> str:
        """The same in words, for the team: ``language`` "nl" or "en"."""
        return self._why_not(case, provider, availability, is_dutch(language))[1]

    def _why_not(self, case: Json, provider: str, free: Optional[Json], dutch: bool) -> tuple[str, str]:
        if not isinstance(provider, str):
            raise TypeError(f"provider: {type(provider).__name__}; expected str")
        return self._engine.why_not(json_text(case), provider, optional_text(free), dutch)


def case_schema() -> dict[str, Any]:
    """JSON Schema of a case; lists every fact with its type, unit and question."""
    return json.loads(_kanteling.case_schema())


def outcome_schema() -> dict[str, Any]:
    """JSON Schema of an outcome."""
    return json.loads(_kanteling.outcome_schema())


def decision_schema() -> dict[str, Any]:
    """JSON Schema of the contents of a decision."""
    return json.loads(_kanteling.decision_schema())


def plan_schema() -> dict[str, Any]:
    """JSON Schema of a plan of a period."""
    return json.loads(_kanteling.plan_schema())


def readers() -> list[str]:
    """Who may look at an outcome, for :meth:`Engine.decide_as`."""
    return _kanteling.readers()
