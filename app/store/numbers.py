"""Prison numbers of this terminal's blocks: which is next, how many are left, when to ask for more.

How far each block is used up is kept beside the outbox, so a number is taken in the transaction
that commits its admission, and never again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from app.store import link
from app.store.home import TerminalHome
from app.store.reading import Reading
from record.prison_numbers import LOW, numbers_from
from record.types.numbers import NUMBER_BLOCK

_RECEPTION = "reception"


def free(reading: Reading, home: TerminalHome) -> Iterator[tuple[str, str]]:
    """The numbers that may still be given here, in order, each with what to keep when it is."""
    used = _used(reading)
    for block_id, numbers in _blocks(reading, home):
        for at in range(used.get(block_id, 0), len(numbers)):
            yield numbers[at], json.dumps({**used, block_id: at + 1})


def left(reading: Reading, home: TerminalHome) -> int:
    """How many numbers may still be given here."""
    used = _used(reading)
    blocks = _blocks(reading, home)
    return sum(max(len(numbers) - used.get(block_id, 0), 0) for block_id, numbers in blocks)


def wanted_for(reading: Reading, home: TerminalHome) -> str | None:
    """The installation to ask for more numbers for; None where there are enough, or none given."""
    is_short = home.profile == _RECEPTION and left(reading, home) < LOW
    return home.incarnation if is_short else None


def _used(reading: Reading) -> dict[str, int]:
    """How many of each block were taken, by its id."""
    return dict(json.loads(reading.link(link.NUMBERS_USED) or "{}"))


def _blocks(reading: Reading, home: TerminalHome) -> list[tuple[str, list[str]]]:
    """The blocks leased to this installation, the oldest first, with their numbers."""
    mine = {"terminal_id": home.terminal_id, "incarnation": home.incarnation}
    rows = reading.find(NUMBER_BLOCK.name, **mine)
    rows.sort(key=lambda row: (str(row["leased_at"]), str(row["id"])))
    return [
        (str(row["id"]), list(numbers_from(str(row["first"]), size)))
        for row in rows
        if isinstance(size := row["size"], int)
    ]
