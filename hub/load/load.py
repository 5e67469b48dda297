"""One load: an extract is read, taken row by row, and placed in batches, and accounted for.

Loading the same extract again changes nothing, on whatever day: ids are derived from the source's
own keys, and what the source gave only as the day of loading stays as the first load wrote it.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sqlalchemy import select

from hub.load.extract import Extract
from hub.load.fields import Calendar, LoadDay
from hub.load.nomis import layout as nomis
from hub.load.nomis.take import take_all
from hub.load.report import Report
from hub.load.tables import Made, Progress, Tables
from hub.settle.place import Placed, place_rows
from hub.store.bulk import among
from hub.store.facts import chunks
from hub.store.store import HubStore
from hub.store.tables import RECORDS
from record.kinds import Row
from record.moments import Clock
from record.problems import Problem

ROWS_PER_BATCH = 5_000
LAYOUTS: Mapping[str, tuple[Callable[[Tables], Iterator[Made]], frozenset[str]]] = {
    nomis.NAME: (take_all, frozenset(spec.name for spec in nomis.SPECS)),
}
"""How each layout is taken, and the tables that it knows."""


@dataclass(frozen=True)
class Loaded:
    """What one load did."""

    layout: str
    report: Report
    placed: Placed
    day: str
    elapsed_s: float

    def to_json(self) -> dict[str, Any]:
        """The whole report of the load."""
        return {
            "layout": self.layout,
            "day": self.day,
            **self.report.to_json(),
            "placed": {
                "created": self.placed.created,
                "changed": self.placed.changed,
                "unchanged": self.placed.unchanged,
            },
            "elapsed": round(self.elapsed_s, 3),
        }


def load(
    store: HubStore,
    path: Path,
    clock: Clock,
    *,
    layout: str = nomis.NAME,
    sink: IO[str] | None = None,
    progress: Progress = lambda _table, _rows: None,
) -> Loaded:
    """Load the extract in the folder ``path``; ``sink`` takes every problem as a line of CSV.

    Raises ``Problem`` when there is no such layout, no such folder, nothing in it that the layout
    knows, or no room to write; whatever is amiss inside the tables is in the report.
    """
    began = time.monotonic()
    if layout not in LAYOUTS:
        raise Problem("layout_unknown", layout=layout, known=", ".join(sorted(LAYOUTS)))
    take, known = LAYOUTS[layout]
    extract = Extract.open(path)
    if not known & extract.files.keys():
        raise Problem("extract_empty", path=path, layout=layout)
    report, calendar = Report(sink), Calendar(clock.now())
    made = take(Tables(extract, report, calendar, progress))
    placed = Placed()
    while batch := list(itertools.islice(made, ROWS_PER_BATCH)):
        rows = _as_first_loaded(store, batch)
        placed += place_rows(store, rows, source=f"load {layout}", clock=clock)
    unbalanced = [count.table for count in report.tables.values() if not count.balanced]
    assert not unbalanced, f"rows without one fate each in {unbalanced}"
    elapsed_s = time.monotonic() - began
    return Loaded(layout, report, placed, calendar.today.isoformat(), elapsed_s)


def _as_first_loaded(store: HubStore, batch: Iterable[Made]) -> list[Made]:
    """The rows with every day of loading as the first load wrote it, if there was one."""
    rows = [(name, dict(row)) for name, row in batch]
    marked: dict[str, dict[str, Row]] = {}
    for name, row in rows:
        if any(isinstance(value, LoadDay) for value in row.values()):
            marked.setdefault(name, {})[str(row["id"])] = row
    with store.read() as facts:
        for name, by_id in marked.items():
            table = RECORDS[name]
            for ids in chunks(by_id):
                query = select(table.c.id, table.c.placed).where(
                    among(facts.connection, table.c.id, ids)
                )
                for record_id, first in facts.connection.execute(query):
                    _keep_days(by_id[record_id], first or {})
    for by_id in marked.values():
        for row in by_id.values():
            row.update((f, str(v)) for f, v in row.items() if isinstance(v, LoadDay))
    return rows


def _keep_days(row: Row, first: Row) -> None:
    for name, value in row.items():
        if isinstance(value, LoadDay) and first.get(name) is not None:
            row[name] = first[name]
