"""Writes a cabinet, the container in which an MSI keeps its files.

After Microsoft's "Microsoft Cabinet Format" and "MSZIP" ([MS-MCI]). Written here because then the
same files give the same bytes on every machine, and no tool is needed.
"""

from __future__ import annotations

import datetime as dt
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BLOCK = 32_768
_MSZIP = 1
_NAME_IS_UTF8, _ARCHIVE = 0x80, 0x20
_DEFLATE_LEVEL = 9


def write_cabinet(cabinet: Path, files: Sequence[tuple[str, Path]], moment: int) -> None:
    """Pack files under their names, all bearing one moment (seconds since 1970)."""
    when = struct.pack("<2H", *_dos_time(moment))
    entries, sizes = b"", 0
    for name, file in files:
        size = file.stat().st_size
        attributes = _ARCHIVE | (0 if name.isascii() else _NAME_IS_UTF8)
        entries += struct.pack("<2IH", size, sizes, 0) + when + struct.pack("<H", attributes)
        entries += name.encode("utf-8") + b"\0"
        sizes += size
    blocks = [_data_block(*packed) for packed in _packed(_blocks(file for _, file in files))]
    entries_at = 36 + 8
    data_at = entries_at + len(entries)
    total = data_at + sum(map(len, blocks))
    head = struct.pack(
        "<4s5I2B5H", b"MSCF", 0, total, 0, entries_at, 0, 3, 1, 1, len(files), 0, 0, 0
    )
    folder = struct.pack("<I2H", data_at, len(blocks), _MSZIP)
    with cabinet.open("wb") as out:
        out.writelines([head, folder, entries, *blocks])


def _blocks(files: Iterable[Path]) -> Iterator[bytes]:
    """The files one after another, cut into blocks."""
    left = b""
    for file in files:
        left += file.read_bytes()
        whole = len(left) // BLOCK * BLOCK
        for start in range(0, whole, BLOCK):
            yield left[start : start + BLOCK]
        left = left[whole:]
    if left:
        yield left


def _packed(blocks: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
    """Each block compressed, with its size before. A block may repeat what the one before held."""
    whole = [b"", *blocks]
    with ThreadPoolExecutor() as threads:
        packed = threads.map(_pack, whole, whole[1:])
        yield from zip(packed, map(len, whole[1:]), strict=True)


def _pack(before: bytes, block: bytes) -> bytes:
    packer = zlib.compressobj(_DEFLATE_LEVEL, zlib.DEFLATED, -15, 9, zdict=before)
    return b"CK" + packer.compress(block) + packer.flush()


def _data_block(data: bytes, size: int) -> bytes:
    sizes = struct.pack("<2H", len(data), size)
    return struct.pack("<I", _checksum(sizes, _checksum(data))) + sizes + data


def _checksum(data: bytes, start: int = 0) -> int:
    """The exclusive or of all words of four bytes; the bytes left over count from the other end."""
    whole = len(data) // 4 * 4
    words, width = int.from_bytes(data[:whole], "little"), 1
    while width * 4 < whole:
        width *= 2
    while width > 1:
        width //= 2
        words = (words >> 32 * width) ^ (words & ((1 << 32 * width) - 1))
    return start ^ words ^ int.from_bytes(data[whole:], "big")


def _dos_time(moment: int) -> tuple[int, int]:
    when = dt.datetime.fromtimestamp(moment, dt.UTC)
    day = (when.year - 1980) << 9 | when.month << 5 | when.day
    return day, when.hour << 11 | when.minute << 5 | when.second // 2
