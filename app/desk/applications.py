"""Applications: taken on the wing, given to whoever is to answer, and answered once."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import known_person, listed, past_moment, required, written
from record import deeds
from record.facts import text as text_of
from record.kinds import Row
from record.moments import to_text
from record.problems import Problem
from record.rules.applications import due_on, first_department
from record.types.application import ANSWERED, ASKED


def take_application(
    desk: Desk,
    *,
    person_id: str,
    kind: str,
    text: str,
    asked_at: dt.datetime | None = None,
) -> Saved:
    """Write down what somebody asks for; the department and the day it is due follow from the kind.

    ``asked_at`` is now unless it was earlier. Raises ``Problem`` text_empty, code_unknown,
    moment_in_future, person_unknown.
    """
    with desk.action(deeds.TAKE_APPLICATION) as action:
        asked = past_moment("asked_at", asked_at, action.at)
        action.create(
            "application",
            {
                "person_id": known_person(action.facts, person_id)["id"],
                "prison": desk.prison,
                "kind": listed("application", "kind", kind),
                "text": _said(text),
                "asked_at": to_text(asked),
                "due_on": due_on(kind, asked.astimezone().date()).isoformat(),
                "department": first_department(kind),
                "assignee_id": None,
                "status": ASKED,
                **action.authored(),
            },
        )
    return action.saved


def assign_application(
    desk: Desk, *, application_id: str, department: str, assignee_id: str | None = None
) -> Saved:
    """Give an application to a department, or to a member of staff in it.

    Raises ``Problem`` application_closed, code_unknown, record_unknown, nothing_changed.
    """
    with desk.action(deeds.ASSIGN_APPLICATION) as action:
        application = _still_open(action, application_id)
        if assignee_id is not None:
            required(action.facts, "staff", assignee_id)
        whose: Row = {
            "department": listed("application", "department", department),
            "assignee_id": assignee_id,
        }
        action.change("application", application, whose)
    return action.saved


def answer_application(
    desk: Desk, *, application_id: str, text: str, result: str = ANSWERED
) -> Saved:
    """Close an application with what the person is told; ``result``: answered, or how else.

    Raises ``Problem`` text_empty, application_closed, code_unknown, record_unknown.
    """
    with desk.action(deeds.ANSWER_APPLICATION) as action:
        application = _still_open(action, application_id)
        action.create(
            "application_answer",
            {
                "person_id": application["person_id"],
                "application_id": application_id,
                "result": listed("application_answer", "result", result),
                "text": _said(text),
                **action.authored(),
            },
        )
        action.change("application", application, {"status": result})
    return action.saved


def _still_open(action: Draft, application_id: str) -> Row:
    application = required(action.facts, "application", application_id)
    if text_of(application, "status") != ASKED:
        raise Problem("application_closed")
    return application


def _said(text: str) -> str:
    said = written(text)
    if said is None:
        raise Problem("text_empty")
    return said
