"""A terminal's line to the centre: HTTP/1.1 over one connection, and nothing that costs time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.sync.http import READ_TIMEOUT_S


class Broken(Exception):  # noqa: N818 (what happens to lines)
    """The line broke, or nobody answered in time."""


@dataclass(frozen=True)
class Answer:
    """What came back; ``up`` and ``down`` are the bytes that went and came, heads included."""

    status: int
    head: Mapping[str, str]
    body: bytes
    up: int
    down: int


class Line:
    """One connection, opened when it is needed and kept as long as it holds."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = str(parts.hostname), int(parts.port or 80)
        self._ends: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, path: str, headers: Mapping[str, str], body: bytes, *, hang_up: bool = False
    ) -> Answer:
        """Post a body; raises ``Broken``. Who hangs up has asked, and hears no answer."""
        told = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
            f"Content-Length: {len(body)}\r\n{told}\r\n"
        ).encode("latin-1")
        try:
            async with asyncio.timeout(READ_TIMEOUT_S):
                reader, writer = await self._opened()
                writer.write(head + body)
                await writer.drain()
                if hang_up:
                    raise Broken
                return await _answer(reader, len(head) + len(body))
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            self.close()
            raise Broken from error
        except (Broken, asyncio.CancelledError):
            self.close()
            raise

    async def _opened(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._ends is None:
            self._ends = await asyncio.open_connection(self._host, self._port)
        return self._ends

    def close(self) -> None:
        """Hang up."""
        if self._ends is not None:
            self._ends[1].close()
            self._ends = None


async def _answer(reader: asyncio.StreamReader, up: int) -> Answer:
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")[:-2]
    said = {name.lower(): value.strip() for name, _, value in (li.partition(":") for li in lines)}
    body = await reader.readexactly(int(said.get("content-length", 0)))
    return Answer(int(first.split(" ", 2)[1]), said, body, up, len(head) + len(body))
