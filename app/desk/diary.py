"""The diary: writing what is to happen on a day, and that it was done or will not be."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Saved
from app.desk.entries import check_wing, known_person, listed, reason_of, required, written
from record import deeds
from record.problems import Problem
from record.types.diary import CANCELLED, DONE


def write_diary(
    desk: Desk,
    *,
    day: dt.date,
    kind: str,
    text: str,
    clock: dt.time | None = None,
    wing_id: str | None = None,
    person_id: str | None = None,
) -> Saved:
    """Write an entry for a day, of a wing (None: of the prison), about somebody or nobody.

    A day that is past may be written too: what nobody wrote beforehand is written afterwards.

    Raises ``Problem`` text_empty, code_unknown, location_unknown, person_unknown.
    """
    with desk.action(deeds.WRITE_DIARY) as action:
        said = written(text)
        if said is None:
            raise Problem("text_empty")
        if wing_id is not None:
            check_wing(action.facts, wing_id, desk.prison)
        person = known_person(action.facts, person_id) if person_id is not None else None
        action.create(
            "diary_entry",
            {
                "prison": desk.prison,
                "wing_id": wing_id,
                "person_id": person["id"] if person is not None else None,
                "day": day.isoformat(),
                "clock": clock.strftime("%H:%M") if clock is not None else None,
                "kind": listed("diary_entry", "kind", kind),
                "text": said,
                **action.authored(),
            },
        )
    return action.saved


def close_entry(
    desk: Desk, *, entry_id: str, result: str = DONE, reason: str | None = None
) -> Saved:
    """Say that what an entry tells of was done, or will not be; the latter needs its reason.

    Raises ``Problem`` diary_closed, reason_missing, code_unknown, record_unknown.
    """
    with desk.action(deeds.CLOSE_DIARY) as action:
        entry = required(action.facts, "diary_entry", entry_id)
        if action.facts.find("diary_mark", diary_entry_id=entry_id):
            raise Problem("diary_closed")
        action.create(
            "diary_mark",
            {
                "prison": entry["prison"],
                "diary_entry_id": entry_id,
                "person_id": entry["person_id"],
                "result": listed("diary_mark", "result", result),
                "text": reason_of(reason) if result == CANCELLED else written(reason),
                **action.authored(),
            },
        )
    return action.saved
