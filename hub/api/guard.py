"""What stands before every route: bounds on bodies and on the time they take, and a last catch."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hub.api.problems import answer_of, on_failure
from record.problems import Problem
from record.protocol import MESSAGE_BYTES_MAX

BODY_TIME_S_MAX = 120.0
"""Long enough for a full push at 64 kbit/s; a body that only drips in is given up."""


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through within bounds."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _declared_length(scope) > MESSAGE_BYTES_MAX:
            await answer_of(_too_big())(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, _Bounded(receive), sending)
        except Exception as error:
            if started:
                raise
            await on_failure(error)(scope, receive, send)


class _Bounded:
    """Receives a body up to its limit in size and time."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._size = 0
        self._done = False
        self._deadline = asyncio.get_running_loop().time() + BODY_TIME_S_MAX

    async def __call__(self) -> Message:
        if self._done:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError as error:
            raise Problem("message_malformed", what="body") from error
        self._size += len(message.get("body", b""))
        self._done = not message.get("more_body", False)
        if self._size > MESSAGE_BYTES_MAX:
            raise _too_big()
        return message


def _declared_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value[:20])
    return 0


def _too_big() -> Problem:
    return Problem("message_too_big", limit=MESSAGE_BYTES_MAX)
