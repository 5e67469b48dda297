"""Reading a stream: pages of what changed after a cursor, latest state only."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from typing import NamedTuple

from sqlalchemy import select

from hub.store.facts import Entry, HubFacts
from hub.store.journal import Head, read_head
from hub.store.tables import JOURNAL
from record import compact
from record.catalogue import RECORD_TYPES
from record.digest import to_text
from record.fit import WHOLE_MAX
from record.protocol import Page, PageRow

ROWS_PER_QUERY = 1000
_ORDER = {record_type.name: place for place, record_type in enumerate(RECORD_TYPES)}
_FRAME_BYTES = 150
"""What a row costs in a page besides its values: its id, its version, the empty fields."""


PAGES_KEPT_BYTES = 32 * 1024 * 1024
"""How much JSON the pages are together that are remembered; in memory it is a few times as much."""


class PageAsked(NamedTuple):
    """Which page is wanted: of which stream, after which number, how large, of ``whole`` rows?"""

    stream: str
    after: int
    bytes_max: int
    whole: bool = True


class _Line(NamedTuple):
    """One line of a journal."""

    record_type: str
    record_id: str
    seq: int
    gone: bool
    whole: int
    fields: Mapping[str, int] | None


def head_of(facts: HubFacts, stream: str) -> int:
    """The last number of a stream; 0 when nothing was ever written to it."""
    head = read_head(facts, stream)
    return head.seq if head else 0


class RecentPages:
    """Pages that were read lately: the same news goes to every terminal of a prison.

    Whoever asks for what somebody else is just reading waits for it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pages: dict[tuple[object, ...], Future[tuple[Page, int]]] = {}
        self._sizes: dict[tuple[object, ...], int] = {}
        self._size = 0

    def read(self, facts: HubFacts, history: str, asked: PageAsked, head: Head) -> tuple[Page, int]:
        """The page of a stream with this head, in the history of that name, and its size."""
        if head.seq <= asked.after:
            return read_page(facts, asked, head)
        key = history, asked, head.seq
        with self._lock:
            found = self._pages.get(key)
            if found is None:
                coming = self._pages[key] = Future()
        if found is not None:
            return found.result()
        try:
            read = read_page(facts, asked, head)
        except BaseException as error:
            with self._lock:
                del self._pages[key]
            coming.set_exception(error)
            raise
        coming.set_result(read)
        self._keep(key, read[1])
        return read

    def _keep(self, key: tuple[object, ...], size: int) -> None:
        """Remember a page, and forget the oldest if there are too many."""
        with self._lock:
            self._sizes[key] = size
            self._size += size
            while self._size > PAGES_KEPT_BYTES:
                oldest = next(iter(self._sizes))
                self._size -= self._sizes.pop(oldest)
                del self._pages[oldest]


def read_page(facts: HubFacts, asked: PageAsked, head: Head) -> tuple[Page, int]:
    """The page after a cursor, and about how many bytes of JSON it is; ``head`` is the stream's.

    A page holds at least one row, so a cursor always gets on. Inside a page the types that lives
    hang on come first, and what has left the stream comes last. Unless ``whole`` rows are wanted,
    those that were there at the cursor have only what changed since.
    """
    stream, after, bytes_max, whole = asked
    rows: list[PageRow] = []
    size, upto, more = 0, after, head.seq > after
    while more:
        found = _changed(facts, stream, upto)
        entries = _entries(facts, found)
        for line in found:
            row = _page_row(line, entries.get((line.record_type, line.record_id)))
            if row.values is not None and not whole and line.whole <= after:
                row = _news_of(row, line, after)
            size += size_of(row)
            if rows and size > bytes_max:
                return Page(stream, after, upto, _in_order(rows), more=True), size
            rows.append(row)
            upto = line.seq
        more = len(found) == ROWS_PER_QUERY
    digest = None if head.digest is None else to_text(head.digest)
    page = Page(stream, after, max(upto, head.seq), _in_order(rows), more=False, digest=digest)
    return page, size


def size_of(row: PageRow) -> int:
    """About how many bytes a row takes as JSON."""
    values = [value for value in (row.values or {}).values() if value is not None]
    return _FRAME_BYTES + compact.size_of(values)


def _changed(facts: HubFacts, stream: str, after: int) -> list[_Line]:
    table = JOURNAL
    query = (
        select(*(table.c[name] for name in _Line._fields))
        .where(table.c.stream == stream, table.c.seq > after)
        .order_by(table.c.seq)
        .limit(ROWS_PER_QUERY)
    )
    return [_Line(*found) for found in facts.connection.execute(query).all()]


def _entries(facts: HubFacts, lines: Iterable[_Line]) -> dict[tuple[str, str], Entry]:
    ids: dict[str, list[str]] = {}
    for line in lines:
        ids.setdefault(line.record_type, []).append(line.record_id)
    return {
        (record_type, str(entry.row["id"])): entry
        for record_type, wanted in ids.items()
        for entry in facts.entries(record_type, wanted)
    }


def _page_row(line: _Line, entry: Entry | None) -> PageRow:
    if entry is None or line.gone:
        # What was ended for good has no version any more: it is later than all that it had.
        version = entry.version if entry else WHOLE_MAX
        return PageRow(line.record_type, line.record_id, version, None)
    return page_row(line.record_type, entry)


def page_row(record_type: str, entry: Entry) -> PageRow:
    """An entry as it travels: its id stands beside its values."""
    values = dict(entry.row)
    return PageRow(record_type, str(values.pop("id")), entry.version, values)


def _news_of(row: PageRow, line: _Line, after: int) -> PageRow:
    """Of a row that the reader holds as it was, the fields that changed after the cursor."""
    news = {name for name, seq in (line.fields or {}).items() if seq > after}
    values = {name: value for name, value in (row.values or {}).items() if name in news}
    return PageRow(row.record_type, row.record_id, row.version, values, whole=False)


def _in_order(rows: list[PageRow]) -> tuple[PageRow, ...]:
    return tuple(sorted(rows, key=lambda row: (row.values is None, _ORDER[row.record_type])))
