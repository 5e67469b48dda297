"""Containers of property: their seals, and where they are put.

A second person is named by whoever writes, and signs when they next are at a terminal.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import listed, past_moment, period_named, period_of, required, written
from record.deeds_of_welfare import MOVE_CONTAINER, SEAL_CONTAINER
from record.facts import Facts
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.rules.belongings import current_seal, prison_of
from record.types.property import FIRST_SEAL, PUT_IN_STORE


@dataclass(frozen=True)
class Seal:
    """The seal that is put on, and the member of staff who was there, where somebody was."""

    number: str
    second_id: str | None = None
    comment: str | None = None


def seal_again(
    desk: Desk, *, container_id: str, seal: Seal, why: str, reason: str | None = None
) -> Saved:
    """Put another seal on a container; ``why`` is a code of ``seal_reason``.

    Raises ``NeedsReason`` when the seal is on another container here, and ``Problem``
    second_person_missing (valuables), second_person_self, container_gone, code_unknown.
    """
    with desk.action(SEAL_CONTAINER, reason) as action:
        propose_seal(action, container_here(action.facts, container_id), seal, why)
    return action.saved


def move_container(
    desk: Desk,
    *,
    container_id: str,
    kind: str = PUT_IN_STORE,
    place: str | None = None,
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
) -> Saved:
    """Put a container somewhere else, or see it off; ``kind`` is a code of ``container_move``.

    Raises ``Problem`` code_unknown, moment_in_future, record_unknown.
    """
    with desk.action(MOVE_CONTAINER) as action:
        container = required(action.facts, "property_container", container_id)
        propose_move(action, container, kind, place, comment, moved_at)
    return action.saved


def propose_seal(action: Draft, container: Row, seal: Seal, why: str) -> None:
    """Propose a seal; the first of a container is that, whatever ``why`` says."""
    first = current_seal(str(container["id"]), action.facts) is None
    reason = FIRST_SEAL if first else listed("container_seal", "why", why)
    action.create(
        "container_seal",
        {
            "person_id": container["person_id"],
            "container_id": container["id"],
            "number": written(seal.number),
            "why": reason,
            "comment": written(seal.comment),
            "sealed_at": to_text(action.at),
            **(second_named(action.facts, seal.second_id) if seal.second_id else {}),
            **author_named(action),
        },
    )


def propose_move(
    action: Draft,
    container: Row,
    kind: str,
    place: str | None,
    comment: str | None,
    moved_at: dt.datetime | None,
) -> None:
    """Propose that a container has come to a place, or gone. Raises ``Problem`` code_unknown."""
    action.create(
        "container_move",
        {
            "person_id": container["person_id"],
            "container_id": container["id"],
            "kind": listed("container_move", "kind", kind),
            "prison": action.desk.prison,
            "place": written(place),
            "comment": written(comment),
            "moved_at": to_text(past_moment("moved_at", moved_at, action.at)),
            **author_named(action),
        },
    )


def container_here(facts: Facts, container_id: str) -> Row:
    """A container that is in the prison; ``Problem`` record_unknown, container_gone."""
    container = required(facts, "property_container", container_id)
    if prison_of(container_id, facts) is None:
        raise Problem("container_gone")
    return container


def about_person(action: Draft, person: Row) -> Row:
    """Whom an entry of property is about, and in which custody period."""
    period = period_of(action.facts, person, action.desk.prison)
    return {"person_id": person["id"], "custody_period_id": period_named(person, period)}


def second_named(facts: Facts, second_id: str) -> Row:
    """The second person as an entry names them; ``Problem`` staff_unknown."""
    second = facts.get("staff", second_id)
    if second is None:
        raise Problem("staff_unknown")
    return {"second_id": second_id, "second_name": person_name(second)}


def author_named(action: Draft) -> Row:
    """Who writes an entry that has a time of its own."""
    return {"staff_id": action.desk.member.staff_id, "staff_name": action.desk.member.name}
