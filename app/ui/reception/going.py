"""What is planned, from the board: opened, changed and done, each in the form that does it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.store.reads.tonight import Line
from app.ui.context import Context, Form, Tone
from app.ui.forms import open_form
from app.ui.forms.plan import ExpectForm
from app.ui.forms.plan_leaving import PlanLeavingForm
from app.ui.forms.subject import Subject
from app.ui.forms.ways_out import COURT, DISCHARGE, TRANSFER, way_of
from app.ui.labels import problem_words
from record.problems import Problem
from record.rules.leaving import IN

translate = QCoreApplication.translate
_FORMS: Mapping[str, Form] = {TRANSFER: Form.TRANSFER, DISCHARGE: Form.DISCHARGE}


def plan_departure(context: Context, day: str, parent: QWidget) -> None:
    """Ask who is to go, whoever the cursor is on, then open the form with this day."""
    open_form(context, Form.PLAN_LEAVING, None, parent, day=day)


def change(context: Context, line: Line, day: dt.date, parent: QWidget) -> None:
    """Open what is planned; of who goes, it is told where no record is on this terminal."""
    if line.direction == IN:
        ExpectForm(context, line, day, parent).open()
        return
    try:
        subject = Subject.find(context.replica, line.person_id or "")
    except Problem as problem:
        context.guide.tell(problem_words(problem), Tone.DANGER)
        return
    PlanLeavingForm(context, subject, parent, line).open()


def send_words(line: Line) -> str:
    """What is done with whoever is to go, in a word or two."""
    words = {
        TRANSFER: translate("reception", "Transfer"),
        DISCHARGE: translate("reception", "Discharge"),
    }
    return words.get(way_of(line.kind, line.reason), translate("reception", "Send out"))


def send(context: Context, line: Line) -> None:
    """Open the form in which whoever is to go goes, filled with what is planned."""
    way = way_of(line.kind, line.reason)
    place = "to_prison" if way == TRANSFER else "to_place"
    planned = {
        "where": way or COURT,
        "movement_reason": line.reason,
        place: line.place,
        "escort": line.escort,
        "comment": line.comment,
    }
    prefill = {name: said for name, said in planned.items() if said}
    context.guide.open_form(_FORMS.get(way, Form.SEND_OUT), line.person_id, **prefill)
