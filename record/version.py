"""Which Wingbook this is. The one place that says so; pyproject.toml and the installer read it."""

from __future__ import annotations

import re

VERSION = "0.1.0"
_NUMBERS = re.compile(r"\d{1,4}(\.\d{1,4}){0,3}")


def is_version(text: str) -> bool:
    """Whether this can be the version of a program: up to four numbers with dots between."""
    return _NUMBERS.fullmatch(text) is not None


def is_older(one: str, other: str) -> bool:
    """Whether one version came before another; what is no version came before all."""
    return _key(one) < _key(other)


def _key(text: str) -> tuple[int, ...]:
    numbers = [int(part) for part in text.split(".")] if is_version(text) else []
    return tuple([*numbers, 0, 0, 0, 0][:4]) if numbers else ()
