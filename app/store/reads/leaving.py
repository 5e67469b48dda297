"""The list that is gone through when somebody leaves: each step, how it stands, who did it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.store.reading import Reading
from app.store.reads.source import opened, sure_moment
from app.store.replica import Replica
from record import codes
from record.facts import text
from record.kinds import Row
from record.redirect import about, ids_of
from record.rules.custody import latest_period
from record.rules.leaving import standing_of
from record.types.leaving import DEATH, ESCAPE, RELEASE, TRANSFER


@dataclass(frozen=True)
class StepEntry:
    """What somebody said of a step; ``result`` is a code of ``leaving_result``."""

    result: str
    by: str
    at: dt.datetime
    comment: str | None


@dataclass(frozen=True)
class StepLine:
    """A step of a way of leaving. ``stands``: DONE, NONE (not needed), None while it is to be done.

    ``entries``: all that was said of it, the latest last.
    """

    code: str
    way: str
    stands: str | None
    entries: tuple[StepEntry, ...]


def way_of(head_status: str | None, *, died: bool) -> str:
    """The way of leaving whose list is wanted first of somebody in this state."""
    if died:
        return DEATH
    return {"TRN": TRANSFER, "UAL": ESCAPE}.get(head_status or "", RELEASE)


def leaving_steps(source: Replica | Reading, person_id: str) -> tuple[StepLine, ...]:
    """The steps of every way of leaving, of the custody period that is open or was last."""
    with opened(source) as reading:
        periods = about("custody_period", person_id, reading)
        still_open = [period for period in periods if period["closed_at"] is None]
        period = latest_period(still_open or periods)
        rows = [
            row
            for each in ids_of(person_id, reading)
            for row in reading.find("leaving_step", person_id=each)
            if period is not None and row["custody_period_id"] == period["id"]
        ]
    return tuple(_line(step, rows) for step in codes.domain("leaving_step").active())


def _line(step: codes.Code, rows: list[Row]) -> StepLine:
    entries = sorted(
        (
            StepEntry(
                text(row, "result"),
                text(row, "staff_name") or "–",
                sure_moment(text(row, "written_at")),
                text(row, "comment") or None,
            )
            for row in rows
            if row["step"] == step.code
        ),
        key=lambda entry: entry.at,
    )
    return StepLine(step.code, step.parent, standing_of(step.code, rows), tuple(entries))
