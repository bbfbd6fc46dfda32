# SPDX-License-Identifier: Apache-2.0
"""What goes to the compiled half: JSON and options as text."""

import datetime
import decimal
import json
from typing import Any, Mapping, Optional

Json = Mapping[str, Any]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a case: use text, whole numbers, dates or Decimal")


def json_text(value: Json) -> str:
    if not isinstance(value, Mapping):
        raise TypeError(f"a case, change or availability is a dict, not {type(value).__name__}")
    return json.dumps(value, default=_plain, ensure_ascii=True)


def optional_text(value: Optional[Json]) -> str:
    return "" if value is None else json_text(value)


def is_dutch(language: str) -> bool:
    if language not in ("nl", "en"):
        raise ValueError("language must be 'nl' or 'en'")
    return language == "nl"


def option_texts(options: Mapping[str, tuple[Any, tuple[type, ...]]]) -> dict[str, str]:
    """Options as text, by name: each a value with the types that it may have. None is left out."""
    return {name: _option(name, value, types) for name, (value, types) in options.items() if value is not None}


def _option(name: str, value: Any, types: tuple[type, ...]) -> str:
    right = isinstance(value, types) and not isinstance(value, (bool, datetime.datetime))
    if not right:
        expected = " or ".join(kind.__name__ for kind in types)
        raise TypeError(f"{name}: {type(value).__name__}; expected {expected}")
    if isinstance(value, str):
        return value or " "  # an empty text is no default: it is refused with its place
    return format(value, "f") if isinstance(value, decimal.Decimal) else str(value)
