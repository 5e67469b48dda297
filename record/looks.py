"""Who looked, and why: what an auditor asks of the trails, and what the centre answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from record.kinds import Row
from record.problems import Problem
from record.reader import Reader

LOOKS_PER_PAGE = 200


@dataclass(frozen=True)
class LooksAsked:
    """Lines about a person, or by a member of staff, or both; the latest first.

    ``person`` is an id or a prison number; ``until`` and ``skip`` ask for what follows an earlier
    answer.
    """

    person: str | None = None
    staff_number: str | None = None
    until: str | None = None
    skip: int = 0


@dataclass(frozen=True)
class Look:
    """One line of a trail with the names of those in it. ``at`` is by the clock of its terminal."""

    id: str
    at: str
    received_at: str
    deed: str
    staff_name: str | None
    staff_number: str | None
    role: str | None
    terminal: str | None
    prison: str | None
    person_id: str | None
    person_name: str | None
    prison_number: str | None
    details: Row | None


@dataclass(frozen=True)
class Looks:
    """A page of lines; ``more`` follow. ``until`` is when the first page was read.

    ``about`` is the name of the person who was asked about.
    """

    looks: tuple[Look, ...]
    until: str
    more: bool
    about: str | None = None


_TEXTS = ("id", "at", "received_at", "deed")
_PERHAPS = (
    "staff_name",
    "staff_number",
    "role",
    "terminal",
    "prison",
    "person_id",
    "person_name",
    "prison_number",
)


def looks_from_wire(value: object) -> Looks:
    """Read an answer. Raises ``Problem``."""
    reader = Reader(value, "looks")
    looks = tuple(_look(each) for each in reader.items("looks", LOOKS_PER_PAGE))
    return Looks(looks, reader.text("until"), reader.flag("more"), reader.text_or_none("about"))


def _look(value: object) -> Look:
    reader = Reader(value, "look")
    try:
        known: dict[str, Any] = {name: reader.text(name, 400) for name in _TEXTS}
        known |= {name: reader.text_or_none(name, 400) for name in _PERHAPS}
        return Look(**known, details=reader.mapping_or_none("details"))
    except Problem as problem:
        raise Problem("hub_answer_wrong", what="looks") from problem
