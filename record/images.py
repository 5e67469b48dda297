"""Whether bytes are the picture that they are said to be: one whole JPEG or PNG, nothing after it.

Nothing is decoded here. The bytes are walked from their first to their last, so that a picture that
was cut short, has something hidden behind its end, or would unpack to more than any screen shows is
refused before a decoder sees it. What stands inside its scans is for the decoder to judge.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from record.problems import Problem

IMAGE_BYTES_MAX = 2 * 1024 * 1024
SIDE_PX_MAX = 2048

JPEG, PNG = "JPEG", "PNG"

_PNG_BEGINS = b"\x89PNG\r\n\x1a\n"
_PNG_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
"""Bits a sample that each colour type of PNG may have."""

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = {0xC0, 0xC1, 0xC2}
"""JPEG frames that decoders know: baseline, extended, progressive."""
_PASSED_OVER = {0xC4, 0xDB, 0xDD, 0xFE, *range(0xE0, 0xF0)}
"""Tables, restart intervals, comments and what programs add."""
_SCAN_ENDS = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)


@dataclass(frozen=True)
class Image:
    """What a picture is: its media type (a code of ``media_type``) and its sides in pixels."""

    media_type: str
    width: int
    height: int


class _Broken(Exception):  # noqa: N818 (told as a problem at once)
    """The bytes do not go on as such a picture does."""


def look_at(data: bytes) -> Image:
    """What picture the bytes are. Raises ``Problem`` image_too_big or image_unreadable."""
    if len(data) > IMAGE_BYTES_MAX:
        raise Problem("image_too_big", limit=IMAGE_BYTES_MAX // 1024)
    try:
        image = _look_at_png(data) if data.startswith(_PNG_BEGINS) else _look_at_jpeg(data)
    except (_Broken, IndexError) as error:
        raise Problem("image_unreadable") from error
    if not (0 < image.width <= SIDE_PX_MAX and 0 < image.height <= SIDE_PX_MAX):
        raise Problem("image_unreadable")
    return image


def name_of(data: bytes) -> str:
    """The name of a picture's bytes: their SHA-256, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _look_at_png(data: bytes) -> Image:
    chunks = list(_chunks(data))
    kinds = [kind for kind, _ in chunks]
    if [kinds.count(kind) for kind in (b"IHDR", b"IEND")] != [1, 1] or b"IDAT" not in kinds:
        raise _Broken
    header = chunks[0][1]
    if (kinds[0], kinds[-1], len(header)) != (b"IHDR", b"IEND", 13):
        raise _Broken
    depth, colour, packing, filtering, interlacing = header[8:]
    if depth not in _PNG_DEPTHS.get(colour, ()) or packing or filtering or interlacing > 1:
        raise _Broken
    return Image(PNG, int.from_bytes(header[:4]), int.from_bytes(header[4:8]))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk of a PNG to its very last byte, each checked against its sum."""
    at = len(_PNG_BEGINS)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        total = data[at + 8 + length : at + 12 + length]
        if len(total) != 4 or zlib.crc32(body) != int.from_bytes(total):
            raise _Broken
        yield body[:4], body[4:]
        at += 12 + length


def _look_at_jpeg(data: bytes) -> Image:
    """Walk from marker to marker; the last one must be the last two bytes."""
    if data[:2] != bytes((0xFF, _START)):
        raise _Broken
    at, image, scans = 2, None, 0
    while True:
        marker, at = _marker(data, at)
        if marker == _END:
            if image is None or not scans or at != len(data):
                raise _Broken
            return image
        body, at = _segment(data, at)
        if marker in _FRAMES and image is None:
            image = Image(JPEG, int.from_bytes(body[3:5]), int.from_bytes(body[1:3]))
        elif marker == _SCAN and image is not None:
            scans += 1
            ended = _SCAN_ENDS.search(data, at)
            if ended is None:
                raise _Broken
            at = ended.start()
        elif marker not in _PASSED_OVER:
            raise _Broken


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """The marker at a place (more than one 0xFF may lead it) and where it ends."""
    if data[at] != 0xFF:
        raise _Broken
    while data[at] == 0xFF:
        at += 1
    return data[at], at + 1


def _segment(data: bytes, at: int) -> tuple[bytes, int]:
    """A segment's contents, without its length, and where it ends."""
    length = int.from_bytes(data[at : at + 2])
    body = data[at + 2 : at + length]
    if length < 2 or len(body) != length - 2:
        raise _Broken
    return body, at + length
