"""HTTP connections that can be hung up by another thread.

A long-poll sits in a read for up to half a minute. When the window closes, or the network is cut,
that read must end now; closing a socket does not wake its reader, shutting it down does.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import sys
import threading
from pathlib import Path
from typing import Any, cast
from weakref import WeakSet

import truststore
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from record.problems import Problem


class _Together(HTTPConnection):
    """A connection on which a request's head and its body leave in one packet.

    The library sends them one after the other, each in a packet of its own: at 64 kbit/s the second
    one's addresses take as long as fifty bytes of record, and its acknowledgement as long again.
    """

    _head: bytes | None = None
    """What waits for the body: None nothing does, empty the head that is about to come."""

    def request(self, method: str, url: str, body: Any = None, *rest: Any, **options: Any) -> None:
        """Send a request."""
        self._head = b"" if body and isinstance(body, bytes) else None
        super().request(method, url, body, *rest, **options)

    def send(self, data: Any) -> None:
        """Send a part of a request: its head with the first part of its body."""
        if self._head == b"":
            self._head = data
            return
        if self._head is not None:
            data, self._head = self._head + data, None
        super().send(data)


class Lines:
    """All sockets that are open to the centre. ``certificate`` is what it showed last, if any."""

    def __init__(self) -> None:
        self.certificate: bytes | None = None
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self._lock = threading.Lock()
        self._is_down = False

    def add(self, opened: socket.socket) -> None:
        """Remember a socket that was just connected; of one that came too late, hang up at once."""
        with self._lock:
            self._sockets.add(opened)
            is_down = self._is_down
        if is_down:
            _end(opened)

    def hang_up(self) -> None:
        """End every read and write under way, and all that begin until `take_up`.

        Each fails as if the network had gone.
        """
        with self._lock:
            self._is_down = True
            sockets = list(self._sockets)
        for each in sockets:
            _end(each)

    def take_up(self) -> None:
        """Let sockets be connected again."""
        with self._lock:
            self._is_down = False

    def adapter(self, context: ssl.SSLContext | None = None) -> HTTPAdapter:
        """An adapter for a ``requests.Session`` whose connections are remembered here.

        ``context`` says whom TLS trusts; without one the adapter speaks no TLS.
        """
        lines = self

        class Plain(_Together, HTTPConnection):
            def connect(self) -> None:
                super().connect()
                lines.add(self.sock)

        class Secure(_Together, HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                shown = cast(ssl.SSLSocket, self.sock).getpeercert(binary_form=True)
                lines.certificate = shown
                lines.add(self.sock)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        pools = {"http": PlainPool, "https": SecurePool}

        class Adapter(HTTPAdapter):
            def init_poolmanager(self, *args: Any, **options: Any) -> None:
                super().init_poolmanager(*args, ssl_context=context, **options)
                self.poolmanager.pool_classes_by_scheme = pools

            def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
                manager = super().proxy_manager_for(proxy, ssl_context=context, **options)
                manager.pool_classes_by_scheme = pools
                return manager

            def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
                """The context alone says whom to trust, not what a library brings along."""

        return Adapter()


def _end(each: socket.socket) -> None:
    with contextlib.suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    if sys.platform == "win32":
        # There a read under way does not hear of it, and waits on until its socket is gone.
        with contextlib.suppress(OSError):
            socket.close(each.detach())


def trust(authority: Path | None) -> ssl.SSLContext:
    """Whom to take for the centre: whose certificate ``authority`` has signed, and nobody else's.

    Without an authority, what the operating system trusts counts, as IT has set it up. Raises
    ``Problem`` when the file is no certificate.
    """
    if authority is None:
        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        try:
            context = ssl.create_default_context(cafile=str(authority))
        except FileNotFoundError as error:
            raise Problem("file_missing", file=str(authority)) from error
        except (ssl.SSLError, OSError) as error:
            raise Problem("file_unreadable", file=str(authority), what="certificate") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
