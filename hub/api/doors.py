"""What every route is given: the centre to ask, and the terminal that asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, ParamSpec, TypeVar

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from hub.settle.centre import Centre
from hub.store.store import HubStore
from hub.store.terminals import Terminal, terminal_of_token
from record.moments import Clock
from record.problems import Problem

ASKING_AT_ONCE_MAX = 200
"""Questions being answered in one process; those who only wait for news do not count."""

SHA256 = re.compile(r"[0-9a-f]{64}")
OF_TERMINALS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
"""What a route may answer to a terminal that it does not know, or that may not ask."""

_bearer = HTTPBearer(auto_error=False, description="The token of an enrolled terminal.")
_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass
class Doors:
    """What the routes open on. ``asking`` counts the questions being answered."""

    centre: Centre
    store: HubStore
    clock: Clock
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


def _terminal(
    doors: Annotated[Doors, Depends(_doors)],
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Terminal:
    """The terminal that asks."""
    if credentials is None:
        raise Problem("terminal_unknown")
    return terminal_of_token(doors.store, doors.clock, credentials.credentials)


TheDoors = Annotated[Doors, Depends(_doors)]
TheTerminal = Annotated[Terminal, Depends(_terminal)]


def stretch(wanted: str | None) -> tuple[int, int | None] | None:
    """First and last byte (None: to the end) that a ``Range`` asks for; None where it asks none."""
    asked = _RANGE.fullmatch(wanted or "")
    if asked is None:
        return None
    return int(asked[1]), int(asked[2]) if asked[2] else None
