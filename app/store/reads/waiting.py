"""What this terminal has to send, and what it sent lately."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica


@dataclass(frozen=True)
class WaitingItem:
    """One action of this terminal and how far it has come.

    ``state`` is waiting, or what the centre made of it: accepted, merged, held, refused.
    """

    number: int
    action_id: str
    kind: str
    made_at: dt.datetime
    person_name: str | None
    person_id: str | None
    state: str
    size_bytes: int
    tries: int
    problem: str | None


def waiting(replica: Replica | Reading) -> tuple[WaitingItem, ...]:
    """What waits to be sent, in the order in which it goes."""
    raise NotImplementedError


def sent(replica: Replica | Reading, limit: int = 50) -> tuple[WaitingItem, ...]:
    """What the centre has answered, latest first."""
    raise NotImplementedError
