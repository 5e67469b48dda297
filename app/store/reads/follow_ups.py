"""What somebody's answers at reception ask for that is not done yet."""

from __future__ import annotations

from enum import StrEnum

from app.store.reading import Reading
from app.store.reads.source import opened
from app.store.replica import Replica
from record.facts import text
from record.kinds import Row
from record.redirect import about


class FollowUp(StrEnum):
    """What is asked for, the gravest first; by the question that asks for it."""

    ACCT = "HARM_NOW"
    KEEP_APART = "FEAR"
    WITHDRAWAL = "WITHDRAWAL"
    MEDICINE = "MEDICINE"
    HURT = "HURT"
    PEEP = "WAY_OUT"
    HOME = "HOME"


def follow_ups(source: Replica | Reading, person_id: str) -> tuple[FollowUp, ...]:
    """What the last answers ask for, without what the record shows to be done.

    Telling healthcare, and somebody at home, leaves no record of its own: it stays in sight.
    """
    with opened(source) as reading:
        last = _last_screen(reading, person_id)
        said = last["yes"] if last is not None and isinstance(last["yes"], list) else []
        done = {
            FollowUp.ACCT: about("alert", person_id, reading, code="HA", status="ACTIVE"),
            FollowUp.KEEP_APART: reading.find("non_association", person_id=person_id),
            FollowUp.PEEP: about("peep", person_id, reading, status="ACTIVE"),
        }
        return tuple(one for one in FollowUp if one.value in said and not done.get(one))


def _last_screen(reading: Reading, person_id: str) -> Row | None:
    rows = about("reception_screen", person_id, reading)
    return max(rows, key=lambda row: (text(row, "written_at"), text(row, "id")), default=None)
