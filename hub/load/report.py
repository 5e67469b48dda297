"""What became of every row of an extract: counts that balance, and a sentence for what went amiss.

The report holds a bounded number of problems in memory; all of them go to the report file as they
are found, when there is one.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO, Any

from record.problems import sentence

PROBLEMS_KEPT_MAX = 10_000
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = ("file", "row", "field", "problem", "fate", "sentence")


class Fate(StrEnum):
    """What became of one row."""

    TAKEN = "taken"
    PARTLY = "partly"
    """Taken, with something left out or altered."""
    NOT_TAKEN = "not_taken"


_AFTERWARDS = {Fate.TAKEN: None, Fate.PARTLY: "row_taken_partly", Fate.NOT_TAKEN: "row_not_taken"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing amiss. ``row`` counts from the header, which is 1; None: the whole file."""

    file: str
    row: int | None
    field: str | None
    problem: str
    fate: Fate
    sentence: str

    def to_json(self) -> dict[str, Any]:
        """The finding as the report writes it."""
        return {name: getattr(self, name) for name in COLUMNS}


@dataclass
class TableCount:
    """The account of one table. ``rows`` is counted in reading, each fate when a row has had it.

    At the end of a load ``rows`` is the sum of all fates.
    """

    table: str
    file: str
    becomes: tuple[str, ...]
    """The types of record that the table's rows go into; none: the record has no place for it."""
    rows: int = 0
    fates: Counter[Fate] = field(default_factory=Counter)
    columns_not_used: list[str] = field(default_factory=list)
    """Columns that hold something and have no place in the record."""

    @property
    def balanced(self) -> bool:
        """Whether every row that was read has had its one fate."""
        return self.rows == self.fates.total()

    def to_json(self) -> dict[str, Any]:
        """The account as the report writes it."""
        return {
            "table": self.table,
            "file": self.file,
            "becomes": list(self.becomes),
            "rows": self.rows,
            **{fate.value: self.fates[fate] for fate in Fate},
            "columns_not_used": self.columns_not_used,
        }


class Report:
    """The account of one load. ``sink`` is an open text file that takes every problem as CSV."""

    def __init__(self, sink: IO[str] | None = None) -> None:
        self.tables: dict[str, TableCount] = {}
        self.missing: list[str] = []
        self.findings: list[Finding] = []
        self.counts: Counter[str] = Counter()
        self._lines = csv.writer(sink) if sink is not None else None
        if self._lines is not None:
            self._lines.writerow(COLUMNS)

    def add(
        self,
        file: str,
        row: int | None,
        column: str | None,
        problem: str,
        details: Mapping[str, object],
        fate: Fate,
    ) -> None:
        """Note one thing amiss. ``details`` fill the sentence of ``problem``."""
        filled = {"file": file, "row": row, "field": column, **details}
        text = sentence(problem, filled)
        afterwards = _AFTERWARDS[fate] if row is not None else None
        if not text.startswith(file):
            text = f"{file}: {text}" if row is None else f"{file}, row {row}: {text}"
        if afterwards is not None:
            text = f"{text} {sentence(afterwards, {})}"
        self._keep(Finding(file, row, column, problem, fate, text))

    def _keep(self, finding: Finding) -> None:
        self.counts[finding.problem] += 1
        if len(self.findings) < PROBLEMS_KEPT_MAX:
            self.findings.append(finding)
        if self._lines is not None:
            self._lines.writerow(_neutral(finding.to_json()[name]) for name in COLUMNS)

    def total(self, fate: Fate) -> int:
        """How many rows of all tables had this fate."""
        return sum(count.fates[fate] for count in self.tables.values())

    @property
    def rows(self) -> int:
        """How many rows of all tables were read."""
        return sum(count.rows for count in self.tables.values())

    def to_json(self) -> dict[str, Any]:
        """The whole report; problems beyond `PROBLEMS_KEPT_MAX` are counted, not listed."""
        found = self.counts.total()
        return {
            "tables": [count.to_json() for count in self.tables.values()],
            "tables_missing": self.missing,
            "totals": {"rows": self.rows, **{fate.value: self.total(fate) for fate in Fate}},
            "problems": [finding.to_json() for finding in self.findings],
            "problems_total": found,
            "problems_not_listed": found - len(self.findings),
            "problems_by_name": dict(self.counts.most_common()),
        }


def summary(report: Report, ending: Iterable[str] = ()) -> str:
    """The report for reading at a terminal: one line a table, and the commonest problems."""
    width = max((len(name) for name in report.tables), default=5)
    lines = [f"{'table':<{width}} {'rows':>9} {'taken':>9} {'partly':>9} {'not taken':>9}"]
    for count in report.tables.values():
        cells = " ".join(f"{count.fates[fate]:>9,}" for fate in Fate)
        lines.append(f"{count.table:<{width}} {count.rows:>9,} {cells}")
    cells = " ".join(f"{report.total(fate):>9,}" for fate in Fate)
    lines.append(f"{'all':<{width}} {report.rows:>9,} {cells}")
    homeless = [count.table for count in report.tables.values() if not count.becomes]
    if homeless:
        lines += ["", "The record has no place yet for: " + ", ".join(homeless) + "."]
    if report.counts:
        lines += ["", f"{report.counts.total():,} things to look at:"]
        lines += [f"{number:>9,}  {name}" for name, number in report.counts.most_common()]
    return "\n".join([*lines, "", *ending])


def _neutral(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
