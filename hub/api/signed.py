"""Nobody is answered who does not prove who asks: every request is signed by a terminal's key.

The signature is checked before a byte of the body is read, and the body against what was signed
before it is made anything of. Open to all are only whether the centre is up, and its description.
Whoever enrols, or takes a lost terminal up again, is not known yet: such a request is signed with
the very key that it brings, which proves that its sender holds it.
"""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hub.api.problems import answer_of
from hub.api.rules import DESCRIPTION, Who, paths_for
from hub.api.shares import Shares
from hub.store import requests
from hub.store.store import HubStore
from hub.store.terminals import Terminal, admit, known_terminal
from hub.store.writing import Writing
from record.moments import Clock, to_text
from record.problems import Problem
from record.signing import KEY_BYTES, Request, Signed, check_signature

OPEN = paths_for(Who.ANYBODY) | {DESCRIPTION}
"""What anybody may ask."""
NEWCOMERS = paths_for(Who.NEWCOMER)
"""What is signed with a key that the centre does not know yet, and that names itself."""
_ANY_NEWCOMER = "a newcomer"
"""Newcomers share one share: they cost nothing to make up."""
APART_MAX = dt.timedelta(minutes=5)
"""How far a request's time may be from the centre's."""
FORGET_EVERY = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class Asker:
    """Who signed a request: a terminal, or a newcomer with their public key."""

    terminal: Terminal | None
    public_key: bytes


class Admission:
    """Decides whether a request is by whom it says, of now, and heard for the first time.

    The keys of terminals are remembered, so that a request costs one short transaction. In that,
    the terminal is read as it is now: one that is revoked or has another key is told so at once.
    """

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._keys: dict[str, str] = {}
        self._forget_after: dt.datetime | None = None
        self._lock = threading.Lock()

    def of(self, request: Request, *, newcomer: bool) -> tuple[Asker, Signed]:
        """Who asks; raises ``Problem``. A revoked terminal is told so once it has proved itself."""
        signed = check_signature(request, _key_named) if newcomer else self._checked(request)
        self._check_time(signed)
        terminal = self._store.write(
            lambda writing: self._hear(writing, signed, newcomer=newcomer), lasting=False
        )
        self._forget()
        if terminal is None:
            return Asker(None, _key_named(signed.key_id)), signed
        if terminal.public_key != self._keys.get(terminal.id):  # it has got another meanwhile
            self._keys.pop(terminal.id, None)
            raise Problem("signature_wrong")
        terminal = admit(self._store, self._clock, terminal)
        return Asker(terminal, bytes.fromhex(terminal.public_key or "")), signed

    def _checked(self, request: Request) -> Signed:
        """Check with the key that is remembered, or the one that the terminal has got since."""
        named: list[str] = []

        def key_of(terminal_id: str) -> bytes:
            named.append(terminal_id)
            if terminal_id not in self._keys:
                self._learn(terminal_id)
            return bytes.fromhex(self._keys[terminal_id])

        try:
            return check_signature(request, key_of)
        except Problem as problem:
            if problem.name != "signature_wrong" or not any(map(self._learn, named)):
                raise
        return check_signature(request, key_of)

    def _learn(self, terminal_id: str) -> bool:
        """Read a terminal's key; whether it is not the one that was remembered."""
        with self._store.read() as facts:
            key = known_terminal(facts, terminal_id).public_key or ""
        before, self._keys[terminal_id] = self._keys.get(terminal_id), key
        return before != key

    def _hear(self, writing: Writing, signed: Signed, *, newcomer: bool) -> Terminal | None:
        if not requests.hear(writing, signed.key_id, signed.nonce, signed.created + APART_MAX):
            raise Problem("request_repeated")
        return None if newcomer else known_terminal(writing, signed.key_id)

    def _check_time(self, signed: Signed) -> None:
        now = self._clock.now()
        if abs(signed.created - now) > APART_MAX:
            raise Problem("request_stale", now=to_text(now))

    def _forget(self) -> None:
        """Once a minute is often enough to tidy up."""
        now = self._clock.now()
        with self._lock:
            due = self._forget_after is None or not (
                dt.timedelta() <= self._forget_after - now <= FORGET_EVERY
            )
            if due:
                self._forget_after = now + FORGET_EVERY
        if due:
            requests.forget(self._store, now)


class SignedOnly:
    """ASGI middleware before the routes; ``state["asker"]`` of what it lets in says who asks."""

    def __init__(self, app: ASGIApp, admission: Admission) -> None:
        self._app = app
        self._admission = admission
        self._shares = Shares()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in what is signed."""
        if scope["type"] != "http" or scope["path"] in OPEN:
            await self._app(scope, receive, send)
            return
        try:
            newcomer = scope["path"] in NEWCOMERS
            asker, signed = await run_in_threadpool(
                self._admission.of, _request_of(scope), newcomer=newcomer
            )
            with self._shares.one_of(asker.terminal.id if asker.terminal else _ANY_NEWCOMER):
                body = await _whole(receive)
                signed.check_body(body)
                scope.setdefault("state", {})["asker"] = asker
                await self._app(scope, _again(body, receive), send)
        except Problem as problem:
            await answer_of(problem)(scope, receive, send)


def _request_of(scope: Scope) -> Request:
    target = scope["raw_path"].decode("latin-1")
    if scope["query_string"]:
        target += "?" + scope["query_string"].decode("latin-1")
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        known, said = name.decode("latin-1").lower(), value.decode("latin-1")
        headers[known] = f"{headers[known]}, {said}" if known in headers else said
    return Request(scope["method"], target, headers)


def _key_named(key_id: str) -> bytes:
    """The public key of a newcomer: they are called by it, in hexadecimal digits."""
    try:
        key = bytes.fromhex(key_id)
    except ValueError as error:
        raise Problem("signature_wrong") from error
    if len(key) != KEY_BYTES or key.hex() != key_id:
        raise Problem("signature_wrong")
    return key


async def _whole(receive: Receive) -> bytes:
    """The body; the guard outside bounds its size and its time."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Problem("message_malformed", what="body")
        body += message.get("body", b"")
        if not message.get("more_body", False):
            return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """The body for the route to read, and after it whatever else comes."""
    whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receiving() -> Message:
        return whole.pop() if whole else await receive()

    return receiving
