"""The routes for audit trails: terminals bring them, auditors read them."""

from __future__ import annotations

from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel
from starlette.responses import Response

from hub.api.doors import OF_TERMINALS, Doors, TheDoors, TheTerminal
from hub.api.members import TheMember
from hub.api.problems import answers
from hub.api.routes import BYTES_IN
from hub.store.terminals import Terminal
from record import trail_wire, wire
from record.kinds import HIDDEN
from record.looks import LooksAsked
from record.problems import Problem

SKIP_MAX = 1_000_000

router = APIRouter(prefix="/v1")


class LookAnswer(BaseModel):
    """One line of a trail, with the names of those in it."""

    id: str
    at: str
    received_at: str
    deed: str
    staff_name: str | None
    staff_number: str | None
    role: str | None
    terminal: str | None
    prison: str | None
    person_id: str | None
    person_name: str | None
    prison_number: str | None
    details: dict[str, Any] | None


class LooksAnswer(BaseModel):
    """Lines, the latest first; ``more`` follow, to be asked for with ``until`` and ``skip``."""

    looks: list[LookAnswer]
    until: str
    more: bool
    about: str | None


@router.get(
    "/audit",
    response_model=LooksAnswer,
    responses=answers(*OF_TERMINALS, HTTPStatus.NOT_FOUND),
)
def read(
    doors: TheDoors,
    member: TheMember,
    person: Annotated[str | None, Query(max_length=36)] = None,
    staff: Annotated[str | None, Query(max_length=30)] = None,
    until: Annotated[str | None, Query(max_length=24)] = None,
    skip: Annotated[int, Query(ge=0, le=SKIP_MAX)] = 0,
) -> dict[str, Any]:
    """Who looked at a person, or what a member of staff did. That it was asked is a line, too."""
    if any(HIDDEN.search(text) for text in (person, staff, until) if text):
        raise Problem("message_malformed", what="query")
    return asdict(doors.centre.looks(member, LooksAsked(person, staff, until, skip)))


@router.post(
    "/audit",
    response_class=Response,
    responses={200: {"content": {wire.CONTENT_TYPE: {}}}, **answers(*OF_TERMINALS)},
    openapi_extra=BYTES_IN,
)
async def take(request: Request, doors: TheDoors, terminal: TheTerminal) -> Response:
    """Take in lines of the terminal's audit trail; the answer tells how far it is here."""
    body = await request.body()
    packed = await doors.counted(_take, doors, terminal, body)
    return Response(packed, media_type=wire.CONTENT_TYPE)


def _take(doors: Doors, terminal: Terminal, body: bytes) -> bytes:
    page = trail_wire.page_from_wire(wire.unpack(body))
    heard = doors.centre.take_trail(terminal, page)
    return wire.pack(trail_wire.heard_to_wire(heard), wire.known_in(body))
