"""The centre put together: its store, what it decides, and the HTTP service around both."""

from __future__ import annotations

import gc
import socket
import threading
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

import uvicorn
from fastapi import FastAPI

from hub.api.app import build_app
from hub.api.packets import Gathered
from hub.settle.carried import TakenIn, take_in
from hub.settle.centre import Centre, Conversation
from hub.store import terminals
from hub.store.engine import Pool
from hub.store.store import HubStore
from hub.upkeep.figures import Collector, Figures
from hub.upkeep.health import Readiness
from hub.upkeep.settings import Settings
from hub.upkeep.watch import Watch
from record.moments import Clock, SystemClock
from record.protocol import Enrolment, HubProtocol


class Hub:
    """One centre. ``store`` is its record, ``app`` its HTTP service.

    ``figures`` counts what it does, ``readiness`` looks whether it can.
    """

    def __init__(self, store: HubStore, clock: Clock, settings: Settings | None = None) -> None:
        self.store = store
        self.clock = clock
        self.settings = settings or Settings()
        self.centre = Centre(store, clock)
        self.figures = Figures()
        database, backup = self.settings.database, self.settings.backup
        folders = tuple(folder for folder in (database.data, backup.folder) if folder is not None)
        self._aside = store.aside()
        self.readiness = Readiness(self._aside, clock, self.settings.health, folders)
        self.figures.add(Collector(store, self._aside, clock, self.readiness.checks, backup.folder))
        limits = self.settings.limits
        self.app: FastAPI = build_app(self.centre, store, clock, self.figures, limits)

    @classmethod
    def create(cls, place: str | Path, clock: Clock | None = None) -> Hub:
        """The centre at ``place`` (a folder or a PostgreSQL URL), made if there is none."""
        clock = clock or SystemClock()
        return cls(HubStore.create(place, clock), clock)

    @classmethod
    def open(
        cls, place: str | Path, clock: Clock | None = None, settings: Settings | None = None
    ) -> Hub:
        """The centre at ``place``; raises ``Problem`` when there is none."""
        settings = settings or Settings()
        pool = Pool(settings.database.pool, settings.database.overflow)
        return cls(HubStore.open(place, pool), clock or SystemClock(), settings)

    @classmethod
    def migrate(cls, place: str | Path) -> Hub:
        """The centre at ``place``, its tables brought up to date; raises ``Problem``."""
        clock = SystemClock()
        return cls(HubStore.migrate(place, clock), clock)

    def watch(self) -> AbstractContextManager[Watch | None]:
        """Health and figures, answered as long as the ``with`` lasts, if the settings say where."""
        where = self.settings.watch
        if where.port is None:
            return nullcontext()
        return Watch(where.host, where.port, self.figures, self.readiness)

    def protocol_for(self, terminal_id: str) -> HubProtocol:
        """The centre as this terminal sees it, without a network between."""
        return Conversation(self.centre, self.store, terminal_id)

    def new_enrol_code(self, prison: str, profile: str) -> str:
        """A code that makes one machine a terminal of this prison, once."""
        return terminals.new_enrol_code(self.store, self.clock, prison, profile)

    def enrol(self, code: str, name: str, public_key: bytes | None = None) -> Enrolment:
        """Spend a code; a terminal that is met in this process alone needs no key."""
        return terminals.enrol(self.store, self.clock, code, name, public_key)

    def import_pending(self, data: bytes) -> TakenIn:
        """Take in a file that was carried here by hand."""
        return take_in(self.centre, self.store, data)

    def close(self) -> None:
        """Let everybody who waits go, and give up the database."""
        self.centre.news.close()
        self._aside.close()
        self.store.close()


def _spare_collector() -> None:
    """What the program is made of stays for good: have the collector not look through it again."""
    gc.collect()
    gc.freeze()


def _suit_bad_lines(listening: socket.socket) -> None:
    """Have connections send at once what there is, and fill a line that loses packets.

    Unless told otherwise the kernel keeps the rest of a long answer back until the other side has
    acknowledged its beginning: one more way there and back, and more.
    """
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with suppress(OSError, AttributeError):  # BBR, where the kernel knows it
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, b"bbr")


class _Server(uvicorn.Server):
    """Stops without making those wait who wait for news."""

    def __init__(self, hub: Hub, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._hub = hub

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal to stop: finish what is under way; a second one stops at once."""
        del sig, frame
        self._hub.readiness.stopping = True
        self._hub.centre.news.close()
        self.force_exit = self.should_exit
        self.should_exit = True


def _config(hub: Hub, tls_certificate: Path | None, tls_key: Path | None) -> uvicorn.Config:
    return uvicorn.Config(
        hub.app,
        http=Gathered,
        log_config=None,
        access_log=False,
        ws="none",
        server_header=False,
        date_header=False,
        timeout_keep_alive=60,
        timeout_graceful_shutdown=hub.settings.listen.stop_s,
        ssl_certfile=tls_certificate,
        ssl_keyfile=tls_key,
    )


def serve(hub: Hub, listening: socket.socket) -> None:
    """Serve until told to stop by a signal, then finish what is under way."""
    _suit_bad_lines(listening)
    _spare_collector()
    listen = hub.settings.listen
    _Server(hub, _config(hub, listen.tls_certificate, listen.tls_key)).run(sockets=[listening])


class ServedHub:
    """A centre served on this machine as long as the ``with`` lasts; ``url`` is its address."""

    def __init__(
        self,
        hub: Hub,
        port: int = 0,
        *,
        tls_certificate: Path | None = None,
        tls_key: Path | None = None,
    ) -> None:
        self._hub = hub
        self._listening = socket.create_server(("127.0.0.1", port))
        _suit_bad_lines(self._listening)
        scheme = "https" if tls_certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{self._listening.getsockname()[1]}"
        self._server = _Server(hub, _config(hub, tls_certificate, tls_key))
        self._thread = threading.Thread(target=self._run, name="wingbook-hub")

    def _run(self) -> None:
        self._server.run(sockets=[self._listening])

    def __enter__(self) -> Self:
        self._hub.centre.news.open()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving; the hub itself stays open."""
        self._hub.centre.news.close()
        self._server.should_exit = True
        self._thread.join()
        self._listening.close()
