"""Records out of the bytes of one CSV file, whatever state the file is in.

A file is read as a stream, one record at a time, so that its size does not matter. What is not as
it should be never stops the reading: a record with a fault is handed on as one, and reading goes on
at the next line.
"""

from __future__ import annotations

import codecs
import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

RECORD_CHARS_MAX = 1_000_000
"""The longest record that is read: thirty times the longest case note."""
RECORD_LINES_MAX = 2_000
"""The most lines that one record may run over, before its quotation marks count as unmatched."""
_SNIFFED_BYTES = 4096
_SEPARATORS = ",;\t|"
_QUOTED = re.compile(r'[^"]*+(?:""[^"]*+)*+')
"""What stands between two quotation marks; a doubled one is a letter like any other."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FALLBACK = "Windows-1252"
"""What text counts as that is not UTF-8; it holds all of Latin-1's letters."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its place in the file (the header is 1) and its values, or what is wrong."""

    number: int
    values: list[str]
    fault: str | None = None


class Records:
    """The records of one file, in order; blank lines are counted but not given.

    ``guessed_at`` becomes the number of the first record that was not UTF-8 and was read as
    `FALLBACK`.
    """

    def __init__(self, stream: BinaryIO) -> None:
        encoding = _encoding(stream)
        self._utf8 = encoding.startswith("utf-8")
        self._text = io.TextIOWrapper(
            stream,
            encoding=encoding,
            errors="surrogateescape" if self._utf8 else "replace",
            newline="",
        )
        self._ahead: deque[str] = deque()
        self._number = 0
        self.separator = ","
        self.guessed_at: int | None = None

    def close(self) -> None:
        """Let go of the stream and close it."""
        self._text.close()

    def header(self) -> Record | None:
        """The first record that is not blank, which also tells the separator; None if none is."""
        while (line := self._next_line()) is not None:
            self._number += 1
            if line.strip("\r\n \t\x00"):
                self.separator = max(_SEPARATORS, key=line.count)
                return self._record(line, width=None)
        return None

    def rows(self, width: int) -> Iterator[Record]:
        """Every record after the header. ``width`` is how many values each ought to have."""
        while (line := self._next_line()) is not None:
            self._number += 1
            if line.strip():
                yield self._record(line, width)

    def _record(self, line: str, width: int | None) -> Record:
        if len(line) >= RECORD_CHARS_MAX and not line.endswith(("\n", "\r")):
            self._skip_line()
            return Record(self._number, [], "row_too_long")
        if '"' not in line:
            return Record(self._number, line.rstrip("\r\n").split(self.separator))
        reading = _Values(self.separator)
        if not reading.read(line):
            return Record(self._number, [], "row_quotes")
        return self._continued(reading, line, width) if reading.open else self._whole(reading)

    def _continued(self, reading: _Values, first: str, width: int | None) -> Record:
        """A record whose quoted value runs over several lines, or is never closed.

        With more values than columns it can come to nothing, and is not followed to its end: else a
        file in which every line opens a quotation mark would be read thousands of times over.
        """
        lines: list[str] = []
        length = len(first)
        while len(lines) < RECORD_LINES_MAX and length < RECORD_CHARS_MAX:
            line = self._next_line()
            if line is None:
                break
            lines.append(line)
            length += len(line)
            if not reading.read(line):
                break
            if not reading.open and width in (None, len(reading.values)):
                return self._whole(reading)
            if not reading.open or (width is not None and len(reading.values) >= width):
                break
        self._ahead.extendleft(reversed(lines))
        return Record(self._number, [], "row_quotes")

    def _whole(self, reading: _Values) -> Record:
        return Record(self._number, reading.values)

    def _next_line(self) -> str | None:
        if self._ahead:
            return self._ahead.popleft()
        line = self._text.readline(RECORD_CHARS_MAX)
        if not line:
            return None
        return line if line.isascii() or not self._utf8 else self._decoded(line)

    def _decoded(self, line: str) -> str:
        try:
            line.encode()
        except UnicodeEncodeError:
            if self.guessed_at is None:
                self.guessed_at = self._number + 1
            data = line.encode("utf-8", "surrogateescape")
            try:
                return data.decode("cp1252")
            except UnicodeDecodeError:
                return data.decode("latin-1")
        return line

    def _skip_line(self) -> None:
        while (piece := self._text.readline(RECORD_CHARS_MAX)) and not piece.endswith(("\n", "\r")):
            pass


def _encoding(stream: BinaryIO) -> str:
    """The encoding that a file seems to be in, by its first bytes."""
    head = stream.read(_SNIFFED_BYTES)
    stream.seek(0)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 3 > len(head):
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"


class _Values:
    """The values of one record, read line by line.

    ``open``: the last value began with a quotation mark that has not been closed yet.
    """

    __slots__ = ("_begun", "_separator", "values")

    def __init__(self, separator: str) -> None:
        self.values: list[str] = []
        self._begun: list[str] | None = None
        self._separator = separator

    @property
    def open(self) -> bool:
        """Whether the record goes on in the next line."""
        return self._begun is not None

    def read(self, line: str) -> bool:
        """Read one more line, with its line break.

        False when something stands between a closing quotation mark and the separator.
        """
        text = line.rstrip("\r\n")
        at = 0
        while True:
            if self._begun is None and text.startswith('"', at):
                self._begun = []
                at += 1
            if self._begun is None:
                end = text.find(self._separator, at)
                self.values.append(text[at:] if end < 0 else text[at:end])
                if end < 0:
                    return True
            else:
                end = self._read_quoted(line, at)
                if end >= len(text):
                    return True
                if text[end] != self._separator:
                    return False
            at = end + 1

    def _read_quoted(self, line: str, at: int) -> int:
        """Read on to a closing quotation mark, or to the end; the place behind what was read."""
        assert self._begun is not None
        found = _QUOTED.match(line, at)
        assert found is not None, "it matches nothing at least"
        self._begun.append(found[0])
        if found.end() == len(line):
            return found.end()
        self.values.append("".join(self._begun).replace('""', '"'))
        self._begun = None
        return found.end() + 1
