"""The routes. Each reads its question strictly, hands it to the centre, and packs the answer."""

from __future__ import annotations

import asyncio
import time
from dataclasses import asdict, replace
from functools import partial
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from hub.api.doors import OF_TERMINALS, SHA256, Doors, TheAsker, TheDoors, TheTerminal, stretch
from hub.api.problems import answers
from hub.api.watched import WAITED_S
from hub.settle.offered import Unread, read_offered
from hub.store.terminals import Terminal, enrol, recover
from record import proof_wire, wire
from record.action import Action
from record.moments import to_text
from record.problems import Problem
from record.protocol import ACTIONS_PER_SYNC_MAX, SCHEMA, SyncRequest, SyncResponse
from record.sealed import public_key

router = APIRouter(prefix="/v1")
BYTES_IN: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {wire.CONTENT_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""What OpenAPI says of a body that is packed."""


SHORT = 1024
"""Bytes that are unpacked sooner than handed to a thread."""


class Strict(BaseModel):
    """A question with nothing in it that is not asked for."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Health(BaseModel):
    """The centre is up. ``key`` is what files for it alone are sealed to."""

    schema_number: int = Field(alias="schema")
    epoch: str
    now: str
    key: str


class EnrolRequest(Strict):
    """A one-time code, the name that the terminal shall have, and its replica's key, sealed.

    The request is signed with the terminal's new key, by which it is known from now on: ``keyid``
    is the public half in hexadecimal digits.
    """

    code: str = Field(max_length=100)
    name: str = Field(max_length=200)
    escrow: str = Field(max_length=1000, pattern="^([0-9a-f]{2})*$")


class EnrolAnswer(BaseModel):
    """Who the terminal is now."""

    terminal_id: str
    name: str
    prison: str
    profile: str
    streams: list[str]


class RecoverRequest(Strict):
    """A one-time code for this terminal, and the public key to seal its replica's key to.

    Signed with the terminal's new key, as when it was enrolled.
    """

    terminal_id: str = Field(max_length=36)
    code: str = Field(max_length=100)
    seal_to: str = Field(pattern="^[0-9a-f]{64}$")


class RecoverAnswer(BaseModel):
    """The key of the terminal's replica, sealed."""

    key: str


class PartAnswer(BaseModel):
    """One part of a snapshot."""

    sha256: str
    size: int
    rows: int


class ManifestAnswer(BaseModel):
    """A snapshot's parts in the order of need, complete up to ``seq``."""

    stream: str
    epoch: str
    schema_number: int = Field(alias="schema")
    seq: int
    parts: list[PartAnswer]


@router.get("/health", response_model=Health, responses=answers())
def health(doors: TheDoors) -> dict[str, Any]:
    """Whether the centre and its database are up."""
    now = to_text(doors.clock.now())
    key = public_key(doors.store.sealing_key()).hex()
    return {"schema": SCHEMA, "epoch": doors.store.epoch(), "now": now, "key": key}


@router.post("/enrol", response_model=EnrolAnswer, responses=answers(*OF_TERMINALS))
def enrol_terminal(asked: EnrolRequest, doors: TheDoors, asker: TheAsker) -> dict[str, Any]:
    """Spend a one-time code: this machine becomes a terminal."""
    escrow = bytes.fromhex(asked.escrow)
    return asdict(enrol(doors.store, doors.clock, asked.code, asked.name, asker.public_key, escrow))


@router.post("/recover", response_model=RecoverAnswer, responses=answers(*OF_TERMINALS))
def recover_terminal(asked: RecoverRequest, doors: TheDoors, asker: TheAsker) -> dict[str, Any]:
    """Spend a one-time code: a terminal whose keys are gone is taken up again."""
    key = recover(
        doors.store,
        doors.clock,
        asked.terminal_id,
        asked.code,
        asker.public_key,
        bytes.fromhex(asked.seal_to),
    )
    return {"key": key.hex()}


@router.get("/snapshot/{stream}", response_model=ManifestAnswer, responses=answers(*OF_TERMINALS))
async def snapshot(stream: str, doors: TheDoors, terminal: TheTerminal) -> JSONResponse:
    """The snapshot to start a stream from."""
    manifest = await doors.through(doors.loading, doors.centre.manifest, terminal, stream)
    return JSONResponse(wire.manifest_to_wire(manifest))


@router.get(
    "/parts/{sha256}",
    response_class=Response,
    responses={
        200: {"content": {wire.CONTENT_TYPE: {}}},
        206: {"content": {wire.CONTENT_TYPE: {}}, "description": "From the byte asked for."},
        **answers(*OF_TERMINALS, HTTPStatus.NOT_FOUND, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    },
)
async def part(
    sha256: str,
    doors: TheDoors,
    terminal: TheTerminal,
    wanted: Annotated[str | None, Header(alias="Range", max_length=60)] = None,
) -> Response:
    """A part of a snapshot, or the rest of one (``Range: bytes=N-``)."""
    if not SHA256.fullmatch(sha256):
        raise Problem("snapshot_part_unknown")
    data = await doors.through(doors.loading, doors.centre.part, terminal, sha256)
    headers = {"Accept-Ranges": "bytes", "ETag": f'"{sha256}"'}
    asked = stretch(wanted)
    if asked is None:
        return Response(data, 200, headers, wire.CONTENT_TYPE)
    end = len(data) - 1
    first, last = asked[0], end if asked[1] is None else min(asked[1], end)
    if first > last:
        headers["Content-Range"] = f"bytes */{len(data)}"
        return JSONResponse(Problem("message_malformed", what="Range").to_wire(), 416, headers)
    headers["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
    return Response(data[first : last + 1], 206, headers, wire.CONTENT_TYPE)


@router.post(
    "/sync",
    response_class=Response,
    responses={
        200: {"content": {wire.CONTENT_TYPE: {}}},
        **answers(*OF_TERMINALS, HTTPStatus.CONFLICT),
    },
    openapi_extra=BYTES_IN,
)
async def sync(request: Request, doors: TheDoors, terminal: TheTerminal) -> Response:
    """Take the terminal's actions and answer with verdicts and news; wait for news if asked to."""
    body = await request.body()
    asked, offered = _read(body) if len(body) <= SHORT else await doors.counted(_read, body)
    answer = partial(doors.centre.answer, terminal, asked, offered)
    response = await (doors.settled(terminal, answer) if offered else doors.counted(answer))
    doors.note_answer(response)
    if asked.wait_s > 0 and not doors.centre.has_news(response):
        began = time.monotonic()
        with doors.figures.waiting_for_news.track_inprogress():
            moved = await _wait(doors, terminal, asked)
        request.scope["state"][WAITED_S] = time.monotonic() - began
        if moved:
            again = replace(asked, actions=(), heard=())
            response = await doors.counted(doors.centre.answer, terminal, again, ())
        else:
            response = doors.centre.still(response)
    packing = partial(_packed, response, asked, wire.known_in(body))
    is_short = not any(page.rows for page in response.pages)
    packed = packing() if is_short else await run_in_threadpool(packing)
    return Response(packed, media_type=wire.CONTENT_TYPE)


def _packed(response: SyncResponse, asked: SyncRequest, known: int | None) -> bytes:
    return wire.pack(wire.response_to_wire(response, asked), known)


@router.post(
    "/digest",
    response_class=Response,
    responses={
        200: {"content": {wire.CONTENT_TYPE: {}}},
        **answers(*OF_TERMINALS),
    },
    openapi_extra=BYTES_IN,
)
async def digest(request: Request, doors: TheDoors, terminal: TheTerminal) -> Response:
    """One step of looking for where a terminal's record differs from the centre's."""
    body = await request.body()
    packed = await doors.counted(_compare, doors, terminal, body)
    return Response(packed, media_type=wire.CONTENT_TYPE)


def _compare(doors: Doors, terminal: Terminal, body: bytes) -> bytes:
    asked = proof_wire.request_from_wire(wire.unpack(body))
    answer = doors.centre.digest(terminal, asked)
    return wire.pack(proof_wire.answer_to_wire(answer), wire.known_in(body))


def _read(body: bytes) -> tuple[SyncRequest, list[Action | Unread]]:
    """The question, and each action by itself: one that cannot be read does not stop the others."""
    message = wire.unpack(body)
    listed = message.get("actions") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(listed, list):
        raise Problem("message_malformed", what="request")
    if len(listed) > ACTIONS_PER_SYNC_MAX:
        raise Problem("message_malformed", what="request.actions")
    asked = wire.request_from_wire({**message, "actions": []})
    return asked, [read_offered(item) for item in listed]


async def _wait(doors: Doors, terminal: Terminal, asked: SyncRequest) -> bool:
    """Wait for news in no thread and on no connection; whether there may be any."""
    news = doors.centre.news
    loop = asyncio.get_running_loop()
    moved = asyncio.Event()
    awaited = doors.centre.awaits(terminal, asked)
    with news.waiting(awaited, lambda: loop.call_soon_threadsafe(moved.set)):
        if not news.closing:
            try:
                async with asyncio.timeout(asked.wait_s):
                    await moved.wait()
            except TimeoutError:
                return False
    return True
