"""The audit trail: who did, opened or searched for what, each line sealed to the one before.

A seal is a hash over a line's contents and the seal before it, so a line that was changed, taken
out or put in shows from there on, whoever reads the trail. A trail is only ever added to.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from record.kinds import HIDDEN, Row, Value

FIRST = "0" * 64
"""The seal before the first line."""
LINES_PER_PAGE_MAX = 500


@dataclass(frozen=True)
class TrailLine:
    """One line: ``deed`` is what was done, ``hash`` its seal over the line and the seal before."""

    number: int
    at: str
    staff_id: str | None
    deed: str
    person_id: str | None
    details: Row | None
    hash: str

    def fits(self, previous: str) -> bool:
        """Whether this line is as it was written, behind that seal."""
        return self.hash == seal(previous, self.content)

    @property
    def content(self) -> dict[str, Value]:
        """What the seal is over."""
        return {
            "number": self.number,
            "at": self.at,
            "staff_id": self.staff_id,
            "deed": self.deed,
            "person_id": self.person_id,
            "details": self.details,
        }


@dataclass(frozen=True)
class TrailPage:
    """Lines of one trail, in order. ``previous`` is the seal before the first of them.

    ``trail`` names the trail among those of its terminal, ``kept_from`` is the number of the first
    line that the terminal still has. A page without lines asks how far the centre's copy goes.
    """

    trail: str
    kept_from: int
    previous: str
    lines: tuple[TrailLine, ...]


@dataclass(frozen=True)
class TrailHeard:
    """How far the centre has a trail: the number and the seal of a line, before which none lacks.

    Less than what was sent: it wants the lines between first.
    """

    upto: int
    hash: str


def seal(previous: str, content: Mapping[str, object]) -> str:
    """The seal of a line with these contents, behind that one."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()


def plain(details: Mapping[str, Value] | None) -> Row | None:
    """Details with nothing in them that cannot be kept or hides what it says."""
    if details is None:
        return None
    return {
        name: HIDDEN.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in details.items()
    }
