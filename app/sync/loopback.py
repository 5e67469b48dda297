"""What a browser brings back: a port of this machine alone, for one sign-in (RFC 8252).

Anything on this machine may knock there. Only who knows the word that was sent with the browser
(``state``) is heard, once; everybody else is told nothing, and the wait goes on.
"""

from __future__ import annotations

import hmac
import html
import queue
import re
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from record.problems import Problem

HOST, PATH = "127.0.0.1", "/signed-in"
CODE_LENGTH_MAX = 2000
_LOOK_EVERY_S = 0.1
_ERROR = re.compile(r"[a-z_]{1,40}")
_PAGE = """<!doctype html>
<meta charset="utf-8"><title>Wingbook</title>
<body style="font: 1.25rem system-ui, sans-serif; margin: 3rem"><p>{words}</p></body>
"""
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
}


class Loopback:
    """``redirect_uri`` is where the browser is to come. ``close`` it when done.

    ``words`` are what it then shows. Raises ``Problem`` when no port can be had.
    """

    def __init__(self, state: str, words: str) -> None:
        self._state = state.encode()
        self._page = _PAGE.format(words=html.escape(words)).encode()
        self._heard: queue.SimpleQueue[str | Problem | None] = queue.SimpleQueue()
        self._is_heard = threading.Lock()
        try:
            self._server = ThreadingHTTPServer((HOST, 0), _handler(self))
        except OSError as error:
            raise Problem("single_sign_on_failed", what="port") from error
        self._host = f"{HOST}:{self._server.server_address[1]}"
        self.redirect_uri = f"http://{self._host}{PATH}"
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            args=(_LOOK_EVERY_S,),
            name="wingbook-loopback",
            daemon=True,
        )
        self._thread.start()

    def wait(self, seconds: float) -> str | None:
        """The code that the browser brings; None when it was cancelled.

        Raises ``Problem`` single_sign_on_failed when the provider says no, single_sign_on_late.
        """
        try:
            heard = self._heard.get(timeout=seconds)
        except queue.Empty:
            raise Problem("single_sign_on_late", minutes=round(seconds / 60)) from None
        if isinstance(heard, Problem):
            raise heard
        return heard

    def cancel(self) -> None:
        """Wait no longer; from any thread."""
        self._heard.put(None)

    def close(self) -> None:
        """Give up the port."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def hear(self, host: str, target: str) -> bytes | None:
        """The page for whoever asks for this; None for who is not the browser that was sent."""
        parts = urlsplit(target)
        said = parse_qs(parts.query)
        state = said.get("state", [""])[0].encode()
        if host != self._host or parts.path != PATH or not hmac.compare_digest(state, self._state):
            return None
        if self._is_heard.acquire(blocking=False):  # for ever: nobody is heard twice
            self._heard.put(_code_or_problem(said))
        return self._page


def _code_or_problem(said: dict[str, list[str]]) -> str | Problem:
    code = said.get("code", [""])[0]
    if code and len(code) <= CODE_LENGTH_MAX and "error" not in said:
        return code
    error = said.get("error", ["code"])[0]
    return Problem("single_sign_on_failed", what=error if _ERROR.fullmatch(error) else "error")


def _handler(loopback: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 10  # a browser opens lines ahead of need, and says nothing on them

        def do_GET(self) -> None:
            try:
                page = loopback.hear(self.headers.get("Host", ""), self.path)
            except ValueError:  # no address at all
                page = None
            self.send_response_only(HTTPStatus.NOT_FOUND if page is None else HTTPStatus.OK)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page or b"")))
            self.end_headers()
            self.wfile.write(page or b"")

        def version_string(self) -> str:
            return "Wingbook"

        def log_message(self, *_: object) -> None:
            """What was asked for holds the code, so it is written nowhere."""

    return Handler
