"""What is shown of a record: the centre's row with this terminal's waiting changes over it.

This is the one place that writes the record's tables. While a record has pending changes the
centre's row is kept beside it (``centre_row``); each time either moves, the shown row is made anew
from both. So an officer's own edit never disappears and comes back, and a refused one leaves
exactly the centre's row.

Taking in an answer moves much at once, so `take` and `lift` only note what is stale, and `show`
makes all of it anew before the transaction goes on to anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, select, update
from sqlalchemy import Row as SqlRow
from sqlalchemy.dialects.sqlite import insert

from app.store import outbox, proof, rows
from app.store.changes import Key, Touched
from app.store.tables import CENTRE_ROW, OUTBOX, PENDING_CHANGE, RECORDS
from record.action import Action, Change
from record.catalogue import BY_NAME
from record.deeds import DEEDS
from record.field import Policy, RecordType
from record.kinds import Row
from record.merge import join, only_seen
from record.protocol import PageRow


def replay(record_type: RecordType, centre: Row | None, changes: Iterable[Change]) -> Row | None:
    """The row as its author means it: ``centre`` with the changes over it, in order.

    A change to a record that is not there (its creation was refused) shows nothing; what somebody
    was seen to be, whose record is elsewhere, is shown until it comes.
    """
    row = None if centre is None else dict(centre)
    for change in changes:
        if row is None:
            if change.before is not None and not _is_witness(record_type, change):
                continue
            row = record_type.blank()
        row.update(_written(record_type, row, change))
    return row


def _is_witness(record_type: RecordType, change: Change) -> bool:
    """Whether a change tells all that a record must have, and changes nothing of it."""
    return change.only_affirms and all(
        change.after.get(f.name) for f in record_type.fields if f.required
    )


def _written(record_type: RecordType, row: Row, change: Change) -> Row:
    seen, unchanged = change.before or {}, only_seen(change)
    return {
        name: join(seen.get(name), row.get(name), value)
        if record_type.by_name[name].policy is Policy.SET
        else value
        for name, value in change.after.items()
        if name in record_type.by_name and name not in unchanged
    }


def lay_over(connection: Connection, action: Action, touched: Touched) -> None:
    """Show an action's changes from now on. Its outbox row must be there.

    Nothing is shown of a deed that lifts a protection: that waits for the centre.
    """
    deed = DEEDS.get(action.kind)
    if deed is not None and not deed.shown_at_once:
        return
    keys = [change.key for change in action.changes if change.record_type in BY_NAME]
    for record_type, record_id in keys:
        _keep_centre_row(connection, record_type, record_id)
        connection.execute(
            insert(PENDING_CHANGE)
            .values(record_type=record_type, record_id=record_id, number=action.number)
            .on_conflict_do_nothing()
        )
    rebuild(connection, keys, touched)


def lift(connection: Connection, numbers: Sequence[int], touched: Touched) -> None:
    """Stop showing the changes of these actions: the centre's rows speak for themselves now."""
    pending = PENDING_CHANGE.c
    for some in rows.chunks(numbers):
        of_them = pending.number.in_(some)
        found = connection.execute(select(pending.record_type, pending.record_id).where(of_them))
        touched.stale.update((kind, rid) for kind, rid in found)
        connection.execute(delete(PENDING_CHANGE).where(of_them))


def show(connection: Connection, touched: Touched) -> None:
    """Make the shown rows of all records anew that are stale."""
    stale, touched.stale = sorted(touched.stale), set()
    rebuild(connection, stale, touched)


def take(
    connection: Connection, record_type: str, news: Sequence[PageRow], touched: Touched
) -> None:
    """Take in rows of one type from the centre; what is held already, or newer, is passed over."""
    overlaid = _overlaid(connection, record_type)
    plain = [row for row in news if row.record_id not in overlaid]
    before = rows.versions(connection, record_type, (row.record_id for row in plain))
    held = dict(before)
    fresh: dict[str, tuple[str, int, Row]] = {}
    for row in plain:
        if row.values is not None and row.version > held.get(row.record_id, -1):
            held[row.record_id] = row.version
            fresh[row.record_id] = (row.record_id, row.version, row.values)
    if touched.tally is not None:
        proof.count_taken(connection, record_type, fresh.values(), before, touched.tally)
    rows.put(connection, record_type, list(fresh.values()))
    for record_id, _, values in fresh.values():
        touched.row(record_type, values | {"id": record_id})
    _take_beneath(
        connection,
        record_type,
        [row for row in news if row.record_id in overlaid and row.values is not None],
        touched,
    )


def let_go(connection: Connection, row: PageRow, touched: Touched) -> None:
    """Take in that a record has left the stream. With pending changes it goes when they have."""
    beneath = _centre_version(connection, row.record_type, row.record_id)
    if beneath is None:
        held = rows.version(connection, row.record_type, row.record_id)
        if held is not None and row.version >= held:
            _count_departure(connection, row, touched)
            remove(connection, row.record_type, row.record_id, touched)
    elif row.version >= beneath:
        _count_departure(connection, row, touched)
        connection.execute(
            update(CENTRE_ROW)
            .where(
                CENTRE_ROW.c.record_type == row.record_type,
                CENTRE_ROW.c.record_id == row.record_id,
            )
            .values(gone=True)
        )


def remove(connection: Connection, record_type: str, record_id: str, touched: Touched) -> None:
    """Take a row off this terminal."""
    shown = rows.get(connection, record_type, record_id)
    if shown is not None:
        rows.drop(connection, record_type, [record_id])
        touched.row(record_type, shown)


def correct(connection: Connection, row: PageRow, touched: Touched) -> None:
    """Put the centre's row in the place of ours, whatever version ours has."""
    key = (row.record_type, row.record_id)
    if row.values is None:
        return
    done = connection.execute(
        update(CENTRE_ROW)
        .where(CENTRE_ROW.c.record_type == key[0], CENTRE_ROW.c.record_id == key[1])
        .values(version=row.version, gone=False, body=row.values)
    )
    if done.rowcount:
        rebuild(connection, [key], touched)
    else:
        rows.put(connection, key[0], [(key[1], row.version, row.values)])
        touched.row(key[0], row.values | {"id": key[1]})


def forget_unversioned(connection: Connection, touched: Touched) -> None:
    """Remove every row that the centre does not have; of own creations only the changes show."""
    overlaid = CENTRE_ROW.c
    for record_type in BY_NAME:
        for record_id in connection.execute(_unversioned(record_type)).scalars().all():
            remove(connection, record_type, record_id, touched)
    unknown = (overlaid.version == 0) & overlaid.body.is_not(None)
    found = connection.execute(select(overlaid.record_type, overlaid.record_id).where(unknown))
    keys = [(kind, rid) for kind, rid in found]
    connection.execute(update(CENTRE_ROW).where(unknown).values(body=None))
    rebuild(connection, keys, touched)


@cache
def _unversioned(record_type: str) -> Select[Any]:
    overlaid, table = CENTRE_ROW.c, RECORDS[record_type].c
    over = select(overlaid.record_id).where(overlaid.record_type == record_type)
    return select(table.id).where(table.version == 0, table.id.not_in(over))


def forget_all(connection: Connection, record_type: str, touched: Touched) -> None:
    """Remove every row of a type of which this terminal is told no more."""
    for record_id in connection.execute(select(RECORDS[record_type].c.id)).scalars().all():
        remove(connection, record_type, record_id, touched)


def rebuild(connection: Connection, keys: Iterable[Key], touched: Touched) -> None:
    """Make the shown rows of these records anew."""
    ids: dict[str, list[str]] = {}
    for record_type, record_id in dict.fromkeys(keys):
        ids.setdefault(record_type, []).append(record_id)
    for record_type, of_type in ids.items():
        for some in rows.chunks(of_type):
            _rebuild(connection, record_type, some, touched)


def _rebuild(
    connection: Connection, record_type: str, record_ids: list[str], touched: Touched
) -> None:
    centre = _centre_rows(connection, record_type, record_ids)
    pending = _pending(connection, record_type, list(centre))
    _forget_centre_rows(connection, record_type, [rid for rid in centre if rid not in pending])
    made: list[tuple[str, int, Row]] = []
    for record_id, beneath in centre.items():
        changes = pending.get(record_id, [])
        body: Row | None = None if beneath.gone and not changes else beneath.body
        shown = replay(BY_NAME[record_type], body, changes)
        if shown is None:
            remove(connection, record_type, record_id, touched)
        else:
            made.append((record_id, beneath.version, shown))
            touched.row(record_type, shown | {"id": record_id})
    rows.put(connection, record_type, made)


def overlays(connection: Connection, record_type: str, record_ids: Iterable[str]) -> bool:
    """Whether pending changes lie over any of these records."""
    return not _overlaid(connection, record_type).isdisjoint(record_ids)


def pending_keys(connection: Connection) -> list[Key]:
    """Every record that shows more than the centre's row."""
    pending = PENDING_CHANGE.c
    found = connection.execute(select(pending.record_type, pending.record_id).distinct())
    return [(kind, rid) for kind, rid in found]


def _pending(
    connection: Connection, record_type: str, record_ids: list[str]
) -> dict[str, list[Change]]:
    """The changes that lie over each of these records, in order; none over those left out."""
    found = connection.execute(
        select(OUTBOX.c.number, OUTBOX.c.body, PENDING_CHANGE.c.record_id)
        .join(PENDING_CHANGE, PENDING_CHANGE.c.number == OUTBOX.c.number)
        .where(
            PENDING_CHANGE.c.record_type == record_type,
            PENDING_CHANGE.c.record_id.in_(record_ids),
        )
        .order_by(OUTBOX.c.number)
    )
    actions: dict[int, Action] = {}
    changes: dict[str, list[Change]] = {}
    for number, body, record_id in found:
        if number not in actions:
            actions[number] = outbox.action_of(body)
        changes.setdefault(record_id, []).extend(
            change for change in actions[number].changes if change.key == (record_type, record_id)
        )
    return changes


def _overlaid(connection: Connection, record_type: str) -> set[str]:
    found = select(CENTRE_ROW.c.record_id).where(CENTRE_ROW.c.record_type == record_type)
    return set(connection.execute(found).scalars())


def _centre_version(connection: Connection, record_type: str, record_id: str) -> int | None:
    return connection.execute(
        select(CENTRE_ROW.c.version).where(
            CENTRE_ROW.c.record_type == record_type, CENTRE_ROW.c.record_id == record_id
        )
    ).scalar()


def _take_beneath(
    connection: Connection, record_type: str, news: Sequence[PageRow], touched: Touched
) -> None:
    """Put the centre's newer rows beneath the pending changes."""
    for some in rows.chunks(news):
        held = _centre_rows(connection, record_type, [row.record_id for row in some])
        newer = [
            row
            for row in some
            if row.version > held[row.record_id].version or held[row.record_id].gone
        ]
        if not newer:
            continue
        if touched.tally is not None:
            proof.count_replaced(connection, record_type, newer, touched.tally)
        connection.execute(
            update(CENTRE_ROW).where(
                CENTRE_ROW.c.record_type == record_type, CENTRE_ROW.c.record_id == bindparam("key")
            ),
            [
                {"key": row.record_id, "version": row.version, "gone": False, "body": row.values}
                for row in newer
            ],
        )
        touched.stale.update((record_type, row.record_id) for row in newer)


def _count_departure(connection: Connection, row: PageRow, touched: Touched) -> None:
    if touched.tally is not None:
        proof.count_departure(connection, (row.record_type, row.record_id), touched.tally)


def _keep_centre_row(connection: Connection, record_type: str, record_id: str) -> None:
    """Keep the centre's row beside the shown one, which is still the same."""
    shown = rows.get(connection, record_type, record_id)
    held = rows.version(connection, record_type, record_id) or 0
    statement = insert(CENTRE_ROW).values(
        record_type=record_type,
        record_id=record_id,
        version=held,
        gone=False,
        body=None if shown is None else {k: v for k, v in shown.items() if k != "id"},
    )
    connection.execute(statement.on_conflict_do_nothing())


def _forget_centre_rows(
    connection: Connection, record_type: str, record_ids: Sequence[str]
) -> None:
    if record_ids:
        kept = CENTRE_ROW.c
        of_them = (kept.record_type == record_type) & kept.record_id.in_(record_ids)
        connection.execute(delete(CENTRE_ROW).where(of_them))


def _centre_rows(
    connection: Connection, record_type: str, record_ids: Sequence[str]
) -> dict[str, SqlRow[Any]]:
    """What is kept beside each of these records, by id."""
    kept = CENTRE_ROW.c
    of_them = (kept.record_type == record_type) & kept.record_id.in_(record_ids)
    return {row.record_id: row for row in connection.execute(select(CENTRE_ROW).where(of_them))}
