"""Health and figures on an address of their own, for those who watch over the centre.

    /health/live     200 while the service turns round; a process that does not is to be ended
    /health/ready    200 when all is well and terminals may be sent here, else 503; each finding
    /metrics         the figures, as Prometheus reads them

It is not for terminals, asks for no signature and says nothing of the record; let only the
machines that watch reach it. It goes on answering while the service stops.
"""

from __future__ import annotations

import json
import threading
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from prometheus_client.exposition import CONTENT_TYPE_LATEST

from hub.upkeep.figures import Figures
from hub.upkeep.health import Readiness
from record.problems import Problem

STILL_S_MAX = 30.0
"""A service that has not turned round for so long hangs."""
ANSWER_S_MAX = 10.0


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], figures: Figures, readiness: Readiness) -> None:
        self.figures, self.readiness = figures, readiness
        super().__init__(address, _Handler)


class _Handler(BaseHTTPRequestHandler):
    timeout = ANSWER_S_MAX
    server: _Server

    def do_GET(self) -> None:
        """Answer one question."""
        if self.path == "/metrics":
            self._answer(200, self.server.figures.text(), CONTENT_TYPE_LATEST)
        elif self.path == "/health/live":
            alive = self.server.figures.still_for_s < STILL_S_MAX
            self._answer(200 if alive else 503, json.dumps({"live": alive}).encode())
        elif self.path == "/health/ready":
            checks = self.server.readiness.checks()
            ready = all(check.is_well for check in checks)
            said = {"ready": ready, "checks": [asdict(check) for check in checks]}
            self._answer(200 if ready else 503, json.dumps(said, indent=1).encode())
        else:
            self._answer(404, b"{}")

    def _answer(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def version_string(self) -> str:
        """Nobody needs to know what answers."""
        return "wingbook"

    def log_message(self, *_said: object) -> None:
        """Who watches need not be written down every few seconds."""


class Watch:
    """Answers as long as the ``with`` lasts; ``url`` is where."""

    def __init__(self, host: str, port: int, figures: Figures, readiness: Readiness) -> None:
        try:
            self._server = _Server((host, port), figures, readiness)
        except OSError as error:
            what = error.strerror or "no such address"
            raise Problem("address_taken", address=f"{host}:{port}", what=what) from error
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.1,), name="wingbook-watch"
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
