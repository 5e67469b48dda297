"""What this terminal has to send, and what it sent lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from app.store.outbox import UNANSWERED, action_of
from app.store.reading import Reading
from app.store.reads.source import opened, person_names, sure_moment
from app.store.replica import Replica
from app.store.tables import OUTBOX
from record.action import Action
from record.catalogue import BY_NAME
from record.kinds import Value


@dataclass(frozen=True)
class WaitingItem:
    """One action of this terminal and how far it has come.

    ``state`` is waiting, sent (offered, no answer yet), or what the centre made of it: accepted,
    merged, held, refused. ``problem`` names what the last try met, or why it was held or refused;
    ``details`` fill its sentence.
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
    details: Mapping[str, Value]
    answered_at: dt.datetime | None


def waiting(replica: Replica | Reading) -> tuple[WaitingItem, ...]:
    """What waits to be sent, in the order in which it goes."""
    unanswered = OUTBOX.c.state.in_(UNANSWERED)
    return _items(replica, select(OUTBOX).where(unanswered).order_by(OUTBOX.c.number))


def sent(replica: Replica | Reading, limit: int = 50) -> tuple[WaitingItem, ...]:
    """What the centre has answered, latest answer first."""
    answered = OUTBOX.c.state.not_in(UNANSWERED)
    latest = (OUTBOX.c.settled_at.desc(), OUTBOX.c.number.desc())
    return _items(replica, select(OUTBOX).where(answered).order_by(*latest).limit(limit))


def person_of(reading: Reading, action: Action) -> str | None:
    """The person whom an action is about: the first that its records name."""
    for change in action.changes:
        for name in BY_NAME[change.record_type].person_fields or ("person_id",):
            person_id = change.record_id if name == "id" else change.after.get(name)
            if not isinstance(person_id, str):
                row = reading.get(change.record_type, change.record_id)
                person_id = row.get(name) if row else None
            if isinstance(person_id, str):
                return person_id
    return None


def _items(replica: Replica | Reading, statement: Select[Any]) -> tuple[WaitingItem, ...]:
    with opened(replica) as reading:
        rows = reading.connection.execute(statement).all()
        about = {row.number: person_of(reading, action_of(row.body)) for row in rows}
        names = person_names(reading, _present(about.values()))
    return tuple(_item(row, about[row.number], names) for row in rows)


def _present(ids: Iterable[str | None]) -> list[str]:
    return [person_id for person_id in ids if person_id is not None]


def _item(row: Any, person_id: str | None, names: dict[str, str]) -> WaitingItem:
    said = row.problem or row.verdict or {}
    return WaitingItem(
        number=row.number,
        action_id=row.action_id,
        kind=row.kind,
        made_at=sure_moment(row.made_at),
        person_name=names.get(person_id) if person_id else None,
        person_id=person_id,
        state=row.state,
        size_bytes=row.size_bytes,
        tries=row.tries,
        problem=said.get("name") or said.get("problem"),
        details=said.get("details") or {},
        answered_at=sure_moment(row.settled_at) if row.settled_at else None,
    )
