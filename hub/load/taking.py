"""Taking one row: its values are read as the record wants them, and what is amiss is noted.

A `Taking` is one row on its way into the record. Whoever maps the row asks it for values by the
record's own fields; what cannot be taken is left out and noted, or, where the record cannot do
without it, refuses the row. At the end the row has one fate, and the report has one count more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn

from hub.load import fields
from hub.load.extract import RawRow
from hub.load.fields import Calendar
from hub.load.report import Fate, Report, TableCount
from record import codes
from record.field import Field, RecordType
from record.kinds import Value


class NotTakenError(Exception):
    """Ends the mapping of a row that the record cannot take; it is noted already."""


@dataclass(frozen=True, slots=True)
class _Note:
    column: str | None
    problem: str
    details: dict[str, object]
    fate: Fate


@dataclass
class TableReading:
    """One table while it is read: where its rows are counted, and which columns were asked for."""

    count: TableCount
    report: Report
    calendar: Calendar
    used: set[str] = field(default_factory=set)


class Taking:
    """One row on its way into the record."""

    __slots__ = ("_notes", "_raw", "_reading", "fate", "held", "number")

    def __init__(self, reading: TableReading, raw: RawRow) -> None:
        self._reading = reading
        self._raw = raw
        self._notes: list[_Note] = []
        self.number = raw.number
        self.fate = Fate.TAKEN
        self.held = False

    # ---- values ---------------------------------------------------------------------------------

    def raw(self, column: str) -> str:
        """A value as it stands, without blanks around it."""
        self._reading.used.add(column)
        return self._raw.get(column)

    def value(self, record_type: RecordType, name: str, *columns: str) -> Value:
        """A value for a field of the record, from the first of these columns that has one.

        None when there is none, or when it cannot be taken, which is then noted. A field that the
        record cannot do without refuses the row instead.
        """
        wanted = record_type.by_name[name]
        text, column = "", columns[0]
        for named in columns:
            if text := self.raw(named):
                column = named
                break
        text = self._clean(column, wanted, text)
        if text:
            taken = self._typed(wanted, column, text)
            if taken is not None:
                return taken
        elif wanted.required:
            self.refuse(column, "value_missing")
        return None

    def text(self, record_type: RecordType, name: str, *columns: str) -> str | None:
        """`value` of a field that holds text."""
        taken = self.value(record_type, name, *columns)
        return taken if isinstance(taken, str) else None

    def needed(self, record_type: RecordType, name: str, *columns: str) -> str:
        """`value` of a field that holds text and may not be empty here."""
        taken = self.text(record_type, name, *columns)
        if taken is None:
            self.refuse(columns[0], "value_missing")
        return taken

    def whole_text(self, column: str) -> str:
        """Text of many lines at its full length, however long that is; it may not be empty."""
        text = self.raw(column)
        tidy = fields.many_lines(text)
        clean = fields.without_hidden(tidy)
        if clean != tidy:
            self.left_out(column, "text_cleaned")
        return clean.strip() or self.refuse(column, "value_missing")

    def flag(self, column: str) -> bool | None:
        """Yes or no; None when the column says neither."""
        text = self.raw(column)
        taken = fields.flag(text)
        if text and taken is None:
            self.left_out(column, "value_not_flag")
        return taken

    def date(self, column: str) -> str | None:
        """A day; None when there is none, or when it cannot be read, which is noted."""
        text = self.raw(column)
        if not text:
            return None
        reading = self._reading.calendar.read(text)
        found = fields.date_text(reading) if reading is not None else None
        if found is None:
            self.left_out(column, "date_unreadable", value=text[:60])
        return found

    def moment(self, day_column: str, time_column: str | None = None) -> str | None:
        """A moment from a column with the day and one with the time, either of which may have both.

        The day counts where the two disagree. None when there is neither.
        """
        day = self._read(day_column)
        time = self._read(time_column) if time_column is not None else None
        if time is None or time_column is None:
            return fields.moment_text(day) if day is not None else None
        if day is None or day.day is None:
            return fields.moment_text(time)
        if time.day is not None and time.day != day.day:
            self.left_out(
                time_column, "dates_disagree", value=time.day, other=day_column, day=day.day
            )
        loading = day.loading or (time.loading and time.time is None)
        return fields.moment_text(fields.Reading(day.day, time.time or day.time, loading))

    def _read(self, column: str) -> fields.Reading | None:
        text = self.raw(column)
        if not text:
            return None
        reading = self._reading.calendar.read(text)
        if reading is None:
            self.left_out(column, "date_unreadable", value=text[:60])
        return reading

    def _clean(self, column: str, wanted: Field, text: str) -> str:
        if not text or (text.isprintable() and wanted.kind.name != "prose"):
            return text
        tidy = fields.many_lines(text) if wanted.kind.name == "prose" else fields.one_line(text)
        clean = fields.without_hidden(tidy)
        if clean != tidy:
            self.left_out(column, "text_cleaned")
        return clean.strip()

    def _typed(self, wanted: Field, column: str, text: str) -> Value:
        """The text as a value of the field's kind; None when it cannot be, which is noted."""
        taken: Value = text
        match wanted.kind.name:
            case "text" | "prose":
                return self._cut(wanted, column, text)
            case "code" if wanted.kind.fault(text) is None:
                taken = self.listed(wanted.kind.domain or "", column, text)
            case "date":
                taken = self.date(column)
            case "moment":
                taken = self.moment(column)
            case "whole":
                taken = fields.whole(text)
                if taken is None:
                    taken = text
            case "flag":
                taken = self.flag(column)
        fault = wanted.kind.fault(taken) if taken is not None else None
        if fault is not None:
            self.left_out(column, fault, limit=wanted.kind.limit)
            taken = None
        if taken is None and wanted.required:
            self.refuse(column, "value_missing")
        return taken

    def _cut(self, wanted: Field, column: str, text: str) -> str:
        limit = wanted.kind.limit
        if limit is None or len(text) <= limit:
            return text
        self.left_out(column, "value_cut", limit=limit)
        return text[:limit].rstrip()

    def listed(self, domain: str, column: str, text: str) -> str:
        """A code as its list writes it; one that is not on the list is kept and noted."""
        listed = codes.domain(domain)
        if text in listed:
            return text
        if text.upper() in listed:
            return text.upper()
        self.remark(column, "code_kept", code=text[:24])
        return text

    # ---- what is amiss --------------------------------------------------------------------------

    def remark(self, column: str | None, problem: str, **details: object) -> None:
        """Note something to look at; the row is taken whole."""
        self._notes.append(_Note(column, problem, details, Fate.TAKEN))

    def left_out(self, column: str | None, problem: str, **details: object) -> None:
        """Note something that was left out or altered; the rest of the row is taken."""
        self._notes.append(_Note(column, problem, details, Fate.PARTLY))
        self.fate = Fate.PARTLY

    def refuse(self, column: str | None, problem: str, **details: object) -> NoReturn:
        """Note why the row cannot be taken, and end its mapping."""
        self.give_up(column, problem, **details)
        raise NotTakenError

    def give_up(self, column: str | None, problem: str, **details: object) -> None:
        """Note why the row cannot be taken after all."""
        self._notes.append(_Note(column, problem, details, Fate.NOT_TAKEN))
        self.fate = Fate.NOT_TAKEN

    def hold(self, *, values: bool = False) -> None:
        """Leave the row's fate open: whoever holds it closes it. Its ``values`` are kept or not."""
        self.held = True
        if not values:
            self._raw = RawRow(self.number, [], {})

    @property
    def place(self) -> str:
        """Where the row stands, in words: its file and number."""
        return f"{self._reading.count.file}, row {self.number}"

    def close(self) -> None:
        """Count the row and hand what was amiss to the report."""
        count, report = self._reading.count, self._reading.report
        count.fates[self.fate] += 1
        for note in self._notes:
            fate = note.fate if self.fate is not Fate.NOT_TAKEN else Fate.NOT_TAKEN
            report.add(count.file, self.number, note.column, note.problem, note.details, fate)
