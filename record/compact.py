"""Values as compact JSON, fast: what the two databases keep in their columns.

What is hashed or signed is written where it is hashed (``digest``, ``action``, ``trail``), because
there every byte counts; what a stranger sent is read by ``wire``.
"""

from __future__ import annotations

from typing import Any

import orjson


def written(value: Any) -> str:
    """The JSON of plain values, without spaces. Raises ``TypeError`` for what JSON has not."""
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


def size_of(value: Any) -> int:
    """How many bytes the JSON of plain values has."""
    return len(orjson.dumps(value))


def read(text: str | bytes) -> Any:
    """What was written. Raises ``ValueError`` for anything else."""
    return orjson.loads(text)
