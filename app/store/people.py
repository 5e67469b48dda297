"""Which people this terminal holds, and how one who has left every stream goes from it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store import projection, rows
from app.store.changes import Touched, people_of
from app.store.tables import LEAVING, STREAM_PERSON
from record.catalogue import BY_NAME


def came(connection: Connection, stream: str, person_ids: Iterable[str]) -> None:
    """These people are held from the stream."""
    for piece in rows.chunks(person_ids):
        connection.execute(
            insert(STREAM_PERSON).on_conflict_do_nothing(),
            [{"stream": stream, "person_id": person} for person in piece],
        )
        connection.execute(delete(LEAVING).where(LEAVING.c.person_id.in_(piece)))


def held_from(connection: Connection, stream: str) -> list[str]:
    """The people who are held from the stream."""
    membership = STREAM_PERSON.c
    found = select(membership.person_id).where(membership.stream == stream)
    return list(connection.execute(found).scalars())


def left(connection: Connection, stream: str, person_id: str) -> None:
    """A person has left the stream; they go once no other stream holds them."""
    membership = STREAM_PERSON.c
    connection.execute(
        delete(STREAM_PERSON).where(membership.stream == stream, membership.person_id == person_id)
    )
    elsewhere = select(membership.stream).where(membership.person_id == person_id)
    if connection.execute(elsewhere).first() is None:
        statement = insert(LEAVING).values(person_id=person_id)
        connection.execute(statement.on_conflict_do_nothing())


def remove_leavers(connection: Connection, touched: Touched) -> None:
    """Take off this terminal everyone who has left and of whom nothing waits to be sent."""
    leavers = set(connection.execute(select(LEAVING.c.person_id)).scalars())
    if not leavers:
        return
    for record_type, record_id in projection.pending_keys(connection):
        shown = rows.get(connection, record_type, record_id)
        leavers -= people_of(record_type, shown) if shown else set()
    for person_id in sorted(leavers):
        _remove(connection, person_id, touched)


def _remove(connection: Connection, person_id: str, touched: Touched) -> None:
    """Remove a person's row and every record about them, unless it is about somebody else too."""
    for record_type in BY_NAME:
        for row in rows.about(connection, record_type, person_id):
            others = people_of(record_type, row) - {person_id}
            if not any(rows.get(connection, "person", other) for other in others):
                projection.remove(connection, record_type, str(row["id"]), touched)
    connection.execute(delete(LEAVING).where(LEAVING.c.person_id == person_id))
