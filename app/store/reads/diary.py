"""The diary: what is to happen in some days, on a wing and in the prison, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.store.reading import Reading
from app.store.reads.merged import merged
from app.store.reads.reviews import Whereabouts, whereabouts
from app.store.reads.source import (
    among,
    opened,
    person_names,
    sure_day,
    sure_moment,
    waiting_records,
)
from app.store.replica import Replica
from app.store.tables import RECORDS

_ENTRY = RECORDS["diary_entry"].c
_MARK = RECORDS["diary_mark"].c


@dataclass(frozen=True)
class DiaryLine:
    """One entry. ``clock`` is None for the whole day, ``wing_id`` for the whole prison.

    ``result``: done or cancelled, by whom and why; None while it is to come.
    """

    id: str
    wing_id: str | None
    person_id: str | None
    person_name: str | None
    where: Whereabouts | None
    day: dt.date
    clock: dt.time | None
    kind: str
    text: str
    staff_name: str
    written_at: dt.datetime
    result: str | None
    closed_by: str | None
    closed_text: str | None
    pending: bool

    @property
    def is_open(self) -> bool:
        """Whether it still is to happen, or to be said what became of it."""
        return self.result is None


def diary(
    source: Replica | Reading,
    prison: str,
    wing_id: str | None,
    first: dt.date,
    days: int,
    where: Mapping[str, Whereabouts] | None = None,
) -> tuple[DiaryLine, ...]:
    """The entries of so many days from the first, by day and time; those of all day come first.

    A wing (None: every wing) has its own, those of the whole prison, and those about who sleeps
    there now, wherever they slept when it was written. ``where`` everybody sleeps is read unless
    whoever asks has it.
    """
    last = first + dt.timedelta(days=days - 1)
    wanted = select(RECORDS["diary_entry"]).where(
        _ENTRY.prison == prison, _ENTRY.day.between(first.isoformat(), last.isoformat())
    )
    with opened(source) as reading:
        where = whereabouts(reading, prison) if where is None else where
        one = merged(reading)
        rows = reading.connection.execute(wanted).all()
        here = [
            row
            for row in rows
            if wing_id is None
            or _wing_of(row, where.get(one.standing(row.person_id or ""))) in (None, wing_id)
        ]
        lines = _lines(reading, here, where)
    return tuple(sorted(lines, key=lambda line: (line.day, line.clock or dt.time(), line.id)))


def _wing_of(row: Any, where: Whereabouts | None) -> str | None:
    """The wing whose entry it is: where the person is now, otherwise the one it was written for."""
    return where.wing_id if where is not None and where.wing_id is not None else row.wing_id


def _lines(
    reading: Reading, rows: Sequence[Any], where: Mapping[str, Whereabouts]
) -> list[DiaryLine]:
    one = merged(reading)
    names = person_names(reading, {row.person_id for row in rows if row.person_id})
    marks, waits = _marks(reading, [row.id for row in rows]), waiting_records(reading)
    lines = []
    for row in rows:
        mark = marks.get(row.id)
        person_id = one.standing(row.person_id) if row.person_id else None
        lines.append(
            DiaryLine(
                id=row.id,
                wing_id=row.wing_id,
                person_id=person_id,
                person_name=names.get(row.person_id),
                where=where.get(person_id or ""),
                day=sure_day(row.day),
                clock=dt.time.fromisoformat(row.clock) if row.clock else None,
                kind=row.kind,
                text=row.text,
                staff_name=row.staff_name,
                written_at=sure_moment(row.written_at),
                result=mark.result if mark else None,
                closed_by=mark.staff_name if mark else None,
                closed_text=mark.text if mark else None,
                pending=("diary_entry", row.id) in waits,
            )
        )
    return lines


def _marks(reading: Reading, entry_ids: Sequence[str]) -> dict[str, Any]:
    """What became of each entry: of two who said it with no network, who said it last."""
    wanted = (
        select(RECORDS["diary_mark"])
        .where(among(_MARK.diary_entry_id, entry_ids))
        .order_by(_MARK.written_at, _MARK.id)
    )
    return {row.diary_entry_id: row for row in reading.connection.execute(wanted)}
