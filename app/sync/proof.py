"""Proving that this terminal holds what the centre holds, and mending the little that differs.

In ordinary rounds the digests are compared as they come. Only when they differ are the rows here
counted anew, and the centre asked where the difference lies: for the sums of 256 buckets, for the
lines of those that differ, for the rows of those lines. Nothing else is fetched, and never the
whole record; what waits to be sent is not touched.
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass

from app.store.changes import Key
from app.store.proof import Count, value_of
from app.store.replica import Replica
from record.digest import to_text
from record.moments import from_text
from record.moments import to_text as moment_text
from record.protocol import (
    DIGEST_BUCKETS_MAX,
    DIGEST_RECORDS_MAX,
    DigestLine,
    DigestRequest,
    HubProtocol,
    PageRow,
)

log = logging.getLogger(__name__)

SOUGHT_AT = "difference_sought_at"
"""When a difference was last looked for, as long as it has not been found."""
AGAIN_AFTER = dt.timedelta(hours=1)
COUNTED_AT = "counted_at"
"""When the rows were last counted anew."""
COUNT_EVERY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Difference:
    """Where this terminal differs: the centre's rows to be put here, and rows to be taken away."""

    rows: tuple[PageRow, ...]
    surplus: tuple[Key, ...]

    def __bool__(self) -> bool:
        return bool(self.rows or self.surplus)


def verify(replica: Replica, now: dt.datetime) -> bool:
    """Count the rows anew and hold them against the digests kept; False when they differ.

    This finds a row that was damaged on the disk. What is found is mended at the next contact.
    Where no digest is kept there is nothing to hold against: the rows are counted when it is made.
    """
    damaged = []
    with replica.read() as reading:
        for stream in reading.provable():
            kept = reading.kept_sums(stream)
            count = None if kept is None else reading.count(stream)
            if count is not None and count.sums != kept:
                damaged.append(stream)
    with replica.write() as writing:
        writing.set_link(COUNTED_AT, moment_text(now))
        for stream in damaged:
            writing.doubt(stream)
    return not damaged


def is_due(replica: Replica, now: dt.datetime) -> bool:
    """Whether the rows were not counted anew for a day."""
    return _is_over(replica, COUNTED_AT, COUNT_EVERY, now)


def prove(replica: Replica, hub: HubProtocol, now: dt.datetime) -> bool:
    """Prove the digests that the centre last said, mending what differs; whether all are proved.

    Raises ``Problem`` when the centre cannot be had.
    """
    with replica.read() as reading:
        streams = reading.provable()
    proved = [_prove(replica, hub, stream, now) for stream in streams]
    return bool(proved) and all(proved)


def _prove(replica: Replica, hub: HubProtocol, stream: str, now: dt.datetime) -> bool:
    with replica.read() as reading:
        here = reading.standing(stream)
        if here is None or here.said is None or here.proved:
            return here is not None and here.proved
        count = reading.count(stream)
    if count is None or count.digest == here.said:
        # False when more was read meanwhile: then the next digest proves it, or does not.
        return count is not None and _kept(replica, count, now)
    if not _is_over(replica, value_of(SOUGHT_AT, stream), AGAIN_AFTER, now):
        return False
    return _mend(replica, hub, count, now)


def _mend(replica: Replica, hub: HubProtocol, count: Count, now: dt.datetime) -> bool:
    epoch = replica.epoch() or ""
    difference = _find(replica, hub, count, epoch)
    if difference is None:
        return False
    with replica.write() as writing:
        is_done = writing.correct(count, difference.rows, difference.surplus)
        sought = value_of(SOUGHT_AT, count.stream)
        writing.set_link(sought, None if difference else moment_text(now))
    log.warning(
        "the record here differed from the centre's: %d rows mended, %d taken away",
        len(difference.rows),
        len(difference.surplus),
    )
    with replica.read() as reading:
        again = reading.count(count.stream)
    return is_done and again is not None and _kept(replica, again, now)


def _find(replica: Replica, hub: HubProtocol, count: Count, epoch: str) -> Difference | None:
    """Look for the difference in three questions; None when the centre began another epoch."""
    stream = count.stream
    first = hub.digest(DigestRequest(epoch, stream))
    if first.epoch != epoch or len(first.sums) != len(count.sums):
        return None
    ours = [to_text(number) for number in count.sums]
    buckets = [n for n, theirs in enumerate(first.sums) if theirs != ours[n]][:DIGEST_BUCKETS_MAX]
    if not buckets:
        return Difference((), ())
    lines = hub.digest(DigestRequest(epoch, stream, buckets=tuple(buckets))).lines
    with replica.read() as reading:
        held = reading.hashes(stream, buckets)
    wanted = [
        (line.record_type, line.record_id) for line in lines if _differs(line, held, count.cursor)
    ][:DIGEST_RECORDS_MAX]
    listed = {(line.record_type, line.record_id) for line in lines}
    surplus = tuple(sorted(set(held) - listed))
    if not wanted:
        return Difference((), surplus)
    answer = hub.digest(DigestRequest(epoch, stream, records=tuple(wanted)))
    if answer.epoch != epoch:
        return None
    asked = set(wanted)
    rows = tuple(row for row in answer.rows if (row.record_type, row.record_id) in asked)
    return Difference(rows, surplus)


def _differs(line: DigestLine, held: dict[Key, tuple[int, int]], cursor: int) -> bool:
    """Whether the centre's row is another than ours, and not only because it changed since."""
    ours = held.get((line.record_type, line.record_id))
    same = ours is not None and (line.version, line.hash) == (ours[0], to_text(ours[1]))
    return not same and line.seq <= cursor


def _kept(replica: Replica, count: Count, now: dt.datetime) -> bool:
    with replica.write() as writing:
        is_proved = writing.keep_proof(count)
        if is_proved:
            writing.set_link(COUNTED_AT, moment_text(now))
            writing.set_link(value_of(SOUGHT_AT, count.stream), None)
    return is_proved


def _is_over(replica: Replica, key: str, length: dt.timedelta, now: dt.datetime) -> bool:
    """Whether so much time has passed since the moment kept (one to come is a wrong clock's)."""
    with replica.read() as reading:
        said = reading.link(key)
    return said is None or not now - length < from_text(said) <= now
