"""What the screen of an intake reads: the one that is open, and all that are not over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.desk import views
from app.desk.desk import Desk
from app.store.reads.follow_ups import FollowUp, follow_ups
from app.store.reads.intake import IntakeLine, intake_of, intakes


@dataclass(frozen=True)
class Answer:
    """What was read: the intake that is open (None: a new arrival), and all that are not over."""

    line: IntakeLine | None
    asked: Sequence[FollowUp]
    others: Sequence[IntakeLine]


def look_and_read(desk: Desk, person_id: str, reason: str | None) -> Answer:
    """Opening somebody's intake is a look at their record."""
    page = views.open_person(desk, person_id, reason)
    return read(desk, page.head.person_id)


def read(desk: Desk, person_id: str | None) -> Answer:
    """Where somebody's intake stands (None: a new arrival), and who else is being taken in."""
    with desk.replica.read() as reading:
        line = intake_of(reading, person_id, desk.prison) if person_id is not None else None
        asked = follow_ups(reading, person_id) if person_id is not None else ()
        return Answer(line, asked, intakes(reading, desk.prison))
