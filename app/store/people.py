"""Which people this terminal holds, and how one who has left every stream goes from it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store import attachments, projection, proof, rows
from app.store.changes import Touched
from app.store.tables import LEAVING, STREAM_PERSON
from record.catalogue import BY_NAME, RECORD_TYPES, people_of
from record.digest import Tally
from record.protocol import PageRow


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


def are_held_elsewhere(connection: Connection, stream: str | None, row: PageRow) -> bool:
    """Whether another stream holds somebody whom this record is about."""
    shown = rows.get(connection, row.record_type, row.record_id)
    named = people_of(row.record_type, shown) if shown else []
    membership = STREAM_PERSON.c
    found = select(membership.stream).where(
        membership.person_id.in_(named), membership.stream != stream
    )
    return bool(named) and connection.execute(found).first() is not None


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


def forget(connection: Connection, stream: str, touched: Touched) -> None:
    """Hold nobody from this stream any more, of which the centre says nothing from now on."""
    gone = held_from(connection, stream)
    for person_id in gone:
        left(connection, stream, person_id)
    held = set(connection.execute(select(STREAM_PERSON.c.person_id)).scalars())
    pending = set(projection.pending_keys(connection))
    shared = [kind.name for kind in RECORD_TYPES if len(kind.person_fields) > 1]
    for record_type, person_id in itertools.product(shared, gone):
        for row in rows.about(connection, record_type, person_id):
            key = (record_type, str(row["id"]))
            if key not in pending and held.isdisjoint(people_of(record_type, row)):
                projection.remove(connection, *key, touched)


def remove_leavers(connection: Connection, touched: Touched) -> None:
    """Take off this terminal everyone who has left and of whom nothing waits to be sent."""
    leavers = set(connection.execute(select(LEAVING.c.person_id)).scalars())
    if not leavers:
        return
    leavers -= attachments.waited_for(connection)
    for record_type, record_id in projection.pending_keys(connection):
        shown = rows.get(connection, record_type, record_id)
        leavers.difference_update(people_of(record_type, shown) if shown else ())
    for person_id in sorted(leavers):
        _remove(connection, person_id, touched)


def _remove(connection: Connection, person_id: str, touched: Touched) -> None:
    """Remove a person's row and every record about them alone.

    One about somebody else too goes when the centre says so: they may be about to come.
    """
    for record_type in BY_NAME:
        for row in rows.about(connection, record_type, person_id):
            if set(people_of(record_type, row)) == {person_id}:
                projection.remove(connection, record_type, str(row["id"]), touched)
    connection.execute(delete(LEAVING).where(LEAVING.c.person_id == person_id))
