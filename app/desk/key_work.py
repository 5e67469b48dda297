"""Key work: who is whose key worker, and the sessions they have."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Saved
from app.desk.entries import (
    known_person,
    listed,
    past_moment,
    period_named,
    period_of,
    required,
    written,
)
from record import deeds
from record.facts import text as text_of
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.rules.key_work import check_key_worker
from record.types.key_work import HELD, NOTE_KIND, NOTE_OF_NONE, NOTE_OF_SESSION


def write_session(
    desk: Desk,
    *,
    person_id: str,
    text: str,
    outcome: str = HELD,
    minutes: int | None = None,
    happened_at: dt.datetime | None = None,
) -> Saved:
    """Write down a session, or why there was none; what is written is a case note as well.

    ``minutes`` is how long one that was held lasted. Raises ``Problem`` text_empty, value_missing,
    code_unknown, value_out_of_range, moment_in_future, person_unknown.
    """
    with desk.action(deeds.HOLD_KEY_WORK) as action:
        said = written(text)
        if said is None:
            raise Problem("text_empty")
        if outcome == HELD and minutes is None:
            raise Problem("value_missing", field="Minutes")
        person = known_person(action.facts, person_id)
        period = period_of(action.facts, person, desk.prison)
        when = to_text(past_moment("happened_at", happened_at, action.at))
        about: Row = {"person_id": person["id"], "prison": desk.prison, "happened_at": when}
        note_id = action.create(
            "case_note",
            {
                **about,
                "custody_period_id": period_named(person, period),
                "kind": NOTE_KIND,
                "sub_kind": NOTE_OF_SESSION if outcome == HELD else NOTE_OF_NONE,
                "text": said,
                **action.authored(),
            },
        )
        action.create(
            "key_work_session",
            {
                **about,
                "case_note_id": note_id,
                "outcome": listed("key_work_session", "outcome", outcome),
                "minutes": minutes if outcome == HELD else None,
                **action.authored(),
            },
        )
    return action.saved


def change_key_worker(desk: Desk, *, person_id: str, staff_id: str | None) -> Saved:
    """Give somebody a key worker, another one, or none.

    Raises ``Problem`` not_in_custody, key_worker_unfit, person_unknown, nothing_changed.
    """
    with desk.action(deeds.CHANGE_KEY_WORKER) as action:
        person = known_person(action.facts, person_id)
        period = period_of(action.facts, person, desk.prison)
        if period is None:
            raise Problem("not_in_custody", name=person_name(person))
        if staff_id is not None:
            officer = required(action.facts, "staff", staff_id)
            check_key_worker(officer, text_of(period, "prison"))
        action.change("custody_period", period, {"key_worker_id": staff_id})
    return action.saved
