"""What every route is given: the centre to ask, and the terminal that asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, ParamSpec, TypeVar

from fastapi import Depends, Request
from fastapi.security import APIKeyHeader
from starlette.concurrency import run_in_threadpool

from hub.api.provider import Speaker
from hub.api.signed import Asker
from hub.settle.centre import Centre
from hub.store.store import HubStore
from hub.store.terminals import Terminal
from record.moments import Clock
from record.problems import Problem

ASKING_AT_ONCE_MAX = 200
"""Questions being answered in one process; those who only wait for news do not count."""

SHA256 = re.compile(r"[0-9a-f]{64}")
OF_TERMINALS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
"""What a route may answer to a terminal that it does not know, or that may not ask."""

_signature = APIKeyHeader(
    name="Signature",
    auto_error=False,
    description="HTTP Message Signatures (RFC 9421) by the Ed25519 key of an enrolled terminal, "
    "over @method, @path, @query where there is one, and content-digest where there is a body; "
    "with created, keyid (the terminal's id) and nonce.",
)
_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass
class Doors:
    """What the routes open on. ``speaker`` asks identity providers, ``asking`` counts questions."""

    centre: Centre
    store: HubStore
    clock: Clock
    speaker: Speaker
    asking: int = 0

    async def counted(
        self, work: Callable[Asked, Answer], *asked: Asked.args, **more: Asked.kwargs
    ) -> Answer:
        """Do work in a thread, unless too much is being done already."""
        if self.asking >= ASKING_AT_ONCE_MAX:
            raise Problem("hub_busy")
        self.asking += 1
        try:
            return await run_in_threadpool(work, *asked, **more)
        finally:
            self.asking -= 1


def _doors(request: Request) -> Doors:
    doors: Doors = request.app.state.doors
    return doors


def _asker(request: Request, _signature: Annotated[str | None, Depends(_signature)]) -> Asker:
    """Who asks, by the signature that was checked at the door."""
    asker: Asker = request.state.asker
    return asker


def _terminal(asker: Annotated[Asker, Depends(_asker)]) -> Terminal:
    """The terminal that asks."""
    if asker.terminal is None:
        raise Problem("terminal_unknown")
    return asker.terminal


TheDoors = Annotated[Doors, Depends(_doors)]
TheAsker = Annotated[Asker, Depends(_asker)]
TheTerminal = Annotated[Terminal, Depends(_terminal)]


def stretch(wanted: str | None) -> tuple[int, int | None] | None:
    """First and last byte (None: to the end) that a ``Range`` asks for; None where it asks none."""
    asked = _RANGE.fullmatch(wanted or "")
    if asked is None:
        return None
    return int(asked[1]), int(asked[2]) if asked[2] else None
