"""The tables of an extract as streams of rows to be taken, each row counted exactly once.

What a layout says about a table (`Spec`) and what the file really holds meet here: columns that are
missing, rows that cannot be told apart, keys that come twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hub.load.extract import Extract, RawRow, TableFile
from hub.load.fields import Calendar
from hub.load.records import Record
from hub.load.report import Fate, Report, TableCount
from hub.load.seen import Seen
from hub.load.taking import NotTakenError, TableReading, Taking
from record.catalogue import BY_NAME
from record.kinds import Row
from record.problems import Problem
from record.validate import check_row

Made = tuple[str, Row]
"""A row for the record: the type of record and its values, the id among them."""
Progress = Callable[[str, int], None]
"""Told the name of a table and how many of its rows have been read, now and then."""
ROWS_PER_PROGRESS = 50_000


@dataclass(frozen=True)
class Spec:
    """What a layout says about one table.

    ``key`` are the columns that tell its rows apart; ``needed`` those without which a row says
    nothing, present in the headings and filled in every row. An ``expected`` table is missed when
    it is not there. ``becomes`` names the types of record that its rows go into.
    """

    name: str
    key: tuple[str, ...]
    needed: tuple[str, ...]
    becomes: tuple[str, ...]
    expected: bool = True


class Tables:
    """An extract, its account, and the calendar that its dates are read by."""

    def __init__(
        self, extract: Extract, report: Report, calendar: Calendar, progress: Progress
    ) -> None:
        self._extract = extract
        self._report = report
        self._progress = progress
        self.calendar = calendar
        self._read_files: list[tuple[TableFile, TableReading]] = []
        for odd in extract.oddities:
            report.add(odd.file, None, None, odd.problem, odd.details, Fate.NOT_TAKEN)

    def has(self, spec: Spec) -> bool:
        """Whether the extract holds the table."""
        return spec.name in self._extract.files

    def takings(self, spec: Spec) -> Iterator[Taking]:
        """Every row that can be read and told apart. Whoever takes them closes them."""
        path = self._extract.files.get(spec.name)
        if path is None:
            self._miss(spec)
            return
        count = TableCount(spec.name, path.name, spec.becomes)
        self._report.tables[spec.name] = count
        file, reading = TableFile(path), self._reading(spec, count, self._report)
        self._read_files.append((file, reading))
        yield from self._read(spec, file, reading)

    def glances(self, spec: Spec) -> Iterator[Taking]:
        """The same rows looked at beforehand: nothing is counted and nothing noted."""
        path = self._extract.files.get(spec.name)
        if path is not None:
            count = TableCount(spec.name, path.name, spec.becomes)
            yield from self._read(spec, TableFile(path), self._reading(spec, count, Report()))

    def made_from(self, spec: Spec, mapping: Callable[[Taking], Iterable[Made]]) -> Iterator[Made]:
        """The rows for the record that ``mapping`` makes of a table's rows."""
        for taking in self.takings(spec):
            try:
                made = [checked(taking, one) for one in mapping(taking)]
            except NotTakenError:
                taking.close()
                continue
            if not taking.held:
                taking.close()
            yield from made

    def count_the_rest(self, specs: Iterable[Spec]) -> None:
        """Account for what has no home: columns that were not asked for, and whole tables.

        Comes last, when everything that is wanted has been asked for.
        """
        for file, reading in self._read_files:
            reading.count.columns_not_used = sorted(file.with_values - reading.used)
        known = {spec.name for spec in specs}
        for name, path in self._extract.files.items():
            if name in known:
                continue
            count = TableCount(name, path.name, ())
            self._report.tables[name] = count
            file = TableFile(path)
            count.rows = count.fates[Fate.NOT_TAKEN] = sum(1 for _ in file.rows())
            self._tell_oddities(file, self._report)
            self._report.add(
                path.name, None, None, "table_no_home", {"rows": count.rows}, Fate.NOT_TAKEN
            )

    def _miss(self, spec: Spec) -> None:
        if spec.expected:
            self._report.missing.append(spec.name)
            self._report.add(f"{spec.name}.csv", None, None, "table_missing", {}, Fate.TAKEN)

    def _reading(self, spec: Spec, count: TableCount, report: Report) -> TableReading:
        return TableReading(count, report, self.calendar, {*spec.key, *spec.needed})

    def _read(self, spec: Spec, file: TableFile, reading: TableReading) -> Iterator[Taking]:
        count, report = reading.count, reading.report
        seen = Seen()
        for place, row in enumerate(file.rows(), 1):
            count.rows += 1
            if place % ROWS_PER_PROGRESS == 0:
                self._progress(spec.name, place)
            if isinstance(row, Record):
                _tell_fault(row, len(file.columns), count, report)
            elif _missing(spec, file):
                count.fates[Fate.NOT_TAKEN] += 1
            elif (taking := _told_apart(spec, Taking(reading, row), row, seen)) is not None:
                yield taking
        if file.readable:
            for column in _missing(spec, file):
                report.add(
                    count.file, None, column, "column_missing", {"column": column}, Fate.NOT_TAKEN
                )
        self._tell_oddities(file, report)

    def _tell_oddities(self, file: TableFile, report: Report) -> None:
        for odd in file.oddities:
            report.add(odd.file, None, None, odd.problem, odd.details, Fate.TAKEN)


def checked(taking: Taking, made: Made) -> Made:
    """A row that is well formed by the record's own rules; any other is refused."""
    record_type, row = made
    try:
        check_row(BY_NAME[record_type], row)
    except Problem as problem:
        details = {k: v for k, v in problem.details.items() if k != "field"}
        taking.refuse(str(problem.details.get("field") or "") or None, problem.name, **details)
    return made


def _missing(spec: Spec, file: TableFile) -> Sequence[str]:
    return [column for column in spec.needed if column not in file.columns]


def _tell_fault(row: Record, width: int, count: TableCount, report: Report) -> None:
    details = {"found": len(row.values), "expected": width}
    count.fates[Fate.NOT_TAKEN] += 1
    report.add(count.file, row.number, None, row.fault or "", details, Fate.NOT_TAKEN)


def _told_apart(spec: Spec, taking: Taking, row: RawRow, seen: Seen) -> Taking | None:
    """The taking, unless its row lacks what it needs or its key was there before."""
    empty = next((column for column in spec.needed if not row.get(column)), None)
    if empty is not None:
        taking.give_up(empty, "value_missing")
        taking.close()
        return None
    earlier = seen.first(tuple(row.get(column) for column in spec.key), row.number, row.values)
    if earlier is None:
        return taking
    other, same = earlier
    taking.give_up(
        None if same else spec.key[0], "row_repeats" if same else "key_repeats", other=other
    )
    taking.close()
    return None
