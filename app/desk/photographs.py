"""Photographs of people: taken, and withdrawn when they are not what they should be."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Saved
from app.desk.entries import known_person, past_moment, period_named, period_of, reason_of, required
from record import deeds
from record.images import look_at, name_of
from record.moments import to_text
from record.problems import Problem
from record.redirect import about
from record.types.photograph import main_photograph


def add_photograph(
    desk: Desk, *, person_id: str, picture: bytes, taken_at: dt.datetime | None = None
) -> Saved:
    """Keep a photograph of a person, a whole JPEG or PNG; taken now unless it was earlier.

    The record goes to the centre as every entry does, the picture after all entries. Raises
    ``Problem`` image_too_big, image_unreadable, moment_in_future, person_unknown, and
    nothing_changed when it is the one that the person is shown by.
    """
    image = look_at(picture)
    sha256 = name_of(picture)
    with desk.action(deeds.ADD_PHOTOGRAPH) as action:
        person = known_person(action.facts, person_id)
        shown = main_photograph(about("photograph", person_id, action.facts))
        if shown is not None and shown["sha256"] == sha256:
            raise Problem("nothing_changed")
        period = period_of(action.facts, person, desk.prison)
        action.create(
            "photograph",
            {
                "person_id": person["id"],
                "custody_period_id": period_named(person, period),
                "sha256": sha256,
                "media_type": image.media_type,
                "size": len(picture),
                "taken_at": to_text(past_moment("taken_at", taken_at, action.at)),
                "taken_by": desk.member.name,
            },
        )
        action.writing.keep_picture(picture, action.writing.next_number())
    return action.saved


def withdraw_photograph(desk: Desk, *, photograph_id: str, reason: str) -> Saved:
    """Withdraw a photograph: the person is shown by the one before it, if there is one.

    Raises ``Problem`` reason_missing, withdrawn, record_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.WITHDRAW_PHOTOGRAPH, why) as action:
        photograph = required(action.facts, "photograph", photograph_id)
        if photograph["withdrawn_at"] is not None:
            raise Problem("withdrawn", name=photograph["withdrawn_by"])
        action.change(
            "photograph",
            photograph,
            {
                "withdrawn_at": to_text(action.at),
                "withdrawn_reason": why,
                "withdrawn_by": desk.member.name,
            },
        )
    return action.saved
