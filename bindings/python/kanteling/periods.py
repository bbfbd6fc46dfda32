# SPDX-License-Identifier: Apache-2.0
"""Cases decided as they come in, and what that shows policy and management."""

import datetime
import json
from typing import Any, Optional, Union

from . import _kanteling
from .texts import is_dutch, option_texts

Day = Union[str, datetime.date]


class Decided:
    """What :meth:`kanteling.Engine.decide_period` gives: cases in live order, and the reports over them.

    Each report is the dict of ``kanteling report <kind> --json`` with ``text``, the same as tables (``language`` "nl" or
    "en"). Amounts are whole cents, means whole hundredths; what does not exist or is kept back is None. Options that
    cannot be raise :class:`kanteling.InputError` with every problem.
    """

    def __init__(self, decided: _kanteling.Decided) -> None:
        self._decided = decided

    def outcomes(self) -> list[dict[str, Any]]:
        """An outcome per case, by :func:`kanteling.outcome_schema`: those up to the inquiry first, then the others, each
        in the order that was given."""
        return [json.loads(text) for text in self._decided.outcomes()]

    def availability(self) -> dict[str, Any]:
        """What all these outcomes leave free: a dict as :meth:`kanteling.Engine.start` gives it."""
        return json.loads(self._decided.after())

    def budget(self, *, on: Optional[Day] = None, language: str = "nl") -> dict[str, Any]:
        """Budgets per act with a forecast and the day they run out, looked at on a day: by default the last of the
        year. Also old contracts that run on, and what requests cost by discipline."""
        return self._report("budget", language, on=(on, (str, datetime.date)))

    def ceilings(self, *, language: str = "nl") -> dict[str, Any]:
        """What each ceiling cost, and which good providers could grow."""
        return self._report("ceilings", language)

    def shift(self, *, language: str = "nl") -> dict[str, Any]:
        """From heavy to light: per kind of task what each rung of the ladder took."""
        return self._report("shift", language)

    def even(self, *, language: str = "nl") -> dict[str, Any]:
        """Access, waiting and refusals by village, and how far the villages lie apart."""
        return self._report("even", language)

    def gaps(self, *, remedies: int = 5, threads: int = 1, language: str = "nl") -> dict[str, Any]:
        """Provisions that were granted because a general facility lacked. ``remedies``: 0 to 1000 of the dearest gaps are
        mended one by one and all cases from the inquiry on are decided again, on ``threads`` (1 to 64)."""
        return self._report("gaps", language, remedies=(remedies, (int,)), threads=(threads, (int,)))

    def paths(self, *, small_below: int = 5, language: str = "nl") -> dict[str, Any]:
        """Where residents and workers choose a way of their own, by village. Counts below ``small_below`` (2 to 1000)
        are kept back, with as many others as it takes that they cannot be worked out."""
        return self._report("paths", language, small_below=(small_below, (int,)))

    def team(
        self, *, first_month: Optional[str] = None, months: int = 12, language: str = "nl"
    ) -> dict[str, Any]:
        """Hours of the caseworkers by month, who goes over, the FTE short and how long new work waits. From
        ``first_month`` ("2026-03", by default January of the year) for ``months`` (1 to 24) within two years."""
        return self._report("team", language, **{"from": (first_month, (str,)), "months": (months, (int,))})

    def _report(self, kind: str, language: str, **options: tuple[Any, tuple[type, ...]]) -> dict[str, Any]:
        texts = {"kind": kind, **option_texts(options)}
        written, text = self._decided.report(texts, is_dutch(language))
        return {**json.loads(written), "text": text}
