"""The outermost layer: every request has a number, is timed, counted and written down in one line.

The line names the route by its pattern, who asked by the terminal's id, and how it ended; nothing
of what was asked or answered.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hub.api.rules import DESCRIPTION, RULES
from hub.upkeep.figures import Figures
from hub.upkeep.logs import UnderWay, new_request, under_way

OTHER = "other"
WAITED_S = "waited_s"
"""Where a route says in ``scope["state"]`` how long it waited for news."""
GONE = 499
"""Stands for the status where the asker was gone before there was an answer."""
_METHODS = frozenset({"GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"})

_COME_AGAIN = (429, 503)

log = logging.getLogger("hub.requests")


class Watched:
    """ASGI middleware around everything else."""

    def __init__(self, app: ASGIApp, figures: Figures, retry_after_s: int) -> None:
        self._app = app
        self._figures = figures
        self._come_again = (b"retry-after", str(retry_after_s).encode())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, and write down what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = new_request()
        token = under_way.set(request)
        began, status = time.monotonic(), GONE
        noted = False

        def note() -> None:
            nonlocal noted
            if not noted:
                noted = True
                self._note(scope, request, status, time.monotonic() - began)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if status in _COME_AGAIN:
                    message["headers"] = [*message["headers"], self._come_again]
            elif not message.get("more_body", False):
                note()  # before the asker can know that it is over
            await send(message)

        scope.setdefault("state", {})
        try:
            await self._app(scope, receive, sending)
        finally:
            note()
            under_way.reset(token)

    def _note(self, scope: Scope, request: UnderWay, status: int, took_s: float) -> None:
        route = route_of(scope["path"])
        method = scope["method"] if scope["method"] in _METHODS else OTHER
        waited_s = scope["state"].get(WAITED_S, 0.0)
        self._figures.requests.labels(method, route, str(status)).inc()
        self._figures.seconds.labels(route).observe(max(took_s - waited_s, 0.0))
        fields: dict[str, object] = {
            "method": method,
            "route": route,
            "status": status,
            **_asker(scope["state"]),
        }
        if request.problem is not None:
            self._figures.refusals.labels(request.problem).inc()
            fields["problem"] = request.problem
        fields |= {"ms": round(1000 * (took_s - waited_s)), "waited_ms": round(1000 * waited_s)}
        log.info("request", extra={"fields": fields})


def _asker(state: Mapping[str, object]) -> dict[str, str]:
    terminal = getattr(state.get("asker"), "terminal", None)
    return {} if terminal is None else {"terminal": terminal.id, "prison": terminal.prison}


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{\w+\}", "[^/]+", path))


_PATTERNS = {path: _pattern(path) for path in (*dict.fromkeys(p for _, p in RULES), DESCRIPTION)}


def route_of(path: str) -> str:
    """The pattern of the route that a path belongs to; one word for all that is no route."""
    return next((name for name, each in _PATTERNS.items() if each.fullmatch(path)), OTHER)
