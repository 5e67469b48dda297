"""Small extracts, all invented, that tests write, damage and load."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hub.load.extract import Extract
from hub.load.fields import Calendar
from hub.load.nomis.take import take_all
from hub.load.report import Report
from hub.load.tables import Made, Tables
from record.kinds import Row

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)

SMALL: Mapping[str, str] = {
    file.stem: file.read_text(encoding="utf-8")
    for file in sorted((Path(__file__).parent / "small").glob("*.csv"))
}
"""Two people of one prison in twenty tables, with nothing amiss."""


def write_extract(folder: Path, **tables: str | bytes | None) -> Path:
    """Write `SMALL`, with these tables in place of its own; None leaves a table out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {**SMALL, **tables}.items():
        if content is not None:
            data = content if isinstance(content, bytes) else content.encode()
            (folder / f"{name}.csv").write_bytes(data)
    return folder


class Taken:
    """What an extract gives without a centre: rows for the record, and the report."""

    def __init__(self, folder: Path, now: dt.datetime = NOW) -> None:
        self.report = Report()
        tables = Tables(Extract.open(folder), self.report, Calendar(now), lambda _t, _n: None)
        self.made: list[Made] = list(take_all(tables))

    def rows(self, record_type: str, **equal: Any) -> list[Row]:
        """The rows of one type whose fields equal these."""
        return [
            row
            for name, row in self.made
            if name == record_type and all(row.get(k) == v for k, v in equal.items())
        ]

    def row(self, record_type: str, **equal: Any) -> Row:
        """The one row that matches."""
        (row,) = self.rows(record_type, **equal)
        return row

    @property
    def found(self) -> list[tuple[str, int | None, str | None, str]]:
        """Everything amiss, as file, row, field and problem."""
        return [(f.file, f.row, f.field, f.problem) for f in self.report.findings]

    def fates(self, table: str) -> tuple[int, int, int]:
        """How many rows of a table were taken, taken partly and not taken."""
        count = self.report.tables[table]
        assert count.balanced
        return tuple(count.fates[fate] for fate in ("taken", "partly", "not_taken"))  # type: ignore[return-value,index]

    def sentences(self, table: str) -> list[str]:
        """What is said about one table."""
        return [f.sentence for f in self.report.findings if f.file.upper().startswith(f"{table}.")]


def unbalanced(report: Report) -> list[str]:
    """Tables where a row has no fate or more than one."""
    return [count.table for count in report.tables.values() if not count.balanced]
