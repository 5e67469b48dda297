"""Applications: how long each kind may take, whose it is at first, and how it is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from record.action import Change
from record.deed import Deed
from record.deeds import ANSWER_APPLICATION, TAKE_APPLICATION
from record.facts import Facts
from record.problems import Problem
from record.types.application import ASKED
from record.working_days import after_working_days

FIRST: Mapping[str, tuple[str, int]] = {
    "CELL": ("WORKS", 3),
    "KIT": ("WING", 2),
    "PHONE": ("PHONES", 5),
    "PROPERTY": ("RECEPTION", 5),
    "CANTEEN": ("KITCHEN", 3),
    "VISITS": ("VISITS", 3),
    "WORK": ("ACTIVITIES", 5),
    "EDUCATION": ("EDUCATION", 5),
    "OMU": ("OMU", 7),
    "HEALTHCARE": ("HEALTHCARE", 1),
    "FAITH": ("CHAPLAINCY", 2),
    "LEGAL": ("OMU", 2),
    "COMPLAINT": ("GOVERNOR", 5),
    "OTHER": ("WING", 5),
}
"""By kind: the department that answers, and in how many working days. Ours, not a rule of law."""
_USUAL = ("WING", 5)


def first_department(kind: str) -> str:
    """The department that answers applications of this kind."""
    return FIRST.get(kind, _USUAL)[0]


def due_on(kind: str, asked: dt.date) -> dt.date:
    """The day by which an application is to be answered."""
    return after_working_days(asked, FIRST.get(kind, _USUAL)[1])


def check_applications(deed: Deed, changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` action_malformed unless applications are opened and closed as they must be.

    A new one is open. It is closed by one answer, which says how, and by nothing else. An answer
    that comes after another stands beside it: both were given.
    """
    made = list(changes)
    if deed is TAKE_APPLICATION:
        for change in made:
            if change.after.get("status") != ASKED:
                raise Problem("action_malformed", what="status")
    if deed is not ANSWER_APPLICATION:
        return
    answers = [one.after for one in made if one.record_type == "application_answer"]
    closed = [one for one in made if one.record_type == "application"]
    if len(answers) != 1 or answers[0]["result"] == ASKED:
        raise Problem("action_malformed", what="answer")
    there = facts.get("application", str(answers[0]["application_id"]))
    if there is None:
        raise Problem("record_unknown")
    for change in closed:
        if change.record_id != there["id"] or change.after["status"] != answers[0]["result"]:
            raise Problem("action_malformed", what="answer")
    if not closed and there["status"] == ASKED:
        raise Problem("action_malformed", what="answer")
