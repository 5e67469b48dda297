"""What a member of staff had typed and not yet saved: encrypted like the rest, and theirs alone."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store.tables import DRAFT


def get(connection: Connection, staff_id: str, key: str) -> str | None:
    """The text typed at ``key`` (a form and what it is about), or None."""
    wanted = select(DRAFT.c.text).where(DRAFT.c.staff_id == staff_id, DRAFT.c.key == key)
    return connection.execute(wanted).scalar()


def put(connection: Connection, staff_id: str, key: str, text: str) -> None:
    """Keep a text, in place of an earlier one there."""
    statement = insert(DRAFT).values(staff_id=staff_id, key=key, text=text)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[DRAFT.c.staff_id, DRAFT.c.key], set_={"text": text}
        )
    )


def forget(connection: Connection, staff_id: str, key: str) -> None:
    """Drop a text: it was saved, or given up."""
    connection.execute(delete(DRAFT).where(DRAFT.c.staff_id == staff_id, DRAFT.c.key == key))
