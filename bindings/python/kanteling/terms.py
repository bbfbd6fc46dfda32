# SPDX-License-Identifier: Apache-2.0
"""The law's clock: the last day of a term, one at a time with its derivation or many at a time as columns."""

import array
import datetime
import json
import sys
from collections.abc import Mapping
from typing import Any, Iterable, NamedTuple, Optional, Union

from . import _kanteling

Day = Union[str, datetime.date]

_EPOCH = datetime.date(1970, 1, 1).toordinal()


class TermEnds(NamedTuple):
    """Columns as long as the starts and, the last one apart, of their kind.

    ``raw_end`` is where counting alone ends, ``end`` the last day by law. ``equated_days_known`` is False where the
    days equated with public holidays of a year that matters are not known: ``end`` may turn out later there.
    """

    raw_end: Any
    end: Any
    equated_days_known: Any


def term_end(
    act: str,
    article: str,
    start: Day,
    *,
    events: Optional[Iterable[Mapping[str, Any]]] = None,
    on: Optional[Day] = None,
    recalled: bool = False,
    language: str = "en",
) -> dict[str, Any]:
    """The end of a term with all that it follows from: the dict of ``kanteling term --json``, and ``text``, the same
    in words (``language`` "nl" or "en").

    ``act`` and ``article`` as they are cited: ``"wmo", "2.3.2(1)"``; an empty article where the act has one term.
    ``start`` is the day of the event that starts the term. ``events``: what happened since, each a dict with ``event``,
    ``on`` and perhaps ``until``. ``on``: the day it is looked at, by default the last on which something happened.
    A term that was not seen in a source is refused unless ``recalled`` is True.
    Raises :class:`InputError` with every problem.
    """
    if language not in ("nl", "en"):
        raise ValueError("language must be 'nl' or 'en'")
    happened = [_event(event) for event in events or ()]
    looked_at = "" if on is None else _day(on)
    written, text = _kanteling.term_end(act, article, _day(start), happened, looked_at, recalled, language == "nl")
    return {**json.loads(written), "text": text}


def term_ends(act: str, article: str, starts: Any, *, recalled: bool = False) -> TermEnds:
    """The ends of one term for many starts.

    ``starts``: a NumPy array of datetime64[D], or of int64 or int32; any other contiguous buffer of these numbers
    (days since 1970-01-01); or an iterable of datetime.date. The columns that come back are of the same kind: NumPy
    arrays, ``array.array`` (and a memoryview of bool), lists. Nothing suspends these terms.
    Where a start is no day in 2014 .. 2200, or lies before the article held, :class:`InputError` names the first of
    them and how many there are, and nothing comes back.
    """
    numpy = sys.modules.get("numpy")  # who has an array has imported it
    if numpy is not None and isinstance(starts, numpy.ndarray):
        return _numpy_ends(numpy, act, article, starts, recalled)
    try:
        days = memoryview(starts)
    except TypeError:
        return _date_ends(act, article, starts, recalled)
    return _buffer_ends(act, article, days, recalled)


def _numpy_ends(numpy: Any, act: str, article: str, starts: Any, recalled: bool) -> TermEnds:
    kind = starts.dtype
    is_day = kind.kind == "M" and numpy.datetime_data(kind) == ("D", 1)
    is_number = kind.kind == "i" and kind.itemsize in (4, 8)
    if starts.ndim != 1 or isinstance(starts, numpy.ma.MaskedArray) or not (is_day or is_number):
        raise TypeError(f"starts: {starts.ndim} dimensions of {kind}; expected one of datetime64[D], int64 or int32")
    days = numpy.ascontiguousarray(starts, dtype=kind.newbyteorder("="))
    raw_end, end = numpy.empty_like(days), numpy.empty_like(days)
    known = numpy.empty(len(days), dtype=bool)
    number = numpy.int64 if is_day else days.dtype
    columns = (column.view(number) for column in (days, raw_end, end))
    _kanteling.term_ends(act, article, recalled, *columns, known)
    return TermEnds(raw_end, end, known)


def _buffer_ends(act: str, article: str, days: memoryview, recalled: bool) -> TermEnds:
    if days.ndim != 1 or not days.contiguous or days.format not in ("q", "l", "i") or days.itemsize not in (4, 8):
        raise TypeError(f"starts: a buffer of {days.format!r}; expected contiguous int64 or int32")
    raw_end, end = (array.array(days.format, bytes(days.nbytes)) for _ in range(2))
    known = memoryview(bytearray(len(days))).cast("?")
    _kanteling.term_ends(act, article, recalled, days, raw_end, end, known)
    return TermEnds(raw_end, end, known)


def _date_ends(act: str, article: str, starts: Iterable[datetime.date], recalled: bool) -> TermEnds:
    numbers = array.array("q", (_number(at, day) for at, day in enumerate(starts)))
    ends = _buffer_ends(act, article, memoryview(numbers), recalled)
    raw_end, end = ([datetime.date.fromordinal(n + _EPOCH) for n in column] for column in ends[:2])
    return TermEnds(raw_end, end, list(ends.equated_days_known))


def _number(at: int, day: Any) -> int:
    if not _is_date(day):
        raise TypeError(f"starts[{at}]: {type(day).__name__}; expected datetime.date")
    return day.toordinal() - _EPOCH


def _is_date(value: Any) -> bool:
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def _day(value: Any) -> str:
    if isinstance(value, str):
        return value
    if not _is_date(value):
        raise TypeError(f"{type(value).__name__} is no day: use datetime.date or YYYY-MM-DD")
    return value.isoformat()


def _event(event: Mapping[str, Any]) -> tuple[str, str, str]:
    if not isinstance(event, Mapping):
        raise TypeError(f"{type(event).__name__} is no event: use a dict with event, on and perhaps until")
    unknown = set(event) - {"event", "on", "until"}
    if unknown:
        raise TypeError(f"an event is a dict with event, on and until, not {', '.join(sorted(map(str, unknown)))}")
    missing = [key for key in ("event", "on") if key not in event]
    if missing:
        raise TypeError(f"an event is a dict with event and on: {' and '.join(missing)} missing")
    if not isinstance(event["event"], str):
        raise TypeError(f"what happened: {type(event['event']).__name__}; expected str")
    until = event.get("until")
    return event["event"], _day(event["on"]), "" if until is None else _day(until)
