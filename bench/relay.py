"""A relay on this machine between a terminal and the centre, which counts the bytes of each way.

It can also play a bad line, as far as that is possible without touching packets: so many bits a
second each way, a delay, and a cut of every connection after so many seconds. It does not lose
packets; ``bench.packets`` does, where the machine allows it.
"""

from __future__ import annotations

import contextlib
import queue
import socket
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

PIECE_BYTES = 1400
"""What is passed on at once: about one packet."""


@dataclass(frozen=True)
class Line:
    """What a line is like: bits a second (0: no limit), delay one way, life of a connection."""

    bits_per_s: float = 0
    delay_s: float = 0
    cut_after_s: float = 0


@dataclass
class Count:
    """What went over the relay: bytes from the terminal (``up``) and to it, connections."""

    up: int = 0
    down: int = 0
    connections: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def read(self) -> tuple[int, int, int]:
        """Up, down and connections so far."""
        with self.lock:
            return self.up, self.down, self.connections


class Relay:
    """Listens on this machine and passes everything on, as long as the ``with`` lasts."""

    def __init__(self, url: str, line: Line | None = None) -> None:
        parts = urlsplit(url)
        self._centre = (str(parts.hostname), int(parts.port or 80))
        self._line = line or Line()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.count = Count()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Hang up."""
        self._listening.close()
        for each in list(self._open):
            _shut(each)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._centre)
                for each in (near, far):
                    each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    self._open.add(each)
                with self.count.lock:
                    self.count.connections += 1
                self._pump(near, far, up=True)
                self._pump(far, near, up=False)
                if self._line.cut_after_s:
                    timer = threading.Timer(self._line.cut_after_s, self._cut, (near, far))
                    timer.daemon = True
                    timer.start()

    def _cut(self, *ends: socket.socket) -> None:
        for each in ends:
            _shut(each)
            self._open.discard(each)

    def _pump(self, source: socket.socket, target: socket.socket, *, up: bool) -> None:
        waiting: queue.Queue[tuple[float, bytes]] = queue.Queue(maxsize=100)
        for work in (self._take, self._give):
            arguments = (source, waiting, up) if work == self._take else (target, waiting)
            threading.Thread(target=work, args=arguments, daemon=True).start()

    def _take(
        self, source: socket.socket, waiting: queue.Queue[tuple[float, bytes]], up: bool
    ) -> None:
        free_at = 0.0
        with contextlib.suppress(OSError):
            while piece := source.recv(PIECE_BYTES if self._line.bits_per_s else 65536):
                with self.count.lock:
                    if up:
                        self.count.up += len(piece)
                    else:
                        self.count.down += len(piece)
                free_at = max(free_at, time.monotonic())
                if self._line.bits_per_s:
                    free_at += len(piece) * 8 / self._line.bits_per_s
                waiting.put((free_at + self._line.delay_s, piece))
        waiting.put((0.0, b""))

    def _give(self, target: socket.socket, waiting: queue.Queue[tuple[float, bytes]]) -> None:
        with contextlib.suppress(OSError):
            while True:
                due, piece = waiting.get()
                if not piece:
                    break
                wait_s = due - time.monotonic()
                if wait_s > 0:
                    time.sleep(wait_s)
                target.sendall(piece)
        _shut(target)


def _shut(each: socket.socket) -> None:
    with contextlib.suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    each.close()
