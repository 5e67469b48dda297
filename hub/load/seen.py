"""Which keys a table has brought already: sixteen bytes a row, so that millions fit in memory."""

from __future__ import annotations

from array import array
from zlib import crc32

_FIRST_SLOTS = 1 << 10


class Seen:
    """Remembers for each key the row that first had it, and whether the contents were the same.

    Keys are told apart by 64 bits of hash; two different keys of one table share them less than
    once in a million loads of a million rows.
    """

    def __init__(self) -> None:
        self._count = 0
        self._make(_FIRST_SLOTS)

    def _make(self, slots: int) -> None:
        self._mask = slots - 1
        self._hashes = array("Q", bytes(8 * slots))
        self._rows = array("I", bytes(4 * slots))
        self._contents = array("I", bytes(4 * slots))

    def first(self, key: tuple[str, ...], row: int, values: list[str]) -> tuple[int, bool] | None:
        """None when the key is new; else the earlier row's number, and whether it is the same."""
        hashed = (hash(key) & 0xFFFF_FFFF_FFFF_FFFF) or 1
        contents = crc32("\x1f".join(values).encode("utf-8", "replace"))
        slot = self._slot(hashed)
        if self._hashes[slot]:
            return self._rows[slot], self._contents[slot] == contents
        self._hashes[slot], self._rows[slot], self._contents[slot] = hashed, row, contents
        self._count += 1
        if self._count * 3 > self._mask * 2:
            self._grow()
        return None

    def _slot(self, hashed: int) -> int:
        slot = hashed & self._mask
        while self._hashes[slot] and self._hashes[slot] != hashed:
            slot = (slot + 1) & self._mask
        return slot

    def _grow(self) -> None:
        old = zip(self._hashes, self._rows, self._contents, strict=True)
        self._make((self._mask + 1) * 2)
        for hashed, row, contents in old:
            if hashed:
                slot = self._slot(hashed)
                self._hashes[slot], self._rows[slot] = hashed, row
                self._contents[slot] = contents
