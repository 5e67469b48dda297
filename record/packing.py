"""JSON with its long lists packed as columns: what a message is before zstd has been over it.

A list whose items are of one kind (ids, moments, numbers, texts, objects with the same members)
says the same thing over and over. Here such a list is taken out of the JSON and written as bytes: a
list of objects as one column a member, ids as their sixteen bytes, repeated values as places in a
short list. What is left of the JSON, with a note of the form ``{"~": [coding, length, …]}`` where a
column was, comes first; then NUL; then the columns' bytes in the order of the notes. A message with
nothing to pack is plain JSON.

Reading is strict: every byte must be accounted for, and the cells of all columns together are
bounded, so that a small message cannot stand for a large one (``record.unpacking``).
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
import sys
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

PACKED_FROM = 8
"""Shorter lists stay JSON: a note costs more than it saves."""

NOTE = "~"
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DIGITS = re.compile(r"(?:[0-9a-f]{2})+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DATE.pattern + r"T([01][0-9]|2[0-3])(:[0-5][0-9]){2}\.[0-9]{3}Z")
DAY_MS = 86_400_000
FIRST_DAY = dt.date(1970, 1, 1).toordinal()
SIGNED = {1: "b", 2: "h", 4: "i", 8: "q"}
"""Codes of ``array`` by the width of a number in bytes."""
UNSIGNED = {1: "B", 2: "H", 4: "I"}


class _StaysPlain(Exception):  # noqa: N818 (no error: the message goes as plain JSON)
    """The message holds what looks like our own notes."""


def to_bytes(message: object) -> bytes:
    """A JSON message as bytes; ``ValueError`` for what JSON cannot hold."""
    packer = _Packer()
    try:
        shrunk = packer.shrink(message)
    except _StaysPlain:
        return _json(message)
    return _json(shrunk) + b"\0" + packer.data if packer.noted else _json(message)


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8")


class _Packer:
    """Takes long lists out of a message (``noted``: there were any); ``data`` is their bytes."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.noted = False
        self._moments_before: list[int] = []

    def shrink(self, value: Any) -> Any:
        """The value with notes in place of its long lists."""
        if isinstance(value, dict):
            if NOTE in value:
                raise _StaysPlain
            return {name: self.shrink(item) for name, item in value.items()}
        return self._column(value) if isinstance(value, list) else value

    def _note(self, coding: str, values: Sequence[Any], *more: Any) -> dict[str, Any]:
        self.noted = True
        return {NOTE: [coding, len(values), *more]}

    def _column(self, values: list[Any]) -> Any:
        """A note in place of the list, or the list where there is nothing to gain."""
        kinds = set(map(type, values))
        if len(values) < PACKED_FROM or not kinds <= _PACKED_KINDS:
            return [self.shrink(value) for value in values]
        if kinds == {type(None)}:
            return self._note("=", values, None)
        if type(None) in kinds:
            self.data += bytes(value is not None for value in values)
            return self._note("?", values, self._column([v for v in values if v is not None]))
        if len(kinds) > 1:
            return [self.shrink(value) for value in values]
        return self._of_kind(kinds.pop(), values)

    def _of_kind(self, kind: type, values: list[Any]) -> Any:
        if kind is dict:
            return self._objects(values)
        if kind is list:
            lengths = self._numbers([len(value) for value in values])
            return self._note("l", values, lengths, self._column(list(itertools.chain(*values))))
        if len(set(values)) == 1:
            return self._note("=", values, values[0])
        if kind is bool:
            self.data += bytes(values)
            return self._note("f", values)
        return self._few_numbers(values) if kind is int else self._texts(values)

    def _objects(self, values: list[dict[str, Any]]) -> Any:
        names = tuple(values[0])
        if any(tuple(value) != names for value in values):
            return self._note("j", values, self._texts([_json(value).decode() for value in values]))
        if NOTE in names:
            raise _StaysPlain
        return self._note("o", values, {n: self._column([v[n] for v in values]) for n in names})

    def _few_numbers(self, values: list[int]) -> Any:
        distinct = list(dict.fromkeys(values))
        if len(distinct) > 1 << 8 or len(distinct) * 4 > len(values) or _width(distinct) == 1:
            return self._numbers(values)
        return self._places(values, distinct)

    def _places(self, values: list[Any], distinct: list[Any]) -> Any:
        """Values as places in the list of the distinct ones."""
        places = {value: place for place, value in enumerate(distinct)}
        width = 1 if len(distinct) <= 1 << 8 else 2 if len(distinct) <= 1 << 16 else 4
        self._planes(array(UNSIGNED[width], [places[value] for value in values]))
        return self._note("d", values, width, self._column(distinct))

    def _numbers(self, values: list[int]) -> Any:
        """Numbers as they are, or as the steps from each to the next, whichever are shorter."""
        steps = [after - before for before, after in itertools.pairwise(values)]
        width, step_width = _width(values), _width(steps)
        if width is None:
            return values
        if step_width is not None and step_width < width:
            self._planes(array(SIGNED[step_width], steps))
            return self._note("+", values, step_width, values[0])
        self._planes(array(SIGNED[width], values))
        return self._note("n", values, width)

    def _planes(self, numbers: array[int]) -> None:
        """Write numbers: all their lowest bytes, then all the next ones."""
        if sys.byteorder == "big":
            numbers.byteswap()
        plain = numbers.tobytes()
        for place in range(numbers.itemsize):
            self.data += plain[place :: numbers.itemsize]

    def _texts(self, values: list[str]) -> Any:
        distinct = list(dict.fromkeys(values))
        many_days = len(distinct) > 1 << 8 and _DATE.fullmatch(distinct[0])
        if len(distinct) * 2 <= len(values) and not many_days:
            return self._places(values, distinct)
        if all(map(_ID.fullmatch, values)):
            return self._ids(values)
        if len(set(map(len, values))) == 1 and all(map(_DIGITS.fullmatch, values)):
            self._digits("".join(values))
            return self._note("h", values, len(values[0]) // 2)
        if all(map(_MOMENT.fullmatch, values)) or all(map(_DATE.fullmatch, values)):
            days = _days(values)
            if days is not None:
                return self._moments(values, days)
        joined = "\0".join(values)
        if joined.count("\0") != len(values) - 1:
            raise _StaysPlain
        encoded = joined.encode("utf-8")
        self.data += encoded
        return self._note("x", values, len(encoded))

    def _ids(self, values: list[str]) -> Any:
        """Ids as their bytes, the digit of their version once; those of a time with it apart."""
        digits = "".join(values).replace("-", "")
        versions = {value[14] for value in values}
        if versions == {"7"}:
            starts = range(0, len(digits), 32)
            self._moments_before = [int(digits[at : at + 12], 16) for at in starts]
            times = self._numbers(self._moments_before)
            self._digits("".join(digits[at + 13 : at + 32] for at in starts))
            return self._note("u", values, times)
        if len(versions) > 1:
            self._digits(digits)
            return self._note("i", values, "")
        starts = range(0, len(digits), 32)
        self._digits("".join(digits[at : at + 12] + digits[at + 13 : at + 32] for at in starts))
        return self._note("i", values, versions.pop())

    def _digits(self, digits: str) -> None:
        self.data += bytes.fromhex(digits + "0" * (len(digits) % 2))

    def _moments(self, values: list[str], days: list[int]) -> Any:
        """Dates as days; moments as milliseconds where they lie close, else hands of a clock.

        Where each lies close to its neighbour in the column of moments, or of ids made of moments,
        before it, the distance is all.
        """
        if len(values[0]) == len("2026-11-24"):
            return self._note("D", values, self._numbers(days))
        clock = [(int(v[11:13]), int(v[14:16]), int(v[17:19]), int(v[20:23])) for v in values]
        whole = [
            day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + ms
            for day, (hour, minute, second, ms) in zip(days, clock, strict=True)
        ]
        before, self._moments_before = self._moments_before, whole
        step_width = _width([after - before for before, after in itertools.pairwise(whole)]) or 8
        if len(before) == len(whole):
            apart = [moment - other for moment, other in zip(whole, before, strict=True)]
            if (_width(apart) or 8) <= min(step_width, 4):
                return self._note("r", values, self._column(apart))
        if step_width <= 4:
            return self._note("t", values, self._numbers(whole))
        day_note = self._numbers(days)
        hours, minutes, seconds, milliseconds = (list(hand) for hand in zip(*clock, strict=True))
        self.data += bytes(hours) + bytes(minutes) + bytes(seconds)
        return self._note("m", values, day_note, self._column(milliseconds))


_PACKED_KINDS = {dict, list, bool, int, str, type(None)}


def _width(values: Iterable[int]) -> int | None:
    """How many bytes the largest of these numbers needs; None for more than eight."""
    found = list(values) or [0]
    low, high = min(found), max(found)
    for width in SIGNED:
        bound = 1 << (8 * width - 1)
        if -bound <= low and high < bound:
            return width
    return None


def _days(values: list[str]) -> list[int] | None:
    """Days since 1970 of dates and moments; None when one is not in the calendar."""
    try:
        return [dt.date.fromisoformat(value[:10]).toordinal() - FIRST_DAY for value in values]
    except ValueError:
        return None
