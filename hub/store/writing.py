"""Writing to the record: rows, their versions, and their places in the streams' journals.

A writer locks the heads of the streams it writes to before it reads, and numbers its rows just
before it commits. So the order of numbers is the order of commits, without a gap, and whoever reads
a stream up to a number has seen all that was ever written up to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, select

from hub.store.bulk import among, insert_rows, update_rows, upsert
from hub.store.bulk import insert as insert_into
from hub.store.facts import Entry, HubFacts, Stamps, chunks, prison_stream
from hub.store.journal import Head, Mark, count, drop_lines, hashes_of, read_head, write_lines
from hub.store.known import changed_lines, whose_line
from hub.store.tables import PERSON_STREAM, RECORDS, STREAM_HEAD
from record.catalogue import RECORD_TYPES, people_of
from record.digest import to_bytes
from record.kinds import Row
from record.redirect import ids_of
from record.rules.custody import last_period
from record.types.known import KNOWN_PERSON

Key = tuple[str, str]


class OutOfOrder(Exception):  # noqa: N818 (no error: the work is done again)
    """A stream is wanted that all writers lock before those that are locked already."""


class Writing(HubFacts):
    """One writing transaction on the record. ``wanted`` collects the streams that it locks.

    Unless it ``counts``, it leaves the digests of streams to a program that knows every field.
    ``orderly``: streams are locked in the order all writers keep, or ``OutOfOrder`` is raised; two
    prisons that write of one person would else wait for each other.
    """

    def __init__(
        self,
        connection: Connection,
        wanted: set[str] | None = None,
        *,
        counts: bool = True,
        orderly: bool = False,
    ) -> None:
        super().__init__(connection)
        self._counts = counts
        self._orderly = orderly
        self._wanted = wanted if wanted is not None else set()
        self._heads: dict[str, Head] = {}
        self._marks: dict[str, dict[Key, Mark]] = {}
        self._marked: set[str] = set()
        self._known: set[str] = set()
        self._unwritten: dict[Key, tuple[Entry, bool]] = {}
        self.last: dict[str, int] = {}
        """The last number given out in each stream that this transaction has written to."""
        self.recalled: set[str] = set()
        """The terminals that must hear of a session that is over."""

    def lock(self, streams: Iterable[str]) -> bool:
        """Lock these streams, in the order all writers keep; whether any was not locked yet.

        If so, what was read before is forgotten. Raises ``OutOfOrder``.
        """
        unlocked = sorted(set(streams) - set(self._heads), key=_place)
        last = max(map(_place, self._heads), default=None)
        if self._orderly and unlocked and last is not None and _place(unlocked[0]) < last:
            self._wanted.update(unlocked)
            raise OutOfOrder
        for stream in unlocked:
            self._heads[stream] = self._lock_head(stream)
        if unlocked:
            self.forget()
        return bool(unlocked)

    def _lock_head(self, stream: str) -> Head:
        self._wanted.add(stream)
        head = read_head(self, stream, lock=True)
        if head is None:
            self.insert_if_new(STREAM_HEAD, {"stream": stream, "seq": 0, "digest": to_bytes(0)})
            head = read_head(self, stream, lock=True)
        assert head is not None
        return head if self._counts else head._replace(digest=None)

    def count(self, stream: str) -> None:
        """Count a stream's digest anew: after a change of the record's fields, or on suspicion."""
        self.lock([stream])
        self._heads[stream] = count(self, stream)

    def put(self, record_type: str, row: Row, stamps: Stamps | None = None) -> None:
        """Write a whole row, new or changed, and note it for the journals of its streams.

        ``stamps`` are added to those that the row has.
        """
        record_id = str(row["id"])
        before = self.entry(record_type, record_id)
        left = self.streams_of(record_type, before.row) if before else set()
        entry = Entry(
            row,
            before.version + 1 if before else 1,
            {**(before.stamps if before else {}), **(stamps or {})},
        )
        self._store(record_type, entry, new=before is None)
        self.wrote(record_type, row)
        self._entries[record_type, record_id] = entry
        self._rejoin_who_moved(record_type, before.row if before else {}, row)
        here = self.streams_of(record_type, row)
        changed = changed_fields(before.row, row) if before else None
        for stream in here:
            news = changed if stream in left else None
            self.mark(stream, record_type, record_id, changed=news)
        for stream in left - here:
            if not self._leaves_with_person(stream, record_type, row):
                self.mark(stream, record_type, record_id, gone=True)

    def wrote(self, record_type: str, row: Row) -> None:
        """A record was written: lines of the national index may say something else now."""
        self._known.update(whose_line(record_type, row))

    def index(self, person_ids: Collection[str]) -> None:
        """Have these people's lines of the national index made before the commit."""
        self._known.update(person_ids)

    def _rejoin_who_moved(self, record_type: str, before: Row, after: Row) -> None:
        """Let people follow their custody periods, and records that became one each other."""
        if record_type == "custody_period":
            self.rejoin(people_of(record_type, after))
            return
        merged = before.get("merged_into_id"), after.get("merged_into_id")
        if record_type == "person" and merged[0] != merged[1]:
            self._merged.clear()
            named = (after["id"], *merged)
            self.rejoin([person_id for person_id in named if isinstance(person_id, str)])

    def _leaves_with_person(self, stream: str, record_type: str, row: Row) -> bool:
        marks = self._marks.get(stream, {})
        people = people_of(record_type, row)
        return any(marks.get(("person", person_id), Mark()).gone for person_id in people)

    def _store(self, record_type: str, entry: Entry, *, new: bool) -> None:
        """Write a row with the next ones; whoever uses the connection finds it written."""
        key = (record_type, str(entry.row["id"]))
        _, made = self._unwritten.get(key, (entry, new))
        self._unwritten[key] = (entry, made)

    @property
    def connection(self) -> Connection:
        """The transaction's connection, with all rows written that were put."""
        if self._unwritten:
            self._write_out()
        return self._connection

    @connection.setter
    def connection(self, connection: Connection) -> None:
        self._connection = connection

    def _write_out(self) -> None:
        rows: dict[tuple[str, bool], list[dict[str, Any]]] = {}
        for (record_type, _), (entry, new) in self._unwritten.items():
            values = {**entry.row, "version": entry.version, "stamps": entry.stamps}
            rows.setdefault((record_type, new), []).append(values)
        self._unwritten = {}
        for (record_type, new), listed in rows.items():
            put = insert_rows if new else update_rows
            put(self._connection, RECORDS[record_type], listed)

    def mark(
        self,
        stream: str,
        record_type: str,
        record_id: str,
        *,
        gone: bool = False,
        changed: frozenset[str] | None = None,
    ) -> None:
        """Note that a record changed in (or left) a stream; it is numbered before the commit.

        ``changed`` are the fields that whoever follows the stream must be told, None all of them.
        """
        marks, key = self._marks.setdefault(stream, {}), (record_type, record_id)
        marks[key] = Mark(gone, changed).after(marks.get(key))
        self._marked.add(stream)

    def streams_marked(self) -> frozenset[str]:
        """The streams in which anything was noted since this was last asked."""
        marked = frozenset(self._marked)
        self._marked.clear()
        return marked

    def number(self) -> dict[str, int]:
        """Write what was put, and give every noted record its number; returns ``last``."""
        known, self._known = self._known, set()
        for line in changed_lines(self, known):
            self.put(KNOWN_PERSON.name, line)
        if self._unwritten:  # also what is in no stream
            self._write_out()
        there = {k for marks in self._marks.values() for k, mark in marks.items() if not mark.gone}
        hashes = hashes_of(self, there)
        for stream in sorted(self._marks):
            head = self._head(stream)
            self._heads[stream] = write_lines(self, stream, self._marks[stream], hashes, head)
            self.last[stream] = self._heads[stream].seq
        self._marks.clear()
        return dict(self.last)

    def _head(self, stream: str) -> Head:
        return self._heads.get(stream) or self._lock_head(stream)

    def rejoin(self, person_ids: Collection[str]) -> None:
        """Put people into the streams where their custody periods say they belong.

        The records of one person go together, wherever any of them belongs. A stream that a person
        joins gets all their records; one that they leave gets word that they have gone.
        """
        wanted = self._wanted_streams(person_ids)
        rows, joined = [], dict[str, list[str]]()
        for person_id in wanted:
            present = {s for s, here in self.memberships(person_id).items() if here}
            for stream in sorted(wanted[person_id] - present):
                rows.append({"person_id": person_id, "stream": stream, "present": True})
                joined.setdefault(stream, []).append(person_id)
            rows += [
                {"person_id": person_id, "stream": stream, "present": False}
                for stream in sorted(present - wanted[person_id])
            ]
        self.upsert(PERSON_STREAM, rows, ("present",))
        for row in rows:
            self._memberships.pop(str(row["person_id"]), None)
        for stream, people in joined.items():
            for record_type, record_id in self._keys_of(people):
                self.mark(stream, record_type, record_id)
        for row in rows:
            if not row["present"]:
                self._leave(str(row["person_id"]), str(row["stream"]))

    def expel(self, person_ids: Collection[str]) -> set[str]:
        """Take people out of every stream, wherever they belong; the streams that they were in."""
        self.remember_memberships(person_ids)
        rows: list[dict[str, Any]] = [
            {"person_id": person_id, "stream": stream, "present": False}
            for person_id in person_ids
            for stream, is_here in self.memberships(person_id).items()
            if is_here
        ]
        self.upsert(PERSON_STREAM, rows, ("present",))
        for row in rows:
            self._memberships.pop(row["person_id"], None)
        for row in rows:
            self._leave(row["person_id"], row["stream"])
        return {str(row["stream"]) for row in rows}

    def _wanted_streams(self, person_ids: Collection[str]) -> dict[str, set[str]]:
        """The streams of each of these people's records, those merged with them included."""
        self.remember_entries(("person", person_id) for person_id in person_ids)
        self.remember_merged(person_ids)
        groups = [ids_of(person_id, self) for person_id in person_ids]
        standing = {each: group[0] for group in groups for each in group}
        table = RECORDS["custody_period"]
        periods: dict[str, list[Any]] = {of: [] for of in standing.values()}
        for ids in chunks(standing):
            query = select(
                table.c.person_id,
                table.c.prison,
                table.c.bound_for,
                table.c.opened_at,
                table.c.closed_at,
                table.c.id,
            ).where(among(self.connection, table.c.person_id, ids))
            for period in self.connection.execute(query):
                periods[standing[period.person_id]].append(period)
        return {person_id: _streams_of_periods(periods[of]) for person_id, of in standing.items()}

    def _leave(self, person_id: str, stream: str) -> None:
        """Take a person's records out of a stream, with one word for them all.

        What is about somebody else too has a word of its own: a reader cannot tell whether that
        one is elsewhere or just about to come.
        """
        leaving = []
        for record_type, record_id in self._keys_of([person_id]):
            row = self.get(record_type, record_id)
            if row is not None and stream not in self.streams_of(record_type, row):
                if len(set(people_of(record_type, row))) > 1:
                    self.mark(stream, record_type, record_id, gone=True)
                    continue
                self._marks.get(stream, {}).pop((record_type, record_id), None)
                leaving.append((record_type, record_id))
        self._heads[stream] = drop_lines(self, stream, leaving, self._head(stream))
        self.mark(stream, "person", person_id, gone=True)

    def _keys_of(self, person_ids: Collection[str]) -> Iterator[Key]:
        """Every record of these people, in the catalogue's order."""
        for record_type in RECORD_TYPES:
            table = RECORDS[record_type.name]
            for name in record_type.person_fields:
                for ids in chunks(person_ids):
                    for record_id in self.connection.scalars(
                        select(table.c.id)
                        .where(among(self.connection, table.c[name], ids))
                        .order_by(table.c.id)
                    ):
                        yield record_type.name, record_id

    def upsert(self, table: Table, rows: list[dict[str, Any]], changing: Iterable[str]) -> None:
        """Insert rows; of those whose key is there, only set the fields in ``changing``."""
        upsert(self.connection, table, rows, changing)

    def insert_if_new(self, table: Table, row: dict[str, Any]) -> bool:
        """Insert a row unless its key is there; whether it was inserted."""
        put = insert_into(self.connection, table).values(**row).on_conflict_do_nothing()
        counted = put.execution_options(preserve_rowcount=True)
        return self.connection.execute(counted).rowcount == 1


def changed_fields(before: Row, after: Row) -> frozenset[str]:
    """The fields in which two rows of one record differ."""
    return frozenset(name for name, value in after.items() if value != before.get(name))


def _streams_of_periods(periods: list[Any]) -> set[str]:
    """Where a person belongs: the prisons of the open custody periods, or that of the last one.

    Whoever is on the way to another prison belongs there too: the record comes before the van.
    """
    held = [period for period in periods if period.closed_at is None]
    still_open = {prison_stream(p) for each in held for p in (each.prison, each.bound_for) if p}
    if still_open or not periods:
        return still_open
    last = last_period([dict(period._mapping) for period in periods])  # noqa: SLF001 (its columns)
    return {prison_stream(str(last["prison"]))} if last else set()


def _place(stream: str) -> tuple[bool, str]:
    """Where a stream stands in the order of locking: prisons' first, which are wanted first."""
    return not stream.startswith(prison_stream("")), stream
