# SPDX-License-Identifier: Apache-2.0
"""Triage and matching of requests for social support in a Dutch municipality.

The same engine and the same JSON as the ``kanteling`` command: a case is a dict of the case schema
(:func:`case_schema`), an outcome a dict of the outcome schema (:func:`outcome_schema`).
It proposes, with reasons; people decide.
"""

import datetime
import decimal
import json
import os
from typing import Any, Iterable, Mapping, Optional, Union

from . import _kanteling
from .contributions import contribution
from .problems import InputError, Problem
from .terms import TermEnds, term_end, term_ends

__all__ = [
    "Engine",
    "InputError",
    "Problem",
    "TermEnds",
    "case_schema",
    "contribution",
    "decision_schema",
    "outcome_schema",
    "readers",
    "term_end",
    "term_ends",
    "__version__",
]

__version__ = _kanteling.version()

Json = Mapping[str, Any]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a case: use text, whole numbers, dates or Decimal")


def _text(value: Json) -> str:
    if not isinstance(value, Mapping):
        raise TypeError(f"a case, change or availability is a dict, not {type(value).__name__}")
    return json.dumps(value, default=_plain, ensure_ascii=True)


def _optional(value: Optional[Json]) -> str:
    return "" if value is None else _text(value)


def _is_dutch(language: str) -> bool:
    if language not in ("nl", "en"):
        raise ValueError("language must be 'nl' or 'en'")
    return language == "nl"


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
        return json.loads(self._engine.decide(_text(case), _optional(availability)))

    def decide_all(
        self, cases: Iterable[Json], *, availability: Optional[Json] = None, threads: int = 1
    ) -> list[dict[str, Any]]:
        """The outcomes of many cases, each against the same availability, in the same order.

        All cases are read first: where one has a problem, nothing is decided, and ``where`` of each problem begins
        with the position of its case, as in ``[3].needs[0].topic``. ``threads``: 1 to 64; never changes the outcome.
        """
        if not 1 <= threads <= 64:
            raise ValueError("threads must be 1 .. 64")
        texts = [_text(case) for case in cases]
        return [json.loads(text) for text in self._engine.decide_all(texts, _optional(availability), threads)]

    def explain(
        self,
        case: Json,
        *,
        language: str = "nl",
        audience: str = "resident",
        availability: Optional[Json] = None,
    ) -> str:
        """The outcome in words: ``language`` "nl" or "en", ``audience`` "resident" (no costs) or "professional"."""
        return self._engine.explain(_text(case), _optional(availability), language, audience)


    def decide_as(
        self, case: Json, reader: str, *, who: str = "", availability: Optional[Json] = None
    ) -> dict[str, Any]:
        """The outcome with only what ``reader`` may see, as ``kanteling decide --as``: a word of :func:`readers`.

        ``who``: the id of the resident or relation, or the code of the provider, where the reader could be one of
        many. Everything is denied that the view does not name. Raises :class:`InputError` where ``who`` is nobody here.
        """
        if reader not in readers():
            raise ValueError(f"reader must be one of {', '.join(readers())}")
        return json.loads(self._engine.decide_as(_text(case), reader, who, _optional(availability)))

    def decision(self, case: Json, *, availability: Optional[Json] = None) -> dict[str, Any]:
        """What a decision on the application holds, as a dict of the decision schema (:func:`decision_schema`):
        what is granted or refused, why, for how long, who signs and how to object. It is a proposal; people decide.
        """
        return json.loads(self._engine.decision(_text(case), _optional(availability), True)[0])

    def decision_text(self, case: Json, *, language: str = "nl", availability: Optional[Json] = None) -> str:
        """The same in words: ``language`` "nl" or "en"."""
        return self._engine.decision(_text(case), _optional(availability), _is_dutch(language))[1]

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
        return self._reassess(case, change, before, availability, _is_dutch(language))[1]

    def _reassess(
        self, case: Json, change: Json, before: Optional[Json], free: Optional[Json], dutch: bool
    ) -> tuple[str, str]:
        return self._engine.reassess(_text(case), _text(change), _optional(before), _optional(free), dutch)


def case_schema() -> dict[str, Any]:
    """JSON Schema of a case; lists every fact with its type, unit and question."""
    return json.loads(_kanteling.case_schema())


def outcome_schema() -> dict[str, Any]:
    """JSON Schema of an outcome."""
    return json.loads(_kanteling.outcome_schema())


def decision_schema() -> dict[str, Any]:
    """JSON Schema of the contents of a decision."""
    return json.loads(_kanteling.decision_schema())


def readers() -> list[str]:
    """Who may look at an outcome, for :meth:`Engine.decide_as`."""
    return _kanteling.readers()
