"""The state of the link in figures: reachable or not, how old the data is, what waits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica


@dataclass(frozen=True)
class LinkStatus:
    """What the two sentences at the foot of the window are made of.

    ``reachable`` is None before the first try; ``data_as_of`` is the centre's time when this
    terminal had last read everything; ``cut`` says that the link was cut by hand.
    """

    reachable: bool | None
    unreachable_since: dt.datetime | None
    last_contact: dt.datetime | None
    data_as_of: dt.datetime | None
    waiting: int
    held: int
    conflicts: int
    discrepancies: int
    refused: int
    people: int
    records: int
    problem: str | None
    key_in_file: bool
    cut: bool


def link_status(replica: Replica | Reading) -> LinkStatus:
    """How this terminal stands with the centre."""
    raise NotImplementedError
