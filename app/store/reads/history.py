"""A person's history: every change, by whom, when, from which terminal, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from record.kinds import Value

if TYPE_CHECKING:
    from app.store.replica import Reading, Replica


@dataclass(frozen=True)
class FieldLine:
    """One field of a change. ``kept_value`` is what stood in the end, where that was another."""

    field: str
    before: Value
    after: Value
    kept_value: Value = None


@dataclass(frozen=True)
class HistoryLine:
    """One record's part in one action. ``received_at`` is None while it waits on this terminal.

    ``outcome`` is accepted, merged, held, refused or waiting.
    """

    id: str
    at: dt.datetime
    received_at: dt.datetime | None
    staff_name: str | None
    terminal: str | None
    action_id: str
    action_kind: str
    record_type: str
    record_id: str
    outcome: str
    reason: str | None
    fields: tuple[FieldLine, ...]


def history(replica: Replica | Reading, person_id: str) -> tuple[HistoryLine, ...]:
    """Everything that happened to a person's record, newest first, with what still waits here."""
    raise NotImplementedError
