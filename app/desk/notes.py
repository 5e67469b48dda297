"""Case notes: written once, and corrected only by adding to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.desk.desk import Desk, Draft, Saved
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
from record.kinds import Row
from record.moments import to_text
from record.problems import Problem


def add_note(
    desk: Desk,
    *,
    person_id: str,
    kind: str,
    sub_kind: str,
    text: str,
    happened_at: dt.datetime | None = None,
    also: Sequence[str] = (),
) -> Saved:
    """Write a case note about a person; ``happened_at`` is now unless it was earlier.

    ``also``: whoever else it is about. Each of them has the note, as an entry of their own.

    Raises ``Problem`` text_empty, code_unknown, moment_in_future, person_unknown.
    """
    with desk.action(deeds.ADD_NOTE) as action:
        said: Row = {
            "kind": listed("case_note", "kind", kind),
            "sub_kind": listed("case_note", "sub_kind", sub_kind, parent=kind),
            "happened_at": to_text(past_moment("happened_at", happened_at, action.at)),
            **_authored(action, text),
        }
        people = (known_person(action.facts, one) for one in (person_id, *also))
        for person in {str(one["id"]): one for one in people}.values():
            period = period_of(action.facts, person, desk.prison)
            about: Row = {
                "person_id": person["id"],
                "custody_period_id": period_named(person, period),
                "prison": period["prison"] if period else desk.member.prison,
            }
            action.create("case_note", about | said)
    return action.saved


def amend_note(desk: Desk, *, note_id: str, text: str) -> Saved:
    """Add to a note; what was written before stays as it was written.

    Raises ``Problem`` text_empty, record_unknown.
    """
    with desk.action(deeds.AMEND_NOTE) as action:
        note = required(action.facts, "case_note", note_id)
        action.create(
            "note_amendment",
            {
                "person_id": note["person_id"],
                "case_note_id": note_id,
                **_authored(action, text),
            },
        )
    return action.saved


def _authored(action: Draft, text: str) -> Row:
    plain = written(text)
    if plain is None:
        raise Problem("text_empty")
    return {"text": plain, **action.authored()}
