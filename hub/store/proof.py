"""Where a terminal differs from a stream: the stream's sums, lines of some buckets, single rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import func, select

from hub.store.bulk import among
from hub.store.facts import HubFacts, chunks
from hub.store.journal import sums_of
from hub.store.pages import head_of, page_row
from hub.store.tables import JOURNAL
from record.digest import BUCKETS, from_bytes, to_text
from record.protocol import DigestAnswer, DigestLine, DigestRequest, PageRow


def compare(facts: HubFacts, epoch: str, request: DigestRequest) -> DigestAnswer:
    """Answer one step: rows if any are asked for, else lines of buckets, else all sums."""
    seq = head_of(facts, request.stream)
    if request.records:
        return DigestAnswer(epoch, seq, rows=_rows(facts, request.stream, request.records))
    if request.buckets:
        return DigestAnswer(epoch, seq, lines=_lines(facts, request.stream, request.buckets))
    sums = sums_of(facts, request.stream)
    return DigestAnswer(epoch, seq, sums=tuple(to_text(sums.get(n, 0)) for n in range(BUCKETS)))


def _lines(facts: HubFacts, stream: str, buckets: Collection[int]) -> tuple[DigestLine, ...]:
    table = JOURNAL.c
    ends = [f"{bucket:02x}" for bucket in buckets]
    length = func.length(table.record_id)
    query = select(table.record_type, table.record_id, table.hash, table.seq).where(
        table.stream == stream,
        table.hash.is_not(None),
        func.substr(table.record_id, length - 1, 2).in_(ends),
    )
    found = facts.connection.execute(query).all()
    versions = {
        (kind, str(entry.row["id"])): entry.version
        for kind, entry in facts.known_entries((line.record_type, line.record_id) for line in found)
    }
    return tuple(
        DigestLine(
            line.record_type,
            line.record_id,
            versions[line.record_type, line.record_id],
            to_text(from_bytes(line.hash)),
            line.seq,
        )
        for line in found
    )


def _rows(facts: HubFacts, stream: str, records: Iterable[tuple[str, str]]) -> tuple[PageRow, ...]:
    """Those of the records that lie in the stream."""
    ids: dict[str, list[str]] = {}
    for record_type, record_id in records:
        ids.setdefault(record_type, []).append(record_id)
    table = JOURNAL.c
    rows = []
    for record_type, wanted in ids.items():
        for some in chunks(wanted):
            here = facts.connection.scalars(
                select(table.record_id).where(
                    table.stream == stream,
                    table.record_type == record_type,
                    among(facts.connection, table.record_id, some),
                    table.gone.is_(False),
                )
            )
            entries = facts.entries(record_type, list(here))
            rows += [page_row(record_type, entry) for entry in entries]
    return tuple(rows)
