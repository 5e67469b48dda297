"""An answer's head and its body leave in one packet.

uvicorn writes them one after the other, and on a connection that holds nothing back each is a
packet of its own. At 64 kbit/s the second one's addresses take as long as fifty bytes of record.
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

GATHERED_BYTES_MAX = 64 * 1024
"""More than this does not wait for the rest: it fills packets by itself."""


class Gathered(H11Protocol):
    """One connection, whose answers are gathered before they are sent."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody has connected."""
        super().connection_made(cast(asyncio.Transport, _Gathering(transport)))


class _Gathering:
    """A transport that sends together what is written in one step of the event loop."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._written: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Send it when this step has ended."""
        if not self._written:
            asyncio.get_running_loop().call_soon(self._send)
        self._written.append(data)
        if sum(map(len, self._written)) > GATHERED_BYTES_MAX:
            self._send()

    def close(self) -> None:
        """Send what there is, and hang up."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        written, self._written = self._written, []
        if written:
            self._transport.write(b"".join(written))
