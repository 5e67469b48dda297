"""The photograph that a person is shown by: what is said of it, and its picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from app.store.reading import Reading
from app.store.reads.source import opened, sure_moment
from app.store.replica import Replica
from record.images import look_at, name_of
from record.kinds import Row
from record.problems import Problem
from record.redirect import about
from record.types.photograph import main_photograph


@dataclass(frozen=True)
class PhotographLine:
    """A photograph. ``is_here``: its picture is on this terminal, too."""

    id: str
    sha256: str
    taken_at: dt.datetime
    taken_by: str | None
    is_here: bool
    pending: bool


def photograph_line(
    reading: Reading, photographs: Iterable[Row], waiting: frozenset[tuple[str, str]]
) -> PhotographLine | None:
    """The photograph that a person is shown by, of all that there are of them."""
    row = main_photograph(photographs)
    if row is None:
        return None
    by = row["taken_by"]
    return PhotographLine(
        id=str(row["id"]),
        sha256=str(row["sha256"]),
        taken_at=sure_moment(str(row["taken_at"])),
        taken_by=by if isinstance(by, str) else None,
        is_here=bool(reading.picture(str(row["sha256"]), 0, 1)),
        pending=("photograph", str(row["id"])) in waiting,
    )


def picture(replica: Replica | Reading, sha256: str) -> bytes | None:
    """A picture by its name, whole and fit to be drawn; None when it is not here."""
    with opened(replica) as reading:
        data = reading.picture(sha256)
    if name_of(data) != sha256:
        return None
    try:
        look_at(data)
    except Problem:
        return None
    return data


def picture_of(replica: Replica | Reading, person_id: str) -> bytes | None:
    """The picture that a person is shown by; None when there is none here."""
    with opened(replica) as reading:
        shown = main_photograph(about("photograph", person_id, reading))
        return None if shown is None else picture(reading, str(shown["sha256"]))
