"""What is in the centre's answers that are JSON, read strictly: ``Problem`` where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from record.problems import Problem
from record.protocol import Held, StaffPass
from record.seal_wire import certificate_from_wire


def object_in(answer: object) -> dict[str, Any]:
    """The members of an answer."""
    if not isinstance(answer, dict):
        raise Problem("hub_answer_wrong", what="JSON")
    return answer


def text(answer: dict[str, Any], name: str) -> str:
    """A member that is text."""
    value = answer.get(name)
    if not isinstance(value, str):
        raise Problem("hub_answer_wrong", what=name)
    return value


def held(answer: object) -> Held:
    """How much of a picture the centre has."""
    said = object_in(answer)
    size, whole = said.get("size"), said.get("whole")
    if type(size) is not int or size < 0 or not isinstance(whole, bool):
        raise Problem("hub_answer_wrong", what="held")
    return Held(size, whole)


@dataclass(frozen=True)
class Offer:
    """Where a browser is sent to sign in, as whom, and for what."""

    authorization_endpoint: str
    client_id: str
    scope: str


def offer(answer: object) -> Offer:
    """How staff may sign in with a browser."""
    said = object_in(answer)
    return Offer(*(text(said, name) for name in Offer.__dataclass_fields__))


def staff_pass(answer: object) -> StaffPass:
    """Who signed in, and the certificate of their session."""
    said = object_in(answer)
    prison = said.get("prison")
    return StaffPass(
        staff_id=text(said, "staff_id"),
        staff_number=text(said, "staff_number"),
        surname=text(said, "surname"),
        forename=text(said, "forename"),
        role=text(said, "role"),
        prison=prison if isinstance(prison, str) else None,
        certificate=certificate_from_wire(said.get("certificate")),
    )
