"""What of a person's own records waits to be sent, field by field."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from app.store.outbox import UNANSWERED, action_of
from app.store.reading import Reading
from app.store.tables import OUTBOX, PENDING_CHANGE


def unsent_fields(reading: Reading, ids: Collection[str]) -> frozenset[str]:
    """Fields of the person's own records with a change that the centre has not answered."""
    pending = PENDING_CHANGE.c
    bodies = reading.connection.execute(
        select(OUTBOX.c.body)
        .join(PENDING_CHANGE, pending.number == OUTBOX.c.number)
        .where(pending.record_type == "person", pending.record_id.in_(ids))
        .where(OUTBOX.c.state.in_(UNANSWERED))
    ).scalars()
    return frozenset(
        field
        for body in bodies
        for change in action_of(body).changes
        if change.record_type == "person" and change.record_id in ids
        for field in change.after
    )
