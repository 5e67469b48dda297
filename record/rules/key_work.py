"""Key work: who may be a key worker, what a session must tell, and who has gone without one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from record.action import Change
from record.deed import OFFICER, RECEPTION, SUPERVISING_OFFICER, Deed
from record.deeds import CHANGE_KEY_WORKER, HOLD_KEY_WORK
from record.facts import Facts
from record.kinds import Row
from record.problems import Problem
from record.types.key_work import HELD, NOTE_KIND, NOTE_OF_NONE, NOTE_OF_SESSION

KEY_WORKERS = frozenset({OFFICER, SUPERVISING_OFFICER, RECEPTION})
"""Who may be somebody's key worker: prison officers."""
MINUTES_A_WEEK = 45
"""What each person is to have on average."""
WITHOUT_TOO_LONG = dt.timedelta(days=14)
"""Without a session for so long, somebody is told of it."""


def check_key_worker(staff: Row | None, prison: str) -> None:
    """Raise ``Problem`` key_worker_unfit unless they may be a key worker of this prison."""
    fit = staff is not None and staff["role"] in KEY_WORKERS and bool(staff["active"])
    if not fit or (staff is not None and staff["prison"] not in (None, prison)):
        raise Problem("key_worker_unfit")


def check_key_work(deed: Deed, changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` key_worker_unfit or action_malformed.

    A session and its note tell of one person at one moment, and only one that was held lasted.
    """
    made = list(changes)
    if deed is CHANGE_KEY_WORKER:
        for change in made:
            staff_id, period = change.after.get("key_worker_id"), facts.get(*change.key)
            if isinstance(staff_id, str) and period is not None:
                check_key_worker(facts.get("staff", staff_id), str(period["prison"]))
    if deed is not HOLD_KEY_WORK:
        return
    notes = {one.record_id: one.after for one in made if one.record_type == "case_note"}
    sessions = [one.after for one in made if one.record_type == "key_work_session"]
    if len(sessions) != 1 or set(notes) != {str(sessions[0]["case_note_id"])}:
        raise Problem("action_malformed", what="note")
    [session], [note] = sessions, notes.values()
    held = session["outcome"] == HELD
    if held != (session.get("minutes") is not None):
        raise Problem("action_malformed", what="minutes")
    sub_kind = NOTE_OF_SESSION if held else NOTE_OF_NONE
    told = {"kind": NOTE_KIND, "sub_kind": sub_kind, "happened_at": session["happened_at"]}
    if any(note.get(name) != value for name, value in told.items()):
        raise Problem("action_malformed", what="note")
