"""The centre over HTTP: ``HubProtocol`` by ``requests``, and the enrolment of a terminal.

Whatever goes wrong on the way becomes a ``Problem``: no connection, a time-out and half an answer
are *not reachable*; an answer that says no carries the centre's own problem.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import requests
from requests.structures import CaseInsensitiveDict
from urllib3.util import SKIP_HEADER

from app.sync.answers import Offer, held, object_in, offer, staff_pass, text
from app.sync.backoff import RETRY_AFTER_S
from app.sync.line import Lines, trust
from app.sync.signature import Signature
from app.sync.way import check_url, proxies_to
from record import proof_wire, trail_wire, wire
from record.looks import Looks, LooksAsked, looks_from_wire
from record.problems import Problem, kinds
from record.protocol import (
    MESSAGE_BYTES_MAX,
    DigestAnswer,
    DigestRequest,
    Enrolment,
    Held,
    Manifest,
    StaffPass,
    SyncRequest,
    SyncResponse,
)
from record.sealed import KEY_BYTES
from record.seals import OpenSession
from record.trail import TrailHeard, TrailPage

CONNECT_TIMEOUT_S = 10.0
READ_TIMEOUT_S = 90.0
"""Long enough for a page at 64 kbit/s and a long-poll; a dead line shows sooner, on connecting."""
RETRY_AFTER_S_MAX = 600

_HEADERS = {"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER}
"""Not said: they are longer than what we say most often, and nobody asks."""

SIP_BYTES, PIECE_BYTES = 4 * 1024, 128 * 1024
"""What of a part is read at once, and how much of it is handed on to be kept."""


class _Download:
    """An answer with a part's bytes from ``offset`` on, read piece by piece."""

    def __init__(self, sha256: str, offset: int, response: requests.Response) -> None:
        self.sha256 = sha256
        self.offset = offset
        self.response = response
        self.ended = False
        self._sips = response.iter_content(SIP_BYTES)

    def read(self) -> bytes:
        """The next piece; what came of it, if it broke off. Raises when nothing came."""
        piece = bytearray()
        try:
            while len(piece) < PIECE_BYTES and not self.ended:
                sip = next(self._sips, b"")
                piece += sip
                self.ended = not sip
        except requests.RequestException:
            self.ended = True
            if not piece:
                raise
        self.offset += len(piece)
        return bytes(piece)


class HttpHub:
    """The centre at ``url``. One object may be used by several threads; each has its own line.

    ``authority`` is the certificate that the centre's must be signed by, if it is not to be one
    that the operating system trusts. ``on_revoked`` is called, in the thread that asked, when the
    centre says that this terminal is withdrawn. ``proxy`` is the address of one, ``direct`` for
    none, or empty for what the system says.
    """

    def __init__(
        self,
        url: str,
        signature: Signature | None = None,
        authority: Path | None = None,
        on_revoked: Callable[[], None] | None = None,
        proxy: str = "",
    ) -> None:
        check_url(url)
        self._url = url.rstrip("/")
        self._signature = signature
        self._on_revoked = on_revoked
        self._proxy = proxy
        self._trust = trust(authority) if self._url.startswith("https:") else None
        self._own = threading.local()
        self._lines = Lines()
        self._cut = False

    @property
    def cut(self) -> bool:
        """Whether the network is played to be down, or the program is ending."""
        return self._cut

    @cut.setter
    def cut(self, cut: bool) -> None:
        self._cut = cut
        if cut:
            self._lines.hang_up()
        else:
            self._lines.take_up()

    def sync(self, request: SyncRequest) -> SyncResponse:
        """Settle the actions and answer with verdicts and news."""
        body = wire.pack(wire.request_to_wire(request))
        answer = self._send("/v1/sync", body)
        return wire.response_from_wire(wire.unpack(answer), request)

    def manifest(self, stream: str) -> Manifest:
        """The snapshot to start a stream from."""
        return wire.manifest_from_wire(self._ask_json("GET", f"/v1/snapshot/{stream}"))

    def part(self, sha256: str, offset: int = 0) -> bytes:
        """The next bytes of a snapshot's part from ``offset`` on: a piece, or what came of one.

        The answer stays open for whoever asks for the bytes that follow, so that a slow line does
        not stand still between pieces.
        """
        begun: _Download | None = getattr(self._own, "download", None)
        if begun is None or (begun.sha256, begun.offset) != (sha256, offset):
            self._end_download()
            headers = {"Range": f"bytes={offset}-"} if offset else {}
            begun = _Download(
                sha256, offset, self._open("GET", f"/v1/parts/{sha256}", headers=headers)
            )
            self._own.download = begun
        try:
            piece = begun.read()
        except requests.RequestException as error:
            self.close()
            raise _problem_on_the_way(error) from error
        if self._cut:
            raise Problem("hub_unreachable")
        if begun.ended:
            self._end_download()
        return piece

    def _end_download(self) -> None:
        begun: _Download | None = getattr(self._own, "download", None)
        if begun is not None:
            begun.response.close()
            del self._own.download

    def digest(self, request: DigestRequest) -> DigestAnswer:
        """One step of looking for where a stream differs from what this terminal holds."""
        body = wire.pack(proof_wire.request_to_wire(request))
        return proof_wire.answer_from_wire(wire.unpack(self._send("/v1/digest", body)))

    def held_of_attachment(self, sha256: str) -> Held:
        """How much of a picture the centre has."""
        return held(self._ask_json("GET", f"/v1/attachments/{sha256}/held"))

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        """Give the centre a piece of a picture."""
        headers = {"Upload-Offset": str(offset), "Content-Type": "application/octet-stream"}
        place = f"/v1/attachments/{sha256}"
        return held(self._ask_json("PATCH", place, data=data, headers=headers))

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        """The bytes of a picture from ``offset`` on."""
        headers = {"Range": f"bytes={offset}-{offset + length - 1}"}
        return self._ask("GET", f"/v1/attachments/{sha256}", headers=headers)

    def take_trail(self, page: TrailPage) -> TrailHeard:
        """Give the centre lines of the audit trail."""
        body = wire.pack(trail_wire.page_to_wire(page))
        return trail_wire.heard_from_wire(wire.unpack(self._send("/v1/audit", body)))

    def looks(self, session: OpenSession, asked: LooksAsked) -> Looks:
        """What the audit trails say, asked by the member of staff whose session this is."""
        if self._signature is None:
            raise Problem("terminal_unknown")
        named = {
            "person": asked.person,
            "staff": asked.staff_number,
            "until": asked.until,
            "skip": str(asked.skip) if asked.skip else None,
        }
        query = urlencode({name: value for name, value in named.items() if value is not None})
        path = f"/v1/audit?{query}" if query else "/v1/audit"
        return looks_from_wire(self._ask_json("GET", path, auth=self._signature.by(session)))

    def sign_in(self, staff_number: str, password: str, public_key: str) -> StaffPass:
        """Check a member of staff's password at the centre, and open a session with this key."""
        body = {"staff_number": staff_number, "password": password, "public_key": public_key}
        return staff_pass(self._ask_json("POST", "/v1/sign-in", json=body))

    def single_sign_on(self) -> Offer:
        """Where a browser is sent to sign in; ``Problem`` when staff do not sign in so."""
        return offer(self._ask_json("GET", "/v1/single-sign-on"))

    def spend_code(self, asked: dict[str, str]) -> StaffPass:
        """Have the centre spend a code that a browser brought, and open a session."""
        return staff_pass(self._ask_json("POST", "/v1/single-sign-on", json=asked))

    def change_password(self, session: OpenSession, old: str, new: str) -> None:
        """Give the member of staff whose session this is another password."""
        if self._signature is None:
            raise Problem("terminal_unknown")
        body = json.dumps({"old": old, "new": new}).encode()
        headers = {"Content-Type": "application/json"}
        signed = self._signature.by(session)
        self._ask("POST", "/v1/password", data=body, headers=headers, auth=signed)

    def health(self) -> dict[str, Any]:
        """What the centre says of itself to anybody: its schema, epoch, time and public key."""
        return object_in(self._ask_json("GET", "/v1/health"))

    @property
    def certificate(self) -> bytes | None:
        """The certificate that the centre showed last; None before, and where there is none."""
        return self._lines.certificate

    def sealing_key(self) -> bytes:
        """The centre's public key, to which files for it alone are sealed."""
        try:
            key = bytes.fromhex(text(self.health(), "key"))
        except ValueError as error:
            raise Problem("hub_answer_wrong", what="key") from error
        if len(key) != KEY_BYTES:
            raise Problem("hub_answer_wrong", what="key")
        return key

    def enrol(self, code: str, name: str, escrow: bytes) -> Enrolment:
        """Spend a one-time code: the centre knows this terminal by its key from now on."""
        body = {"code": code, "name": name, "escrow": escrow.hex()}
        answer = object_in(self._ask_json("POST", "/v1/enrol", json=body))
        streams = answer.get("streams")
        if not isinstance(streams, list) or not all(isinstance(s, str) for s in streams):
            raise Problem("hub_answer_wrong", what="streams")
        return Enrolment(
            terminal_id=text(answer, "terminal_id"),
            name=text(answer, "name"),
            prison=text(answer, "prison"),
            profile=text(answer, "profile"),
            streams=tuple(streams),
        )

    def recover(self, terminal_id: str, code: str, public_key: bytes) -> bytes:
        """Spend a code for taking this terminal up again: its replica's key, sealed to that key."""
        body = {"terminal_id": terminal_id, "code": code, "seal_to": public_key.hex()}
        answer = object_in(self._ask_json("POST", "/v1/recover", json=body))
        try:
            return bytes.fromhex(text(answer, "key"))
        except ValueError as error:
            raise Problem("hub_answer_wrong", what="key") from error

    def reachable(self) -> bool:
        """Whether the centre answers at all, asked now."""
        try:
            self._ask("GET", "/v1/health")
        except Problem:
            return False
        return True

    def close(self) -> None:
        """Give up this thread's connections."""
        self._end_download()
        session = getattr(self._own, "session", None)
        if session is not None:
            session.close()
            del self._own.session

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._own, "session", None)
        if session is None:
            session = requests.Session()
            session.trust_env = False  # the environment names no certificates and no passwords
            session.proxies = proxies_to(self._url, self._proxy)
            session.mount("http://", self._lines.adapter())
            session.mount("https://", self._lines.adapter(self._trust))
            session.headers = CaseInsensitiveDict(_HEADERS)
            session.auth = self._signature
            self._own.session = session
        return session

    def _send(self, path: str, body: bytes) -> bytes:
        return self._ask("POST", path, data=body, headers={"Content-Type": wire.CONTENT_TYPE})

    def _ask(self, method: str, path: str, **options: Any) -> bytes:
        try:
            with self._open(method, path, **options) as response:
                body = _read(response)
        except requests.RequestException as error:
            self.close()
            raise _problem_on_the_way(error) from error
        if self._cut:
            raise Problem("hub_unreachable")
        return body

    def _open(self, method: str, path: str, **options: Any) -> requests.Response:
        """An answer that says yes, its body still to be read.

        Told that the clock here is wrong, it asks once more by the centre's time.
        """
        try:
            return self._open_once(method, path, **options)
        except Problem as problem:
            if problem.name == "terminal_revoked" and self._on_revoked is not None:
                self._on_revoked()
            if problem.name != "request_stale" or self._signature is None:
                raise
            self._signature.set_right(problem.details.get("now"))
        return self._open_once(method, path, **options)

    def _open_once(self, method: str, path: str, **options: Any) -> requests.Response:
        if self._cut:
            raise Problem("hub_unreachable")
        try:
            response = self._session().request(
                method,
                self._url + path,
                timeout=(CONNECT_TIMEOUT_S, READ_TIMEOUT_S),
                allow_redirects=False,
                stream=True,
                **options,
            )
            if response.status_code in (200, 206):
                return response
            with response:
                body = _read(response)
        except requests.RequestException as error:
            self.close()
            raise _problem_on_the_way(error) from error
        raise _problem(response, body)

    def _ask_json(self, method: str, path: str, **options: Any) -> Any:
        if "json" in options:
            options["headers"] = {"Content-Type": "application/json"}
        try:
            return json.loads(self._ask(method, path, **options))
        except ValueError as error:
            raise Problem("hub_answer_wrong", what="JSON") from error


def _read(response: requests.Response) -> bytes:
    body = bytearray()
    for piece in response.iter_content(64 * 1024):
        body += piece
        if len(body) > MESSAGE_BYTES_MAX:
            raise Problem("message_too_big", limit=MESSAGE_BYTES_MAX)
    return bytes(body)


def _problem_on_the_way(error: requests.RequestException) -> Problem:
    """Nobody answers; or somebody does who cannot prove to be the centre."""
    refused = (
        isinstance(error, requests.exceptions.SSLError) and "certificate" in str(error).lower()
    )
    return Problem("hub_untrusted" if refused else "hub_unreachable")


def _problem(response: requests.Response, body: bytes) -> Problem:
    """The centre's own problem, by its name; or that it was busy, or that it made no sense.

    Its details have the number of the request, by which IT finds it in the centre's log, and when
    the centre wants to be asked again.
    """
    more: dict[str, object] = {}
    if (come_again := response.headers.get("Retry-After", "")).isdecimal():
        more[RETRY_AFTER_S] = min(int(come_again[:6]), RETRY_AFTER_S_MAX)
    try:
        answer = json.loads(body)
        name, details = answer["name"], answer.get("details") or {}
        if isinstance(number := answer.get("request"), str):
            more["request"] = number[:40]
        if name in kinds() and isinstance(details, dict):
            return Problem(name, **{str(key): value for key, value in details.items()} | more)
    except (ValueError, TypeError, KeyError):
        pass
    if response.status_code in (429, 502, 503, 504):
        return Problem("hub_busy", **more)
    return Problem("hub_refused", what=str(response.status_code), **more)
