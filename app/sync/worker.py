"""The threads that keep a terminal in step: one listens for news, one sends what was just saved."""

from __future__ import annotations

import logging
import threading

from app.places import places
from app.store.changes import Changes
from app.store.replica import Replica
from app.sync.engine import SyncEngine
from app.sync.http import HttpHub
from record.problems import Problem

log = logging.getLogger(__name__)

STUMBLE_S = 5.0
"""How long the listener rests after an error of ours, so that it neither dies nor races."""


class Worker:
    """Runs a ``SyncEngine`` until it is stopped. Made and stopped by ``app.terminal``."""

    def __init__(self, replica: Replica, engine: SyncEngine, hub: HttpHub) -> None:
        self._replica = replica
        self._engine = engine
        self._hub = hub
        self._stopping = threading.Event()
        self._try_now = threading.Event()
        self._to_send = threading.Event()
        self._threads = [
            threading.Thread(target=self._listen, name="wingbook-listen", daemon=True),
            threading.Thread(target=self._send, name="wingbook-send", daemon=True),
        ]

    def start(self) -> None:
        """Start both threads."""
        self._unlisten = self._replica.changes.listen(self._changed)
        for thread in self._threads:
            thread.start()

    def try_now(self) -> None:
        """Do not wait for the back-off to run out: try at once."""
        self._to_send.set()
        self._try_now.set()

    def stop(self) -> None:
        """Hang up and wait for both threads to end."""
        self._unlisten()
        self._stopping.set()
        self._hub.cut = True
        self.try_now()
        for thread in self._threads:
            thread.join()

    def _changed(self, changes: Changes) -> None:
        if "outbox" in changes.kinds:
            self._to_send.set()

    def _listen(self) -> None:
        while not self._stopping.is_set():
            try:
                rest_s = self._engine.step()
            except Exception as error:  # noqa: BLE001 (an error of ours ends no thread)
                log.error("the listener stumbled\n%s", places(error))  # noqa: TRY400 (its words may be a record)
                rest_s = STUMBLE_S
            if rest_s and not self._stopping.is_set():
                self._try_now.wait(rest_s)
            self._try_now.clear()
        self._hub.close()

    def _send(self) -> None:
        while True:
            self._to_send.wait()
            self._to_send.clear()
            if self._stopping.is_set():
                break
            try:
                self._send_all()
            except Exception as error:  # noqa: BLE001 (an error of ours ends no thread)
                log.error("the sender stumbled\n%s", places(error))  # noqa: TRY400 (its words may be a record)
        self._hub.close()

    def _send_all(self) -> None:
        while self._replica.has_waiting() and not self._stopping.is_set():
            done = self._engine.attempt()
            if isinstance(done, Problem) or not done.sent:
                return
