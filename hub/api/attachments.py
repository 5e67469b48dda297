"""The routes for pictures: brought and fetched in pieces, each from where the last one ended."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request
from pydantic import BaseModel
from starlette.responses import JSONResponse, Response

from hub.api.doors import OF_TERMINALS, SHA256, TheDoors, TheTerminal, stretch
from hub.api.problems import answers
from record.images import IMAGE_BYTES_MAX
from record.problems import Problem
from record.protocol import Held

BYTES = "application/octet-stream"

router = APIRouter(prefix="/v1/attachments")
_Name = Annotated[str, Path(description="The SHA-256 of the picture, as a record names it.")]
_BYTES_IN: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {BYTES: {"schema": {"type": "string", "format": "binary"}}},
    }
}
_ANSWERS = answers(*OF_TERMINALS, HTTPStatus.NOT_FOUND)


class HeldAnswer(BaseModel):
    """How many bytes the centre has from this terminal; whole: it needs no more."""

    size: int
    whole: bool

    @classmethod
    def of(cls, held: Held) -> HeldAnswer:
        """The answer that says this."""
        return cls(size=held.size, whole=held.whole)


@router.get("/{sha256}/held", response_model=HeldAnswer, responses=_ANSWERS)
def held(sha256: _Name, doors: TheDoors, terminal: TheTerminal) -> HeldAnswer:
    """How much of a picture has come, to go on from there."""
    return HeldAnswer.of(doors.centre.held_of_attachment(terminal, _checked(sha256)))


@router.patch("/{sha256}", response_model=HeldAnswer, responses=_ANSWERS, openapi_extra=_BYTES_IN)
async def take(
    sha256: _Name,
    request: Request,
    doors: TheDoors,
    terminal: TheTerminal,
    offset: Annotated[int, Header(alias="Upload-Offset", ge=0, le=IMAGE_BYTES_MAX)],
) -> HeldAnswer:
    """Take in a piece that begins at byte ``Upload-Offset``; the answer tells where to go on."""
    data = await request.body()
    name = _checked(sha256)
    return HeldAnswer.of(
        await doors.counted(doors.centre.take_attachment, terminal, name, offset, data)
    )


@router.get(
    "/{sha256}",
    response_class=Response,
    responses={
        200: {"content": {BYTES: {}}},
        206: {"content": {BYTES: {}}, "description": "The bytes asked for."},
        416: {"description": "There are no such bytes."},
        **_ANSWERS,
    },
)
def fetch(
    sha256: _Name,
    doors: TheDoors,
    terminal: TheTerminal,
    wanted: Annotated[str | None, Header(alias="Range", max_length=60)] = None,
) -> Response:
    """A picture, or some of its bytes (``Range: bytes=N-M``)."""
    first, last = asked = stretch(wanted) or (0, None)
    length = IMAGE_BYTES_MAX if last is None else max(last - first + 1, 0)
    data, size = doors.centre.attachment(terminal, _checked(sha256), first, length)
    headers = {"Accept-Ranges": "bytes", "ETag": f'"{sha256}"'}
    if not data:
        headers["Content-Range"] = f"bytes */{size}"
        return JSONResponse(Problem("message_malformed", what="Range").to_wire(), 416, headers)
    if asked == (0, None):
        return Response(data, 200, headers, BYTES)
    headers["Content-Range"] = f"bytes {first}-{first + len(data) - 1}/{size}"
    return Response(data, 206, headers, BYTES)


def _checked(sha256: str) -> str:
    if not SHA256.fullmatch(sha256):
        raise Problem("attachment_unknown")
    return sha256
