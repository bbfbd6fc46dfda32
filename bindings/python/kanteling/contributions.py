# SPDX-License-Identifier: Apache-2.0
"""The own contribution (Wmo), estimated beforehand and with consent. Apart from :class:`Engine`: what help there is
never depends on it."""

import datetime
import decimal
import json
from typing import Any, Iterable, Mapping, Optional, Union

from . import _kanteling

Day = Union[str, datetime.date]
Euros = Union[str, int, decimal.Decimal]

_CONSENT = ("given_by", "given_on", "withdrawn_on")
_BYLAW = ("source", "amount", "nil_up_to", "fare_for_transport", "parents_pay_adaptation")
_PROVISION = ("what", "start", "end", "cost_price")
_GROUND = ("why", "from", "to")


def contribution(
    first: Optional[str] = None,
    last: Optional[str] = None,
    *,
    consent: Mapping[str, Any],
    household: str,
    provisions: Iterable[Mapping[str, Any]] = (),
    grounds: Iterable[Union[str, Mapping[str, Any]]] = (),
    bylaw: Optional[Mapping[str, Any]] = None,
    decision_sent: Optional[Day] = None,
    income: Optional[Euros] = None,
    wealth: Optional[Euros] = None,
    current_income: Optional[Euros] = None,
    current_wealth: Optional[Euros] = None,
    cost_per_four_weeks: Optional[Euros] = None,
    proposal: Optional[str] = None,
    recalled: bool = False,
    on: Optional[Day] = None,
    language: str = "nl",
) -> dict[str, Any]:
    """An estimate of the own contribution; the CAK decides. The dict of ``kanteling contribution --json``, and
    ``text``, the same in words (``language`` "nl" or "en"). Amounts that come back are cents.

    ``consent``: who consented to the estimate and when, ``{"given_by": "resident", "given_on": "2026-03-02"}``;
    without it nothing is computed. ``on``: the day of the estimate, by default that of the consent.
    ``first`` and ``last``: months, ``"2026-04"``; one month without ``last``. ``household``:
    ``"single_pension_age"`` and so on. From 2019 on ``provisions``: dicts with ``what`` and perhaps ``start``,
    ``end``, ``cost_price``; ``grounds`` for exemption: codes, or dicts with ``why``, ``from``, ``to``; ``bylaw``: a dict
    with ``source`` and ``amount``, ``nil_up_to``, ``fare_for_transport``, ``parents_pay_adaptation``. For 2015 .. 2018:
    ``income`` and ``wealth`` of two years before. ``proposal="bill_36713"`` with ``income``, instead of months: what a
    bill would ask. Euros are text, whole numbers or Decimal, never float.
    An amount that was not seen in a source is refused unless ``recalled`` is True.
    Raises :class:`InputError` with every problem.
    """
    if language not in ("nl", "en"):
        raise ValueError("language must be 'nl' or 'en'")
    texts = {
        "household": household,
        "first": first,
        "last": last,
        "decision_sent": decision_sent,
        "income": income,
        "wealth": wealth,
        "current_income": current_income,
        "current_wealth": current_wealth,
        "cost_per_four_weeks": cost_per_four_weeks,
        "proposal": proposal,
        "on": on,
        **_fields("consent", consent, _CONSENT),
        **{f"bylaw.{name}": value for name, value in _fields("bylaw", bylaw or {}, _BYLAW).items()},
    }
    written, text = _kanteling.contribution(
        _texts(texts),
        [_texts(_fields("a provision", provision, _PROVISION)) for provision in provisions],
        [_texts({"why": g} if isinstance(g, str) else _fields("a ground", g, _GROUND)) for g in grounds],
        recalled,
        language == "nl",
    )
    return {**json.loads(written), "text": text}


def _fields(what: str, given: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        raise TypeError(f"{what} is a dict, not {type(given).__name__}")
    unknown = set(given) - set(names)
    if unknown:
        raise TypeError(f"{what} has {', '.join(names)}, not {', '.join(sorted(map(str, unknown)))}")
    return dict(given)


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: _text(name, value) for name, value in values.items() if value is not None and value is not False}


def _text(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int):  # True is "1"
        return str(int(value))
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(f"{name}: {type(value).__name__}; expected text, a whole number, Decimal or datetime.date")
