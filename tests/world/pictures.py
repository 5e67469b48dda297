"""Pictures for tests, written byte by byte: small, whole, and different when asked to be."""

from __future__ import annotations

import base64
import zlib

_JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////"
    "////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAA"
    "AAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z"
)
"""One grey pixel."""


def a_jpeg(size: int = 0, mark: str = "") -> bytes:
    """A JPEG of at least ``size`` bytes, another one for each ``mark``."""
    said = mark.encode().ljust(max(size - len(_JPEG), 0), b".")
    comments = b"".join(_comment(said[at : at + 60_000]) for at in range(0, len(said), 60_000))
    return _JPEG[:2] + comments + _JPEG[2:]


def _comment(text: bytes) -> bytes:
    return b"\xff\xfe" + (len(text) + 2).to_bytes(2) + text


def a_png(width: int = 1, height: int = 1, *more: bytes) -> bytes:
    """A grey PNG; ``more`` are chunks before its end."""
    header = width.to_bytes(4) + height.to_bytes(4) + bytes((8, 0, 0, 0, 0))
    lines = zlib.compress((b"\0" + b"\x80" * width) * height)
    chunks = (a_chunk(b"IHDR", header), a_chunk(b"IDAT", lines), *more, a_chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def a_chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)
