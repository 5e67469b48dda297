"""Which people this terminal holds, and how one who has left every stream goes from it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store import attachments, projection, proof, rows
from app.store.changes import Touched, people_of
from app.store.tables import LEAVING, STREAM_PERSON
from record.catalogue import BY_NAME
from record.digest import Tally


def came(
    connection: Connection, stream: str, person_ids: Iterable[str], tally: Tally | None = None
) -> None:
    """These people are held from the stream; ``tally`` counts what of them was here already."""
    coming = list(person_ids)
    if tally is not None:
        known = set(held_from(connection, stream))
        for person in set(coming) - known:
            proof.count_person(connection, person, tally, comes=True)
            _hold(connection, stream, [person])
    for piece in rows.chunks(coming):
        _hold(connection, stream, piece)
        connection.execute(delete(LEAVING).where(LEAVING.c.person_id.in_(piece)))


def _hold(connection: Connection, stream: str, people: list[str]) -> None:
    connection.execute(
        insert(STREAM_PERSON).on_conflict_do_nothing(),
        [{"stream": stream, "person_id": person} for person in people],
    )


def held_from(connection: Connection, stream: str) -> list[str]:
    """The people who are held from the stream."""
    membership = STREAM_PERSON.c
    found = select(membership.person_id).where(membership.stream == stream)
    return list(connection.execute(found).scalars())


def left(connection: Connection, stream: str, person_id: str, tally: Tally | None = None) -> None:
    """A person has left the stream; they go once no other stream holds them."""
    membership = STREAM_PERSON.c
    done = connection.execute(
        delete(STREAM_PERSON).where(membership.stream == stream, membership.person_id == person_id)
    )
    elsewhere = select(membership.stream).where(membership.person_id == person_id)
    if connection.execute(elsewhere).first() is None:
        if tally is not None and done.rowcount:
            proof.count_person(connection, person_id, tally, comes=False)
        statement = insert(LEAVING).values(person_id=person_id)
        connection.execute(statement.on_conflict_do_nothing())


def remove_leavers(connection: Connection, touched: Touched) -> None:
    """Take off this terminal everyone who has left and of whom nothing waits to be sent."""
    leavers = set(connection.execute(select(LEAVING.c.person_id)).scalars())
    if not leavers:
        return
    leavers -= attachments.waited_for(connection)
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
