"""The route by which terminals bring their audit trails."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from hub.api.doors import OF_TERMINALS, Doors, TheDoors, TheTerminal
from hub.api.problems import answers
from hub.api.routes import BYTES_IN
from hub.store.terminals import Terminal
from record import trail_wire, wire

router = APIRouter(prefix="/v1")


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
