"""Property as people type it, a line for each thing: `2 T-shirts, white, £8.50`.

How many comes first and may be left out; then what it is; then colour or make, and what it is
worth, each after a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.desk.belongings import Item
from record.pounds import money
from record.types.property import QUANTITY_MAX

_QUANTITY = re.compile(r"(\d{1,3})\s*(?:x|×)?\s+(?=\S)", re.IGNORECASE)
_MONEY = re.compile(r"£\s*(\d{1,6})(?:[.,](\d{2}))?|(\d{1,6})[.](\d{2})")


def read_pence(text: str) -> int | None:
    """An amount as people type it, `£42.15` or `42.15` or `42`, in pence; None: it is none."""
    plain = text.strip()
    found = _MONEY.fullmatch(plain if "£" in plain or "." in plain else f"£{plain}")
    return None if found is None else _pence(found)


def read_items(text: str) -> tuple[Item, ...]:
    """The things that are listed, in their order; blank lines are nothing."""
    return tuple(_items(text))


def item_line(item: Item) -> str:
    """A thing as it would be typed."""
    parts = [f"{item.quantity} {item.description}"]
    if item.look:
        parts.append(item.look)
    if item.value_pence is not None:
        parts.append(money(item.value_pence))
    return ", ".join(parts)


def _items(text: str) -> Iterator[Item]:
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(",")]
        if not any(parts):
            continue
        worth = _MONEY.fullmatch(parts[-1]) if len(parts) > 1 else None
        rest = parts[1:-1] if worth is not None else parts[1:]
        counted = _QUANTITY.match(parts[0])
        quantity = int(counted[1]) if counted is not None else 1
        plain = parts[0][counted.end() :] if counted is not None else parts[0]
        yield Item(
            plain,
            min(max(quantity, 1), QUANTITY_MAX),
            ", ".join(part for part in rest if part) or None,
            _pence(worth) if worth is not None else None,
        )


def _pence(found: re.Match[str]) -> int:
    pounds, pence = found[1] or found[3], found[2] or found[4]
    return int(pounds) * 100 + int(pence or 0)
