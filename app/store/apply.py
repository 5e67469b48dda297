"""Takes in an answer of the centre: verdicts, pages, cursors, all in the caller's one transaction.

Answers may come twice, late or out of order. A page that does not begin at or before our cursor, or
that ends at or before it, is passed over; so is a row that is not newer than the one held, and a
verdict on an action that is closed or not ours. So taking in an answer again changes nothing.
Epoch and streams are believed as each answer says them: a straggler may cost a first load of a
stream, never an action.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, update

from app.store import (
    attachments,
    link,
    outbox,
    patches,
    people,
    projection,
    proof,
    recalls,
    rows,
    search,
)
from app.store.changes import Key, Touched
from app.store.tables import (
    CENTRE_ROW,
    CURSOR,
    LEAVING,
    RECORDS,
    SNAPSHOT_PART,
    SNAPSHOT_PIECE,
    STREAM_PERSON,
)
from record import kinds
from record.action import Outcome, Verdict
from record.catalogue import OWN_STREAMS, RECORD_TYPES, types_in
from record.digest import Tally
from record.fit import WHOLE_MAX, check_rows
from record.problems import Problem
from record.protocol import PageRow, SyncResponse, Table
from record.table_wire import rows_of

_KEY = re.compile(r"[0-9a-f]{64}")
SESSION_ENDED = "session_ended"
"""The problem of what somebody did whom the centre had signed out by then."""
_RETURNED = frozenset({Outcome.HELD.value, Outcome.REFUSED.value})


def take_in(connection: Connection, response: SyncResponse, touched: Touched) -> None:
    """Take in an answer. Raises ``Problem`` when it holds what cannot be, and ``NotHeld``."""
    _check(response)
    begin_epoch(connection, response.epoch, touched)
    link.put(connection, link.CENTRE_NOW, response.now)
    link.put(connection, link.LEASE_DAYS, str(response.lease_days))
    if response.key is not None:
        link.put(connection, link.SEALING_KEY, response.key)
    if recalls.take(connection, response.ended):
        touched.kinds.add("sessions")
    _follow(connection, response.streams, touched)
    cursors = link.cursors(connection)
    proof.forget_unprovable(connection)
    for page in response.pages:
        read = cursors.get(page.stream, 0)
        if page.after <= read < page.upto:
            news = patches.whole_rows(connection, page.rows)
            check_rows(news)
            touched.tally = Tally() if proof.is_kept(connection, page.stream) else None
            take_rows(connection, page.stream, news, touched)
            link.set_cursor(connection, page.stream, page.upto, halfway=page.more)
            cursors[page.stream] = page.upto
            if touched.tally is not None:
                proof.post(connection, page.stream, touched.tally)
            touched.tally = None
        if page.upto == cursors.get(page.stream):
            proof.compare(connection, page, response.now)
    _close(connection, response.verdicts, response.now, touched)
    release(connection, touched)
    projection.show(connection, touched)
    people.remove_leavers(connection, touched)


def _check(response: SyncResponse) -> None:
    if kinds.moment().fault(response.now) is not None:
        raise Problem("hub_answer_wrong", what="now")
    if response.key is not None and not _KEY.fullmatch(response.key):
        raise Problem("hub_answer_wrong", what="key")
    for page in response.pages:
        if page.stream not in response.streams:
            raise Problem("hub_answer_wrong", what="stream")


def take_rows(
    connection: Connection, stream: str | None, news: Iterable[PageRow], touched: Touched
) -> None:
    """Take in rows of a page or of a snapshot's part; ``stream`` is where they came from."""
    by_type: dict[str, list[PageRow]] = {}
    for row in news:
        by_type.setdefault(row.record_type, []).append(row)
    for record_type in RECORD_TYPES:
        of_type = by_type.get(record_type.name, [])
        if record_type.name == "person" and stream is not None:
            here = [row.record_id for row in of_type if row.values is not None]
            people.came(connection, stream, here, touched.tally)
        if of_type:
            projection.take(connection, record_type.name, of_type, touched)
    for of_type in by_type.values():
        for row in of_type:
            if row.values is None:
                _take_departure(connection, stream, row, touched)


def take_tables(
    connection: Connection, stream: str | None, tables: Iterable[Table], touched: Touched
) -> None:
    """Take in tables of a snapshot's part, all at once where nothing of this terminal lies over."""
    for table in tables:
        if projection.overlays(connection, table.record_type, table.ids):
            take_rows(connection, stream, rows_of(table), touched)
            continue
        if table.record_type == "person" and stream is not None:
            people.came(connection, stream, table.ids)
        touched.searched |= search.followed_in(connection, table)
        rows.load(connection, table)
        touched.table(table)


def _take_departure(
    connection: Connection, stream: str | None, row: PageRow, touched: Touched
) -> None:
    if row.record_type == "person" and stream is not None:
        people.left(connection, stream, row.record_id, touched.tally)
    elif not people.are_held_elsewhere(connection, stream, row):
        projection.let_go(connection, row, touched)


def _close(connection: Connection, verdicts: Iterable[Verdict], now: str, touched: Touched) -> None:
    closed = outbox.settle(connection, verdicts, now)
    for verdict in closed:
        if verdict.problem == SESSION_ENDED:
            session_id = outbox.session_of(connection, verdict.action_id)
            recalls.note(connection, session_id, heard=True)
            touched.kinds.add("sessions")
    if closed:
        touched.kinds.add("outbox")
    if any(verdict.outcome.value in _RETURNED for verdict in closed):
        touched.kinds.add("inbox")


def release(connection: Connection, touched: Touched) -> None:
    """Lift the changes of answered actions whose outcome has been read (or that were returned).

    What lay beneath them is then to be shown (``projection.show``).

    An accepted action's changes stay until the centre's rows with them in are here, in every
    stream that this terminal follows: the rows would go back for a moment otherwise.
    """
    cursors = link.cursors(connection)
    followed = {*cursors, *link.streams(connection)}
    lifted = []
    for number, state, verdict in outbox.answered_but_overlaid(connection):
        seqs: Mapping[str, int] = verdict.get("seqs", {})
        read = all(cursors.get(s, 0) >= seq for s, seq in seqs.items() if s in followed)
        if state in _RETURNED or read:
            lifted.append(number)
    if lifted:
        projection.lift(connection, lifted, touched)


def _follow(connection: Connection, streams: Collection[str], touched: Touched) -> None:
    """Hold these streams from now on; who is held only from another one leaves."""
    link.set_streams(connection, streams)
    for stream in set(link.cursors(connection)) - set(streams):
        people.forget(connection, stream, touched)
        for kind in types_in(stream) if stream in OWN_STREAMS else ():
            projection.forget_all(connection, kind.name, touched)
        link.forget_cursor(connection, stream)
        proof.forget(connection)


def begin_epoch(connection: Connection, epoch: str, touched: Touched) -> None:
    """Start over if the centre has lost its memory, or we ours, and offer it everything again.

    The rows stay in sight until the streams are loaded again (``sweep``).
    """
    if epoch == link.get(connection, link.EPOCH):
        return
    link.put(connection, link.EPOCH, epoch)
    link.put(connection, link.TRAIL_CONFIRMED, None)
    _doubt_all(connection)
    for action in outbox.offer_again(connection):
        projection.lay_over(connection, action, touched)
    touched.kinds.add("outbox")


def begin_load(
    connection: Connection, stream: str, epoch: str, parts: Collection[str], touched: Touched
) -> None:
    """A stream's first load begins, or goes on after a break, from these parts.

    Where it goes on from a newer snapshot, somebody may have left since the older one.
    """
    begin_epoch(connection, epoch, touched)
    if link.snapshot_parts(connection, stream) - set(parts):
        _doubt_all(connection)
    link.forget_pieces_but(connection, stream, parts)


def _doubt_all(connection: Connection) -> None:
    """Have every stream loaded again; what is not in it then goes (``sweep``)."""
    proof.forget(connection)
    attachments.doubt(connection)
    for table in (CURSOR, SNAPSHOT_PART, SNAPSHOT_PIECE, STREAM_PERSON, LEAVING):
        connection.execute(delete(table))
    for table in (*RECORDS.values(), CENTRE_ROW):
        connection.execute(update(table).values(version=0))


def start_over(connection: Connection) -> None:
    """Have the next load begin an epoch, even if the centre calls it by the same name."""
    link.put(connection, link.EPOCH, None)
    connection.execute(delete(CURSOR))


def correct(
    connection: Connection,
    stream: str,
    found: Iterable[PageRow],
    surplus: Iterable[Key],
    touched: Touched,
) -> None:
    """Put right what differed from the centre: rows as it has them, and rows that it has not."""
    for row in found:
        if row.record_type == "person":
            people.came(connection, stream, [row.record_id])
        projection.correct(connection, row, touched)
    for record_type, record_id in surplus:
        if record_type == "person":
            people.left(connection, stream, record_id)
        else:
            gone = PageRow(record_type, record_id, WHOLE_MAX, None)
            projection.let_go(connection, gone, touched)
    people.remove_leavers(connection, touched)


def sweep(connection: Connection, touched: Touched) -> None:
    """Once every stream is loaded: remove the rows from before that are in none of them."""
    if set(link.streams(connection)) <= set(link.cursors(connection)):
        projection.forget_unversioned(connection, touched)
