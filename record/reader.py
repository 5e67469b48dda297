"""Reads the members of a JSON object strictly: each of one type, each within bounds.

Whatever is not as it should be raises ``Problem`` with the member's name, never its value.
"""

from __future__ import annotations

from typing import Any

from record.kinds import Row
from record.problems import Problem
from record.protocol import WAIT_S_MAX

WHOLE_MAX = 2**53
"""The largest whole number that every JSON reader keeps exactly."""


class Reader:
    """Reads one JSON object's members, each of one type and within bounds."""

    def __init__(self, value: object, what: str) -> None:
        if not isinstance(value, dict):
            raise Problem("message_malformed", what=what)
        self._value: dict[str, Any] = value
        self._what = what

    def _bad(self, name: str) -> Problem:
        return Problem("message_malformed", what=f"{self._what}.{name}")

    def has(self, name: str) -> bool:
        """Whether there is such a member."""
        return name in self._value

    def text(self, name: str, limit: int = 200) -> str:
        """Text up to ``limit`` characters."""
        value = self._value.get(name)
        if not isinstance(value, str) or len(value) > limit:
            raise self._bad(name)
        return value

    def text_or_none(self, name: str, limit: int = 200) -> str | None:
        """Text, or nothing."""
        return None if self._value.get(name) is None else self.text(name, limit)

    def whole(self, name: str) -> int:
        """A whole number that JSON can carry exactly."""
        value = self._value.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= WHOLE_MAX:
            raise self._bad(name)
        return value

    def flag(self, name: str) -> bool:
        """Yes or no."""
        value = self._value.get(name)
        if not isinstance(value, bool):
            raise self._bad(name)
        return value

    def flag_or_false(self, name: str) -> bool:
        """Yes or no; no where it is absent."""
        return self._value.get(name) is not None and self.flag(name)

    def seconds(self, name: str) -> float:
        """A time to wait, brought within what the centre waits at most."""
        value = self._value.get(name, 0)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._bad(name)
        return float(min(max(value, 0.0), WAIT_S_MAX))

    def items(self, name: str, limit: int) -> list[Any]:
        """A list of up to ``limit`` things."""
        value = self._value.get(name)
        if not isinstance(value, list) or len(value) > limit:
            raise self._bad(name)
        return value

    def mapping(self, name: str, limit: int = 200) -> dict[str, Any]:
        """Members of an object, up to ``limit`` of them."""
        value = self._value.get(name)
        if not isinstance(value, dict) or len(value) > limit:
            raise self._bad(name)
        return value

    def mapping_or_none(self, name: str, limit: int = 200) -> dict[str, Any] | None:
        """Members of an object, or nothing."""
        return None if self._value.get(name) is None else self.mapping(name, limit)

    def fields(self, name: str, limit: int = 200) -> Row:
        """Fields of a record as a terminal may write them: plain values and lists of them."""
        value = self.mapping(name, limit)
        for item in value.values():
            listed = item if isinstance(item, list) else [item]
            if not all(one is None or isinstance(one, str | int) for one in listed):
                raise self._bad(name)
        return value

    def fields_or_none(self, name: str, limit: int = 200) -> Row | None:
        """A row's fields, or nothing."""
        return None if self._value.get(name) is None else self.fields(name, limit)

    def numbers(self, name: str, limit: int = 100) -> dict[str, int]:
        """Whole numbers by name."""
        value = self.mapping(name, limit)
        reader = Reader(value, f"{self._what}.{name}")
        return {key: reader.whole(key) for key in value}

    def texts(self, name: str, limit: int) -> tuple[str, ...]:
        """A list of short texts."""
        value = self.items(name, limit)
        if not all(isinstance(item, str) and len(item) <= 200 for item in value):
            raise self._bad(name)
        return tuple(value)
