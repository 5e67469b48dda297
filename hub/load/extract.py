"""An extract: a folder of CSV files, one a table, read table by table as streams.

File names count without regard to upper and lower case, and so do the names of columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from hub.load.records import FALLBACK, Record, Records
from record.problems import Problem


@dataclass(frozen=True)
class Oddity:
    """Something amiss with a file as a whole: a problem's name and its details."""

    file: str
    problem: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Extract:
    """The tables of a folder by their names in upper case, and files that are not tables."""

    path: Path
    files: Mapping[str, Path]
    oddities: tuple[Oddity, ...]

    @classmethod
    def open(cls, path: Path) -> Extract:
        """Look into a folder. ``Problem`` when there is none, or it cannot be looked into."""
        if not path.exists():
            raise Problem("file_missing", file=path)
        if not path.is_dir():
            raise Problem("not_a_folder", path=path)
        try:
            entries = sorted(path.iterdir())
        except OSError as error:
            raise Problem("file_unreadable", file=path, what=_why(error)) from error
        files: dict[str, Path] = {}
        oddities = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.suffix.lower() != ".csv":
                oddities.append(Oddity(entry.name, "file_not_table"))
            elif (earlier := files.get(entry.stem.upper())) is not None:
                oddities.append(Oddity(entry.name, "file_twice", {"other": earlier.name}))
            else:
                files[entry.stem.upper()] = entry
        return cls(path, files, tuple(oddities))


class RawRow:
    """One row as it stands in the file: its number, and its values by the names of columns."""

    __slots__ = ("_places", "number", "values")

    def __init__(self, number: int, values: list[str], places: Mapping[str, int]) -> None:
        self.number = number
        self.values = values
        self._places = places

    def get(self, column: str) -> str:
        """A value without blanks around it; empty also when there is no such column."""
        place = self._places.get(column)
        return "" if place is None else self.values[place].strip()


class TableFile:
    """One file, opened for reading as a table.

    ``oddities`` is what is amiss with the file as a whole, complete once the rows have been read.
    ``readable`` is false when there is no line of headings to read it by.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.oddities: list[Oddity] = []
        self.columns: dict[str, int] = {}
        self.readable = False
        self.with_values: set[str] = set()

    def rows(self) -> Iterator[RawRow | Record]:
        """Every row after the headings; one that cannot be read comes as a `Record` with a fault.

        A file that cannot be read to its end gives what it has and an oddity.
        """
        try:
            with closing(Records(self.path.open("rb"))) as records:
                yield from self._rows(records)
        except OSError as error:
            self._odd("file_unreadable", what=_why(error))

    def _rows(self, records: Records) -> Iterator[RawRow | Record]:
        header = records.header()
        if header is None:
            self._odd("file_empty")
            return
        if header.fault is not None:
            self._odd(header.fault, row=header.number)
        self._name_columns(header.values)
        self.readable = bool(self.columns)
        width = len(header.values)
        unseen = dict(self.columns)
        for record in records.rows(width):
            values = record.values
            if record.fault is None and len(values) != width:
                values = _fitted(values, width)
                if len(values) != width:
                    record = Record(record.number, values, "row_width")
            if record.fault is not None:
                yield record
                continue
            if unseen:
                for name in [name for name, place in unseen.items() if values[place].strip()]:
                    self.with_values.add(name)
                    del unseen[name]
            yield RawRow(record.number, values, self.columns)
        if records.guessed_at is not None:
            self._odd("file_encoding", row=records.guessed_at, encoding=FALLBACK)

    def _name_columns(self, header: list[str]) -> None:
        for place, heading in enumerate(header):
            name = heading.strip().strip('"').strip("\x00\ufeff ").upper()
            if name in self.columns:
                self._odd("column_repeated", column=name)
            elif name:
                self.columns[name] = place

    def _odd(self, problem: str, **details: object) -> None:
        self.oddities.append(Oddity(self.path.name, problem, details))


def _fitted(values: list[str], width: int) -> list[str]:
    """Values without empty ones too many at the end, which spreadsheets like to add."""
    return values[:width] if not any(value.strip() for value in values[width:]) else values


def _why(error: OSError) -> str:
    """The reason of the operating system, in its own words but without a path."""
    return error.strerror or "the operating system refuses"
