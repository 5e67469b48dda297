"""Messages as ``record.packing`` wrote them, read strictly: the other side may be hostile.

Every byte must be accounted for, every column be as long as it says, and the cells of all columns
together stay within a bound. Whatever is wrong is a ``ValueError``.
"""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from array import array
from collections.abc import Callable, Mapping
from typing import Any

from record.packing import DAY_MS, FIRST_DAY, NOTE, SIGNED, UNSIGNED

_DIGITS = tuple("0123456789abcdef")
_TWO_DIGITS = [f"{number:02d}" for number in range(60)]
_THREE_DIGITS = [f"{number:03d}" for number in range(1000)]


def from_bytes(plain: bytes, load: Callable[[bytes], Any], cells_max: int) -> Any:
    """The JSON message in ``plain``; ``load`` reads JSON. ``ValueError`` when it is not one."""
    head, packed, data = plain.partition(b"\0")
    found = load(head)
    if not packed:
        return found
    unpacker = _Unpacker(data, load, cells_max)
    try:
        found = unpacker.grow(found)
    except IndexError as error:
        raise ValueError("a place beyond its list") from error
    unpacker.finish()
    return found


class _DayTexts(dict[int, str]):
    """Days since 1970 as text, each made once."""

    def __missing__(self, day: int) -> str:
        try:
            text = dt.date.fromordinal(day + FIRST_DAY).isoformat()
        except OverflowError as error:
            raise ValueError(day) from error
        self[day] = text
        return text


class _Unpacker:
    """Puts columns back in place of their notes."""

    def __init__(self, data: bytes, load: Callable[[bytes], Any], cells_max: int) -> None:
        self._data = data
        self._load = load
        self._at = 0
        self._cells = cells_max
        self._moments_before: list[int] = []

    def finish(self) -> None:
        """ValueError unless every byte was read."""
        if self._at != len(self._data):
            raise ValueError("bytes left over")

    def grow(self, value: Any) -> Any:
        """The value with its lists in place again."""
        if isinstance(value, dict):
            if NOTE in value:
                return self._column(value)
            return {name: self.grow(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self.grow(item) for item in value]
        return value

    def _column(self, value: Any, length: int | None = None) -> list[Any]:
        """The list that a note stands for, or a short list as it is."""
        if isinstance(value, list):
            found = [self.grow(item) for item in value]
        else:
            found = self._noted(value)
        if length is not None and len(found) != length:
            raise ValueError("a column of another length")
        return found

    def _noted(self, value: Any) -> list[Any]:
        match value:
            case {"~": [str(coding), int(length), *more]} if (
                len(value) == 1 and type(length) is int and 0 <= length <= self._cells
            ):
                self._cells -= length
                return self._read(coding, length, more)
            case _:
                raise ValueError("not a note")

    def _read(self, coding: str, length: int, more: list[Any]) -> list[Any]:
        read = _CODINGS.get((coding, len(more)))
        if read is None:
            raise ValueError("not a coding")
        return read(self, length, *more)

    def same(self, length: int, value: Any) -> list[Any]:
        if not isinstance(value, str | int | None):
            raise ValueError("not a single value")  # noqa: TRY004 (one error for all that is wrong)
        return [value] * length

    def flags(self, length: int) -> list[bool]:
        return list(map((False, True).__getitem__, self._take(length)))

    def numbers(self, length: int, width: Any) -> list[int]:
        return self._planes(SIGNED, width, length)

    def steps(self, length: int, width: Any, first: Any) -> list[int]:
        if type(first) is not int or length == 0:
            raise ValueError("nowhere to begin")
        return list(itertools.accumulate(self._planes(SIGNED, width, length - 1), initial=first))

    def places(self, length: int, width: Any, distinct: Any) -> list[Any]:
        places = self._planes(UNSIGNED, width, length)
        values = self._column(distinct)
        if set(map(type, values)) not in ({str}, {int}):
            raise ValueError("not single values")
        return list(map(values.__getitem__, places))

    def json(self, length: int, texts: Any) -> list[Any]:
        return [self._load(text.encode()) for text in _all_texts(self._column(texts, length))]

    def ids(self, length: int, version: Any) -> list[str]:
        if version == "":
            return _ids(self._digits(32 * length))
        if not isinstance(version, str) or version not in _DIGITS:
            raise ValueError("not a version")
        rest = self._digits(31 * length)
        starts = range(0, len(rest), 31)
        return _ids("".join(rest[n : n + 12] + version + rest[n + 12 : n + 31] for n in starts))

    def digits(self, length: int, size: Any) -> list[str]:
        if type(size) is not int or size < 1:
            raise ValueError("not a size")
        plain = self._digits(2 * size * length)
        return [plain[at : at + 2 * size] for at in range(0, len(plain), 2 * size)]

    def _digits(self, length: int) -> str:
        return self._take((length + 1) // 2).hex()[:length]

    def dates(self, length: int, days: Any) -> list[str]:
        return list(map(_DayTexts().__getitem__, self._whole(days, length)))

    def moments(self, length: int, moments: Any) -> list[str]:
        return self._written(self._whole(moments, length))

    def near_moments(self, length: int, apart: Any) -> list[str]:
        if len(self._moments_before) != length:
            raise ValueError("no moments to lie near")
        pairs = zip(self._moments_before, self._whole(apart, length), strict=True)
        return self._written([before + step for before, step in pairs])

    def _written(self, moments: list[int]) -> list[str]:
        self._moments_before = moments
        return _moments(moments)

    def _take(self, size: int) -> bytes:
        taken = self._data[self._at : self._at + size]
        if size < 0 or len(taken) != size:
            raise ValueError("too few bytes")
        self._at += size
        return taken

    def _planes(self, codes: Mapping[int, str], width: Any, length: int) -> list[int]:
        if type(width) is not int or width not in codes:
            raise ValueError("not a width")
        plain = bytearray(width * length)
        for place in range(width):
            plain[place::width] = self._take(length)
        numbers = array(codes[width], bytes(plain))
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers.tolist()

    def _whole(self, value: Any, length: int) -> list[int]:
        numbers = self._column(value, length)
        if not set(map(type, numbers)) <= {int}:
            raise ValueError("not numbers")
        return numbers

    def gaps(self, length: int, rest: Any) -> list[Any]:
        mask = self._take(length)
        present = mask.count(1)
        if present + mask.count(0) != length:
            raise ValueError("not a mask")
        there = iter(self._column(rest, present))
        return [next(there) if here else None for here in mask]

    def texts(self, length: int, size: Any) -> list[str]:
        if type(size) is not int:
            raise ValueError("not a size")
        texts = self._take(size).decode("utf-8").split("\0")
        if len(texts) != length:
            raise ValueError("not so many texts")
        return texts

    def objects(self, length: int, members: Any) -> list[dict[str, Any]]:
        if not isinstance(members, dict):
            raise ValueError("not members")  # noqa: TRY004
        names = tuple(members)
        columns = [self._column(members[name], length) for name in names]
        if not columns:
            return [{} for _ in range(length)]
        return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]

    def lists(self, length: int, lengths: Any, items: Any) -> list[list[Any]]:
        sizes = self._whole(lengths, length)
        rest = self._column(items, sum(sizes))
        if min(sizes, default=0) < 0:
            raise ValueError("a length below nothing")
        ends = list(itertools.accumulate(sizes))
        return [rest[end - size : end] for size, end in zip(sizes, ends, strict=True)]

    def timed_ids(self, length: int, times: Any) -> list[str]:
        made = self._whole(times, length)
        rest = self._digits(19 * length)
        if made and not 0 <= min(made) <= max(made) < 1 << 48:
            raise ValueError("not a time")
        self._moments_before = made
        return _ids("".join(f"{ms:012x}7{rest[19 * n : 19 * n + 19]}" for n, ms in enumerate(made)))

    def clock_moments(self, length: int, days: Any, milliseconds: Any) -> list[str]:
        dates = self._whole(days, length)
        hours, minutes, seconds = (self._take(length) for _ in range(3))
        parts = self._whole(milliseconds, length)
        if parts and not (min(parts) >= 0 and max(hours) < 24):
            raise ValueError("not a time of day")
        hands = list(zip(dates, hours, minutes, seconds, parts, strict=True))
        self._moments_before = [
            day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + part
            for day, hour, minute, second, part in hands
        ]
        texts, two, three = _DayTexts(), _TWO_DIGITS, _THREE_DIGITS
        return [
            f"{texts[day]}T{two[hour]}:{two[minute]}:{two[second]}.{three[part]}Z"
            for day, hour, minute, second, part in hands
        ]


def _all_texts(values: list[Any]) -> list[str]:
    if not set(map(type, values)) <= {str}:
        raise ValueError("not texts")
    return values


def _ids(plain: str) -> list[str]:
    return [
        f"{plain[n : n + 8]}-{plain[n + 8 : n + 12]}-{plain[n + 12 : n + 16]}"
        f"-{plain[n + 16 : n + 20]}-{plain[n + 20 : n + 32]}"
        for n in range(0, len(plain), 32)
    ]


def _moments(milliseconds: list[int]) -> list[str]:
    days, two, three = _DayTexts(), _TWO_DIGITS, _THREE_DIGITS
    found = []
    for moment in milliseconds:
        day, rest = divmod(moment, DAY_MS)
        second, part = divmod(rest, 1000)
        minute, second = divmod(second, 60)
        hour, minute = divmod(minute, 60)
        found.append(f"{days[day]}T{two[hour]}:{two[minute]}:{two[second]}.{three[part]}Z")
    return found


_CODINGS: Mapping[tuple[str, int], Callable[..., list[Any]]] = {
    ("=", 1): _Unpacker.same,
    ("?", 1): _Unpacker.gaps,
    ("f", 0): _Unpacker.flags,
    ("n", 1): _Unpacker.numbers,
    ("+", 2): _Unpacker.steps,
    ("d", 2): _Unpacker.places,
    ("x", 1): _Unpacker.texts,
    ("j", 1): _Unpacker.json,
    ("o", 1): _Unpacker.objects,
    ("l", 2): _Unpacker.lists,
    ("i", 1): _Unpacker.ids,
    ("u", 1): _Unpacker.timed_ids,
    ("h", 1): _Unpacker.digits,
    ("D", 1): _Unpacker.dates,
    ("t", 1): _Unpacker.moments,
    ("r", 1): _Unpacker.near_moments,
    ("m", 2): _Unpacker.clock_moments,
}
"""How each coding is read, by its letter and how much its note says besides."""
