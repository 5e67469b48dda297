"""The kinds of value that a field may hold: its column in both databases, and what is a good value.

Values are plain JSON everywhere (text, whole numbers, true/false, lists of texts), so that a row
is the same in a replica, at the centre, on the wire and in a digest. Dates and moments are text as
``record.moments`` writes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, String, Text
from sqlalchemy.types import TypeEngine

from record import codes as reference
from record.ids import are_ids, is_id
from record.moments import are_moments, date_from_text, from_text

Value = str | int | bool | None | list[Any] | dict[str, Any]
Row = dict[str, Value]

_TURNERS = r"\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""Characters that turn the direction of what follows, so that a line shows what it does not say."""
HIDDEN = re.compile(rf"[\x00-\x1f\x7f-\x9f\ud800-\udfff{_TURNERS}]")
"""What no text may hold: control characters, halves of surrogate pairs, and turners."""
HIDDEN_IN_PROSE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_TURNERS}]")
"""The same without the line break and the tab, which prose may hold."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Kind:
    """One kind of value. ``fault`` names what is wrong with a value (a problem's name), or None.

    ``all_fit``, where a kind has it, tells of many texts faster whether any has a fault.
    """

    name: str
    column: TypeEngine[Any]
    fault: Callable[[Any], str | None]
    limit: int | None = None
    domain: str | None = None
    refers_to: str | None = None
    all_fit: Callable[[Collection[str]], bool] | None = None


def text(limit: int) -> Kind:
    """Text of one line, up to ``limit`` characters, without control characters."""

    def fault(value: object) -> str | None:
        if not isinstance(value, str):
            return "value_not_text"
        if len(value) > limit:
            return "value_too_long"
        return "value_not_plain" if HIDDEN.search(value) else None

    return Kind("text", String(limit), fault, limit=limit, all_fit=_plain_within(limit, HIDDEN))


def prose(limit: int) -> Kind:
    """Text of many lines, as officers write it, up to ``limit`` characters."""

    def fault(value: object) -> str | None:
        if not isinstance(value, str):
            return "value_not_text"
        if len(value) > limit:
            return "value_too_long"
        return "value_not_plain" if HIDDEN_IN_PROSE.search(value) else None

    fits = _plain_within(limit, HIDDEN_IN_PROSE)
    return Kind("prose", Text(), fault, limit=limit, all_fit=fits)


def code(domain: str) -> Kind:
    """A code of a reference domain. An unknown one is kept if well formed; the loader says so."""
    return Kind("code", String(24), _code_fault, limit=24, domain=domain)


def codes(domain: str) -> Kind:
    """A set of codes of a reference domain, kept as a sorted list."""

    def fault(value: object) -> str | None:
        if not isinstance(value, list) or len(value) > 100:
            return "value_not_codes"
        if any(_code_fault(item) for item in value):
            return "value_not_code"
        return None if value == sorted(set(value)) else "value_not_codes"

    return Kind("codes", JSON(), fault, domain=domain)


def ref(record_type: str) -> Kind:
    """The id of a record of another type."""
    return Kind(
        "ref",
        String(36),
        lambda v: None if is_id(v) else "value_not_id",
        refers_to=record_type,
        all_fit=are_ids,
    )


def sha256() -> Kind:
    """The SHA-256 of some bytes, which is their name wherever they lie."""
    return Kind(
        "sha256",
        String(64),
        lambda v: None if isinstance(v, str) and _SHA256.fullmatch(v) else "value_not_sha256",
    )


def date() -> Kind:
    """A day of the calendar."""
    return Kind("date", String(10), lambda v: _parse_fault(v, date_from_text, "value_not_date"))


def moment() -> Kind:
    """A moment in UTC, to the millisecond."""
    return Kind(
        "moment",
        String(24),
        lambda v: _parse_fault(v, from_text, "value_not_moment"),
        all_fit=are_moments,
    )


def planned() -> Kind:
    """A moment that may be yet to come; the others, the centre counts as the time of receipt."""
    return replace(moment(), name="planned moment")


def whole(low: int, high: int) -> Kind:
    """A whole number from ``low`` to ``high``."""

    def fault(value: object) -> str | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return "value_not_number"
        return None if low <= value <= high else "value_out_of_range"

    return Kind("whole", BigInteger(), fault, limit=high)


def flag() -> Kind:
    """Yes or no."""
    return Kind("flag", Boolean(), lambda v: None if isinstance(v, bool) else "value_not_flag")


def details() -> Kind:
    """A small structure that only the centre writes (what a conflict or a history line carries)."""
    return Kind(
        "details",
        JSON(),
        lambda v: None if isinstance(v, dict | list) else "value_not_details",
    )


LISTED_MAX = 500
"""The most that a list of records or of texts holds."""


def refs(record_type: str) -> Kind:
    """The ids of some records of another type, in an order that means something."""
    return Kind("refs", JSON(), _list_fault(ref(record_type)), refers_to=record_type)


def texts(limit: int) -> Kind:
    """Some texts of one line, each up to ``limit`` characters, in an order that means something."""
    return Kind("texts", JSON(), _list_fault(text(limit)), limit=limit)


def _list_fault(each: Kind) -> Callable[[Any], str | None]:
    """What is wrong with a list of values of a kind."""

    def fault(value: object) -> str | None:
        if not isinstance(value, list) or len(value) > LISTED_MAX:
            return "value_not_details"
        return next((found for one in value if (found := each.fault(one))), None)

    return fault


def known(kind: Kind, value: Value) -> bool:
    """Whether every code in ``value`` is in the kind's domain; true for kinds without a domain."""
    if kind.domain is None or value is None:
        return True
    listed = value if isinstance(value, list) else [value]
    domain = reference.domain(kind.domain)
    return all(item in domain for item in listed)


def _plain_within(limit: int, hidden: re.Pattern[str]) -> Callable[[Collection[str]], bool]:
    """Whether all of some texts are up to ``limit`` characters and hold nothing hidden."""
    return lambda texts: (
        max(map(len, texts), default=0) <= limit and hidden.search("".join(texts)) is None
    )


def _code_fault(value: object) -> str | None:
    if not isinstance(value, str) or not 0 < len(value) <= 24:
        return "value_not_code"
    return None if value.isprintable() and value.strip() == value else "value_not_code"


def _parse_fault(value: object, parse: Callable[[str], Any], problem: str) -> str | None:
    if not isinstance(value, str):
        return problem
    try:
        parse(value)
    except ValueError:
        return problem
    return None
