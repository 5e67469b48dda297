"""What every route is given: the centre to ask, and the terminal that asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from typing import Annotated, ParamSpec, TypeVar

from fastapi import Depends, Request
from fastapi.security import APIKeyHeader
from starlette.concurrency import run_in_threadpool

from hub.api.gates import Gate, Turns
from hub.api.provider import Speaker
from hub.api.signed import Asker
from hub.settle.centre import Centre
from hub.store.store import HubStore
from hub.store.terminals import Terminal
from hub.upkeep.figures import Figures
from hub.upkeep.settings import Limits
from record.moments import Clock
from record.problems import Problem
from record.protocol import SyncResponse

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


class Doors:
    """What the routes open on. ``speaker`` asks identity providers.

    ``asking`` counts questions being answered or waiting to be, in this process; those who only
    wait for news do not count. ``settling``, ``loading`` and ``signing_in`` are the gates
    before what costs most.
    """

    def __init__(
        self, centre: Centre, store: HubStore, clock: Clock, figures: Figures, limits: Limits
    ) -> None:
        self.centre = centre
        self.store = store
        self.clock = clock
        self.figures = figures
        self.speaker = Speaker(clock)
        self.asking = 0
        self._asking_max = limits.asking
        self.settling = Gate(limits.settling, limits.asking)
        self.loading = Gate(limits.loading, limits.loading)
        self.signing_in = Gate(limits.signing_in, limits.asking)
        self._turns = Turns()
        for name in ("settling", "loading", "signing_in"):
            gate: Gate = getattr(self, name)
            figures.watch(f"wingbook_{name}", f"{name} now", partial(getattr, gate, "inside"))
            about = f"waiting for a place among those {name}"
            figures.watch(f"wingbook_{name}_waiting", about, partial(getattr, gate, "waiting"))
        figures.watch("wingbook_asking", "questions under way", partial(getattr, self, "asking"))

    async def counted(
        self, work: Callable[Asked, Answer], *asked: Asked.args, **more: Asked.kwargs
    ) -> Answer:
        """Do work in a thread, unless too much is being done already."""
        with self._one_more():
            return await run_in_threadpool(work, *asked, **more)

    async def through(
        self, gate: Gate, work: Callable[Asked, Answer], *asked: Asked.args, **more: Asked.kwargs
    ) -> Answer:
        """The same behind a gate, where it waits in no thread."""
        with self._one_more():
            async with gate:
                return await run_in_threadpool(work, *asked, **more)

    async def settled(self, terminal: Terminal, work: Callable[[], Answer]) -> Answer:
        """Settle what a terminal offers, one of its prison at a time.

        A second would only wait for the prison's stream, in a thread and on a connection.
        """
        with self._one_more():
            async with self._turns.of(terminal.prison), self.settling:
                return await run_in_threadpool(work)

    def note_answer(self, response: SyncResponse) -> None:
        """Count what was decided, and how far behind its streams the terminal was."""
        for verdict in response.verdicts:
            self.figures.settled.labels(verdict.outcome.value).inc()
        for page in response.pages:
            self.figures.behind.observe(max(page.upto - page.after, 0))

    @contextmanager
    def _one_more(self) -> Iterator[None]:
        if self.asking >= self._asking_max:
            raise Problem("hub_busy")
        self.asking += 1
        try:
            yield
        finally:
            self.asking -= 1


async def _doors(request: Request) -> Doors:
    doors: Doors = request.app.state.doors
    return doors


async def _asker(request: Request, _signature: Annotated[str | None, Depends(_signature)]) -> Asker:
    """Who asks, by the signature that was checked at the door."""
    asker: Asker = request.state.asker
    return asker


async def _terminal(asker: Annotated[Asker, Depends(_asker)]) -> Terminal:
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
